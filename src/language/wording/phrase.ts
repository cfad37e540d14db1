import { trimEnd } from '../../domain/trim.ts'
import { WORDINGS } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

/** Nobody asks a plain thing in more than this. */
const LONGEST = 200

const ANY = inAnyLanguage(WORDINGS.map(({ joining }) => joining))

const MARK = /[\s.,!?~…。,、;:]/

let last = { text: '', plain: '' }

/**
 * What is meant without its manners: small letters, half-width, without punctuation and "please" at the ends. Intents are
 * matched against it. Empty for texts that are too long to be a plain wish.
 */
export function phrase(text: string): string {
  // the intents of all dialogs ask for the same text one after the other
  if (last.text !== text) last = { text, plain: plainOf(text) }
  return last.plain
}

function plainOf(text: string): string {
  if (text.length > LONGEST) return ''
  let plain = text.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()
  for (let before = ''; before !== plain; ) {
    before = plain
    plain = trimEnd(plain, MARK)
    for (const manners of [ANY.politeEnd, ANY.politeStart]) {
      const rest = plain.replace(manners, '')
      if (rest !== '') plain = rest
    }
  }
  return plain
}
