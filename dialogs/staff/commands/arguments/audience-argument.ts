import { findHall, findService } from '../../../../src/domain/hall/catalogue.ts'
import type { Hall } from '../../../../src/domain/hall/hall.ts'
import { clockOf, endClockOf, minutesOf } from '../../../../src/domain/time/calendar.ts'
import { endInstantOf, localDate } from '../../../../src/domain/time/zone.ts'
import { partBounds } from '../../../../src/language/calendar/day-parts.ts'
import { beginsAnew } from '../../../../src/language/commands/leading-name.ts'
import { announcedTo, audienceBefore, tellsGuests } from '../../../../src/language/commands/wishes/audience-said.ts'
import { CERTAIN, findNames } from '../../../../src/language/names/names.ts'
import type { DayPart, When } from '../../../../src/language/reading.ts'
import { isAdmin, managesHall } from '../../../../src/services/rights.ts'
import type { BookedOnly } from '../../../../src/store/port/store.ts'
import { readFor } from '../../../common/read-for.ts'
import type { Context } from '../../../engine/dialog.ts'
import { hash } from '../../../engine/hash.ts'
import type { Json, Option, Param } from '../../../engine/types.ts'
import type { CommandLine } from '../line.ts'
import type { Argument, CommandContext } from '../table-command.ts'
import { zoneOf } from './days-argument.ts'

/** For whom it is, said before a colon, is taken off the line: a service, days, hours. */
function readOnly(c: CommandContext, line: CommandLine): boolean {
  const mark = COLON.exec(line.open)
  if (mark === null) return false
  const { names, spans } = knownIn(c, line.open.slice(0, mark.index))
  const said = audienceBefore(line.open, spans)
  if (said === undefined) return false
  const [, end] = said.head
  const [when] = readFor(c, line.open.slice(0, end), {}).whens
  line.take({ value: undefined, spans: [said.head] })
  const name = names.find(({ spans: [span] }) => span![1] <= end)
  if (name !== undefined) c.set({ hall: name.hall, ...(name.service && { meantService: name.service }) })
  if (when !== undefined) c.set({ meant: wanted(when) })
  return true
}

/** None of a time. */
const COLON = /(?<!\d)[:：]|[:：](?!\d)|\n/u

/** "coming to badminton" lowers the score of a name, since whoever says it of themselves tells a plan; here it is of the guests. */
const OF_GUESTS = CERTAIN * 0.9

/** Names of the sender's halls, days and hours in a text. */
function knownIn(c: CommandContext, text: string) {
  const halls = { version: c.catalogue.version, halls: ownHalls(c) }
  const names = findNames(text, halls, c.person.lastHall).matches.filter(({ score }) => score >= OF_GUESTS)
  const { whens } = readFor(c, text, {})
  const times = whens.map((when) => closeSpan(c, text, when))
  return { names, times, spans: [...names.map(({ spans }) => spans[0]!), ...times] }
}

/** So many words, or Han characters, may stand between a day and its hour. */
const MOST_IDLE = 2

/** "everyone tomorrow | we open at 10": a day and an hour that other words stand between are not of one audience. */
function closeSpan(c: CommandContext, text: string, { span: [from, to], date }: When): readonly [number, number] {
  const words = [...text.slice(from, to).matchAll(/\p{Script=Han}|[^\s\p{Script=Han}]*[\p{L}\p{N}]/gu)]
  let [end, said, idle] = [to, '', 0]
  for (const { index, 0: word } of words) {
    const [when] = readFor(c, text.slice(from, from + index + word.length), {}).whens
    const now = JSON.stringify([when?.date, when?.until, when?.start, when?.end, when?.dayPart])
    if (when === undefined) continue
    idle = now === said ? idle + 1 : 0
    if (idle > MOST_IDLE && date !== undefined) return [from, end]
    if (idle === 0) end = from + index + word.length
    said = now
  }
  return [from, to]
}

/** The line of an announcement that was said in plain words: for whom, a colon, and what; undefined: nobody is named. */
export function announceLine(c: Context): { line: string; sure: boolean } | undefined {
  if (!tellsGuests(c.text)) return undefined
  const { spans, times } = knownIn(c as CommandContext, c.text)
  const said = announcedTo(c.text, spans, times)
  return said && { line: `${c.text.slice(...said.head)}: ${said.text}`, sure: said.sure }
}

/**
 * Whom an announcement is for: the hall that it begins with (`hall`), else all of the sender's. A hall that is only spoken of ("Riverside
 * is closed today") may be meant either way, so it is asked (`spoken`).
 */
export const audienceArgument: Argument = {
  name: 'hall',
  read(c, line) {
    if (readOnly(c, line)) return undefined
    const named = findNames(line.open, { version: c.catalogue.version, halls: ownHalls(c) }).matches.find(
      ({ score, service }) => score >= CERTAIN && service === undefined,
    )
    const [from, to] = named?.spans[0] ?? [0, 0]
    if (named === undefined || line.open.slice(0, from).trim() !== '') return undefined
    if (beginsAnew(line.open.slice(to))) {
      line.take({ value: named.hall, spans: [[0, to]] })
      c.set({ hall: named.hall })
    } else if (ownHalls(c).length > 1) c.set({ spoken: named.hall })
    return undefined
  },
  has: (c) => c.draft.spoken === undefined || c.draft.hall !== undefined || c.draft.everywhere === true,
  ask(c) {
    const hall = findHall(c.catalogue, String(c.draft.spoken))
    return { kind: 'choice', message: 'announce:askWhom', choices: hall === undefined ? [] : options(hall) }
  },
  answer(c, { token }) {
    if (token === 'all') c.set({ everywhere: true })
    else if (token?.startsWith('h:') === true) c.set({ hall: c.draft.spoken })
    else return undefined
    return 'taken'
  },
}

const options = ({ id, name }: Hall): Option[] => [
  { token: `h:${hash(id)}`, label: { message: 'announce:choice.hall', params: { hall: { text: name } } } },
  { token: 'all', label: { message: 'announce:choice.all' } },
]

const ownHalls = ({ catalogue, person }: CommandContext): Hall[] =>
  catalogue.halls.filter(({ id }) => managesHall(person, id))

/** Managers speak to their halls' guests; undefined: to everybody's. */
export function audienceOf(c: CommandContext): string[] | undefined {
  if (typeof c.draft.hall === 'string') return [c.draft.hall]
  return isAdmin(c.person) ? undefined : ownHalls(c).map(({ id }) => id)
}

export function audienceParam(c: CommandContext): Param {
  const halls = audienceOf(c)
  const only = onlyParams(c)
  if (halls === undefined) return only.length === 0 ? { message: 'announce:anywhere' } : { row: only }
  const place = { list: halls.map((id) => ({ text: findHall(c.catalogue, id)?.name ?? { en: id } })) }
  return only.length === 0 ? place : { row: [place, ...only] }
}

const wanted = ({ date, until, start, end, dayPart }: When): Json => ({
  ...(date !== undefined && { date }),
  ...(until !== undefined && { until }),
  ...(start !== undefined && { start }),
  ...(end !== undefined && { end }),
  ...(start === undefined && dayPart !== undefined && { part: dayPart }),
})

/** Local days, and on one of them the minutes after midnight; the end is that of the last day where nothing else is said. */
function meantSpan(c: CommandContext): { date: string; until: string; from: number; to: number } | undefined {
  const said = c.draft.meant as { [key in 'date' | 'until' | 'start' | 'end']?: string } & { part?: DayPart }
  if (said === undefined) return undefined
  const date = said.date ?? localDate(c.now, zoneOf(c))
  const until = said.until ?? date
  const [first, last] = said.part === undefined ? [undefined, undefined] : partBounds(said.part)
  const from = said.start === undefined ? (first ?? 0) : minutesOf(said.start)
  const to = said.end === undefined ? (last ?? (said.start === undefined ? 1440 : from + 1)) : minutesOf(said.end)
  return { date, until, from, to: to > from || until > date ? to : to + 1440 }
}

/** Which bookings are meant; undefined: all. */
export function onlyOf(c: CommandContext): BookedOnly | undefined {
  const { meantService: service } = c.draft
  const span = meantSpan(c)
  if (typeof service !== 'string' && span === undefined) return undefined
  const zone = zoneOf(c)
  return {
    ...(typeof service === 'string' && { service }),
    ...(span && {
      from: endInstantOf(span.date, span.from, zone),
      until: endInstantOf(span.until, span.to, zone),
    }),
  }
}

/** As the preview says it. */
function onlyParams(c: CommandContext): Param[] {
  const { meantService: service, hall, meant } = c.draft
  const named = findService(findHall(c.catalogue, String(hall)), String(service))
  const params: Param[] = named === undefined ? [] : [{ text: named.name }]
  const span = meantSpan(c)
  if (span === undefined) return params
  const { date, until, from, to } = span
  if (until !== date) params.push({ message: 'day:span', params: { from: { date }, to: { date: until } } })
  else if (from === 0 && to === 1440) params.push({ date })
  else if (to === from + 1 && (meant as Json).end === undefined) params.push({ date }, clockOf(from))
  else params.push({ slot: { date, from: clockOf(from), to: endClockOf(to <= 1440 ? to : to - 1440) } })
  return params
}
