import { priceOf } from '../../../../src/domain/hall/money.ts'
import type { ResultOf } from '../../../../src/store/port/store.ts'
import { nobodyReads } from '../../../common/nobody-reads.ts'
import { whenOf } from '../../../common/show.ts'
import { end, go, type Move, run } from '../../../engine/dialog.ts'
import type { MessageLine, Param } from '../../../engine/types.ts'
import { answersOf, type BookingContext, placeOf } from '../booking-draft.ts'
import { refusal, rowParam } from '../free/row-options.ts'
import { goOnWithNext } from './go-on-with-next.ts'
import { partsOf } from './parts.ts'
import { answersToRemember } from './remembered-answers.ts'

/** One line a booking, and what can't be had with its reason. */
export function partLines(c: BookingContext): MessageLine[] {
  const parts = partsOf(c)
  const several = (c.draft.also?.length ?? 0) > 0
  const had = parts.flatMap((part): MessageLine[] => {
    if (!('row' in part)) return []
    const slot = rowParam(part.row)
    return several
      ? [{ message: 'booking:several.rowParty', params: { slot, count: part.party } }]
      : [{ message: 'booking:confirm.slot', params: { slot } }]
  })
  // days that can't be had for the same reason share a line
  const not = new Map<string, { days: Param[]; why: Param }>()
  for (const part of parts) {
    if ('row' in part) continue
    const why = whyOf(part)
    const same = not.get(JSON.stringify(why))
    if (same === undefined) not.set(JSON.stringify(why), { days: [{ date: part.date }], why })
    else same.days.push({ date: part.date })
  }
  const lines = [...not.values()].map(
    ({ days, why }): MessageLine => ({ message: 'booking:several.not', params: { day: { list: days }, why } }),
  )
  return [...had, ...lines]
}

const whyOf = ({
  why,
  params,
}: {
  why: Parameters<typeof refusal>[0]
  params?: Parameters<typeof refusal>[1]
}): Param => (params === undefined ? { error: why } : { error: why, params })

/** What all that can be had costs together; undefined: nothing. */
export function priceOfAll(c: BookingContext): number | undefined {
  const { service } = placeOf(c)
  const prices = partsOf(c).map((part) =>
    'row' in part ? priceOf(service.price, { slots: part.row.length, party: part.party }) : undefined,
  )
  return prices.some((price) => price !== undefined)
    ? prices.reduce<number>((sum, price) => sum + (price ?? 0), 0)
    : undefined
}

/** All that can be had, by one command. */
export function bookSeveral(c: BookingContext): Move {
  const { hall, service } = placeOf(c)
  const bookings = partsOf(c).flatMap((part) =>
    'row' in part ? [{ marks: part.row.map(({ mark }) => mark), party: part.party }] : [],
  )
  if (bookings.length === 0) return go('date')
  c.want({ need: 'reach', hall: hall.id })
  const replaces = c.draft.hold?.booking
  const { remark } = c.draft
  const command = {
    do: 'bookAll' as const,
    hall: hall.id,
    service: service.id,
    bookings,
    answers: answersOf(c),
    ...(remark !== undefined && { remark }),
  }
  return run(replaces === undefined ? command : { ...command, replaces }, 'severalBooking')
}

/** What has come of it. */
export function severalBooked(c: BookingContext, result: ResultOf<'bookAll'>): Move {
  if (!result.ok) {
    c.note({ hold: undefined })
    c.say(refusal(result.code, result.params))
    return go('date')
  }
  const { bookings, refused } = result
  const [first] = bookings
  if (first === undefined) return end()
  c.remember({ answers: { ...c.person.answers, ...answersToRemember(c) }, lastHall: first.hall })
  const pending = bookings.filter(({ state }) => state === 'pending')
  const lines: MessageLine[] = bookings.map((booking) => ({
    message: 'booking:several.booked',
    params: { when: whenOf(booking), code: booking.code, count: booking.party },
  }))
  for (const each of refused)
    lines.push({
      message: 'booking:several.refused',
      params: { why: whyOf({ why: each.code, ...(each.params && { params: each.params }) }) },
    })
  const { hall, service } = placeOf(c)
  c.say({
    message: pending.length > 0 ? 'booking:several.pending' : 'booking:several.done',
    params: { count: bookings.length, service: { text: service.name }, hall: { text: hall.name } },
    lines: [...lines, ...(pending.length > 0 ? nobodyReads(c, hall.id) : []), { message: 'booking:several.after' }],
    booking: first,
  })
  for (const { id } of pending) c.tell({ staffOf: hall.id }, { what: 'requested', booking: id })
  // of several none is "it"
  const only = bookings.length === 1 ? { booking: first.id } : {}
  return goOnWithNext(c) ?? end({ what: 'confirmed', ...only })
}
