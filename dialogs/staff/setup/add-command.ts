import type { Hall, Price, Service } from '../../../src/domain/hall/hall.ts'
import type { Text } from '../../../src/domain/text.ts'
import { readAmount } from '../../../src/language/commands/amount.ts'
import { likeSaid } from '../../../src/language/commands/wishes/like-said.ts'
import { readLength } from '../../../src/language/halls/length-said.ts'
import { readPlaces } from '../../../src/language/halls/places-said.ts'
import { CERTAIN, findNames } from '../../../src/language/names/names.ts'
import { managesHall } from '../../../src/services/rights.ts'
import { end } from '../../engine/dialog.ts'
import type { JsonValue } from '../../engine/types.ts'
import { hallArgument, placeIn } from '../commands/arguments/place-argument.ts'
import { CommandLine } from '../commands/line.ts'
import type { Argument, CommandContext, TableCommand } from '../commands/table-command.ts'
import { copyOfService } from '../halls/copy-halls.ts'
import { editAct, editDone, withHall } from '../halls/edit-act.ts'
import { newService } from './new-service.ts'
import { currencyArgument, newPriceArgument, priceWanted } from './price-wanted.ts'
import {
  formArgument,
  openingArgument,
  placesArgument,
  tradeArgument,
  whatArgument,
  whatsIn,
} from './setup-arguments.ts'

/** "Yoga class": all of it is the name, and its words tell the trade; a trade by itself is none. */
const namedArgument: Argument = {
  ...whatArgument,
  read(c, line) {
    if (readDetails(c, line)) return undefined
    const said = line.rest
    const refused = tradeArgument.read(c, line)
    if (refused !== undefined || line.isEmpty) return refused
    return whatArgument.read(c, new CommandLine(said))
  },
}

const PARTS = /[,，、]|\s(?=[\d£$€¥￥])|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u

/** "Beard trim, 15 quid, half an hour": with its price; the rest is as of what the hall has already. */
function readDetails(c: CommandContext, line: CommandLine): boolean {
  const [name = '', ...more] = line.rest.split(PARTS).map((part) => part.trim())
  const count = more.map((part) => readPlaces(part)?.value).find((each) => each !== undefined)
  const details = more.filter((part) => part !== '' && readPlaces(part) === undefined)
  const lengths = details.map((part) => readLength(part))
  const minutes = lengths.find((each) => each !== undefined && each.value > 0)?.value
  const [price] = details.flatMap((part, at) => readAmount(without(part, lengths[at]?.spans ?? []))?.value ?? [])
  const hall = placeIn(c).hall ?? onlyHall(c)
  const said = likeSaid(line.rest)
  const model = said && findNames(said.other, c.catalogue, hall?.id).matches.find(({ score }) => score >= CERTAIN)
  if (said !== undefined && said.name !== '' && model?.service !== undefined) {
    const { price: costs } = { price: readAmount(without(said.more, readLength(said.more)?.spans ?? []))?.value }
    const lasts = readLength(said.more)?.value
    c.set({
      what: inCapital(said.name),
      like: model.service,
      hall: model.hall,
      whole: true,
      ...(costs !== undefined && { price: costs as unknown as JsonValue }),
      ...(lasts !== undefined && lasts > 0 && { minutes: lasts }),
    })
    line.take({ value: true, spans: [[0, line.open.length]] })
    return true
  }
  const like = hall?.services[0]?.id
  if (name === '' || like === undefined || price === undefined || /\d/.test(name)) return false
  c.set({
    what: inCapital(name),
    price: price as unknown as JsonValue,
    like,
    ...(minutes !== undefined && { minutes }),
    ...(count !== undefined && { count }),
  })
  line.take({ value: true, spans: [[0, line.open.length]] })
  return true
}

/** "balayage", typed on a phone, stands in a list. */
const inCapital = (name: string): string => name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

const without = (text: string, spans: readonly (readonly [number, number])[]): string =>
  spans.reduce((rest, [from, to]) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to), text)

function onlyHall(c: CommandContext): Hall | undefined {
  const own = c.catalogue.halls.filter(({ id }) => managesHall(c.person, id))
  return own.length === 1 ? own[0] : undefined
}

/** What only that one has to know is not asked. */
const CONTACT: ReadonlySet<string> = new Set(['name', 'mobile', 'email'])

const unlessLike = (argument: Argument): Argument => ({
  ...argument,
  has: (c) => c.draft.like !== undefined || argument.has(c),
})

/** As the one that it is like, but for what was said. */
function likeOther(c: CommandContext, hall: Hall, name: Text): Service | 'decimals' | undefined {
  const other = hall.services.find(({ id }) => id === c.draft.like)
  const price = priceWanted(c)
  if (other === undefined || price === 'decimals') return other && 'decimals'
  const { price: _, description: __, pictures: ___, answers: ____, recommended: _____, ...like } = other
  const { minutes } = c.draft
  // "same as colouring": all of it, and its price where none is said
  if (c.draft.whole === true) {
    const kept = c.draft.price === undefined ? other.price : price === 'free' ? undefined : price
    const same = copyOfService(hall, like, name)
    return {
      ...same,
      status: 'open',
      ...(kept && { price: { per: other.price?.per ?? 'booking', ...kept } as Price }),
      schedule: { ...same.schedule, slots: {}, ...(typeof minutes === 'number' && { slotMinutes: minutes }) },
    }
  }
  const copy = copyOfService(hall, like, name)
  return {
    ...copy,
    status: 'open',
    fields: copy.fields.filter(({ kind, per }) => CONTACT.has(kind) && per !== 'guest'),
    ...(price !== 'free' && { price: { per: other.price?.per ?? 'booking', ...price } }),
    schedule: {
      ...copy.schedule,
      slots: {},
      ...(typeof minutes === 'number' && { slotMinutes: minutes }),
      ...(typeof c.draft.count === 'number' && { capacity: c.draft.count }),
    },
  }
}

/** `/add`, `/service new Squash court`: something more that can be booked in a hall, asked as in `/setup`. */
export const addCommand: TableCommand = {
  word: 'add',
  aliases: ['新增项目', '添加项目'],
  for: 'manager',
  args: [
    hallArgument({ services: false }),
    unlessLike(tradeArgument),
    whatArgument,
    unlessLike(openingArgument),
    unlessLike(newPriceArgument),
    unlessLike(currencyArgument),
    unlessLike(placesArgument),
    unlessLike(formArgument),
  ],
  reads: [hallArgument({ services: false }), namedArgument],
  oneByOne: true,
  act(c) {
    const { hall } = placeIn(c)
    const [name] = whatsIn(c)
    if (hall === undefined || name === undefined) return end()
    const service = likeOther(c, hall, name) ?? newService(c, hall, name)
    if (service === 'decimals') {
      c.say({ message: 'edit:priceDecimals' })
      return end()
    }
    return editAct(
      c,
      withHall(c, hall.id, (each) => ({ ...each, services: [...each.services, service] })),
    )
  },
  done: editDone,
}
