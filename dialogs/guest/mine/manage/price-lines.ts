import type { Service } from '../../../../src/domain/hall/hall.ts'
import { priceOf } from '../../../../src/domain/hall/money.ts'
import type { MessageLine } from '../../../engine/types.ts'

type Size = { slots: number; party: number }

/** What a changed booking comes to, where that is not what it was. */
export function priceLines(service: Service | undefined, before: Size, after: Size): MessageLine[] {
  const [was, is] = [priceOf(service?.price, before), priceOf(service?.price, after)]
  if (service?.price === undefined || is === undefined || is === was) return []
  return [{ message: 'manage:price', params: { price: { money: is, currency: service.price.currency } } }]
}
