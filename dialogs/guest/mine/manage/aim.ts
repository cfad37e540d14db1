import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { checkCancel } from '../../../../src/domain/booking/check-cancel.ts'
import type { Answers } from '../../../../src/domain/form/form.ts'
import type { Hall, Service } from '../../../../src/domain/hall/hall.ts'
import { addDays, daysBetween } from '../../../../src/domain/time/calendar.ts'
import { localOf } from '../../../../src/domain/time/zone.ts'
import { isCount } from '../../../../src/language/numbers/party-change.ts'
import type { Reading } from '../../../../src/language/reading.ts'
import { keepsEnd, movesOnly } from '../../../../src/language/wording/after-booking.ts'
import { wantsChange } from '../../../../src/language/wording/booking-words.ts'
import { isSameTime, saysInAll, saysLonger, saysShorter } from '../../../../src/language/wording/own-booking-words.ts'
import { saysUnsureWay } from '../../../../src/language/wording/second-thoughts.ts'
import { wayShifted } from '../../../../src/language/wording/shift-words.ts'
import { readFor } from '../../../common/read-for.ts'
import { refusal } from '../../../common/refusal.ts'
import { end, go, type Move, push, run } from '../../../engine/dialog.ts'
import { rounded } from '../../booking/free/rounded.ts'
import { rowFor } from '../../booking/free/slot-rows.ts'
import { placeOf } from '../refer.ts'
import { changeParty, readParty } from './change-party.ts'
import { changeDetails } from './details.ts'
import { keep, unchanged } from './keep-booking.ts'
import { endSaid, rowSaid } from './length.ts'
import { type ManageContext, type ManageDraft, managedPlace } from './manage-draft.ts'
import { moveTo, moveToRow } from './move.ts'
import { notAllowed } from './not-allowed.ts'
import { orNext } from './others.ts'
import { hourOfWay, shiftOf } from './shift.ts'

/** A booking is known: is it allowed, and has all been said that is needed? Then it is done at once. */
export function aim(c: ManageContext): Move {
  const booking = c.fact({ need: 'booking', code: c.draft.code ?? '' })
  if (booking === undefined) {
    c.say(refusal({ code: 'HALLO_BOOKING_UNKNOWN' }))
    return end()
  }
  if ((c.draft.act ?? 'cancel') === 'cancel') return go('cancel')
  const { hall, service } = placeOf(c, booking)
  if (hall === undefined || service === undefined) {
    c.say(refusal({ code: 'HALLO_SERVICE_UNAVAILABLE', booking }))
    return end()
  }
  const allowed = checkCancel(booking, service, c.now)
  if (!allowed.ok) {
    // what the form says can't be otherwise here; the hall is to know it all the same
    const { act, said, to } = c.draft
    if (act === 'details' && said?.form !== undefined && to !== undefined)
      return push('remark', { code: booking.code, said: to }, 'keep')
    c.say(notAllowed(c, allowed, booking))
    return orNext(c, end())
  }
  c.note({
    id: booking.id,
    version: booking.version,
    hall: hall.id,
    service: service.id,
    start: booking.start,
    end: booking.end,
    zone: booking.zone,
    count: booking.claims.length,
    size: booking.party,
    marks: booking.claims.map(({ mark }) => mark),
  })
  const { to, act, more } = c.draft
  if (act === 'details') return aimDetails(c, booking, service)
  if (act === 'undo') return putBack(c)
  if (act === 'extend') return extendTo(c, { hall, service })
  // the only one who was to come does not
  if (more !== undefined && booking.party + more < 1) return go('cancel')
  if (more !== undefined && (c.draft.length !== undefined || (act === 'change' && to !== undefined))) {
    c.note({ party: booking.party + more, more: undefined })
  } else if (more !== undefined) return changeParty(c, booking.party + more)
  if (to === undefined) return go(act === 'party' ? 'party' : c.draft.day === undefined ? 'day' : 'slot')
  c.note({ to: undefined })
  return follow(c, to, { hall, service })
}

/** Asked for where it is not said; put before the guest where a part of it was supposed. */
function aimDetails(c: ManageContext, booking: Booking, service: Service): Move {
  const { said, preview } = c.draft
  // whose document it is can't be told by a name
  if ((preview === true && said?.name !== undefined) || c.draft.asks === 'name') {
    if (service.fields.some(({ kind }) => kind === 'id-card')) {
      c.say({ message: 'manage:noField', booking })
      return end()
    }
  }
  if (said === undefined) return go('value')
  return preview === true ? go('sure') : changeDetails(c, booking, service)
}

/** "an hour longer", "two hours in all": from the same start; rounded to whole slots. */
function lengthen(
  c: ManageContext,
  { hall, service }: { hall: Hall; service: Service },
  length: NonNullable<ManageDraft['length']>,
): Move {
  const { start = 0, end: until = 0, count = 1 } = c.draft
  const at = localOf(start, hall.zone)
  const slot = service.schedule.slotMinutes
  const wanted = 'to' in length ? length.to : (until - start) / 60_000 + length.by
  if (wanted < slot && count === 1) {
    c.say({ message: 'manage:shortest', params: { service: { text: service.name } } })
    return keep(c)
  }
  const wish = { start: at.time, minutes: Math.max(slot, wanted) }
  const row = rowFor(hall, service, at.date, wish, c.now)
  const other = row.ok ? rounded(service, row.value, wish) : undefined
  if (other !== undefined) c.say(other)
  // rounded, or so many minutes with no word that it shall be less: shown before it is done
  if (other !== undefined) c.note({ preview: true })
  const said = saysShorter(c.text) || saysInAll(c.text) || wantsChange(c.text)
  if ('to' in length && wanted < (until - start) / 60_000 && !said) c.note({ preview: true })
  if (row.ok) return moveToRow(c, row.value)
  c.say(refusal(row))
  return keep(c)
}

/** "extend it to 6pm", "shorten it to 5"; where it can't end then, the ends that can be had are offered. */
function extendTo(c: ManageContext, place: { hall: Hall; service: Service }): Move {
  const whole = readFor(c, c.draft.to ?? '', place, 'slot')
  const reading = endSaid(c, whole) === undefined ? endOnly(c, place) : whole
  const time = endSaid(c, reading)
  if (time === undefined) return go('length')
  const row = rowSaid(c, reading)
  if (row !== undefined) return moveToRow(c, row)
  // "we only need it until 4" of what ends at four
  if (time === localOf(c.draft.end ?? 0, place.hall.zone).time) return unchanged(c)
  // 延到三点半 of what ends at four: it begins then
  if (movesOnly(c.text) && time <= localOf(c.draft.end ?? 0, place.hall.zone).time) {
    c.note({ preview: true })
    return moveTo(c, whole, { sameTime: false })
  }
  c.say({ message: 'manage:notUntil', params: { time } })
  return go('length')
}

/** "run until 5": a bare hour is an end beside the start. */
function endOnly(c: ManageContext, place: { hall: Hall; service: Service }): Reading {
  const { start = 0, zone = 'UTC' } = c.draft
  const end = c.understood.entities.find(({ slot }) => slot === 'time')
  return readFor(c, end === undefined ? '' : `${localOf(start, zone).time} ${c.text.slice(...end.span)}`, place, 'slot')
}

/** The last change is taken back, where the old place can still be had. */
function putBack(c: ManageContext): Move {
  const { id = '', version = 0, before } = c.draft
  if (before === undefined) return end()
  if (before.answers !== undefined) {
    c.note({ act: 'details', said: saidOf(c, before.answers) })
    return run({ do: 'change', booking: id, version, answers: before.answers }, 'changing')
  }
  return run({ do: 'change', booking: id, version, marks: before.marks, party: before.party }, 'changing')
}

const CONTACT: ReadonlySet<string> = new Set(['name', 'mobile', 'email'])

/** What was put back, by what it is. */
function saidOf(c: ManageContext, answers: Answers): NonNullable<ManageDraft['said']> {
  const fields = managedPlace(c).service?.fields ?? []
  const kindOf = (id: string) => fields.find((field) => field.id === id)?.kind ?? ''
  const entries = Object.entries(answers)
  const contact = entries.filter(([id]) => CONTACT.has(kindOf(id)))
  const form = entries.filter(([id]) => !CONTACT.has(kindOf(id)))
  return {
    ...Object.fromEntries(contact.map(([id, answer]) => [kindOf(id), answer])),
    ...(form.length > 0 && { form: Object.fromEntries(form) }),
  }
}

/** What "to friday 4pm" or "6" asks for. */
function follow(c: ManageContext, to: string, place: { hall: Hall; service: Service }): Move {
  if (c.draft.length !== undefined) return lengthen(c, place, c.draft.length)
  const hour = c.draft.act === 'party' ? undefined : hourOfWay(c, to)
  if (hour !== undefined) {
    c.note({ preview: true })
    return moveTo(c, readFor(c, hour, place, 'slot'), { sameTime: false })
  }
  // "make it 6" is about people
  const count = c.draft.act === 'party' || (c.draft.timed !== true && isCount(to) && !movesOnly(c.text))
  // what the message as a whole rules out is known of the message alone
  const ruled = to === c.text && c.reading.excluded !== undefined
  const reading = ruled ? c.reading : readFor(c, to, place, count ? 'number' : 'slot')
  const shifted = c.draft.act === 'party' ? undefined : shiftOf(c, to, place)
  if (shifted !== undefined) {
    if (saysUnsureWay(c.text)) {
      c.note({ preview: true })
      // "move it forward a week" of what is on friday: last friday can't be meant
      const own = localOf(c.draft.start ?? c.now, place.hall.zone).date
      const back = daysBetween(shifted.date ?? own, own)
      if (back > 0 && shifted.date !== undefined && shifted.date < localOf(c.now, place.hall.zone).date)
        return moveTo(c, { whens: [{ ...shifted, date: addDays(own, back) }], rest: '' }, { sameTime: false })
    }
    const end = keepsEnd(c.text) ? localOf(c.draft.end ?? 0, place.hall.zone).time : undefined
    const when = end === undefined || end <= (shifted.start ?? '') ? shifted : { ...shifted, end }
    // "for 3 people, and an hour later"
    const party = c.draft.party === undefined && reading.party !== undefined && { party: reading.party }
    return moveTo(c, { whens: [when], rest: '', ...party }, { sameTime: false })
  }
  // 推迟一个小时 五点, of what is at three: the length may be how far it goes
  const far = reading.duration !== undefined && reading.whens.some(({ start }) => start !== undefined)
  if (far && c.draft.act !== 'party' && wayShifted(to) !== undefined) c.note({ preview: true })
  if (c.draft.act !== 'party' && (reading.whens.length > 0 || isSameTime(to)))
    return moveTo(c, reading, { sameTime: isSameTime(to) })
  // 前面那个改成两个小时: all in all
  if (
    reading.duration !== undefined &&
    c.draft.act === 'change' &&
    wayShifted(to) === undefined &&
    !movesOnly(c.text)
  ) {
    c.note({ preview: true })
    const by = saysLonger(to) ? reading.duration : saysShorter(to) ? -reading.duration : undefined
    return lengthen(c, place, by === undefined || saysInAll(to) ? { to: reading.duration } : { by })
  }
  const party = readParty(c, to)
  if (party !== undefined) return changeParty(c, party)
  const side = sideOf(c, to, place)
  if (side !== undefined && c.draft.act !== 'party') {
    c.set(side)
    return go('slot')
  }
  if (c.draft.act === 'party') return go('party')
  c.say({ message: 'manage:unreadable' })
  return go('day')
}

/** "any earlier?", 能晚点吗: that side of the booking's day, where no amount is said. */
function sideOf(
  c: ManageContext,
  to: string,
  place: { hall: Hall; service: Service },
): Pick<ManageDraft, 'day' | 'within'> | undefined {
  const { start, end: until } = c.draft
  const way = wayShifted(to)
  if (way === undefined || start === undefined || until === undefined) return undefined
  const { date, time } = localOf(start, place.hall.zone)
  return { day: date, within: way.later ? { from: localOf(until, place.hall.zone).time } : { to: time } }
}
