import type { Booking } from '../../../src/domain/booking/booking.ts'
import { mask } from '../../../src/domain/form/mask-answer.ts'
import { priceOf } from '../../../src/domain/hall/money.ts'
import { localOf } from '../../../src/domain/time/zone.ts'
import { namesOf, whenOf } from '../../common/show.ts'
import type { Context } from '../../engine/dialog.ts'
import type { MessageLine, Option, Param, Params, Say } from '../../engine/types.ts'
import { placeOf } from './refer.ts'

/** A booking's day and times, service and hall, as parameters of a text. */
export function aboutParams(
  c: Context,
  booking: Pick<Booking, 'code' | 'hall' | 'service' | 'start' | 'end' | 'zone'>,
): Params {
  return { ...namesOf(booking, c.catalogue), when: whenOf(booking), code: booking.code }
}

/** From when to when it is, of a booking whose day was just named. */
export function timesOf({ start, end, zone }: Pick<Booking, 'start' | 'end' | 'zone'>): Param {
  return { message: 'manage:time', params: { from: localOf(start, zone).time, to: localOf(end, zone).time } }
}

/** One line of a list; it names the code, and the state where it is not the plain one. */
export function itemLine(c: Context, booking: Booking): MessageLine {
  const params = aboutParams(c, booking)
  if (booking.state === 'confirmed') return { message: 'mine:item', params }
  return { message: 'mine:itemState', params: { ...params, state: { message: `common:state.${booking.state}` } } }
}

/** The choice of a booking in a list (token `b:<code>`); its label has no code, since the text names it. */
export function itemOption(c: Context, booking: Booking): Option {
  const { service, when } = aboutParams(c, booking)
  return {
    token: `b:${booking.code}`,
    label: { message: 'mine:label', params: { service: service!, when: when! } },
    is: { booking: booking.id },
  }
}

/** Everything of one booking, with the name that it is under and the end of its number; what else its guest typed in is personal, and they know it. */
export function detailLines(c: Context, booking: Booking): MessageLine[] {
  const { hall, service } = placeOf(c, booking)
  const lines: MessageLine[] = [{ message: 'mine:detail.what', params: aboutParams(c, booking) }]
  if (hall?.address !== undefined)
    lines.push({ message: 'mine:detail.address', params: { address: { text: hall.address } } })
  lines.push({ message: 'mine:detail.party', params: { count: booking.party } })
  const field = service?.fields.find(({ kind }) => kind === 'name')
  const name = field === undefined ? undefined : (booking.answers[field.id] ?? booking.answers[`1.${field.id}`])
  if (typeof name === 'string') lines.push({ message: 'mine:detail.name', params: { name } })
  const number = service?.fields.find(({ kind, per }) => kind === 'mobile' && per === undefined)
  const mobile = number === undefined ? undefined : booking.answers[number.id]
  if (typeof mobile === 'string')
    lines.push({
      message: 'mine:detail.mobile',
      params: { mobile: String(mask({ ...number!, sensitive: true }, mobile)) },
    })
  const amount = priceOf(service?.price, { slots: booking.claims.length, party: booking.party })
  if (amount !== undefined && service?.price !== undefined) {
    const price = { money: amount, currency: service.price.currency }
    lines.push({ message: 'mine:detail.price', params: { price } })
  }
  return lines
}

/** What has become of a booking: the answer to questions that are settled. */
export const stateSay = (c: Context, booking: Booking): Say => ({
  message: 'mine:is',
  params: { ...aboutParams(c, booking), state: { message: `common:state.${booking.state}` } },
  booking,
})
