import type { Telegram } from 'telegraf'
import { isAskedFor, receiveFile } from '../../src/bot/doors/receive-file.ts'
import { FILE_MAX } from '../../src/domain/form/fields/file.ts'
import type { Incoming, Store } from '../../src/store/port/store.ts'
import { fileIdOf } from './updates.ts'

/** Its own chat waits while it comes. */
const PATIENCE_MS = 15_000
/** Files that are fetched at once: each may have 10 MB in memory. The message of another stays as it is. */
const AT_ONCE = 4
/** Bytes that no booking of the person has: drafts, and what was given up. */
const LOOSE_MOST = 6 * FILE_MAX
let underWay = 0

/**
 * The message with the file that it brings, fetched from Telegram where a file is asked for and it is not too large. Where
 * it does not come, the message stays as it is, and the dialog asks for the file again.
 */
export async function withFile(event: Incoming, telegram: Telegram, store: Store): Promise<Incoming> {
  const { body, person, conversation, id } = event
  const file = fileIdOf(body)
  if (file === undefined || body.type !== 'file' || body.bytes > FILE_MAX) return event
  if (underWay >= AT_ONCE || !(await isAskedFor(conversation, store))) return event
  if ((await store.looseBytes(event.at, person)) > LOOSE_MOST) return event
  underWay += 1
  try {
    const content = await contentOf(await telegram.getFileLink(file))
    if (content === undefined) return event
    const sent = { event: id, person, conversation, name: body.name, content, now: event.at }
    return { ...event, body: await receiveFile(sent, store) }
  } catch {
    return event
  } finally {
    underWay -= 1
  }
}

/** Whatever size was told: no more than a file may have is read. */
async function contentOf(address: URL): Promise<Uint8Array | undefined> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) })
  if (!response.ok || response.body === null) return undefined
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length
    // Leaving the loop ends the transfer.
    if (bytes > FILE_MAX) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
