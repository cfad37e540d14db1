import type { Rows } from './rows/all-rows.ts'
import { BEFORE_KEYS, CHECKPOINT, COMPACT } from './rows/meta.ts'

/**
 * All that is known of a person but the roles, within the transaction of the command. Their keys are destroyed here, and
 * with them whatever was sealed for them, in other people's chats too; long chats are cut off and emptied in portions
 * afterwards (`tidy.ts`). What still waits or runs is sealed by a new key: it is not lost.
 */
export function erasePerson(rows: Rows, person: string, at: number): void {
  const { bookings, conversations, sends, cutOff, files, persons, tasks, waiting, erasures, meta } = rows
  const theirs = conversations.of(person)
  const events = theirs.flatMap(({ n }) => waiting.of(n))
  const running = tasks.list({ open: true, limit: MOST_RUNNING })
  for (const conversation of theirs) {
    sends.forget(conversation.id)
    cutOff.cutOff(conversation)
    conversations.clear(conversation.n)
  }
  files.dropOf(person)
  const ids = persons.erase(person)
  for (const id of ids) bookings.eraseUnread(id)
  for (const event of events) waiting.sealAnew(event)
  for (const task of running) if (ids.includes(task.by)) tasks.sealAnew(task)
  for (const id of ids) erasures.add(id, at)
  // The newest turns at once; what is left of a long chat goes afterwards.
  cutOff.emptySome()
  meta.put(CHECKPOINT, 'due')
  if (meta.get(BEFORE_KEYS) !== undefined) meta.put(COMPACT, 'due')
}

const MOST_RUNNING = 1000

/** A person of whom nothing is kept: the rows go too, but for turns, which are emptied in portions (`prune.ts`). */
export function lapsePerson(rows: Rows, person: string, idleSince: number): void {
  const { conversations, sends, cutOff, files, persons, idle, waiting } = rows
  const theirs = conversations.of(person)
  if (!idle.isIdle(person, idleSince) || theirs.some(({ n }) => waiting.of(n).length > 0)) return
  for (const conversation of theirs) {
    sends.forget(conversation.id)
    cutOff.cutOff(conversation)
    conversations.remove(conversation.n)
  }
  files.dropOf(person)
  persons.remove(persons.erase(person))
}
