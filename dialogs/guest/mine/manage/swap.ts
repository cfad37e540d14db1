import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { checkCancel } from '../../../../src/domain/booking/check-cancel.ts'
import { findHall } from '../../../../src/domain/hall/catalogue.ts'
import type { Service } from '../../../../src/domain/hall/hall.ts'
import { localOf } from '../../../../src/domain/time/zone.ts'
import type { NameMatch } from '../../../../src/language/names/names.ts'
import { saysInsteadOf, saysMove } from '../../../../src/language/wording/after-booking.ts'
import { knownSaid } from '../../../../src/language/wording/booking-words.ts'
import { isSameTime, saysAnother } from '../../../../src/language/wording/own-booking-words.ts'
import { ownWhenOf } from '../../../common/show.ts'
import { meansOnly, wishesIn } from '../../../engine/act-meaning.ts'
import { done, type Move, push } from '../../../engine/dialog.ts'
import { SURE } from '../../../engine/utterance.ts'
import { wantsDayToo } from '../day-too.ts'
import { placeOf, spokenOf, standing } from '../refer.ts'
import type { ManageContext } from './manage-draft.ts'
import { notAllowed } from './not-allowed.ts'

/**
 * "change it to the meeting room", 换成会议室: another service instead of what is booked, at the same time where that can be. The new
 * place comes first: only when it is had is the old one given up, after a yes.
 */
export function swap(c: ManageContext): Move | undefined {
  const elsewhere = hallInstead(c)
  if (elsewhere !== undefined) return elsewhere
  if (c.below('booking') !== undefined || c.open?.dialog === 'manage' || !isChange(c)) return undefined
  // "badminton saturday at 10, same name" is a new one too
  if (knownSaid(c.text) !== undefined && !saysMove(c.text)) return undefined
  // a whole booking in one sentence, who it is for included, is a new one
  const { contact, party, whens } = c.reading
  const whole = contact !== undefined || (party !== undefined && whens.some(({ start }) => start !== undefined))
  if (whole && !saysMove(c.text)) return undefined
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const booking = swapped(c, named)
  const target = booking === undefined ? undefined : targetOf(booking, named)
  if (booking === undefined || target === undefined) return undefined
  return bookInstead(c, booking, { hall: target.hall, service: target.service! })
}

/** 同样时间换到翠湖馆行不行, "move it to Lakeside House, same day and time": the same in another hall, where that has it. */
function hallInstead(c: ManageContext): Move | undefined {
  const { dialog, step } = c.open ?? {}
  if (c.below('booking') !== undefined || (dialog === 'manage' && step !== 'day' && step !== 'slot')) return undefined
  if (saysAnother(c.text) || wantsDayToo(c) || (c.reading.contact ?? c.reading.repeat) !== undefined) return undefined
  if (!(saysMove(c.text) || saysInsteadOf(c.text) || isSameTime(c.text))) return undefined
  if (wishesIn(c.understood).some((act) => !ELSEWHERE.has(act))) return undefined
  const named = c.names.matches.filter(({ score }) => score >= SURE)
  const all = standing(c)
  const [own, second] = all.filter(({ hall }) => named.some((match) => match.hall === hall))
  const booking = own ?? spokenOf(c) ?? (all.length === 1 ? all[0] : undefined)
  if (booking === undefined || (own !== undefined && second !== undefined)) return undefined
  const others = named.filter((match) => match.hall !== booking.hall)
  const [hall, another] = new Set(others.map((match) => match.hall))
  const { service } = placeOf(c, booking)
  if (hall === undefined || another !== undefined || service === undefined) return undefined
  const there = findHall(c.catalogue, hall)
  const like = there?.services.find((each) => each.id === service.id || isCalledAs(each, service))
  // another service than what is booked is a change of that
  if (others.some((match) => match.service !== undefined && match.service !== like?.id)) return undefined
  if (there !== undefined && like === undefined) {
    c.say({ message: 'booking:hall.hasNone', params: { hall: { text: there.name }, service: { text: service.name } } })
    c.say({ message: 'manage:kept', params: { when: ownWhenOf(booking), code: booking.code }, booking })
    return done
  }
  const minutes = (booking.end - booking.start) / 60_000
  return like && bookInstead(c, booking, { hall, service: like.id, minutes })
}

/** What may be read of such words. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'again',
  'book',
  'change',
  'first_free',
  'free',
  'keep',
  'shift',
  'usual',
])

const isCalledAs = (each: Service, { name }: Service): boolean =>
  Object.entries(each.name).some(([language, said]) => said.toLowerCase() === name[language]?.toLowerCase())

/** The new one is shown, and the old one is given up with its yes. */
function bookInstead(
  c: ManageContext,
  booking: Booking,
  target: { hall: string; service: string; minutes?: number },
): Move {
  const { service } = placeOf(c, booking)
  const allowed = service === undefined ? undefined : checkCancel(booking, service, c.now)
  if (allowed !== undefined && !allowed.ok) {
    c.say(notAllowed(c, allowed, booking))
    return done
  }
  const at = localOf(booking.start, booking.zone)
  const [when] = c.reading.whens
  const { id, code, version, hall, service: booked, start, end, zone } = booking
  const draft = {
    ...target,
    party: booking.party,
    date: when?.date ?? at.date,
    start: when?.start ?? at.time,
    again: true,
    instead: { id, code, version, hall, service: booked, start, end, zone },
  }
  return push('booking', draft, 'begin')
}

/** 不想动了，换成会议室吧，还是那个点: what is beside the change changes none of it. */
const BESIDE: ReadonlySet<string> = new Set(['cancel', 'change', 'usual'])

const IN_PLACE: ReadonlySet<string> = new Set(['again', 'book', 'change'])

/** What is had, and another service. */
function namesBoth(c: ManageContext): boolean {
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const own = new Set(standing(c).map(({ service }) => service))
  return named.some(({ service }) => own.has(service!)) && named.some(({ service }) => !own.has(service!))
}

const isChange = (c: ManageContext): boolean =>
  meansOnly(c.understood, 'change') ||
  // "could we have badminton instead of the meeting room? same day and time"
  (saysInsteadOf(c.text) && wishesIn(c.understood).every((act) => IN_PLACE.has(act)) && namesBoth(c)) ||
  // "no badminton after all, make it the meeting room"
  (wishesIn(c.understood).includes('change') && meansOnly(c.understood, 'change', 'cancel')) ||
  (c.settled?.booking !== undefined &&
    c.understood.offers[0] === 'change' &&
    wishesIn(c.understood).every((act) => saysMove(c.text) && BESIDE.has(act)))

/** The booking whose service is named beside the new one, else the one that is spoken of, or the only one. */
function swapped(c: ManageContext, named: readonly NameMatch[]): Booking | undefined {
  if (named.length === 0) return undefined
  const all = standing(c)
  const [own, another] = all.filter((booking) => named.some(({ service }) => service === booking.service))
  if (own !== undefined) return another === undefined ? own : undefined
  return spokenOf(c) ?? (all.length === 1 ? all[0] : undefined)
}

/** Another service, in the booking's own hall where that has it; undefined where several are named. */
function targetOf(booking: Booking, named: readonly NameMatch[]): NameMatch | undefined {
  const others = named.filter(({ service }) => service !== booking.service)
  const near = others.filter(({ hall }) => hall === booking.hall)
  const [target, another] = near.length > 0 ? near : others
  return another === undefined ? target : undefined
}
