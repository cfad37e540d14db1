import { checkParty } from '../../../src/domain/booking/rules.ts'
import type { AskKind } from '../../../src/domain/form/ask.ts'
import { slotsOn } from '../../../src/domain/hall/slots.ts'
import { clockMinutes, clockOf } from '../../../src/domain/time/calendar.ts'
import { isTalkBeside } from '../../../src/language/contact/contact.ts'
import { numberPutRight, partySaid } from '../../../src/language/numbers/party-change.ts'
import { countsThings } from '../../../src/language/numbers/place-in-list.ts'
import { wantsChange } from '../../../src/language/wording/booking-words.ts'
import { afterUntil } from '../../../src/language/wording/own-booking-words.ts'
import { readFor } from '../../common/read-for.ts'
import { meansOnly } from '../../engine/act-meaning.ts'
import { again, type Move } from '../../engine/dialog.ts'
import { countsOfForm } from './absorb-party.ts'
import { advance } from './advance.ts'
import { type BookingContext, NO_WISH, placeOf, slotsOf } from './booking-draft.ts'
import { putter } from './fill-steps.ts'
import { leaveOut } from './guests/leave-out.ts'
import { wishOf } from './when/length-meant.ts'
import { hourInstead } from './when/not-then.ts'

/** "make it 8" at the summary: the hour or the people, whichever can be; where both can, it is asked. */
export function hearNumber(c: BookingContext): Move | undefined {
  const until = takeRange(c) ?? takeEnd(c)
  if (until !== undefined) return until
  // "4, not 2" of two people is no hour, and "7, not 6" of six o'clock no size
  if (numberPutRight(c.text)?.was === c.draft.party || hourInstead(c) !== undefined) return undefined
  // "make it five, my wife wants in" says of what it is
  if (partySaid(c.text) !== undefined) return undefined
  const kind = c.open?.kind ?? 'none'
  const heard = HEARD_AT.has(kind) || (kind === 'choice' && wantsChange(c.text))
  const said = heard ? numberSaid(c) : undefined
  if (said === undefined || c.draft.date === undefined || countsOfForm(c, said)) return undefined
  const { service } = placeOf(c)
  const start = hourOf(c, said)
  const sized = said !== c.draft.party && service.party.min < service.party.max && checkParty(service, said).ok
  const put = putter(c)
  if (start !== undefined && sized) {
    c.note({ other: `${c.draft.date}T${start}` })
    return again({ message: 'booking:confirm.number', params: { time: start, count: said } })
  }
  if (start !== undefined) put({ ...NO_WISH, ...wishOf(c), start }, 'slot')
  else if (!sized) return undefined
  else if (!leaveOut(c, said)) put({ party: said }, 'party')
  return advance(c, put)
}

/** "8 to 9 then", once a time is chosen: both ends, in the half of the day that is nearer to it. */
export function takeRange(c: BookingContext, text = c.text): Move | undefined {
  const from = clockMinutes(slotsOf(c)[0]?.from ?? '')
  const { names, reading, open } = c
  if (from === undefined || text.length > LONGEST_RANGE) return undefined
  // "2 to 4", where a size is asked for, is one
  if (!HEARD_AT.has(open?.kind ?? 'none') && (open?.kind !== 'number' || !wantsChange(text))) return undefined
  const given = text === c.text ? reading.contact : undefined
  if (names.matches.length > 0 || (given ?? reading.excluded) !== undefined) return undefined
  const { whens, rest, contact } = readFor(c, text, placeOf(c), 'slot')
  const away = (start = ''): number => Math.abs((clockMinutes(start) ?? 0) - from)
  const [nearest] = [...whens].sort((a, b) => away(a.start) - away(b.start))
  const { start, end } = nearest ?? {}
  if (start === undefined || end === undefined || (rest !== '' && !isTalkBeside(rest)) || contact !== undefined)
    return undefined
  if (whens.some(({ date, end: to }) => date !== undefined || to === undefined)) return undefined
  const put = putter(c)
  put({ ...NO_WISH, marks: undefined, start, end }, 'slot')
  return advance(c, put)
}

const LONGEST_RANGE = 60

/** Where a number with a word of change answers nothing itself. */
const HEARD_AT: ReadonlySet<AskKind> = new Set<AskKind>(['confirm', 'text', 'phone', 'email', 'id'])

/** "I need it until 9 actually": the end, in the half of the day that comes after the start. */
export function takeEnd(c: BookingContext): Move | undefined {
  const from = slotsOf(c)[0]?.from
  const { reading, names, understood } = c
  const said = reading.whens.length > 0 || reading.party !== undefined ? undefined : afterUntil(c.text)
  if (from === undefined || said === undefined || names.matches.length > 0) return undefined
  const numbers = understood.entities.filter(({ slot }) => slot === 'time' || slot === 'number')
  const hours = readFor(c, wholeNumber(said) ?? '', placeOf(c), 'number').party?.min
  if (numbers.length !== 1 || hours === undefined || hours < 1 || hours > 24) return undefined
  const end = [hours * 60, hours * 60 + 720].map((minutes) => clockOf(minutes % 1440)).find((time) => time > from)
  if (end === undefined) return undefined
  const put = putter(c)
  put({ ...wishOf(c), end, minutes: undefined }, 'slot')
  return advance(c, put)
}

/** "9" of " 9 actually", "six" of " six please". */
const wholeNumber = (said: string): string | undefined => /^\s*(\p{L}+|\d{1,2})(?![\p{L}\d:.,])/u.exec(said)?.[1]

/** The only number of a change, where nothing else is said. */
function numberSaid(c: BookingContext): number | undefined {
  const { understood, reading, names, text } = c
  const { party, whens, contact, excluded } = reading
  // at a list of options it is read as an hour
  const bare = c.open?.kind === 'choice' && understood.entities.every(({ slot }) => slot === 'number')
  if (party !== undefined || contact !== undefined || excluded !== undefined) return undefined
  if (whens.length > 0 && !bare) return undefined
  if (names.matches.length > 0 || understood.unexplained !== '') return undefined
  if (!meansOnly(understood, 'change', 'extend', 'choose', 'shift', 'affirm')) return undefined
  const wanted = understood.entities.filter(({ polarity }) => polarity === 'wanted')
  if (!wanted.every(({ slot }) => slot === 'number' || slot === 'time')) return undefined
  const words = wanted.map(({ span }) => text.slice(...span)).join(' ')
  const [only, another] = words.normalize('NFKC').match(/\d+/g) ?? []
  const [one] = wanted
  // "two rackets too", 借两副拍子 are of things
  if (one !== undefined && !wantsChange(text) && countsThings(text.slice(one.span[1]))) return undefined
  if (only === undefined && wanted.length === 1 && wantsChange(text))
    return readFor(c, words, placeOf(c), 'number').party?.max
  return only === undefined || another !== undefined || only.length > 2 ? undefined : Number(only)
}

/** The start that is meant: of the two halves of the day that which is nearer to the time chosen. HH:mm */
function hourOf(c: BookingContext, said: number): string | undefined {
  const { hall, service } = placeOf(c)
  const now = clockMinutes(slotsOf(c)[0]?.from ?? '') ?? 720
  const starts = slotsOn(hall, service, c.draft.date ?? '').map(({ from }) => clockMinutes(from))
  const [nearest] = [said * 60, said * 60 + 720]
    .filter((at) => at !== now && starts.includes(at))
    .sort((a, b) => Math.abs(a - now) - Math.abs(b - now))
  return nearest === undefined ? undefined : clockOf(nearest)
}
