import { localOf } from '../../../../src/domain/time/zone.ts'
import { asksIfSo, asksWhatThereIs, movesOrAnother } from '../../../../src/language/wording/after-booking.ts'
import { asksWhether, isQuestion } from '../../../../src/language/wording/booking-words.ts'
import { isSameTime } from '../../../../src/language/wording/own-booking-words.ts'
import { leavesAsItIs } from '../../../../src/language/wording/second-thoughts.ts'
import { readFor } from '../../../common/read-for.ts'
import { wishesIn } from '../../../engine/act-meaning.ts'
import { done, go, type Input, type Move, pass, type Step } from '../../../engine/dialog.ts'
import type { Json, JsonValue } from '../../../engine/types.ts'
import { bookAgain } from '../again.ts'
import { wantsDayToo } from '../day-too.ts'
import { aboutParams, stateSay } from '../lines.ts'
import { timeAsked } from '../meant/asked-time.ts'
import { isWhenOf } from '../meant/guessed-wish.ts'
import { placeOf, spokenOf } from '../refer.ts'
import { keep } from './keep-booking.ts'
import type { ManageContext, ManageDraft } from './manage-draft.ts'

/** What may be asked of a time, right after a booking. */
const ASKS: ReadonlySet<string> = new Set(['free', 'change', 'exclude'])

/** "is the morning free?", 三点半行不, right after a booking: it may be to go there instead, or besides. */
export function otherTimeAsked(c: ManageContext): Move | undefined {
  if (c.text === '' || c.slash !== undefined || c.below('booking') !== undefined) return undefined
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return undefined
  const { whens, party, contact, duration, doubt, repeat } = c.reading
  if (asksSameTime(c)) {
    c.say(stateSay(c, spokenOf(c)!))
    return done
  }
  if (whens.length === 0 || (party ?? contact ?? duration ?? repeat) !== undefined) return undefined
  if (asksWhich(c)) {
    c.say(stateSay(c, spokenOf(c)!))
    return done
  }
  // "at six" may be either half of the day's
  if (doubt !== undefined && doubt !== 'ambiguous') return undefined
  // "are you open on sunday?" is answered
  const ofPart = isPartOfDay(c)
  if (!c.understood.acts.every(({ act }) => act === 'free' || act === 'inform' || (ofPart && act === 'widen')))
    return undefined
  const acts = wishesIn(c.understood)
  const { offers } = c.understood
  if ((asksWhatThereIs(c.text) && !ofPart) || wantsDayToo(c)) return undefined
  // 周五同样的时间行吗 may be the same once more, or instead
  const same = isSameTime(c.text) && (offers[0] === 'again' || (offers.includes('again') && asksWhether(c.text)))
  if (acts.length === 0 && offers[0] !== undefined && !ASKS.has(offers[0]) && !same && !ofPart) return undefined
  // at what was shown for its day another day or hour is for that: "friday" to “Shall I move it or cancel it?”
  const shown = c.open?.dialog === 'mine' ? c.below('mine') : undefined
  if (acts.length === 0 && !asksWhether(c.text) && shown?.asked !== 'day') return undefined
  const booking = spokenOf(c)
  if (booking === undefined || c.names.matches.some(({ service }) => service !== booking.service)) return undefined
  // "that's 4 in the afternoon, right?": it is
  const until = localOf(booking.end, booking.zone).time
  if (whens.every((when) => isWhenOf(when, booking) && when.start !== undefined && (when.end ?? until) === until)) {
    c.say(stateSay(c, booking))
    return done
  }
  c.note({ act: 'change', code: booking.code, to: c.text.slice(0, 100), preview: true, asked: timeAsked(c, booking) })
  // "would 2 till 4 be possible?" of what begins at 2
  const [when, other] = whens
  if (other === undefined && when?.end !== undefined && when.start !== undefined && isWhenOf(when, booking))
    return go('aim')
  return go(shown?.asked === 'day' && !asksWhether(c.text) ? 'aim' : 'moveOrNew')
}

/** "the kids are only free after lunch, anything then?", right after a booking: a part of its own day. */
const isPartOfDay = ({ reading: { whens }, settled }: ManageContext): boolean =>
  settled?.booking !== undefined &&
  whens.length === 1 &&
  whens[0]!.dayPart !== undefined &&
  whens[0]!.start === undefined &&
  !whens[0]!.stated.some((part) => part === 'date' || part === 'weekday')

/** "same time though?", 时间不变吧: it is. */
const asksSameTime = (c: ManageContext): boolean =>
  isSameTime(c.text) &&
  (isQuestion(c.text) || asksIfSo(c.text)) &&
  c.text.length <= 30 &&
  c.reading.whens.length === 0 &&
  c.names.matches.length === 0 &&
  wishesIn(c.understood).every((act) => act === 'keep') &&
  spokenOf(c) !== undefined

/** "is that at 9 or 10?": one of the two is its own. */
function asksWhich(c: ManageContext): boolean {
  const booking = spokenOf(c)
  const hours = c.understood.entities.filter(({ slot }) => slot === 'time' || slot === 'number')
  if (booking === undefined || hours.length !== 2 || !isQuestion(c.text) || wishesIn(c.understood).length > 0)
    return false
  return hours.some(({ span }) =>
    readFor(c, c.text.slice(...span), placeOf(c, booking), 'slot').whens.some((when) => isWhenOf(when, booking)),
  )
}

export const moveOrNewStep: Step<ManageDraft> = {
  ask(c) {
    const booking = c.fact({ need: 'booking', code: c.draft.code ?? '' })
    const { date, start } = (c.draft.asked ?? {}) as { date?: string; start?: string }
    const named = date !== undefined && start !== undefined
    return {
      kind: 'choice',
      message: named ? 'manage:moveOrNewAt' : 'manage:moveOrNew',
      params: {
        ...(booking !== undefined && aboutParams(c, booking)),
        ...(named && { date: { date }, time: start }),
      },
      choices: [
        { token: 'move', label: { message: 'manage:choice.moveThere' } },
        { token: 'new', label: { message: 'manage:choice.oneMore' } },
      ],
    }
  },
  // "one more" is of bookings here, not of people
  holds: (c) => c.text.length < 40 && movesOrAnother(c.text) !== undefined,
  answer(c, { token, text = '' }: Input): Move {
    const no = c.reading.answer === 'no' && c.reading.whens.length === 0
    if (token === undefined && (no || leavesAsItIs(text))) return keep(c)
    const meant = token ?? movesOrAnother(text)
    const other = token === undefined && meant === undefined ? otherThere(c, text) : undefined
    if (other !== undefined) return other
    // a yes says not which, and the move is shown before it is made
    if (meant === 'move' || (meant === undefined && c.reading.answer === 'yes')) return go('aim')
    return meant === 'new' ? (another(c) ?? pass) : pass
  },
}

/** "nah, sunday", "7pm": in place of what was asked about, or with it. */
function otherThere(c: ManageContext, text: string): Move | undefined {
  const { whens, party, contact } = c.reading
  const booking = c.fact({ need: 'booking', code: c.draft.code ?? '' })
  const [when] = whens
  if (when === undefined || booking === undefined || (party ?? contact) !== undefined) return undefined
  const asked = timeAsked(c, booking) as { date?: string }
  const dated = when.stated.some((part) => part === 'date' || part === 'weekday')
  // an hour alone is of the day that was spoken of, and a weekday of the week
  const ofWeek = dated && dateOf(c) === undefined && c.draft.asked !== undefined
  c.note(
    dated
      ? { to: (ofWeek ? `${c.draft.to ?? ''} ${text}` : text).slice(-100), asked }
      : {
          to: `${c.draft.to ?? ''} ${text}`.slice(-100),
          asked: { ...(c.draft.asked as Json), ...asked, ...(dateOf(c) !== undefined && { date: dateOf(c) }) },
        },
  )
  return go('moveOrNew')
}

const dateOf = ({ draft: { asked } }: ManageContext): JsonValue | undefined => (asked as Json | undefined)?.date

/** One more of the same service, at the time that was asked for. */
function another(c: ManageContext): Move | undefined {
  const booking = c.fact({ need: 'booking', code: c.draft.code ?? '' })
  return booking && bookAgain(booking, c.now, c.draft.asked)
}
