import { trimEnd } from '../../domain/trim.ts'
import { LANGUAGES } from '../languages.ts'

const COMMANDS = LANGUAGES.map(({ commands }) => commands)
const NUMBERS = new Map(COMMANDS.flatMap(({ numbers }) => Object.entries(numbers)))
const NUMBER = `\\d{1,4}|${[...NUMBERS.keys()].join('|')}`
const PATTERNS = COMMANDS.flatMap(({ came }) => came(NUMBER))

/** How many of a party are here: "3 of 5 came", "only two are here", 5个来了3个. undefined: nothing of the kind, and nothing else is said. */
export function readCame(text: string): number | undefined {
  const plain = trimEnd(text.normalize('NFKC').trim(), /[.!。！]/)
  for (const pattern of PATTERNS) {
    const said = pattern.exec(plain)?.[1]
    if (said !== undefined) return NUMBERS.get(said.toLowerCase()) ?? Number(said)
  }
  return undefined
}
