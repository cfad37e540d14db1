import type { NewEntry, NewSend, Turn } from '../../store/port/store.ts'
import type { Ask } from '../draw/reply.ts'
import type { SendBody } from './entries.ts'
import { isOwn } from './event-name.ts'
import { numberedList } from './numbered-list.ts'

/** How a turn's replies go out at a door that pushes. */
export interface SendPlan {
  /** real ms that they wait, so that what the platform's own request waits for can take the first one along */
  after: number
  /**
   * Each message counts there: all words of a turn go in one of so many bytes (longer ones in several), with the addresses of its
   * files, and one picture with them.
   */
  together?: { bytes: number }
}

interface ReplyContext {
  open: Ask | null
  /** undefined: as its words show */
  locale: string | undefined
}

/** Where the door pushes, each message is a send of its own, in order; the last reply's words know what is open. */
export function sendsOf(
  { event, conversation }: Pick<Turn, 'event' | 'conversation'>,
  replies: readonly NewEntry[],
  drawn: ReplyContext,
  { pushes, plans }: { pushes?: ReadonlySet<string>; plans?: ReadonlyMap<string, SendPlan> },
): NewSend[] {
  if (pushes?.has(event.door) !== true || replies.length === 0) return []
  const plan = plans?.get(event.door)
  const said = replies.map((entry) => entry.body as SendBody['reply'])
  const to = { door: event.door, address: event.address, conversation }
  // Nobody's request waits for what the service says by itself.
  const wait = (plan?.after ?? 0) > 0 && !isOwn(event) ? { notBefore: Date.now() + plan!.after } : {}
  const bodies =
    plan?.together !== undefined
      ? inFew(said, drawn, plan.together.bytes)
      : wordsOf(said, drawn).map((words) => edited(words, event) ?? withParts(words))
  const news = event.body.type === 'due' ? { news: event.body.what } : {}
  return bodies.flatMap((parts, index) =>
    parts.map((body, part) => ({
      id: `${event.id}.${index + 1}${part === 0 ? '' : `.${part}`}`,
      ...to,
      ...wait,
      body: { ...body, ...news } satisfies SendBody,
    })),
  )
}

/** The first send of what an event caused: the one that an answer at once takes along. */
export const firstSendOf = (event: string): string => `${event}.1`

/** The words of each reply. */
function wordsOf(said: readonly SendBody['reply'][], { open, locale }: ReplyContext): SendBody[] {
  const numbered = numberedList(said, open)
  return said.map((reply, index) => ({
    reply,
    locale,
    ...(index === said.length - 1 && { open }),
    ...(index === numbered && { numbered: true as const }),
  }))
}

/**
 * All words as one message. A picture shows nothing that does not stand in the words as well: the last one goes along, unless the
 * words are two messages already.
 */
export function inFew(said: readonly SendBody['reply'][], drawn: ReplyContext, most: number): SendBody[][] {
  const words = wordsOf(said, drawn)
  const last = words.at(-1)!
  const pictured = said.findLast(({ images }) => images !== undefined && images.length > 0)
  const together: SendBody = { ...last, together: words }
  const short = Buffer.byteLength(said.map(({ text }) => text).join('')) <= most
  return [
    pictured === undefined || !short
      ? [together]
      : [together, { reply: pictured, locale: drawn.locale, part: { image: 0 } }],
  ]
}

/** Where the tapped message can be changed, its words are: one message, and no picture a second time. */
function edited(words: SendBody, { body }: Turn['event']): SendBody[] | undefined {
  if (words.reply.renews === undefined || body.type !== 'choice' || body.on === undefined) return undefined
  return [{ ...words, edits: body.on }]
}

const withParts = (words: SendBody): SendBody[] => [
  words,
  ...(words.reply.images ?? []).map(
    (_, image) => ({ reply: words.reply, locale: words.locale, part: { image } }) as SendBody,
  ),
  ...(words.reply.files ?? []).map(
    (_, file) => ({ reply: words.reply, locale: words.locale, part: { file } }) as SendBody,
  ),
]
