import type { Catalogue, Hall } from '../../domain/hall/hall.ts'
import {
  type Alias,
  type CatalogueItem,
  type ChineseAlias,
  chineseAlias,
  type LatinAlias,
  latinAliases,
} from './name-alias.ts'
import { plainText } from './name-text.ts'
import { type KindIndex, kindsMissing, kindsOf } from './service-kinds.ts'

/** What `findNames` looks up, made once for a catalogue and gone with it. */
export interface NameIndex {
  /** where each Latin word stands: alias and place in it */
  words: ReadonlyMap<string, readonly [alias: LatinAlias, place: number][]>
  /**
   * Words by first letter, the candidates for a typo: people seldom mistype the first, and names that differ in it are
   * others (Xinjiang and Binjiang, lottery and pottery).
   */
  near: ReadonlyMap<string, readonly string[]>
  /** the same for each Chinese character */
  characters: ReadonlyMap<string, readonly [alias: ChineseAlias, place: number][]>
  /** pieces of names, with how many halls or services share each: "中心" alone names nobody */
  shared: ReadonlyMap<string, number>
  kinds: KindIndex
  /** words of kinds that nothing here is of */
  missing: RegExp
}

const indexes = new WeakMap<readonly Hall[], NameIndex>()

export function indexOf(catalogue: Pick<Catalogue, 'halls'>): NameIndex {
  let index = indexes.get(catalogue.halls)
  if (index === undefined) {
    index = makeIndex(catalogue.halls)
    indexes.set(catalogue.halls, index)
  }
  return index
}

/** What guests may see: drafts and closed ones are not named to them (see `Status`). */
export function visible(halls: readonly Hall[]): CatalogueItem[] {
  const shown = ({ status }: { status: string }): boolean => status === 'open' || status === 'paused'
  return halls
    .filter(shown)
    .flatMap((hall) => [{ hall }, ...hall.services.filter(shown).map((service) => ({ hall, service }))])
}

function makeIndex(halls: readonly Hall[]): NameIndex {
  const all = visible(halls)
  const aliases = allAliases(all)
  const words = new Map<string, [LatinAlias, number][]>()
  const near = new Map<string, string[]>()
  const characters = new Map<string, [ChineseAlias, number][]>()
  const shared = new Map<string, number>()
  for (const alias of aliases) {
    if (alias.script === 'latin') {
      for (const [place, word] of alias.words.entries()) push(words, word, [alias, place])
      continue
    }
    for (const [place, character] of alias.name.split('').entries()) push(characters, character, [alias, place])
    for (const piece of edges(alias.name)) shared.set(piece, (shared.get(piece) ?? 0) + 1)
  }
  for (const word of words.keys()) if (word.length >= 4) push(near, word[0]!, word)
  return { words, near, characters, shared, kinds: kindsOf(all), missing: kindsMissing(all) }
}

/** Beginnings and ends, each once. */
function edges(name: string): Set<string> {
  const pieces = new Set<string>()
  for (let length = 2; length < name.length; length++) pieces.add(name.slice(0, length)).add(name.slice(-length))
  return pieces
}

/** Names that read the same are one alias, so that a hundred halls with badminton cost as much as one. */
function allAliases(all: readonly CatalogueItem[]): Alias[] {
  const byText = new Map<string, Alias[]>()
  for (const named of all) {
    const { id, name } = named.service ?? named.hall
    for (const text of new Set([...Object.values(name), id].map(plainText))) {
      const chinese = chineseAlias(text)
      const aliases = byText.get(text) ?? (chinese === undefined ? latinAliases(text) : [chinese])
      byText.set(text, aliases)
      for (const alias of aliases) if (!alias.named.includes(named)) alias.named.push(named)
    }
  }
  return [...byText.values()].flat()
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
