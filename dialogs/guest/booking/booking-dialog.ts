import { findHall, findService } from '../../../src/domain/hall/catalogue.ts'
import { localOf } from '../../../src/domain/time/zone.ts'
import { saysYesAnd } from '../../../src/language/acts/answer.ts'
import { unknownThing } from '../../../src/language/acts/unknown-thing.ts'
import { describedServices, onlyNamedSo } from '../../../src/language/names/described.ts'
import { kindMissing } from '../../../src/language/names/names.ts'
import { asksAny } from '../../../src/language/questions/asks-any.ts'
import { saysThatDay } from '../../../src/language/wording/after-booking.ts'
import { saysSeveralUnits, wantsBooking, wantsChange } from '../../../src/language/wording/booking-words.ts'
import { isAside } from '../../../src/language/wording/browse-words.ts'
import { isSameTime } from '../../../src/language/wording/own-booking-words.ts'
import { saysRightAfter } from '../../../src/language/wording/second-thoughts.ts'
import { meansOnly, questionsIn, wishesIn } from '../../engine/act-meaning.ts'
import { type Context, type Dialog, done, type Move, quiet, run } from '../../engine/dialog.ts'
import { modelFor } from '../../engine/model-for.ts'
import type { Json, State } from '../../engine/types.ts'
import { SURE } from '../../engine/utterance.ts'
import { askedBeside, tellUnheardBeside } from '../browse/unheard-part.ts'
import { tellPartAsked } from '../questions/asked-in-part.ts'
import { absorb } from './absorb.ts'
import { namedElsewhere } from './absorb-place.ts'
import { advance, takeObvious } from './advance.ts'
import { cancelsBooked } from './booked-already.ts'
import { type BookingContext, type BookingDraft, hallOf, serviceOf, shown } from './booking-draft.ts'
import { noNewBooking } from './early/no-new.ts'
import { absorbOption } from './early/option-early.ts'
import { isSomeAnswer } from './early/said-before.ts'
import { putter } from './fill-steps.ts'
import { bookableServices } from './free/bookable.ts'
import { leavingStep } from './guests/leaving-step.ts'
import { drop } from './held/drop.ts'
import { severalBooked } from './several/book-several.ts'
import { twoWishes } from './several/two-wishes.ts'
import { dateStep } from './steps/ask-date.ts'
import { fieldStep } from './steps/ask-field.ts'
import { offerStep } from './steps/ask-offer.ts'
import { partyStep } from './steps/ask-party.ts'
import { hallStep, serviceStep } from './steps/ask-place.ts'
import { slotStep } from './steps/ask-slot.ts'
import { beginStep } from './steps/begin.ts'
import { changeStep, confirmStep } from './steps/confirm-step.ts'
import { droppedStep, due, heldStep, lapsedStep, restartedStep } from './steps/held-step.ts'
import { nextStep } from './steps/next-step.ts'
import { giveUp, replacedStep } from './steps/replaced-step.ts'
import { splitStep } from './steps/split-step.ts'
import { twiceStep } from './steps/twice-step.ts'
import { weeksStep } from './steps/weeks-step.ts'
import { whyAsked } from './steps/why-asked.ts'

/**
 * Booking: hall → service → date → slot → party → (the places are held) → fields → confirmation. One message may answer
 * any number of the questions, and only what is missing is asked.
 */
export const booking: Dialog<BookingDraft> = {
  name: 'booking',
  first: 'hall',
  steps: {
    begin: beginStep,
    hall: hallStep,
    service: serviceStep,
    date: dateStep,
    slot: slotStep,
    offer: offerStep,
    party: partyStep,
    field: fieldStep,
    confirm: confirmStep,
    change: changeStep,
    twice: twiceStep,
    leaving: leavingStep,
    weeks: weeksStep,
    split: splitStep,
    next: nextStep,
    replaced: replacedStep,
    severalBooking: { result: severalBooked },
    held: heldStep,
    dropped: droppedStep,
    restarted: restartedStep,
    lapsed: lapsedStep,
  },
  ways: {
    begin: ['hall', 'date', 'slot', 'party', 'offer', 'held', 'twice', 'weeks'],
    hall: ['service', 'date', 'slot', 'party', 'held', 'offer', 'end'],
    service: ['date', 'slot', 'held', 'hall'],
    date: ['slot', 'party', 'held', 'offer', 'service', 'field', 'confirm'],
    slot: ['party', 'held', 'offer', 'date', 'field', 'confirm'],
    offer: ['party', 'held', 'date', 'slot', 'service', 'field', 'confirm'],
    party: ['held', 'offer', 'twice', 'split', 'leaving'],
    twice: ['held', 'dropped', 'end'],
    leaving: ['leaving', 'held', 'field', 'confirm', 'offer'],
    weeks: ['slot', 'party', 'held', 'date'],
    next: ['begin', 'end', 'held', 'party', 'date', 'slot', 'offer'],
    replaced: ['end'],
    split: ['held', 'slot', 'date', 'party'],
    severalBooking: ['end', 'next', 'date'],
    held: ['field', 'confirm', 'offer'],
    field: ['field', 'confirm', 'leaving', 'held', 'date', 'slot', 'offer', 'dropped'],
    confirm: [
      'end',
      'next',
      'replaced',
      'dropped',
      'severalBooking',
      'change',
      'leaving',
      'date',
      'slot',
      'party',
      'field',
      'held',
      'offer',
    ],
    change: ['confirm', 'hall', 'service', 'field'],
    dropped: ['end', 'next'],
    restarted: ['hall'],
    lapsed: ['end'],
  },
  intents: [
    { certain: true, match: (c) => (c.slash?.word === 'book' ? begin(c) : undefined) },
    { certain: true, match: whyAsked },
    { certain: true, match: besideOwn },
    { certain: true, match: cancelsBooked },
    { match: beginByWords },
  ],
  cancel: (c) => (c.step === 'replaced' ? giveUp(c) : (noNewBooking(c) ?? drop(c))),
  restart,
  adopt(c, draft) {
    const put = putter(c)
    if (draft.hall !== undefined) put({ hall: draft.hall, service: draft.service }, 'hall')
    if (draft.date !== undefined) put({ date: draft.date, marks: draft.marks }, 'date')
    return advance(c, put)
  },
  stale,
  due,
  shown,
}

/** Begins with all that the message says. */
function begin(c: BookingContext): Move {
  const wishes = twoWishes(c)
  if (wishes !== undefined) return beginFirst(c, wishes)
  const unknown = unknownSaid(c)
  // what nothing here is called by is no word for what was spoken of before
  const kind = kindMissing(c.text, c.catalogue)
  const asked = kind === undefined ? undefined : askedBeside(c)
  // 周三上午10点去，有讲解吗 asks for it beside the wish
  const missing = kind !== undefined && asked?.includes(kind) === true ? undefined : kind
  if (unknown === undefined && missing === undefined) takeFocus(c)
  const put = putter(c)
  const { move } = absorb(c, put)
  if (!tellPartAsked(c)) tellUnheardBeside(c)
  if (move !== undefined) return move
  sameDay(c, put)
  absorbOption(c, put)
  const service = serviceOf(c)
  // a booking takes places of one: that the second is not had is said
  if (service !== undefined && saysSeveralUnits(c.text))
    c.say({ message: 'booking:oneUnit', params: { service: { text: service.name } } })
  const next = advance(c, put)
  if (serviceOf(c) === undefined && unknown !== undefined && c.draft.among === undefined && missing === undefined)
    c.say({ message: 'booking:unknownThing', params: { thing: unknown } })
  return next
}

/** "the meeting room that same day at 4", "… right after that", behind a booking: of its day, and from its end. */
function sameDay(c: BookingContext, put: ReturnType<typeof putter>): void {
  const after = saysRightAfter(c.text)
  if (c.draft.date !== undefined || c.settled?.what === 'dropped' || !(after || saysThatDay(c.text))) return
  const booking = c.settled?.booking === undefined ? undefined : c.fact({ need: 'booking', id: c.settled.booking })
  if (booking === undefined || booking.start <= c.now) return
  const { date, time } = localOf(after ? booking.end : booking.start, booking.zone)
  put({ date, ...(after && c.draft.start === undefined && { start: time }) }, 'date')
}

/** One after the other; who books is said for both. */
function beginFirst(c: BookingContext, [first, second]: readonly [Json, Json]): Move {
  const { contact } = c.reading
  c.note({ ...first, ...(contact && { contact }), queued: second })
  const nameOf = ({ hall, service }: Json) => ({
    text: findService(findHall(c.catalogue, String(hall)), String(service))?.name ?? {},
  })
  const hallName = ({ hall }: Json) => ({ text: findHall(c.catalogue, String(hall))?.name ?? {} })
  const twice = first.service === second.service && first.hall === second.hall
  if (twice) c.say({ message: 'booking:next.twice', params: { service: nameOf(first) } })
  else {
    // one service in two halls: the halls tell which is which
    const told = first.service === second.service ? hallName : nameOf
    c.say({ message: 'booking:next.first', params: { first: told(first), second: told(second) } })
  }
  return advance(c)
}

/** What nothing here is called by is not passed over: "squash" of "squash on sunday at 3". */
function unknownSaid(c: BookingContext): string | undefined {
  if (c.reading.doubt === 'leftover' || c.reading.doubt === 'conflict') return undefined
  if (c.names.matches.some(({ score, service }) => service !== undefined && score >= SURE)) return undefined
  const hall = c.names.matches.find(({ score, service }) => service === undefined && score >= SURE)?.hall
  if (hall !== undefined && namedElsewhere(c, hall).length > 0) return undefined
  // "do you do birthday parties?" is answered as a question
  if (questionsIn(c.understood).length > 0) return undefined
  const thing = unknownThing(c.reading.rest, modelFor(c.locale))
  // "can Kevin do my hair?": who does it is asked by a form
  if (thing !== undefined && isSomeAnswer(c, thing)) return undefined
  if (thing !== undefined && takeNamedSo(c, thing)) return undefined
  // what may name one of them is asked about
  const maybe = c.names.matches.some(
    ({ service, spans }) => service !== undefined && spans.some((span) => c.text.slice(...span) === thing),
  )
  if (maybe) return undefined
  // 周三上午10点去，有讲解吗: asked of what is wished, and no wish itself
  if (thing !== undefined && c.reading.whens.length > 0 && askedBeside(c)?.includes(thing)) return undefined
  // words that stood apart are no name of anything: "room … projector"
  return thing !== undefined && c.text.toLowerCase().includes(thing.toLowerCase()) ? thing : undefined
}

/** "museum on saturday, general": a word of the name of one of that hall's services. */
function takeNamedSo(c: BookingContext, word: string): boolean {
  const named = c.names.matches.find(({ score, service }) => service === undefined && score >= SURE)?.hall
  const only =
    c.catalogue.halls.length === 1 ? c.catalogue.halls[0] : findHall(c.catalogue, named ?? c.draft.hall ?? '')
  const service = only === undefined ? undefined : onlyNamedSo(word, only)
  if (
    only === undefined ||
    service === undefined ||
    !bookableServices(only.id, c.catalogue).some(({ id }) => id === service)
  )
    return false
  putter(c)({ hall: only.id, service }, 'service')
  return true
}

/** What was asked about before, or is being looked at, is where it begins: "how much is yoga?" | "ok then tomorrow at 6" */
function takeFocus(c: BookingContext): void {
  const { hall, service, date, part } = c.below('browse') ?? {}
  const looking =
    typeof service === 'string'
      ? { hall, service, date, part }
      : { ...(typeof hall === 'string' && { hall }), ...(typeof date === 'string' && { part }) }
  const { dropped, was, asked: _, ...spoken } = c.focus
  const left = c.reading.whens.length > 0 ? (dropped as Json | undefined) : undefined
  const resumed = left !== undefined && isSameTime(c.text) ? { ...(was as Json | undefined), ...left } : left
  const all: Json = { ...resumed, ...looking, ...spoken }
  // what can't be booked now is not what is wished for
  const { hall: place, service: thing } = all
  const away =
    typeof place === 'string' &&
    typeof thing === 'string' &&
    !bookableServices(place, c.catalogue).some(({ id }) => id === thing)
  const known = Object.entries(away ? { ...all, service: undefined, date: undefined } : all).filter(
    ([, value]) => value !== undefined,
  )
  c.note(Object.fromEntries(known) as Partial<BookingDraft>)
  c.keepInMind(undefined)
}

/** Whoever names a service, a size or a time wants to book, whether they say "book" or not. */
function beginByWords(c: BookingContext): Move | undefined {
  if (c.slash !== undefined) return undefined
  const { whens, party, doubt, contact } = c.reading
  const named = c.names.matches.some((match) => match.score >= SURE)
  const timed = whens.some(({ start }) => start !== undefined)
  // 周四晚上7点，4个人，那边停车咋整: the aside stands beside a wish
  if (!named && ((isAside(c.text) && !(timed && party !== undefined)) || asksOfDay(c))) return undefined
  if (named && letsGo(c)) {
    c.say({ message: 'dialog:leftAsIs' })
    return c.open === undefined ? quiet : done
  }
  if (named || whens.length > 0 || party !== undefined || doubt !== undefined || wantsBooking(c.text)) return begin(c)
  // 我想打球 names no service, and says what for
  if (meansOnly(c.understood, 'book') && describedServices(c.names.rest, c.catalogue).length > 0) return begin(c)
  // name and number before anything else; "ok, book it" about what was asked
  const about = c.focus.service !== undefined || c.focus.among !== undefined
  // "two hours" of what was just told to be free
  const length = about && c.reading.duration !== undefined && c.understood.acts.every(({ act }) => act === 'inform')
  const chosen = about && meansOnly(c.understood, 'book', 'affirm', 'choose')
  return contact !== undefined || length || chosen ? begin(c) : undefined
}

/** "no, forget the pottery then", where none is being booked: it is named only to be let go. */
function letsGo({ understood: { entities }, reading: { whens, party, contact }, text }: BookingContext): boolean {
  const services = entities.filter(({ slot }) => slot === 'service')
  const dropped = services.length > 0 && services.every(({ polarity }) => polarity === 'excluded')
  return dropped && whens.length === 0 && (party ?? contact) === undefined && !wantsBooking(text)
}

/** 明天会不会下雨: a day that something is asked about, in words that are likelier talk than a wish. */
function asksOfDay(c: BookingContext): boolean {
  const { understood, reading, text, focus } = c
  const spoken = focus.service !== undefined || c.below('browse') !== undefined || reading.party !== undefined
  if (spoken || understood.acts.length > 0 || understood.offers[0] !== 'smalltalk') return false
  return !reading.whens.some(({ start }) => start !== undefined) && asksAny(text) && !wantsBooking(text)
}

/** "which one shall I move?" | "book the studio on thursday at 2": a wish for another service is none for what is booked. */
function besideOwn(c: BookingContext): Move | undefined {
  const own = c.below('manage')
  if (c.slash !== undefined || c.open?.dialog !== 'manage' || own === undefined || c.below('booking') !== undefined)
    return undefined
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  if (named.length === 0 || named.some(({ service }) => service === serviceOfOwn(c, own))) return undefined
  // "yes, and book the room on friday": the yes comes first, and says what is left
  if (c.open.step === 'cancel' && saysYesAnd(c.text)) return undefined
  const { whens, party } = c.reading
  const whole = party !== undefined && whens.some(({ start }) => start !== undefined)
  const wishes = wishesIn(c.understood)
  if (!wishes.includes('book') && !(whole && wishes.length === 0)) return undefined
  return wantsChange(c.text) || wishes.some((act) => act !== 'book') ? undefined : begin(c)
}

/** The service of the booking that is looked at; undefined: which one it is has not been said. */
function serviceOfOwn(c: BookingContext, { code, service }: Readonly<Json>): string | undefined {
  if (typeof service === 'string') return service
  return typeof code === 'string' ? c.fact({ need: 'booking', code })?.service : undefined
}

function restart(c: BookingContext): Move {
  const { hold } = c.draft
  c.reset()
  if (hold === undefined) {
    c.say({ message: 'booking:restarted' })
    return advance(c)
  }
  // The question that follows the release can't fetch anything, so it is asked once for nothing.
  takeObvious(c)
  const first = serviceOf(c) !== undefined ? dateStep : hallOf(c) !== undefined ? serviceStep : hallStep
  first.ask?.(c)
  return run({ do: 'release', booking: hold.booking }, 'restarted')
}

/** A second "yes", or a tap on an old confirmation: what came of it, the booking included. */
function stale(c: Context<BookingDraft>, token: string | undefined, settled: State['settled']): Move | undefined {
  // "book" once more is a new booking, not a second yes.
  if (token === undefined && wantsBooking(c.text)) return undefined
  const id = settled?.booking ?? (token?.startsWith('yes.') === true ? token.slice('yes.'.length) : undefined)
  if (id === undefined) return undefined
  const found = c.fact({ need: 'booking', id })
  if (found === undefined) return undefined
  if (found.state === 'held' || found.state === 'expired') {
    c.say({ message: c.below('booking') === undefined ? 'dialog:settled.dropped' : 'dialog:stale' })
    return c.below('booking') === undefined ? quiet : done
  }
  c.say({ message: `booking:stands.${found.state}`, params: { code: found.code }, booking: found })
  return done
}
