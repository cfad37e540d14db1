import type { Collection, Connection } from './connection.ts'
import { removePieces } from './file-docs.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** So many of a kind are forgotten in one call. */
const STEP = 1000

/**
 * What is over and was kept only for late repetitions: `now` is the real clock (UTC ms). Nothing that a step could still
 * meet goes before an hour is over, the longest pause that a process survives.
 */
export async function prune(by: Connection, now: number): Promise<void> {
  const forget = async (collection: Collection, key: string, until: number) => {
    const found = await by.find(collection, { where: { [key]: { to: until } }, sort: key, limit: STEP })
    await by.remove(
      collection,
      found.map(({ id }) => id),
    )
  }
  const settled = await by.find('intents', { where: { at: { to: now - HOUR } }, sort: 'at', limit: STEP })
  await by.remove(
    'intents',
    settled.flatMap(({ id, value }) => (value?.settled === true ? [id] : [])),
  )
  // A repeated event is recognised for so long at least.
  await forget('events', 'answered', now - 7 * DAY)
  await forget('leases', 'until', now - HOUR)
  await forget('hits', 'until', now - HOUR)
  await forget('tries', 'at', now - 7 * DAY)
  await forget('questions', 'at', now - 90 * DAY)
  for (const { id, value } of await by.find('files', {
    where: { expires: { to: now - DAY } },
    sort: 'expires',
    limit: STEP,
  })) {
    await removePieces(by, id, value!.bytes)
    await by.remove('files', [id])
  }
  await forget('sends', 'over', now - 28 * DAY)
}
