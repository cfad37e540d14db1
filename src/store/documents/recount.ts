import { capacityOf } from '../../domain/booking/rules.ts'
import { HOLDING_STATES } from '../../domain/booking/states.ts'
import type { DocumentsParts } from './documents-ground.ts'
import { ALL, countsUntil, limitOfMobile, limitOfPerson } from './fetched-facts.ts'
import { reconcile, settledDoc, usedOf } from './intents/intents.ts'

/** Recounts slots and limits from the bookings themselves, once nothing is pending. */
export async function verify({ by }: DocumentsParts): Promise<{ bookings: number; problems: string[] }> {
  await reconcile(by, Number.POSITIVE_INFINITY)
  const problems: string[] = []
  const [places, limits] = [new Map<string, number>(), new Map<string, number>()]
  const bookings = (await by.find('bookings', { where: {} })).map(({ value }) => value!)
  for (const stored of bookings) {
    const { booking, counted, number, mobile } = stored
    const { code, state, claims } = booking
    const holding = HOLDING_STATES.includes(state)
    if (counted && !holding) problems.push(`booking ${code}: is ${state} and still has places`)
    if (!counted && holding && state !== 'held') problems.push(`booking ${code}: is ${state} and has no places`)
    if (counted)
      for (const { pool, mark, places: taken } of claims)
        places.set(`${pool} ${mark}`, (places.get(`${pool} ${mark}`) ?? 0) + taken)
    const until = countsUntil(stored)
    if (until === undefined) continue
    const path = `${booking.hall}/${booking.service}`
    const ids = [limitOfPerson(booking.person, path), ...(mobile ? [limitOfMobile(mobile, path)] : [])]
    for (const id of ids) limits.set(`${id} ${number}`, until)
  }
  const services = ((await settledDoc(by, 'catalogue', ALL))?.value?.halls ?? []).flatMap((hall) => hall.services)
  for (const { id, value } of await by.find('slots', { where: {} })) {
    const used = usedOf(value!)
    const real = places.get(id) ?? 0
    places.delete(id)
    if (used !== real) problems.push(`${id}: counts ${used} places, its bookings have ${real}`)
    const sharing = services.filter(({ pool }) => pool === value!.pool)
    const capacity = Math.max(...sharing.map((service) => capacityOf(service, value!.mark)))
    if (real > capacity) problems.push(`${id}: ${real} of ${capacity} places are taken`)
  }
  for (const [slot, real] of places) problems.push(`${slot}: counts nothing, its bookings have ${real}`)
  for (const { id, value } of await by.find('limits', { where: {} }))
    for (const [number, until] of Object.entries(value ?? {}))
      if (limits.get(`${id} ${number}`) === until) limits.delete(`${id} ${number}`)
      else problems.push(`limit ${id}: counts booking ${number}, which does not count`)
  for (const [entry] of limits) problems.push(`limit ${entry}: is not counted`)
  return { bookings: bookings.length, problems }
}
