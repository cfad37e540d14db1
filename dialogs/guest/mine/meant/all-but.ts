import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { findNames } from '../../../../src/language/names/names.ts'
import { givesUp, keptSaid, saysTheRest } from '../../../../src/language/wording/after-booking.ts'
import { readWish, saysCancel } from '../../../../src/language/wording/own-booking-words.ts'
import { whichOf } from '../../../../src/language/wording/which-booking.ts'
import { meansOnly } from '../../../engine/act-meaning.ts'
import { go, type Move } from '../../../engine/dialog.ts'
import type { ManageContext } from '../manage/manage-draft.ts'
import { refer, standing } from '../refer.ts'

/** What a message leans to that says what shall stay. */
const LEANS: ReadonlySet<string> = new Set(['cancel', 'keep', 'abandon', 'deny', 'undo', 'exclude'])

/** "drop everything except the room", "the badminton is off, keep the room": all that are meant but the ones that shall stay. */
export function allBut(c: ManageContext): Move | undefined {
  if (c.below('booking') !== undefined || c.text === '' || c.slash !== undefined) return undefined
  const said = keptSaid(c.text)
  if (said === undefined || !leans(c, said)) return undefined
  const all = standing(c)
  const others_ = saysTheRest(said.kept) ? named(c, said.rest, all) : undefined
  const kept = others_ === undefined ? named(c, said.kept, all) : all.filter((each) => !others_.includes(each))
  if (kept === undefined) return all.length > 1 && saysToCancel(c, said.rest) ? ask(c) : undefined
  const others = all.filter(({ id }) => !kept.some((each) => each.id === id))
  const meant = named(c, said.rest, others) ?? others
  const [first, another] = meant
  if (first === undefined) return undefined
  c.note({ act: 'cancel' })
  if (another === undefined) {
    c.note({ code: first.code })
    return go('aim')
  }
  c.note({ codes: meant.slice(0, 12).map(({ code }) => code) })
  return go('several')
}

type Said = NonNullable<ReturnType<typeof keptSaid>>

const saysToCancel = ({ understood }: ManageContext, rest: string): boolean =>
  meansOnly(understood, 'cancel') || readWish(rest)?.act === 'cancel' || saysCancel(rest) || givesUp(rest)

/** It means to cancel, or nothing else that is known and names what stays. */
function leans(c: ManageContext, { kept, rest }: Said): boolean {
  const { acts, offers } = c.understood
  if (saysToCancel(c, rest) || [...acts.map(({ act }) => act), ...offers].some((act) => LEANS.has(act))) return true
  // "only keep the later one" may look like a choice
  const chooses = acts.every(({ act }) => ['choose', 'first_free', 'book', 'inform'].includes(act))
  return chooses && (whichOf(kept) !== undefined || findNames(kept, c.catalogue).matches.length > 0)
}

/** What shall stay is none that is known: which ones are to go is asked. */
function ask(c: ManageContext): Move {
  c.note({ act: 'cancel' })
  return go('which')
}

/** Those of them that the words name; undefined where they name none, or all. */
function named(c: ManageContext, words: string, of: readonly Booking[]): Booking[] | undefined {
  const meant = refer(c, words)
  if ('unknown' in meant || (meant.notOn ?? meant.notAt) !== undefined) return undefined
  const found = of.filter(({ id }) => meant.found.some((each) => each.id === id))
  if (found.length > 0 && found.length < of.length) return found
  // "the room" is no sure name among all that there is, but it is among what is booked
  const { matches } = findNames(words, c.catalogue)
  const like = of.filter((booking) => matches.some(({ service }) => service === booking.service))
  return like.length > 0 && like.length < of.length ? like : undefined
}
