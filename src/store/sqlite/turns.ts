import type { CommandResult, TurnCommit, TurnDone } from '../store.ts'
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
  const conversation = conversations.byId(commit.conversation)
  const event = inbox.waiting(commit.event)
  if (conversation === undefined || conversation.revision !== commit.revision) return { ok: false, reason: 'fenced' }
  if (event?.conversation !== conversation.n) return { ok: false, reason: 'fenced' }

  const result: CommandResult | undefined = commit.command === undefined ? undefined : runCommand(desk, commit.command)
  const finished = commit.finish(result)
  const entries = log.append(conversation.n, conversation.seq, finished.entries)
  for (const send of finished.sends) sends.add(send)
  if (finished.person !== undefined) desk.persons.change(conversation.person, finished.person, commit.now)
  const seq = conversation.seq + entries.length
  const { state, open, expires } = finished
  conversations.finish(conversation, { state, open, seq, ...(expires !== undefined && { expires }) })
  // A turn without entries has an empty span.
  inbox.done(event, conversation.seq + 1, seq)
  const told = finished.tells?.flatMap(tells.tell) ?? []
  return { ok: true, entries, ...(result && { result }), ...(told.length > 0 && { told }) }
}
