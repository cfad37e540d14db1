import { ENGLISH } from '../../../src/language/english.ts'
import type { Language } from '../../../src/language/language-words.ts'

/** What a language gives where it says nothing: all patterns find nothing, all lists are empty. */
export const silent = (): Language => {
  const bare = emptied(ENGLISH) as Language
  const same = (text: string): string => text
  const none = (): [] => []
  const no = (): false => false
  return {
    ...bare,
    normal: { characters: new Map(), sameLength: same, rewrite: (normal) => normal },
    personNames: {
      ...bare.personNames,
      withoutParticle: same,
      isFull: no,
      isBare: no,
      isPartOfMessage: no,
      isNothingBut: no,
      isNamePart: () => true,
    },
    acts: { ...bare.acts, withDigits: same, writtenNames: none },
    names: {
      ...bare.names,
      cities: {},
      countries: {},
      regionNames: 'en',
      ownNames: none,
      callings: none,
      maybeNames: none,
    },
    people: { ...bare.people, mentions: none },
    counts: { ...bare.counts, inDigits: same },
    places: { ...bare.places, isOccasion: no },
    dates: { applies: no, dayFirst: no, kinds: [] },
    halls: { ...bare.halls, numbers: {}, shifts: none },
    commands: {
      ...bare.commands,
      currencies: {},
      numbers: {},
      clock: { ...bare.commands.clock, minutesIn: same },
      withDigits: same,
      came: none,
      weekdays: none,
    },
  }
}

function emptied(words: unknown): unknown {
  if (words instanceof RegExp) return new RegExp('(?!)', words.flags)
  if (words instanceof Map) return new Map()
  if (words instanceof Set) return new Set()
  if (typeof words === 'string') return '(?!)'
  if (typeof words === 'function') return () => undefined
  if (Array.isArray(words)) return words.every((each) => typeof each === 'string') ? words.map(emptied) : []
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(Object.entries(words).map(([key, each]) => [key, emptied(each)]))
}
