import type { Booking } from '../../../src/domain/booking/booking.ts'
import { askedFields, type FieldForGuest } from '../../../src/domain/form/asked-fields.ts'
import type { Answer, Field } from '../../../src/domain/form/form.ts'
import { type AnswerContext, readAnswer } from '../../../src/domain/form/form-fields.ts'
import { findHall, findService } from '../../../src/domain/hall/catalogue.ts'
import type { Coordinates } from '../../../src/domain/hall/coordinates.ts'
import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import type { Mark, Slot } from '../../../src/domain/hall/slot.ts'
import { slotOf } from '../../../src/domain/hall/slots.ts'
import type { DayPart, Reading } from '../../../src/language/reading.ts'
import type { Context } from '../../engine/dialog.ts'
import type { DraftData, Json } from '../../engine/types.ts'
import type { RuledOut } from './free/ruled-out.ts'
import type { TimeBounds } from './free/within.ts'

/** What a guest has said so far of a booking. Ids, local days and times of the hall; plain JSON, kept small. */
export type BookingDraft = {
  hall?: string
  service?: string
  /** `hall/service` of several that a word may mean, while it is not settled which */
  among?: string[]
  /** YYYY-MM-DD */
  date?: string
  /** times said that no slot has been found for yet: HH:mm, minutes, a part of the day */
  start?: string
  end?: string
  minutes?: number
  /** the half of the day of `start` and `end` was supposed, by custom alone */
  halfSupposed?: true
  part?: DayPart
  /** "after 3", "before 5": filters the slots that are offered */
  within?: TimeBounds
  /** days, weekdays, parts of the day and hours that are never offered */
  not?: RuledOut
  marks?: Mark[]
  party?: number
  /** "5 or 6 people" */
  between?: [number, number]
  /** the places held in the store */
  hold?: Hold
  /** slots that are offered instead of one that can't be had */
  offers?: Offers
  /** what an ambiguous day or time may mean as well: `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm` */
  other?: string
  /** days that a contradictory date may mean */
  days?: string[]
  /** several bookings by one yes: days, YYYY-MM-DD, with THH:mm where each has its own time, and /HH:mm its own end */
  series?: string[]
  /** a second booking is wanted, while its day is not known */
  more?: true
  /** holds that were not counted when its days were looked at before the last hold */
  seenWithout?: string[]
  /** "every friday", while it is not known for how many weeks */
  repeat?: { weekdays: number[]; step: number }
  /** the second of two wishes that one message had: begins when the first is settled */
  queued?: Json
  /** a party that is too large for one booking, while it is not settled; then the others that come in bookings of their own */
  tooMany?: number
  also?: number[]
  /** slots that the guest has booked already and wants a second time */
  twice?: string
  /** a booking that this one takes the place of, as it was shown */
  instead?: Replaced
  /** it is for somebody else, beside the guest's own */
  forOther?: true
  /** the step that was asked first; whether how to leave was said; and how to answer the summary */
  firstAsked?: string
  toldLeave?: true
  toldYes?: true
  /** "the usual": the answers of last time are taken, and shown at the confirmation */
  again?: true
  /** "same name and number": the kinds whose answers of last time shall be taken; `all`: whatever is asked */
  known?: readonly string[]
  /** the answer to be given anew, from the confirmation: its key */
  edit?: string
  /** several choices that are being ticked, and for which answer */
  picks?: { of: string; ids: string[] }
  /** sensitive fields whose question has said why it is asked and how long the answer is kept */
  told?: string[]
  /** where the guest is: halls are listed by their distance */
  near?: Coordinates
  /** how far a list has been turned */
  page?: number
  /** contact given before a field has asked for it */
  contact?: { [kind in ContactKind]?: string }
  /** messages of before it was known what is booked; and the words in one that nothing else explains */
  saidBefore?: string[]
  words?: string
  /** what the guest wants the staff to know */
  remark?: string
  /** whatever is free first will do */
  first?: boolean
  /** the time was chosen since it was the first that was free */
  byFirst?: boolean
  /** the part of the day in which it was the first */
  firstPart?: DayPart
  /** the place among the times of the day that was named before they were offered, from 0; -1: the last */
  nth?: number
  /** the last message asked for a change that can't be */
  refused?: boolean
  /** so many come of more who have been named, while it is not known who does not */
  leaving?: number
  /** names of those who come, in order */
  guests?: string[]
  /** what was said of all guests before it was known how many they are: option by field */
  everyone?: { [field: string]: string }
  /** answers by `field:<key>` (`answerKey`) */
  [answer: `field:${string}`]: Answer | undefined
}

/** kinds of fields whose answers are kept before it is known what is booked */
type ContactKind = 'name' | 'mobile' | 'email' | 'id-card'

/** `by`: the id of the booking that has taken its place */
export type Replaced = Pick<Booking, 'id' | 'code' | 'version' | 'hall' | 'service' | 'start' | 'end' | 'zone'> & {
  by?: string
}

type Hold = {
  booking: string
  version: number
  /** UTC ms */
  until: number
  /** until when the guest was told that it is held */
  said?: number
  /** its time is over: a late yes may still find room */
  over?: true
  /** what is held, to see whether it is still what is wanted; and to come back to it */
  what: string
}

/** Slots by the token of their row (`<mark>` or `<mark>+<slots>`), with the places left. */
export type Offers = { why: string; params?: { [key: string]: string | number }; rows: [token: string, left: number][] }

export type BookingContext = Context<BookingDraft>

export const hallOf = (c: BookingContext): Hall | undefined =>
  c.draft.hall === undefined ? undefined : findHall(c.catalogue, c.draft.hall)

export const serviceOf = (c: BookingContext): Service | undefined =>
  c.draft.service === undefined ? undefined : findService(hallOf(c), c.draft.service)

/** Hall and service of a draft that has both. Steps after the service are never reached without. */
export function placeOf(c: BookingContext): { hall: Hall; service: Service } {
  const hall = hallOf(c)
  const service = c.draft.service === undefined ? undefined : findService(hall, c.draft.service)
  if (hall === undefined || service === undefined) throw new Error('the draft names no service')
  return { hall, service }
}

/** The slots chosen, in order; empty while none are, or where the schedule no longer has them. */
export function slotsOf(c: BookingContext): Slot[] {
  if (c.draft.marks === undefined) return []
  const hall = hallOf(c)
  const service = serviceOf(c)
  if (hall === undefined || service === undefined) return []
  const slots = c.draft.marks.map((mark) => slotOf(hall, service, mark))
  return slots.every((slot) => slot !== undefined) ? slots : []
}

/** The answer to a question: given to it, or as contact before it was asked. undefined: not yet. */
export function answerOf(c: BookingContext, { field, guest, key }: FieldForGuest): Answer | undefined {
  const given = c.draft[draftKey(key)]
  if (given !== undefined) return given
  const listed = field.kind === 'name' && guest >= 1 ? c.draft.guests?.[guest - 1] : undefined
  const ofAll = guest >= 1 ? c.draft.everyone?.[field.id] : undefined
  const own = guest <= 1 ? c.draft.contact?.[field.kind as ContactKind] : undefined
  const said = listed ?? ofAll ?? own
  if (said === undefined) return undefined
  const read = readAnswer(field, said, fieldContext(c))
  return read.ok ? read.value : undefined
}

/** What is said of who comes; a name that is only guessed takes the place of none that is known. */
export function contactSaid(c: BookingContext): Reading['contact'] {
  const { contact: { name, ...contact } = {}, guessedName } = c.reading
  if (name === undefined || guessedName === undefined) return c.reading.contact
  const known = questionsOf(c).some((asked) => asked.field.kind === 'name' && answerOf(c, asked) !== undefined)
  return known || c.draft.contact?.name !== undefined ? contact : c.reading.contact
}

/** Looked up many times a message, so that it is not put together each time. */
const draftKeys = new Map<string, `field:${string}`>()
const MOST_KEYS = 2000

function draftKey(key: string): `field:${string}` {
  const known = draftKeys.get(key)
  if (known !== undefined) return known
  if (draftKeys.size >= MOST_KEYS) draftKeys.clear()
  const made = `field:${key}` as const
  draftKeys.set(key, made)
  return made
}

export const fieldContext = (c: BookingContext): AnswerContext => {
  const hall = hallOf(c)
  const fitsSlow = (pattern: string, value: string) => c.fits(pattern, value)
  return {
    locale: c.locale,
    fitsSlow,
    ...(hall && { hall }),
    ...(c.draft.date !== undefined && { date: c.draft.date }),
  }
}

/** All questions of the form for this party, as the answers so far have it. */
export const questionsOf = (c: BookingContext): readonly FieldForGuest[] =>
  askedFields(serviceOf(c)?.fields ?? NO_FIELDS, c.draft.party ?? 1, (asked) => answerOf(c, asked))

const NO_FIELDS: readonly Field[] = []

/** Those still to be asked, in order. */
export const unanswered = (c: BookingContext): FieldForGuest[] =>
  questionsOf(c).filter((asked) => answerOf(c, asked) === undefined)

/** The first to be asked of those. */
export const firstUnanswered = (c: BookingContext): FieldForGuest | undefined =>
  questionsOf(c).find((asked) => answerOf(c, asked) === undefined)

/** Answers as the store keeps them. */
export function answersOf(c: BookingContext): Record<string, Answer> {
  const answers: Record<string, Answer> = {}
  for (const asked of questionsOf(c)) {
    const answer = answerOf(c, asked)
    if (answer !== undefined) answers[asked.key] = answer
  }
  return answers
}

/** Forgets the times said: a slot has taken their place. */
export const NO_WISH = {
  first: undefined,
  nth: undefined,
  start: undefined,
  end: undefined,
  minutes: undefined,
  halfSupposed: undefined,
  part: undefined,
  within: undefined,
}

/** What would have to be held now, in short. */
export const wanted = ({ draft }: BookingContext): string =>
  `${draft.hall}/${draft.service} ${draft.marks?.join()} ${draft.party}`

/** What was wanted when it was held. */
export function heldOf({ what }: Hold): Pick<BookingDraft, 'hall' | 'service' | 'marks' | 'party'> {
  const [place = '', marks = '', party] = what.split(' ')
  const [hall, service] = place.split('/')
  return { ...(hall && { hall }), ...(service && { service }), marks: marks.split(','), party: Number(party) }
}

/** The places wanted are held at this moment. */
export const isHeld = (c: BookingContext): boolean =>
  c.draft.hold !== undefined && c.draft.hold.until > c.now && c.draft.hold.what === wanted(c)

/** Bookings not to be counted when looking for room: the guest's own hold. */
export const exceptOwn = ({ draft }: BookingContext): string[] => (draft.hold === undefined ? [] : [draft.hold.booking])

type Part = 'hall' | 'service' | 'date' | 'slot' | 'party'
/** What is asked before the form, in this order, and whether the draft has it. */
const PARTS: readonly (readonly [Part, (c: BookingContext) => boolean])[] = [
  ['hall', (c) => hallOf(c) !== undefined],
  ['service', (c) => serviceOf(c) !== undefined],
  ['date', ({ draft }) => draft.date !== undefined],
  ['slot', ({ draft }) => draft.marks !== undefined],
  ['party', ({ draft }) => draft.party !== undefined],
]

/** The first of them that is missing; `but`: apart from this one. */
export function firstMissing(c: BookingContext, but?: Part): Part | undefined {
  for (const [part, has] of PARTS) if (part !== but && !has(c)) return part
  return undefined
}

/** All that is missing, in the order in which it is asked for. */
export function missingOf(c: BookingContext): string[] {
  const missing: string[] = []
  for (const [part, has] of PARTS) if (!has(c)) missing.push(part)
  for (const { key } of unanswered(c)) missing.push(key)
  return missing
}

/** The draft as replies show it. */
export function shown(c: BookingContext): DraftData {
  const { hall, service, date, marks, party, hold } = c.draft
  const data: DraftData = { missing: missingOf(c) }
  if (hall !== undefined) data.hall = hall
  if (service !== undefined) data.service = service
  if (date !== undefined) data.date = date
  if (marks !== undefined) data.marks = marks
  if (party !== undefined) data.party = party
  if (hold !== undefined && isHeld(c)) data.holdUntil = hold.until
  return data
}
