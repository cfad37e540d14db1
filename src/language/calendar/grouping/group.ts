import type { DayPart } from '../../reading.ts'
import type { ClockTime, DaySpec, PieceHit } from '../pieces.ts'
import { ruleOut } from './ruling-out.ts'

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
  start: number
  end: number
}

const CLOCK_LINK = /^\s*(?:-|~|to|till|til|until|through|[打玩用开练租订]?[到至]|,?\s*but)\s*$/
const AND_LINK = /^\s*and\s*$/
const DAY_LINK =
  /^\s*(?:-|~|(?:up\s+)?to|(?:to\s+)?till|til|(?:up\s+)?until|through|thru|一?直?到|至|直至)\s*(?:the\s)?$/
/** Between the parts of one day: "the 20th | of | next month", "周日 | , | 二月十号". */
const DAY_GLUE =
  /^[\s,.()'的/-]*(?:那1?个?)?(?:(?:of|in|on|the|at|for|from|is|that|sometime|s)\b[\s,]*){0,3}[\s,.()'的-]*$/
const OR_LINK =
  /(?:\bor\b|\/|或者?|还是|要么|\botherwise\b|\bfailing\s+that\b|\bif\s+not\b|不行(?:的话)?就|不然|否则|再不行|没有(?:的话)?就|也行|都行|\band\b|和)/
/** From one to another: "to" right before it; a "to" somewhere in the sentence links nothing. */
const TO_LINK = /(?:\bto|\binto|到)(?:\s+(?:be|the|this|next|on|a|say|maybe))*\s*$|[改换挪调移]|\binstead\b/

/** "friday, no, saturday": the last counts. */
const FIX_LINK =
  /^[\s,.!-]*(?:(?:oh|ah|um+|well|wait)[\s,]*)?(?:(?:no|sorry|i\s+mean(?:t)?|actually|rather|make\s+(?:that|it)|scratch\s+that|oops|or\s+rather)[\s,.!-]*){1,3}(?:at\s|on\s|the\s)*$|^[\s,.吧]*(?:[哦噢啊嗯呃]*不对?|不对|不是|错了|说错了|应该是|我是说|还是改|改成)[\s,.吧]*(?:是)?$/

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

export interface GroupResult {
  groups: Group[]
  /** minutes */
  length?: number
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
  let stay: number | undefined
  let group: Group | undefined
  const link = (from: number, to: number, alike: boolean): Group['link'] => {
    const gap = blank.slice(from, to)
    // "saturday, sunday" are choices; "tomorrow, the 26th" says one day twice
    if (FIX_LINK.test(gap)) return 'fix'
    if (/^[\s,]*$/.test(gap)) return alike ? 'or' : 'again'
    return OR_LINK.test(gap) && !/改|换|挪/.test(gap) ? 'or' : TO_LINK.test(gap) ? 'to' : 'again'
  }
  const begin = (at: PieceHit, how?: Group['link']): Group => {
    const made: Group = {
      link: group ? (how ?? link(group.end, at.start, alike(group, at))) : 'first',
      start: at.start,
      end: at.end,
    }
    groups.push(made)
    return made
  }
  for (const at of pieces) {
    const { piece } = at
    // a bare hour that ends no range is no time
    if (piece.kind === 'clock' && piece.clock.bare) continue
    spans.push([at.start, at.end])
    if (piece.kind === 'other' || piece.kind === 'impossible') continue
    if (piece.kind === 'length') {
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
      else if (group.day && !group.untilDay) {
        const merged = DAY_GLUE.test(gap) ? merge(group.day, spec) : undefined
        if (merged) {
          group.day = merged
          spans.push([group.end, at.start])
        } else if (DAY_LINK.test(gap) && !group.clock) {
          group.untilDay = spec
          spans.push([group.end, at.start])
        } else group = begin(at)
      } else if (group.day && group.untilDay && isWeek(spec) && DAY_GLUE.test(gap)) {
        // "monday to wednesday next week"
        group.day = merge(group.day, spec) ?? group.day
        group.untilDay = merge(group.untilDay, spec) ?? group.untilDay
        spans.push([group.end, at.start])
      } else if (group.day) group = begin(at)
      if (!group.day) group.day = spec
      if (piece.kind === 'day' && piece.until) group.untilDay = piece.until
      if (piece.kind === 'part') group.part ??= piece.part
    } else if (piece.kind === 'part') {
      group ??= begin(at)
      if (group.part && group.part !== piece.part && OR_LINK.test(blank.slice(group.end, at.start))) {
        const { day } = group
        group = begin(at, 'or')
        if (day) group.day = day
      }
      group.part = piece.part
    } else if (piece.kind === 'clock' || piece.kind === 'range') {
      if (!group) group = begin(at)
      else if (group.clock) {
        const { day } = group
        const how = link(group.end, at.start, true)
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
  for (const each of groups) ruleOut(each, text, spans)
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
  return { groups, spans, ...(length === undefined ? {} : { length }), ...(stay === undefined ? {} : { stay }) }
}

/**
 * "until the 11th", 截止11号 as all that is said of when: any day from today on. In "staying until the 11th" and "not until the 11th" it is
 * another bound, and asked about.
 */
const ONLY_UNTIL =
  /^[\s,.!]*(?:(?:(?:any|some)\s?(?:day|time|thing)|(?:(?:what|which|anything|is)\b[a-z\s']{0,24}\b)?(?:free|available|open)|(?:(?:i|we)\s)?can\s(?:do|come|make\sit)(?:\sany\s?(?:day|time))?|only|from\snow)\s)?(?:until|till|til|up\sto)\s(?:the\s)?$|^[^,，.。]{0,6}(?:截止到?|截至到?|一?直到)$/

function openStart(groups: readonly Group[], text: string, spans: [number, number][]): void {
  const [only] = groups
  if (only?.day === undefined || groups.length > 1 || only.untilDay || only.clock || only.part) return
  const before = text.slice(0, only.start)
  if (before.length > 60 || !ONLY_UNTIL.test(before)) return
  only.untilDay = only.day
  only.day = { off: 0, open: true }
  spans.push([before.search(/(?:until|till?|up\sto|截止到?|截至到?|一?直到)\s*(?:the\s)?$/), only.start])
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
      const between = AND_LINK.test(gap) && /between\s*$/.test(text.slice(0, first.start))
      const bounds = start.bound === 'after' && piece.clock.bound === 'before' && /^\s*(?:,|but|and|但)?\s*$/.test(gap)
      if (CLOCK_LINK.test(gap) || between || bounds || (piece.clock.bare && /^\s*$/.test(gap))) {
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
