import type { Hall } from '../../domain/hall/hall.ts'
import { loadPinyin } from '../text/sounds.ts'
import type { CatalogueItem } from './name-alias.ts'
import { visible } from './name-index.ts'

/** A Chinese name as people type it with Latin letters: all of it, and the first letter of each character. */
interface Spelling {
  named: CatalogueItem
  full: string
  initials: string
  han: string
}

const spelled = new WeakMap<readonly Hall[], Spelling[]>()
const HAN = /\p{Script=Han}/u
/** Fewer letters fit too many names. */
const LEAST = 2
const LEAST_FULL = 4

/**
 * Those whose Chinese name is spelled so: "bj hd" and "binjiang" are 滨江活动中心. The dictionary is large (27 MB once it is
 * read), so it is loaded when the first such query comes, and at once, since reading is synchronous.
 */
export function byPinyin(
  query: string,
  all: readonly CatalogueItem[],
  halls: readonly Hall[],
): { named: CatalogueItem; score: number }[] {
  const letters = query.toLowerCase().replace(/[\s'’-]/g, '')
  if (letters.length < LEAST || !/^[a-zü]+$/.test(letters)) return []
  return spellings(all, halls).flatMap(({ named, full, initials }) => {
    if (full === letters || initials === letters) return [{ named, score: 0.88 }]
    if (initials.startsWith(letters) || (letters.length >= LEAST_FULL && full.startsWith(letters)))
      return [{ named, score: 0.8 }]
    const within =
      letters.length >= LEAST_FULL ? full.includes(letters) : letters.length > LEAST && initials.includes(letters)
    return within ? [{ named, score: 0.6 }] : []
  })
}

/** The Chinese names of what can be booked, by their letters; for what is written in letters throughout. */
export function namesByPinyin(halls: readonly Hall[]): ReadonlyMap<string, string> {
  let known = byLetters.get(halls)
  if (known === undefined) {
    known = new Map(spellings(visible(halls), halls).map(({ full, han }) => [full, han]))
    byLetters.set(halls, known)
  }
  return known
}

const byLetters = new WeakMap<readonly Hall[], ReadonlyMap<string, string>>()

function spellings(all: readonly CatalogueItem[], halls: readonly Hall[]): Spelling[] {
  let known = spelled.get(halls)
  if (known === undefined) {
    known = all.flatMap(spell)
    spelled.set(halls, known)
  }
  return known
}

function spell(named: CatalogueItem): Spelling[] {
  const { name } = named.service ?? named.hall
  const { pinyin } = loadPinyin()
  return Object.values(name)
    .filter((text) => HAN.test(text))
    .map((text) => {
      const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
      return {
        named,
        full: syllables.join(''),
        initials: syllables.map((syllable) => syllable[0] ?? '').join(''),
        han: text,
      }
    })
}
