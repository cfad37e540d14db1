import { NONE } from './corpus.ts'
import type { Model } from './model.ts'
import { INFORM, type Ranking } from './rank.ts'

/** Why a reading is not sure. */
export type Stop = 'score' | 'lead' | 'negation' | 'unknown words' | 'none'

/** What keeps the best reading of a piece from being sure; undefined: it is. */
export function stopOf(ranking: Ranking, model: Model): Stop | undefined {
  const [best, second] = ranking.best
  if (best === undefined || best.act === NONE) return 'none'
  if (best.act === INFORM) return undefined
  const does = model.does.get(best.act) === true
  const { score, lead } = does ? model.thresholds.does : model.thresholds.shows
  if (best.score < score) return 'score'
  if (best.score - (second?.score ?? 0) < lead) return 'lead'
  if (ranking.exact) return undefined
  if (best.example >= 0 && ranking.negations !== model.examples[best.example]!.negations) {
    // what only shows may say "can't" instead of "how"
    if (does || ranking.negations > 1) return 'negation'
  }
  if (does && ranking.missing > MOST_MISSING) return 'unknown words'
  return undefined
}

/** A doing act is not sure where more than this of what was said is in no phrase at all. */
const MOST_MISSING = 0.6
