import { setImmediate as nextRound } from 'node:timers/promises'
import type { Entry, History, Store } from '../port/store.ts'
import type { Batch } from './batch.ts'
import type { ConversationRows } from './rows/conversations/conversation-rows.ts'
import type { Log } from './rows/conversations/log-rows.ts'

/** So many turns are opened without waiting: the newest, for which nearly everybody asks. */
const FEW = 2

/** Reads a conversation's log in portions: between them others have their turn. */
export function historyReader(
  batch: Pick<Batch, 'read'>,
  conversations: Pick<ConversationRows, 'byId' | 'stateOf'>,
  log: Pick<Log, 'turnsBetween' | 'portion'>,
): Store['history'] {
  function find({ conversation: id, after, limit }: Parameters<Store['history']>[0]) {
    const conversation = conversations.byId(id)
    if (conversation === undefined) return undefined
    const { n, seq, revision } = conversation
    const first = after === undefined ? seq - limit + 1 : after + 1
    const last = Math.min(seq, first + limit - 1)
    const turns = first > last ? [] : log.turnsBetween(conversation, first, last)
    return { n, turns, first, last, open: conversations.stateOf(conversation).open, revision }
  }

  /** One portion of all readers a round of the event loop: many who read at once must not read all at once. */
  let last = Promise.resolve()
  const nextPortion = (): Promise<void> => {
    last = last.then(() => nextRound())
    return last
  }

  return async (query): Promise<History> => {
    const found = await batch.read(() => find(query))
    if (found === undefined) return { entries: [], open: null, revision: 0 }
    const { n, turns, first, last, open, revision } = found
    const entries: Entry[] = []
    for (let from = 0; from < turns.length; ) {
      if (from > 0 || turns.length > FEW) await nextPortion()
      const portion = await batch.read(() => log.portion(n, turns, from))
      entries.push(...portion.entries.filter(({ seq }) => seq >= first && seq <= last))
      from = portion.next
    }
    return { entries, open, revision }
  }
}
