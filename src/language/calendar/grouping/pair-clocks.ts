import { LANGUAGES } from '../../languages.ts'
import { inAnyLanguage } from '../../text/in-any-language.ts'
import type { ClockTime, PieceHit } from '../pieces.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ groups }) => groups))

/** "3 in the morning until 5pm", "half past seven and 4pm": two clocks with a link between them are one range. */
export function pairClocks(found: readonly PieceHit[], text: string): PieceHit[] {
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
        const range = { kind: 'range' as const, start: from, end: to, ...(bounds && { bounds: true as const }) }
        out[last] = { piece: range, start: first.start, end: at.end }
        continue
      }
    }
    out.push(at)
  }
  return out.map((at) => boundAlone(at))
}

/** "until four", "until four, not three": the end of no range bounds the time. */
function boundAlone(at: PieceHit): PieceHit {
  const { piece } = at
  if (piece.kind !== 'clock' || !piece.clock.bare || piece.clock.bound === undefined) return at
  const { bare: _, ...clock } = piece.clock
  return { ...at, piece: { kind: 'clock', clock } }
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
