import { type Collection, type Connection, update } from './connection.ts'
import { removePieces } from './file-docs.ts'
import type { Values } from './values.ts'

/**
 * What follows from an intent that is committed. Each may be carried out several times, also late, by a process that was
 * paused: it names exactly the documents that it means, and those that are gone leave a trace that it can't bring back.
 */
export type Relay =
  | Put
  | { do: 'forgetEntries'; conversation: string; seq: number; at: number }
  | { do: 'forgetSend'; id: string }
  | { do: 'keepFile'; id: string; until: number }
  | { do: 'dropFile'; id: string; loose?: boolean }
  | { do: 'dropAccount'; id: string }
  | { do: 'endLease'; conversation: string; event: string }

type Put = { [C in Collection]: { do: 'put'; collection: C; id: string; value: Values[C] } }[Collection]

export async function relay(by: Connection, each: Relay): Promise<void> {
  switch (each.do) {
    case 'put':
      await by.put(each.collection, each.id, each.value)
      return
    case 'forgetEntries': {
      const { conversation, seq, at } = each
      const entries = await by.find('log', { where: { conversation, seq: { to: seq } } })
      for (const { id } of entries)
        await update(by, 'log', id, (value) => {
          if (value?.entry === undefined || value.at > at) return undefined
          const { entry: _, ...rest } = value
          return rest
        })
      return
    }
    case 'forgetSend':
      await update(by, 'sends', each.id, (value) => value && { ...value, state: 'forgotten' })
      return
    case 'keepFile':
      await update(
        by,
        'files',
        each.id,
        (value) => value && { ...value, expires: Math.max(value.expires, each.until), loose: false },
      )
      return
    case 'dropFile': {
      const dropped = await update(by, 'files', each.id, (value) =>
        value === undefined || (each.loose === true && value.loose !== true) ? undefined : { ...value, dropped: true },
      )
      if (dropped?.value !== undefined) await removePieces(by, each.id, dropped.value.bytes)
      return
    }
    case 'dropAccount':
      await update(by, 'accounts', each.id, (value) => value && { ...value, gone: true })
      return
    case 'endLease':
      await update(by, 'leases', each.conversation, (value) =>
        value?.of === each.event ? { worker: value.worker, until: 0 } : undefined,
      )
  }
}
