import mongoose from 'mongoose'

export interface RawDocument extends Record<string, unknown> {
  _id: unknown
}

/** All documents as the server has them, by collection, past the store. */
export async function rawDocuments(url: string): Promise<Map<string, RawDocument[]>> {
  const client = await mongoose.createConnection(url, { promoteBuffers: true }).asPromise()
  try {
    const names = (await client.db!.listCollections().toArray()).map(({ name }) => name)
    const read = async (name: string) =>
      (await client.db!.collection(name).find().toArray()) as unknown as RawDocument[]
    return new Map(await Promise.all(names.map(async (name) => [name, await read(name)] as const)))
  } finally {
    await client.close()
  }
}

/** Every value of bytes and of text in them, one behind the other. */
export function bytesOf(value: unknown): Buffer {
  if (Buffer.isBuffer(value)) return Buffer.concat([value, GAP])
  if (typeof value === 'string') return Buffer.from(`${value}\n`)
  if (typeof value !== 'object' || value === null) return Buffer.alloc(0)
  const all = value instanceof Map ? [...value.values()] : Object.entries(value).flat()
  return Buffer.concat(all.map(bytesOf))
}

/** Longer than the head of a sealed value: each is tried to its end. */
const GAP = Buffer.alloc(80, 255)
