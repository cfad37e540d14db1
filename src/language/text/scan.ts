import type { Parser, ParsingContext, Refiner } from 'chrono-node'
import { Chrono, ParsingResult } from 'chrono-node/en'
import type { Piece, PieceHit } from '../calendar/pieces.ts'

/** One thing that can be said: a pattern and what it means. undefined: not this after all. */
export interface Rule {
  pattern: RegExp
  /** `after`: the text that follows the match; `before`: what stands before it */
  read: (match: RegExpMatchArray, after: string, before: string) => Piece | undefined
}

/** A chrono result that carries our piece instead of chrono's components, which always imply a whole date. */
class PieceResult extends ParsingResult {
  readonly piece: Piece
  constructor(context: ParsingContext, index: number, text: string, piece: Piece) {
    super(context.reference, index, text)
    this.piece = piece
  }
}

const WORD = /[a-z0-9]/

function parserOf(rule: Rule): Parser {
  return {
    pattern: () => rule.pattern,
    extract: (context, match) => {
      const index = match.index ?? 0
      // chrono cuts the text after each match, so a word boundary must be looked up in the whole text.
      if (index > 0 && WORD.test(match[0][0] ?? '') && WORD.test(context.text[index - 1]!)) {
        if (!(/\d/.test(match[0][0]!) !== /\d/.test(context.text[index - 1]!))) return null
        // "2026-12-04T15:00"
        if (/[a-z]/.test(context.text[index - 1]!) && !/\dt$/.test(context.text.slice(0, index))) return null
      }
      const piece = rule.read(match, context.text.slice(index + match[0].length), context.text.slice(0, index))
      return piece ? new PieceResult(context, index, match[0], piece) : null
    },
  }
}

/** Where two results lie over each other, the longer one stands; of equals the rule listed first. */
const longest: Refiner = {
  refine: (_context, results) => {
    const kept: ParsingResult[] = []
    const order = [...results].sort((a, b) => b.text.length - a.text.length)
    for (const result of order) {
      const end = result.index + result.text.length
      if (kept.every((other) => end <= other.index || result.index >= other.index + other.text.length))
        kept.push(result)
    }
    return kept.sort((a, b) => a.index - b.index)
  },
}

export type Scanner = (text: string, instant: number) => PieceHit[]

/** A chrono of our own parsers and refiners. */
export function scanner(rules: readonly Rule[]): Scanner {
  const chrono = new Chrono({ parsers: rules.map(parserOf), refiners: [longest] })
  return (text, instant) => {
    const found: PieceHit[] = []
    for (const result of chrono.parse(text, { instant: new Date(instant), timezone: 0 })) {
      if (!(result instanceof PieceResult)) continue
      found.push({ piece: result.piece, start: result.index, end: result.index + result.text.length })
    }
    return found
  }
}
