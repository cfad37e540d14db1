import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import type { MaskedText } from './mask.ts'
import type { Words } from './phrase-format.ts'
import { type PhraseSlot, slotOf } from './phrase-slots.ts'
import { isHan } from './tokens.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ acts }) => acts))

/** Where an entity stands. */
export interface Entity {
  slot: PhraseSlot
  /** excluded: "not friday", "any day but wednesday", 周三不行 */
  polarity: 'wanted' | 'excluded'
  /** UTF-16 offsets in the text as typed */
  span: [number, number]
}

export function entitiesOf(masked: MaskedText, words: Words): Entity[] {
  const entities: Entity[] = []
  const { text } = masked
  for (let at = 0; at < text.length; at += 1) {
    const slot = text[at]! >= '\ue000' && text[at]! <= '\ue0ff' ? slotOf(text[at]!) : undefined
    if (slot === undefined) continue
    const after = text.slice(at + 1)
    const excluded =
      excludedBefore(text.slice(0, at), words) || (!isBesideTime(slot, after) && excludedAfter(after, words))
    const polarity = excluded ? 'excluded' : 'wanted'
    entities.push({ slot, polarity, span: [masked.from[at]!, masked.to[at]!] })
  }
  return entities
}

/** The word directly before it, or before the entities that it follows: "not friday 3pm". A mark ends what is excluded. */
function excludedBefore(before: string, words: Words): boolean {
  const near = before
    .replace(/[\ue000-\ue0ff\s]+$/, '')
    .replace(ANY.beforeExcluded, '')
    .trimEnd()
  if (ANY.notBut.test(near) || words.wanted_before.some((word) => near.endsWith(word))) return false
  return words.exclude_before.some(
    (word) =>
      near.endsWith(word) &&
      (isHan(word[0]!) || !/[a-z']/.test(near[near.length - word.length - 1] ?? ' ')) &&
      !words.wanted_before.some((other) => overlaps(near, other, word)),
  )
}

/** `word` at the end of the text begins within `other`: 不去 of 要不去. */
function overlaps(text: string, other: string, word: string): boolean {
  const from = text.length - word.length
  const at = text.lastIndexOf(other)
  return at >= 0 && at < from && from < at + other.length
}

const RUN = /^[\ue000-\ue0ff\s]+/
const PLACES: ReadonlySet<PhraseSlot> = new Set(['service', 'hall'])
const TIMES: ReadonlySet<PhraseSlot> = new Set(['day', 'time', 'part'])

/** 羽毛球周五不要了: of a place and a day beside it the day is ruled out. */
function isBesideTime(slot: PhraseSlot, after: string): boolean {
  const run = RUN.exec(after)?.[0] ?? ''
  return PLACES.has(slot) && [...run].some((char) => char.trim() !== '' && TIMES.has(slotOf(char)!))
}

function excludedAfter(after: string, words: Words): boolean {
  const near = after.replace(RUN, '').replace(ANY.afterExcluded, '')
  return words.exclude_after.some(
    (word) =>
      near.startsWith(word) &&
      (isHan(word[0]!) || !/[a-z']/.test(near[word.length] ?? ' ')) &&
      // 羽毛球不要周五 rules out what follows
      !(words.exclude_before.includes(word) && /^\s*[\ue000-\ue0ff]/.test(near.slice(word.length))),
  )
}
