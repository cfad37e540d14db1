import { featuresOf, keyOf, negationsOf } from './features.ts'
import { dropJoiner, stripManners } from './manners.ts'
import type { Model } from './model.ts'
import { isMark, type Token, tokensOf } from './tokens.ts'
import { normalizeOdds, softmax, vectorOf } from './training/train.ts'

/** One act that a piece may mean, and why. */
interface Candidate {
  act: string
  /** the odds, less where a sentence that is not this act is nearer, 0 … 1 */
  score: number
  odds: number
  /** with how near it is to an example: how well it explains all of the words, 0 … 1 */
  fit: number
  /** cosine to the nearest example of the act */
  near: number
  /** that example's place in the model; -1: none comes near */
  example: number
  /** an example that comes about as near holds as many negations */
  negates: boolean
}

export interface Ranking {
  key: string
  /** best first, at most five */
  best: readonly Candidate[]
  /** one sentence of the phrases is exactly this */
  exact: boolean
  /** nothing but manners */
  bare: boolean
  /** nothing but entities and small words: values without an act of their own */
  values: boolean
  negations: number
  /** the share of what weighs here that no phrase has: 0 … 1 */
  missing: number
  /** thanks and greetings among its manners */
  polite: readonly string[]
  /** how many tokens it explains */
  size: number
}

/** Log-odds added to acts by what is at hand. */
export type Priors = ReadonlyMap<string, number>

export const INFORM = 'inform'

const FIT_BY_ODDS = 0.7
/** Less is not looked at. */
const LEAST_ODDS = 0.02
const LEAST_SCORE = 0.02

/** What a run of tokens may mean. `tokens` are contracted and without slips. */
export function rank(tokens: readonly Token[], model: Model, leaning: Priors): Ranking {
  const run = dropJoiner(tokens, model.manners)
  const whole = keyOf(run)
  const stripped = stripManners(run, model.manners)
  const exactly = model.exact.has(whole) ? run : stripped.tokens
  const key = keyOf(exactly)
  const negations = negationsOf(key, model.lexicon)
  const same = model.exact.get(key)
  const taken = exactly === run ? [] : stripped.taken
  const polite = politeIn(taken, model)
  const base = { key, polite, bare: stripped.bare, negations, size: run.length }
  const values = same === undefined && isValues(exactly, model)
  if (values) {
    const best = [{ act: INFORM, score: 0.9, odds: 0.9, fit: 0.9, near: 0.9, example: -1, negates: true }]
    return { ...base, best, exact: false, values, missing: 0 }
  }
  const { learnt } = model
  const features = featuresOf(exactly, negations, model.lexicon)
  const vector = vectorOf(features, learnt)
  const odds = new Float32Array(learnt.acts.length)
  softmax(learnt, vector, odds)
  if (leaning.size > 0) lean(odds, learnt.acts, leaning)
  // said in just these words: only the acts that have them compete
  if (same !== undefined) onlyAmong(odds, same)
  const best: Candidate[] = []
  const dense = model.scratch
  vector.at.forEach((place, i) => {
    dense[place] = vector.value[i]!
  })
  for (const act of likeliest(odds)) {
    // what is said in the words of a phrase needs no other to be compared with
    const { near, example, counter, alike } =
      same === undefined ? nearest(dense, act, model, negations) : { near: 1, example: -1, counter: 0, alike: 1 }
    // nearer to a sentence that is not this act than to any that is
    const doubt = Math.min(1, (near / Math.max(counter, 1e-6)) ** 2)
    // by leaving out sentences: the odds alone tell best how sure a reading is
    const score = odds[act]! * doubt
    const fit = odds[act]! ** FIT_BY_ODDS * near ** (1 - FIT_BY_ODDS) * doubt
    if (score >= LEAST_SCORE)
      best.push({
        act: learnt.acts[act]!,
        score,
        odds: odds[act]!,
        fit,
        near,
        example,
        negates: alike > near * ABOUT_AS_NEAR,
      })
  }
  for (const place of vector.at) dense[place] = 0
  best.sort((a, b) => b.score - a.score)
  return { ...base, best: best.slice(0, 5), exact: same !== undefined, values, missing: vector.missing }
}

function lean(odds: Float32Array, acts: readonly string[], leaning: Priors): void {
  for (let act = 0; act < odds.length; act += 1)
    odds[act] = Math.log(odds[act]! + 1e-9) + (leaning.get(acts[act]!) ?? 0)
  normalizeOdds(odds)
}

function onlyAmong(odds: Float32Array, same: ReadonlySet<number>): void {
  let sum = 0
  for (let act = 0; act < odds.length; act += 1) {
    odds[act]! = same.has(act) ? Math.max(odds[act]!, 1e-3) : 0
    sum += odds[act]!
  }
  if (sum > 0) for (let act = 0; act < odds.length; act += 1) odds[act]! /= sum
}

function politeIn(taken: readonly string[], { exact, learnt }: Model): string[] {
  const found = new Set<string>()
  for (const run of taken)
    for (const act of exact.get(keyOf(run.split(' ').map((text) => ({ text })))) ?? [])
      if (learnt.acts[act] === 'thanks' || learnt.acts[act] === 'greet') found.add(learnt.acts[act])
  return [...found]
}

/** Entities, with nothing beside them but words that hold a sentence together. */
function isValues(tokens: readonly Token[], { lexicon }: Model): boolean {
  let entities = 0
  for (const { text } of tokens) {
    if (isMark(text)) entities += 1
    else if (!lexicon.glue.has(text)) return false
  }
  return entities > 0
}

const ABOUT_AS_NEAR = 0.9

/** So many acts are compared with their examples, the likeliest. */
const MOST_COMPARED = 4

function likeliest(odds: Float32Array): number[] {
  const found: number[] = []
  for (let act = 0; act < odds.length; act += 1) if (odds[act]! >= LEAST_ODDS) found.push(act)
  return found.sort((a, b) => odds[b]! - odds[a]!).slice(0, MOST_COMPARED)
}

interface Nearest {
  /** cosine to the nearest example of an act, and its place; to the nearest sentence that is known not to be of it */
  near: number
  example: number
  counter: number
  /** cosine to the nearest example of the act with as many negations */
  alike: number
}

/** `dense`: the piece's features at their places. */
function nearest(
  dense: Float32Array,
  act: number,
  { byAct, examples, ends, at, value }: Model,
  negations: number,
): Nearest {
  const found: Nearest = { near: 0, example: -1, counter: 0, alike: 0 }
  for (const index of byAct[act]!) {
    const end = ends[index]!
    let sum = 0
    for (let k = index === 0 ? 0 : ends[index - 1]!; k < end; k += 1) sum += dense[at[k]!]! * value[k]!
    const example = examples[index]!
    if (example.act !== act) {
      found.counter = Math.max(found.counter, sum)
      continue
    }
    if (sum > found.near) {
      found.near = sum
      found.example = index
    }
    if (example.negations === negations && sum > found.alike) found.alike = sum
  }
  return found
}

/** The features that spoke most for an act, for people to read. */
export function weighed({ key, negations }: Ranking, act: string, model: Model): string[] {
  const { learnt, lexicon } = model
  const column = learnt.acts.indexOf(act)
  if (column < 0) return []
  const names = [...learnt.vocabulary.keys()]
  const vector = vectorOf(featuresOf(tokensOf(key), negations, lexicon), learnt)
  return vector.at
    .map((place, i) => ({
      name: names[place]!,
      weight: vector.value[i]! * learnt.weights[place * learnt.acts.length + column]! * learnt.step,
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 6)
    .map(({ name, weight }) => `${name.slice(1)} ${weight.toFixed(2)}`)
}
