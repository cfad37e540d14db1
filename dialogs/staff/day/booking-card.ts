import type { Booking } from '../../../src/domain/booking/booking.ts'
import { yearsOn } from '../../../src/domain/form/fields/id-card-field.ts'
import { localDate } from '../../../src/domain/time/zone.ts'
import { answersOf } from '../../../src/services/find-bookings.ts'
import type { Context } from '../../engine/dialog.ts'
import type { FactResults } from '../../engine/needs.ts'
import type { MessageLine } from '../../engine/types.ts'
import { answerParam } from '../../guest/booking/answer-param.ts'
import { placeOf } from '../../guest/mine/refer.ts'
import { guestParams } from '../check-in/show-guest.ts'
import type { CommandContext } from '../commands/table-command.ts'

/** A booking as staff need it: when, how many, what the form says; sensitive answers masked. */
export function cardLines(c: CommandContext, { booking, by }: NonNullable<FactResults['hallBooking']>): MessageLine[] {
  const lines: MessageLine[] = [{ message: 'checkin:party', params: guestParams(c, booking) }, ...formLines(c, booking)]
  if (booking.reason !== undefined && booking.reason !== '')
    lines.push({ message: 'day:card.reason', params: { reason: booking.reason } })
  if (booking.checkIn !== undefined)
    lines.push({
      message: 'day:card.checkedIn',
      params: { by: by ?? { message: 'checkin:colleague' }, at: { instant: booking.checkIn.at, zone: booking.zone } },
    })
  return [...lines, ...ofStaff(booking)]
}

/** What the form says, as the role may see it: sensitive answers masked, and how old an ID number's holder is then. */
export function formLines(c: Context, booking: Booking): MessageLine[] {
  const lines: MessageLine[] = []
  const fields = placeOf(c, booking).service?.fields ?? []
  for (const [key, answer] of Object.entries(booking.answers)) {
    const field = fields.find(({ id }) => key === id || key.startsWith(`${id}.`))
    if (field === undefined || answer === null || field.kind === 'terms' || field.kind === 'name') continue
    lines.push({
      message: 'booking:confirm.answer',
      params: { label: { text: field.label }, answer: answerParam(field, answer) },
    })
    const date = localDate(booking.start, booking.zone)
    const years = field.kind === 'id-card' && typeof answer === 'string' ? yearsOn(answer, date) : undefined
    if (years !== undefined) lines.push({ message: 'day:card.age', params: { count: years } })
  }
  return lines
}

/** What staff have noted of it. */
function ofStaff({ came, leftAt, note, paid, party, zone }: Booking): MessageLine[] {
  const lines: MessageLine[] = []
  if (came !== undefined) lines.push({ message: 'day:card.came', params: { came, count: party } })
  if (leftAt !== undefined) lines.push({ message: 'day:card.left', params: { at: { instant: leftAt, zone } } })
  if (paid !== undefined) lines.push({ message: 'day:card.paid', params: { at: { instant: paid.at, zone } } })
  if (note !== undefined) lines.push({ message: 'day:card.note', params: { note } })
  return lines
}

/** The full numbers, for those who have asked for them. */
export function contactLines(c: CommandContext, booking: Booking): MessageLine[] {
  const numbers = answersOf(c.catalogue, booking, 'mobile')
  if (numbers.length === 0) return [{ message: 'day:card.noNumber' }]
  return numbers.map((number) => ({ message: 'day:card.number', params: { number } }))
}
