import type { Telegram } from 'telegraf'
import { readAtMost, withFetchedFile } from '../../src/bot/doors/fetch-file.ts'
import { FILE_MAX } from '../../src/domain/form/fields/file-field.ts'
import type { Incoming, Store } from '../../src/store/port/store.ts'
import { fileIdOf } from './updates.ts'

/** Its own chat waits while it comes. */
const PATIENCE_MS = 15_000

/** The message with the file that it brings, fetched from Telegram where one is asked for. */
export async function withFile(event: Incoming, telegram: Telegram, store: Store): Promise<Incoming> {
  const file = fileIdOf(event.body)
  if (file === undefined) return event
  return withFetchedFile(event, store, async () => {
    const response = await fetch(await telegram.getFileLink(file), { signal: AbortSignal.timeout(PATIENCE_MS) })
    return response.ok ? readAtMost(response, FILE_MAX) : undefined
  })
}
