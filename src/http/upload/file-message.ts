import { randomUUID } from 'node:crypto'
import type { Request } from 'express'
import type { Clock } from '../../bot/clock.ts'
import { isAskedFor, receiveFile, unreadFile } from '../../bot/doors/receive-file.ts'
import type { HandleResult, Porter } from '../../bot/porter.ts'
import { FILE_MAX } from '../../domain/form/fields/file-field.ts'
import type { Store } from '../../store/port/store.ts'
import type { Guest } from '../authenticate.ts'
import { inboxId, incoming } from '../web-event.ts'
import { discard } from './discard.ts'
import { type FormHead, type FormReader, readForm } from './form-reader.ts'
import { uploadSlots } from './upload-slots.ts'

interface FileMessageParts {
  porter: Pick<Porter, 'handle'>
  clock: Clock
  store: Pick<Store, 'history' | 'keepFile' | 'looseBytes' | 'person'>
}

/** Handles a message that brings a file. */
export type HandleFile = (request: Request, guest: Guest) => Promise<HandleResult>

/**
 * A file is read where one is wanted, by few at a time. Otherwise the message is answered as it is, unread, unless
 * its id shows that it is the repetition of one that was read. Where no id comes before the file, it is read for the id
 * behind it, and not kept.
 */
export function fileMessages({ porter, clock, store }: FileMessageParts): HandleFile {
  const slots = uploadSlots(store)

  async function unread(request: Request, guest: Guest, head: FormHead & { id: string }): Promise<HandleResult> {
    const body = unreadFile(head, Number(request.get('content-length') ?? 0))
    return porter.handle(incoming(guest, head.id, body, clock.now()))
  }
  async function read(form: FormReader, guest: Guest, head: FormHead, keep: boolean): Promise<HandleResult> {
    const file = await form.file(keep)
    const { id = randomUUID(), ...content } = { id: head.id, ...file }
    const { person, conversation } = guest
    const now = clock.now()
    const sent = { event: inboxId(guest, id), person, conversation, name: head.name, ...content, now }
    const { caption } = head
    const body = { ...(await receiveFile(sent, store)), ...(caption && { caption }) }
    return porter.handle(incoming(guest, id, body, now))
  }
  async function handle(request: Request, form: FormReader, guest: Guest): Promise<HandleResult> {
    const head = await form.head
    if (!(await isAskedFor(guest, store))) {
      const { id } = head
      if (id === undefined) return read(form, guest, head, false)
      const handled = await unread(request, guest, { ...head, id })
      return handled.status === 'reused' ? read(form, guest, head, false) : handled
    }
    const bytes = Number(request.get('content-length') ?? FILE_MAX)
    const release = await slots.take(guest.person, bytes, clock.now())
    try {
      return await read(form, guest, head, true)
    } finally {
      release()
    }
  }

  return async (request, guest) => {
    try {
      const form = readForm(request)
      try {
        return await handle(request, form, guest)
      } finally {
        form.discard()
      }
    } catch (error) {
      discard(request)
      throw error
    }
  }
}
