import type { Facts } from '../decide/facts.ts'
import type { TurnCommit, TurnDone } from '../port/store.ts'
import { run } from './apply.ts'
import type { Rows } from './rows/all-rows.ts'
import type { InboxRows } from './rows/conversations/inbox-rows.ts'
import type { Tells } from './rows/conversations/tells.ts'

interface Parts {
  rows: Rows
  facts: Facts
  inbox: InboxRows
  tells: Tells
}

/**
 * The commit point of a turn (DESIGN 4.4), within one transaction: the command's effect, and what the dialog makes of
 * its result. Fenced where the revision has moved on, where the event is done, or where another
 * has taken it: then somebody else was faster.
 */
export function commitTurn({ rows, facts, inbox, tells }: Parts, commit: TurnCommit): TurnDone {
  const { conversations, files, log, sends, persons } = rows
  const conversation = conversations.reached(commit.conversation)
  if (conversation === undefined || conversation.revision !== commit.revision) return { ok: false, reason: 'fenced' }
  const event = inbox.leave(conversation, commit.event, commit.worker)
  if (event === undefined) return { ok: false, reason: 'fenced' }

  const result = commit.command === undefined ? undefined : run(rows, facts, commit.command)
  const finished = commit.finish(result)
  for (const each of finished.asks ?? []) run(rows, facts, each)
  const owners = [conversation.person, ...(finished.subjects ?? [])]
  // An erasure has cut off what was said before it.
  const end = commit.command?.type === 'erase' ? conversations.reached(commit.conversation)! : conversation
  const { entries, seq, tail } = log.append(end, finished.entries, owners)
  for (const send of finished.sends) sends.add(send, owners)
  if (finished.dead !== undefined) rows.dead.add({ conversation: commit.conversation, fault: finished.dead })
  for (const file of finished.unwanted ?? []) files.dropLoose(file)
  if (finished.person !== undefined) persons.change(conversation.person, finished.person, commit.now)
  const { state, open, expires } = finished
  conversations.finish(end, { state, open, seq, tail, ...(expires !== undefined && { expires }) }, owners)
  inbox.done(event, entries.length === 0 ? null : tail)
  const told = finished.tells?.flatMap(tells.tell) ?? []
  return { ok: true, entries, ...(result && { result }), ...(told.length > 0 && { told }) }
}
