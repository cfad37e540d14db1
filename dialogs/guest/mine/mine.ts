import type { Booking } from '../../../src/domain/booking/booking.ts'
import { checkArrival } from '../../../src/domain/booking/check-arrival.ts'
import { checkCancel } from '../../../src/domain/booking/check-cancel.ts'
import { localOf } from '../../../src/domain/time/zone.ts'
import { asksAny } from '../../../src/language/questions/asks-any.ts'
import { asksIfThereIs } from '../../../src/language/questions/plain-questions.ts'
import { bookingCode } from '../../../src/language/text/booking-code.ts'
import { clausesOf } from '../../../src/language/text/clauses.ts'
import { asksApproval, cantBe, saysFine } from '../../../src/language/wording/after-booking.ts'
import { asksWhether, isQuestion } from '../../../src/language/wording/booking-words.ts'
import {
  asksForDay,
  asksForDetails,
  asksOfAll,
  isNothingElse,
  isOwnThing,
  type ListWish,
  readListWish,
  readWish,
  saysCancel,
  saysShowsThe,
  saysTheOne,
} from '../../../src/language/wording/own-booking-words.ts'
import { whichOf } from '../../../src/language/wording/which-booking.ts'
import { isNote } from '../../common/is-note.ts'
import { refusal } from '../../common/refusal.ts'
import { meansOnly, wishesIn } from '../../engine/act-meaning.ts'
import {
  again,
  type Context,
  type Dialog,
  done,
  end,
  go,
  type Move,
  pass,
  push,
  type Question,
} from '../../engine/dialog.ts'
import type { MessageLine, Option, Params, Say } from '../../engine/types.ts'
import { SURE } from '../../engine/utterance.ts'
import { beginBooking } from '../begin-booking.ts'
import { againMeant } from './again.ts'
import { answerAsked } from './asked/answer-asked.ts'
import { whyCancelled } from './asked/why-cancelled.ts'
import { aboutParams, detailLines, itemLine, itemOption, stateSay } from './lines.ts'
import { bookedThen, mishapOf } from './own-day.ts'
import { bookingsOn, placeOf, refer, spokenOf, standing } from './refer.ts'

type Draft = {
  /** of the booking that is looked at, and its hall and service, for "where is it?" */
  code?: string
  /** what was asked about it: that is answered first */
  asked?: 'status' | 'day'
  hall?: string
  service?: string
  when?: ListWish
  /** the store's cursor */
  after?: string
  /** local days, both included */
  from?: string
  to?: string
}
type MineContext = Context<Draft>

/** Five and their "more", "past" and "cancelled" make eight choices. */
const A_PAGE = 5

/** The guest's own bookings: upcoming, past, cancelled, of a day, and one with its code, picture and calendar file. */
export const mine: Dialog<Draft> = {
  name: 'mine',
  first: 'list',
  light: true,
  intents: [
    {
      certain: true,
      match(c) {
        const when = readListWish(c.text)
        if (when === undefined) return undefined
        c.set({ when })
        return go('list')
      },
    },
    { certain: true, match: whyCancelled },
    { certain: true, match: matchDay },
    { certain: true, match: (c) => (c.open === undefined && meansOnly(c.understood, 'mine') ? go('list') : undefined) },
    { certain: true, match: againMeant },
    { certain: true, match: matchApproval },
    { certain: true, match: matchCancelled },
    { certain: true, match: answerAsked },
    { certain: true, match: matchDetails },
    { certain: true, match: matchOwn },
    { match: matchBookedThen },
    { match: matchLikely },
  ],
  steps: {
    list: {
      ask(c) {
        const { when = 'upcoming', after } = c.draft
        const page = c.fact({ need: 'bookings', when, limit: A_PAGE, ...(after !== undefined && { after }) })
        const more = page.next === undefined ? [] : [choice('more')]
        const others = (['upcoming', 'past', 'cancelled'] as const).filter((each) => each !== when).map(choice)
        const damaged: MessageLine[] =
          page.damaged === undefined ? [] : [{ message: 'mine:damaged', params: { count: page.damaged } }]
        if (page.items.length > 0) return list(c, `mine:${when}`, {}, page.items, [...more, ...others], damaged)
        const message = damaged.length > 0 ? 'mine:noneReadable' : `mine:none.${when}`
        return tell(c, { message, lines: damaged, choices: [choice('book'), ...others] })
      },
      answer(c, { token, text }) {
        if (token === undefined && (saysFine(c.text) || isPlainNo(c))) return closed(c)
        if (token === 'more' || (text !== undefined && c.reading.word === 'more')) return nextPage(c)
        return token === undefined ? pass : (choose(c, token) ?? pass)
      },
    },
    day: {
      ask(c) {
        const { from = '', to = from } = c.draft
        const found = bookingsOn(c, from, to).filter(
          (booking) => booking.state !== 'held' && booking.state !== 'expired',
        )
        const days: Params = { from: { date: from }, to: { date: to } }
        const range = from === to ? '' : 'Range'
        if (found.length === 1) return open(c, found[0]!)
        if (found.length > 1) return list(c, `mine:onDay${range}`, days, found.slice(0, 7), [choice('upcoming')])
        return tell(c, {
          message: `mine:noneOnDay${range}`,
          params: days,
          choices: [choice('book'), choice('upcoming')],
        })
      },
      answer: (c, { token }) => (token === undefined ? pass : (choose(c, token) ?? pass)),
    },
    details: {
      ask(c) {
        const booking = c.draft.code === undefined ? undefined : c.fact({ need: 'booking', code: c.draft.code })
        if (booking === undefined) {
          c.say(refusal({ code: 'HALLO_BOOKING_UNKNOWN' }))
          return end()
        }
        c.note({ hall: booking.hall, service: booking.service })
        return tell(c, details(c, booking))
      },
      answer(c, { token }) {
        if (token !== undefined) return choose(c, token) ?? pass
        if (saysFine(c.text) || isPlainNo(c)) return closed(c)
        // "doesn't work any more": moved or cancelled, that is still to be said
        const { whens, party } = c.reading
        const vague = c.draft.asked === 'day' && whens.length === 0 && party === undefined && cantBe(c.text)
        return vague ? again({ message: 'mine:moveOrDrop' }) : pass
      },
    },
  },
  /** "cancel" while looking at a booking is about the booking, and asks first. */
  cancel(c) {
    if (c.step === 'details' && c.draft.code !== undefined)
      return push('manage', { act: 'cancel', code: c.draft.code }, 'aim')
    // "cancel it" before a list is about what is listed; "cancel" alone leaves it.
    if (readWish(c.text)?.act === 'cancel') {
      const listed = standing(c).length > 1
      return push('manage', { act: 'cancel', ...(listed && { listed }) }, 'which')
    }
    return closed(c)
  },
  stale(c, token, settled) {
    if (token !== undefined) return choose(c, token)
    const booking = settled?.booking === undefined ? undefined : c.fact({ need: 'booking', id: settled.booking })
    if (booking === undefined) return undefined
    c.say(stateSay(c, booking))
    return done
  },
  ways: { list: ['list', 'details', 'end'], day: ['details', 'list', 'end'], details: ['list', 'end'] },
}

/** "my saturday": a day, and nothing else that it could be about. */
function matchDay(c: MineContext): Move | undefined {
  if (!asksForDay(c.text) || readWish(c.text) !== undefined) return undefined
  const { whens, rest, party } = c.reading
  const date = whens[0]?.date
  // "my friend and I want to do yoga on saturday at 9" wishes something new
  if (party !== undefined || whens[0]?.start !== undefined || c.names.matches.some(({ score }) => score >= SURE))
    return undefined
  if (date === undefined || !isNothingElse(rest)) return undefined
  c.set({ from: date, to: whens[0]?.until ?? date })
  return go('day')
}

/** 没批下来会不会说一声, "when do I hear back?": of what waits for the hall's yes. */
function matchApproval(c: MineContext): Move | undefined {
  if (!asksApproval(c.text) || !(asksAny(c.text) || isQuestion(c.text)) || c.below('booking') !== undefined)
    return undefined
  if ((c.open !== undefined && c.open.dialog !== 'mine') || wishesIn(c.understood).some((act) => !ASKS.has(act)))
    return undefined
  const [only, another] = standing(c).filter(({ state }) => state === 'pending')
  const spoken = spokenOf(c)
  const booking = spoken?.state === 'pending' ? spoken : another === undefined ? only : undefined
  if (
    booking === undefined ||
    c.names.matches.some(({ service }) => service !== undefined && service !== booking.service)
  )
    return undefined
  c.set({ asked: 'status' })
  return open(c, booking)
}

/** 真取消了吗, right after it was cancelled: what it is now. */
function matchCancelled(c: MineContext): Move | undefined {
  const { settled, reading } = c
  if (settled?.what !== 'cancelled' || settled.booking === undefined || c.open !== undefined) return undefined
  if (!saysCancel(c.text) || !isQuestion(c.text) || c.text.length > 30 || reading.whens.length > 0) return undefined
  const [likely] = [...c.understood.acts.map(({ act }) => act), ...c.understood.offers]
  const booking = likely === 'status' ? c.fact({ need: 'booking', id: settled.booking }) : undefined
  if (booking === undefined) return undefined
  c.say(stateSay(c, booking))
  return done
}

const ASKS: ReadonlySet<string> = new Set(['status', 'details', 'policy', 'remind', 'nudge'])

/** "show 7KMD-2QXV", "my qr code": one booking, asked for by its code or as the one spoken of. */
function matchDetails(c: MineContext): Move | undefined {
  const code = bookingCode(c.text)
  if (readWish(c.text) !== undefined || c.open?.dialog === 'link') return undefined
  if (code !== undefined && c.open?.kind !== 'text' && !wishesIn(c.understood).includes('cancel')) {
    const booking = c.fact({ need: 'booking', code })
    if (booking === undefined) {
      // "my mate has booked for us, code …, when is it?": found by its number, and then shown
      if (!isQuestion(c.text) && !asksForDetails(c.text)) return undefined
      c.say({ message: 'manage:otherCode' })
      return push('link', { code }, 'mobile')
    }
    c.set({ code })
    return go('details')
  }
  const which = whichOf(c.text)
  const one = which !== undefined && which !== 'all' && leansToDetails(c)
  const asks = one || asksForDetails(c.text) || meansOnly(c.understood, 'details', 'status', 'receipt')
  if (!asks || c.below('booking') !== undefined) return undefined
  // nobody says how many they are who asks what they have
  if (c.reading.party !== undefined && c.open === undefined) return undefined
  const [day] = c.reading.whens
  const dated = day?.date !== undefined && !day.past && meansOnly(c.understood, 'details', 'status')
  // 今天能批下来吗: the day is that of the answer
  const ofAnswer =
    dated && meansOnly(c.understood, 'status') && bookingsOn(c, day.date!, day.until ?? day.date!).length === 0
  if (dated && !ofAnswer) {
    c.set({
      from: day.date!,
      to: day.until ?? day.date!,
      ...(meansOnly(c.understood, 'status') && { asked: 'status' as const }),
    })
    return go('day')
  }
  // "when does the second one end?"
  // "when was the badminton again?", which need not be the one spoken of
  const named = c.names.matches.some(({ score, service }) => score >= SURE && service !== undefined)
  if (named && noneOfNamed(c)) return go('list')
  // "what have I got booked?", of several
  if (which === undefined && !named && asksOfAll(c.text) && standing(c).length > 1) return go('list')
  const meant = refer(c, which !== undefined || named ? c.text : '')
  if (!('found' in meant)) return undefined
  // "why was it cancelled?" of the only one there was
  if (meant.found.length === 0 && saysCancel(c.text)) c.set({ when: 'cancelled' })
  if (meant.found.length !== 1) return go('list')
  c.set({ code: meant.found[0]!.code, ...(meansOnly(c.understood, 'status') && { asked: 'status' as const }) })
  return go('details')
}

/** "have I still got badminton?", of which none is booked: said, and what there is comes behind it. */
function noneOfNamed(c: MineContext): boolean {
  const services = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const [first] = services
  const all = standing(c)
  if (first === undefined || all.length === 0) return false
  if (all.some(({ service }) => services.some((match) => match.service === service))) return false
  const { service } = placeOf(c, { hall: first.hall, service: first.service! })
  if (service === undefined) return false
  c.say({ message: 'manage:noneOf', params: { service: { text: service.name } } })
  return true
}

/** "I can't find the paper with the number", of somebody who has booked: likely asked for, and shown without asking. */
function matchLikely(c: MineContext): Move | undefined {
  const { acts, offers } = c.understood
  const { whens, party, contact, duration } = c.reading
  // 那边有饭馆没有 asks what else is there
  if (asksIfThereIs(c.text) && offers[1] === 'smalltalk') return undefined
  if (acts.length > 0 || (offers[0] !== 'details' && offers[0] !== 'status') || c.text === '' || isNote(c))
    return undefined
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return undefined
  if (c.below('booking') !== undefined || c.names.matches.length > 0) return undefined
  if (whens.length > 0 || (party ?? contact ?? duration) !== undefined) return undefined
  const [only, another] = standing(c)
  const booking = spokenOf(c) ?? (another === undefined ? only : undefined)
  if (booking === undefined) return only === undefined ? undefined : go('list')
  c.set({ ...(offers[0] === 'status' && { asked: 'status' as const }) })
  return open(c, booking)
}

const OF_OWN: ReadonlySet<string> = new Set(['help', 'smalltalk', 'describe', 'details', 'status', 'mine'])

/** "what about my meeting room?", which is booked. */
function matchOwn(c: MineContext): Move | undefined {
  // "the badminton one" where nothing is asked; at a question it may choose
  const one = (c.open === undefined || c.open.dialog === 'mine') && saysTheOne(c.text)
  // whatever else the words would be of what is not booked
  const shows = saysShowsThe(c.text)
  if (!(one || shows || isOwnThing(c.text)) || c.below('booking') !== undefined) return undefined
  const { whens, party, contact } = c.reading
  if (
    !(
      shows || c.understood.acts.every(({ act }) => OF_OWN.has(act) || (one && (act === 'choose' || act === 'inform')))
    ) ||
    whens.length > 0 ||
    (party !== undefined && !one) ||
    contact !== undefined
  )
    return undefined
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const [own, another] = standing(c).filter(({ service }) => named.some((match) => match.service === service))
  if (own === undefined) return undefined
  if (another !== undefined) return go('list')
  return open(c, own)
}

/** "wed", of somebody who has booked for it. */
function matchBookedThen(c: MineContext): Move | undefined {
  const mishap = mishapOf(c)
  if (mishap !== undefined) {
    c.say({ message: 'mine:mishap' })
    c.set({ asked: 'day' })
    return open(c, mishap)
  }
  const [own, another] = bookedThen(c)
  if (own === undefined) return undefined
  const { date } = localOf(own.start, own.zone)
  c.set({ from: date, to: date })
  if (another !== undefined) return go('day')
  // "is friday still good?" asks for nothing to be otherwise
  const asks = c.understood.offers[0] === 'status' || clausesOf(c.text).some(({ text }) => asksWhether(text))
  c.set({ asked: asks ? 'status' : 'day' })
  return open(c, own)
}

const leansToDetails = ({ understood: { acts, offers } }: MineContext): boolean =>
  [...acts.map(({ act }) => act), ...offers][0] === 'details'

/** A tap in a list or under a booking; the tokens say all by themselves, so those further up are as good. */
function choose(c: MineContext, token: string): Move | undefined {
  if (token === 'book') return beginBooking({})
  if (token === 'upcoming' || token === 'past' || token === 'cancelled') {
    c.set({ when: token, after: undefined, code: undefined })
    return go('list')
  }
  const found = /^(b|move|size|drop|again|here):([A-Z0-9-]+)$/.exec(token)
  if (found === null) return undefined
  const code = found[2]!
  switch (found[1]) {
    case 'move':
      return push('manage', { act: 'change', code }, 'aim')
    case 'size':
      return push('manage', { act: 'party', code }, 'aim')
    case 'here':
      return push('here', { code }, 'which')
    case 'drop':
      return push('manage', { act: 'cancel', code }, 'aim')
    case 'again': {
      const booking = c.fact({ need: 'booking', code })
      return booking === undefined ? undefined : beginBooking(booking)
    }
    default:
      c.set({ code })
      return go('details')
  }
}

/** "no" to what was shown, and nothing else. */
const isPlainNo = ({ reading: { answer, whens, party }, understood }: MineContext): boolean =>
  answer === 'no' && whens.length === 0 && party === undefined && wishesIn(understood).every((act) => act === 'deny')

/** "fine" to what was shown asks for nothing. */
function closed(c: MineContext): Move {
  c.say({ message: 'mine:closed' })
  return end()
}

function open(c: MineContext, booking: Booking): Move {
  c.note({ code: booking.code })
  return go('details')
}

function nextPage(c: MineContext): Move {
  const { when = 'upcoming', after } = c.draft
  const { next } = c.fact({ need: 'bookings', when, limit: A_PAGE, ...(after !== undefined && { after }) })
  c.set({ after: next })
  return go('list')
}

function list(
  c: MineContext,
  message: string,
  params: Params,
  bookings: readonly Booking[],
  more: Option[],
  below: readonly MessageLine[] = [],
): Question | Move {
  const lines = [...bookings.map((booking) => itemLine(c, booking)), ...below]
  return tell(c, { message, params, lines, choices: [...bookings.map((each) => itemOption(c, each)), ...more] })
}

function details(c: MineContext, booking: Booking): Say {
  const { service } = placeOf(c, booking)
  const standing = booking.state === 'confirmed' || booking.state === 'pending'
  const changeable = service !== undefined && checkCancel(booking, service, c.now).ok && standing
  const arriving = checkArrival(booking, service, c.now).ok ? ['here'] : []
  const verbs = changeable
    ? [...arriving, 'move', 'size', 'drop']
    : standing
      ? arriving
      : service?.status === 'open'
        ? ['again']
        : []
  const { asked } = c.draft
  const answered =
    asked === undefined || !standing
      ? 'mine:details'
      : asked === 'status'
        ? `mine:status.${booking.state}`
        : 'mine:ownDay'
  const say: Say = {
    message: answered,
    params: { ...aboutParams(c, booking), state: { message: `common:state.${booking.state}` } },
    lines: detailLines(c, booking),
    ...(asked === 'day' && { brief: [] }),
    choices: [
      ...verbs.map((verb) => ({ token: `${verb}:${booking.code}`, label: { message: `mine:choice.${verb}` } })),
      ...(asked === 'day' ? [choice('book')] : []),
      choice('upcoming'),
    ],
    booking,
  }
  return standing ? { ...say, files: ['ics'], images: ['qr'] } : say
}

/** A question of its own; in the middle of a booking, or of a change, only told, and the open question is asked again. */
function tell(c: MineContext, say: Say): Question | Move {
  if (c.below('booking') === undefined && c.below('manage') === undefined) return { ...say, kind: 'choice' }
  // "more" needs the page that it follows; the others say all by themselves
  c.say({ ...say, choices: (say.choices ?? []).filter(({ token }) => token !== 'more') })
  return end()
}

const choice = (token: 'book' | 'more' | ListWish): Option => ({
  token,
  label: { message: token === 'book' || token === 'more' ? `common:choice.${token}` : `mine:choice.${token}` },
})
