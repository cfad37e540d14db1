import type { Catalogue } from '../domain/hall.ts'

/** A hall or service that a text names, best first. */
export interface NameMatch {
  hall: string
  /** absent: the text names the hall only */
  service?: string
  /** 0 … 1; below 0.6 only good enough to ask "did you mean" */
  score: number
  /** UTF-16 offsets of the words that name it */
  spans: [number, number][]
}

/**
 * Finds halls and services named anywhere in a sentence ("订滨江会议室", "badminton for 4 at riverside"), by id, name in any
 * language, part of a name or with a typo. `rest` is the text with the names blanked (same length), ready for `read`.
 * `near`: the hall the conversation is about.
 */
export function findNames(text: string, _catalogue: Catalogue, _near?: string): { matches: NameMatch[]; rest: string } {
  return { matches: [], rest: text }
}
