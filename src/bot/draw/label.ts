import type { Incoming, Store } from '../../store/port/store.ts'
import type { Reply } from './reply.ts'

/** A tap's choice stands in one of the last replies; an older one is shown as what was sent. */
const LOOK_BACK = 8

/** The label of the choice that was tapped, for the guest's own line in the history. */
export async function labelOf(event: Incoming, store: Pick<Store, 'history'>): Promise<string | undefined> {
  const { body, conversation } = event
  if (body.type !== 'choice') return undefined
  const { entries } = await store.history({ conversation, limit: LOOK_BACK })
  for (const entry of entries.toReversed()) {
    if (entry.from !== 'hallo') continue
    const found = (entry.body as Reply).choices?.find((choice) => choice.value === body.value)
    if (found !== undefined) return found.label
  }
  return undefined
}
