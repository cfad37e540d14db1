import { checkParty } from '../../../src/domain/booking/rules.ts'
import type { Field } from '../../../src/domain/form/form.ts'
import { readAnswer } from '../../../src/domain/form/form-fields.ts'
import { findHall, findService } from '../../../src/domain/hall/catalogue.ts'
import type { Service } from '../../../src/domain/hall/hall.ts'
import { slotsOn } from '../../../src/domain/hall/slots.ts'
import { idNumberIn } from '../../../src/language/contact/id-number.ts'
import { namePutRight } from '../../../src/language/contact/name-put-right.ts'
import { withEndSaid } from '../../../src/language/contact/number-ending.ts'
import { describedServices } from '../../../src/language/names/described.ts'
import type { NameMatch } from '../../../src/language/names/names.ts'
import {
  aboutHowMany,
  numberPutRight,
  partyAfter,
  partyDifference,
} from '../../../src/language/numbers/party-change.ts'
import { isOfTimes, numberAlone, placeNamed } from '../../../src/language/numbers/place-in-list.ts'
import type { Reading } from '../../../src/language/reading.ts'
import { endWish, isQuestion, saysSoonest, wantsChange } from '../../../src/language/wording/booking-words.ts'
import { isNote } from '../../common/is-note.ts'
import { readFor } from '../../common/read-for.ts'
import { meansOnly } from '../../engine/act-meaning.ts'
import type { MessageLine } from '../../engine/types.ts'
import { SURE } from '../../engine/utterance.ts'
import { type BookingContext, fieldContext, hallOf, questionsOf, serviceOf, slotsOf } from './booking-draft.ts'
import { absorbForm, answersForm } from './early/form-early.ts'
import { absorbRemark } from './early/remark-early.ts'
import { keepForForm } from './early/said-before.ts'
import { putHall, type putter } from './fill-steps.ts'
import { bookableServices, placeKey } from './free/bookable.ts'
import { refusal } from './free/row-options.ts'
import { leaveOut } from './guests/leave-out.ts'
import { nameMeant } from './name-meant.ts'
import { partiesOf } from './several/parties.ts'
import { sizeAsked } from './size-asked.ts'
import type { AbsorbResult } from './when/absorb-result.ts'
import { absorbWhen } from './when/absorb-when.ts'

type Put = ReturnType<typeof putter>

/**
 * Fills the draft with all that the message answers, not only with what was asked. What is doubtful is not taken: it is
 * said, and asked. `taken` is false where the message tells nothing about a booking.
 */
export function absorb(c: BookingContext, put: Put): AbsorbResult {
  if (c.draft.other !== undefined) c.note({ other: undefined })
  if (c.draft.refused === true) c.note({ refused: undefined })
  const place = absorbPlace(c, put)
  tellTooYoung(c)
  const counted = countedInstead(c)
  const { date, start } = c.draft
  const when = counted === undefined ? absorbWhen(c, put) : { taken: false }
  const first = wantsFirst(c)
  if (first) c.note({ first: true })
  else if (c.draft.first === true && c.reading.whens[0]?.start !== undefined) c.note({ first: undefined })
  const nth = nthNamed(c, counted !== undefined) ?? endWished(c)
  if (nth !== undefined) c.note({ nth })
  const moved = c.draft.date !== date || c.draft.start !== start
  const size = absorbParty(c, put, counted ?? c.reading.party ?? (moved ? undefined : grown(c)) ?? asked(c))
  const contact = absorbContact(c, put)
  const form = absorbForm(c, put)
  const remark = absorbRemark(c)
  const written = place || when.taken || size || contact || form
  keepForForm(c, written ? put : undefined)
  const heard: AbsorbResult = { taken: written || first || remark || nth !== undefined }
  if (when.move !== undefined) heard.move = when.move
  return heard
}

/** "archery for my son, he's 12": from what age on one may come is told before the form asks. */
function tellTooYoung(c: BookingContext): void {
  const { age } = c.reading
  const service = serviceOf(c)
  const youngest = service?.fields.find((field) => field.age?.min !== undefined)?.age?.min
  if (age === undefined || service === undefined || youngest === undefined || age >= youngest) return
  c.say({ message: 'questions:known.age', params: { service: { text: service.name }, count: youngest } })
}

/** "badminton tomorrow, as early as you can": whatever is free first is taken, once it is known of what. */
const wantsFirst = ({ draft, understood, reading, text }: BookingContext): boolean =>
  draft.marks === undefined &&
  (draft.start ?? reading.whens[0]?.start) === undefined &&
  (understood.acts.some(({ act }) => act === 'first_free') || saysSoonest(text)) &&
  endWish(text) !== 'last' &&
  // "… tomorrow afternoon for two, what's the earliest?" wants it
  (!isQuestion(text) || (reading.whens.length > 0 && reading.party !== undefined))

/** "wednesday then, the early one", "saturday, as late as possible": the first or the last of the day's times. */
function endWished({ draft, understood, reading, text }: BookingContext): 0 | -1 | undefined {
  if (draft.marks !== undefined || draft.start !== undefined) return undefined
  if (reading.whens.some(({ start, end }) => start !== undefined || end !== undefined)) return undefined
  if (draft.date === undefined && reading.whens.length === 0) return undefined
  const acts = [...understood.acts.map(({ act }) => act), ...understood.offers]
  if (acts.some((act) => act === 'exclude' || act === 'again')) return undefined
  const end = endWish(text)
  // "what's the latest I can play on thursday?" of a day wants it; "is the last one free?" asks
  const asked = end !== 'last' || reading.whens.length === 0 || acts.some((act) => ASKING.has(act))
  if (isQuestion(text) && asked) return undefined
  return end === undefined ? undefined : end === 'first' ? 0 : -1
}

const ASKING: ReadonlySet<string> = new Set(['free', 'hours', 'price', 'policy', 'first_free'])

/** "what's free tomorrow evening?" | "the last one, for 3": of the times that were told, before they are offered as choices. */
function nthNamed({ draft, open, understood, reading, text }: BookingContext, counted: boolean): number | undefined {
  const [only, another] = understood.entities.filter(({ slot }) => slot === 'ordinal')
  if (only === undefined || another !== undefined || only.polarity !== 'wanted') return undefined
  if (draft.date === undefined || draft.marks !== undefined || draft.start !== undefined) return undefined
  const [when] = reading.whens
  // "friday, the first session, for two"
  const ofDay = when?.date !== undefined && isOfTimes(text.slice(only.span[0])) && !isQuestion(text)
  if (!ofDay) {
    if ((!counted && when !== undefined) || open?.kind === 'slot' || open?.kind === 'date') return undefined
    if (!meansOnly(understood, 'choose', 'affirm')) return undefined
  }
  const place = placeNamed(text.slice(...only.span))
  return place === 'last' || place === 'later' ? -1 : typeof place === 'number' ? place : undefined
}

/** A hall, a service, or a service that several halls have: then the hall is asked for among those. */
function absorbPlace(c: BookingContext, put: Put): boolean {
  const sure = c.names.matches.filter((match) => match.score >= SURE)
  const [best] = sure
  if (best === undefined) return absorbDescribed(c, put)
  const wanted = insteadOf(c, sure)
  const [first] = wanted
  if (first?.service !== undefined && isMentioned(c, first)) return false
  const bookable = wanted.filter((match) => canBook(c, match))
  if (bookable.length === 0) {
    const hall = findHall(c.catalogue, best.hall)
    const notice = findService(hall, best.service ?? '')?.notice ?? hall?.notice
    const say = refusal(best.service === undefined ? 'HALLO_HALL_UNAVAILABLE' : 'HALLO_SERVICE_UNAVAILABLE')
    const why: MessageLine[] =
      notice === undefined ? [] : [{ message: 'browse:text', params: { text: { text: notice } } }]
    c.say({ ...say, lines: why })
    return true
  }
  if (best.service === undefined) {
    const elsewhere = c.draft.service === undefined ? namedElsewhere(c, best.hall) : []
    if (elsewhere.length > 0) {
      const hall = findHall(c.catalogue, best.hall)
      const service = findService(findHall(c.catalogue, elsewhere[0]!.hall), elsewhere[0]!.service!)
      c.say({
        message: 'booking:hall.hasNone',
        params: { hall: { text: hall!.name }, service: { text: service!.name } },
      })
      among(put, elsewhere)
    } else if (best.hall !== c.draft.hall) putHall(c, put, best.hall)
    else if (onlyAmong(c) !== undefined) choose(c, put, best.hall, onlyAmong(c)!)
    return true
  }
  const rivals = bookable.filter((match) => match.service !== undefined && match.score > best.score - TIE)
  const here = rivals.filter((match) => match.hall === c.draft.hall)
  const one = here.length === 1 ? here[0] : rivals.length === 1 ? rivals[0] : undefined
  const elsewhere = one === undefined || one !== here[0] ? [] : whereElse(c, one)
  if (one !== undefined && elsewhere.length > 0) {
    c.say({ message: 'booking:hall.notThen', params: { hall: { text: hallOf(c)!.name } } })
    among(put, [one, ...elsewhere])
  } else if (one !== undefined) choose(c, put, one.hall, one.service!)
  else among(put, here.length > 1 ? here : rivals)
  return true
}

/** The only service of the hall that was meant: to name the hall once more is a yes to it. */
function onlyAmong({ draft: { hall, service, among: meant = [] } }: BookingContext): string | undefined {
  const [only, another] = meant
  const begins = `${hall}/`
  return service === undefined && only !== undefined && another === undefined && only.startsWith(begins)
    ? only.slice(begins.length)
    : undefined
}

/** "yoga at riverside", which has none: those of other halls that are called so. */
export function namedElsewhere(c: BookingContext, hall: string): NameMatch[] {
  const found = c.names.matches.filter(
    (match) => match.service !== undefined && match.hall !== hall && match.score > EXACT_ELSEWHERE && canBook(c, match),
  )
  return found.filter(({ service }) => service === found[0]!.service)
}

/** A name said in full beside another hall's is worth so much (`names.ts`). */
const EXACT_ELSEWHERE = 0.58

/** "the stars thing on the roof": no name, but words that only one of the services has. It is said what was found. */
function absorbDescribed(c: BookingContext, put: Put): boolean {
  const has = c.draft.service !== undefined || c.draft.among !== undefined
  if (has && c.open?.dialog === 'booking') return false
  const found = describedHere(c)
  // what was only asked about before gives way to what is wished for now
  if (has && found.some(({ service }) => service === c.draft.service)) return false
  const [first, another] = found
  const service = first && findService(findHall(c.catalogue, first.hall), first.service)
  if (first === undefined || service === undefined) return false
  const alone = found.every((each) => each.service === first.service)
  if (alone) c.say({ message: 'booking:service.described', params: { service: { text: service.name } } })
  if (another === undefined) choose(c, put, first.hall, first.service)
  else
    among(
      put,
      found.map((each) => ({ ...each, score: 1, spans: [] })),
    )
  return true
}

/** Those of the hall that is spoken of, where it has any, and of rooms those that are large enough. */
function describedHere(c: BookingContext): { hall: string; service: string }[] {
  const all = describedServices(c.names.rest, c.catalogue).filter((each) =>
    canBook(c, { ...each, score: 1, spans: [] }),
  )
  const here = all.filter(({ hall }) => hall === c.draft.hall)
  const near = c.draft.hall === undefined ? all : here
  const size = c.reading.party?.max ?? c.draft.party ?? 1
  const large = near.filter((each) => {
    const service = findService(findHall(c.catalogue, each.hall), each.service)
    return service !== undefined && size <= service.party.max
  })
  return large.length > 0 ? large : near
}

/** What a draft has is changed by a wish; in talk the name of another service changes nothing: "I'm late for a dance class". */
function isMentioned(c: BookingContext, { service }: NameMatch): boolean {
  const { draft, understood, text, names } = c
  if (draft.service === undefined || draft.service === service) return false
  const { whens, party, contact } = c.reading
  const values = whens.length > 0 || party !== undefined || contact !== undefined
  // "can I make a recurring booking?" asks for no recording studio
  if (!values && understood.acts.length > 0 && !understood.acts.some(({ act }) => CHOOSING.has(act))) return true
  if (wantsChange(text)) return false
  // a name with a day or a size, or with next to nothing beside it
  if (values || names.rest.replace(/[^\p{L}]/gu, '').length <= 4) return false
  const acts = understood.acts.map(({ act }) => act)
  const meant = acts.length > 0 ? acts : understood.offers.slice(0, 1)
  return meant.length > 0 && !meant.some((act) => CHOOSING.has(act))
}

/** Acts that a service is named for. */
const CHOOSING: ReadonlySet<string> = new Set(
  'affirm again book change choose deny first_free free inform shift usual widen'.split(' '),
)

/** "archery instead of badminton": of two services that are named, the one that is being booked is what shall go. */
function insteadOf({ draft, understood }: BookingContext, all: readonly NameMatch[]): readonly NameMatch[] {
  // "instead of the meeting room, the rehearsal room"
  const out = understood.entities
    .filter(({ slot, polarity }) => slot === 'service' && polarity === 'excluded')
    .slice(0, 1)
  const others = all.filter(
    ({ spans }) => !spans.some(([from, to]) => out.some(({ span }) => span[0] < to && from < span[1])),
  )
  const sure = others.some(({ service }) => service !== undefined) ? others : all
  const named = sure.filter(({ service }) => service !== undefined)
  const rest = named.filter(({ service }) => service !== draft.service)
  return draft.service === undefined || rest.length === named.length || rest.length === 0 ? sure : rest
}

/** The other halls that have the service when it is wanted, where the hall spoken of has it, but not then. */
function whereElse(c: BookingContext, here: NameMatch): NameMatch[] {
  const { draft } = c
  if (here.service === draft.service || draft.date === undefined || c.reading.whens.length > 0) return []
  const start = slotsOf(c)[0]?.from ?? draft.start
  const has = ({ hall: id, service: of = '' }: NameMatch): boolean => {
    const hall = findHall(c.catalogue, id)
    const service = findService(hall, of)
    const slots = hall && service ? slotsOn(hall, service, draft.date ?? '') : []
    return start === undefined ? slots.length > 0 : slots.some(({ from }) => from === start)
  }
  if (has(here)) return []
  // in another hall than the one spoken of, a name that both have is a guess
  return c.names.matches.filter(
    (match) =>
      match.service !== undefined && match.hall !== here.hall && match.score > GUESS && canBook(c, match) && has(match),
  )
}

const GUESS = 0.5

/** Names this near to the best are as good. */
const TIE = 0.05

function canBook({ catalogue }: BookingContext, { hall, service }: NameMatch): boolean {
  const services = bookableServices(hall, catalogue)
  return service === undefined ? services.length > 0 : services.some((each) => each.id === service)
}

function choose(c: BookingContext, put: Put, hall: string, service: string): void {
  const was = serviceOf(c)
  if (hall !== c.draft.hall) put({ hall, among: undefined }, 'hall')
  else if (service === c.draft.service) return
  put({ service, among: undefined }, 'service')
  const now = serviceOf(c)
  // what was only spoken of before is no draft
  if (was === undefined || now === undefined || c.open?.dialog !== 'booking' || c.step === 'service') return
  c.say({ message: 'booking:service.now', params: { service: { text: now.name }, was: { text: was.name } } })
}

function among(put: Put, rivals: readonly NameMatch[]): void {
  const keys = [...new Set(rivals.map((match) => placeKey(match.hall, match.service ?? '')))]
  const halls = new Set(rivals.map((match) => match.hall))
  const [hall] = halls
  if (halls.size === 1) put({ hall, service: undefined, among: keys }, 'hall')
  else put({ hall: undefined, service: undefined, among: keys }, 'hall')
}

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
function absorbParty(c: BookingContext, put: Put, said: Reading['party']): boolean {
  const right = numberPutRight(c.text)
  const replaced = right !== undefined && right.was === c.draft.party && c.reading.whens.length === 0
  const service = serviceOf(c)
  const party = replaced ? { min: right.is, max: right.is } : exactEnough(c, service, said)
  if (party === undefined) return false
  if (party.min !== party.max) {
    const least = service === undefined ? undefined : checkParty(service, party.min)
    if (least?.ok === false) c.say(refusal(least.code, least.params))
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
  if (c.reading.guests !== undefined) c.note({ guests: c.reading.guests })
  if (leaveOut(c, wanted)) return true
  put({ party: wanted, also: undefined }, 'party')
  c.note({ between: undefined, tooMany: undefined })
  return true
}

/** "about 8", of a room that is had whole: eight, since nothing hangs on it. */
function exactEnough(c: BookingContext, service: Service | undefined, said: Reading['party']): Reading['party'] {
  if (said === undefined || service?.takes !== 'party' || service.price?.per === 'person') return said
  const middle = aboutHowMany(c.text, said)
  return middle === undefined || middle > service.party.max ? said : { min: middle, max: middle }
}

/** Name, mobile number and e-mail, wherever they are said; fields of these kinds take them. */
function absorbContact(c: BookingContext, put: Put): boolean {
  const meant = c.reading.contact?.name === undefined ? nameMeant(c) : undefined
  if (meant?.guest !== undefined) {
    const asked = questionsOf(c).find(({ field, guest }) => field.kind === 'name' && guest === meant.guest)
    if (asked === undefined) return false
    put({ [`field:${asked.key}`]: meant.name }, 'field')
    return true
  }
  const right = meant === undefined ? nameRight(c) : undefined
  const { otherNumber } = c.reading
  const id = isNote(c) ? undefined : idNumberIn(c.text)
  const contact = {
    ...c.reading.contact,
    ...(meant && { name: meant.name }),
    ...(right && { name: right }),
    ...(id && { 'id-card': id }),
  }
  let taken = false
  for (const kind of ['name', 'mobile', 'email', 'id-card'] as const) {
    const field = serviceOf(c)?.fields.find((each) => each.kind === kind)
    const said = contact[kind] ?? (kind === 'mobile' ? (otherNumber ?? endedOtherwise(c, field)) : undefined)
    if (said === undefined) continue
    // what no form here asks for is not kept
    if (field === undefined && kind === 'id-card' && serviceOf(c) !== undefined) continue
    if (field === undefined) {
      put({ contact: { ...c.draft.contact, [kind]: said } }, 'field')
      taken = true
      continue
    }
    const read = readAnswer(field, said, fieldContext(c))
    if (read.ok) put({ [`field:${field.id}`]: read.value }, 'field')
    else c.say(refusal(read.code, read.params))
    taken = true
  }
  return taken
}

/** "my surname is Leigh, not Lee": the name that was given, with that put right. */
function nameRight(c: BookingContext): string | undefined {
  const field = serviceOf(c)?.fields.find(({ kind }) => kind === 'name')
  const had = field === undefined ? c.draft.contact?.name : c.draft[`field:${field.id}`]
  return typeof had === 'string' ? namePutRight(c.text, had) : undefined
}

/** "wrong number, it ends in 5679": the number that was given, with that end. */
function endedOtherwise(c: BookingContext, field: Field | undefined): string | undefined {
  const had = field === undefined ? c.draft.contact?.mobile : c.draft[`field:${field.id}`]
  return typeof had === 'string' ? withEndSaid(c.text, had) : undefined
}

const asked = (c: BookingContext): Reading['party'] => (c.draft.party === undefined ? undefined : sizeAsked(c))

/**
 * "my friend is coming too" holds no number; what comes of it is shown before it holds. Beside another day or hour it is only why:
 * "my husband has to work, can we do sunday".
 */
function grown(c: BookingContext): { min: number; max: number } | undefined {
  // "one of us can't swim" comes all the same
  const difference = c.draft.party === undefined || answersForm(c) ? undefined : partyDifference(c.text)
  return difference === undefined ? undefined : { min: Math.abs(difference), max: Math.abs(difference) }
}
