import { checkCancel } from '../../../src/domain/booking/check-cancel.ts'
import { todayOf } from '../../../src/domain/booking/rules.ts'
import { findHall, findService } from '../../../src/domain/hall/catalogue.ts'
import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import { priceOf } from '../../../src/domain/hall/money.ts'
import { slotsOn } from '../../../src/domain/hall/slots.ts'
import type { NameMatch } from '../../../src/language/names/names.ts'
import { asksHowLate, saysGratis } from '../../../src/language/questions/plain-questions.ts'
import { asksForMoney } from '../../../src/language/wording/browse-words.ts'
import { isBookable, MOST_CHOICES, priceParam, shownHalls, shownServices } from '../../common/show.ts'
import { type Context, doneBriefly, type Move, quiet } from '../../engine/dialog.ts'
import type { MessageLine, Param } from '../../engine/types.ts'
import { SURE } from '../../engine/utterance.ts'
import { placesAmong } from '../booking/free/bookable.ts'
import { aboutParams } from '../mine/lines.ts'
import { notAllowed } from '../mine/manage/not-allowed.ts'
import { placeOf, spokenOf, standing } from '../mine/refer.ts'
import { tellAnswers } from '../questions/tell-answer.ts'
import { comparing } from './compared.ts'
import { dayLines, weekLines } from './hour-lines.ts'
import { namedIn, subjectOf, subjectSpoken } from './subject.ts'

const LISTS: ReadonlySet<string> = new Set(['help', 'browse', 'mine'])

/** Plain questions about a hall, answered in the middle of anything; the open question is asked again. `size`: how many come, said beside it. */
export function tellAbout(
  c: Context,
  what: 'where' | 'hours' | 'phone' | 'price' | 'policy' | 'rules',
  size?: Context['reading']['party'],
): Move {
  const places =
    what === 'where' || what === 'phone' || (what === 'hours' && comparing(c) === undefined) ? [] : placesMeant(c)
  if (places.length > 1) return tellOfEach(c, what, places)
  const { hall, service } = what === 'price' || what === 'policy' || what === 'rules' ? subjectSpoken(c) : subjectOf(c)
  const own = what === 'policy' && service === undefined && namedIn(c) === undefined ? placesBooked(c) : []
  if (own.length > 0) {
    tellOfEach(c, what, own)
    tellOfMoney(c, own[0]!)
    tellTooLate(c)
    return goOn(c)
  }
  const halls = hall === undefined ? shownHalls(c.catalogue, c.person).slice(0, MOST_CHOICES) : [hall]
  const lines = halls.flatMap((each) => LINES[what](c, each, service, size))
  const [first, ...rest] = lines.length > 0 ? lines : [{ message: 'browse:nothingKnown' }]
  c.say({ ...first!, lines: rest })
  if (what === 'policy') {
    tellOfMoney(c, { ...(hall && { hall }), ...(service && { service }) })
    tellTooLate(c)
  }
  return goOn(c)
}

/** "we have a clash, can we cancel?" of what can't be cancelled any more. */
function tellTooLate(c: Context): void {
  if (c.below('booking') !== undefined) return
  const [only, another] = standing(c)
  const booking = spokenOf(c) ?? (another === undefined ? only : undefined)
  const service = booking && placeOf(c, booking).service
  if (booking === undefined || service === undefined) return
  const allowed = checkCancel(booking, service, c.now)
  if (!allowed.ok) c.say(notAllowed(c, allowed, booking))
}

/** 钱退不退: the rules say until when, and nothing of the money; the hall is asked for that. */
function tellOfMoney(c: Context, { hall, service }: Subject): void {
  if (hall !== undefined && asksForMoney(c.text)) tellAnswers(c, ['payment'], hall, service, true)
}

/** What several halls have is told for each of them. */
function tellOfEach(c: Context, what: keyof typeof LINES, places: readonly Required<Subject>[]): Move {
  const lines = places.flatMap(({ hall, service }) =>
    LINES[what](c, hall, service).map((line): MessageLine => {
      const told: Param = line.params === undefined ? { message: line.message } : { ...line, params: line.params }
      return { message: 'browse:ofHall', params: { hall: { text: hall.name }, told } }
    }),
  )
  const [first, ...rest] = lines
  c.say({ ...first!, lines: rest })
  return goOn(c)
}

/** The halls that have the service named, where nothing says which is meant. */
function placesMeant(c: Context): Required<Subject>[] {
  const sure = c.names.matches.filter(({ score }) => score >= SURE)
  // "which is cheaper?", where one of several halls is to be chosen
  const among = c.below('booking')?.among
  if (sure.length === 0 && c.about.hall === undefined && Array.isArray(among))
    return placesAmong(
      c.catalogue,
      among.filter((key) => typeof key === 'string'),
    ).slice(0, MOST_CHOICES)
  if (c.about.hall !== undefined || sure[0]?.service === undefined) return []
  const best = sure[0].score
  const places = sure.flatMap((match): Required<Subject>[] => {
    const hall = findHall(c.catalogue, match.hall)
    const service = findService(hall, match.service ?? '')
    const meant = match.score > best - TIE || isOfOwn(match, sure)
    return hall && service && meant ? [{ hall, service }] : []
  })
  return places.slice(0, MOST_CHOICES)
}

/** "the rehearsal room or the studio": words that name nothing better name a thing of their own. */
const isOfOwn = ({ spans, score }: NameMatch, sure: readonly NameMatch[]): boolean =>
  spans.length > 0 &&
  sure.every(
    (other) =>
      other.score <= score + TIE ||
      !other.spans.some(([from, to]) => spans.some((span) => span[0] < to && from < span[1])),
  )

/** Those that the guest has booked, each once: whoever asks until when they can cancel asks it of these. */
function placesBooked(c: Context): Required<Subject>[] {
  const places = standing(c).flatMap((booking): Required<Subject>[] => {
    const { hall, service } = placeOf(c, booking)
    return hall && service && (c.about.hall === undefined || c.about.hall === hall) ? [{ hall, service }] : []
  })
  return places
    .filter(({ service }, at) => places.findIndex((each) => each.service === service) === at)
    .slice(0, MOST_CHOICES)
}

type Subject = ReturnType<typeof subjectOf>
/** Names this near to the best are as good. */
const TIE = 0.05

/** After an answer: a list is still there to choose from; only a question that waits for an answer is asked again, in short. */
export const goOn = (c: Context): Move => (c.open === undefined || LISTS.has(c.open.dialog) ? quiet : doneBriefly)

const LINES: Readonly<
  Record<
    Parameters<typeof tellAbout>[1],
    (c: Context, hall: Hall, service?: Service, size?: Context['reading']['party']) => MessageLine[]
  >
> = {
  where: (_, hall) =>
    hall.address === undefined
      ? phone(hall, 'browse:addressUnknown')
      : [{ message: 'browse:where', params: { hall: { text: hall.name }, address: { text: hall.address } } }],
  phone: (_, hall) => phone(hall, 'browse:phone'),
  hours(c, hall, service) {
    // 陶艺啥时候恢复: of what can't be booked now nobody here knows since when it can
    if (service !== undefined && !isBookable(hall, service))
      return [
        { message: 'common:error', params: { error: { error: 'HALLO_SERVICE_UNAVAILABLE' } } },
        ...phone(hall, 'browse:phone'),
      ]
    const services = service === undefined ? shownServices(hall, c.person) : [service]
    const when = c.reading.whens[0]
    const what = service === undefined ? { text: hall.name } : { text: service.name }
    // a whole week of several halls would be more than a phone's screen
    const date = when?.date ?? (subjectOf(c).hall === undefined ? todayOf(hall, c.now) : undefined)
    return [
      { message: 'browse:hours', params: { what } },
      ...(date === undefined ? weekLines(services) : dayLines(services, date)),
      ...(service === undefined || !asksHowLate(c.text) ? [] : lastStart(hall, service, date ?? todayOf(hall, c.now))),
    ]
  },
  price: (c, hall, service, size) => [
    ...pricesBooked(c, service),
    ...servicesOf(c, hall, service).flatMap((each) => [
      ...priceLines(each, service !== undefined),
      ...(service === undefined ? [] : priceForAll(c, each, size)),
    ]),
  ],
  policy: (c, hall, service) => policyLines(servicesOf(c, hall, service)),
  rules: (c, hall, service) => servicesOf(c, hall, service).map(rulesLine),
}

/** "what's the latest I can come?": when the last time of the day begins. */
function lastStart(hall: Hall, service: Service, date: string): MessageLine[] {
  const last = slotsOn(hall, service, date).at(-1)
  return last === undefined ? [] : [{ message: 'browse:lastStart', params: { slot: { slot: last } } }]
}

function phone(hall: Hall, message: string): MessageLine[] {
  return hall.phone === undefined ? [] : [{ message, params: { hall: { text: hall.name }, phone: hall.phone } }]
}

const servicesOf = (c: Context, hall: Hall, service: Service | undefined): readonly Service[] =>
  service === undefined ? shownServices(hall, c.person).slice(0, MOST_CHOICES) : [service]

/** How long a slot is, for how many, and how far ahead. */
function rulesLine({ name, rules, party, schedule }: Service): MessageLine {
  const { slotMinutes: length, consecutive: row } = schedule
  const params = { service: { text: name }, length, row, ...party, count: rules.horizonDays }
  return { message: row > 1 ? 'browse:rules.row' : 'browse:rules.one', params }
}

/** Those with the same policy on one line. */
function policyLines(services: readonly Service[]): MessageLine[] {
  const alike = new Map<string, Service[]>()
  for (const each of services) {
    const key = JSON.stringify(each.rules.cancel)
    alike.set(key, [...(alike.get(key) ?? []), each])
  }
  return [...alike.values()].map(policyLine)
}

/** Until when a guest may cancel or move it: see `checkCancel`. */
function policyLine(services: readonly Service[]): MessageLine {
  const { rules } = services[0]!
  const params = { service: { list: services.map(({ name }) => ({ text: name })) } }
  if (typeof rules.cancel === 'string') return { message: `browse:policy.${rules.cancel}`, params }
  return { message: 'browse:policy.before', params: { ...params, length: rules.cancel.minutes } }
}

/** "how much is it now?", right after a booking: what that one comes to. */
function pricesBooked(c: Context, service: Service | undefined): MessageLine[] {
  const booking = c.below('booking') === undefined && c.reading.party === undefined ? spokenOf(c) : undefined
  if (booking === undefined || booking.service !== service?.id) return []
  const amount = priceOf(service.price, { slots: booking.claims.length, party: booking.party })
  if (amount === undefined || amount === 0 || service.price === undefined) return []
  const price: Param = { money: amount, currency: service.price.currency }
  return [{ message: 'browse:priceBooked', params: { ...aboutParams(c, booking), price } }]
}

/** Where no price is set its description may tell: "free of charge". */
function priceLines(service: Service, alone: boolean): MessageLine[] {
  const told = alone && service.price === undefined ? service.description : undefined
  if (told === undefined) return [priceLine(service)]
  const said: MessageLine = { message: 'browse:text', params: { text: { text: told } } }
  // "no price is given" and "free of charge" would say two things
  return Object.values(told).some(saysGratis) ? [said] : [priceLine(service), said]
}

/** "how much is it for 3 people?", where each of them pays; and what comes of the times that are chosen, where each of these is paid for. */
function priceForAll(c: Context, service: Service, size = c.reading.party): MessageLine[] {
  const { id, price } = service
  const draft = c.below('booking') ?? {}
  const chosen = draft.service === id && c.about.service === service ? draft : {}
  const { min: count = typeof chosen.party === 'number' ? chosen.party : 0, max = count } = size ?? {}
  if (price?.per === 'person' && count === max && count > 1) {
    const params = { count, price: { money: price.amount * count, currency: price.currency } }
    return [{ message: 'browse:priceForAll', params }]
  }
  const slots = Array.isArray(chosen.marks) ? chosen.marks.length : 0
  if (price?.per !== 'slot' || slots < 2) return []
  return [
    { message: 'browse:priceChosen', params: { price: { money: price.amount * slots, currency: price.currency } } },
  ]
}

export function priceLine({ name, price }: Service): MessageLine {
  const service = { text: name }
  if (price === undefined) return { message: 'browse:noPrice', params: { service } }
  if (price.amount === 0) return { message: 'browse:gratis', params: { service } }
  return { message: 'browse:price', params: { service, price: priceParam(price) } }
}
