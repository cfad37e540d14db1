import type { DayPart } from '../../reading.ts'
import type { ClockTime } from '../pieces.ts'

/** A day or a time, and where it stands. */
interface Spanned {
  clock?: ClockTime
  part?: DayPart
  /** said not to be wanted: "not friday", 周三不行 */
  excluded?: true
  start: number
  end: number
}

/** Words before a day or time, or after it, that rule it out; those that exclude are used up. */
const RULED_BEFORE =
  /(?:(?<!if\s)(?<!why\s)\bnot|\bexcept(?:\s+for)?|\bany\s?(?:day|time|thing|where)?\s+but|\bother\s+than|\bapart\s+from|\bexcluding|\binstead\s+of|\brather\s+than|不要|(?<!是)不是|并非|而非|别约?|除了|除开|除)\s*(?:on\s+|for\s+|the\s+|在)?$/
const RULED_AFTER =
  /^\s*(?:(?:does\s?n[o']?t|do\s+not|does\s+not|won't|will\s+not|can't)\s+(?:work|suit|do)|is\s?n't\s+(?:possible|good|ok)|is\s+(?:no\s+good|out|not\s+possible|impossible|wrong|not\s+right|incorrect)|(?:都|我们?|可能)?(?:不行|不可以|不方便|没空|没时间|去不了|来不了|不对|错了|除外|以外|之外)(?:的?都?(?:可以|行))?)/

const BOUND = /^\s*(?:before|after|until|till|past)\b/

/** Marks what the words around it rule out; those that do so are used up. */
export function ruleOut(group: Spanned, text: string, spans: [number, number][]): void {
  const from = Math.max(0, group.start - 24)
  const before = RULED_BEFORE.exec(text.slice(from, group.start))
  const after = RULED_AFTER.exec(text.slice(group.end, group.end + 40))
  // 不是周三吗 asks whether it is
  if (before && /^\s*[吗么?]/.test(text.slice(group.end, group.end + 3))) return
  if (!before && !after) return
  // "not before 4" is read as "from 4" already
  if (
    before &&
    !after &&
    /^not/.test(before[0]) &&
    group.clock?.bound !== undefined &&
    BOUND.test(text.slice(group.start))
  ) {
    spans.push([from + before.index, group.start])
    return
  }
  group.excluded = true
  const { clock, part } = group
  // 七点以后没空 is of the evening: after seven in the morning would leave nothing
  if (clock?.bound === 'after' && clock.half === undefined && part === undefined && clock.hour > 5 && clock.hour < 12)
    group.clock = { ...clock, hour: clock.hour + 12, half: 'pm' }
  if (before) spans.push([from + before.index, group.start])
  if (after) spans.push([group.end, group.end + after[0].length])
}
