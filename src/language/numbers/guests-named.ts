import { LANGUAGES as ALL } from '../languages.ts'

/** Who comes, and who does not, by names: "Tom dropped out but Sue and Bill said they'd come", 老王不来了，小李要来. */

const LANGUAGES = ALL.map(({ guestsNamed }) => guestsNamed)
const LONGEST = 160

/** How many more come than were to, below 0: fewer; 0: as many go as come. undefined: nobody is named so. */
export function namedDifference(text: string): number | undefined {
  if (text.length > LONGEST) return undefined
  const plain = text.normalize('NFKC').trim()
  for (const { away, comes, surely, between, isPerson } of LANGUAGES) {
    const count = (pattern: RegExp): number => {
      const people = pattern.exec(plain)?.groups?.who?.split(between) ?? []
      return people.every((each) => isPerson(each.trim())) ? people.length : 0
    }
    const gone = count(away)
    const come = gone > 0 || surely.test(plain) ? count(comes) : 0
    if (gone + come > 0) return come - gone
  }
  return undefined
}
