import {
  anothersNamed,
  asksForOthers,
  asksOnlyForOthers,
  LONGEST_ABOUT_OTHERS,
} from '../../../src/language/commands/wishes/guest-wish-said.ts'
import { guestNamed } from '../../../src/language/names/guest-named.ts'
import { isAsked } from '../../../src/language/wording/is-asked.ts'
import { mayUse } from '../../common/audience.ts'
import { type Context, done, type Move } from '../../engine/dialog.ts'
import { staffModelOf } from '../../engine/model-for.ts'
import { plainWords } from '../../engine/plain-words.ts'
import { SURE } from '../../engine/utterance.ts'
import { DESK_ACTS } from './desk-acts.ts'
import { actsSaid, staffWish } from './staff-wish.ts'

/**
 * What staff say, from somebody who does not work here: another's booking, or who else comes. They hear kindly that it is not theirs, and
 * their own booking is not taken for it.
 */
export function notTheirs(c: Context): Move | undefined {
  if (c.person.roles.length > 0 || c.slash !== undefined || c.text.length > LONGEST_ABOUT_OTHERS) return undefined
  const typed = c.open?.kind === 'text' || c.open?.kind === 'number'
  // "who else is playing that night?" is no name
  if (typed && !asksOnlyForOthers(c.text)) return undefined
  const another = anothersNamed(c.text)
  if (another !== undefined && isAnother(c, another)) {
    c.deny('cancel', { message: 'dialog:notYours' })
    return done
  }
  const word = asksOnlyForOthers(c.text) ? 'today' : asksForOthers(c.text) ? listAsked(c) : undefined
  if (word === undefined) return undefined
  c.deny(word, { message: 'dialog:staffSees' })
  return done
}

/** What only who runs a hall may wish, from somebody who works there otherwise: they hear whose it is. */
export function managersWish(c: Context): Move | undefined {
  if (c.person.roles.length === 0 || mayUse('manager', c.person) || c.slash !== undefined) return undefined
  if (c.open !== undefined && c.open.dialog !== 'help' && c.open.dialog !== 'day') return undefined
  if (c.below('booking') !== undefined || c.below('manage') !== undefined || isAsked(c.text)) return undefined
  const meant = staffWish(c)
  const [wish] = meant?.wishes ?? []
  if (meant?.sure !== true || wish === undefined) return undefined
  c.deny(wish.word)
  return done
}

/** A person's name, and none under which the sender has booked, is known, or has a guest. */
function isAnother(c: Context, [from, to]: readonly [number, number]): boolean {
  const who = c.text.slice(from, to)
  const { known } = staffModelOf(c)
  const taken = [...c.reading.whens.map(({ span }) => span), ...placesNamed(c)]
  if (taken.some(([a, b]) => from < b && to > a)) return false
  const isName = (word: string, i: number): boolean =>
    /\p{Script=Han}/u.test(word) || !known.has(word.toLowerCase()) || (from + i > 0 && /^\p{Lu}/u.test(word))
  if (!who.split(' ').every(isName)) return false
  const { items } = c.fact({ need: 'bookings', when: 'all', limit: 50 })
  const own = [c.person.name, ...[c.person.answers, ...items.map(({ answers }) => answers)].flatMap(textsIn)]
  return !own.some((name) => name !== undefined && guestNamed(who, name) !== undefined)
}

const placesNamed = (c: Context): (readonly [number, number])[] =>
  c.names.matches.filter(({ score }) => score >= SURE).flatMap(({ spans }) => spans)

/** All texts of a form, each guest's too. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

/** The staff's command that the question for others comes to. */
function listAsked(c: Context): string | undefined {
  const plain = plainWords(c.catalogue, c.text, (word) => LISTS.has(word))
  if (plain !== undefined) return plain.word
  const [best] = actsSaid(c).acts
  const act = DESK_ACTS[best?.act ?? '']
  return act !== undefined && act.guest !== true && LISTS.has(act.word) && (best?.score ?? 0) >= SURELY
    ? act.word
    : undefined
}

const SURELY = 0.8
const LISTS: ReadonlySet<string> = new Set([
  'today',
  'next',
  'inside',
  'find',
  'blocked',
  'pending',
  'export',
  'stats',
  'staff',
  'audit',
])
