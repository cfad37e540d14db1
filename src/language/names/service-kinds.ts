import { LANGUAGES } from '../languages.ts'
import { matchesOf } from '../text/matches-of.ts'
import { type CatalogueItem, isTrade } from './name-alias.ts'
import type { Hit } from './name-hit.ts'
import { plainText } from './name-text.ts'
import type { ServiceKind } from './name-words.ts'

/** By another name than its own a service is less surely meant than by that. */
const SCORE = 0.7

/** Services by the words that their kind has; undefined: none is of a kind. */
export type KindIndex = { words: RegExp; named: ReadonlyMap<string, readonly CatalogueItem[]> } | undefined

/** Services by what else they are called: "conference room", 董事会 and 🏸 name what is no hall's own word. */
export function kindHits(plain: string, index: KindIndex): Hit[] {
  if (index === undefined) return []
  const hits: Hit[] = []
  for (const { 0: word, index: at } of matchesOf(plain, index.words)) {
    const named = index.named.get(word)!.filter((item) => !isTrade(item, word))
    if (named.length > 0) hits.push({ named, score: SCORE, spans: [[at, at + word.length]] })
  }
  return hits
}

export function kindsOf(all: readonly CatalogueItem[]): KindIndex {
  const services = all.filter(({ service }) => service !== undefined)
  const named = new Map<string, CatalogueItem[]>()
  const kinds = new Set(LANGUAGES.flatMap(({ names }) => Object.keys(names.services) as ServiceKind[]))
  for (const kind of kinds) {
    const words = LANGUAGES.flatMap(({ names }) => names.services[kind] ?? []).map(plainText)
    const calls = patternOf(words)
    const those = services.filter(({ service }) =>
      [...Object.values(service!.name), service!.id].some((name) => plainText(name).search(calls) >= 0),
    )
    if (those.length > 0) for (const word of words) named.set(word, [...(named.get(word) ?? []), ...those])
  }
  return named.size === 0 ? undefined : { words: patternOf([...named.keys()]), named }
}

/** The words of kinds that no service is of: "tennis", where only badminton is played. */
export function kindsMissing(all: readonly CatalogueItem[]): RegExp {
  const had = kindsOf(all)?.named
  const words = LANGUAGES.flatMap(({ names }) => Object.values(names.services).flat()).map(plainText)
  return patternOf([...new Set(words.filter((word) => had?.has(word) !== true))])
}

/** Words of letters stand alone; signs and Han characters run on. */
const patternOf = (words: readonly string[]): RegExp => {
  const parts = [...words].sort((a, b) => b.length - a.length)
  const [letters, signs] = [parts.filter((word) => /[a-z]/.test(word)), parts.filter((word) => !/[a-z]/.test(word))]
  return new RegExp(
    [...(letters.length > 0 ? [`\\b(?:${letters.join('|')})\\b`] : []), ...signs].join('|') || '(?!)',
    'gu',
  )
}
