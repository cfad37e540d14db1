import { priceParam } from '../../common/show.ts'
import type { Line, Param } from '../../engine/types.ts'
import { weekLines } from '../../guest/browse/hour-lines.ts'
import { placeIn, placeParam } from '../commands/arguments/place-argument.ts'
import type { CommandContext } from '../commands/table-command.ts'

/** How a service stands, for those who run it. */
export function serviceLines(c: CommandContext): Line[] {
  const place = placeIn(c)
  const { service } = place
  if (service === undefined) return []
  const { schedule, rules, price, party, status, notice } = service
  const state: Param = { message: `edit:status.${status}` }
  return [
    { message: 'edit:stands.service', params: { place: placeParam(place), status: state } },
    ...(notice === undefined ? [] : [{ message: 'edit:stands.notice', params: { notice: { text: notice } } }]),
    {
      message: 'edit:stands.price',
      params: { price: price === undefined ? { message: 'edit:free' } : priceParam(price) },
    },
    { message: 'edit:stands.capacity', params: { capacity: limit(schedule.capacity), minutes: schedule.slotMinutes } },
    { message: 'edit:stands.party', params: { min: party.min, max: party.max, limit: limit(rules.perPerson) } },
    { message: 'edit:stands.horizon', params: { days: rules.horizonDays } },
    ...weekLines([service]),
  ]
}

/** How a hall stands: what can be booked in it, and where it is. */
export function hallLines(c: CommandContext): Line[] {
  const { hall } = placeIn(c)
  if (hall === undefined) return []
  const none: Param = { message: 'edit:none' }
  return [
    {
      message: 'edit:stands.service',
      params: { place: { text: hall.name }, status: { message: `edit:status.${hall.status}` } },
    },
    {
      message: 'edit:stands.where',
      params: {
        address: hall.address === undefined ? none : { text: hall.address },
        phone: hall.phone ?? none,
        zone: hall.zone,
      },
    },
    ...hall.services.map(
      ({ name, status }): Line => ({
        message: 'edit:stands.service',
        params: { place: { text: name }, status: { message: `edit:status.${status}` } },
      }),
    ),
  ]
}

const limit = (count: number | undefined): Param => (count === undefined ? { message: 'edit:unlimited' } : count)
