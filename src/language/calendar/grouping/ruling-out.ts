import { LANGUAGES } from '../../languages.ts'
import type { DayPart } from '../../reading.ts'
import { inAnyLanguage } from '../../text/in-any-language.ts'
import type { ClockTime } from '../pieces.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ groups }) => groups))

/** A day or a time, and where it stands. */
interface GroupSpan {
  clock?: ClockTime
  part?: DayPart
  /** said not to be wanted: "not friday", 周三不行 */
  excluded?: true
  /** "3 is too early" rules out three itself as well */
  itself?: true
  start: number
  end: number
}

/** Marks what the words around it rule out; those that do so are used up. */
export function ruleOut(group: GroupSpan, text: string, spans: [number, number][]): void {
  const from = Math.max(0, group.start - 48)
  const before = ANY.ruledBefore.exec(text.slice(from, group.start))
  const after = ANY.ruledAfter.exec(text.slice(group.end, group.end + 40))
  // 不是周三吗 asks whether it is
  if (before && ANY.asks.test(text.slice(group.end, group.end + 24))) return
  if (!before && !after) return
  // "not before 4" is read as "from 4" already
  if (
    before &&
    !after &&
    ANY.not.test(before[0]) &&
    group.clock?.bound !== undefined &&
    ANY.bound.test(text.slice(group.start))
  ) {
    spans.push([from + before.index, group.start])
    return
  }
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
