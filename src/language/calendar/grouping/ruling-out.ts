import { LANGUAGES } from '../../languages.ts'
import type { DayPart } from '../../reading.ts'
import { inAnyLanguage } from '../../text/in-any-language.ts'
import type { ClockTime, PieceHit } from '../pieces.ts'
import type { Group } from './group.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ groups }) => groups))

/** A day or a time, and where it stands. */
interface GroupSpan {
  link?: Group['link']
  clock?: ClockTime
  endClock?: ClockTime
  part?: DayPart
  /** said not to be wanted: "not friday", 周三不行 */
  excluded?: true
  /** "3 is too early" rules out three itself as well */
  itself?: true
  start: number
  end: number
}

/** What rules it out right before it. "can't make friday" may be of what is booked; "can't make mornings" is of any day. */
function ruledAhead({ start, end, clock }: GroupSpan, text: string): RegExpExecArray | null {
  const said = text.slice(Math.max(0, start - 48), start)
  const many = clock === undefined && ANY.plural.test(text.slice(start, end))
  return ANY.ruledBefore.exec(said) ?? (many ? ANY.ruledPlural.exec(said) : null)
}

/** Marks what the words around it rule out; those that do so are used up. `last`, `next`: the groups before it and behind it. */
function ruleOut(
  group: GroupSpan,
  text: string,
  spans: [number, number][],
  last: GroupSpan | undefined,
  next: GroupSpan | undefined,
): void {
  const from = Math.max(0, group.start - 48)
  // no word stands between it and the one before
  const before = last?.end === group.start ? null : ruledAhead(group, text)
  // 三点，不对，四点: what puts it right says no more of it
  const after = next?.link === 'fix' ? null : ANY.ruledAfter.exec(text.slice(group.end, group.end + 40))
  // 不是周三吗 asks whether it is
  if (before && ANY.asks.test(text.slice(group.end, group.end + 24))) return
  if (!before && !after) return
  // "not before 4" is read as "from 4" already
  if (
    before &&
    !after &&
    ANY.not.test(before[0]) &&
    (group.clock?.bound ?? group.endClock) !== undefined &&
    ANY.bound.test(text.slice(group.start))
  ) {
    spans.push([from + before.index, group.start])
    return
  }
  const busyUntil =
    before && !after && ANY.away.test(`${before[0]} `) && ANY.awayUntil.test(text.slice(group.start, group.end))
  if (busyUntil) return
  group.excluded = true
  // "6 is too late" leaves what is earlier
  const side = after && (ANY.tooLate.test(after[0]) ? 'after' : ANY.tooEarly.test(after[0]) ? 'before' : undefined)
  if (side && group.clock && group.clock.bound === undefined) {
    group.clock = { ...group.clock, bound: side }
    if (side === 'before') group.itself = true
  }
  const { clock, part } = group
  // 七点以后没空 is of the evening: after seven in the morning would leave nothing
  if (clock?.bound === 'after' && clock.half === undefined && part === undefined && clock.hour > 5 && clock.hour < 12)
    group.clock = { ...clock, hour: clock.hour + 12, half: 'pm' }
  if (before) spans.push([from + before.index, group.start])
  if (after) spans.push([group.end, group.end + after[0].length])
}

/** All that is ruled out: "monday or tuesday" behind "I can't do" and before "don't work" both are. */
export function ruleOutAll(groups: readonly GroupSpan[], text: string, spans: [number, number][]): void {
  for (const [i, each] of groups.entries()) ruleOut(each, text, spans, groups[i - 1], groups[i + 1])
  const linked = (i: number, how: RegExp): boolean =>
    i > 0 && i < groups.length && how.test(text.slice(groups[i - 1]!.end, groups[i]!.start))
  for (let i = 1; i < groups.length; i += 1) {
    const { excluded, start } = groups[i - 1]!
    if (!excluded || groups[i]!.excluded || !ANY.ruledBefore.test(text.slice(Math.max(0, start - 48), start))) continue
    // "monday, tuesday or friday": commas link where an "or" follows; a list goes on to its end
    let last = i
    while (linked(last, ANY.listComma)) last += 1
    if (!linked(last, ANY.listEnd) || allowedAfter(groups[last]!, text)) continue
    for (; i <= last; i += 1) groups[i]!.excluded = true
  }
  for (let i = groups.length - 1; i > 0; i -= 1) {
    const { excluded, end } = groups[i]!
    if (!excluded || !linked(i, ANY.listEnd) || !ANY.ruledMany.test(text.slice(end, end + 40))) continue
    let first = i - 1
    while (linked(first, ANY.listComma)) first -= 1
    for (let at = first; at < i; at += 1) groups[at]!.excluded = true
    i = first
  }
}

/** "not monday or tuesday works for me"? What follows may say that it is wanted. */
const allowedAfter = ({ end }: GroupSpan, text: string): boolean => ANY.asks.test(text.slice(end, end + 24))

/**
 * "I can't do mornings and thursday is out", "cant do fri, any evening": what is ruled out ends with its clause, and what is
 * ruled out by words between begins anew.
 */
export function leavesRuledOut(groups: readonly GroupSpan[], group: GroupSpan, at: PieceHit, text: string): boolean {
  // "tomorrow, not later than 4"
  const { piece } = at
  const bounded = (piece.kind === 'clock' && piece.clock.bound) || (piece.kind === 'range' && piece.bounds)
  // the full stop may be taken for one of "mon."
  const end = group.end - (text[group.end - 1] === '.' ? 1 : 0)
  // nothing stands between them that could end it
  if (at.start <= end) return false
  if (!bounded && isRuledApart(group, at, text)) return true
  // "this week, mornings are no good"
  const own = ANY.ruledAfter.test(text.slice(at.end, at.end + 40))
  if (own && ANY.clauseEnd.test(text.slice(group.end, at.start))) return true
  const before = ruledAhead(listHead(groups, group, text), text)
  const after = ANY.ruledAfter.exec(text.slice(group.end, group.end + 40))
  if (before === null && after === null) return false
  // "not before 5, friday"
  if (after === null && group.clock?.bound !== undefined) return false
  const gap = text.slice(end + (after?.[0].length ?? 0), at.start)
  return ANY.clauseEnd.test(gap) || ANY.listEnd.test(gap)
}

/** "next week, any day but wednesday, in the evening": of what is wanted, where that has no time yet. */
export const wantedBefore = <G extends GroupSpan>(
  groups: readonly G[],
  group: G,
  text: string,
  timed: boolean,
): G | undefined =>
  groups
    .slice(-LISTED, groups.lastIndexOf(listHead(groups, group, text) as G))
    .findLast(
      (each) =>
        !each.clock &&
        (timed || !each.part) &&
        !ANY.ruledBefore.test(text.slice(Math.max(0, each.start - 48), each.start)) &&
        !ANY.ruledAfter.test(text.slice(each.end, each.end + 40)),
    )

/** So many days are listed at most; who says more is not read closer. */
const LISTED = 8

/** The first of "monday, tuesday and friday". */
function listHead(groups: readonly GroupSpan[], group: GroupSpan, text: string): GroupSpan {
  let at = groups.lastIndexOf(group)
  const gap = (): string => text.slice(groups[at - 1]!.end, groups[at]!.start)
  if (at < 1 || !ANY.listEnd.test(gap())) return group
  const least = at - LISTED
  do at -= 1
  while (at > 0 && at > least && (ANY.listEnd.test(gap()) || ANY.listComma.test(gap())))
  return groups[at] ?? group
}

/** Is it ruled out by a word between the group and it? */
export function isRuledApart({ end }: GroupSpan, at: PieceHit, text: string): boolean {
  const { start, piece } = at
  if (start <= end) return false
  const from = Math.max(0, start - 48)
  const before = ruledAhead({ start, end: at.end, ...(piece.kind === 'clock' && { clock: piece.clock }) }, text)
  return before !== null && from + before.index + before[0].length > end && /\S/.test(text.slice(end, start))
}
