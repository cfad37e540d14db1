import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { localOf } from '../../../../src/domain/time/zone.ts'
import type { When } from '../../../../src/language/reading.ts'
import { asksIfBookedSo, asksIfSo, namesPartOfBooked } from '../../../../src/language/wording/after-booking.ts'
import { asksWhether, contactNamed } from '../../../../src/language/wording/booking-words.ts'
import { saysAnother } from '../../../../src/language/wording/own-booking-words.ts'
import { meansOnly, questionsIn, wishesIn } from '../../../engine/act-meaning.ts'
import { type Move, push } from '../../../engine/dialog.ts'
import { SURE } from '../../../engine/utterance.ts'
import type { ManageContext } from '../manage/manage-draft.ts'
import { isDay } from '../meant/guessed-wish.ts'
import { isHour } from '../meant/thought-again.ts'
import { spokenOf, standing } from '../refer.ts'

const LONGEST = 120

/** Words of a check may look like a new booking, or like news of it. */
const CHECKS: ReadonlySet<string> = new Set([
  'affirm',
  'again',
  'book',
  'change',
  'choose',
  'details',
  'free',
  'inform',
  'keep',
  'mine',
  'size',
  'status',
])

/** "are we still down for thursday at three?", 手机也改了吗: how it is booked is asked, and nothing shall be otherwise. */
export function checksBooked(c: ManageContext): Move | undefined {
  if (c.text === '' || c.slash !== undefined || c.text.length > LONGEST || c.below('booking') !== undefined)
    return undefined
  const ofPart = contactNamed(c.text) !== undefined || namesPartOfBooked(c.text)
  // 联系人改了没 at a change that is shown is answered, and that is asked again
  const shown = c.open?.dialog === 'manage' && ofPart
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help' && !shown) return undefined
  if (!asksIfBookedSo(c.text) || saysAnother(c.text)) return undefined
  const { whens, party, contact, duration, repeat, excluded } = c.reading
  if ((contact?.mobile ?? contact?.email ?? duration ?? repeat ?? excluded) !== undefined) return undefined
  if (questionsIn(c.understood).length > 0 || wishesIn(c.understood).some((act) => !CHECKS.has(act))) return undefined
  if (whens.length === 0 && party === undefined && !ofPart) return undefined
  const booking = ownChecked(c)
  if (booking === undefined) return otherDay(c)
  const says = whens.length > 0 || party !== undefined
  const so = says && isAsSaid(c, booking)
  if (so && !ofPart) return push('mine', { code: booking.code, asked: 'status' }, 'details')
  // what is only told may be how it shall be
  if (!asksWhether(c.text) && !asksIfSo(c.text)) return undefined
  if (says && !so && c.reading.doubt === undefined) c.say({ message: 'manage:notSo' })
  return push('mine', { code: booking.code }, 'details')
}

/** "are we still on for friday?" of somebody who has nothing then: said so, with what there is. */
function otherDay(c: ManageContext): Move | undefined {
  const [date, another] = [...new Set(c.reading.whens.flatMap((when) => when.date ?? []))]
  if (date === undefined || another !== undefined || standing(c).length === 0) return undefined
  if (!meansOnly(c.understood, 'status', 'details', 'mine', 'keep', 'affirm')) return undefined
  c.say({ message: 'mine:noneOnDay', params: { from: { date } } })
  return push('mine', {}, 'list')
}

/** The one on the days that are said, else the one that is spoken of, or the only one. */
function ownChecked(c: ManageContext): Booking | undefined {
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const dated = c.reading.whens.filter(({ stated }) => stated.some((part) => part === 'date' || part === 'weekday'))
  const own = standing(c).filter(
    ({ start, zone, service }) =>
      named.every((match) => match.service === service) &&
      dated.every((when) => isDay(when, localOf(start, zone).date)),
  )
  const spoken = spokenOf(c)
  return own.find(({ id }) => id === spoken?.id) ?? (own.length === 1 ? own[0] : undefined)
}

/** All that is said is as it is booked; "at three" may be either half of the day's. */
function isAsSaid({ reading: { whens, party, doubt } }: ManageContext, booking: Booking): boolean {
  if (doubt !== undefined && doubt !== 'ambiguous') return false
  if (party !== undefined && (party.min !== booking.party || party.max !== booking.party)) return false
  return whens.every((when) => whens.some((each) => each.span[0] === when.span[0] && isOf(each, booking)))
}

function isOf(when: When, { start, end, zone }: Booking): boolean {
  const { date, time } = localOf(start, zone)
  return (
    isDay(when, date) &&
    (when.start === undefined || isHour(when.start, time)) &&
    (when.end === undefined || isHour(when.end, localOf(end, zone).time))
  )
}
