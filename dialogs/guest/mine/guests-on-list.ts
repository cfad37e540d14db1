import type { Booking } from '../../../src/domain/booking/booking.ts'
import { answerKey } from '../../../src/domain/form/asked-fields.ts'
import type { Answer } from '../../../src/domain/form/form.ts'
import { localOf } from '../../../src/domain/time/zone.ts'
import { partyDifference, someStayAway } from '../../../src/language/numbers/party-change.ts'
import { cantBe, partsSaid, saysAway, saysMove, saysOnlyThese } from '../../../src/language/wording/after-booking.ts'
import { isQuestion, wantsChange } from '../../../src/language/wording/booking-words.ts'
import { comesInstead } from '../../../src/language/wording/second-thoughts.ts'
import type { Context } from '../../engine/dialog.ts'
import type { ManageContext, ManageDraft } from './manage/manage-draft.ts'
import { placeOf, standing } from './refer.ts'

/** Fewer come than are on the list of a booking: whose name goes, and what was answered for them. */

type Guest = { guest: number; name: string }

/** Guests, from 1, whose names stand in what is booked. */
export function guestsOn(c: Context, booking: Booking): Guest[] {
  const field = placeOf(c, booking).service?.fields.find(({ kind, per }) => kind === 'name' && per === 'guest')
  if (field === undefined) return []
  return Array.from({ length: booking.party }, (_, at) => at + 1).flatMap((guest) => {
    const name = booking.answers[answerKey(field.id, guest)]
    return typeof name === 'string' ? [{ guest, name }] : []
  })
}

/** Whose name, or its first word, the words hold. */
export function guestsIn(words: string, guests: readonly Guest[]): Guest[] {
  const said = words.toLowerCase()
  const single = new Set(said.split(/[^\p{L}\p{M}'’-]+/u).map((word) => word.replace(/['’]s$/u, '')))
  return guests.filter(({ name }) => {
    const plain = name.toLowerCase()
    return /\p{Script=Han}/u.test(name) ? said.includes(plain) : single.has(plain.split(' ')[0]!)
  })
}

/** "Lily broke her arm, she won't be climbing", of somebody on the list: the others still come. */
export function guestGone(c: ManageContext): ManageDraft | undefined {
  if (c.text === '' || c.slash !== undefined || c.below('booking') !== undefined || c.text.length > 200)
    return undefined
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return undefined
  // 周游来不了，换成他弟弟周航: as many come as before
  if (comesInstead(c.text) !== undefined) return undefined
  // what is booked is looked at only where somebody may stay away
  if (!saysOnlyThese(c.text) && !mayStayAway(c)) return undefined
  const found = standing(c).flatMap((booking) => {
    const gone = guestsIn(c.text, guestsOn(c, booking))
    return gone.length > 0 ? [{ booking, gone }] : []
  })
  const [only, another] = found
  if (only === undefined || another !== undefined) return undefined
  if (isQuestion(c.text) || movesBeside(c, only.booking)) return undefined
  const all = guestsOn(c, only.booking)
  const rest = all.filter(({ guest }) => !only.gone.some((named) => named.guest === guest))
  const gone = saysOnlyThese(c.text) ? rest : awayOf(c, only.gone)
  if (gone.length === 0) return undefined
  const { code } = only.booking
  return { act: 'party', code, more: -gone.length, gone: gone.map(({ guest }) => guest), preview: true }
}

/** "Sue can't do thursday, can we make it friday": on another day she comes. */
const movesBeside = (c: ManageContext, { start, zone }: Booking): boolean =>
  partsSaid(c.text).some((part) => {
    if (staysAway(part) || !(wantsChange(part) || saysMove(part))) return false
    const own = localOf(start, zone)
    return c
      .part(part)
      .context.reading.whens.some(
        (when) =>
          (when.date !== undefined && when.date !== own.date) || (when.start !== undefined && when.start !== own.time),
      )
  })

const mayStayAway = (c: ManageContext): boolean => partsSaid(c.text).some(staysAway) || callsOff(c)

const staysAway = (text: string): boolean =>
  saysAway(text) || cantBe(text) || someStayAway(text) || (partyDifference(text) ?? 0) < 0

function callsOff({ understood: { acts, offers } }: ManageContext): boolean {
  return [...acts.map(({ act }) => act), ...offers.slice(0, 1)].some((act) => act === 'cancel' || act === 'exclude')
}

/** Of those named, who does not come: where one part of the sentence says so, only who stands in it, or right before it. */
function awayOf(c: ManageContext, named: readonly Guest[]): Guest[] {
  const clauses = partsSaid(c.text)
  const at = clauses.findIndex(staysAway)
  if (at < 0) return callsOff(c) ? [...named] : []
  const before = clauses.slice(0, at + 1)
  const own = before.findLastIndex((text) => guestsIn(text, named).length > 0)
  if (own < 0) return []
  // "Max and Sue can't come": a name alone before it goes with it
  let from = own
  while (from > 0 && isNames(before[from - 1]!, named)) from -= 1
  return named.filter((guest) => before.slice(from, own + 1).some((text) => guestsIn(text, [guest]).length > 0))
}

/** Nothing but a name of theirs. */
const isNames = (text: string, named: readonly Guest[]): boolean =>
  guestsIn(text, named).length > 0 && text.trim().split(/\s+/).length <= 2

/** Who goes, of fewer than stand on the list: 'ask' where that is still to be said. */
export function whoLeaves(c: ManageContext, party: number): readonly number[] | 'ask' | undefined {
  const booking = c.fact({ need: 'booking', code: c.draft.code ?? '' })
  const guests = booking === undefined ? [] : guestsOn(c, booking)
  const many = guests.length - party
  if (many <= 0) return undefined
  const { gone = guestsIn(c.text, guests).map(({ guest }) => guest) } = c.draft
  return gone.length === many ? gone : 'ask'
}

/** The form's answers of those who stay, who move up. */
export function answersWithout(c: ManageContext, gone: readonly number[]): Record<string, Answer> | undefined {
  const booking = c.fact({ need: 'booking', code: c.draft.code ?? '' })
  if (booking === undefined || gone.length === 0) return undefined
  const stay = Array.from({ length: booking.party }, (_, at) => at + 1).filter((guest) => !gone.includes(guest))
  const answers: Record<string, Answer> = {}
  for (const { id, per } of placeOf(c, booking).service?.fields ?? []) {
    if (per !== 'guest') continue
    for (const [at, guest] of stay.entries()) {
      const answer = booking.answers[answerKey(id, guest)]
      if (answer !== undefined) answers[answerKey(id, at + 1)] = answer
    }
  }
  return answers
}

/** Their names, to be told. */
export function leavingNames(c: ManageContext): string[] {
  const booking = c.fact({ need: 'booking', code: c.draft.code ?? '' })
  const { gone = [] } = c.draft
  return booking === undefined
    ? []
    : guestsOn(c, booking).flatMap(({ guest, name }) => (gone.includes(guest) ? [name] : []))
}
