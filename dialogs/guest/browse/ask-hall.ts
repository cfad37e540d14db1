import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import { page, priceParam, shownHalls, shownServices } from '../../common/show.ts'
import { go, type Move, type Question } from '../../engine/dialog.ts'
import type { MessageLine, Param } from '../../engine/types.ts'
import { type BrowseContext, hallOf, tell } from './browse-draft.ts'
import { weekLines } from './hour-lines.ts'
import { choice, hallOption, serviceOption } from './options.ts'

/** So many services are named beside a hall. */
const MOST_NAMED = 6
/** … and so many halls below something that is nowhere. */
const MOST_HALLS = 4

export function askHalls(c: BrowseContext): Question | Move {
  const halls = shownHalls(c.catalogue, c.person)
  const [only] = halls
  if (halls.length === 1 && only !== undefined) {
    c.note({ hall: only.id })
    return go('hall')
  }
  const { options, shown } = page(halls, c.draft.page ?? 0, 8, hallOption)
  const lines = shown.map((hall) => hallLine(c, hall))
  const placed = halls.some(({ location }) => location !== undefined)
  if (placed) lines.push({ message: 'browse:sendPlace' })
  return tell(c, {
    message: halls.length === 0 ? 'browse:noHalls' : 'browse:halls',
    lines,
    ...(placed && { view: { location: true } }),
    choices: options,
  })
}

/** A hall, what it has, and where it is. */
function hallLine(c: BrowseContext, hall: Hall): MessageLine {
  const services = shownServices(hall, c.person).map(({ name }): Param => ({ text: name }))
  const list = [...services.slice(0, MOST_NAMED), ...(services.length > MOST_NAMED ? ['…'] : [])]
  const address = hall.address === undefined ? '' : { text: hall.address }
  const params = { hall: { text: hall.name }, services: { list }, address }
  return { message: hall.address === undefined ? 'browse:hallLine' : 'browse:hallAt', params }
}

/** Of a thing that is nowhere: what there is. */
export const hallLines = (c: BrowseContext): MessageLine[] =>
  shownHalls(c.catalogue, c.person)
    .slice(0, MOST_HALLS)
    .map((hall) => hallLine(c, hall))

export function askHall(c: BrowseContext): Question | Move {
  const hall = hallOf(c)
  if (hall === undefined) return go('halls')
  const services = shownServices(hall, c.person)
  const { options, shown } = page(services, c.draft.page ?? 0, 7, (service) => serviceOption(hall, service))
  const lines: MessageLine[] = []
  if (hall.description !== undefined)
    lines.push({ message: 'browse:text', params: { text: { text: hall.description } } })
  if (hall.address !== undefined) lines.push({ message: 'browse:address', params: { address: { text: hall.address } } })
  if (hall.phone !== undefined) lines.push({ message: 'browse:tel', params: { phone: hall.phone } })
  if (hall.status !== 'open') lines.push({ message: 'browse:paused' })
  if (hall.notice !== undefined) lines.push({ message: 'browse:text', params: { text: { text: hall.notice } } })
  lines.push(...weekLines(services), ...categoryLines(shown))
  const others = shownHalls(c.catalogue, c.person).length > 1 ? [choice('halls')] : []
  return tell(c, {
    message: 'browse:hall',
    params: { hall: { text: hall.name } },
    lines,
    ...(hall.pictures !== undefined && { pictures: hall.pictures }),
    choices: [...options, ...others],
  })
}

/** Services under their categories, those without one last. */
function categoryLines(services: readonly Service[]): MessageLine[] {
  const groups = new Map<string, Service[]>()
  for (const service of services) {
    const key = service.category === undefined ? '' : JSON.stringify(service.category)
    groups.set(key, [...(groups.get(key) ?? []), service])
  }
  const plain = groups.get('') ?? []
  groups.delete('')
  const lines = [...groups.values()].map((group): MessageLine => {
    const params = { category: { text: group[0]!.category! }, services: { list: group.map(named) } }
    return { message: 'browse:category', params }
  })
  return plain.length === 0
    ? lines
    : [...lines, { message: 'browse:others', params: { services: { list: plain.map(named) } } }]
}

function named({ name, price }: Service): Param {
  const service = { text: name }
  return price === undefined ? service : { message: 'browse:priced', params: { service, price: priceParam(price) } }
}
