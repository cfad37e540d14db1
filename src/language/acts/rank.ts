import { featuresOf, keyOf, negationsOf } from './features.ts'
import { dropJoiner, stripManners } from './manners.ts'
import type { Model } from './model.ts'
import { isMark, type Token, tokensOf } from './tokens.ts'
import { normalizeOdds, softmax, vectorOf } from './train.ts'

/** One act that a piece may mean, and why. */
interface Candidate {
  act: string
  /** odds^0.7 × nearness^0.3, 0 … 1 */
  score: number
  odds: number
  /** cosine to the nearest example of the act */
  near: number
  /** that example's place in the model; -1: none comes near */
  example: number
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
export type Leaning = ReadonlyMap<string, number>

export const INFORM = 'inform'

/** By leaving out sentences: the odds tell better than the nearest sentence how sure a reading is. */
const ODDS_COUNT = 0.7

/** What a run of tokens may mean. `tokens` are contracted and without slips. */
export function rank(tokens: readonly Token[], model: Model, leaning: Leaning): Ranking {
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
    const best = [{ act: INFORM, score: 0.9, odds: 0.9, near: 0.9, example: -1 }]
    return { ...base, best, exact: false, values, missing: 0 }
  }
  const { learnt } = model
  const features = featuresOf(exactly, negations, model.lexicon)
  const vector = vectorOf(features, learnt)
  const odds = new Float32Array(learnt.acts.length)
  softmax(learnt, vector, odds)
  if (leaning.size > 0) lean(odds, learnt.acts, leaning)
  const near = nearest(vector, model)
  if (same !== undefined) {
    // said in just these words: only the acts that have them compete
    for (const act of same) {
      if (act < 0) continue
      near.cosine[act] = 1
      near.example[act] = model.examples.findIndex((each) => each.key === key && each.act === act)
    }
    onlyAmong(odds, same)
  }
  const best: Candidate[] = []
  for (let act = 0; act < odds.length; act += 1) {
    // nearer to a sentence that is not this act than to any that is
    const doubt = Math.min(1, (near.cosine[act]! / Math.max(near.counter[act]!, 1e-6)) ** 2)
    const score = odds[act]! ** ODDS_COUNT * near.cosine[act]! ** (1 - ODDS_COUNT) * doubt
    if (score < 0.02) continue
    best.push({ act: learnt.acts[act]!, score, odds: odds[act]!, near: near.cosine[act]!, example: near.example[act]! })
  }
  best.sort((a, b) => b.score - a.score)
  return { ...base, best: best.slice(0, 5), exact: same !== undefined, values, missing: vector.missing }
}

function lean(odds: Float32Array, acts: readonly string[], leaning: Leaning): void {
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

function nearest(
  vector: { at: readonly number[]; value: readonly number[] },
  model: Model,
): { cosine: Float32Array; example: Int32Array; counter: Float32Array } {
  const sums = new Float32Array(model.examples.length)
  for (let k = 0; k < vector.at.length; k += 1) {
    const list = model.postings[vector.at[k]!]!
    const value = vector.value[k]!
    for (let i = 0; i < list.length; i += 2) sums[list[i]!]! += value * list[i + 1]!
  }
  const cosine = new Float32Array(model.learnt.acts.length)
  const counter = new Float32Array(model.learnt.acts.length)
  const example = new Int32Array(model.learnt.acts.length).fill(-1)
  for (let i = 0; i < sums.length; i += 1) {
    const { act, of } = model.examples[i]!
    if (act !== of && sums[i]! > counter[of]!) counter[of] = sums[i]!
    if (act >= 0 && sums[i]! > cosine[act]!) {
      cosine[act] = sums[i]!
      example[act] = i
    }
  }
  return { cosine, example, counter }
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
      weight: vector.value[i]! * learnt.weights[place * learnt.acts.length + column]!,
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 6)
    .map(({ name, weight }) => `${name.slice(1)} ${weight.toFixed(2)}`)
}
