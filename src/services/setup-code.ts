import { createHash } from 'node:crypto'

/** The code in the form in which it is compared: without blanks around it, in capitals (people type as they like). */
export const plainSetupCode = (code: string): string => code.trim().toUpperCase()

/** How the code is kept (`meta('setupCode')`): SHA-256 in hex, so that the data file does not show it. */
export const hashSetupCode = (code: string): string => createHash('sha256').update(plainSetupCode(code)).digest('hex')

// No 0/O, 1/I/L: it is read from a terminal and typed into a phone.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A code from random bytes (12 of them: 59 bits), as `XXXX-XXXX-XXXX`. */
export function drawSetupCode(random: Uint8Array): string {
  const letters = Array.from(random.subarray(0, 12), (byte) => LETTERS[byte % LETTERS.length])
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8, 12)].map((part) => part.join('')).join('-')
}
