import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { soundOf } from '../text/sounds.ts'
import { type ChineseAlias, isGenericPiece, isTrade } from './name-alias.ts'
import type { Hit } from './name-hit.ts'
import type { NameIndex } from './name-index.ts'

/** Where a name could lie in the text: the characters of it that stand where they should. */
interface Alignment {
  alias: ChineseAlias
  /** of the name's first character; negative where its beginning is missing */
  offset: number
  places: number[]
}

/** A character that makes another name: 1号厅 is no typo of 2号厅, nor 大会议室 of 小会议室. */
const TELLING = new RegExp(`[0-9a-z]|${inAnyLanguage(LANGUAGES.map(({ names }) => names)).telling.source}`)

/** What may stand between the verb and the object of which a name consists. */
const BETWEEN = new RegExp(`^(?:${inAnyLanguage(LANGUAGES.map(({ names }) => names)).between.source})`)

const EVERYDAY = inAnyLanguage(LANGUAGES.map(({ names }) => names)).everyday

/** What a name with one wrong character is worth. */
const TYPO = 0.78

/** Names without spaces: whole, their beginning or end, one character wrong or left out. */
export function chineseHits(plain: string, index: NameIndex): Hit[] {
  const { text, places } = compact(plain)
  const alignments = new Map<ChineseAlias, Map<number, Alignment>>()
  for (let at = 0; at < text.length; at++)
    for (const [alias, place] of index.characters.get(text[at]!) ?? []) {
      const offsets = alignments.get(alias) ?? new Map<number, Alignment>()
      alignments.set(alias, offsets)
      const known = offsets.get(at - place)
      if (known === undefined) offsets.set(at - place, { alias, offset: at - place, places: [place] })
      else known.places.push(place)
    }
  const hits: Hit[] = []
  for (const [alias, offsets] of alignments) {
    for (const alignment of offsets.values()) hits.push(...hitsOf(alignment, text, index))
    hits.push(...shortened(alias, offsets), ...parted(alias, offsets, text))
  }
  return hits.map((hit) => ({ ...hit, spans: hit.spans.map(([from, to]) => [places[from]!, places[to - 1]! + 1]) }))
}

/** Without spaces and marks, as `ChineseAlias.name` is ("VR 体验馆"), and where each unit stood. */
function compact(plain: string): { text: string; places: number[] } {
  let text = ''
  const places: number[] = []
  for (let at = 0; at < plain.length; at++) {
    if (/[\s\p{P}]/u.test(plain[at]!)) continue
    text += plain[at]
    places.push(at)
  }
  return { text, places }
}

function hitsOf({ alias, offset, places }: Alignment, plain: string, index: NameIndex): Hit[] {
  const { name, named } = alias
  const hit = (from: number, length: number, score: number): Hit => ({
    named,
    score,
    spans: [[offset + from, offset + from + length]],
  })
  if (places.length === name.length) return [hit(0, name.length, 1)]
  const pieces = runsOf(places).flatMap(([from, to]) => {
    const score = pieceScore(alias, name.slice(from, to), index)
    return score === undefined ? [] : [hit(from, to - from, score)]
  })
  // 滨江羽毛球 has 滨江, and no typo of 滨江馆
  if (pieces.some(({ score }) => score > TYPO)) return pieces
  const wrong = wrongPlace(name, places)
  if (wrong !== undefined && offset >= 0 && offset + name.length <= plain.length) {
    const typed = plain[offset + wrong]!
    if (/\p{L}/u.test(typed) && !TELLING.test(typed) && !TELLING.test(name[wrong]!)) return [hit(0, name.length, TYPO)]
  }
  const alike = soundsAlike(alias, { alias, offset, places }, plain)
  return alike === undefined ? pieces : [hit(0, alike, TYPO)]
}

/**
 * 脆湖 for 翠湖: one of the two signs of a name is another of the same sound, as input by sound offers it. Returns how many signs it has.
 */
function soundsAlike({ name, core }: ChineseAlias, { offset, places }: Alignment, plain: string): number | undefined {
  if (core.length !== 2 || !name.startsWith(core) || TELLING.test(core)) return undefined
  const kept = places.filter((place) => place < 2)
  if (kept.length !== 1) return undefined
  const wrong = 1 - kept[0]!
  const typed = plain[offset + wrong]
  // 她会一点 names no 会议
  if (typed === undefined || !/\p{Script=Han}/u.test(typed) || EVERYDAY.test(typed)) return undefined
  return blunt(soundOf(typed)) === blunt(soundOf(core[wrong]!)) ? 2 : undefined
}

/** Many neither speak nor type -n and -ng, z and zh apart: 情房 is 琴房. */
const blunt = (sound: string): string => sound.replace(/ng$/, 'n').replace(/^([zcs])h/, '$1')

/** The one place of a name of three characters or more that does not fit. */
function wrongPlace(name: string, places: readonly number[]): number | undefined {
  if (name.length < 3 || places.length !== name.length - 1) return undefined
  return [...name].findIndex((_, place) => !places.includes(place))
}

/** What a beginning or an end of a name is worth; undefined: nothing. */
function pieceScore({ name, core, named }: ChineseAlias, piece: string, index: NameIndex): number | undefined {
  if (piece.length < 2) return undefined
  if (piece === core) return 0.9
  const shared = (index.shared.get(piece) ?? 1) > 1
  // "艺术馆" where there is only one; "中心" never.
  if (isGenericPiece(piece)) return piece.length >= 3 && !shared && name.endsWith(piece) ? 0.65 : undefined
  const edge = name.startsWith(piece) || name.endsWith(piece) || core.endsWith(piece)
  if (!edge || piece.length * 2 < core.length) return undefined
  if (!shared && named.every((item) => isTrade(item, piece))) return GUESS
  return (shared ? 0.6 : 0.65) + 0.2 * (piece.length / name.length)
}

/** Below what is certain: asked about. */
const GUESS = 0.55

/** 羽球 for 羽毛球: one character left out inside; the first and the last stay. */
function shortened({ name, named }: ChineseAlias, offsets: ReadonlyMap<number, Alignment>): Hit[] {
  if (name.length < 3 || TELLING.test(name)) return []
  const hits: Hit[] = []
  for (const { offset, places } of offsets.values()) {
    const rest = offsets.get(offset - 1)?.places ?? []
    for (let out = 1; out < name.length - 1; out++) {
      const before = places.filter((place) => place < out).length
      const after = rest.filter((place) => place > out).length
      if (before === out && after === name.length - 1 - out)
        hits.push({ named, score: 0.7, spans: [[offset, offset + name.length - 1]] })
    }
  }
  return hits
}

/** 洗个牙 for 洗牙: a verb and its object, with a measure word between them. */
function parted({ name, named }: ChineseAlias, offsets: ReadonlyMap<number, Alignment>, plain: string): Hit[] {
  if (name.length !== 2) return []
  const hits: Hit[] = []
  for (const { offset, places } of offsets.values()) {
    if (!places.includes(0) || places.includes(1)) continue
    const [between = ''] = BETWEEN.exec(plain.slice(offset + 1)) ?? []
    if (between !== '' && offsets.get(offset + between.length)?.places.includes(1))
      hits.push({ named, score: TYPO, spans: [[offset, offset + between.length + 2]] })
  }
  return hits
}

/** Places in a row, as [from, to). */
function runsOf(places: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === place) last[1] = place + 1
    else runs.push([place, place + 1])
  }
  return runs
}
