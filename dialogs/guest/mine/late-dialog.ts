import type { Booking } from '../../../src/domain/booking/booking.ts'
import { localDate } from '../../../src/domain/time/zone.ts'
import { clausesOf } from '../../../src/language/text/clauses.ts'
import { asksWhatIf, movesOnly, saysMove } from '../../../src/language/wording/after-booking.ts'
import { asksWhether, isQuestion } from '../../../src/language/wording/booking-words.ts'
import { lengthChanged } from '../../../src/language/wording/length-change.ts'
import { saysStartLater, wayShifted } from '../../../src/language/wording/shift-words.ts'
import { isNote } from '../../common/is-note.ts'
import { nobodyReads } from '../../common/nobody-reads.ts'
import { readFor } from '../../common/read-for.ts'
import { meansOnly, questionsIn, wishesIn } from '../../engine/act-meaning.ts'
import { type Context, type Dialog, done, end, go, handOn, type Move, pass, quiet } from '../../engine/dialog.ts'
import { SURE } from '../../engine/utterance.ts'
import { tellPartAsked } from '../questions/asked-in-part.ts'
import { plainlyAsked } from '../questions/plainly-asked.ts'
import { tellAnswers } from '../questions/tell-answer.ts'
import { aboutParams } from './lines.ts'
import { movesInstead } from './meant/guessed-wish.ts'
import { placeOf, refer, spokenOf, standing } from './refer.ts'
import { MOST_LISTED, whichStep } from './which-step.ts'

type Draft = { minutes?: number; codes?: string[] }
type LateContext = Context<Draft>

const DAY_MS = 86_400_000

/** "I'll be late, 15 min": the hall's staff hear of it, and the guest that they do. Nothing of the booking changes. */
export const late: Dialog<Draft> = {
  name: 'late',
  first: 'which',
  light: true,
  apart: true,
  // what is asked about being early, by whose clock or for whom is heard before all that changes what is booked
  intents: [
    { certain: true, match: plainlyAsked },
    { certain: true, match },
  ],
  steps: {
    which: whichStep('late:which', (c, code) => {
      const booking = c.fact({ need: 'booking', code })
      return booking === undefined ? pass : tell(c, booking, end())
    }),
  },
  ways: { which: ['end'] },
}

function match(c: LateContext): Move | undefined {
  if (c.text === '' || c.slash !== undefined || isNote(c) || !isLate(c)) return undefined
  // 四点赶不上，五点行不行 is no message for the staff
  if (movesInstead(c) !== undefined) return undefined
  // 开不完 后面一小时也留给我们 makes it longer
  if (lengthChanged(c.text)?.onwards) return undefined
  const all = refered(c, c.text)
  // who is late is so today
  const today = all.filter(({ start, zone }) => localDate(start, zone) === localDate(c.now, zone))
  const near = today.length > 0 ? today : all.filter(({ start }) => start < c.now + DAY_MS)
  const bookings = near.length > 0 ? near : all
  const [first, another] = bookings
  if (first === undefined) return undefined
  c.note({ ...minutesOf(c, first) })
  if (another === undefined) {
    const told = tell(c, first, c.open?.dialog === 'help' ? quiet : done)
    if (tellPartAsked(c)) return told
    // 要晚一点到，还能进去吗
    if (questionsIn(c.understood).includes(LATENESS)) {
      const { hall, service } = placeOf(c, first)
      if (hall !== undefined) tellAnswers(c, [LATENESS.slice('topic_'.length)], hall, service, true)
      return told
    }
    const asked = askedBehind(c)
    return asked === undefined ? told : handOn(asked)
  }
  c.note({ codes: bookings.slice(0, MOST_LISTED).map(({ code }) => code) })
  return go('which')
}

/** Said so, or right after a booking likely so: "be there at 10 past". */
function isLate(c: LateContext): boolean {
  // "we're running late, could the start be pushed to 3?" moves it
  if (movesLate(c) || saysStartLater(c.text)) return false
  if (asksWhatIf(c.text)) return toldBeside(c)
  // "gonna be 20 min late, that's ok?"
  const asksLeave = c.reading.duration !== undefined && wishesIn(c.understood).includes('late') ? ['affirm'] : []
  if (meansOnly(c.understood, 'late', ...asksLeave) || isByLittle(c)) return true
  // "10 mins late thursday. how much is it again?"
  if (clausesOf(c.text).length > 1 && standing(c).length > 0 && toldBeside(c)) return true
  const { acts, offers } = c.understood
  const likely = offers[0] === 'late' && acts.every(({ act }) => act === 'inform')
  const named = c.names.matches.some(({ score, service }) => score >= SURE && service !== undefined)
  return likely && !named && c.open === undefined && spokenOf(c) !== undefined
}

/** 我可能要晚二十分钟，会不会不让进: one part tells it, and another asks what comes of it. */
function toldBeside(c: LateContext): boolean {
  if (c.text.length > LONGEST || c.below('booking') !== undefined) return false
  const parts = clausesOf(c.text).filter(({ text }) => !asksWhatIf(text) && !isQuestion(text))
  return (
    wishesIn(c.understood).every((act) => act === 'late') &&
    parts.some(({ text }) => meansOnly(c.part(text).context.understood, 'late'))
  )
}

const LONGEST = 120

/** "…, is there a shower?": what is asked behind it, and is not about being late. */
function askedBehind(c: LateContext): string | undefined {
  const asked = clausesOf(c.text).find(({ text, from }) => {
    if (from === 0 || !isQuestion(text) || asksWhatIf(text)) return false
    return !c
      .part(text)
      .context.understood.acts.some(({ act }) => act === 'affirm' || act === 'late' || act === LATENESS)
  })
  return asked && c.text.slice(asked.from)
}

const LATENESS = 'topic_lateness'

/** 堵车了，晚十分钟: less than a slot moves nothing. */
function isByLittle(c: LateContext): boolean {
  const { text } = c
  const way = text.length > 40 ? undefined : wayShifted(text)
  if (way?.later !== true || saysMove(text) || movesOnly(text) || asksWhether(text)) return false
  if (c.below('booking') !== undefined || c.below('manage') !== undefined) return false
  const [only, another] = standing(c)
  const booking = spokenOf(c) ?? (another === undefined ? only : undefined)
  const slot = booking && placeOf(c, booking).service?.schedule.slotMinutes
  const minutes = c.reading.duration ?? readFor(c, way.rest, {}).duration
  return slot !== undefined && minutes !== undefined && minutes < Math.min(slot, 30)
}

export const movesLate = ({ understood, text }: Context): boolean =>
  understood.entities.some(({ slot }) => slot === 'time') && saysMove(text)

function refered(c: LateContext, words = ''): Booking[] {
  const meant = refer(c, words)
  return 'found' in meant ? meant.found : []
}

/** "15 minutes late", or until when: "be there at 20:10". */
function minutesOf(c: LateContext, booking: Booking): Draft {
  const { duration, whens } = c.reading
  if (duration !== undefined) return { minutes: duration }
  const start = whens[0]?.start
  if (start === undefined) return {}
  const at = new Intl.DateTimeFormat('en-GB', { timeZone: booking.zone, hour: '2-digit', minute: '2-digit' })
  const [from, to] = [at.format(booking.start), start].map(
    (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
  )
  const minutes = to! - from!
  return minutes > 0 && minutes < 240 ? { minutes } : {}
}

function tell(c: LateContext, booking: Booking, then: Move): Move {
  const { minutes } = c.draft
  const params = { ...aboutParams(c, booking), ...(minutes !== undefined && { count: minutes }) }
  c.want({ need: 'reach', hall: booking.hall })
  const unread = nobodyReads(c, booking.hall)
  if (unread.length > 0) {
    c.say({ message: 'late:unread', params, lines: unread, booking })
    return then
  }
  c.tell(
    { staffOf: booking.hall, except: c.person.id },
    { what: 'late', booking: booking.id, ...(c.draft.minutes !== undefined && { minutes: c.draft.minutes }) },
  )
  c.say({ message: minutes === undefined ? 'late:told' : 'late:toldBy', params, booking })
  return then
}
