import mongoose from 'mongoose'
import type { Collection } from '../documents/connection.ts'
import { COLLECTIONS, INDEXES } from '../documents/keys.ts'
import type { StoredDoc } from './stored-form.ts'

export type Models = Readonly<Record<Collection, mongoose.Model<StoredDoc>>>

/** Every collection has the same shape: what a document is found by, what anybody may read, and what is sealed. */
function schemaOf(name: Collection): mongoose.Schema<StoredDoc> {
  const { Mixed } = mongoose.Schema.Types
  const schema = new mongoose.Schema<StoredDoc>(
    {
      _id: { type: String, required: true },
      rev: { type: Number, required: true },
      pending: String,
      k: Mixed,
      v: Mixed,
      s: Mixed,
      i: Mixed,
    },
    { collection: name, versionKey: false, minimize: false, autoIndex: false, autoCreate: false },
  )
  for (const keys of INDEXES[name] ?? []) {
    const index = Object.fromEntries(keys.map((key) => [`k.${key}`, 1 as const]))
    // A document without the first key is none that this index is for.
    schema.index(index, { partialFilterExpression: { [`k.${keys[0]}`]: { $exists: true } } })
  }
  schema.index({ pending: 1 }, { partialFilterExpression: { pending: { $exists: true } } })
  return schema
}

export function modelsOf(client: mongoose.Connection): Models {
  return Object.fromEntries(COLLECTIONS.map((name) => [name, client.model<StoredDoc>(name, schemaOf(name))])) as Models
}
