import { answerKey } from '../../../../src/domain/form/asked-fields.ts'
import { partyDifference } from '../../../../src/language/numbers/party-change.ts'
import { cantBe, partsSaid, saysAway } from '../../../../src/language/wording/after-booking.ts'
import { isQuestion } from '../../../../src/language/wording/booking-words.ts'
import { comesInstead } from '../../../../src/language/wording/second-thoughts.ts'
import { answerOf, type BookingContext, type BookingDraft, questionsOf } from '../booking-draft.ts'

/** Is there somebody too many among those who were named? Then who it is will be asked, unless the message tells. */
export function leaveOut(c: BookingContext, party: number): boolean {
  const named = guestsNamed(c)
  if (party < 1 || named.length <= party) return false
  c.set({ leaving: party })
  const gone = namedIn(c)
  if (gone.length > 0 && gone.length <= named.length - party) removeGuests(c, gone)
  return true
}

/** Guests, from 1, whose names are known. */
export function guestsNamed(c: BookingContext): { guest: number; name: string }[] {
  return questionsOf(c).flatMap((asked) => {
    const name = asked.field.kind === 'name' && asked.guest > 0 ? answerOf(c, asked) : undefined
    return typeof name === 'string' ? [{ guest: asked.guest, name }] : []
  })
}

/** Whose name, or its first word, the message holds. */
export function namedIn(c: BookingContext): number[] {
  const words = new Set(c.text.toLowerCase().split(/[^\p{L}\p{M}'’-]+/u))
  return guestsNamed(c).flatMap(({ guest, name }) => {
    const plain = name.toLowerCase()
    const han = /\p{Script=Han}/u.test(name)
    return (han ? c.text.includes(name) : words.has(plain.split(' ')[0]!)) ? [guest] : []
  })
}

/** 把孙浩去掉, "Bob can't make it", of those who were named: they go, and it is said who. undefined: nobody of them does. */
export function takeOffList(c: BookingContext): boolean {
  if (c.text === '' || c.slash !== undefined || isQuestion(c.text) || comesInstead(c.text) !== undefined) return false
  const named = guestsNamed(c)
  if (named.length < 2 || !partsSaid(c.text).some(staysAway)) return false
  const parts = partsSaid(c.text).filter(staysAway)
  const gone = namedIn(c).filter((guest) => {
    const { name } = named.find((each) => each.guest === guest)!
    return (
      parts.some((part) => holdsName(part, name)) ||
      parts.every((part) => named.every((each) => !holdsName(part, each.name)))
    )
  })
  if (gone.length === 0 || gone.length >= named.length) return false
  const names = named.filter(({ guest }) => gone.includes(guest)).map(({ name }) => name)
  removeGuests(c, gone)
  c.say({ message: 'booking:party.offList', params: { names: { list: names } } })
  return true
}

const staysAway = (text: string): boolean => saysAway(text) || cantBe(text) || (partyDifference(text) ?? 0) < 0

/** The whole name in signs, or its first word. */
export const holdsName = (part: string, name: string): boolean =>
  /\p{Script=Han}/u.test(name)
    ? part.includes(name)
    : part
        .toLowerCase()
        .split(/[^\p{L}\p{M}'’-]+/u)
        .includes(name.toLowerCase().split(' ')[0]!)

/** The others move up, each with their own answers. */
export function removeGuests(c: BookingContext, gone: readonly number[]): void {
  const own = questionsOf(c).filter(({ guest }) => guest > 0)
  const party = c.draft.party ?? own.length
  const stay = Array.from({ length: party }, (_, at) => at + 1).filter((guest) => !gone.includes(guest))
  const patch: Partial<BookingDraft> = { party: stay.length }
  for (const id of new Set(own.map(({ field }) => field.id)))
    for (let guest = 1; guest <= party; guest++) {
      const from = stay[guest - 1]
      const asked = own.find((each) => each.field.id === id && each.guest === from)
      patch[`field:${answerKey(id, guest)}`] = asked === undefined ? undefined : answerOf(c, asked)
    }
  if (c.draft.guests !== undefined) patch.guests = c.draft.guests.filter((_, at) => !gone.includes(at + 1))
  c.set(patch)
}
