import { localDate } from '../../../src/domain/time/zone.ts'
import { trimEnd } from '../../../src/domain/trim.ts'
import { partyDifference, partySaid } from '../../../src/language/numbers/party-change.ts'
import { remarkSaid, saysMove, saysUnder } from '../../../src/language/wording/after-booking.ts'
import { contactNamed, saysEdit, saysName } from '../../../src/language/wording/booking-words.ts'
import { joinedParts } from '../../../src/language/wording/joined-parts.ts'
import {
  readWish,
  saysCancel,
  saysLonger,
  saysShorter,
  withoutNow,
} from '../../../src/language/wording/own-booking-words.ts'
import { wayShifted } from '../../../src/language/wording/shift-words.ts'
import { whichOf } from '../../../src/language/wording/which-booking.ts'
import { isNote } from '../../common/is-note.ts'
import { meansOnly, wishesIn } from '../../engine/act-meaning.ts'
import { type Context, type Dialog, end, handOn, type Move, pass } from '../../engine/dialog.ts'
import { SURE } from '../../engine/utterance.ts'
import { saysOneMore } from './again.ts'
import { eachItsOwn } from './meant/beside/each-its-own.ts'
import { isDay } from './meant/guessed-wish.ts'
import { ofBooked } from './meant/of-booked.ts'
import { standing } from './refer.ts'

type Draft = { said?: string }
type FurtherContext = Context<Draft>

/** Whose open question gives way; what was left for later is said anew, or let go. */
const LIGHT: ReadonlySet<string> = new Set(['further', 'mine', 'help'])

/** Whatever is longer is a story. */
const LONGEST = 200

/** "an hour longer, put it under Jane Stone, and tell them we need a board": the first at once, each of the others after a yes. */
export const further: Dialog<Draft> = {
  name: 'further',
  first: 'next',
  light: true,
  intents: [
    { certain: true, match: ofBooked },
    { certain: true, match },
  ],
  steps: {
    next: {
      ask: (c) => ({
        kind: 'confirm',
        message: 'further:next',
        params: { said: c.draft.said ?? '' },
        choices: [
          { token: 'yes', label: { message: 'further:choice.yes' }, is: { answer: 'yes' } },
          { token: 'no', label: { message: 'further:choice.no' }, is: { answer: 'no' } },
        ],
      }),
      answer(c, { token }): Move {
        const answer = token ?? c.reading.answer
        if (answer === 'yes') return handOn(c.draft.said ?? '')
        if (answer !== 'no' && !meansOnly(c.understood, 'deny', 'abandon', 'keep')) return pass
        c.say({ message: 'further:left' })
        return end()
      },
    },
  },
  ways: { next: ['end'] },
}

/** Several wishes for what is booked, each with a part of its own. */
function match(c: FurtherContext): Move | undefined {
  if (c.text === '' || c.slash !== undefined || isNote(c) || c.text.length > LONGEST) return undefined
  if (c.open !== undefined && !LIGHT.has(c.open.dialog)) return undefined
  if (c.below('booking') !== undefined || c.reading.repeat !== undefined) return undefined
  if (wishesIn(c.understood).some((act) => act === 'book' || act === 'again')) return undefined
  // "same for my sister, name Meera Menon" is one wish, and of another booking
  if (saysOneMore(c)) return undefined
  const parts = joinedParts(c.text)
  const [first, ...others] = parts
  if (first === undefined || others.length === 0) return undefined
  const apart = eachItsOwn(c, parts)
  if (apart !== undefined) {
    c.later(c.text.slice(apart.next).trim())
    return handOn(apart.first)
  }
  const begun = kindOf(c, parts, 0)
  if (begun === undefined) return undefined
  const at = others.findIndex((_, place) => isOther(begun, kindOf(c, parts, place + 1)))
  const next = others[at]
  if (next === undefined || standing(c).length === 0) return undefined
  c.later(c.text.slice(next.from).trim())
  return handOn(trimEnd(c.text.slice(first.from, next.joined), /[\s,，、;；]/))
}

type Kind = 'cancel' | 'shape' | 'who' | 'note'

/** A size, a length and a time are changed together. */
const isOther = (begun: Kind, kind: Kind | undefined): boolean => kind !== undefined && kind !== begun

/** What a part wishes; of cancelling beside a change only where each says of which: else it is to be had at another time. */
function kindOf(c: FurtherContext, parts: readonly { text: string }[], at: number): Kind | undefined {
  const { text } = parts[at]!
  if (remarkSaid(text) !== undefined) return 'note'
  const wish = readWish(text)
  if (saysCancel(text) || wish?.act === 'cancel')
    return (namesOne(c, text) || eachOnItsDay(c, parts)) && parts.length === 2 ? 'cancel' : undefined
  if (saysUnder(text) || saysName(text) || (saysEdit(text) && contactNamed(text) !== undefined)) return 'who'
  // "my wife needs the number too" is nobody more
  const more = contactNamed(text) === undefined && partyDifference(text) !== undefined
  if (wish !== undefined || more || partySaid(text) !== undefined) return 'shape'
  const { reading } = c.part(text).context
  if (reading.contact?.mobile !== undefined) return 'who'
  // "put it under Tom instead. and it's 5 of them"
  const whens = reading.party === undefined ? reading.whens : c.part(withoutNow(text)).context.reading.whens
  if (reading.party !== undefined && reading.contact === undefined && whens.length === 0) return 'shape'
  const timed = reading.whens.length > 0
  const long = reading.duration !== undefined
  if (long && (saysLonger(text) || saysShorter(text) || wayShifted(text) !== undefined)) return 'shape'
  return timed && saysMove(text) ? 'shape' : undefined
}

const namesOne = (c: FurtherContext, text: string): boolean =>
  whichOf(text) !== undefined ||
  c.part(text).context.names.matches.some(({ score, service }) => score >= SURE && service !== undefined)

/** 周五的取消 周日的改到下午三点: each part says by its day which one it is of, and they are two. */
function eachOnItsDay(c: FurtherContext, parts: readonly { text: string }[]): boolean {
  const own = standing(c)
  const meant = parts.map(({ text }) => {
    const of = readWish(text)?.of ?? ''
    const { whens } = of === '' ? { whens: [] } : c.part(of).context.reading
    const [only, another] = own.filter(({ start, zone }) =>
      whens.some((when) => when.date !== undefined && isDay(when, localDate(start, zone))),
    )
    return another === undefined ? only?.id : undefined
  })
  return meant.every((id) => id !== undefined) && new Set(meant).size === meant.length
}
