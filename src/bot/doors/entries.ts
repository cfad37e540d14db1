import type { Entry, Incoming, NewEntry, News } from '../../store/port/store.ts'
import type { ReplyBody } from '../draw/draw.ts'
import { type FileRef, type ImageRef, refOfAddress } from '../draw/file-ref.ts'
import type { Ask, Reply } from '../draw/reply.ts'
import { eventName, isOwn } from './event-name.ts'

/** The log's form of what a guest did; a tap is shown by its label. */
export interface GuestWords {
  /** the message's id, as the client gave it */
  id: string
  text: string
  choice?: string
  file?: { name: string; type: string; bytes: number }
}

/** The guest's own entry, or none: the service's own events and the opening of a chat are nobody's words. */
export function guestEntry(event: Incoming, label: string | undefined): NewEntry | undefined {
  const { body } = event
  const id = eventName(event)
  const entry = (words: GuestWords): NewEntry => ({ from: 'guest', at: event.at, inReplyTo: event.id, body: words })
  switch (body.type) {
    case 'text':
      return entry({ id, text: body.text })
    case 'choice':
      return entry({ id, text: label ?? body.value, choice: body.value })
    case 'file':
      return entry({ id, text: body.name, file: { name: body.name, type: body.mime, bytes: body.bytes } })
    // where somebody is stands in no log
    case 'location':
      return entry({ id, text: '📍' })
    case 'start':
    case 'due':
      return undefined
  }
}

/** A drawn reply as the log keeps it; its place in the conversation (`seq`) is the entry's. */
export function replyEntry(event: Incoming, drawn: ReplyBody, number: number, at: number): NewEntry {
  const name = eventName(event)
  const id = `${name}.${number}`
  const body = isOwn(event) ? { id, ...drawn } : { id, inReplyTo: name, ...drawn }
  return { from: 'hallo', at, inReplyTo: event.id, body }
}

/**
 * What a pushing door is given to deliver, one message of its platform: a reply's words, or (`part`) one of the pictures or
 * files that hang on it, by its place. Each is a send of its own, so that a picture that has to be tried again repeats no words.
 */
export interface SendBody {
  reply: Omit<Reply, 'seq'>
  part?: { image: number } | { file: number }
  /** the language that it is drawn in; an earlier version wrote none */
  locale?: string
  /** with the words of a turn's last reply: the question that is open now */
  open?: Ask | null
  /** numbers, typed, stand for its choices (`numbered-list.ts`) */
  numbered?: true
  /** the words of several replies that go out as one message, this one's last; with the addresses of their files */
  together?: readonly SendBody[]
  /** the platform's message that it takes the place of */
  edits?: string
  /** what of the service's own it tells, where it answers nobody */
  news?: News['what']
}

/** The reply that an entry of `hallo` keeps. */
export function replyOf(entry: Entry): Reply {
  const { id, ...rest } = withRefs(entry.body as Omit<Reply, 'seq'>)
  return { id, seq: entry.seq, ...rest }
}

/** A reply of an earlier version names its files by their addresses. */
export function withRefs(reply: SendBody['reply']): SendBody['reply'] {
  const of = (link: object) => ('url' in link ? refOfAddress(String(link.url)) : {})
  if (reply.files === undefined && reply.images === undefined) return reply
  const { files, images, ...rest } = reply
  return {
    ...rest,
    ...(files && { files: files.map((file) => ({ ...file, ...of(file) }) as FileRef) }),
    ...(images && { images: images.map((image) => ({ ...image, ...of(image) }) as ImageRef) }),
  }
}

export const repliesOf = (entries: readonly Entry[]): Reply[] =>
  entries.filter((entry) => entry.from === 'hallo').map(replyOf)
