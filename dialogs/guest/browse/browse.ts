import { todayOf } from '../../../src/domain/booking/rules.ts'
import { findHall } from '../../../src/domain/hall/catalogue.ts'
import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import { readMark, slotsOn } from '../../../src/domain/hall/slots.ts'
import { addDays, clockMinutes, clockOf } from '../../../src/domain/time/calendar.ts'
import { localOf } from '../../../src/domain/time/zone.ts'
import { search } from '../../../src/language/names/search.ts'
import { asksIfThereIs, asksTheSame } from '../../../src/language/questions/plain-questions.ts'
import type { DayPart, When } from '../../../src/language/reading.ts'
import { endWish, isQuestion } from '../../../src/language/wording/booking-words.ts'
import {
  asksForAnything,
  asksForFirst,
  asksToQueue,
  asksWhatIsFree,
  readQuestion,
  readSearch,
} from '../../../src/language/wording/browse-words.ts'
import { isOwnThing } from '../../../src/language/wording/own-booking-words.ts'
import { isNote } from '../../common/is-note.ts'
import { fromToken, isBookable, shownHalls } from '../../common/show.ts'
import { meansOnly } from '../../engine/act-meaning.ts'
import { type Dialog, go, type Input, type Move, pass } from '../../engine/dialog.ts'
import { beginBooking } from '../begin-booking.ts'
import { standing } from '../mine/refer.ts'
import { askFirst, firstFree } from './ask-first.ts'
import { askFound } from './ask-found.ts'
import { askFree, tellHeldFree } from './ask-free.ts'
import { askHall, askHalls } from './ask-hall.ts'
import { askNearest } from './ask-nearest.ts'
import { askService } from './ask-service.ts'
import type { BrowseContext, BrowseDraft } from './browse-draft.ts'
import { asksApart, choosesPlace, choosesService } from './chooses-place.ts'
import { furtherDays } from './free.ts'
import { keepAsked, keepSpoken } from './keep-topic.ts'
import { answersToo, isKnown, knownQuestions, saysMore, wishesBeside } from './known-questions.ts'
import { missingAsked, tellMissingKind } from './missing-kind.ts'
import { namedIn, subjectOf } from './subject.ts'
import { goOn, tellAbout } from './tell-about.ts'
import { tellUnheard, tellUnknown } from './unheard-part.ts'

/** Looking around: halls, their services, what is free when; any of it can be booked with one tap. */
export const browse: Dialog<BrowseDraft> = {
  name: 'browse',
  first: 'halls',
  light: true,
  intents: [
    { certain: true, match: matchMissing },
    { certain: true, match: matchQuestion },
    // of another service in the middle of a booking it is a question, and not a change of mind
    { certain: true, match: (c) => (namesAnother(c) ? matchFree(c) : undefined) },
    // also in the middle of a booking whose day is still open: "as soon as possible"
    { certain: true, match: matchFirst },
    { certain: true, match: matchHour },
    { certain: true, match: tellHeldFree },
    { match: matchFree },
    { match: matchSearch },
  ],
  steps: {
    halls: { ask: askHalls, answer: choose },
    hall: { ask: askHall, answer: choose },
    service: { ask: askService, answer: choose },
    free: { ask: askFree, answer: choose },
    first: { ask: askFirst, answer: choose },
    found: { ask: askFound, answer: choose },
    nearest: { ask: askNearest, answer: choose },
  },
  location(c, near) {
    c.set({ near, page: undefined })
    return go('nearest')
  },
  stale: (c, token) => (token === undefined || token === 'more' ? undefined : begin(c, token)),
  ways: {
    halls: ['hall', 'end'],
    hall: ['service', 'halls', 'end'],
    service: ['hall', 'end'],
    free: ['service', 'end'],
    first: ['service', 'end'],
    found: ['hall', 'service', 'end'],
    nearest: ['halls', 'end'],
  },
}

function matchQuestion(c: BrowseContext): Move | undefined {
  if (c.text === '' || c.slash !== undefined) return c.slash?.word === 'browse' ? go('halls') : undefined
  if (asksToQueue(c.text) && !isNote(c)) {
    c.say({ message: 'browse:noQueue' })
    return saysMore(c) || wishesBeside(c) ? undefined : goOn(c)
  }
  const asked = readQuestion(c.names.rest)
  // two questions in one are both answered
  if (asked === undefined || knownQuestions(c).length > 1) return matchMeant(c)
  keepSpoken(c)
  if (asked === 'near') return go('nearest')
  if (asked === 'list') return showNamed(c) ?? go('halls')
  if (asked === 'about') return isOfBooked(c) ? undefined : (tellSame(c) ?? showNamed(c))
  keepAsked(c, [asked])
  tellUnheard(c)
  const move = tellAbout(c, asked)
  return choosesPlace(c) || wishesBeside(c) || answersToo(c) ? undefined : move
}

/** "what about our yoga class?", which is booked: that is the booking's. */
const isOfBooked = (c: BrowseContext): boolean =>
  isOwnThing(c.text) && standing(c).some(({ service }) => namedIn(c)?.service?.id === service)

/** A question in other words, or beside something else: then it is answered, and the rest is heard as well. */
function matchMeant(c: BrowseContext): Move | undefined {
  if (isNote(c)) return undefined
  const known = knownQuestions(c)
  if (known.length === 0) return tellSame(c) ?? matchDescribed(c) ?? matchServices(c)
  keepSpoken(c)
  keepAsked(c, known)
  tellUnheard(c)
  const moves = known.map((each) => tellAbout(c, each))
  return saysMore(c) || choosesPlace(c) ? undefined : moves[0]
}

/** "how much is the room?" | "and the studio?": the same is asked of this. */
function tellSame(c: BrowseContext): Move | undefined {
  const { asked } = c.focus
  const { whens, party, contact } = c.reading
  if (!Array.isArray(asked) || namedIn(c) === undefined || !asksTheSame(c.names.rest)) return undefined
  if (whens.length > 0 || (party ?? contact) !== undefined) return undefined
  const known = asked.filter(isKnown)
  if (known.length === 0) return undefined
  keepSpoken(c)
  const moves = known.map((each) => tellAbout(c, each))
  return moves[0]
}

/** "what does the badminton hall look like?", in whatever words. */
function matchDescribed(c: BrowseContext): Move | undefined {
  const { whens, party, contact } = c.reading
  if (!meansOnly(c.understood, 'describe') || whens.length > 0 || (party ?? contact) !== undefined) return undefined
  if (choosesPlace(c) || isOfBooked(c) || asksIfThereIs(c.text)) return undefined
  const { hall, service } = c.about
  if (namedIn(c) !== undefined || hall === undefined) return showNamed(c)
  // "what is it like?" of what is being booked
  c.set({ hall: hall.id, service: service?.id })
  return go(service === undefined ? 'hall' : 'service')
}

/** "what can I book then?": of the hall that is named, else of all. */
function matchServices(c: BrowseContext): Move | undefined {
  const [when] = c.reading.whens
  if (choosesPlace(c) || (when !== undefined && !asksOfDays(c))) return undefined
  const { hall, service } = namedIn(c) ?? {}
  // "what activities have you got on saturday": with their times
  if (when?.date !== undefined && when.until === undefined && service === undefined) {
    c.set({ hall: hall?.id, date: when.date, part: when.dayPart })
    return go('free')
  }
  // "no pottery, then what else is there?"
  const away = hall !== undefined && service !== undefined && !isBookable(hall, service) && asksApart(c)
  const asked = away
    ? c.understood.acts.some(({ act }) => act === 'services')
    : meansOnly(c.understood, 'services', 'halls')
  if (!asked) return undefined
  return (away ? undefined : showNamed(c)) ?? go('halls')
}

/** "what classes do you have this week": days, and no hour at which something is wanted. */
const asksOfDays = ({ reading, understood }: BrowseContext): boolean =>
  reading.whens.every(({ start, end }) => start === undefined && end === undefined) &&
  (reading.party ?? reading.contact) === undefined &&
  meansOnly(understood, 'services')

function showNamed(c: BrowseContext): Move | undefined {
  const named = namedIn(c)
  if (named === undefined) return undefined
  c.set({ hall: named.hall.id, service: named.service?.id })
  return go(named.service === undefined ? 'hall' : 'service')
}

function namesAnother(c: BrowseContext): boolean {
  if (c.below('booking') === undefined || !asksWhatIsFree(c.text)) return false
  const named = namedIn(c)
  return named?.service !== undefined && named.service !== c.about.service
}

/** 明天五点或者六点，哪个有空订哪个，2个人: an hour and how many come are a wish, whatever is free. */
const wishesThen = (c: BrowseContext): boolean =>
  c.reading.party !== undefined &&
  c.reading.whens[0]?.start !== undefined &&
  !isQuestion(c.text) &&
  namedIn(c)?.service !== undefined

/** "what's free tomorrow?"; without a day, the next ones of what is spoken of. */
function matchFree(c: BrowseContext): Move | undefined {
  if ((!asksWhatIsFree(c.text) && !isAnything(c) && !staffAsk(c)) || choosesService(c)) return undefined
  if (wishesThen(c)) return undefined
  keepSpoken(c)
  tellMissingKind(c)
  const subject = subjectOf(c)
  const { service } = subject
  const hall = subject.hall ?? onlyHallOf(c)
  const [when] = c.reading.whens
  // of a weekend the first day that is not over
  const today = todayOf(hall ?? c.catalogue.halls[0] ?? { zone: 'UTC' }, c.now)
  const weekend = when?.until !== undefined && when.date !== undefined && when.until === addDays(when.date, 1)
  // "which afternoon next week is the room free for three hours?": its days are offered to choose from
  const range = when?.until !== undefined && when.until !== when.date && !weekend
  if (range && c.below('booking') === undefined && hall && service && isBookable(hall, service) && namedIn(c)?.service)
    return undefined
  // "is the room free at 8?": of the next day on which it is still to come
  const hour = when?.date === undefined && service !== undefined ? when?.start : undefined
  if (hour !== undefined && hall !== undefined) {
    const now = localOf(c.now, hall.zone)
    c.set({ hall: hall.id, service: service?.id, date: hour > now.time ? now.date : addDays(now.date, 1), at: hour })
    return go('free')
  }
  if (when?.date === undefined || (when.until !== undefined && when.until !== when.date && !weekend)) {
    if (hall === undefined || (subject.hall === undefined && when?.until === undefined)) return freeToday(c, when, hall)
    c.set({ hall: hall.id, service: service?.id })
    return go(service === undefined ? 'hall' : 'service')
  }
  const date = weekend && when.date < today && when.until !== undefined ? when.until : when.date
  const also = service === undefined ? [] : furtherDays(c, date)
  const at = when.start ?? endOfDay(c, hall, service, date)
  if (at !== undefined && when.start === undefined) c.keepInMind({ start: at })
  c.set({ hall: hall?.id, service: service?.id, date, also, part: when.dayPart, at })
  return go('free')
}

/** "is the last badminton slot tomorrow still free?": when it begins, HH:mm. */
function endOfDay({ text }: BrowseContext, hall: Hall | undefined, service: Service | undefined, date: string) {
  const end = hall === undefined || service === undefined ? undefined : endWish(text)
  return end && slotsOn(hall!, service!, date).at(end === 'last' ? -1 : 0)?.from
}

/** "the next free slot for yoga", 最早什么时候有空: the first of each service, soonest first. */
function matchFirst(c: BrowseContext): Move | undefined {
  const held = c.below('booking')?.marks !== undefined
  // Of times that are offered it is theirs to choose.
  const offered =
    c.open?.dialog === 'booking' && c.open.kind === 'slot' && meansOnly(c.understood, 'first_free', 'choose')
  if (held || offered || c.text === '' || c.slash !== undefined || !asksForFirst(c.names.rest)) return undefined
  const shown = c.open?.dialog === 'browse' && c.open.step === 'free' ? c.below('browse') : undefined
  // "the earliest" of a day's times that were just told
  if (
    typeof shown?.date === 'string' &&
    typeof shown.service === 'string' &&
    typeof shown.hall === 'string' &&
    c.reading.whens.length === 0
  )
    return beginBooking({
      hall: shown.hall,
      service: shown.service,
      date: shown.date,
      ...(typeof shown.part === 'string' && { part: shown.part }),
      first: true,
    })
  keepSpoken(c)
  const { hall, service } = subjectOf(c)
  const part = c.reading.whens[0]?.dayPart
  const booking = c.below('booking') !== undefined && hall !== undefined && service !== undefined
  const [soonest] = booking && isBookable(hall, service) ? firstFree(c, [{ hall, service }], part) : []
  // Whoever is asked for the day and says so has chosen.
  if (soonest !== undefined && hall !== undefined && service !== undefined) {
    const { date, mark } = soonest.slot
    return beginBooking({ hall: hall.id, service: service.id, date, marks: [mark] })
  }
  c.set({ hall: hall?.id, service: service?.id, part })
  return go('first')
}

/** Of who works here "do we have space at 6?" is no wish to book. */
const staffAsk = (c: BrowseContext): boolean =>
  c.person.roles.length > 0 &&
  c.below('booking') === undefined &&
  c.reading.party === undefined &&
  c.reading.contact === undefined &&
  meansOnly(c.understood, 'free')

/** The hall of who works in one alone. */
function onlyHallOf(c: BrowseContext): Hall | undefined {
  const [first, ...others] = c.person.roles
  return first === undefined || first.role === 'admin' || others.length > 0
    ? undefined
    : findHall(c.catalogue, first.hall)
}

/** A day or a part of one, and "anything" beside it. */
const isAnything = (c: BrowseContext): boolean =>
  c.reading.whens.length > 0 &&
  c.reading.doubt === undefined &&
  c.reading.party === undefined &&
  asksForAnything(c.text)

/** "8 is fine", of what was told to be free that day: those that are free then. */
function matchHour(c: BrowseContext): Move | undefined {
  const shown = c.open?.dialog === 'browse' && c.open.step === 'free' ? c.below('browse') : undefined
  if (shown === undefined || shown.service !== undefined || c.names.matches.length > 0) return undefined
  const { whens, party, contact, excluded, doubt } = c.reading
  const [when] = whens
  if (when?.start === undefined || (when.date ?? shown.date) !== shown.date || when.end !== undefined) return undefined
  if (doubt === 'conflict' || doubt === 'leftover' || (party ?? contact ?? excluded) !== undefined) return undefined
  // "8" of an evening is no morning
  const late = typeof shown.part === 'string' && LATE.has(shown.part) && !when.stated.includes('half')
  const minutes = clockMinutes(when.start) ?? 0
  const at = late && minutes < 720 ? clockOf(minutes + 720) : when.start
  c.set({ hall: shown.hall as string | undefined, date: shown.date as string, part: shown.part as DayPart, at })
  return go('free')
}

const LATE: ReadonlySet<string> = new Set(['afternoon', 'evening', 'night'])

/** Neither a day nor a hall: today, everywhere. */
function freeToday(c: BrowseContext, when?: When, only?: Hall): Move {
  const hall = only ?? shownHalls(c.catalogue, c.person)[0]
  if (hall === undefined) return go('halls')
  const today = todayOf(hall, c.now)
  const { start: at, dayPart: part } = when?.until === undefined ? (when ?? {}) : {}
  // an hour that is over is tomorrow's
  const over = at !== undefined && at <= localOf(c.now, hall.zone).time
  c.set({ hall: only?.id, date: over ? addDays(today, 1) : today, part, at })
  return go('free')
}

/** "do you have tennis?", 有游泳没有: a kind of thing that is nowhere here. */
function matchMissing(c: BrowseContext): Move | undefined {
  const kind = missingAsked(c)
  if (kind === undefined) return undefined
  if (c.below('booking') !== undefined) {
    c.say({ message: 'booking:unknownThing', params: { thing: kind } })
    return goOn(c)
  }
  c.set({ query: kind })
  return go('found')
}

/** "do you have yoga?" */
function matchSearch(c: BrowseContext): Move | undefined {
  // "is there anybody there?"
  const query = meansOnly(c.understood, 'nudge', 'greet') ? undefined : readSearch(c.text)
  const { whens, party, contact, excluded } = c.reading
  // "is there an instructor" is near to what it is like there: who can tell is said
  if (query !== undefined && asksIfThereIs(c.text) && meansOnly(c.understood, 'describe')) {
    tellUnknown(c, c.text.replace(/[\s?？]+$/u, ''))
    return goOn(c)
  }
  if (query === undefined || whens.length > 0 || (party ?? contact ?? excluded) !== undefined) return undefined
  const hits = search(query, c.catalogue, c.locale)
  if (hits.length === 0 && c.below('booking') !== undefined) return undefined
  c.set({ query: query.slice(0, 40) })
  return go('found')
}

function choose(c: BrowseContext, { token, text }: Input): Move {
  if (token === 'more' || (text !== undefined && c.reading.word === 'more')) {
    c.set({ page: (c.draft.page ?? 0) + 1 })
    return go(c.step)
  }
  return token === undefined ? pass : (begin(c, token) ?? pass)
}

/** Tokens that say all by themselves, also further up in the conversation. */
function begin(c: BrowseContext, token: string): Move | undefined {
  if (token === 'halls' || token === 'hall') {
    c.set({ page: undefined, service: undefined, ...(token === 'halls' && { hall: undefined }) })
    return go(token)
  }
  const [place = '', date] = token.split('@')
  const found = fromToken(place, c.catalogue)
  if (found === undefined) return undefined
  const { hall, service } = found
  if (service === undefined) {
    if (date !== undefined && hall.status === 'open') return beginBooking({ hall: hall.id })
    c.set({ hall: hall.id, service: undefined, page: undefined })
    return go('hall')
  }
  if (date !== undefined && readMark(date) !== undefined)
    return beginBooking({ hall: hall.id, service: service.id, date: readMark(date)!.date, marks: [date] })
  if (date !== undefined) return beginBooking({ hall: hall.id, service: service.id, ...(date !== '' && { date }) })
  c.set({ hall: hall.id, service: service.id, page: undefined })
  return go('service')
}
