import { createHash } from 'node:crypto'
import { setImmediate as nextRound } from 'node:timers/promises'
import { fileTypeFromBuffer } from 'file-type'
import { FILE_MAX } from '../../domain/form/fields/file-field.ts'
import type { EventBody, Store } from '../../store/port/store.ts'
import type { Ask } from '../draw/reply.ts'

/** A file that nobody comes back to is forgotten with the draft that it was for; a booking keeps its own longer. */
const KEPT_MS = 2 * 86_400_000
/** Longer names than this are no names. */
const NAME_MAX = 120
/** What a file begins with says what it is; more of it is not looked at. */
const SAMPLE = 64 * 1024
const DIGEST_PIECE = 1024 * 1024
const UNKNOWN = 'application/octet-stream'

export interface SentFile {
  /** the inbox id of the message that brings it */
  event: string
  person: string
  conversation: string
  name: string
  /** whole, or only its beginning where it is known not to be kept: then with `bytes` and `digest` of the whole */
  content: Uint8Array
  bytes?: number
  /** SHA-256 of the content, hex, where it is known already */
  digest?: string
  /** UTC ms, the service's clock */
  now: number
}

export type FileBody = EventBody & { type: 'file' }

/**
 * A file as the event that it comes with. Its type is what its content shows. It is kept (encrypted) only where one is wanted, so
 * that nobody can fill the disk; its id is made of the event and the content, so that a repeated
 * message is the same one.
 */
export async function receiveFile(
  sent: SentFile,
  store: Pick<Store, 'history' | 'keepFile' | 'person'>,
): Promise<FileBody> {
  const { event, person, conversation, content, bytes = content.length, now } = sent
  const digest = sent.digest ?? (await digestOf(content))
  const id = createHash('sha256').update(`file ${event} ${digest}`).digest('hex').slice(0, 24)
  const found = await fileTypeFromBuffer(content.subarray(0, SAMPLE))
  const type = found?.mime ?? UNKNOWN
  const given = nameOf(sent.name)
  const name = found === undefined || given.includes('.') ? given : `${given}.${found.ext}`
  if (bytes <= FILE_MAX && bytes === content.length && (await isAskedFor({ person, conversation }, store)))
    await store.keepFile({ id, person, name, type, content, loose: true, now, expires: now + KEPT_MS })
  return { type: 'file', name, mime: type, bytes, file: id }
}

/** A file that nobody asked for and nobody has read, as the event that it comes with. */
export const unreadFile = ({ name, type }: { name: string; type: string }, bytes: number): FileBody => ({
  type: 'file',
  name: nameOf(name),
  mime: /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(type) ? type : UNKNOWN,
  bytes,
  file: '',
})

/** In pieces: a large one must not keep others waiting. */
async function digestOf(content: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  for (let from = 0; from < content.length; from += DIGEST_PIECE) {
    if (from > 0) await nextRound()
    hash.update(content.subarray(from, from + DIGEST_PIECE))
  }
  return hash.digest('hex')
}

/** Is a file what the open question wants? Those who work here may show the photo of a booking's QR code at any time. */
export async function isAskedFor(
  { person, conversation }: { person: string; conversation: string },
  store: Pick<Store, 'history' | 'person'>,
): Promise<boolean> {
  const { open } = await store.history({ conversation, limit: 1 })
  if ((open as Ask | null)?.kind === 'file') return true
  return ((await store.person({ id: person }))?.roles.length ?? 0) > 0
}

/** Without folders and without what could steer a screen or a header. */
const nameOf = (name: string): string =>
  name
    .replace(/^.*[\\/]/u, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}"]/gu, '')
    .slice(-NAME_MAX)
    .trim() || 'file'
