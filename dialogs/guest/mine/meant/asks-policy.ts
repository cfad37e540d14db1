import { localDate } from '../../../../src/domain/time/zone.ts'
import { asksAny } from '../../../../src/language/questions/asks-any.ts'
import { asksHowLate } from '../../../../src/language/questions/plain-questions.ts'
import { clausesOf } from '../../../../src/language/text/clauses.ts'
import { asksWhyCancelled, saysMove } from '../../../../src/language/wording/after-booking.ts'
import { asksWhether, isQuestion, wantsChange } from '../../../../src/language/wording/booking-words.ts'
import { asksForPolicy, asksToQueue } from '../../../../src/language/wording/browse-words.ts'
import { joinedParts } from '../../../../src/language/wording/joined-parts.ts'
import { saysCancel } from '../../../../src/language/wording/own-booking-words.ts'
import { saysIfFree, saysOnCondition } from '../../../../src/language/wording/second-thoughts.ts'
import { questionsIn, wishesIn } from '../../../engine/act-meaning.ts'
import type { ManageContext } from '../manage/manage-draft.ts'
import { standing } from '../refer.ts'
import { isDay } from './guessed-wish.ts'

/** 能退吗, "my kid is ill, can I cancel?" of somebody who has booked nothing: until when it can be. */
export const asksPolicy = ({ text }: ManageContext): boolean =>
  asksForPolicy(text) || clausesOf(text).some((clause) => asksWhether(clause.text))

/** "and if my friend doesn't come, can I change it again?", 要是下雨能改吗: nothing is changed yet. */
export function asksBeforehand(c: ManageContext): boolean {
  if (c.text === '' || c.below('booking') !== undefined || c.open?.dialog === 'manage') return false
  if (!saysOnCondition(c.text) || saysIfFree(c.text) || !asksWhether(c.text)) return false
  if (!(wantsChange(c.text) || saysMove(c.text) || saysCancel(c.text))) return false
  const { whens, party, contact } = c.reading
  const own = standing(c)
  if (own.length === 0 || contact !== undefined || (party !== undefined && wishesIn(c.understood).length > 0))
    return false
  return whens.every(
    (when) => when.start === undefined && own.some(({ start, zone }) => isDay(when, localDate(start, zone))),
  )
}

/** "my kid is sick. can I still get out of it?", 孩子病了能取消吗，羽毛球: whether it can be is asked, and nothing given up. */
export const asksToGiveUp = (c: ManageContext): boolean =>
  c.text !== '' &&
  !asksWhyCancelled(c.text) &&
  !asksToQueue(c.text) &&
  !asksHowLate(c.text) &&
  wishesIn(c.understood).length === 0 &&
  questionsIn(c.understood).every((act) => act === 'policy') &&
  c.reading.whens.length === 0 &&
  c.below('booking') === undefined &&
  c.open?.dialog !== 'manage' &&
  cancelsAndAsks(c) === undefined &&
  (c.understood.offers[0] === 'policy' || questionsIn(c.understood).length > 0
    ? asksPolicy(c)
    : clausesOf(c.text).some(({ text }) => asksForPolicy(text) || (asksWhether(text) && saysCancel(text))))

/** 取消吧，扣钱吗: the part in which it is given up, where another asks what becomes of it. */
export function cancelsAndAsks(c: ManageContext): string | undefined {
  const parts = joinedParts(c.text)
  if (parts.length < 2 || !parts.some(({ text }) => asksOfMoney(c, text))) return undefined
  const gives = ({ text }: { text: string }): boolean =>
    saysCancel(text) || wishesIn(c.part(text).context.understood).includes('cancel')
  return parts.find((part) => gives(part) && !isQuestion(part.text) && !asksWhether(part.text))?.text
}

/** "do I get my money back?", and nothing given up. */
function asksOfMoney(c: ManageContext, text: string): boolean {
  if (saysCancel(text)) return false
  const { acts, offers } = c.part(text).context.understood
  const asked =
    acts.length > 0 || !(isQuestion(text) || asksAny(text)) ? acts.map(({ act }) => act) : offers.slice(0, 1)
  return asksForPolicy(text) || asked.some((act) => act === 'policy' || act === 'price')
}
