import { findHall, findService } from '../../src/domain/catalogue.ts'
import type { Hall, Service } from '../../src/domain/hall.ts'
import { lastDayOf, todayOf } from '../../src/domain/rules.ts'
import { search } from '../../src/language/search.ts'
import { beginBooking } from '../begin-booking.ts'
import { type Context, type Dialog, end, go, type Input, type Move, pass, type Question } from '../dialog.ts'
import { refusal } from '../refusal.ts'
import { fromToken, hallToken, isBookable, page, priceParam, serviceToken, shownHalls, shownServices } from '../show.ts'
import type { Line, Option, Param, Say } from '../types.ts'
import { priceLine, tellAbout } from './answers.ts'
import { bookable, freeLine, freeOn, nextDays, type Place } from './free.ts'
import { weekLines } from './hours.ts'
import { namedIn, subjectOf } from './subject.ts'
import { asksWhatIsFree, readQuestion, readSearch } from './wording.ts'

type Draft = {
  hall?: string
  service?: string
  /** YYYY-MM-DD: what is free on it */
  date?: string
  /** what is searched for */
  query?: string
  page?: number
}
type BrowseContext = Context<Draft>

/** Looking around: halls, their services, what is free when; any of it can be booked with one tap. */
export const browse: Dialog<Draft> = {
  name: 'browse',
  first: 'halls',
  light: true,
  intents: [{ certain: true, match: matchQuestion }, { match: matchFree }, { match: matchSearch }],
  steps: {
    halls: { ask: askHalls, answer: choose },
    hall: { ask: askHall, answer: choose },
    service: { ask: askService, answer: choose },
    free: { ask: askFree, answer: choose },
    found: { ask: askFound, answer: choose },
  },
  stale: (c, token) => (token === undefined || token === 'more' ? undefined : begin(c, token)),
  ways: {
    halls: ['hall', 'end'],
    hall: ['service', 'halls', 'end'],
    service: ['hall', 'end'],
    free: ['service', 'end'],
    found: ['hall', 'service', 'end'],
  },
}

function matchQuestion(c: BrowseContext): Move | undefined {
  if (c.text === '' || c.slash !== undefined) return c.slash?.word === 'browse' ? go('halls') : undefined
  const asked = readQuestion(c.names.rest)
  if (asked === undefined) return undefined
  if (asked === 'list') return showNamed(c) ?? go('halls')
  return asked === 'about' ? showNamed(c) : tellAbout(c, asked)
}

function showNamed(c: BrowseContext): Move | undefined {
  const named = namedIn(c)
  if (named === undefined) return undefined
  c.set({ hall: named.hall.id, service: named.service?.id })
  return go(named.service === undefined ? 'hall' : 'service')
}

/** "what's free tomorrow?"; without a day, the next ones of what is spoken of. */
function matchFree(c: BrowseContext): Move | undefined {
  if (!asksWhatIsFree(c.text)) return undefined
  const { hall, service } = subjectOf(c)
  const [when] = c.reading.whens
  if (when?.date === undefined || (when.until !== undefined && when.until !== when.date)) {
    if (hall === undefined) return freeToday(c)
    c.set({ hall: hall.id, service: service?.id })
    return go(service === undefined ? 'hall' : 'service')
  }
  c.set({ hall: hall?.id, service: service?.id, date: when.date })
  return go('free')
}

/** Neither a day nor a hall: today, everywhere. */
function freeToday(c: BrowseContext): Move {
  const [hall] = shownHalls(c.catalogue, c.person)
  if (hall === undefined) return go('halls')
  c.set({ date: todayOf(hall, c.now) })
  return go('free')
}

/** "do you have yoga?" */
function matchSearch(c: BrowseContext): Move | undefined {
  const query = readSearch(c.text)
  if (query === undefined || c.reading.whens.length > 0) return undefined
  const hits = search(query, c.catalogue, c.locale)
  if (hits.length === 0 && c.below('booking') !== undefined) return undefined
  c.set({ query: query.slice(0, 40) })
  return go('found')
}

function askHalls(c: BrowseContext): Question | Move {
  const halls = shownHalls(c.catalogue, c.person)
  const [only] = halls
  if (halls.length === 1 && only !== undefined) {
    c.note({ hall: only.id })
    return go('hall')
  }
  const { options, shown } = page(halls, c.draft.page ?? 0, 8, hallOption)
  const lines = shown.map((hall): Line => {
    const params = { hall: { text: hall.name }, address: hall.address === undefined ? '' : { text: hall.address } }
    return { message: hall.address === undefined ? 'browse:hallLine' : 'browse:hallAt', params }
  })
  return tell(c, { message: halls.length === 0 ? 'browse:noHalls' : 'browse:halls', lines, choices: options })
}

function askHall(c: BrowseContext): Question | Move {
  const hall = hallOf(c)
  if (hall === undefined) return go('halls')
  const services = shownServices(hall, c.person)
  const { options, shown } = page(services, c.draft.page ?? 0, 7, (service) => serviceOption(hall, service))
  const lines: Line[] = []
  if (hall.description !== undefined)
    lines.push({ message: 'browse:text', params: { text: { text: hall.description } } })
  if (hall.address !== undefined) lines.push({ message: 'browse:address', params: { address: { text: hall.address } } })
  if (hall.phone !== undefined) lines.push({ message: 'browse:tel', params: { phone: hall.phone } })
  if (hall.status !== 'open') lines.push({ message: 'browse:paused' })
  lines.push(...weekLines(services), ...categoryLines(shown))
  const others = shownHalls(c.catalogue, c.person).length > 1 ? [choice('halls')] : []
  return tell(c, {
    message: 'browse:hall',
    params: { hall: { text: hall.name } },
    lines,
    choices: [...options, ...others],
  })
}

/** Services under their categories, those without one last. */
function categoryLines(services: readonly Service[]): Line[] {
  const groups = new Map<string, Service[]>()
  for (const service of services) {
    const key = service.category === undefined ? '' : JSON.stringify(service.category)
    groups.set(key, [...(groups.get(key) ?? []), service])
  }
  const plain = groups.get('') ?? []
  groups.delete('')
  const lines = [...groups.values()].map((group): Line => {
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

/** Days that are offered; with "book" and "the hall" they stay within eight choices. */
const MOST_DAYS = 5

function askService(c: BrowseContext): Question | Move {
  const hall = hallOf(c)
  const service = findService(hall, c.draft.service ?? '')
  if (hall === undefined || service === undefined) return go('hall')
  const lines: Line[] = []
  if (service.description !== undefined)
    lines.push({ message: 'browse:text', params: { text: { text: service.description } } })
  if (service.price !== undefined) lines.push(priceLine(service))
  lines.push({ message: 'browse:party', params: { min: service.party.min, max: service.party.max } })
  const back = choice('hall')
  const params = { service: { text: service.name }, hall: { text: hall.name } }
  if (!isBookable(hall, service))
    return tell(c, {
      message: 'browse:service',
      params,
      lines: [...lines, { message: 'browse:paused' }],
      choices: [back],
    })
  const days = nextDays(c, { hall, service }).slice(0, MOST_DAYS)
  for (const [date, count] of days) lines.push({ message: 'browse:freeDay', params: { date: { date }, count } })
  if (days.length === 0) lines.push({ message: 'browse:noDays' })
  const choices = [choice('book'), ...days.map(([date]) => dayOption(date)), back]
  return tell(c, { message: 'browse:service', params, lines, choices })
}

function askFree(c: BrowseContext): Question | Move {
  const hall = hallOf(c)
  const { date = '' } = c.draft
  const service = findService(hall, c.draft.service ?? '')
  const places: Place[] =
    hall !== undefined && service !== undefined && isBookable(hall, service) ? [{ hall, service }] : bookable(c, hall)
  const late = places.filter((place) => date > lastDayOf(place.hall, place.service, c.now))
  const some = places.filter((place) => !late.includes(place))
  const past = some.length > 0 && date < todayOf(some[0]!.hall, c.now)
  if (past || some.length === 0) {
    c.say(past || places.length === 0 ? refusal({ code: 'HALLO_DATE_PAST', params: { date } }) : tooFar(c, late))
    return end()
  }
  const free = freeOn(c, some, date)
  const lines = some.map((place, at) => freeLine(place, free[at]!))
  const choices = some
    .filter((_, at) => free[at]!.length > 0)
    .map((place) => serviceOption(place.hall, place.service, date))
  return tell(c, {
    message: 'browse:freeOn',
    params: { date: { date } },
    lines,
    choices: [...choices, choice('halls')],
  })
}

/** The last day of the one that goes furthest. */
function tooFar(c: BrowseContext, places: readonly Place[]): Say {
  const last = places.map(({ hall, service }) => lastDayOf(hall, service, c.now)).sort()
  return refusal({ code: 'HALLO_SLOT_BEYOND', params: { last: last[last.length - 1]! } })
}

function askFound(c: BrowseContext): Question | Move {
  const { query = '' } = c.draft
  const hits = search(query, c.catalogue, c.locale).flatMap((hit): { hall: Hall; service?: Service }[] => {
    const hall = shownHalls(c.catalogue, c.person).find(({ id }) => id === hit.hall)
    const service = hit.service === undefined ? undefined : findService(hall, hit.service)
    if (hall === undefined) return []
    return [service === undefined ? { hall } : { hall, service }]
  })
  const [only] = hits
  if (only === undefined)
    return tell(c, { message: 'browse:notFound', params: { query }, choices: [choice('halls'), choice('human')] })
  if (hits.length === 1) {
    c.note({ hall: only.hall.id, service: only.service?.id })
    return go(only.service === undefined ? 'hall' : 'service')
  }
  const { options } = page(hits, c.draft.page ?? 0, 7, ({ hall, service }) =>
    service === undefined ? hallOption(hall) : serviceAtOption(hall, service),
  )
  return tell(c, { message: 'browse:found', params: { query }, choices: [...options, choice('halls')] })
}

/** A question of its own; in the middle of a booking only told, and the open question is asked again. */
function tell(c: BrowseContext, say: Say): Question | Move {
  if (c.below('booking') === undefined) return { ...say, kind: 'choice' }
  const { choices: _, ...told } = say
  c.say(told)
  return end()
}

function choose(c: BrowseContext, { token, text }: Input): Move {
  if (token === 'more' || (text !== undefined && c.reading.word === 'more')) {
    c.set({ page: (c.draft.page ?? 0) + 1 })
    return go(c.step)
  }
  if (token === undefined) return pass
  if (token === 'book' || token.startsWith('d:')) {
    const date = token === 'book' ? {} : { date: token.slice(2) }
    return beginBooking({ hall: c.draft.hall, service: c.draft.service, ...date })
  }
  return begin(c, token) ?? pass
}

/** Tokens that say all by themselves, also further up in the conversation. */
function begin(c: BrowseContext, token: string): Move | undefined {
  if (token === 'halls' || token === 'hall') {
    c.set({ page: undefined, service: undefined, ...(token === 'halls' && { hall: undefined }) })
    return go(token)
  }
  const [place = '', date] = token.split('@')
  const found = fromToken(place, c.catalogue)
  if (found === undefined) return undefined
  const { hall, service } = found
  if (service === undefined) {
    c.set({ hall: hall.id, service: undefined, page: undefined })
    return go('hall')
  }
  if (date !== undefined) return beginBooking({ hall: hall.id, service: service.id, date })
  c.set({ hall: hall.id, service: service.id, page: undefined })
  return go('service')
}

const hallOf = (c: BrowseContext): Hall | undefined =>
  c.draft.hall === undefined ? undefined : findHall(c.catalogue, c.draft.hall)

const choice = (token: 'book' | 'human' | 'halls' | 'hall'): Option => ({
  token,
  label: { message: token === 'book' || token === 'human' ? `common:choice.${token}` : `browse:choice.${token}` },
})

const dayOption = (date: string): Option => ({ token: `d:${date}`, label: { date }, is: { date } })

const hallOption = (hall: Hall): Option => ({
  token: hallToken(hall),
  label: { text: hall.name },
  is: { hall: hall.id },
})

/** With a day the choice books it, without it shows the service. */
function serviceOption(hall: Hall, service: Service, date?: string): Option {
  const token = serviceToken(hall, service)
  const is = { hall: hall.id, service: service.id }
  if (date === undefined) return { token, label: { text: service.name }, is }
  return { ...serviceAtOption(hall, service), token: `${token}@${date}`, is: { ...is, date } }
}

const serviceAtOption = (hall: Hall, service: Service): Option => ({
  token: serviceToken(hall, service),
  label: { message: 'common:serviceAt', params: { service: { text: service.name }, hall: { text: hall.name } } },
  is: { hall: hall.id, service: service.id },
})
