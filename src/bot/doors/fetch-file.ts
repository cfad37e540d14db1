import { FILE_MAX } from '../../domain/form/fields/file-field.ts'
import type { Incoming, Store } from '../../store/port/store.ts'
import { isAskedFor, receiveFile } from './receive-file.ts'

/** Files that are fetched at once: each may have 10 MB in memory. The message of another stays as it is. */
const AT_ONCE = 4
/** Bytes that no booking of the person has: drafts, and what was given up. */
const LOOSE_MOST = 6 * FILE_MAX
let underWay = 0

/** With its own name where the platform tells it only now; too large, as it shows only then; undefined: it does not come. */
export type FetchedFile = Uint8Array | { name: string; content: Uint8Array } | 'tooLarge' | undefined

/**
 * A message with the file that it brings, fetched from its platform where a file is asked for and it is not too large. Where it
 * does not come, the message stays as it is, and the dialog asks for the file again.
 */
export async function withFetchedFile(
  event: Incoming,
  store: Store,
  fetchFile: () => Promise<FetchedFile>,
): Promise<Incoming> {
  const { body, person, conversation, id } = event
  if (body.type !== 'file' || body.bytes > FILE_MAX) return event
  if (underWay >= AT_ONCE || !(await isAskedFor(event, store))) return event
  if ((await store.looseBytes(event.at, person)) > LOOSE_MOST) return event
  underWay += 1
  try {
    const fetched = await fetchFile()
    if (fetched === undefined) return event
    if (fetched === 'tooLarge') return { ...event, body: { ...body, bytes: FILE_MAX + 1 } }
    const { name, content } = fetched instanceof Uint8Array ? { name: body.name, content: fetched } : fetched
    const sent = { event: id, person, conversation, name, content, now: event.at }
    const { caption } = body
    return { ...event, body: { ...(await receiveFile(sent, store)), ...(caption !== undefined && { caption }) } }
  } catch {
    return event
  } finally {
    underWay -= 1
  }
}

/** Whatever size was told: a body of at most so many bytes, else undefined. */
export async function readAtMost({ body }: { body: object | null }, most: number): Promise<Uint8Array | undefined> {
  if (body === null) return undefined
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    bytes += chunk.length
    // Leaving the loop ends the transfer.
    if (bytes > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
