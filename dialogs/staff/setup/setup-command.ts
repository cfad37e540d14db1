import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import { localDate, localOf } from '../../../src/domain/time/zone.ts'
import { idOfName } from '../../../src/language/names/id-of-name.ts'
import { end } from '../../engine/dialog.ts'
import type { MessageLine, Option } from '../../engine/types.ts'
import type { CommandContext, TableCommand } from '../commands/table-command.ts'
import { editAct, tellEdited } from '../halls/edit-act.ts'
import { serviceStanding } from '../halls/standing-lines.ts'
import { type BadPrice, newService } from './new-service.ts'
import { currencyArgument, newPriceArgument } from './price-wanted.ts'
import {
  addressArgument,
  formArgument,
  hallNameArgument,
  openingArgument,
  placesArgument,
  tradeArgument,
  whatArgument,
  whatsIn,
  zoneArgument,
  zoneIn,
} from './setup-arguments.ts'

/** `/setup`, `/setup yoga classes`: a hall from nothing, asked question by question; after the yes it can be booked. */
export const setupCommand: TableCommand = {
  word: 'setup',
  aliases: ['新建场馆', '开馆设置', '初始设置'],
  for: 'admin',
  args: [
    tradeArgument,
    hallNameArgument,
    addressArgument,
    zoneArgument,
    openingArgument,
    whatArgument,
    newPriceArgument,
    currencyArgument,
    placesArgument,
    formArgument,
  ],
  reads: [tradeArgument],
  oneByOne: true,
  act(c) {
    const hall = newHall(c)
    if (hall === 'decimals') {
      c.say({ message: 'edit:priceDecimals' })
      return end()
    }
    const act = editAct(c, [...c.catalogue.halls, hall])
    if (!('preview' in act)) return act
    return { ...act, preview: { message: 'setup:sure', lines: linesOf(c, hall), texts: TEXTS } }
  },
  done(c, result) {
    const hall = result.edit?.changes.flatMap(({ after }) => (isHall(after) ? [after] : []))[0]
    if (hall === undefined) return
    tellEdited(c, result, {
      message: 'setup:done',
      params: { hall: { text: hall.name }, page: { page: `/print/${hall.id}` } },
      choices: [
        { token: `try:${hall.id}`, label: { message: 'setup:choice.try' } },
        ...(c.catalogue.halls.some(({ demo }) => demo === true) ? [DEMO_OFF] : []),
      ],
    })
  },
}

const TEXTS = { yes: 'setup:choice.yes', no: 'command:choice.no', kept: 'setup:kept' }

const DEMO_OFF: Option = { token: 'demo:off', label: { message: 'setup:choice.demoOff' } }

const isHall = (value: unknown): value is Hall => typeof value === 'object' && value !== null && 'services' in value

function newHall(c: CommandContext): Hall | BadPrice {
  const { hallName, address } = c.draft
  const id = idOfName(
    String(hallName),
    c.catalogue.halls.map((hall) => hall.id),
    'hall',
  )
  const services: Service[] = []
  for (const name of whatsIn(c)) {
    const service = newService(c, { id, services }, name)
    if (service === 'decimals') return service
    services.push(service)
  }
  return {
    id,
    name: { [c.locale]: String(hallName) },
    ...(typeof address === 'string' && address !== '' && { address: { [c.locale]: address } }),
    zone: zoneIn(c) ?? 'UTC',
    languages: c.locale === 'en' ? ['en', 'zh-CN'] : ['zh-CN', 'en'],
    status: 'open',
    services,
  }
}

/** All that was answered; what else a hall has is left for later. */
const linesOf = (c: CommandContext, hall: Hall): MessageLine[] => [
  {
    message: 'edit:stands.service',
    params: { place: { text: hall.name }, status: { message: `edit:status.${hall.status}` } },
  },
  ...(hall.address === undefined ? [] : [{ message: 'browse:text', params: { text: { text: hall.address } } }]),
  ...standingOf(hall),
  timeLine(c, hall.zone),
]

/** What is set up together is set alike: it is shown once, under the names of all. */
function standingOf(hall: Hall): MessageLine[] {
  const all = hall.services.map((service) => serviceStanding({ hall, service }))
  const [first, ...others] = all.map(([, ...lines]) => lines)
  if (first === undefined || others.some((lines) => JSON.stringify(lines) !== JSON.stringify(first))) return all.flat()
  const names = hall.services.map(({ name }) => ({ text: name }))
  const head = {
    message: 'edit:stands.service',
    params: { place: { list: names }, status: { message: 'edit:status.open' } },
  }
  return [head, ...first]
}

/** What time it is there: a wrong zone is seen at once. */
const timeLine = (c: CommandContext, zone: string): MessageLine => ({
  message: 'setup:timeThere',
  params: { zone, date: { date: localDate(c.now, zone) }, time: localOf(c.now, zone).time },
})
