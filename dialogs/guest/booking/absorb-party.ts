import { checkParty } from '../../../src/domain/booking/rules.ts'
import type { Service } from '../../../src/domain/hall/hall.ts'
import { asksWhoCounts, saysMost } from '../../../src/language/numbers/party.ts'
import {
  aboutHowMany,
  numberPutRight,
  partyAfter,
  partyDifference,
  partySaid,
} from '../../../src/language/numbers/party-change.ts'
import { numberAlone } from '../../../src/language/numbers/place-in-list.ts'
import type { Reading } from '../../../src/language/reading.ts'
import { saysOnlyThese } from '../../../src/language/wording/after-booking.ts'
import { isQuestion, wantsChange } from '../../../src/language/wording/booking-words.ts'
import { addsName, countSaid } from '../../../src/language/wording/form-answers.ts'
import { readFor } from '../../common/read-for.ts'
import { SURE } from '../../engine/utterance.ts'
import { type BookingContext, questionsOf, serviceOf } from './booking-draft.ts'
import { answersForm } from './early/form-early.ts'
import { refusal } from './free/row-options.ts'
import { leaveOut } from './guests/leave-out.ts'
import { partiesOf } from './several/parties.ts'
import { sizeAsked } from './size-asked.ts'
import type { Put } from './when/absorb-result.ts'

/** "for 2" where a time is asked for: people, as long as it is not known how many; the time is asked again. */
export function countedInstead(c: BookingContext): Reading['party'] {
  const kind = c.open?.kind
  if ((kind !== 'slot' && kind !== 'choice') || c.draft.party !== undefined || c.reading.party !== undefined)
    return undefined
  // "the last one, for 3" names a place beside it
  const named = kind === 'choice' ? NAMED : BESIDE_SIZE
  const entities = c.understood.entities.filter(({ slot }) => !BESIDE_SIZE.has(slot) && !named.has(slot))
  const [only, another] = entities
  if (only?.slot === 'number' && another === undefined) return sizeNotHour(c, c.text.slice(...only.span))
  if (only?.slot !== 'party' || only.polarity !== 'wanted' || another !== undefined) return undefined
  return readFor(c, c.text.slice(...only.span), c.about, 'number').party
}

/** "badminton, 2", of an evening that was told of: no hour of it begins so. */
function sizeNotHour(c: BookingContext, said: string): Reading['party'] {
  const part = c.below('browse')?.part
  const count = Number(said)
  if (c.open?.kind !== 'choice' || (part !== 'evening' && part !== 'night') || !Number.isInteger(count))
    return undefined
  const named = c.names.matches.some(({ score, service }) => service !== undefined && score >= SURE)
  return named && count > 0 && count < EVENING ? { min: count, max: count } : undefined
}

/** the first hour of an evening, on a clock of twelve */
const EVENING = 5

/** "ok, 4 then", where five were too many: a bare number is the smaller size that was asked for. */
export function sizeAfterRefusal(c: BookingContext): number | undefined {
  const { draft, text } = c
  const service = serviceOf(c)
  if (draft.tooMany === undefined || draft.party !== undefined || service === undefined) return undefined
  const said = numberAlone(text)
  return said !== undefined && checkParty(service, said).ok ? said : undefined
}

const BESIDE_SIZE: ReadonlySet<string> = new Set(['ordinal', 'name', 'mobile', 'email'])
/** where a service is chosen */
const NAMED: ReadonlySet<string> = new Set(['service', 'hall'])

/** A size said plainly is taken, and refused at once where the rules do; "5 or 6" is asked. */
export function absorbParty(c: BookingContext, put: Put, said: Reading['party']): boolean {
  const right = numberPutRight(c.text)
  const replaced = right !== undefined && right.was === c.draft.party && c.reading.whens.length === 0
  const service = serviceOf(c)
  // "so it's 4 people maximum?" asks
  if (isQuestion(c.text) && (saysMost(c.text) || asksWhoCounts(c.text))) return false
  if (!replaced && said !== undefined && said.min === said.max && countsOfForm(c, said.min)) return false
  const party = replaced ? { min: right.is, max: right.is } : exactEnough(c, service, said)
  if (party === undefined || (!replaced && isSomeOfThem(c, party))) return false
  if (party.min !== party.max) {
    // "about 12" where ten are the most
    const ends = service === undefined ? [] : [party.min, party.max].map((size) => checkParty(service, size))
    const beyond = ends.find((size) => !size.ok)
    if (beyond?.ok === false) c.say(refusal(beyond.code, beyond.params))
    c.note({ between: [party.min, party.max] })
    if (c.draft.party !== undefined) put({ party: undefined }, 'party')
    return true
  }
  const wanted = replaced ? right.is : (partyAfter(c.text, party.min, c.draft.party) ?? party.min)
  const size = service === undefined ? undefined : checkParty(service, wanted)
  if (size?.ok === false && c.draft.party === undefined && size.code === 'HALLO_PARTY_TOO_LARGE') {
    c.note({ tooMany: wanted })
    if (partiesOf(c) !== undefined) {
      // with a time it is asked at once, where there is room for all
      if (c.draft.marks === undefined && c.draft.start === undefined)
        c.say({ message: 'booking:split.told', params: { count: wanted, max: service!.party.max } })
      return true
    }
  }
  if (size?.ok === false) {
    c.say(refusal(size.code, size.params))
    // What was said before still stands where it was asked to change.
    if (c.draft.party !== undefined) c.note({ refused: true })
    return true
  }
  if (c.reading.guests !== undefined) nameGuests(c, put, c.reading.guests)
  if (leaveOut(c, wanted)) return true
  put({ party: wanted, also: undefined }, 'party')
  c.note({ between: undefined, tooMany: undefined })
  return true
}

/** The names of all who come, also of those who were named before. */
function nameGuests(c: BookingContext, put: Put, names: readonly string[]): void {
  c.note({ guests: [...names] })
  for (const { field, guest, key } of questionsOf(c)) {
    const name = field.kind === 'name' && guest > 0 ? names[guest - 1] : undefined
    if (name !== undefined && c.draft[`field:${key}`] !== undefined) put({ [`field:${key}`]: name }, 'field')
  }
}

/** 俩孩子一个叫孙浩一个叫孙甜甜: of a party that is known, those of whom something is told. */
export function isSomeOfThem({ draft, reading: { ages }, text }: BookingContext, { max }: { max: number }): boolean {
  if (ages === undefined || ages.adults > 0 || draft.party === undefined || max >= draft.party) return false
  // "and 2 kids" come on top
  return !wantsChange(text) && !saysOnlyThese(text) && partyDifference(text) === undefined
}

/** "change instruments to 1": the only number is of what the form counts, and no size. */
export const countsOfForm = (c: BookingContext, said: number): boolean =>
  (c.text.match(/\d+/g) ?? []).length < 2 &&
  (serviceOf(c)?.fields ?? []).some(
    ({ kind, label }) => kind === 'number' && countSaid(c.text, Object.values(label)) === said,
  )

/** "about 8", of a room that is had whole: eight, since nothing hangs on it. */
function exactEnough(c: BookingContext, service: Service | undefined, said: Reading['party']): Reading['party'] {
  if (said === undefined || service?.takes !== 'party' || service.price?.per === 'person') return said
  const middle = aboutHowMany(c.text, said)
  return middle === undefined || middle > service.party.max ? said : { min: middle, max: middle }
}

export const asked = (c: BookingContext): Reading['party'] => (c.draft.party === undefined ? undefined : sizeAsked(c))

/**
 * "my friend is coming too" holds no number; what comes of it is shown before it holds. Beside another day or hour it is only why:
 * "my husband has to work, can we do sunday".
 */
export function grown(c: BookingContext): { min: number; max: number } | undefined {
  const all = c.draft.party === undefined ? undefined : partySaid(c.text)
  if (all !== undefined) return { min: all, max: all }
  // "one of us can't swim" comes all the same
  const difference =
    c.draft.party === undefined || answersForm(c) || addsName(c.text) ? undefined : partyDifference(c.text)
  return difference === undefined ? undefined : { min: Math.abs(difference), max: Math.abs(difference) }
}
