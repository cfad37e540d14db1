import { findHall, findService } from '../../../../src/domain/hall/catalogue.ts'
import { hoursOn } from '../../../../src/domain/hall/slots.ts'
import { findNames, type NameMatch } from '../../../../src/language/names/names.ts'
import { isCounted } from '../../../../src/language/numbers/party.ts'
import { read } from '../../../../src/language/read.ts'
import type { ReadContext } from '../../../../src/language/reading.ts'
import { cutBetween } from '../../../../src/language/wording/several-wishes.ts'
import type { Json } from '../../../engine/types.ts'
import { SURE } from '../../../engine/utterance.ts'
import type { BookingContext } from '../booking-draft.ts'
import type { Put } from '../when/absorb-result.ts'
import { isHalfSupposed } from '../when/half-supposed.ts'

/** "badminton tomorrow at 3 for 2 and the meeting room friday at 2": two services, each with its own day, time and size. */
export function twoWishes(c: BookingContext): [Json, Json] | undefined {
  if (c.reading.repeat !== undefined) return undefined
  const [one, two] = servicesNamed(c)
  if (one === undefined || two === undefined) return inTwoHalls(c) ?? twiceTheSame(c)
  const joined = cutBetween(c.text, one.end, two.start)
  const cut = joined ?? lastMark(c.text, one.end, two.start)
  if (cut === undefined) return undefined
  const first = draftOf(c, c.text.slice(0, cut), one.match)
  const second = draftOf(c, c.text.slice(cut), two.match)
  // "badminton and the meeting room tomorrow at 3": what is said once is for both
  if (first.date === undefined && second.date === undefined) return undefined
  // a mark alone joins two only where each has all of its own
  if (joined === undefined && (!isWhole(first) || !goesOn(first, second) || putsRight(c))) return undefined
  return [withShared(c, first, second), withShared(c, second, first)]
}

/**
 * What is said once is for both, but for how long it takes; each on a day of its own has its own hour, and whoever comes along to the one ("with my
 * wife") is not counted for the other.
 */
function withShared({ understood, text }: BookingContext, own: Json, { end: _, minutes: __, ...other }: Json): Json {
  const apart = own.date !== undefined && other.date !== undefined && own.date !== other.date
  const sizes = understood.entities.filter(({ slot }) => slot === 'party')
  const counted = sizes.some(({ span }) => isCounted(text.slice(...span)))
  const { party, start, part, halfSupposed, ...place } = other
  return {
    ...place,
    ...(!apart && start !== undefined && { start }),
    ...(!apart && halfSupposed !== undefined && { halfSupposed }),
    ...(!apart && part !== undefined && { part }),
    ...(party !== undefined && (counted || !apart) && { party }),
    ...own,
  }
}

/** "the meeting room is for eight, the stars for two", while the one is filled in and the other waits: each is put right. */
export function bothPutRight(c: BookingContext, put: Put): boolean {
  const { queued, hall, service } = c.draft
  const [one, two] = queued === undefined ? [] : servicesNamed(c)
  if (queued === undefined || one === undefined || two === undefined) return false
  const parts = [draftOf(c, c.text.slice(0, two.start), one.match), draftOf(c, c.text.slice(two.start), two.match)]
  const mine = parts.find((part) => part.hall === hall && part.service === service)
  const other = parts.find((part) => part.hall === queued.hall && part.service === queued.service)
  if (mine === undefined || other === undefined || mine === other) return false
  const { date, start, party } = mine
  if (typeof date === 'string') put({ date, marks: undefined }, 'date')
  if (typeof start === 'string') put({ start, marks: undefined }, 'slot')
  if (typeof party === 'number') put({ party }, 'party')
  c.note({ queued: { ...queued, ...other } })
  return Object.keys(mine).length + Object.keys(other).length > 4
}

/** "badminton wednesday at 7 for 2, friday at 8 for 4": one service twice, where days, times or sizes make no series of it. */
function twiceTheSame(c: BookingContext): [Json, Json] | undefined {
  const { names, reading, text } = c
  if (reading.whens.length < 2 || putsRight(c)) return undefined
  const named = names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const [only] = named
  if (only === undefined || named.some(({ service }) => service !== only.service)) return undefined
  for (const { index } of text.matchAll(MARKS)) {
    const [first, second] = [draftOf(c, text.slice(0, index), only), draftOf(c, text.slice(index), only)]
    const apart = reading.doubt === 'conflict' || differ(first.party, second.party)
    // a size that is said once is for both
    if (apart && isWhole(first) && isWhole(second))
      return [
        first.party === undefined && second.party !== undefined ? { ...first, party: second.party } : first,
        second,
      ]
  }
  return undefined
}

/** "badminton saturday at 10 at northgate for 2 and sunday at 10 at lakeside for 4": what both halls have, in the one and in the other. */
function inTwoHalls(c: BookingContext): [Json, Json] | undefined {
  const { names, reading, text } = c
  if (reading.whens.length < 2 || putsRight(c)) return undefined
  const sure = names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const [one, two] = sure
    .map((match) => ({
      match,
      start: Math.max(...match.spans.map(([start]) => start)),
      end: Math.max(...match.spans.map(([, end]) => end)),
    }))
    .sort((a, b) => a.start - b.start)
  if (one === undefined || two === undefined || sure.length !== 2 || one.start === two.start) return undefined
  if (one.match.service !== two.match.service || one.match.hall === two.match.hall) return undefined
  const cut = cutBetween(text, one.end, two.start)
  if (cut === undefined) return undefined
  const [first, second] = [draftOf(c, text.slice(0, cut), one.match), draftOf(c, text.slice(cut), two.match)]
  return isWhole(first) && isWhole(second) ? [withShared(c, first, second), withShared(c, second, first)] : undefined
}

const differ = (a: unknown, b: unknown): boolean => a !== undefined && b !== undefined && a !== b

const MARKS = /[,，;；。\n]|\.\s/g

const lastMark = (text: string, from: number, to: number): number | undefined => {
  const found = [...text.slice(from, to).matchAll(MARKS)].at(-1)
  return found === undefined ? undefined : from + found.index
}

/** It says by itself when it is. */
const isWhole = ({ date, start }: Json): boolean => date !== undefined && start !== undefined

/** The second says by itself when it is, or at what hour of the same day and for how many. */
const goesOn = (first: Json, second: Json): boolean =>
  isWhole(second) || (second.start !== undefined && first.party !== undefined && second.party !== undefined)

/** One in place of the other, and not both: "badminton friday at 7, no, the room on saturday at 3" */
const putsRight = ({ understood: { acts, entities } }: BookingContext): boolean =>
  acts.some(({ act }) => INSTEAD.has(act)) || entities.some(({ polarity }) => polarity !== 'wanted')

const INSTEAD: ReadonlySet<string> = new Set(['change', 'deny', 'exclude', 'abandon', 'cancel', 'apology'])

/** The two services that are named, in the order of the text; undefined where one name may mean several. */
function servicesNamed(c: BookingContext): Named[] {
  const named = inOneHall(c.names.matches)
  // "the meeting room at old town … and the piano …": of the second, which that hall has not got, its own hall is known
  const elsewhere =
    named.length === 1 && c.reading.whens.length > 1 ? inOneHall(findNames(c.names.rest, c.catalogue).matches) : []
  const found = [...named, ...elsewhere].sort((a, b) => a.start - b.start)
  const [one, two] = found
  const apart =
    one !== undefined && two !== undefined && one.end <= two.start && one.match.service !== two.match.service
  return found.length === 2 && apart ? found : []
}

interface Named {
  match: NameMatch
  start: number
  end: number
}

function inOneHall(matches: readonly NameMatch[]): Named[] {
  const best = new Map<string, Named>()
  for (const match of matches) {
    if (match.score < SURE || match.service === undefined) continue
    // the hall's name belongs to both
    const own = match.spans.filter(
      ([start]) => !matches.some((other) => other.service !== match.service && startsAt(other, start)),
    )
    for (const [start, end] of own.slice(0, 1)) {
      const key = String(start)
      const there = best.get(key)
      if (there === undefined || match.score > there.match.score) best.set(key, { match, start, end })
    }
  }
  return [...best.values()].sort((a, b) => a.start - b.start)
}

const startsAt = ({ spans }: NameMatch, start: number): boolean => spans.some(([at]) => at === start)

/** What one part of the message says, as the beginning of a booking; what is doubtful in it is asked later. */
function draftOf(c: BookingContext, text: string, { hall: id, service: of = '' }: NameMatch): Json {
  const hall = findHall(c.catalogue, id)
  const service = findService(hall, of)
  const context: ReadContext = { now: new Date(c.now).toISOString(), zone: hall?.zone ?? 'UTC', locale: c.locale }
  if (service !== undefined) context.hours = (date) => hoursOn(service.schedule, date).map(([from, to]) => [from, to])
  const { whens, party, doubt, duration } = read(findNames(text, c.catalogue, id).rest, context)
  const [when] = doubt === 'conflict' || doubt === 'leftover' ? [] : whens
  const draft: Json = { hall: id, service: of }
  if (when?.date !== undefined && !when.past) draft.date = when.date
  if (when?.start !== undefined) draft.start = when.start
  if (when !== undefined && isHalfSupposed(when)) draft.halfSupposed = true
  if (when?.end !== undefined) draft.end = when.end
  else if (duration !== undefined) draft.minutes = duration
  if (when?.start === undefined && when?.dayPart !== undefined) draft.part = when.dayPart
  if (party !== undefined && party.min === party.max) draft.party = party.min
  return draft
}
