import { GUEST_ACT } from '../../../config/phrase-files.ts'
import { INFORM } from '../../../src/language/acts/rank.ts'
import { saysLate, saysRefund } from '../../../src/language/commands/wishes/guest-wish-said.ts'
import type { StaffAct } from '../../../src/language/commands/wishes/staff-acts.ts'
import { wantsBooking } from '../../../src/language/wording/booking-words.ts'
import type { Context } from '../../engine/dialog.ts'
import { SURE } from '../../engine/utterance.ts'
import { DESK_ACTS } from '../commands/desk-acts.ts'
import { bookedAt, type NamedGuest, namedGuest, nobodyNamed, unknownNamed } from '../commands/named-guest.ts'
import { actsSaid } from '../commands/staff-wish.ts'
import { bookedFor } from './booked-for.ts'
import { describedByHour } from './described-guest.ts'
import { plainOf } from './plain-of-guest.ts'
import { SURELY_FOR_ANOTHER, SURER, TAKEN, TAKEN_OF_GUEST, TAKEN_OF_PLACE } from './score-levels.ts'

/** Whose booking a sentence is about, of those who have booked; also where it names an hour at which nobody comes (`isNobody`). */
export const knownGuest = (c: Context): NamedGuest | undefined =>
  notAnother(c, namedGuest(c) ?? looselyNamed(c)) ?? namedByPlace(c) ?? shownGuest(c)

/** "peter lane 136…, badminton tomorrow" is not about Eve Lane, who has booked. */
function notAnother(c: Context, known: NamedGuest | undefined): NamedGuest | undefined {
  const called = known === undefined ? undefined : bookedFor(c, actsSaid(c).names)
  const words = known?.text.toLowerCase().split(/\s+/) ?? []
  const isOther =
    called !== undefined &&
    /\s/.test(called) &&
    called
      .toLowerCase()
      .split(/\s+/)
      .some((word) => !words.includes(word))
  return isOther ? undefined : known
}

/** Spoken of by an hour at which nobody comes. */
export const isNobody = ({ bookings, days, text }: NamedGuest): boolean =>
  bookings.length === 0 && days !== undefined && text !== ''

/** Nothing but a guest's name: their booking is shown. (At a list it picks one of that.) */
export function namedAlone(c: Context): NamedGuest | undefined {
  const isTalk = c.reading.answer !== undefined || c.reading.word !== undefined || c.understood.acts.length > 0
  const guest = isTalk ? undefined : namedGuest(c, c.text, { loosely: true })
  const [from, to] = guest?.span ?? [0, 0]
  return from === to || to - from < c.text.trim().length ? undefined : guest
}

/** "mark grace as no show": by a word of everyday talk, where the sentence is surely about a guest. */
function looselyNamed(c: Context): NamedGuest | undefined {
  const guest = namedGuest(c, c.text, { loosely: true })
  const best = guest && actsSaid(c, guest.span).acts[0]
  const isSure = best !== undefined && isOfGuest(best) && best.score >= SURER
  // "3 more people for grace", "grace just rang": read best about a guest, and worse where she is none
  const [plain] = actsSaid(c).acts
  const isBetter = best !== undefined && isOfGuest(best) && best.score >= TAKEN && best.score > (plain?.score ?? 0)
  const isOnlyMore =
    best?.act === INFORM &&
    c.reading.party !== undefined &&
    c.reading.whens.length === 0 &&
    c.names.matches.every(({ score }) => score < SURE)
  // what nothing else is understood of may be about who is called so
  if (c.open === undefined && c.understood.acts.length === 0 && c.text.trim().includes(' ')) return guest
  // "hope just rang, she'll be late", "gave hope her deposit back"
  const isTold = (guest?.span[0] === 0 && saysLate(c.text)) || saysRefund(c.text)
  return guest !== undefined && (isTold || isSure || isBetter || isOnlyMore || plainOf(c, guest) !== undefined)
    ? guest
    : undefined
}

const isOfGuest = ({ act }: StaffAct): boolean => DESK_ACTS[act]?.guest === true

/** "cancel the meeting room at 2pm": a sentence that surely does something with a booking, and not one that wishes for it. */
export function namedByPlace(c: Context): NamedGuest | undefined {
  if (namedGuest(c) !== undefined) return undefined
  const isDone = (guest: NamedGuest | undefined): boolean => guest !== undefined && doneScore(c, guest.span) > 0
  const guest = bookedAt(c)
  if (isDone(guest)) return guest
  const other = describedByHour(c, (span) => doneScore(c, span))
  // where nobody comes then, it has to be sure that somebody is meant
  const isEnough = other !== undefined && (other.bookings.length > 0 || doneScore(c, other.span) >= SURER)
  return isEnough && isDone(other) && !changesHall(c) ? other : undefined
}

/** The sentence by itself is best read as a change of the hall: 周五开到晚上10点. */
function changesHall(c: Context): boolean {
  const [plain] = actsSaid(c).acts
  return plain !== undefined && isOfHall(plain.act) && plain.score >= TAKEN
}

const isOfHall = (act: string): boolean => !(act in DESK_ACTS) && act !== GUEST_ACT && act !== INFORM

/** How sure it is that something is done with the booking of who stands there; 0: not sure enough. */
function doneScore(c: Context, span: readonly [number, number]): number {
  const { acts } = actsSaid(c, span)
  const [best, ...others] = acts.filter(({ act }) => act in DESK_ACTS)
  const act = DESK_ACTS[best?.act ?? '']
  if (best === undefined || act?.guest !== true || (act.dialog === 'day' && best.score < SURER)) return 0
  // who comes then is no guest who speaks: what they would say counts for less
  const looks = ({ act: each }: StaffAct): boolean => DESK_ACTS[each]?.dialog === 'day' || each === 'gUser'
  const apart = looks(best) ? others.filter((other) => !looks(other)) : others
  const share = best.score / apart.reduce((sum, { score }) => sum + score, best.score)
  const least = wantsBooking(c.text) ? TAKEN_OF_PLACE : TAKEN_OF_GUEST
  return best.score >= least && share >= TAKEN_OF_PLACE ? best.score : 0
}

/** Whose booking is shown: "move to 5pm", 延长一小时, where the sentence surely does something with it and names nobody. */
function shownGuest(c: Context): NamedGuest | undefined {
  const shown = cardShown(c)
  if (shown === undefined) return undefined
  // a bare "no" leaves it
  if (c.reading.answer !== undefined || c.understood.acts.some(({ act }) => NOT_OF_SHOWN.has(act))) return undefined
  const guest = { span: [0, 0], shown: true } as const
  const [best] = saidOfGuest(c, guest).acts
  const [plain] = actsSaid(c).acts
  const other = DESK_ACTS[plain?.act ?? '']
  const isOther = other !== undefined && other.guest !== true && (plain?.score ?? 0) > (best?.score ?? 0)
  const act = DESK_ACTS[best?.act ?? '']
  if (isOther || act?.guest !== true || act.dialog === 'day' || (best?.score ?? 0) < TAKEN_OF_PLACE) return undefined
  return shown
}

/** Whose booking is shown at the moment, whatever is said. */
export function cardShown(c: Context): NamedGuest | undefined {
  const { code } = c.below('day') ?? {}
  if (c.open?.dialog !== 'day' || c.open.step !== 'card' || typeof code !== 'string') return undefined
  const booking = c.fact({ need: 'hallBooking', code })?.booking
  return booking && { span: [0, 0], text: '', shown: true, bookings: [booking] }
}

const NOT_OF_SHOWN: ReadonlySet<string> = new Set([
  'book',
  'affirm',
  'deny',
  'thanks',
  'greet',
  'bye',
  'back',
  'abandon',
])

/** Of whose booking is shown it is understood as if they were named first. */
export const saidOfGuest = (c: Context, guest: Pick<NamedGuest, 'span' | 'shown'> | undefined) =>
  guest?.shown === true ? actsSaid(c, [0, 1], `X ${c.text}`) : actsSaid(c, guest?.span)

/** Somebody who has booked nothing here, where the sentence reads best as one about a guest of that name. */
export function strangerIn(c: Context): NamedGuest | undefined {
  const [plain] = actsSaid(c).acts
  // whoever is called by nothing is no colleague: "whos working today"
  const least = DESK_ACTS[plain?.act ?? ''] === undefined ? TAKEN_OF_PLACE : (plain?.score ?? 1)
  const small = unknownNamed(c)
  const found = [...nobodyNamed(c), ...small]
    .map((guest) => ({ guest, best: actsSaid(c, guest.span).acts[0] }))
    .filter(({ guest, best }) => {
      const act = DESK_ACTS[best?.act ?? '']
      const isSmall = small.includes(guest)
      const isColleague = act?.takes === 'colleague' && (!isSmall || (best?.score ?? 0) >= least)
      const isGuest = act?.guest === true && (!isSmall || (best?.score ?? 0) >= SURELY_FOR_ANOTHER)
      // the name of a caller is read from the line itself
      return isGuest || isColleague || act?.word === 'bookfor'
    })
    .sort((a, b) => (b.best?.score ?? 0) - (a.best?.score ?? 0))
  return found[0]?.guest
}
