import { checkAges } from '../../../domain/booking/check-ages.ts'
import { localDate } from '../../../domain/time/zone.ts'
import type { BookAllCommand, CancelAllCommand } from '../../port/commands/booking-commands.ts'
import type { RefusedOne } from '../../port/commands/results.ts'
import type { Facts, StoredBooking } from '../facts.ts'
import { refusing } from '../once.ts'
import type { Decision, Write } from '../writes.ts'
import { asBooked } from './confirm.ts'
import { cancel } from './end.ts'
import { withRemark } from './remarks.ts'
import { reserve } from './reserve.ts'
import { offered, placesIn } from './slot-request.ts'

/**
 * Several bookings of a service by one yes, each by all the rules and after those before it. What can't be had is left out and
 * named; where nothing can, the first reason is the refusal.
 */
export function bookAll(facts: Facts, command: BookAllCommand): Decision<'bookAll'> {
  const { bookings: wanted, replaces, answers, remark, type: _, ...base } = command
  const offer = offered(facts, command.hall, command.service)
  const made: StoredBooking[] = []
  const ended: StoredBooking[] = []
  const found: { [at: number]: StoredBooking['booking'] } = {}
  const writes: Write[] = []
  const refused: RefusedOne[] = []
  for (const [at, { marks, party }] of wanted.entries()) {
    const { result, writes: some } = reserve(withMade(facts, made, ended), {
      ...base,
      type: 'reserve',
      key: `${command.key} ${at}`,
      marks,
      party,
      answers,
      hold: { kind: 'form', until: command.now },
      confirmed: true,
      ...(at === 0 && replaces !== undefined && { replaces }),
    })
    if (!result.ok) {
      refused.push({ ...result, at })
      continue
    }
    const { id, start, zone } = result.booking
    found[at] = result.booking
    if (result.repeated === true) continue
    const aged = checkAges(offer.service, answers, localDate(start, zone))
    if (!aged.ok) {
      delete found[at]
      refused.push({ ...aged, at })
      continue
    }
    for (const write of some) {
      if (write.set !== 'booking' || write.after.booking.id !== id) {
        writes.push(write)
        if (write.set === 'booking' && write.before?.counted === true && !write.after.counted) ended.push(write.before)
        continue
      }
      const booking = asBooked(facts, write.after.booking, offer, answers, command.now)
      if (remark !== undefined) booking.note = withRemark(booking.note, remark)
      const after = { ...write.after, booking }
      made.push(after)
      found[at] = after.booking
      writes.push({ ...write, after })
    }
  }
  const [first] = refused
  const bookings = Object.values(found)
  if (bookings.length === 0 && first !== undefined) return refusing(first)
  return { result: { ok: true, bookings, refused, ...(writes.length === 0 && { repeated: true }) }, writes }
}

/** Several of a guest's bookings by one yes; one that its policy keeps stays, and is named. */
export function cancelAll(facts: Facts, command: CancelAllCommand): Decision<'cancelAll'> {
  const { bookings: named, type: _, key: __, ...base } = command
  const decisions = named.map(({ booking, version }, at) => ({
    at,
    // the key of a single cancelling: whoever cancels one of them once more changes nothing
    ...cancel(facts, { ...base, type: 'cancel', by: 'guest', key: `cancel:${booking}:${version}`, booking, version }),
  }))
  const refused = decisions.flatMap(({ result, at }) => (result.ok ? [] : [{ ...result, at }]))
  const bookings = decisions.flatMap(({ result }) => (result.ok ? [result.booking] : []))
  const writes = decisions.flatMap((each) => each.writes)
  return { result: { ok: true, bookings, refused, ...(writes.length === 0 && { repeated: true }) }, writes }
}

/** The facts as they are once these bookings are made, and holds have given way: the next one is decided after them. */
function withMade(facts: Facts, made: readonly StoredBooking[], ended: readonly StoredBooking[]): Facts {
  if (made.length === 0) return facts
  const claims = made.flatMap(({ booking }) => booking.claims)
  const given = ended.flatMap(({ booking }) => booking.claims)
  const gone = new Set(ended.map(({ number }) => number))
  const over: Partial<Facts> = {
    used: (pool, mark) => facts.used(pool, mark) + placesIn(claims, pool, mark) - placesIn(given, pool, mark),
    counting: (query) =>
      new Set([
        ...[...facts.counting(query)].filter((number) => !gone.has(number)),
        ...made.map(({ number }) => number),
      ]),
    booking: (number) => made.find((each) => each.number === number) ?? facts.booking(number),
  }
  return new Proxy(facts, {
    get(target, name) {
      const value: unknown = over[name as keyof Facts] ?? Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
