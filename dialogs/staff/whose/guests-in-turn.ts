import { trimEnd } from '../../../src/domain/trim.ts'
import { standTogether } from '../../../src/language/commands/wishes/changes-said.ts'
import { saysLate } from '../../../src/language/commands/wishes/guest-wish-said.ts'
import { guestNamed } from '../../../src/language/names/guest-named.ts'
import { joinedParts } from '../../../src/language/wording/joined-parts.ts'
import { type Context, handOn, type Move } from '../../engine/dialog.ts'
import { staffModelOf } from '../../engine/model-for.ts'
import { DESK_ACTS } from '../commands/desk-acts.ts'
import { type NamedGuest, namedGuest } from '../commands/named-guest.ts'
import { actsSaid } from '../commands/staff-wish.ts'
import { isListOpen } from './list-open.ts'
import { TAKEN, TAKEN_OF_GUEST } from './score-levels.ts'

/** Nobody says more of two guests in a sentence (UTF-16 units). */
const LONGEST = 200

/**
 * "lily's late, and omar can't make it", "lily and omar are here", "jane comes at 5 and takes 2 more": what is said of the first is done, and
 * then the rest is asked about.
 */
export function guestsInTurn(c: Context): Move | undefined {
  if (c.slash !== undefined || c.person.roles.length === 0 || c.text.length > LONGEST) return undefined
  if (c.below('booking') !== undefined || c.below('manage') !== undefined) return undefined
  if (c.open !== undefined && !isListOpen(c.open)) return undefined
  const guest = namedGuest(c)
  if (guest === undefined || guest.days !== undefined) return undefined
  const wishes = guest.others === undefined ? ofOne(c, guest) : (together(c, guest) ?? ofTwo(c, guest))
  if (wishes === undefined) return undefined
  c.later(wishes[1])
  return handOn(wishes[0])
}

type Wishes = readonly [first: string, then: string]

/** Where the first two of them stand. */
function places(c: Context, guest: NamedGuest): (readonly [number, number])[] {
  const { known } = staffModelOf(c)
  const others = (guest.others ?? []).flatMap((name) => {
    const place = guestNamed(c.text, name, known)
    return place === undefined ? [] : [place]
  })
  return [guest.span, ...others].sort((a, b) => a[0] - b[0])
}

/** "lily and omar are here": the same of each. */
function together(c: Context, guest: NamedGuest): Wishes | undefined {
  const [a, b] = places(c, guest)
  if (a === undefined || b === undefined || !standTogether(c.text.slice(a[1], b[0]))) return undefined
  const first = c.text.slice(0, a[1]) + c.text.slice(b[1])
  const then = c.text.slice(0, a[0]) + c.text.slice(b[0])
  return wishOf(c, first) === undefined ? undefined : [first, then]
}

/** Each in a part of its own. */
function ofTwo(c: Context, guest: NamedGuest): Wishes | undefined {
  const [a, b] = places(c, guest)
  const parts = joinedParts(c.text)
  const at = parts.findLastIndex(({ from }) => b !== undefined && from <= b[0])
  const next = parts[at]
  if (a === undefined || next === undefined || a[1] > next.joined) return undefined
  const first = trimEnd(c.text.slice(0, next.joined), /[\s,，、;；]/)
  const then = c.text.slice(next.from).trim()
  return wishOf(c, first) === undefined || wishOf(c, then) === undefined ? undefined : [first, then]
}

/** Two changes of one booking, of which the second names nobody. */
function ofOne(c: Context, guest: NamedGuest): Wishes | undefined {
  const [, next, ...more] = joinedParts(c.text)
  if (next === undefined || more.length > 0 || guest.span[1] > next.joined) return undefined
  const first = trimEnd(c.text.slice(0, next.joined), /[\s,，、;；]/)
  const then = `${c.text.slice(...guest.span)} ${next.text}`
  const [one, other] = [wishOf(c, first), wishOf(c, then)]
  if (one === undefined || other === undefined || one.act === other.act || other.score < TAKEN) return undefined
  return CHANGES.has(one.act) && CHANGES.has(other.act) ? [first, then] : undefined
}

const CHANGES: ReadonlySet<string> = new Set(['gMove', 'gLonger', 'gShorter', 'gParty', 'gName', 'gPaid'])

/** What a part surely says of a guest of theirs. */
function wishOf(c: Context, text: string): { act: string; score: number } | undefined {
  const { context } = c.part(text)
  const guest = namedGuest(context, text)
  const best = guest && actsSaid(context, guest.span, text).acts[0]
  if (best === undefined || guest?.days !== undefined) return undefined
  const isOfGuest = DESK_ACTS[best.act]?.guest === true && best.score >= TAKEN_OF_GUEST
  return isOfGuest || saysLate(text) ? best : undefined
}
