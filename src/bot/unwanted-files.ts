import type { Turn } from '../store/port/store.ts'

/** How a kept file's id is written (`receiveFile` makes it). */
const FILE_ID = /"id":"([0-9a-f]{24})"/g

/**
 * Files that the conversation had before this turn, or that its event has brought, and that its state does not name any more:
 * refused, replaced or given up. What a booking has the store keeps all the same.
 */
export function unwantedFiles({ event, state: before }: Pick<Turn, 'event' | 'state'>, after: unknown): string[] {
  const known = filesIn(before)
  if (event.body.type === 'file' && event.body.file !== '') known.add(event.body.file)
  if (known.size === 0) return []
  const still = filesIn(after)
  return [...known].filter((id) => !still.has(id))
}

function filesIn(state: unknown): Set<string> {
  // Nearly no state has any: a walk through all of it would cost each turn more than this does.
  const text = state === undefined ? '' : JSON.stringify(state)
  return text.includes('"bytes":') ? new Set(Array.from(text.matchAll(FILE_ID), ([, id]) => id!)) : new Set()
}
