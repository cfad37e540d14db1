import type { Hall, Service } from '../../domain/hall/hall.ts'
import { LANGUAGES } from '../languages.ts'
import { plainText } from './name-text.ts'

/** A hall, or a service of a hall. */
export interface CatalogueItem {
  hall: Hall
  service?: Service
}

/** 攀岩 in 花岗岩攀岩馆: what all that it has is about tells none of it, 儿童攀岩课 as little as the others. */
export const isTrade = ({ hall, service }: CatalogueItem, piece: string): boolean =>
  service !== undefined &&
  hall.services.length > 1 &&
  Object.values(hall.name).some((name) => plainText(name).includes(piece))

/** One way to name halls or services; several have the same name where each hall has its badminton. */
export type Alias = LatinAlias | ChineseAlias

export interface LatinAlias {
  script: 'latin'
  named: CatalogueItem[]
  words: readonly string[]
  /** how much each word tells: "riverside" much, "hall" little */
  weights: readonly number[]
}

/** A name with Chinese characters; digits and Latin letters within it count as characters. */
export interface ChineseAlias {
  script: 'chinese'
  named: CatalogueItem[]
  name: string
  /** without what many names end in: 滨江 of 滨江活动中心 */
  core: string
}

const NAMES = LANGUAGES.map(({ names }) => names)
/** Longest first, as they are cut off one after the other. */
const SUFFIXES = NAMES.flatMap(({ suffixes }) => suffixes)
const isWord = (word: string): boolean => NAMES.some(({ generic }) => generic.has(word))

export const isNoSlip = (word: string): boolean => NAMES.some(({ noSlips }) => noSlips.has(word))
export const isKind = (word: string): boolean => NAMES.some(({ kinds }) => kinds.has(word))
export const isGeneric = (word: string): boolean => isWord(word) || isKind(word) || /^\d+$/.test(word)

export const isGenericPiece = (piece: string): boolean => coreOf(piece, 0) === ''

/** The words of a name, and the same run together ("meetingroom"); nothing for a name that any sentence has, as one of a letter. */
export function latinAliases(text: string): LatinAlias[] {
  const words = plainText(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const named: CatalogueItem[] = []
  if (!words.some((word) => word.length > 1 && /\p{L}/u.test(word)) || (words.length === 1 && isWord(words[0]!)))
    return []
  const alias = { script: 'latin', named, words, weights: words.map((word) => (isGeneric(word) ? 0.3 : 1)) } as const
  const joined = words.join('')
  return words.length > 1 && joined.length >= 6 ? [alias, { ...alias, words: [joined], weights: [1] }] : [alias]
}

/** undefined where the text has no Chinese (Japanese, Korean) character. */
export function chineseAlias(text: string): ChineseAlias | undefined {
  const name = plainText(text).replace(/[\s\p{P}]/gu, '')
  if (name.length < 2 || !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name))
    return undefined
  return { script: 'chinese', named: [], name, core: coreOf(name, 2) }
}

function coreOf(name: string, least: number): string {
  let core = name
  for (let cut = true; cut; ) {
    cut = false
    for (const suffix of SUFFIXES) {
      if (!core.endsWith(suffix) || core.length - suffix.length < least) continue
      core = core.slice(0, -suffix.length)
      cut = true
      break
    }
  }
  return core
}
