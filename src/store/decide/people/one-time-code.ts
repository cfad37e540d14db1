// No 0/O, 1/I/L: it is read from one phone and typed into another.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** `XXXX-XXXX-XXXX` (59 bits), as the setup code looks; of at least 12 bytes that nobody can guess. */
export function oneTimeCode(bytes: Buffer): string {
  const letters = Array.from(bytes.subarray(0, 12), (byte) => LETTERS[byte % LETTERS.length]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`
}
