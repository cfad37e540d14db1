import { type Connection, update } from '../connection.ts'
import { removePieces } from '../file-docs.ts'
import type { Relay } from '../values.ts'

export async function relay(by: Connection, each: Relay): Promise<void> {
  switch (each.do) {
    case 'put':
      await by.put(each.collection, each.id, each.value)
      return
    case 'forgetEntries': {
      const { conversation, seq, at, from = Number.NEGATIVE_INFINITY } = each
      const entries = await by.find('log', { where: { conversation, seq: { to: seq } } })
      for (const { id } of entries)
        await update(by, 'log', id, (value) => {
          if (value?.entry === undefined || value.at > at || value.at < from) return undefined
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
    case 'keepPicture': {
      const { id, until: expires, version: shownIn } = each
      await update(by, 'files', id, (value) =>
        value === undefined || (value.shownIn ?? 0) >= shownIn ? undefined : { ...value, expires, shownIn },
      )
      return
    }
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
