import { type Connection, update } from '../connection.ts'
import type { ErasedPersons } from '../values.ts'

/** In `meta`: raised where keys were retired or destroyed, so that every process drops those it has in memory. */
export const KEYS_CHANGED = 'keysChanged'

const raise = (by: Connection) => update(by, 'meta', KEYS_CHANGED, (times) => String(Number(times ?? 0) + 1))

/**
 * How an erasure makes all copies of what a person wrote unreadable. Their keys are retired while their documents are
 * claimed, and destroyed when nothing that is kept is sealed by them any more. Each key is named, and each step may be
 * repeated, also late: who comes back has new keys, which nobody means.
 */
export async function retireKeys(by: Connection, { keys }: ErasedPersons): Promise<void> {
  for (const id of keys)
    await update(by, 'keys', id, (key) => (key === undefined || key.retired ? undefined : { ...key, retired: true }))
  if (keys.length === 0) return
  await raise(by)
  await by.keysRenewed()
}

export async function destroyKeys(by: Connection, { conversations, tasks, keys }: ErasedPersons): Promise<void> {
  if (keys.length === 0) return
  // What still waits or runs goes on: it is written once more, and so sealed by a new key.
  for (const conversation of conversations)
    for (const { id } of await by.find('events', { where: { of: conversation } }))
      await update(by, 'events', id, (event) => (event?.done === undefined ? event && { ...event } : undefined))
  for (const id of tasks)
    await by.change('tasks', id, (task) =>
      task?.value?.state === 'running' ? { ...task, rev: task.rev + 1, value: { ...task.value } } : undefined,
    )
  for (const id of keys)
    await update(by, 'keys', id, (key) => {
      if (key?.sealed === undefined) return undefined
      const { sealed: _, ...rest } = key
      return rest
    })
  await raise(by)
}
