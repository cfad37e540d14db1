import { LANGUAGES } from '../../languages.ts'
import { inAnyLanguage } from '../../text/in-any-language.ts'
import type { Group, Span } from './group.ts'
import { isBareWeekday } from './merge-days.ts'
import { ruleOutAll } from './ruling-out.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ groups }) => groups))

/** What is known of a group only once all of them are: what is ruled out, of which week it is, what holds for several. */
export function completeGroups(groups: Group[], text: string, spans: Span[]): void {
  openStart(groups, text, spans)
  sameWeek(groups)
  sameWeekBefore(groups, text)
  ruleOutAll(groups, text, spans)
  handOn(groups)
  joinAcross(groups)
  settle(groups, text, spans)
  shareLast(groups)
  keepBefore(groups)
}

/**
 * "until the 11th", 截止11号 as all that is said of when: any day from today on. In "staying until the 11th" and "not until the 11th" it is
 * another bound, and asked about.
 */
function openStart(groups: readonly Group[], text: string, spans: Span[]): void {
  const [only] = groups
  if (only?.day === undefined || groups.length > 1 || only.untilDay || only.clock || only.part) return
  const before = text.slice(0, only.start)
  if (before.length > 60 || !ANY.onlyUntil.test(before)) return
  only.untilDay = only.day
  only.day = { off: 0, open: true }
  spans.push([before.search(ANY.until), only.start])
}

/** 周三晚上八点，啊周三要加班，周四吧: the hour of a day that is then ruled out is of the day that takes its place. */
function handOn(groups: Group[]): void {
  for (const [at, out] of groups.entries()) {
    if (!out.excluded || !out.day || hasTime(out)) continue
    const said = JSON.stringify(out.day)
    const before = groups.slice(0, at).findIndex(({ day, excluded }) => !excluded && JSON.stringify(day) === said)
    const next = groups.slice(at + 1).find(({ day, excluded }) => day && !excluded)
    if (before < 0 || next === undefined) continue
    if (!hasTime(next)) giveTime(groups[before]!, next)
    groups.splice(before, 1)
    return
  }
}

const hasTime = ({ clock, part }: Group): boolean => (clock ?? part) !== undefined

/** "at 10, sunday might be tricky, so wednesday": the hour is of the day behind what is ruled out. */
function joinAcross(groups: Group[]): void {
  const [timed, out, dated] = groups
  if (dated === undefined || groups.length > 3 || !out?.excluded || timed?.excluded || dated.excluded) return
  const halves = timed !== undefined && !timed.day && dated.day && !dated.clock && !dated.part && !dated.instant
  // "4pm, not 3pm, tomorrow" rules out no day
  if (!halves || (out.day && hasTime(out))) return
  dated.link = 'first'
  giveTime(timed, dated)
  groups.shift()
}

/** "next tuesday or wednesday", 下周二或者周三: the second is of the same week. */
function sameWeek(groups: readonly Group[]): void {
  for (let i = 1; i < groups.length; i += 1) {
    const before = groups[i - 1]!.day
    const { day, link, untilDay } = groups[i]!
    if (link !== 'or' || untilDay !== undefined || before?.weekOff === undefined || before.weekday === undefined)
      continue
    if (day === undefined || !isBareWeekday(day) || day.weekday === undefined || day.weekday <= before.weekday) continue
    groups[i]!.day = { ...day, weekOff: before.weekOff }
  }
}

/** "mon, wed and fri next week": all of that week. */
function sameWeekBefore(groups: readonly Group[], text: string): void {
  for (let i = groups.length - 1; i > 0; i -= 1) {
    const { day, start, untilDay } = groups[i]!
    const before = groups[i - 1]!
    if (day?.weekOff === undefined || day.weekday === undefined || untilDay !== undefined) continue
    if (before.day === undefined || !isBareWeekday(before.day) || before.untilDay !== undefined) continue
    const gap = text.slice(before.end, start)
    const listed = ANY.listComma.test(gap) || ANY.listEnd.test(gap) || /^\s*\/\s*$/.test(gap)
    if (listed && (before.day.weekday ?? 7) < day.weekday) before.day = { ...before.day, weekOff: day.weekOff }
  }
}

/** "thursday … so wednesday it is then": what it came to. */
function settle(groups: readonly Group[], text: string, spans: Span[]): void {
  const settled = groups.findLast(({ end }) => ANY.settles.test(text.slice(end, end + 40)))
  if (settled === undefined || settled === groups[0]) return
  settled.link = 'fix'
  spans.push([groups[0]!.start, settled.start])
}

/** "3pm or 4pm on friday", "friday or saturday at 3": what is said last holds for both. */
function shareLast(groups: readonly Group[]): void {
  for (let i = groups.length - 1; i > 0; i -= 1) {
    const before = groups[i - 1]!
    const last = groups[i]!
    if (last.link !== 'or' || before.excluded || last.excluded) continue
    if (!before.day && last.day) before.day = last.day
    if (!before.clock && !before.part && last.day && before.day !== last.day) giveTime(last, before)
  }
}

/** "friday at 3, sorry, saturday": what was not said anew still holds. */
function keepBefore(groups: readonly Group[]): void {
  for (let i = 1; i < groups.length; i += 1) {
    const next = groups[i]!
    if (next.link === 'fix' && !next.clock && !next.part) giveTime(groups[i - 1]!, next)
  }
}

function giveTime({ clock, endClock, part }: Group, to: Group): void {
  if (clock) to.clock = clock
  if (endClock) to.endClock = endClock
  if (part) to.part = part
}
