import type { Booking } from '../../../src/domain/booking/booking.ts'
import type { Hall } from '../../../src/domain/hall/hall.ts'
import { kindMissing } from '../../../src/language/names/names.ts'
import { asksAny } from '../../../src/language/questions/asks-any.ts'
import { isQuestion } from '../../../src/language/wording/booking-words.ts'
import { asksFavour, wantsThing } from '../../../src/language/wording/own-booking-words.ts'
import { isNote } from '../../common/is-note.ts'
import { questionsIn, wishesIn } from '../../engine/act-meaning.ts'
import {
  type Context,
  end,
  go,
  type Input,
  type Move,
  pass,
  push,
  type Question,
  type Step,
} from '../../engine/dialog.ts'
import { offeredActs, sentenceOf } from '../../engine/offered-acts.ts'
import type { Option, Params } from '../../engine/types.ts'
import { SURE } from '../../engine/utterance.ts'
import { beginBooking } from '../begin-booking.ts'
import { thingWanted } from '../browse/thing-wanted.ts'
import { askOfOwn } from '../questions/ask-staff.ts'
import { aboutParams } from './lines.ts'
import { placeOf, spokenOf, standing } from './refer.ts'
import { MOST_LISTED } from './which-step.ts'

type Draft = {
  /** what was said and not understood */
  said?: string
  asks?: boolean
  code?: string
  /** likely meant: acts, by their tokens */
  offers?: string[]
}
type UnclearContext = Context<Draft>

const LONGEST = 300
/** Less is no sentence that anybody could be told; a sign of Chinese says as much as half a word. */
const SHORTEST = 10
/** 水壶呢 is a question */
const SHORTEST_ASKED = 5
const lengthSaid = (text: string): number => text.trim().length + (text.match(/\p{sc=Han}/gu) ?? []).length

/**
 * Of somebody who has booked, what nothing else made sense of: likely it is about what is booked, and the hall can know
 * what to do with it. A question is asked of the hall, anything else noted for it, each with a tap; nothing is passed on unasked.
 */
export const unclearStep: Step<Draft> = { ask: offer, answer }

/** `missed`: no dialog took what its words are sure to mean. */
export function unclearOfOwn(c: UnclearContext, missed = false): Move | undefined {
  const { text, understood, reading } = c
  const asking = asksAny(text) || isQuestion(text)
  if (
    lengthSaid(text) < (asking ? SHORTEST_ASKED : SHORTEST) ||
    c.slash !== undefined ||
    isNote(c) ||
    c.person.roles.length > 0
  )
    return undefined
  if (c.open !== undefined && !OFFERS_ONLY.has(c.open.dialog)) return undefined
  if (!missed && isUnderstood(c)) return undefined
  if ((reading.contact?.mobile ?? reading.contact?.email) !== undefined) return undefined
  // "I'd like squash" is of what there is, and "we'd like a jug of water" of what is had
  const beside = wantsThing(text) && kindMissing(text, c.catalogue) === undefined
  if (!beside && thingWanted(c) !== undefined) return undefined
  const all = standing(c)
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const own = named.length === 0 ? all : all.filter(({ service }) => named.some((each) => each.service === service))
  const spoken = spokenOf(c)
  const booking = spoken !== undefined && own.some(({ id }) => id === spoken.id) ? spoken : own[0]
  if (booking === undefined) return undefined
  const one = booking === spoken || own.length === 1
  const offers = offeredActs(understood, c.locale).map(({ token }) => token)
  c.note({
    said: text.trim().slice(0, LONGEST),
    asks: (asksAny(text) || isQuestion(text)) && !asksFavour(text),
    offers,
  })
  c.note({ code: one ? booking.code : undefined })
  return go('unclear')
}

const isUnderstood = ({ understood }: UnclearContext): boolean =>
  wishesIn(understood).length > 0 ||
  questionsIn(understood).length > 0 ||
  (understood.acts.some(({ act }) => act !== 'inform') && understood.unexplained === '')

/** Their open question only offers something. */
const OFFERS_ONLY: ReadonlySet<string> = new Set(['mine', 'help'])

function offer(c: UnclearContext): Question | Move {
  const booking = bookingOf(c)
  if (booking === undefined) return end()
  const { hall } = placeOf(c, booking)
  const { asks = false, code, offers = [] } = c.draft
  const params = paramsOf(c, booking, hall)
  const reach = asks ? c.fact({ need: 'reach', hall: booking.hall }) : undefined
  const passes = reach === 'nobody' ? [] : [asks ? 'ask' : 'note']
  const likely = offers.filter((token) => token !== TALK)
  const first = likely.slice(0, 1).filter((token) => OF_OWN.has(token))
  // of a question another one is offered that is near to it
  const others = likely
    .slice(first.length)
    .filter((token) => !asks || NEAR.test(token))
    .slice(0, 1)
  const changes = ['move', 'size', 'drop'].filter((token) => !(token === 'drop' && likely.includes(CANCEL)))
  return {
    kind: 'choice',
    code: 'HALLO_UNSURE',
    message: asks ? askedMessage(reach, hall) : code === undefined ? 'unclear:toldAny' : 'unclear:told',
    params,
    choices: [
      ...labelled(c, first),
      ...passes.map(own),
      ...labelled(c, others),
      ...changes.map((token) => ({ token, label: { message: `mine:choice.${token}` } })),
      { token: 'book', label: { message: 'common:choice.book' } },
      ...labelled(
        c,
        offers.filter((token) => token === TALK),
      ),
    ],
  }
}

/** A question goes to the hall where somebody reads it there, else to its phone. */
function askedMessage(reach: string | undefined, hall: Hall | undefined): string {
  if (reach !== 'nobody') return 'unclear:asked'
  return hall?.phone === undefined ? 'unclear:noPhone' : 'unclear:call'
}

const TALK = 'said.smalltalk'
const CANCEL = 'said.cancel'
/** Questions of the booking, and of the hall. */
const NEAR = /^said\.(?:topic_\S+|status|details|price|address|hours|policy|receipt)$/
/** Nearer than a note for the hall. */
const OF_OWN: ReadonlySet<string> = new Set([CANCEL, 'said.change', 'said.keep'])

const own = (token: string): Option => ({ token, label: { message: `unclear:choice.${token}` }, is: { answer: 'yes' } })

/** The sentences that stand for acts. */
const labelled = (c: UnclearContext, tokens: readonly string[]): Option[] =>
  tokens.flatMap((token) => {
    const label = sentenceOf(token, c.locale)
    return label === undefined ? [] : [{ token, label }]
  })

/** The one that it is about, else the next of them. */
function bookingOf(c: UnclearContext): Booking | undefined {
  const { code } = c.draft
  return code === undefined ? standing(c)[0] : c.fact({ need: 'booking', code })
}

function paramsOf(c: UnclearContext, booking: Booking, hall: Hall | undefined): Params {
  return { ...aboutParams(c, booking), ...(hall?.phone !== undefined && { phone: hall.phone }) }
}

function answer(c: UnclearContext, { token }: Input): Move {
  const said = c.reading.whens.length > 0 || c.reading.party !== undefined ? undefined : c.reading.answer
  const passes = (c.open?.options ?? []).find((each) => each === 'ask' || each === 'note')
  const chosen = token ?? (said === 'yes' ? passes : said)
  const { code, said: words = '' } = c.draft
  switch (chosen) {
    case 'no':
      c.say({ message: 'mine:closed' })
      return end()
    case 'note': {
      const codes = standing(c)
        .slice(0, MOST_LISTED)
        .map((each) => each.code)
      return code === undefined ? push('remark', { codes, said: words }) : push('remark', { code, said: words }, 'keep')
    }
    case 'ask':
      return askHall(c, words)
    case 'move':
      return push('manage', { act: 'change', ...(code && { code }) }, code ? 'aim' : 'which')
    case 'size':
      return push('manage', { act: 'party', ...(code && { code }) }, code ? 'aim' : 'which')
    case 'drop':
      return push('manage', { act: 'cancel', ...(code && { code }) }, code ? 'aim' : 'which')
    case 'book':
      return beginBooking({})
    default:
      return pass
  }
}

function askHall(c: UnclearContext, words: string): Move {
  const booking = bookingOf(c)
  const hall = booking && placeOf(c, booking).hall
  if (booking !== undefined && hall !== undefined) c.say(askOfOwn(c, hall, booking.code, words))
  return end()
}
