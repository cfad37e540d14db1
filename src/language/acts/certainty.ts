import type { Model } from './model.ts'
import type { Thresholds } from './phrase-format.ts'
import { INFORM, type Ranking } from './rank.ts'
import type { Situation } from './situation.ts'
import { NONE } from './training/corpus.ts'

/** Why a reading is not sure. */
export type Stop = 'score' | 'lead' | 'negation' | 'unknown words' | 'none'

/** What keeps the best reading of a piece from being sure; undefined: it is. */
export function stopOf(ranking: Ranking, model: Model, expects?: Situation['expects']): Stop | undefined {
  const [best] = ranking.best
  if (best === undefined || best.act === NONE) return 'none'
  if (best.act === INFORM) return undefined
  const does = model.does.get(best.act) === true
  const { score, lead } = model.thresholds[kindOf(best.act, does)]
  const near = nearAt(expects)
    .filter((acts) => acts.includes(best.act))
    .flat()
  const kin = ranking.best.filter(({ act }) => act === best.act || near.includes(act))
  const other = ranking.best.find((each) => !kin.includes(each))
  const pooled = kin.reduce((sum, each) => sum + each.score, 0)
  if (pooled < score) return 'score'
  const needed = other !== undefined && areRivals(best.act, other.act) ? LEAD_OVER_RIVAL : lead
  if (pooled - (other?.score ?? 0) < needed) return 'lead'
  if (ranking.exact) return undefined
  if (best.example >= 0 && !best.negates) {
    const both = best.act === 'deny' && ranking.negations > 0 && model.examples[best.example]!.negations > 0
    if (both) return undefined
    // what only shows may say "can't" instead of "how"
    if (does || ranking.negations > 1) return 'negation'
  }
  if (does && ranking.missing > (best.act === 'affirm' && expects === 'confirm' ? MOST_MISSING_OF_YES : MOST_MISSING))
    return 'unknown words'
  return undefined
}

/** What is put before the person before it holds: a new summary, another list. */
const WISHES: ReadonlySet<string> = new Set([
  'book',
  'change',
  'shift',
  'extend',
  'choose',
  'exclude',
  'widen',
  'series',
  'again',
  'for_other',
])

export const kindOf = (act: string, does: boolean): keyof Thresholds =>
  !does ? 'shows' : WISHES.has(act) ? 'wishes' : 'does'

/** Acts that lead to much the same: whether it is one of them is what must be sure. */
const NEAR: readonly (readonly string[])[] = [
  ['change', 'shift', 'extend'],
  ['smalltalk', 'bot', 'compliment', 'apology', 'wait'],
  ['greet', 'nudge'],
  ['details', 'mine'],
  ['free', 'first_free', 'more'],
]

/** Where nothing is listed, to take it is a yes; where something is, a yes takes it. */
const TAKES: readonly string[] = ['affirm', 'choose']
/** What else the words of a no may be, where a yes or no is asked for. */
const REFUSES: readonly string[] = ['deny', 'abandon', 'keep', 'skip']

/** At the summary, to rule a value out is to ask for another. */
const PUTS_RIGHT: readonly string[] = ['change', 'shift', 'extend', 'exclude']
/** Where nothing is under way, what is free is asked for a booking. */
const BEGINS: readonly string[] = ['book', 'free', 'first_free', 'more']
/** "Same time, but on friday" of what is being made */
const REPEATS: readonly string[] = ['change', 'again']
/** Without a question a yes is no more than "I see" */
const SETTLES: readonly string[] = ['affirm', 'thanks']

function nearAt(expects: Situation['expects']): readonly (readonly string[])[] {
  if (expects === 'yesno') return [...NEAR, TAKES, REFUSES]
  if (expects === 'confirm') return [...NEAR, PUTS_RIGHT, TAKES, REPEATS]
  if (expects === undefined || expects === 'none') return [...NEAR, BEGINS, SETTLES]
  return expects === 'choice' || expects === 'slot' ? [...NEAR, TAKES, REPEATS] : NEAR
}

/** The same words say either: "the first slot" is the earliest, or the first that is listed. */
const RIVALS: readonly (readonly [string, string])[] = [
  ['choose', 'first_free'],
  ['affirm', 'thanks'],
  ['cancel', 'keep'],
]
const areRivals = (a: string, b: string): boolean => RIVALS.some((pair) => pair.includes(a) && pair.includes(b))
const LEAD_OVER_RIVAL = 0.6

/** Would it be no choice to be offered both at the open question? */
export function comeToTheSame(a: string, b: string, expects: Situation['expects']): boolean {
  return [...NEAR, ...(SAME_AT[expects ?? ''] ?? [])].some((acts) => acts.includes(a) && acts.includes(b))
}
const SAME_AT: Readonly<Record<string, readonly (readonly string[])[]>> = {
  yesno: [TAKES, REFUSES],
  confirm: [TAKES, PUTS_RIGHT],
  choice: [TAKES],
  slot: [TAKES],
}

/** A doing act is not sure where more than this of what was said is in no phrase at all. */
const MOST_MISSING = 0.6
/** At the summary a yes books: it holds little else, such as a name that was to be put right. */
const MOST_MISSING_OF_YES = 0.15
