import { nameGiven } from '../../../../src/language/contact/name-in-passing.ts'
import { namedDifference } from '../../../../src/language/numbers/guests-named.ts'
import { partyDifference } from '../../../../src/language/numbers/party-change.ts'
import { answerWithin, contactNamed, saysName } from '../../../../src/language/wording/booking-words.ts'
import { saysPaper } from '../../../../src/language/wording/own-booking-words.ts'
import { meansOnly, wishesIn } from '../../../engine/act-meaning.ts'
import { SURE } from '../../../engine/utterance.ts'
import type { ManageContext, ManageDraft } from '../manage/manage-draft.ts'
import { standing } from '../refer.ts'
import { daysSayWhich } from './said-of-one.ts'

/** What the acts of a message wish of a booking that stands, while none is being made. */

/** Another name, number or address: "put it under Ann Lee", "my number is … now". */
export function detailsMeant(c: ManageContext): ManageDraft['said'] {
  // "can it be made out to Acme Ltd": the invoice
  if (c.below('booking') !== undefined || saysPaper(c.text)) return undefined
  const { party, contact } = c.reading
  // "the last digit is wrong, it's 139…": what else looks like a day or a size there is about the number
  const numbered = contact?.mobile !== undefined && contactNamed(c.text) === 'mobile'
  const renames =
    saysName(c.text) &&
    (c.understood.offers[0] === 'change' ||
      (c.settled?.booking !== undefined && meansOnly(c.understood, 'for_other')) ||
      // 改成我同学王思琪的名字行吗，她电话156…: both are said
      (contact?.name !== undefined && contact.mobile !== undefined && wishesIn(c.understood).length === 0))
  if (!wishesIn(c.understood).includes('change') && !renames) return undefined
  if (!numbered && (!daysSayWhich(c) || party !== undefined)) return undefined
  // "one fewer, Mr Hobbs is indisposed" names nobody to be put on it
  const counts = partyDifference(c.text) !== undefined || namedDifference(c.text) !== undefined
  if (counts && !saysName(c.text)) return undefined
  const services = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  // 羽毛球的电话换成136…: of what is booked by that name
  const own = standing(c)
  if (
    services.length > 0 &&
    !(numbered && services.every((match) => own.some(({ service }) => service === match.service)))
  )
    return undefined
  const named = c.understood.entities
    .filter(({ slot, polarity }) => slot === 'name' && polarity === 'wanted')
    // 我老公 says whose name it is
    .filter(({ span }) => nameGiven(c.text.slice(...span)) !== undefined)
  // 换成他的 says whose it is, and no name
  const within = saysName(c.text) ? answerWithin(c.text) : undefined
  const written =
    within !== undefined && (/^\p{Lu}/u.test(within) || nameGiven(within) !== undefined) ? within : undefined
  const ofNumber = numbered && !saysName(c.text)
  const name = ofNumber
    ? undefined
    : named.length === 1
      ? c.text.slice(...named[0]!.span).trim()
      : (contact?.name ?? written)
  const { mobile = c.reading.otherNumber, email } = contact ?? {}
  const said = {
    ...(name !== undefined && { name }),
    ...(mobile !== undefined && { mobile }),
    ...(email !== undefined && { email }),
  }
  return Object.keys(said).length > 0 ? said : undefined
}
