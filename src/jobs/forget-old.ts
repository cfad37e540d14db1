import type { Pruning, Store } from '../store/port/store.ts'
import type { FaultCollector } from './fault-collector.ts'

export interface RetentionParts extends Pruning {
  store: Pick<Store, 'prune' | 'idlePersons' | 'execute'>
  on: FaultCollector
}

/** So many persons are looked at in a round. */
const PERSONS = 200

/** What is kept no longer goes, a portion a round. */
export async function forgetOld({ store, on, real, now, keep }: RetentionParts): Promise<void> {
  await on.past(() => store.prune({ real, now, keep }))
  const idleSince = real - keep.chats
  const idle = (await on.past(() => store.idlePersons({ before: idleSince, limit: PERSONS }))) ?? []
  for (const person of idle)
    await on.past(() =>
      store.execute({ type: 'lapse', key: `lapse:${person}:${now}`, now, actor: 'system', person, idleSince }),
    )
}
