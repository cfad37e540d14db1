import { findHall } from '../../../src/domain/hall/catalogue.ts'
import type { Coordinates } from '../../../src/domain/hall/coordinates.ts'
import type { Hall } from '../../../src/domain/hall/hall.ts'
import type { DayPart } from '../../../src/language/reading.ts'
import { type Context, end, type Move, type Question } from '../../engine/dialog.ts'
import type { Say } from '../../engine/types.ts'

/** What is looked at. Ids of hall and service. */
export type BrowseDraft = {
  hall?: string
  service?: string
  /** YYYY-MM-DD: what is free on it */
  date?: string
  /** further days that were asked about beside it */
  also?: string[]
  /** the part of the day that was asked for */
  part?: DayPart
  /** the hour that was asked for, HH:mm */
  at?: string
  /** what is searched for */
  query?: string
  page?: number
  /** where the guest is */
  near?: Coordinates
}
export type BrowseContext = Context<BrowseDraft>

export const hallOf = (c: BrowseContext): Hall | undefined =>
  c.draft.hall === undefined ? undefined : findHall(c.catalogue, c.draft.hall)

/** A question of its own; in the middle of a booking only told, and the open question is asked again. */
export function tell(c: BrowseContext, say: Say): Question | Move {
  if (c.below('booking') === undefined) return { ...say, kind: 'choice', once: true }
  const { choices: _, ...told } = say
  c.say(told)
  return end()
}
