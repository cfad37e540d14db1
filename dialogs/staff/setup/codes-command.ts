import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import { end } from '../../engine/dialog.ts'
import type { MessageLine } from '../../engine/types.ts'
import { hallArgument, placeIn } from '../commands/arguments/place-argument.ts'
import type { TableCommand } from '../commands/table-command.ts'

/** So many services have their pages named; those of others are named on asking for them. */
const MOST = 8

/** `/codes riverside`, `/codes badminton`: the pages with codes to scan, which are made there: of the hall, its services and its door. */
export const codesCommand: TableCommand = {
  word: 'codes',
  aliases: ['二维码', '海报', '扫码'],
  for: 'manager',
  withPlace: true,
  args: [hallArgument()],
  act(c) {
    const { hall, service } = placeIn(c)
    if (hall === undefined) return end()
    const scanned = (each: Service) => each.status === 'open' || each.status === 'paused'
    // A page of what guests don't see is not there.
    if (!(hall.status === 'open' || hall.status === 'paused') || (service !== undefined && !scanned(service))) {
      c.say({ message: 'setup:codes.hidden', params: { place: { text: (service ?? hall).name } } })
      return end()
    }
    const services = service === undefined ? hall.services.filter(scanned) : [service]
    c.say({
      message: 'setup:codes.pages',
      lines: [
        ...(service === undefined ? [line('hall', hall)] : []),
        ...services.slice(0, MOST).map((each) => line('service', hall, each)),
        ...(services.length > MOST ? [{ message: 'setup:codes.more', params: { count: services.length - MOST } }] : []),
        line('door', hall),
      ],
    })
    return end()
  },
}

function line(of: 'hall' | 'service' | 'door', hall: Hall, service?: Service): MessageLine {
  const query = of === 'door' ? '?checkin' : service === undefined ? '' : `?service=${service.id}`
  const place = { text: (service ?? hall).name }
  return { message: `setup:codes.${of}`, params: { place, page: { page: `/print/${hall.id}${query}` } } }
}
