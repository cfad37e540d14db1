import { clausesOf } from '../../../../src/language/text/clauses.ts'
import { asksWhyCancelled } from '../../../../src/language/wording/after-booking.ts'
import { asksWhether } from '../../../../src/language/wording/booking-words.ts'
import { asksForPolicy, asksToQueue } from '../../../../src/language/wording/browse-words.ts'
import { saysCancel } from '../../../../src/language/wording/own-booking-words.ts'
import { questionsIn, wishesIn } from '../../../engine/act-meaning.ts'
import type { ManageContext } from '../manage/manage-draft.ts'

/** 能退吗, "my kid is ill, can I cancel?" of somebody who has booked nothing: until when it can be. */
export const asksPolicy = ({ text }: ManageContext): boolean =>
  asksForPolicy(text) || clausesOf(text).some((clause) => asksWhether(clause.text))

/** "my kid is sick. can I still get out of it?", 孩子病了能取消吗，羽毛球: whether it can be is asked, and nothing given up. */
export const asksToGiveUp = (c: ManageContext): boolean =>
  c.text !== '' &&
  !asksWhyCancelled(c.text) &&
  !asksToQueue(c.text) &&
  wishesIn(c.understood).length === 0 &&
  questionsIn(c.understood).every((act) => act === 'policy') &&
  c.reading.whens.length === 0 &&
  c.below('booking') === undefined &&
  c.open?.dialog !== 'manage' &&
  (c.understood.offers[0] === 'policy' || questionsIn(c.understood).length > 0
    ? asksPolicy(c)
    : clausesOf(c.text).some(({ text }) => asksForPolicy(text) || (asksWhether(text) && saysCancel(text))))
