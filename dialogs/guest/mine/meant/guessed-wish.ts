import { clockOf } from '../../../../src/domain/time/calendar.ts'
import { localOf } from '../../../../src/domain/time/zone.ts'
import { partyDifference } from '../../../../src/language/numbers/party-change.ts'
import { givesUp, lastPartGiven } from '../../../../src/language/wording/after-booking.ts'
import { whichOf } from '../../../../src/language/wording/which-booking.ts'
import { readFor } from '../../../common/read-for.ts'
import { meansOnly, wishesIn } from '../../../engine/act-meaning.ts'
import { SURE } from '../../../engine/utterance.ts'
import type { ManageContext } from '../manage/manage-draft.ts'
import { placeOf, spokenOf, standing } from '../refer.ts'

/** Wishes that the words alone leave open, and what is booked explains; each is put before the guest before it is done. */

/** "something has come up on friday, no meeting room": perhaps a cancelling, of what is booked. */
export function cancelGuessed(c: ManageContext): boolean {
  if (saysToGiveUp(c)) return true
  if (wishesIn(c.understood).length > 0 || c.understood.offers[0] !== 'cancel') return false
  if (c.open !== undefined && c.open.dialog !== 'mine') return false
  // 两个我都不要了
  if (whichOf(c.text) === 'all' && givesUp(c.text) && standing(c).length > 0) return true
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  return named.length > 0 && standing(c).some((booking) => named.some(({ service }) => service === booking.service))
}

/** "scrap it", 不需要了, right after a booking. */
export function saysToGiveUp(c: ManageContext): boolean {
  if (c.open !== undefined || c.text.length > 60 || spokenOf(c) === undefined || !givesUp(c.text)) return false
  // "I need neither" is of all of them
  if (whichOf(c.text) !== undefined) return false
  const wishes = wishesIn(c.understood)
  const { whens, party } = c.reading
  if (c.names.matches.length > 0 || whens.length > 0 || party !== undefined) return false
  return wishes.length === 0
    ? c.understood.offers[0] === 'cancel'
    : meansOnly(c.understood, 'abandon', 'deny', 'cancel')
}

/** What can't be made is given up only for what comes instead. */
const CHANGES: ReadonlySet<string> = new Set(['change', 'shift', 'extend', 'cancel'])

/** "I can't make six, can we do eight?" of a booking at 18:00: two numbers, one of which is its hour. HH:mm */
export function hourInstead(c: ManageContext): string | undefined {
  const { entities } = c.understood
  if (c.settled?.booking === undefined || wishesIn(c.understood).some((act) => !CHANGES.has(act))) return undefined
  if (c.reading.whens.length > 0 || c.reading.party !== undefined || c.names.matches.length > 0) return undefined
  const hours = entities.flatMap(({ slot, span }) =>
    slot === 'number' ? (readFor(c, c.text.slice(...span), {}, 'number').party?.min ?? []) : [],
  )
  const booking = hours.length === 2 && entities.length === 2 ? spokenOf(c) : undefined
  if (booking === undefined) return undefined
  const [hour = 0] = localOf(booking.start, booking.zone).time.split(':').map(Number)
  const [instead, another] = hours.filter((each) => each !== hour && each + 12 !== hour)
  if (instead === undefined || another !== undefined || instead < 1 || instead > 24) return undefined
  return clockOf((instead + (hour >= 12 && instead < 12 ? 12 : 0)) * 60)
}

/** "could we do 7 instead?" of a booking at 18:00 for at most 6: that many can't come. HH:mm */
export function hourAlone(c: ManageContext): string | undefined {
  const number = c.understood.entities.find(({ slot, polarity }) => slot === 'number' && polarity === 'wanted')
  const hour = number && readFor(c, c.text.slice(...number.span), {}, 'number').party?.min
  const [only, another] = standing(c)
  const booking = spokenOf(c) ?? (another === undefined ? only : undefined)
  const most = booking && placeOf(c, booking).service?.party.max
  if (hour === undefined || booking === undefined || most === undefined || hour <= most || hour > 24) return undefined
  const noon = localOf(booking.start, booking.zone).time >= '12:00' && hour < 12
  return clockOf((hour + (noon ? 12 : 0)) * 60)
}

/** "can't make tomorrow, let's do thursday": what can't be, and what instead; the words alone may give the booking up. `of`: its code, where the days tell. */
export function movesInstead(c: ManageContext): { of: string } | undefined {
  const { acts, offers } = c.understood
  const meant = [...acts.map(({ act }) => act), ...offers]
  const gives = meant.includes('cancel') || meant.includes('exclude')
  if (!meant.some((act) => act === 'change' || act === 'shift' || (gives && act === 'again'))) return undefined
  const { whens, excluded = [] } = c.reading
  // a weekday may have two readings at one place
  const days = new Set(whens.map(({ span: [at] }) => at))
  if (days.size < 2 && (excluded.length === 0 || whens.length === 0)) return undefined
  const [own, another] = standing(c).filter(({ start, zone }) =>
    [...excluded, ...whens].some(({ date }) => date === localOf(start, zone).date),
  )
  return { of: own === undefined || another !== undefined ? '' : own.code }
}

/** Gives nothing up: another time instead, a guest fewer, the last hour less. */
export const givesNothingUp = (c: ManageContext): boolean =>
  movesInstead(c) !== undefined || partyDifference(c.text) !== undefined || lastPartGiven(c.text) !== undefined

/** "Ann can't come, so just me": a guest fewer, and no cancelling. */
export function partyInstead(c: ManageContext): { to: string; more?: number } | undefined {
  const { whens, party } = c.reading
  const acts = wishesIn(c.understood)
  if (whens.length > 0 || acts.length === 0 || !acts.every((act) => act === 'cancel' || act === 'change'))
    return undefined
  if (party !== undefined) return acts.includes('cancel') && acts.includes('change') ? { to: c.text } : undefined
  const gone = c.understood.entities.filter(({ slot, polarity }) => slot === 'name' && polarity === 'excluded').length
  return gone > 0 && acts.includes('cancel') ? { to: c.text, more: -gone } : undefined
}
