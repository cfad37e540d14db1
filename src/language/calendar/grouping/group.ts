import { LANGUAGES } from '../../languages.ts'
import type { DayPart } from '../../reading.ts'
import { inAnyLanguage } from '../../text/in-any-language.ts'
import type { ClockTime, DaySpec, PieceHit } from '../pieces.ts'
import { isRuledApart, leavesRuledOut, ruleOutAll, wantedBefore } from './ruling-out.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ groups }) => groups))
/** A full stop, where the word before it is no shortened one. */
const SENTENCE_END = /^\.\s/

/** What belongs to one reading: a day, a time, in the order and with the links in which they were said. */
export interface Group {
  day?: DaySpec
  /** the last day of "monday to wednesday" */
  untilDay?: DaySpec
  clock?: ClockTime
  endClock?: ClockTime
  part?: DayPart
  instant?: { minutes: number; ahead?: { days: number; months: number } }
  /**
   * how it follows the group before: another choice, a change to something else, a second statement of the same, or a slip
   * put right in one breath
   */
  link: 'or' | 'to' | 'again' | 'fix' | 'first'
  /** said not to be wanted: "not friday", 周三不行 */
  excluded?: true
  /** "3 is too early" rules out three itself as well */
  itself?: true
  start: number
  end: number
}

/** Fields that two parts of one day may not both have. */
const KINDS = [
  'day',
  'weekday',
  'named',
  'lunar',
  'term',
  'off',
  'workdays',
  'count',
  'nth',
  'shift',
  'ahead',
  'weekOff',
  'monthWeek',
  'beside',
] as const

/** The two parts as one day, where the second adds to the first; undefined where each says a day of its own. */
function merge(a: DaySpec, b: DaySpec): DaySpec | undefined {
  for (const key of KINDS) if (a[key] !== undefined && b[key] !== undefined) return undefined
  const has = (key: keyof DaySpec): boolean => a[key] !== undefined || b[key] !== undefined
  if ((a.month !== undefined || a.monthOff !== undefined) && (b.month !== undefined || b.monthOff !== undefined))
    return undefined
  if ((a.year !== undefined || a.yearOff !== undefined) && (b.year !== undefined || b.yearOff !== undefined))
    return undefined
  if (a.span !== undefined && b.span !== undefined) return undefined
  const merged: DaySpec = { ...a, ...b }
  const dated = has('day') || has('month') || has('monthOff')
  const alone = has('named') || has('lunar') || has('term') || has('workdays') || has('count')
  if (
    has('off') &&
    (dated || alone || has('nth') || has('weekOff') || has('ahead') || has('span') || has('year') || has('yearOff'))
  )
    return undefined
  if (alone && (dated || has('nth') || has('weekOff'))) return undefined
  if ((has('lunar') || has('term') || has('workdays') || has('count')) && has('weekday'))
    return has('count') ? undefined : merged
  if (has('weekOff') && (dated || has('nth') || has('year'))) return undefined
  if (has('ahead') && (has('day') || has('nth') || has('weekOff'))) return undefined
  if (has('span')) {
    const span = a.span ?? b.span
    if (span === 'week' && has('weekday')) delete merged.span
    if (span === 'weekend' && has('weekday')) {
      delete merged.span
      merged.weekOff ??= 0
    }
    if ((span === 'week' || span === 'weekend') && dated) return undefined
  }
  if (merged.lean !== undefined && has('weekOff')) delete merged.lean
  return merged
}

const TELLS_WHEN: ReadonlySet<string> = new Set(['day', 'part', 'clock', 'range'])

export interface GroupResult {
  groups: Group[]
  /** minutes */
  length?: number
  /** minutes: "2 or 3 hours" */
  orLength?: number
  /** days or nights that a stay takes */
  stay?: number
  /** what has been used, links between the ends of a range included */
  spans: [start: number, end: number][]
}

/** Puts what was found into groups, one for each reading. `blank`: the text with all findings blanked. */
export function groupsOf(found: readonly PieceHit[], text: string, blank: string): GroupResult {
  const pieces = pairClocks(found, text)
  const groups: Group[] = []
  const spans: [number, number][] = []
  let length: number | undefined
  let orLength: number | undefined
  let stay: number | undefined
  let group: Group | undefined
  const link = (from: number, to: number, at: number, alike: boolean): Group['link'] => {
    const gap = blank.slice(from, to)
    // "saturday, sunday" are choices; "tomorrow, the 26th" says one day twice
    if (ANY.fixLink.test(gap)) return 'fix'
    if (ANY.ratherLink.test(`${gap}#${text.slice(at, at + 4)}`)) return 'fix'
    if (/^[\s,]*$/.test(gap)) return alike ? 'or' : 'again'
    return ANY.orLink.test(gap) && !ANY.change.test(gap) ? 'or' : ANY.toLink.test(gap) ? 'to' : 'again'
  }
  const begin = (at: PieceHit, how?: Group['link']): Group => {
    const made: Group = {
      link: group ? (how ?? link(group.end, at.start, at.end, alike(group, at))) : 'first',
      start: at.start,
      end: at.end,
    }
    groups.push(made)
    return made
  }
  for (const at of pieces) {
    const { piece } = at
    const apart = group !== undefined && TELLS_WHEN.has(piece.kind) && leavesRuledOut(groups, group, at, text)
    // a bare hour that ends no range is no time
    if (piece.kind === 'clock' && piece.clock.bare) continue
    spans.push([at.start, at.end])
    if (piece.kind === 'other' || piece.kind === 'impossible') continue
    if (piece.kind === 'length') {
      // "two hours is too long, one will do"
      if (piece.denied === true && pieces.some(({ piece: other }) => other.kind === 'length' && !other.denied)) continue
      if (length === undefined) orLength = piece.or
      length ??= piece.minutes
      continue
    }
    if (piece.kind === 'stay') {
      stay ??= piece.days
      continue
    }
    const spec = piece.kind === 'day' ? piece.spec : piece.kind === 'part' ? piece.day : undefined
    if (spec) {
      const gap = group ? blank.slice(group.end, at.start) : ''
      if (!group) group = begin(at)
      else if (apart && !group.day) group = begin(at, 'again')
      else if (group.day && !group.untilDay) {
        const ended = SENTENCE_END.test(gap) && !ANY.shortened.test(blank.slice(0, group.end))
        const glued = ANY.dayGlue.test(gap) && !ended && !isOtherInstead(group, gap, text)
        const merged = glued || isOfThatWeek(group, spec, at, gap, text) ? merge(group.day, spec) : undefined
        if (merged) {
          group.day = merged
          if (glued) spans.push([group.end, at.start])
        } else if (ANY.dayLink.test(gap) && !group.clock) {
          group.untilDay = spec
          spans.push([group.end, at.start])
        } else group = begin(at)
      } else if (group.day && group.untilDay && isWeek(spec) && ANY.dayGlue.test(gap)) {
        // "monday to wednesday next week"
        group.day = merge(group.day, spec) ?? group.day
        group.untilDay = merge(group.untilDay, spec) ?? group.untilDay
        spans.push([group.end, at.start])
      } else if (group.day) group = begin(at)
      if (!group.day) group.day = spec
      if (piece.kind === 'day' && piece.until) group.untilDay = piece.until
      if (piece.kind === 'part') group.part ??= piece.part
    } else if (piece.kind === 'part') {
      // "8 in the evening, not the morning": the other one is ruled out, and takes no place of it
      const wanted =
        apart && group !== undefined && !isRuledApart(group, at, text)
          ? wantedBefore(groups, group, text, false)
          : undefined
      if (wanted !== undefined) {
        wanted.part = piece.part
        continue
      }
      if (apart) group = begin(at, 'again')
      group ??= begin(at)
      if (group.part && group.part !== piece.part && ANY.orLink.test(blank.slice(group.end, at.start))) {
        const { day } = group
        group = begin(at, 'or')
        if (day) group.day = day
      }
      group.part = piece.part
    } else if (piece.kind === 'clock' || piece.kind === 'range') {
      // "next week, not tuesday, from 10": the hour is of what is wanted
      const leaves = apart && group !== undefined && !isRuledApart(group, at, text)
      const wanted = leaves ? wantedBefore(groups, group!, text, true) : undefined
      if (wanted !== undefined) {
        wanted.clock = piece.kind === 'clock' ? piece.clock : piece.start
        if (piece.kind === 'range') wanted.endClock = piece.end
        continue
      }
      if (!group) group = begin(at)
      else if (
        piece.kind === 'clock' &&
        piece.clock.bound === undefined &&
        group.day &&
        isRuledApart(group, at, text)
      ) {
        // "anytime tomorrow but 3pm": the day stays
        group = begin(at, 'or')
      } else if (apart && !group.clock) group = begin(at, 'again')
      else if (group.clock) {
        const { day } = group
        const how = link(group.end, at.start, at.end, true)
        group = begin(at, how)
        if (day && how !== 'to') group.day = day
      }
      if (piece.kind === 'clock') group.clock = piece.clock
      else {
        group.clock = piece.start
        group.endClock = piece.end
      }
    } else if (piece.kind === 'instant') {
      group ??= begin(at)
      group.instant = piece
    }
    if (group) group.end = Math.max(group.end, at.end)
  }
  openStart(groups, text, spans)
  sameWeek(groups)
  sameWeekBefore(groups, text)
  ruleOutAll(groups, text, spans)
  joinAcross(groups)
  // "thursday … so wednesday it is then": what it came to
  const settled = groups.findLast(({ end }) => ANY.settles.test(text.slice(end, end + 40)))
  if (settled !== undefined && settled !== groups[0]) {
    settled.link = 'fix'
    spans.push([groups[0]!.start, settled.start])
  }
  // "3pm or 4pm on friday": "friday or saturday at 3": what is said last holds for both
  for (let i = groups.length - 1; i > 0; i -= 1) {
    const before = groups[i - 1]!
    const last = groups[i]!
    if (last.link !== 'or' || before.excluded || last.excluded) continue
    if (!before.day && last.day) before.day = last.day
    if (!before.clock && !before.part && last.day && before.day !== last.day) {
      if (last.clock) before.clock = last.clock
      if (last.endClock) before.endClock = last.endClock
      if (last.part) before.part = last.part
    }
  }
  for (let i = 1; i < groups.length; i += 1) {
    const { clock, endClock, part } = groups[i - 1]!
    const next = groups[i]!
    // "friday at 3, sorry, saturday": what was not said anew still holds
    if (next.link !== 'fix' || next.clock || next.part) continue
    if (clock) next.clock = clock
    if (endClock) next.endClock = endClock
    if (part) next.part = part
  }
  return {
    groups,
    spans,
    ...(length === undefined ? {} : { length }),
    ...(orLength === undefined ? {} : { orLength }),
    ...(stay === undefined ? {} : { stay }),
  }
}

/**
 * "until the 11th", 截止11号 as all that is said of when: any day from today on. In "staying until the 11th" and "not until the 11th" it is
 * another bound, and asked about.
 */

function openStart(groups: readonly Group[], text: string, spans: [number, number][]): void {
  const [only] = groups
  if (only?.day === undefined || groups.length > 1 || only.untilDay || only.clock || only.part) return
  const before = text.slice(0, only.start)
  if (before.length > 60 || !ANY.onlyUntil.test(before)) return
  only.untilDay = only.day
  only.day = { off: 0, open: true }
  spans.push([before.search(ANY.until), only.start])
}

/** "at 10, sunday might be tricky, so wednesday": the hour is of the day behind what is ruled out. */
function joinAcross(groups: Group[]): void {
  const [timed, out, dated] = groups
  if (dated === undefined || groups.length > 3 || !out?.excluded || timed?.excluded || dated.excluded) return
  const halves = timed !== undefined && !timed.day && dated.day && !dated.clock && !dated.part && !dated.instant
  if (!halves || out.clock || out.part) return
  dated.link = 'first'
  if (timed.clock) dated.clock = timed.clock
  if (timed.endClock) dated.endClock = timed.endClock
  if (timed.part) dated.part = timed.part
  groups.shift()
}

/** "not friday, the 30th": what stands behind the mark is no part of the day that is ruled out. */
const isOtherInstead = (group: Group, gap: string, text: string): boolean =>
  gap.includes(',') && ANY.ruledBefore.test(text.slice(Math.max(0, group.start - 48), group.start))

/** 下周想洗个牙 周二: of the week that was said before, whatever stands between the two. */
const isOfThatWeek = (group: Group, spec: DaySpec, at: PieceHit, gap: string, text: string): boolean =>
  group.day !== undefined &&
  isWeek(group.day) &&
  isBareWeekday(spec) &&
  gap.length <= 24 &&
  !/[.,!?;，。！？；\d]/.test(gap) &&
  !ANY.change.test(gap) &&
  !ANY.toLink.test(gap) &&
  !ANY.ruledBefore.test(text.slice(Math.max(0, group.start - 48), group.start)) &&
  !ANY.ruledBefore.test(text.slice(Math.max(0, at.start - 48), at.start)) &&
  !ANY.ruledAfter.test(text.slice(at.end, at.end + 40)) &&
  !ANY.ruledAfter.test(text.slice(group.end, group.end + 40))

const isBareWeekday = (spec: DaySpec): boolean => Object.keys(spec).every((key) => key === 'weekday')

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

const isWeek = (spec: DaySpec): boolean => spec.weekOff !== undefined && spec.weekday === undefined

/** Do both say their day in the same way, as two choices would? */
function alike(group: Group, at: PieceHit): boolean {
  const a = group.day
  const { piece } = at
  const spec = piece.kind === 'day' ? piece.spec : piece.kind === 'part' ? piece.day : undefined
  if (!a || !spec) return false
  return KINDS.every((key) => (a[key] === undefined) === (spec[key] === undefined))
}

/** "3 in the morning until 5pm", "half past seven and 4pm": two clocks with a link between them are one range. */
function pairClocks(found: readonly PieceHit[], text: string): PieceHit[] {
  const out: PieceHit[] = []
  for (const at of found) {
    const { piece } = at
    const last = lastClock(out)
    if (piece.kind === 'clock' && last !== undefined) {
      const first = out[last]!
      const parts = out.slice(last + 1)
      const begin = parts.at(-1)?.end ?? first.end
      const gap = text.slice(begin, at.start)
      const start = (first.piece as { clock: ClockTime }).clock
      const between = ANY.and.test(gap) && ANY.betweenLead.test(text.slice(0, first.start))
      const bounds = start.bound === 'after' && piece.clock.bound === 'before' && ANY.bounds.test(gap)
      if (ANY.clockLink.test(gap) || between || bounds || (piece.clock.bare && /^\s*$/.test(gap))) {
        const said = parts.find((part) => part.piece.kind === 'part')?.piece
        const { bound: _a, ...from } = start
        const { bound: _b, bare: _c, ...to } = piece.clock
        if (said?.kind === 'part') {
          from.part = said.part
          out.splice(last + 1)
        }
        out[last] = { piece: { kind: 'range', start: from, end: to }, start: first.start, end: at.end }
        continue
      }
    }
    out.push(at)
  }
  return out
}

/** Index of the last clock, where only parts of the day follow it. */
function lastClock(out: readonly PieceHit[]): number | undefined {
  for (let i = out.length - 1; i >= 0; i -= 1) {
    const { piece } = out[i]!
    if (piece.kind === 'clock' && !piece.clock.bare) return i
    if (piece.kind !== 'part' || piece.day) return undefined
  }
  return undefined
}
