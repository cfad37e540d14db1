import type { Telegram } from 'telegraf'
import { isAskedFor, receiveFile } from '../../src/bot/doors/receive-file.ts'
import { FILE_MAX } from '../../src/domain/form/fields/file.ts'
import type { Incoming, Store } from '../../src/store/port/store.ts'
import { fileIdOf } from './updates.ts'

/** Its own chat waits while it comes. */
const PATIENCE_MS = 15_000

/**
 * The message with the file that it brings, fetched from Telegram where a file is asked for and it is not too large. Where
 * it does not come, the message stays as it is, and the dialog asks for the file again.
 */
export async function withFile(event: Incoming, telegram: Telegram, store: Store): Promise<Incoming> {
  const { body, person, conversation, id } = event
  const file = fileIdOf(body)
  if (file === undefined || body.type !== 'file' || body.bytes > FILE_MAX) return event
  if (!(await isAskedFor(conversation, store))) return event
  try {
    const address = await telegram.getFileLink(file)
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) })
    if (!response.ok) return event
    const content = new Uint8Array(await response.arrayBuffer())
    return {
      ...event,
      body: await receiveFile({ event: id, person, conversation, name: body.name, content, now: event.at }, store),
    }
  } catch {
    return event
  }
}
