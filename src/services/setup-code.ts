import { createHash } from 'node:crypto'

/** The code in the form in which it is compared: without blanks around it, in capitals (people type as they like). */
export const plainSetupCode = (code: string): string => code.trim().toUpperCase()

/** How the code is kept (`meta('setupCode')`): SHA-256 in hex, so that the data file does not show it. */
export const hashSetupCode = (code: string): string => createHash('sha256').update(plainSetupCode(code)).digest('hex')

// No 0/O, 1/I/L: it is read from a terminal and typed into a phone.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

const GROUP = '[2-9A-HJKMNP-Z]{4}'
const IN_FORM = new RegExp(`(?<![\\w-])${GROUP}(?:-${GROUP}){2}(?![\\w-])`, 'i')
const ALONE = new RegExp(`^${GROUP}(?: ?${GROUP}){2}$`, 'i')

/**
 * The code of an invitation or for logging in that stands in a text, in the form in which it is compared. Alone it is one without
 * its hyphens too, where a digit shows that it is no sentence of words.
 */
export function oneTimeCodeIn(text: string): string | undefined {
  const plain = text
    .slice(0, 300)
    .normalize('NFKC')
    .replace(/\s*[–—-]\s*/g, '-')
    .trim()
  const found = IN_FORM.exec(plain)?.[0]
  if (found !== undefined) return plainSetupCode(found)
  if (!ALONE.test(plain) || !/\d/.test(plain)) return undefined
  return plainSetupCode(plain.replaceAll(' ', '').replace(/^(.{4})(.{4})(.{4})$/, '$1-$2-$3'))
}

/** A code from random bytes (12 of them: 59 bits), as `XXXX-XXXX-XXXX`. */
export function drawSetupCode(random: Uint8Array): string {
  const letters = Array.from(random.subarray(0, 12), (byte) => LETTERS[byte % LETTERS.length])
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8, 12)].map((part) => part.join('')).join('-')
}
