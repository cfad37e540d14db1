import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { FILE_MAX } from '../../domain/form/fields/file.ts'
import type { EventBody, Store } from '../../store/port/store.ts'
import type { Ask } from '../draw/reply.ts'

/** A file that nobody comes back to is forgotten with the draft that it was for; a booking keeps its own longer. */
const KEPT_MS = 2 * 86_400_000
/** Longer names than this are no names. */
const NAME_MAX = 120

export interface SentFile {
  /** the inbox id of the message that brings it */
  event: string
  person: string
  conversation: string
  name: string
  content: Uint8Array
  /** UTC ms, the service's clock */
  now: number
}

export type FileBody = EventBody & { type: 'file' }

/**
 * A file as the event that it comes with. Its type is what its content shows. It is kept (encrypted) only while a question
 * for a file is open, so that nobody can fill the disk; its id is made of the event and the content, so that a repeated
 * message is the same one.
 */
export async function receiveFile(sent: SentFile, store: Pick<Store, 'history' | 'keepFile'>): Promise<FileBody> {
  const { event, person, conversation, content, now } = sent
  const digest = createHash('sha256').update(content).digest('hex')
  const id = createHash('sha256').update(`file ${event} ${digest}`).digest('hex').slice(0, 24)
  const found = await fileTypeFromBuffer(content)
  const type = found?.mime ?? 'application/octet-stream'
  const given = nameOf(sent.name)
  const name = found === undefined || given.includes('.') ? given : `${given}.${found.ext}`
  if (content.length <= FILE_MAX && (await isAskedFor(conversation, store)))
    await store.keepFile({ id, person, name, type, content, now, expires: now + KEPT_MS })
  return { type: 'file', name, mime: type, bytes: content.length, file: id }
}

/** Is a file what the open question wants? */
export async function isAskedFor(conversation: string, store: Pick<Store, 'history'>): Promise<boolean> {
  const { open } = await store.history({ conversation, limit: 1 })
  return (open as Ask | null)?.kind === 'file'
}

/** Without folders and without what could steer a screen or a header. */
const nameOf = (name: string): string =>
  name
    .replace(/^.*[\\/]/u, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}"]/gu, '')
    .slice(-NAME_MAX)
    .trim() || 'file'
