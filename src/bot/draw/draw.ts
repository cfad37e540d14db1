import type { OpenAsk, Option, Params, Say } from '../../../dialogs/engine/types.ts'
import type { AskView } from '../../domain/form/ask.ts'
import { findHall } from '../../domain/hall/catalogue.ts'
import type { Catalogue } from '../../domain/hall/hall.ts'
import { type Canvas, drawMessage, drawParam } from './draw-param.ts'
import { speakerFor } from './draw-text.ts'
import { bookingView, draftView } from './draw-view.ts'
import { calendarRef, dayId, type ImageRef, keptRef } from './file-ref.ts'
import type { Ask, Choice, Reply } from './reply.ts'

export { drawError } from './draw-param.ts'
export { LOCALES } from './draw-text.ts'

export interface Drawing {
  /** the person's language, BCP 47; the nearest that we speak is taken */
  locale: string
  catalogue: Catalogue
  /** UTC ms, by the service's clock */
  now: number
  /** the session or account that reads it: pictures that tell of guests are drawn for nobody else */
  reader?: string
  /** under which people reach the service's page, where that is known */
  origin?: string | undefined
  /** the open question after the step; choices carry its id where the reply names no question of its own (`Say.ask`) */
  ask?: OpenAsk | undefined
  /** the question whose choice was tapped */
  tapped?: string | undefined
}

/** All of a reply but what its place in the conversation gives it. */
export type ReplyBody = Omit<Reply, 'id' | 'seq' | 'inReplyTo'>

/** Draws one reply in the person's language. Pure. */
export function drawReply(say: Say, drawing: Drawing): ReplyBody {
  const canvas = canvasFor(say, drawing)
  const { ask, locale, catalogue } = drawing
  const text = drawText(say, canvas)
  const reply: ReplyBody = { text }
  if (say.code !== undefined) reply.code = say.code
  if (say.renews === true && drawing.tapped !== undefined) reply.renews = drawing.tapped
  if (say.asks === true && ask !== undefined)
    reply.ask = { ...drawAsk(ask, text), ...drawView(say.view, ask.id, canvas) }
  if (say.draft !== undefined) reply.draft = draftView(say.draft, drawing.catalogue)
  if (say.choices !== undefined && say.choices.length > 0) {
    reply.choices = say.choices.map((option) => drawChoice(option, say.ask ?? ask?.id ?? '', canvas))
  }
  if (say.timetables !== undefined && drawing.reader !== undefined)
    reply.images = say.timetables.map((day) => timetableRef(day, drawing.reader!, canvas))
  const { booking, kept } = say
  if (kept !== undefined && kept.length > 0) reply.files = kept.map((file) => keptRef(file, locale))
  if (say.pictures !== undefined && say.pictures.length > 0)
    reply.images = say.pictures.map(({ alt, ...file }) => ({
      of: 'kept',
      id: file.id,
      locale,
      alt: alt === undefined ? file.name : String(drawParam({ text: alt }, canvas)),
    }))
  if (booking === undefined) return reply
  const address = findHall(canvas.catalogue, booking.hall)?.address
  reply.booking = bookingView(booking, address && String(drawParam({ text: address }, canvas)), say.guests !== true)
  // the only file that a booking has of its own
  if (say.files !== undefined)
    reply.files = [
      ...(reply.files ?? []),
      ...say.files.map(() => calendarRef(booking, catalogue, locale, canvas.origin)),
    ]
  if (say.images !== undefined) {
    const alt = canvas.speaker.text('common:qrAlt', { code: booking.code })
    reply.images = say.images.map((of) => ({ of, id: booking.id, locale, alt }))
  }
  return reply
}

/** The open question as the doors get it. `prompt`: the text of the reply that asks it. */
export function drawAsk(ask: OpenAsk, prompt: string): Ask {
  const drawn: Ask = { prompt, dialog: ask.dialog, step: ask.step, kind: ask.kind }
  if (ask.field !== undefined) drawn.field = ask.field
  return drawn
}

type DrawnView = Pick<Ask, 'days' | 'slots' | 'range' | 'options' | 'picture' | 'location'>

/** Tokens become values, as those of choices do. */
function drawView(view: AskView | undefined, question: string, canvas: Canvas): DrawnView {
  if (view === undefined) return {}
  const { days, slots, range, options, picture, location } = view
  const value = (token: string): string => `${question}~${token}`
  const drawn: DrawnView = {}
  if (days !== undefined) drawn.days = { from: days.from, to: days.to, free: days.free, value: value(days.token) }
  if (picture !== undefined) drawn.picture = picture
  if (location !== undefined) drawn.location = location
  if (slots !== undefined) drawn.slots = slots.map(({ token, ...slot }) => ({ ...slot, value: value(token) }))
  if (options !== undefined)
    drawn.options = options.map(({ label, ...option }) => ({
      ...option,
      label: String(drawParam({ text: label }, canvas)),
    }))
  if (range !== undefined) {
    const { token, ...limits } = range
    drawn.range = token === undefined ? limits : { ...limits, value: value(token) }
  }
  return drawn
}

function timetableRef({ hall, date }: { hall: string; date: string }, person: string, canvas: Canvas): ImageRef {
  const { speaker, catalogue } = canvas
  const name = findHall(catalogue, hall)?.name
  const place = name === undefined ? hall : String(drawParam({ text: name }, canvas))
  const alt = speaker.text('day:picture.alt', { place, day: speaker.formats.date(date) })
  return { of: 'day', id: dayId({ date, hall, person }), locale: speaker.locale, alt }
}

function canvasFor(say: Say, { locale, catalogue, now, origin }: Drawing): Canvas {
  const about = say.draft ?? say.booking
  const canvas: Canvas = { speaker: speakerFor(locale), catalogue, now, ...(origin !== undefined && { origin }) }
  return about === undefined ? canvas : { ...canvas, about }
}

function drawText(say: Say, canvas: Canvas): string {
  let text = drawMessage(say.message, say.params, canvas)
  for (const line of say.lines ?? []) text += `\n${drawMessage(line.message, line.params, canvas)}`
  return text
}

/** A line by itself, for programs of the terminal. */
export const drawLine = (
  { message, params }: { message: string; params?: Params },
  { locale, halls }: { locale: string; halls: Catalogue['halls'] },
): string => drawMessage(message, params, { speaker: speakerFor(locale), catalogue: { version: 0, halls }, now: 0 })

function drawChoice({ token, label, is }: Option, question: string, canvas: Canvas): Choice {
  const choice: Choice = { label: String(drawParam(label, canvas)), value: `${question}~${token}` }
  if (is !== undefined) choice.is = is
  return choice
}
