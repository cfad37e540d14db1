import { clausesOf } from '../../../../src/language/text/clauses.ts'
import { saysMove } from '../../../../src/language/wording/after-booking.ts'
import { isQuestion, wantsBooking, wantsChange } from '../../../../src/language/wording/booking-words.ts'
import { withoutJoin } from '../../../../src/language/wording/joined-parts.ts'
import { saysAnother } from '../../../../src/language/wording/own-booking-words.ts'
import { wantsToo } from '../../../../src/language/wording/second-thoughts.ts'
import { questionsIn, wishesIn } from '../../../engine/act-meaning.ts'
import type { Context } from '../../../engine/dialog.ts'
import { SURE } from '../../../engine/utterance.ts'
import type { BookingContext } from '../booking-draft.ts'

const LONGEST = 200

/**
 * "yes. sorted. now climbing saturday at 10", 确认。摄影棚这周五下午有没有: what is shown is agreed to, and what is wished behind it is of
 * something else: the words, to be heard when this is booked. undefined: there is none, or it is a change of what is shown.
 */
export function moreBehindYes(c: BookingContext): string | undefined {
  if (c.text.length > LONGEST) return undefined
  let agreed = false
  for (const { text, from } of clausesOf(c.text)) {
    const { context } = c.part(text)
    if (context.reading.answer === 'yes') agreed = true
    else if (!agreed) return undefined
    else if (!isTalk(context)) {
      const rest = withoutJoin(c.text.slice(from))
      return isOther(c, c.apart(rest)) ? rest : undefined
    }
  }
  return undefined
}

/** "sorted", "thanks" */
const isTalk = ({ text, names, reading, understood }: Context): boolean =>
  text.length <= SHORT &&
  names.matches.length === 0 &&
  reading.whens.length === 0 &&
  (reading.party ?? reading.contact ?? reading.duration ?? reading.excluded) === undefined &&
  wishesIn(understood).length === 0 &&
  questionsIn(understood).length === 0 &&
  !isQuestion(text)

const SHORT = 20

/** Another service with its day or an order, or the same once more on another day. */
function isOther(c: BookingContext, { text, names, reading, understood }: Context): boolean {
  if (wantsChange(text) || saysMove(text) || reading.excluded !== undefined || reading.contact !== undefined)
    return false
  const named = names.matches.filter(({ score }) => score >= SURE)
  const wishes = wishesIn(understood)
  if (!wishes.every((act) => OTHER.has(act))) return false
  // "yes, and what does badminton cost on friday?" is answered where it stands
  if (wishes.length === 0 && questionsIn(understood).length > 0) return false
  if (named.length > 0)
    return (
      named.every(({ hall, service }) => isElsewhere(c, hall, service)) &&
      (reading.whens.length > 0 || wantsBooking(text))
    )
  if (wishes.includes('series') || reading.repeat !== undefined) return false
  // 周六也要，一样: both are booked by one yes
  if (wantsToo(text)) return false
  return wishes.includes('again') && (saysAnother(text) || reading.whens.some(({ date }) => date !== c.draft.date))
}

const isElsewhere = ({ draft }: BookingContext, hall: string, service: string | undefined): boolean =>
  service === undefined ? hall !== draft.hall : service !== draft.service || hall !== draft.hall

const OTHER: ReadonlySet<string> = new Set(['again', 'book', 'choose', 'for_other', 'free', 'inform', 'same_answers'])
