import { LANGUAGES } from '../../languages.ts'
import { matchesOf } from '../../text/matches-of.ts'
import type { PieceHit } from '../pieces.ts'
import type { Group } from './group.ts'

/** "the interview is on friday, so thursday please": days of the guest's own story are no wish. */

const WORDS = LANGUAGES.flatMap(({ groups: { ownPlans } }) => ownPlans ?? [])
const LONGEST = 400

/** The groups but for those whose day a clause of the guest's own plans names; all, unless one day beside them is left. */
export function withoutOwnPlans(groups: readonly Group[], text: string): readonly Group[] {
  if (groups.length < 2 || text.length > LONGEST) return groups
  for (const { tells, wishes, parts } of WORDS) {
    const ends = [...matchesOf(text, MARK), ...matchesOf(text, new RegExp(parts, 'g'))].map(({ index }) => index)
    const clauseOf = ({ start: begin, dayAt, end }: Group): string => {
      const start = dayAt ?? begin
      const from = Math.max(0, ...ends.filter((at) => at <= start))
      const to = Math.min(text.length, ...ends.filter((at) => at >= end))
      return text.slice(from, to + 1)
    }
    const told = groups.filter((group) => group.day !== undefined && !group.excluded && isTold(clauseOf(group)))
    if (told.length === 0) continue
    const days = new Set(told.map(({ day }) => JSON.stringify(day)))
    // "friday, no wait, i work friday": the same day once more
    const left = groups.filter((group) => !told.includes(group) && !days.has(JSON.stringify(group.day ?? group)))
    const wanted = left.find(({ day, excluded }) => day !== undefined && !excluded)
    if (wanted === undefined) continue
    // 早上几点有啊，我周五要上班，只能周末去: the part of the day that was said before is of what is left
    const before = told.find(({ dayAt, part }) => dayAt !== undefined && part !== undefined)
    const timed = wanted.clock !== undefined || wanted.part !== undefined
    return before === undefined || timed
      ? left
      : left.map((each) => (each === wanted ? { ...each, part: before.part! } : each))
    function isTold(clause: string): boolean {
      return tells.test(clause) && !wishes.test(clause)
    }
  }
  return groups
}

/** 六点下班，七点到九点: the hours of the guest's own day but for those that are all that is said of a time. */
export function withoutOwnHours(found: readonly PieceHit[]): readonly PieceHit[] {
  const isOwn = ({ piece }: PieceHit): boolean => piece.kind === 'clock' && piece.clock.own === true
  const timed = found.some((at) => (at.piece.kind === 'clock' || at.piece.kind === 'range') && !isOwn(at))
  return timed ? found.map((at) => (isOwn(at) ? { ...at, piece: { kind: 'other' } } : at)) : found
}

const MARK = /[,.;!?\n]/g
