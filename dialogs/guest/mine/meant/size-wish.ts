import { localDate } from '../../../../src/domain/time/zone.ts'
import { partyDifference, partySaid } from '../../../../src/language/numbers/party-change.ts'
import { movesOnly, saysAsBefore, withoutTo } from '../../../../src/language/wording/after-booking.ts'
import { asksWhether, saysEdit, wantsBooking, wantsChange } from '../../../../src/language/wording/booking-words.ts'
import { saysAlso, saysAnother } from '../../../../src/language/wording/own-booking-words.ts'
import { saysMaybe, serviceSaid } from '../../../../src/language/wording/second-thoughts.ts'
import { isOfThatDay, leadsToDay, whichOf, whichWords } from '../../../../src/language/wording/which-booking.ts'
import { readFor } from '../../../common/read-for.ts'
import { wishesIn } from '../../../engine/act-meaning.ts'
import { SURE } from '../../../engine/utterance.ts'
import { type ManageContext, managedPlace } from '../manage/manage-draft.ts'
import { spokenOf, standing } from '../refer.ts'
import { CHANGES, type WishReading } from './wish-reading.ts'

/** "changed my mind, back to two", "four again please": as many as there were before the change. */
export function sizeBefore(c: ManageContext): number | undefined {
  const party = c.settled?.before?.party
  if (party === undefined || !saysAsBefore(c.text) || c.text.length > 60) return undefined
  // "same again for my brother" is one more; who is as many as they are has nothing to go back to
  if (wishesIn(c.understood).some((act) => NOT_BACK.has(act)) || spokenOf(c)?.party === party) return undefined
  const numbers = c.understood.entities.filter(({ slot }) => slot === 'number' || slot === 'party' || slot === 'time')
  const [only, another] = numbers
  if (only === undefined || another !== undefined) return undefined
  const words = withoutTo(c.text.slice(...only.span))
  const said = readFor(c, words, managedPlace(c), 'number').party ?? c.reading.party
  return said?.min === party && said.max === party ? party : undefined
}

/** "and the first, make it 3 people": of what is booked, by its place. */
export function sizeOfOne(c: ManageContext): WishReading | undefined {
  const { whens, party, contact, duration } = c.reading
  if (party === undefined || party.min !== party.max || whens.length > 0 || (contact ?? duration) !== undefined)
    return undefined
  const which = whichOf(c.text)
  if (which === undefined || which === 'all' || wantsBooking(c.text) || c.names.matches.length > 0) return undefined
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return undefined
  if (!wishesIn(c.understood).every((act) => act === 'choose' || CHANGES.includes(act)) || standing(c).length === 0)
    return undefined
  return { act: 'party', of: whichWords(c.text), to: String(party.min), preview: true }
}

/** "make the thursday booking for 2 people", 周四那个改三个人: so many, of the one of that day. */
export function sizeThatDay(c: ManageContext): WishReading | undefined {
  const { whens, party, contact, duration, repeat } = c.reading
  const [when, another] = whens
  if (when?.date === undefined || another !== undefined || (when.start ?? when.end ?? when.until) !== undefined)
    return undefined
  // "can we bring 3 more on thursday"
  const by = partyDifference(c.text)
  const more = by !== undefined && by > 0 && (party === undefined || party.min === by) ? by : undefined
  if ((contact ?? duration ?? repeat) !== undefined) return undefined
  if (more === undefined && (party === undefined || party.min !== party.max)) return undefined
  if (c.below('booking') !== undefined || saysAnother(c.text) || saysAlso(c.text)) return undefined
  // "change to thursday, for 3": the day may be where it shall go
  const named = isOfThatDay(c.text.slice(when.span[1])) || leadsToDay(c.text.slice(0, when.span[0]))
  const changes = changedDay(c, when.span)
  if (!named && !changes && more === undefined) return undefined
  const services = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const [own, other] = standing(c).filter(
    ({ start, zone, service }) =>
      localDate(start, zone) === when.date && services.every((match) => match.service === service),
  )
  if (own === undefined || other !== undefined) return undefined
  const plainly = counts(c) && !asksWhether(c.text) && !saysMaybe(c.text)
  return {
    act: 'party',
    of: own.code,
    to: more === undefined ? String(party!.min) : '',
    ...(more !== undefined && { more }),
    ...(!plainly && { preview: true as const }),
  }
}

/** "change my meeting to 4 people": of the only one of what it names; what is named as new is another one. */
export function sizeOfNamed(c: ManageContext): WishReading | undefined {
  const { whens, party, contact, duration, repeat } = c.reading
  if (whens.length > 0 || party === undefined || party.min !== party.max) return undefined
  if ((contact ?? duration ?? repeat) !== undefined || c.below('booking') !== undefined) return undefined
  if (!(wantsChange(c.text) || saysEdit(c.text)) || saysAnother(c.text) || saysAlso(c.text)) return undefined
  const [named, another] = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const [from, to] = named?.spans[0] ?? [0, 0]
  const said = serviceSaid(c.text.slice(0, from), c.text.slice(to))
  if (named === undefined || another !== undefined || said === 'new') return undefined
  const [own, other] = standing(c).filter(({ service }) => service === named.service)
  if (own === undefined || other !== undefined) return undefined
  const plainly = said === 'had' && counts(c) && !asksWhether(c.text) && !saysMaybe(c.text)
  return { act: 'party', of: own.code, to: String(party.min), ...(!plainly && { preview: true as const }) }
}

/** A number of people, and not a number alone. */
const counts = ({ understood }: ManageContext): boolean => understood.entities.some(({ slot }) => slot === 'party')

/** "change thursday to 3 people": what is changed stands before what it shall be. */
const changedDay = (c: ManageContext, [from]: readonly [number, number]): boolean =>
  wantsChange(c.text.slice(0, from)) && !movesOnly(c.text)

/** "make that five, gran and grandpa are coming": the one number beside people, which is no hour. */
export function countAlone(c: ManageContext): string | undefined {
  const { understood, text, reading } = c
  const { entities } = understood
  const wanted = entities.filter(({ polarity }) => polarity === 'wanted')
  const [number, another] = wanted.filter(({ slot }) => slot === 'number')
  const people = wanted.some(({ slot }) => slot === 'party') && reading.party !== undefined
  const others = wanted.some(({ slot }) => slot !== 'number' && slot !== 'party')
  // "two fewer maybe, make it 4 people": what it shall be is said
  const all = number === undefined || others ? undefined : partySaid(text)
  if (all !== undefined) return String(all)
  if (number === undefined || another !== undefined || others || !people) return undefined
  // 她六岁 counts nobody
  return countsOther(c, number.span) ? undefined : text.slice(...number.span)
}

/** Right behind the number something else is counted by it. */
function countsOther(c: ManageContext, [from, to]: readonly [number, number]): boolean {
  const behind = /^\p{L}{1,2}/u.exec(c.text.slice(to))?.[0] ?? ''
  return behind !== '' && readFor(c, c.text.slice(from, to) + behind, {}, 'number').party === undefined
}

/** One number, and nothing that says of what. */
export const isBareNumber = ({ understood: { entities } }: ManageContext): boolean =>
  entities.filter(({ polarity }) => polarity === 'wanted').length === 1 && entities[0]?.slot === 'number'

const NOT_BACK: ReadonlySet<string> = new Set(['again', 'book', 'for_other', 'series'])
