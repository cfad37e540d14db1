import type { Facts } from './facts.ts'

type Hash = Pick<Facts, 'hash'>

/**
 * A booking's code as people see it, `7KMD-2QXV`; the same letters in small are its id, and the number that they write
 * is its row. No letters that look alike (0 O, 1 I L, 2 Z, 5 S, 8 B, U V keep one of each), and no vowels, so that no
 * code spells a word.
 */
const LETTERS = '23456789CDFGHJKMNPQRTVWXY'
const LENGTH = 8
const CODES = LETTERS.length ** LENGTH

const KEY_BYTES = 8

/** What is kept of a command's key; the reservation's also draws the booking's number. */
export const keyHash = ({ hash }: Hash, key: string): Buffer => hash('key', key)

export const NO_KEYS: Buffer = Buffer.alloc(0)

/** The keys of a booking's commands, with one more. */
export const withKey = (keys: Buffer, hash: Buffer): Buffer => Buffer.concat([keys, hash.subarray(0, KEY_BYTES)])

/** Whether a command of that key has changed the booking before. */
export function hasKey(keys: Buffer, hash: Buffer): boolean {
  for (let at = 0; at < keys.length; at += KEY_BYTES)
    if (keys.compare(hash, 0, KEY_BYTES, at, at + KEY_BYTES) === 0) return true
  return false
}

/**
 * The number that a reservation's key stands for: the same key always gives the same, so a replay finds its booking.
 * `attempt` counts up where another key has drawn that number already.
 */
export function numberOfKey(by: Hash, key: string, hash: Buffer, attempt: number): number {
  const drawn = attempt === 0 ? hash : keyHash(by, `${key} ${attempt}`)
  return drawn.readUIntBE(KEY_BYTES, 6) % CODES
}

export function codeOf(number: number): string {
  const letters = lettersOf(number)
  return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`
}

export const idOf = (number: number): string => lettersOf(number).toLowerCase()

/** The row that an id or a code names, however it was typed (small letters, blanks, without the dash); undefined: none. */
export function numberOf(typed: string): number | undefined {
  const letters = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  if (letters.length !== LENGTH) return undefined
  let number = 0
  for (const letter of letters) {
    const digit = LETTERS.indexOf(letter)
    if (digit < 0) return undefined
    number = number * LETTERS.length + digit
  }
  return number
}

function lettersOf(number: number): string {
  let letters = ''
  for (let rest = number, i = 0; i < LENGTH; i++, rest = Math.floor(rest / LETTERS.length))
    letters = LETTERS[rest % LETTERS.length] + letters
  return letters
}
