import { LANGUAGES } from '../../languages.ts'
import { inAnyLanguage } from '../../text/in-any-language.ts'
import type { DaySpec, Piece, PieceHit } from '../pieces.ts'
import { completeGroups } from './complete-groups.ts'
import type { Group, GroupResult, Span } from './group.ts'
import { isBareWeekday, isWeek, mergeDays, saysAlike } from './merge-days.ts'
import { withoutOwnHours } from './own-plans.ts'
import { pairClocks } from './pair-clocks.ts'
import { isRuledApart, leavesRuledOut, wantedBefore } from './ruling-out.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ groups }) => groups))
/** A full stop, where the word before it is no shortened one. */
const SENTENCE_END = /^\.\s/

/** Puts what was found into groups, one for each reading. `blank`: the text with all findings blanked. */
export function groupsOf(found: readonly PieceHit[], text: string, blank: string): GroupResult {
  const pieces = pairClocks(withoutOwnHours(found), text)
  const grouping = new Grouping(pieces, text, blank)
  for (const at of pieces) grouping.take(at)
  const { groups, spans, length, orLength, stay } = grouping
  completeGroups(groups, text, spans)
  return {
    groups,
    spans,
    ...(length === undefined ? {} : { length }),
    ...(orLength === undefined ? {} : { orLength }),
    ...(stay === undefined ? {} : { stay }),
  }
}

type Of<K extends Piece['kind']> = Extract<Piece, { kind: K }>

/** Characters between a part of the day and its hour. */
const MOST_BETWEEN = 8

/** The groups so far, the last of which what comes next may belong to. */
class Grouping {
  readonly groups: Group[] = []
  readonly spans: Span[] = []
  length: number | undefined
  orLength: number | undefined
  stay: number | undefined
  readonly #pieces: readonly PieceHit[]
  readonly #text: string
  readonly #blank: string

  constructor(pieces: readonly PieceHit[], text: string, blank: string) {
    this.#pieces = pieces
    this.#text = text
    this.#blank = blank
  }

  take(at: PieceHit): void {
    const { piece } = at
    // a bare hour that ends no range is no time
    if (piece.kind === 'clock' && piece.clock.bare) return
    this.spans.push([at.start, at.end])
    switch (piece.kind) {
      case 'other':
      case 'impossible':
        return
      case 'length':
        this.#takeLength(piece)
        return
      case 'stay':
        this.stay ??= piece.days
        return
      case 'day':
        this.#takeDay(at, piece.spec)
        if (piece.until) this.#last!.untilDay = piece.until
        break
      case 'part':
        if (piece.day !== undefined) {
          this.#takeDay(at, piece.day)
          this.#last!.part ??= piece.part
        } else if (!this.#takePart(at, piece)) return
        break
      case 'clock':
      case 'range':
        if (!this.#takeClock(at, piece)) return
        break
      case 'instant':
        this.#lastOrNew(at).instant = piece
        break
    }
    const last = this.#last!
    last.end = Math.max(last.end, at.end)
  }

  get #last(): Group | undefined {
    return this.groups.at(-1)
  }

  #lastOrNew(at: PieceHit): Group {
    return this.#last ?? this.#begin(at)
  }

  #begin(at: PieceHit, how?: Group['link']): Group {
    const last = this.#last
    const link = last ? (how ?? this.#link(last.end, at.start, at.end, alike(last, at))) : 'first'
    const made: Group = { link, start: at.start, end: at.end }
    this.groups.push(made)
    return made
  }

  /** How what begins at `to` follows; `alike`: it is said in the same way. */
  #link(from: number, to: number, end: number, alike: boolean): Group['link'] {
    const gap = this.#blank.slice(from, to)
    // "one minute" is a finding of its own, and blanked
    if (ANY.fixLink.test(gap) || ANY.fixLink.test(this.#text.slice(from, to))) return 'fix'
    if (ANY.ratherLink.test(`${gap}#${this.#text.slice(end, end + 4)}`)) return 'fix'
    // "saturday, sunday" are choices; "tomorrow, the 26th" says one day twice
    if (/^[\s,]*$/.test(gap)) return alike ? 'or' : 'again'
    if (
      alike &&
      ANY.choice.test(
        `${this.#text.slice(Math.max(0, from - 32), from).replace(/\S+$/, '#')}${gap}#${this.#text.slice(end, end + 40)}`,
      )
    )
      return 'or'
    return ANY.orLink.test(gap) && !ANY.change.test(gap) ? 'or' : ANY.toLink.test(gap) ? 'to' : 'again'
  }

  /** Does it leave what the last group rules out? */
  #isApart(at: PieceHit): boolean {
    const last = this.#last
    return last !== undefined && leavesRuledOut(this.groups, last, at, this.#text)
  }

  #takeLength(piece: Of<'length'>): void {
    // "two hours is too long, one will do"
    const others = this.#pieces.some(({ piece: other }) => other.kind === 'length' && !other.denied)
    if (piece.denied === true && others) return
    if (this.length === undefined) this.orLength = piece.or
    this.length ??= piece.minutes
  }

  #takeDay(at: PieceHit, spec: DaySpec): void {
    const last = this.#last
    const gap = last ? this.#blank.slice(last.end, at.start) : ''
    const use = (): void => void this.spans.push([last!.end, at.start])
    if (last === undefined) this.#begin(at).day = spec
    else if (last.day === undefined) {
      const group = this.#isApart(at) ? this.#begin(at, 'again') : last
      group.day = spec
      group.dayAt = at.start
    } else if (last.untilDay === undefined) {
      const ended = SENTENCE_END.test(gap) && !ANY.shortened.test(this.#blank.slice(0, last.end))
      const glued = ANY.dayGlue.test(gap) && !ended && !isOtherInstead(last, gap, this.#text)
      const merged = glued || isOfThatWeek(last, spec, at, gap, this.#text) ? mergeDays(last.day, spec) : undefined
      if (merged) {
        last.day = merged
        if (glued) use()
      } else if ((ANY.dayLink.test(gap) || this.#isBetween(last, gap)) && !last.clock) {
        last.untilDay = spec
        use()
      } else this.#begin(at).day = spec
    } else if (isWeek(spec) && ANY.dayGlue.test(gap)) {
      // "monday to wednesday next week"
      last.day = mergeDays(last.day, spec) ?? last.day
      last.untilDay = mergeDays(last.untilDay, spec) ?? last.untilDay
      use()
    } else this.#begin(at).day = spec
  }

  /** 十点到十二点，下午两点: behind a mark a part of the day is of the hour that follows, and not of the one before. */
  #leadsClock(at: PieceHit): boolean {
    const last = this.#last
    const next = this.#pieces[this.#pieces.indexOf(at) + 1]
    if (!last?.clock || last.part || next === undefined || !/[,，;；。、]/.test(this.#blank.slice(last.end, at.start)))
      return false
    return (next.piece.kind === 'clock' || next.piece.kind === 'range') && next.start - at.end <= MOST_BETWEEN
  }

  /** "between wednesday and friday"; whether the holidays around are part of it is not known */
  #isBetween({ start, day }: Group, gap: string): boolean {
    return (
      day?.named === undefined &&
      ANY.and.test(gap) &&
      ANY.betweenLead.test(this.#text.slice(Math.max(0, start - 16), start))
    )
  }

  /** false: it went to a group before. */
  #takePart(at: PieceHit, { part }: Of<'part'>): boolean {
    const apart = this.#isApart(at)
    // "8 in the evening, not the morning": the other one is ruled out, and takes no place of it
    const wanted = apart ? this.#wantedBefore(at, false) : undefined
    if (wanted !== undefined) {
      wanted.part = part
      return false
    }
    const { day } = this.#last ?? {}
    const next = !apart && this.#leadsClock(at)
    const last = apart || next ? this.#begin(at, 'again') : this.#lastOrNew(at)
    if (next && day) last.day = day
    const another = last.part && last.part !== part && ANY.orLink.test(this.#blank.slice(last.end, at.start))
    const group = another ? this.#begin(at, 'or') : last
    if (another && last.day) group.day = last.day
    group.part = part
    return true
  }

  /** false: it went to a group before. */
  #takeClock(at: PieceHit, piece: Of<'clock'> | Of<'range'>): boolean {
    const apart = this.#isApart(at)
    // "next week, not tuesday, from 10": the hour is of what is wanted
    const wanted = apart ? this.#wantedBefore(at, true) : undefined
    setClock(wanted ?? this.#groupOfClock(at, piece, apart), piece)
    return wanted === undefined
  }

  #groupOfClock(at: PieceHit, piece: Of<'clock'> | Of<'range'>, apart: boolean): Group {
    const last = this.#last
    if (last === undefined) return this.#begin(at)
    const open = piece.kind === 'clock' && piece.clock.bound === undefined
    // "anytime tomorrow but 3pm": the day stays
    if (open && last.day && isRuledApart(last, at, this.#text)) return this.#begin(at, 'or')
    if (!last.clock) return apart ? this.#begin(at, 'again') : last
    const how = this.#link(last.end, at.start, at.end, true)
    const group = this.#begin(at, how)
    if (last.day && how !== 'to') group.day = last.day
    return group
  }

  /** The group that is wanted, where the last one is ruled out and no word rules out what follows. */
  #wantedBefore(at: PieceHit, timed: boolean): Group | undefined {
    const last = this.#last
    if (last === undefined || isRuledApart(last, at, this.#text)) return undefined
    return wantedBefore(this.groups, last, this.#text, timed)
  }
}

function setClock(group: Group, piece: Of<'clock'> | Of<'range'>): void {
  group.clock = piece.kind === 'clock' ? piece.clock : piece.start
  if (piece.kind === 'range') group.endClock = piece.end
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

/** Is the day, or the part of a day, said as the group's day is? */
function alike({ day }: Group, { piece }: PieceHit): boolean {
  const spec = piece.kind === 'day' ? piece.spec : piece.kind === 'part' ? piece.day : undefined
  return day !== undefined && spec !== undefined && saysAlike(day, spec)
}
