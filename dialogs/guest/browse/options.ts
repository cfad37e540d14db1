import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import { readMark } from '../../../src/domain/hall/slots.ts'
import { hallToken, serviceToken } from '../../common/show.ts'
import type { Option } from '../../engine/types.ts'

/** The choices of looking around; their tokens say all by themselves. */

export const choice = (token: 'human' | 'halls' | 'hall'): Option => ({
  token,
  label: { message: token === 'human' ? 'common:choice.human' : `browse:choice.${token}` },
})

/** Begins a booking: `<service>@<day>`, the day left out where it is still to be asked. */
export const bookOption = (hall: Hall, service: Service): Option => ({
  token: `${serviceToken(hall, service)}@`,
  label: { message: 'common:choice.book' },
  is: { hall: hall.id, service: service.id },
})
export const dayOption = (hall: Hall, service: Service, date: string): Option => ({
  token: `${serviceToken(hall, service)}@${date}`,
  label: { date },
  is: { hall: hall.id, service: service.id, date },
})

export const hallOption = (hall: Hall): Option => ({
  token: hallToken(hall),
  label: { text: hall.name },
  is: { hall: hall.id },
})

/** With a day or a slot's mark the choice books it, without it shows the service. */
export function serviceOption(hall: Hall, service: Service, day?: string): Option {
  const token = serviceToken(hall, service)
  const is = { hall: hall.id, service: service.id }
  if (day === undefined) return { token, label: { text: service.name }, is }
  const date = readMark(day)?.date ?? day
  return { ...serviceAtOption(hall, service), token: `${token}@${day}`, is: { ...is, date } }
}

export const serviceAtOption = (hall: Hall, service: Service): Option => ({
  token: serviceToken(hall, service),
  label: { message: 'common:serviceAt', params: { service: { text: service.name }, hall: { text: hall.name } } },
  is: { hall: hall.id, service: service.id },
})
