import type { Hall, Service } from '../../domain/hall/hall.ts'
import { plainText } from './name-text.ts'

/** A hall, or a service of a hall. */
export interface CatalogueItem {
  hall: Hall
  service?: Service
}

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

/** Words that tell little by themselves, since many halls and services have them or any sentence does. */
const GENERIC = new Set(
  `area building house main service services ticket tickets training the of a
  an and at in on for to by with from is are me my i we you us our your it this that be can could would like want need please
  book booking bookings reserve reservation order cancel change move free time times day days week today tomorrow tonight morning
  noon afternoon evening night next last people person persons guest guests adult adults kid kids hour hours minute minutes half
  am pm date name phone number mobile email first second one two three four five six seven eight nine ten monday tuesday wednesday
  thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july august september october
  november december new open public main big small large little general private good best what where when which how who all any
  have has had do does did get got make made go going come take hello hi hey yes no ok okay not there here now later soon some
  more help thanks thank about after before until till between around`.split(/\s+/),
)

/** Longest first, as they are cut off one after the other. */
const SUFFIXES =
  '活动中心 服务中心 文化中心 体育中心 艺术中心 服务厅 艺术馆 体育馆 图书馆 博物馆 文化馆 美术馆 工作室 俱乐部 体验馆 会客厅 活动室 中心 活动 教室 会所 大厅 展厅 球场 场馆 场地 课程 培训 服务 工坊 馆 厅 室 场 院 楼 课 班 棚 店 社 站'.split(
    ' ',
  )

/** What kind of place or thing it is: enough to guess a service by ("the studio"), not to be sure of it. */
const KINDS = new Set(
  `centre center class classes club court courts course courses field ground hall halls lesson lessons place room rooms session
  sessions space studio studios table tables venue workshop workshops`.split(/\s+/),
)

export const isKind = (word: string): boolean => KINDS.has(word)
export const isGeneric = (word: string): boolean => GENERIC.has(word) || KINDS.has(word) || /^\d+$/.test(word)

export const isGenericPiece = (piece: string): boolean => coreOf(piece, 0) === ''

/** The words of a name, and the same run together ("meetingroom"); nothing for a name that any sentence has, as one of a letter. */
export function latinAliases(text: string): LatinAlias[] {
  const words = plainText(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const named: CatalogueItem[] = []
  if (!words.some((word) => word.length > 1 && /\p{L}/u.test(word)) || (words.length === 1 && GENERIC.has(words[0]!)))
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
