import { findHall, findService } from '../../../src/domain/hall/catalogue.ts'
import { slotsOn } from '../../../src/domain/hall/slots.ts'
import { describedServices } from '../../../src/language/names/described.ts'
import type { NameMatch } from '../../../src/language/names/names.ts'
import { asksAny } from '../../../src/language/questions/asks-any.ts'
import { asksToHave } from '../../../src/language/questions/plain-questions.ts'
import { saysMove } from '../../../src/language/wording/after-booking.ts'
import {
  isQuestion,
  proposes,
  putsRight,
  wantsBooking,
  wantsChange,
} from '../../../src/language/wording/booking-words.ts'
import { SURE } from '../../engine/utterance.ts'
import { type BookingContext, hallOf, serviceOf, slotsOf } from './booking-draft.ts'
import { putHall } from './fill-steps.ts'
import { bookableServices, placeKey } from './free/bookable.ts'
import { unavailable } from './free/unavailable.ts'
import type { Put } from './when/absorb-result.ts'

/** A hall, a service, or a service that several halls have: then the hall is asked for among those. */
export function absorbPlace(c: BookingContext, put: Put): boolean {
  const sure = c.names.matches.filter((match) => match.score >= SURE)
  if (sure.length === 0) return absorbDescribed(c, put)
  const not = ruledOutAlone(c, sure)
  if (not !== undefined) return withoutService(c, put, not)
  const wanted = insteadOf(c, sure)
  const [first] = wanted
  if (first?.service !== undefined && isMentioned(c, first)) return false
  const bookable = wanted.filter((match) => canBook(c, match))
  // of two that are named, the one that can be had: "no pottery? then the stars"
  const best = bookable[0] ?? sure[0]!
  if (bookable.length === 0) {
    c.say(unavailable(c, best))
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
  if (!values && onlyAsks(c)) return true
  if (wantsChange(text)) return false
  // a name with a day or a size, or with next to nothing beside it
  if (values || names.rest.replace(/[^\p{L}]/gu, '').length <= 4) return false
  const acts = understood.acts.map(({ act }) => act)
  const meant = acts.length > 0 ? acts : understood.offers.slice(0, 1)
  return meant.length > 0 && !meant.some((act) => CHOOSING.has(act))
}

/** "would the stargazing suit my grandad?" changes no draft; "could I do archery?" wishes, and "what about archery?" proposes it. */
const onlyAsks = ({ text, understood }: BookingContext): boolean =>
  (isQuestion(text) || asksAny(text)) &&
  ![proposes, wantsBooking, saysMove, asksToHave].some((wishes) => wishes(text)) &&
  !understood.acts.some(({ act }) => WISHING.has(act))

const WISHING: ReadonlySet<string> = new Set(['again', 'book', 'choose', 'usual'])

/** Acts that a service is named for. */
const CHOOSING: ReadonlySet<string> = new Set(
  'affirm again book change choose deny first_free free inform shift usual widen'.split(' '),
)

/** "archery instead of badminton": of two services that are named, the one that is being booked is what shall go. */
function insteadOf(c: BookingContext, named: readonly NameMatch[]): readonly NameMatch[] {
  const { draft, understood } = c
  const all = lastMeant(c, named)
  // "instead of the meeting room, the rehearsal room"
  const out = understood.entities
    .filter(({ slot, polarity }) => slot === 'service' && polarity === 'excluded')
    .slice(0, 1)
  const others = all.filter(
    ({ spans }) => !spans.some(([from, to]) => out.some(({ span }) => span[0] < to && from < span[1])),
  )
  const sure = others.some(({ service }) => service !== undefined) ? others : all
  const services = sure.filter(({ service }) => service !== undefined)
  const rest = services.filter(({ service }) => service !== draft.service)
  return draft.service === undefined || rest.length === services.length || rest.length === 0 ? sure : rest
}

/** 不要儿童的, "not the kids' class": a service that is named only to say that it is not meant. */
function ruledOutAlone(c: BookingContext, named: readonly NameMatch[]): NameMatch | undefined {
  const out = c.understood.entities.filter(({ slot, polarity }) => slot === 'service' && polarity === 'excluded')
  const isOut = ({ spans }: NameMatch): boolean =>
    spans.length > 0 && spans.every(([from, to]) => out.some(({ span }) => span[0] <= from && to <= span[1]))
  const [first, another] = named
  if (first?.service === undefined || another !== undefined || !isOut(first)) return undefined
  // that all of it is given up is another matter
  const acts = [...c.understood.acts.map(({ act }) => act), ...c.understood.offers]
  return acts.some((act) => act === 'abandon' || act === 'cancel') ? undefined : first
}

/** The others of its hall are asked for; what else is being booked stays. */
function withoutService(c: BookingContext, put: Put, { hall, service }: NameMatch): boolean {
  const { draft } = c
  if (draft.service !== undefined && draft.service !== service) return false
  const others = bookableServices(hall, c.catalogue).filter(({ id }) => id !== service)
  if (others.length === 0) return false
  const among = others.map(({ id }) => placeKey(hall, id))
  const left = draft.among?.filter((key) => key !== placeKey(hall, service!))
  if (left !== undefined && left.length > 0) put({ among: left }, 'hall')
  else put({ hall, service: undefined, among }, 'hall')
  return true
}

/** "badminton, or actually no, the yoga": what is put right in one breath is meant no more. */
function lastMeant(c: BookingContext, all: readonly NameMatch[]): readonly NameMatch[] {
  // the day between them parts nothing
  const text = c.understood.entities
    .filter(({ slot }) => slot !== 'service' && slot !== 'hall')
    .reduce((left, { span: [from, to] }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to), c.text)
  const said = all
    .flatMap(({ service, spans }) => (service === undefined ? [] : spans.map(([from, to]) => ({ service, from, to }))))
    .sort((a, b) => a.from - b.from)
  const right = said.findLastIndex(
    ({ service, from }, i) => i > 0 && said[i - 1]!.service !== service && putsRight(text.slice(said[i - 1]!.to, from)),
  )
  if (right < 1) return all
  const meant = new Set(said.slice(right).map(({ service }) => service))
  return all.filter(({ service }) => service === undefined || meant.has(service))
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
