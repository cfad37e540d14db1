import { type Connection, update } from '../connection.ts'
import { reconcile } from '../intents/intents.ts'
import type { LimitEntry } from '../values.ts'
import { pagesOf } from '../verify/read-every.ts'
import { entryIn, limitIdsOf } from './limit-docs.ts'

/**
 * From schema 2, which had a document of limits for each service, to 3: one a person and one a number, made of their bookings.
 * It may be ended at any time and begun again; nobody books meanwhile.
 */
export async function rebuildLimits(by: Connection): Promise<void> {
  await reconcile(by, Number.POSITIVE_INFINITY)
  for await (const { docs } of pagesOf(by, 'limits')) {
    const old = docs.filter(({ value }) => value?.entries === undefined)
    await by.remove(
      'limits',
      old.map(({ id }) => id),
    )
  }
  for await (const { docs } of pagesOf(by, 'bookings')) {
    const limits = new Map<string, Record<string, LimitEntry>>()
    for (const { id: number, value } of docs)
      for (const id of limitIdsOf(value!)) {
        const entry = entryIn(value, id)
        if (entry !== undefined) limits.set(id, { ...limits.get(id), [number]: entry })
      }
    for (const [id, entries] of limits)
      await update(by, 'limits', id, (value) => ({ ...value, entries: { ...value?.entries, ...entries } }))
  }
}
