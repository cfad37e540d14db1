import { LANGUAGES as ALL } from '../languages.ts'
import { firstFound, inAnyLanguage } from '../text/in-any-language.ts'
import { matchesOf } from '../text/matches-of.ts'
import { normalize } from '../text/normalize.ts'
import { middleOf, type Party } from './people.ts'

const LANGUAGES = ALL.map(({ partyChanges }) => partyChanges)
const ANY = inAnyLanguage(LANGUAGES)
const LONGEST_SAID = 120

/** "+1", "can my friend come too", 我们少一个人: by how many the party grows; below 0: fewer come. undefined: no difference is said. */
export function partyDifference(text: string): number | undefined {
  if (text.length > LONGEST_SAID) return undefined
  const plain = text.normalize('NFKC').replaceAll('\u2019', "'").trim().toLowerCase()
  for (const { difference } of LANGUAGES) {
    const by = difference(plain)
    if (by !== undefined && by !== 0) return by
  }
  return undefined
}

/** 同样的，不过多一个人: by how many a further booking of the same differs from it. undefined: no difference is said. */
export function comparedSize(text: string): number | undefined {
  if (text.length > LONGEST_SAID) return undefined
  for (const { compared } of LANGUAGES) {
    const by = compared?.(text.normalize('NFKC'))
    if (by !== undefined) return by
  }
  return undefined
}

/** "the kids can't make it", 有人不来了: fewer come, and how many is not said. */
export function someStayAway(text: string): boolean {
  if (text.length > LONGEST_SAID) return false
  const plain = text.normalize('NFKC').replaceAll('\u2019', "'").trim().toLowerCase()
  return LANGUAGES.some(({ difference }) => difference(plain) === 0)
}

/** "add a third person", "we're down to two": the size itself, in words that are no plain number. */
export function partySaid(text: string): number | undefined {
  if (text.length > LONGEST_SAID) return undefined
  const plain = text.normalize('NFKC').replaceAll('\u2019', "'").trim().toLowerCase()
  const said = firstFound(LANGUAGES, ({ all }) => all, plain)?.[1]
  return said === undefined ? undefined : countOf(said)
}

/**
 * The size that words mean beside the size so far; `said`: the number that is read of them, if one is. undefined: they say no size.
 */
export function partyAfter(text: string, said: number | undefined, size: number | undefined): number | undefined {
  const all = partySaid(text)
  if (all !== undefined) return all
  if (size === undefined) return said
  const by = partyDifference(text)
  if (by !== undefined && (said === undefined || said === Math.abs(by))) return size + by
  // "my friend is coming too, so 3 people" says the size itself
  if (by !== undefined && said === size + by) return said
  if (said === undefined) return undefined
  // 加一个大人，四个: the one, and what it comes to
  if (by !== undefined && said === size + by) return said
  if (ANY.fewer.test(text)) return size - said
  return ANY.more.test(text) ? size + said : said
}

/** The number in "2 more", 加一个人, for the reader to read. */
export const withoutDifference = (text: string): string =>
  LANGUAGES.flatMap(({ article }) => article).reduce(
    (rest, each) => rest.replace(each, '1 '),
    text.replace(ANY.differenceWords, ' '),
  )

/** Of what a pattern of one language has found. */
const countOf = (said: string): number =>
  /^\d/.test(said) ? Number(said) : Math.max(...LANGUAGES.map(({ countIn }) => countIn(said) ?? 0))

/** "one violin", "a cello and a harp", 两把吉他: of things, where a number of them is asked for. undefined: none is counted. */
export function thingsCounted(text: string): number | undefined {
  const counts = ALL.flatMap(({ counts: { ofThings } }) => matchesOf(normalize(text).text, ofThings))
  return counts.length === 0 ? undefined : counts.reduce((sum, [, said]) => sum + countOf(said!), 0)
}

/** "4, not 2", 不是两个，是四个: the number that takes the place of the other. It may be an hour as well. */
export function numberPutRight(text: string): { was: number; is: number } | undefined {
  const plain = text.normalize('NFKC').trim().slice(-40)
  const { was, is } = firstFound(LANGUAGES, ({ putRight }) => putRight, plain)?.groups ?? {}
  return was === undefined || is === undefined ? undefined : { was: countOf(was), is: countOf(is) }
}

/** "about 8", 八个左右: the number, where it need not be exact. */
export const aboutHowMany = (text: string, party: Party): number | undefined => middleOf(party, normalize(text).text)

/** "make it 6", "make it for 2": a number alone is of people. */
export const isCount = (text: string): boolean => ANY.countAlone.test(text.normalize('NFKC').trim())
