import { LANGUAGES } from '../../languages.ts'
import { matchesOf } from '../../text/matches-of.ts'
import { isOwnHour } from '../bare-hours.ts'
import type { PieceHit } from '../pieces.ts'
import type { Group, Span } from './group.ts'

/** "the interview is on friday, so thursday please": days and hours of the guest's own story are no wish. */

const WORDS = LANGUAGES.flatMap(({ groups: { ownPlans } }) => ownPlans ?? [])
const LONGEST = 400
/** Whoever says more days and hours tells no plans. */
const MOST_GROUPS = 12

/** The groups but for those whose day or hour a clause of the guest's own plans names; all, unless one beside them is left. */
export function withoutOwnPlans(
  groups: readonly Group[],
  text: string,
): { groups: readonly Group[]; told: readonly Span[] } {
  const all = { groups, told: [] }
  const [only, another] = groups
  if (only !== undefined && another === undefined && !only.excluded && tellsVisit(text))
    return { groups: [], told: [[only.dayAt ?? only.start, only.end]] }
  if (groups.length < 2 || groups.length > MOST_GROUPS || text.length > LONGEST) return all
  for (const { tells, wishes, fits, parts, behind } of WORDS) {
    const marks = [...matchesOf(text, MARK), ...matchesOf(text, new RegExp(parts, 'g'))].map(({ index }) => index)
    const ends = behind ? [...marks, ...startsUnmarked(groups, marks)] : marks
    const clauseOf = ({ start: begin, dayAt, end }: Group): Span => {
      const start = dayAt ?? begin
      const from = Math.max(0, ...ends.filter((at) => at <= start))
      const to = Math.min(text.length, ...ends.filter((at) => at >= end))
      return [from, to + 1]
    }
    const told = groups.filter((group) => !group.excluded && isTold(text.slice(...clauseOf(group))))
    if (told.length === 0) continue
    const days = new Set(told.flatMap(({ day }) => (day === undefined ? [] : [JSON.stringify(day)])))
    // "friday, no wait, i work friday": the same day once more
    const left = groups.filter((group) => !told.includes(group) && !days.has(JSON.stringify(group.day ?? group)))
    // "swimming until 10, so 11": of hours alone an hour has to be left
    const isWanted = (group: Group): boolean =>
      !group.excluded && (days.size > 0 ? hasDay(group) : hasHour(group) && isFit(text.slice(...clauseOf(group))))
    const wanted = left.find(isWanted)
    if (wanted === undefined) continue
    const time = hasHour(wanted) ? {} : timeBefore(groups, left, told)
    const kept = left.map((each) => (each === wanted ? { ...each, ...time } : each))
    return { groups: kept, told: told.map((group) => leadOf(group, clauseOf(group))) }
    function isFit(clause: string): boolean {
      return wishes.test(clause) || fits.test(clause)
    }
    function isTold(clause: string): boolean {
      return tells.test(clause) && !wishes.test(clause)
    }
  }
  return all
}

/** 周四要开会周五: where each day begins that no mark parts from the one before, whose story stands between the two. */
const startsUnmarked = (groups: readonly Group[], marks: readonly number[]): number[] =>
  groups.flatMap(({ dayAt, start: begin }, at) => {
    const [start, last] = [dayAt ?? begin, groups[at - 1]]
    return last === undefined || marks.some((mark) => mark >= last.end && mark <= start) ? [] : [start]
  })

/** The time of what is left: that of the same day without the plans, or the part of the day that was said before these. */
function timeBefore(groups: readonly Group[], left: readonly Group[], told: readonly Group[]): Partial<Group> {
  // "wed 8pm, oh no wednesday i might be working, thursday then"
  const same = groups.find((group) => !left.includes(group) && !told.includes(group) && hasHour(group))
  if (same !== undefined) {
    const { clock, endClock, part } = same
    return { ...(clock && { clock }), ...(endClock && { endClock }), ...(part && { part }) }
  }
  // 早上几点有啊，我周五要上班，只能周末去
  const before = told.find(({ dayAt, part }) => dayAt !== undefined && part !== undefined)
  return before?.part === undefined ? {} : { part: before.part }
}

/** 六点下班，七点到九点: the hours of the guest's own day but for those that are all that is said of a time. */
export function withoutOwnHours(found: readonly PieceHit[]): readonly PieceHit[] {
  const timed = found.some((at) => (at.piece.kind === 'clock' || at.piece.kind === 'range') && !isOwnHour(at))
  return timed ? found.map((at) => (isOwnHour(at) ? { ...at, piece: { kind: 'other' } } : at)) : found
}

/** "I've a dentist at 11, so might not be back": something of the guest's own is told, and nothing wished. */
export function tellsOwnPlans(text: string): boolean {
  const plain = text.slice(0, LONGEST).toLowerCase()
  return WORDS.some(({ tells, wishes }) => tells.test(plain) && !wishes.test(plain))
}

/** "my sister was there on saturday, said it's great": a visit that was is told, and nothing wished. */
export function tellsVisit(text: string): boolean {
  const plain = text.slice(0, LONGEST).toLowerCase()
  return WORDS.some(({ past, wishes }) => past.test(plain) && !wishes.test(plain))
}

/** What leads to the day or the hour, from the beginning of its clause: "i work until". */
const leadOf = ({ end }: Group, [from]: Span): Span => [from, end]

const hasDay = ({ day }: Group): boolean => day !== undefined
const hasHour = ({ clock, part }: Group): boolean => (clock ?? part) !== undefined

const MARK = /[,.;!?\n]/g
