import type { ReadContext, Reading } from './reading.ts'

/** Reads what a message says. Pure; never throws; the first 300 characters are read. */
export function read(text: string, _context: ReadContext): Reading {
  return { whens: [], rest: text }
}
