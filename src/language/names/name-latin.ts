import { typos } from '../../domain/distance.ts'
import { matchesOf } from '../text/matches-of.ts'
import { isGeneric, isKind, isNoSlip, type LatinAlias } from './name-alias.ts'
import type { Hit } from './name-hit.ts'
import type { NameIndex } from './name-index.ts'

interface Word {
  text: string
  at: [number, number]
}

/** Any script that puts spaces between words; Chinese beside it ends the word ("订yoga"). */
const WORD = /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}\p{M}])+/gu

/** How like a word of the text is to a word of a name, 0 … 1. */
type Likeness = ReadonlyMap<string, number>

/** Names written with letters and spaces: whole, some of their words in a row, in the plural, with a typo, run together. */
export function latinHits(plain: string, index: NameIndex): Hit[] {
  const words: Word[] = []
  for (const { 0: text, index: at } of matchesOf(plain, WORD)) words.push({ text, at: [at, at + text.length] })
  const like = words.map((word) => likeness(word.text, index))
  const hits = splitHits(words, index)
  for (const [i, likes] of like.entries())
    for (const name of likes.keys())
      for (const [alias, place] of index.words.get(name) ?? []) {
        const hit = runFrom(alias, place, i, words, like)
        if (hit !== undefined) hits.push(hit)
      }
  return hits
}

function runFrom(
  alias: LatinAlias,
  place: number,
  i: number,
  words: readonly Word[],
  like: readonly Likeness[],
): Hit | undefined {
  let weight = 0
  let likest = 0
  let telling = false
  let end = i
  for (let step = 0; place + step < alias.words.length && i + step < words.length; step++) {
    const name = alias.words[place + step]!
    const likes = like[i + step]!.get(name)
    if (likes === undefined) break
    const worth = alias.weights[place + step]!
    weight += worth
    likest += worth * likes
    if (worth === 1) telling = true
    end = i + step
  }
  const spans: Hit['spans'] = [[words[i]!.at[0], words[end]!.at[1]]]
  if (!telling) return kindHit(alias, alias.words.slice(place, place + end - i + 1), spans)
  const likes = likest / weight
  if (end - i + 1 === alias.words.length) return { named: alias.named, score: likes, spans }
  const coverage = weight / alias.weights.reduce((sum, each) => sum + each, 0)
  return coverage < 0.3 ? undefined : { named: alias.named, score: likes * (0.55 + 0.4 * coverage), spans }
}

/** "the studio": a guess, and only of a service; "which hall" asks for all of them. */
function kindHit({ named, words }: LatinAlias, said: readonly string[], spans: Hit['spans']): Hit | undefined {
  const whole = said.length === words.length
  // "Open day" in full is that service; "day" is not.
  if (whole && said.length > 1) return { named, score: 0.9, spans }
  const services = named.filter(({ service }) => service !== undefined)
  if (services.length === 0 || !said.every(isKind)) return undefined
  // A service whose whole name or id it is, is meant rather than one of its kind.
  return { named: services, score: whole ? 0.65 : 0.5, spans, kind: true }
}

/** "bad minton": a space put where none is. */
function splitHits(words: readonly Word[], index: NameIndex): Hit[] {
  return words.slice(1).flatMap((word, i) => {
    const first = words[i]!
    const aliases = index.words.get(first.text + word.text) ?? []
    return aliases
      .filter(([alias]) => alias.words.length === 1 && first.text.length + word.text.length >= 6)
      .map(([{ named }]): Hit => ({ named, score: 0.9, spans: [[first.at[0], word.at[1]]] }))
  })
}

function likeness(word: string, index: NameIndex): Likeness {
  const likes = new Map<string, number>()
  if (index.words.has(word)) likes.set(word, 1)
  for (const form of otherForms(word)) if (index.words.has(form) && !likes.has(form)) likes.set(form, 0.97)
  // What is a name's word already, or any sentence's, is no typo of another.
  if (likes.size > 0 || isGeneric(word) || isNoSlip(word) || word.length < 4 || !/^\p{L}+$/u.test(word)) return likes
  for (const name of index.near.get(word[0]!) ?? []) {
    const typo = typoLikeness(word, name)
    if (typo > 0) likes.set(name, typo)
  }
  return likes
}

function typoLikeness(word: string, name: string): number {
  if (isGeneric(name) && name.length < 5) return 0
  const limit = name.length >= 8 ? 2 : 1
  const distance = typos(word, name, limit)
  if (distance <= limit) return distance === 1 ? 0.85 : 0.75
  // The beginning of a long word: "stargaz", "rehears"; or with an ending of its own: "photographic", "pianoforte".
  if (word.length >= 5 && name.startsWith(word)) return 0.8
  return name.length >= 5 && word.length >= name.length + 3 && word.startsWith(name) && !isGeneric(name) ? 0.72 : 0
}

/** English plural and possessive, both ways. */
function otherForms(word: string): string[] {
  const forms = [`${word}s`]
  if (word.endsWith('s')) forms.push(word.slice(0, -1))
  if (word.endsWith('es')) forms.push(word.slice(0, -2))
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`)
  if (word.endsWith('y')) forms.push(`${word.slice(0, -1)}ies`)
  return forms
}
