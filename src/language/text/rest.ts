import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from './in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ text }) => text))
/** What stands within a word belongs to it: O'Connor, Jean-Luc, 买买提·艾力; an ending does not: Alan's. */
const PUNCTUATION = /[\s,.!?;:~()"/、。，！？；：…（）“”‘&+@#*]+|(?<!\p{L})['’\-·]|['’](?!\p{L}{2})|[-·](?!\p{L})/gu

/** The words of the text as typed that nothing explains; runs of blanks as nothing. */
export function restOf(original: string, from: readonly number[], to: readonly number[], open: string): string {
  let left = open
  left = left.replace(ANY.glue, (word) => ' '.repeat(word.length))
  left = left.replace(PUNCTUATION, (gap) => ' '.repeat(gap.length))
  if (left.trim() === '') return ''
  let out = ''
  let last = -1
  for (let i = 0; i < left.length; i += 1) {
    if (left[i] === ' ') continue
    // words that were apart stay apart
    if (last >= 0 && i > last + 1 && out !== '') out += ' '
    const start = from[i]!
    if (last < 0 || from[last] !== start) out += original.slice(start, to[i])
    last = i
  }
  return out.trim()
}
