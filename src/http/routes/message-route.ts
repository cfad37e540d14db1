import { randomUUID } from 'node:crypto'
import { json, type Request, Router } from 'express'
import { z } from 'zod'
import type { Clock } from '../../bot/clock.ts'
import { repliesOf } from '../../bot/doors/entries.ts'
import type { HandleResult, Porter } from '../../bot/porter.ts'
import { oneTimeCodeIn } from '../../services/setup-code.ts'
import type { EventBody, Incoming, Store } from '../../store/port/store.ts'
import { type Guest, guestOf, sayRole } from '../authenticate.ts'
import { badBody, Problem, TEXT_MAX } from '../problem.ts'
import type { ReplyView, ViewReply } from '../reply-view.ts'
import { problemOf } from '../schema-problem.ts'
import { fileMessages } from '../upload/file-message.ts'
import { incoming } from '../web-event.ts'

/** A choice's value has at most 64 bytes; what is longer was never one, but may still be told so by the dialog. */
const CHOICE_MAX = 256

const Id = z.string().min(1).max(64).optional()
const Body = z.union([
  z.strictObject({ id: Id, text: z.string().min(1) }),
  z.strictObject({ id: Id, choice: z.string().min(1).max(CHOICE_MAX) }),
  z.strictObject({
    id: Id,
    location: z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
  }),
])
/** In the order of the bodies. */
const KINDS = ['text', 'choice', 'location'] as const

interface MessageParts {
  porter: Pick<Porter, 'handle'>
  clock: Clock
  store: Pick<Store, 'history' | 'keepFile' | 'person' | 'looseBytes'>
  view: ViewReply
}

/** `POST /messages`: one message, handled once; the answer is all that it caused and the question now open. */
export function messages(parts: MessageParts): Router {
  const { porter, clock, view } = parts
  const textEvent = (guest: Guest, { id = randomUUID(), body }: { id?: string; body: EventBody }): Incoming =>
    incoming(guest, id, body, clock.now())
  const handleFile = fileMessages(parts)
  const router = Router()
  // Room for the longest text with every character escaped.
  router.post('/', json({ limit: '256kb', strict: true }), async (request, response) => {
    const guest = guestOf(request, response)
    const handled = request.is('multipart/form-data')
      ? await handleFile(request, guest)
      : await porter.handle(textEvent(guest, readMessage(request)))
    if (mayGiveRole(request.body)) sayRole(response, await parts.store.person({ id: guest.person }))
    response.json(answer(handled, view))
  })
  return router
}

/** Only by a code is a role come by in a chat; nothing is read again for other messages. */
const mayGiveRole = (body: unknown): boolean => {
  const text = (body as { text?: unknown } | undefined)?.text
  return typeof text === 'string' && (/^\s*\/claim\b/i.test(text) || oneTimeCodeIn(text) !== undefined)
}

function readMessage(request: Request): { id?: string; body: EventBody } {
  if (request.body === undefined) throw badBody('expected a JSON body with Content-Type: application/json')
  const kinds = kindsIn(request.body)
  if (kinds.length > 1) throw badBody(`${kinds.join(' and ')} together: send one of them`)
  const parsed = Body.safeParse(request.body)
  if (!parsed.success) throw badBody(detailOf(parsed.error, request.body))
  const { data } = parsed
  if ('choice' in data) return { id: data.id, body: { type: 'choice', value: data.choice } }
  if ('location' in data) return { id: data.id, body: { type: 'location', ...data.location } }
  if (lengthOf(data.text) > TEXT_MAX) throw new Problem(413, 'HALLO_TEXT_TOO_LONG', { max: TEXT_MAX })
  return { id: data.id, body: { type: 'text', text: data.text } }
}

/** What came of a message, as the body of its answer. Throws what HTTP answers otherwise. */
export function answer(handled: HandleResult, view: ViewReply): { replies: ReplyView[]; open: unknown } {
  if (handled.status === 'reused') throw new Problem(409, 'HALLO_ID_REUSED')
  if (handled.status === 'busy') throw new Problem(503, 'HALLO_BUSY', undefined, 1)
  return { replies: repliesOf(handled.entries).map(view), open: handled.open }
}

const kindsIn = (body: object): string[] => KINDS.filter((kind) => kind in body)

/** A union's own message ("Invalid input") helps nobody: says what is wrong with the one that was meant. */
function detailOf(error: z.ZodError, body: object): string {
  const [issue] = error.issues
  if (issue?.code !== 'invalid_union') return problemOf(error)
  const [kind] = kindsIn(body)
  const meant = issue.errors[KINDS.findIndex((each) => each === (kind ?? 'text'))]
  return meant === undefined ? 'text, choice or location expected' : problemOf(new z.ZodError(meant))
}

/** In characters as people count them: one emoji is one, or nearly. Counted only where it can matter. */
const lengthOf = (text: string): number =>
  text.length <= TEXT_MAX ? text.length : [...text.slice(0, 3 * TEXT_MAX)].length
