import type { CommandResult, TurnCommit, TurnDone } from '../port/store.ts'
import { runCommand } from './commands.ts'
import type { ConversationRows } from './conversation-rows.ts'
import type { Desk } from './desk.ts'
import type { Inbox } from './inbox.ts'
import type { Log } from './log.ts'
import type { SendRows } from './sends.ts'
import type { Tells } from './tells.ts'

interface Rooms {
  desk: Desk
  conversations: ConversationRows
  inbox: Inbox
  log: Log
  sends: SendRows
  tells: Tells
}

/**
 * The commit point of a turn (DESIGN 4.4), within one transaction: the command's effect, and what the dialog makes of
 * its result. Fenced where the revision has moved on, or where the event is done: then somebody else was faster.
 */
export function commitTurn({ desk, conversations, inbox, log, sends, tells }: Rooms, commit: TurnCommit): TurnDone {
  const conversation = conversations.reached(commit.conversation)
  if (conversation === undefined || conversation.revision !== commit.revision) return { ok: false, reason: 'fenced' }
  const event = inbox.leave(conversation, commit.event)
  if (event === undefined) return { ok: false, reason: 'fenced' }

  const result: CommandResult | undefined = commit.command === undefined ? undefined : runCommand(desk, commit.command)
  const finished = commit.finish(result)
  const { entries, seq, tail } = log.append(conversation, finished.entries)
  for (const send of finished.sends) sends.add(send)
  if (finished.person !== undefined) desk.persons.change(conversation.person, finished.person, commit.now)
  const { state, open, expires } = finished
  conversations.finish(conversation, { state, open, seq, tail, ...(expires !== undefined && { expires }) })
  inbox.done(event, entries.length === 0 ? null : tail)
  const told = finished.tells?.flatMap(tells.tell) ?? []
  return { ok: true, entries, ...(result && { result }), ...(told.length > 0 && { told }) }
}
