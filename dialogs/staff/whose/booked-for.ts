import { bookedForSaid, saysSpeaker } from '../../../src/language/commands/wishes/booked-for-said.ts'
import { onlyOfItsKind } from '../../../src/language/names/described.ts'
import type { NameMatch } from '../../../src/language/names/names.ts'
import type { Context } from '../../engine/dialog.ts'
import { localeOf, modelFor, staffModelOf } from '../../engine/model-for.ts'

/**
 * What somebody is called for whom who works here wishes to book: a time, something that can be booked, and a name that is not their
 * own. undefined: the wish is theirs, or nobody is named.
 */
export function bookedFor(c: Context, names: readonly NameMatch[]): string | undefined {
  const { whens, contact } = c.reading
  const isNamed = names.some(({ service }) => service !== undefined) || onlyOfItsKind(c.text, c.catalogue) !== undefined
  const isWish = whens.some(({ past }) => !past) && isNamed
  if (!isWish || saysSpeaker(c.text) || isOwn(c, contact?.mobile)) return undefined
  const called = calledIn(c, names) ?? nameFirst(c)
  return called === undefined || isOwn(c, called) ? undefined : called
}

/** "rosa delgado meeting room friday 2pm 136…": who speaks of themselves says last who they are. */
function nameFirst({ text, reading: { contact } }: Context): string | undefined {
  const isFirst = contact?.name !== undefined && text.trimStart().toLowerCase().startsWith(contact.name.toLowerCase())
  return isFirst && contact?.mobile !== undefined ? contact.name : undefined
}

/** What the sentence calls somebody, whoever that may be. */
export function calledIn(c: Context, names: readonly NameMatch[]): string | undefined {
  const { known, lexicon } = staffModelOf(c)
  const taken = [...c.reading.whens.map(({ span }) => span), ...names.flatMap(({ spans }) => spans)]
  const talk = modelFor(localeOf(c)).known
  const isWord = (word: string): boolean => known.has(word) || talk.has(word) || lexicon.contractions.has(word)
  return bookedForSaid(c.text, { taken, isWord })?.name
}

/** The speaker's own name or number, as they have given it before. */
function isOwn({ person }: Context, said: string | undefined): boolean {
  const plain = said?.toLowerCase()
  return [person.name, ...Object.values(person.answers ?? {})].some(
    (own) => typeof own === 'string' && own.toLowerCase() === plain,
  )
}
