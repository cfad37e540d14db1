import { LANGUAGES } from '../languages.ts'
import type { Word } from '../reading.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

/**
 * The words that work everywhere, as whole messages: "cancel" inside a name or a sentence is none. Wishes about
 * bookings ("cancel my booking on saturday") are left to the dialogs.
 */
const COMMON = inAnyLanguage(LANGUAGES.map(({ common }) => common))
const WORDS = Object.keys(COMMON) as Word[]
const ACTS = LANGUAGES.map(({ acts }) => acts)
const ANY = inAnyLanguage(ACTS)
const LONGEST = 40

/** `bare`: the normalised message without punctuation and politeness at its ends, see `bareMessage`. */
export function readWord(bare: string): Word | undefined {
  if (bare.length > LONGEST) return undefined
  return WORDS.find((word) => COMMON[word].test(bare))
}

const ENDS = /^[\s,.!?~;:"'()]+|[\s,.!~;:"'()]+$/g
/** A message without punctuation, "please" and 吧 at its ends: what it says when it says one thing. */
export function bareMessage(text: string): string {
  if (text.length > 80) return text
  // 一 stays in words that count nothing (一样, 一下); the patterns have it as a digit everywhere
  let bare = ACTS.reduce((all, { withDigits }) => withDigits(all), text.replace(/\s+/g, ' '))
  for (let round = 0; round < 4; round += 1) {
    const before = bare
    bare = bare.replace(ENDS, '')
    // "??" waits for an answer and asks for no help
    if (/^\s*\?{2,}\s*$/.test(before)) return '??'
    if (bare === '?' || /^\s*\?\s*$/.test(before)) return '?'
    const shorter = bare.replace(ANY.politeEnd, '').replace(ANY.politeStart, '')
    if (shorter !== '') bare = shorter
    if (bare === before) break
  }
  const plain = bare.replace(/\?+$/, '')
  return TWICE.exec(plain)?.[1] ?? plain
}

/** 人工人工, 要要要, "cancel, cancel!": the same word, for emphasis. */
const TWICE = /^(\p{L}{2,8}|\p{sc=Han})(?:[\s,.!]*\1){1,4}$/u
