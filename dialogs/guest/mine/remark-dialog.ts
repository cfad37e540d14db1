import type { Booking } from '../../../src/domain/booking/booking.ts'
import { checkCancel } from '../../../src/domain/booking/check-cancel.ts'
import type { Field } from '../../../src/domain/form/form.ts'
import type { Service } from '../../../src/domain/hall/hall.ts'
import { bookingCode } from '../../../src/language/text/booking-code.ts'
import { remarkSaid, saysNote, saysNoteOff } from '../../../src/language/wording/after-booking.ts'
import { isQuestion } from '../../../src/language/wording/booking-words.ts'
import { namesBooking } from '../../../src/language/wording/own-booking-words.ts'
import type { ResultOf } from '../../../src/store/port/store.ts'
import { isNote } from '../../common/is-note.ts'
import { refusal } from '../../common/refusal.ts'
import { meansOnly, wishesIn } from '../../engine/act-meaning.ts'
import { type Context, type Dialog, end, go, type Move, pass, run } from '../../engine/dialog.ts'
import { aboutParams } from './lines.ts'
import { placeOf, refer, spokenOf } from './refer.ts'
import { MOST_LISTED, whichStep } from './which-step.ts'

type Draft = {
  code?: string
  codes?: string[]
  said?: string
  /** what was noted is to be there no more */
  off?: boolean
}
type RemarkContext = Context<Draft>

const LONGEST = 300

/** "tell them that we bring a pram", of what is booked: into the form's own field for remarks, else to the staff's notes. */
export const remark: Dialog<Draft> = {
  name: 'remark',
  first: 'which',
  light: true,
  apart: true,
  intents: [
    { certain: true, match: matchOff },
    { certain: true, match },
  ],
  steps: {
    which: whichStep('remark:which', (c, code) => {
      c.set({ code })
      return go(c.draft.off === true ? 'off' : c.draft.said === undefined ? 'text' : 'keep')
    }),
    text: {
      ask: () => ({ kind: 'text', message: 'remark:text', lines: [{ message: 'remark:leave' }], brief: [] }),
      // whatever its words may mean elsewhere
      holds: () => true,
      answer(c, { text }) {
        if (text === undefined || text.trim() === '') return pass
        c.set({ said: text.trim().slice(0, LONGEST) })
        return go('keep')
      },
    },
    /** nothing is asked here: booking and words are known */
    keep: { ask: keepRemark },
    keeping: { result: kept },
    off: { ask: takeOff },
  },
  ways: {
    which: ['text', 'keep', 'off'],
    text: ['keep'],
    keep: ['keeping', 'end'],
    keeping: ['end'],
    off: ['keeping', 'end'],
  },
}

/** "take the note off again", of what was noted with a booking; the booking itself stays. */
function matchOff(c: RemarkContext): Move | undefined {
  if (!saysNoteOff(c.text) || c.slash !== undefined || isNote(c) || c.below('booking') !== undefined) return undefined
  // at "Cancel …?" too, which was not meant
  if (c.open !== undefined && !['mine', 'help', 'manage', 'remark'].includes(c.open.dialog)) return undefined
  if (c.reading.contact !== undefined || c.reading.party !== undefined) return undefined
  const all = meant(c)
  const noted = all.filter((booking) => isNoted(c, booking))
  const [first, another] = noted.length > 0 ? noted : all
  if (first === undefined) return undefined
  c.note({ off: true, said: c.text.trim().slice(0, LONGEST) })
  if (another === undefined) {
    c.note({ code: first.code })
    return go('off')
  }
  c.note({ codes: noted.slice(0, MOST_LISTED).map(({ code }) => code) })
  return go('which')
}

const isNoted = (c: RemarkContext, booking: Booking): boolean => {
  const own = noteField(placeOf(c, booking).service)
  return booking.note !== undefined || (own !== undefined && (booking.answers[own.id] ?? '') !== '')
}

/** The form's own note is emptied where it may be; what stands elsewhere is the staff's to read, who hear that it is over. */
function takeOff(c: RemarkContext): Move {
  const booking = c.fact({ need: 'booking', code: c.draft.code ?? '' })
  if (booking === undefined) return end()
  if (!isNoted(c, booking)) {
    c.say({ message: 'remark:noNote', params: aboutParams(c, booking), booking })
    return end()
  }
  const { service } = placeOf(c, booking)
  const own = noteField(service)
  const change = { do: 'change', booking: booking.id, version: booking.version } as const
  const had = own !== undefined && (booking.answers[own.id] ?? '') !== ''
  if (own !== undefined && had && own.required !== true && checkCancel(booking, service!, c.now).ok)
    return run({ ...change, answers: { [own.id]: '' } }, 'keeping')
  c.note({ off: undefined })
  return run({ ...change, remark: c.draft.said ?? '' }, 'keeping')
}

function match(c: RemarkContext): Move | undefined {
  if (c.text === '' || c.slash !== undefined || isNote(c) || c.below('booking') !== undefined) return undefined
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return undefined
  const { acts, offers } = c.understood
  const said = remarkSaid(c.text)
  // without such words it is a remark right after a booking alone
  const surely = meansOnly(c.understood, 'note') && (said !== undefined || c.settled?.booking !== undefined)
  const told = said !== undefined && said !== '' && c.settled?.booking !== undefined && !isQuestion(c.text)
  const guessed =
    said !== undefined &&
    wishesIn(c.understood).length === 0 &&
    acts.every(({ act }) => act === 'inform') &&
    (offers[0] === 'note' || (told && TALK.has(offers[0] ?? '')))
  if (!surely && !guessed && !saysNote(c.text) && !isOfBooking(c, said)) return undefined
  const bookings = meant(c)
  const [first, another] = bookings
  if (first === undefined) return undefined
  const words = said ?? c.text
  if (words !== '') c.note({ said: words.slice(0, LONGEST) })
  if (another !== undefined) {
    c.note({ codes: bookings.slice(0, MOST_LISTED).map(({ code }) => code) })
    return go('which')
  }
  c.note({ code: first.code })
  return go(words === '' ? 'text' : 'keep')
}

/** What words for the staff look like that are near to nothing. */
const TALK: ReadonlySet<string> = new Set(['', 'help', 'smalltalk', 'human', 'book', 'inform', 'arrived', 'late'])

/** "add 'we need a projector' to the booking": it says what of. */
const isOfBooking = (
  { text, reading: { whens, party }, understood }: RemarkContext,
  said: string | undefined,
): boolean =>
  said !== undefined &&
  said !== '' &&
  namesBooking(text) &&
  whens.length === 0 &&
  party === undefined &&
  !wishesIn(understood).includes('cancel')

/** By a code, else the one spoken of, else those that the words may name. */
function meant(c: RemarkContext): Booking[] {
  const spoken = bookingCode(c.text) === undefined ? spokenOf(c) : undefined
  if (spoken !== undefined) return [spoken]
  const found = refer(c, c.text)
  return 'found' in found ? found.found : []
}

function keepRemark(c: RemarkContext): Move {
  const booking = c.fact({ need: 'booking', code: c.draft.code ?? '' })
  const { said } = c.draft
  if (booking === undefined || said === undefined) return end()
  const { service } = placeOf(c, booking)
  const own = noteField(service)
  const answer = own && checkCancel(booking, service!, c.now).ok ? joined(booking, own, said) : undefined
  const change = { do: 'change', booking: booking.id, version: booking.version } as const
  return answer === undefined
    ? run({ ...change, remark: said }, 'keeping')
    : run({ ...change, answers: { [own!.id]: answer } }, 'keeping')
}

/** The form's own place for what guests want to be known. */
const noteField = (service: Service | undefined): Field | undefined =>
  service?.fields.find((field) => field.kind === 'text' && field.per === undefined && field.when === undefined)

/** With what stands there already; undefined: that is more than the field takes. */
function joined({ answers }: Booking, { id, max, pattern }: Field, said: string): string | undefined {
  const had = answers[id]
  const all = typeof had === 'string' && had !== '' ? `${had}; ${said}` : said
  return pattern !== undefined || all.length > (max ?? 500) ? undefined : all
}

function kept(c: RemarkContext, result: ResultOf<'change'>): Move {
  if (!result.ok) {
    c.say(refusal(result))
    return end()
  }
  const { booking } = result
  if (c.draft.off === true) {
    c.say({ message: 'remark:off', params: aboutParams(c, booking), booking })
    return end({ booking: booking.id, what: 'moved' })
  }
  c.say({ message: 'remark:kept', params: { ...aboutParams(c, booking), said: c.draft.said ?? '' }, booking })
  return end({ booking: booking.id, what: 'moved' })
}
