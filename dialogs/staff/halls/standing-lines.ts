import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import { priceParam } from '../../common/show.ts'
import type { MessageLine, Param } from '../../engine/types.ts'
import { weekLines } from '../../guest/browse/hour-lines.ts'
import { placeIn, placeParam } from '../commands/arguments/place-argument.ts'
import type { CommandContext } from '../commands/table-command.ts'
import { deskNumberParam, flagParam } from './differences.ts'
import { locationParam } from './location-argument.ts'

const NONE: Param = { message: 'edit:none' }

/** How a service stands, for those who run it. */
export function serviceLines(c: CommandContext): MessageLine[] {
  const { hall, service } = placeIn(c)
  return hall === undefined || service === undefined ? [] : serviceStanding({ hall, service })
}

/** How a hall stands: what can be booked in it, and where it is. */
export function hallLines(c: CommandContext): MessageLine[] {
  const { hall } = placeIn(c)
  if (hall === undefined) return []
  return [
    ...whereLines(hall),
    {
      message: 'edit:stands.poster',
      params: { page: { page: `/print/${hall.id}` }, door: { page: `/print/${hall.id}?checkin` } },
    },
    ...hall.services.map(
      ({ name, status }): MessageLine => ({
        message: 'edit:stands.service',
        params: { place: { text: name }, status: { message: `edit:status.${status}` } },
      }),
    ),
  ]
}

/** All of a hall that is to be, its services too. */
export const hallStanding = (hall: Hall): MessageLine[] => [
  ...ownStanding(hall),
  ...hall.services.flatMap((service) => serviceStanding({ hall, service })),
]

/** The hall without its services. */
export const ownStanding = (hall: Hall): MessageLine[] => [...whereLines(hall), ...deskLines(hall)]

export function serviceStanding(place: { hall: Hall; service: Service }): MessageLine[] {
  const { schedule, rules, price, party, status, notice, fields } = place.service
  const state: Param = { message: `edit:status.${status}` }
  return [
    { message: 'edit:stands.service', params: { place: placeParam(place), status: state } },
    ...(notice === undefined ? [] : [{ message: 'edit:stands.notice', params: { notice: { text: notice } } }]),
    {
      message: 'edit:stands.price',
      params: { price: price === undefined ? { message: 'edit:free' } : priceParam(price) },
    },
    { message: 'edit:stands.capacity', params: { capacity: limit(schedule.capacity), minutes: schedule.slotMinutes } },
    party.max === 1
      ? { message: 'edit:stands.single', params: { limit: limit(rules.perPerson) } }
      : { message: 'edit:stands.party', params: { min: party.min, max: party.max, limit: limit(rules.perPerson) } },
    { message: 'edit:stands.horizon', params: { days: rules.horizonDays } },
    {
      message: 'edit:stands.fields',
      params: { fields: fields.length === 0 ? NONE : { list: fields.map(({ label }) => ({ text: label })) } },
    },
    ...weekLines([place.service]),
  ]
}

/** How its guests are received. */
export const deskLines = ({ desk }: Hall): MessageLine[] => [
  { message: 'rules:desk.selfNow', params: { now: flagParam(desk?.selfCheckIn) } },
  { message: 'rules:desk.numberNow', params: { now: deskNumberParam(desk?.mobile) } },
]

const whereLines = (hall: Hall): MessageLine[] => [
  {
    message: 'edit:stands.service',
    params: { place: { text: hall.name }, status: { message: `edit:status.${hall.status}` } },
  },
  {
    message: 'edit:stands.where',
    params: {
      address: hall.address === undefined ? NONE : { text: hall.address },
      location: locationParam(hall.location),
      phone: hall.phone ?? NONE,
      zone: hall.zone,
    },
  },
]

const limit = (count: number | undefined): Param => (count === undefined ? { message: 'edit:unlimited' } : count)
