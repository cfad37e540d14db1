import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { partyDifference } from '../../../../src/language/numbers/party-change.ts'
import { bookingCode } from '../../../../src/language/text/booking-code.ts'
import { answerWithin, asksWhether, saysName } from '../../../../src/language/wording/booking-words.ts'
import { namesBooking, type OwnBookingWish, saysShorter } from '../../../../src/language/wording/own-booking-words.ts'
import { daysShifted, wayShifted } from '../../../../src/language/wording/shift-words.ts'
import { whichOf, whichWords, withoutWhich } from '../../../../src/language/wording/which-booking.ts'
import { meansOnly, wishesIn } from '../../../engine/act-meaning.ts'
import { SURE } from '../../../engine/utterance.ts'
import type { ManageContext, ManageDraft } from './manage-draft.ts'

/** What the acts of a message wish of a booking that stands, while none is being made. */

/** Another name, number or address: "put it under Ann Lee", "my number is … now". */
export function detailsMeant(c: ManageContext): ManageDraft['said'] {
  if (c.below('booking') !== undefined) return undefined
  const renames = saysName(c.text) && c.understood.offers[0] === 'change'
  if (!wishesIn(c.understood).includes('change') && !renames) return undefined
  const { whens, party, contact } = c.reading
  if (whens.length > 0 || party !== undefined) return undefined
  if (c.names.matches.some(({ score, service }) => score >= SURE && service !== undefined)) return undefined
  const named = c.understood.entities.filter(({ slot, polarity }) => slot === 'name' && polarity === 'wanted')
  const written = saysName(c.text) ? answerWithin(c.text) : undefined
  const name = named.length === 1 ? c.text.slice(...named[0]!.span).trim() : (contact?.name ?? written)
  const { mobile = c.reading.landline, email } = contact ?? {}
  const said = {
    ...(name !== undefined && { name }),
    ...(mobile !== undefined && { mobile }),
    ...(email !== undefined && { email }),
  }
  return Object.keys(said).length > 0 ? said : undefined
}

/** A wish, and whether it has to be put before the guest before it is done. */
export type WishReading = Omit<OwnBookingWish, 'act'> & {
  act: OwnBookingWish['act'] | 'extend'
  preview?: true
  longer?: number
  more?: number
  shorter?: true
}

/**
 * A cancelling or a change in words that no pattern knows. Asked as a question, or where it is not sure, a change is previewed: a
 * guess only right after a booking was made or changed.
 */
export function wishMeant(c: ManageContext): WishReading | undefined {
  if (c.below('booking') !== undefined || c.open?.dialog === 'manage') return undefined
  if (meansOnly(c.understood, 'cancel')) return { act: 'cancel', of: c.text, to: '' }
  // what names a service is about another one, unless it says so in words of its own
  if (c.names.matches.some(({ score, service }) => score >= SURE && service !== undefined)) return undefined
  if (isPushedByDays(c)) {
    const sure = meansOnly(c.understood, ...CHANGES) && !asksWhether(c.text)
    return { act: 'change', of: '', to: c.text, ...(!sure && { preview: true as const }) }
  }
  const more = partyDifference(c.text)
  if (more !== undefined && c.reading.whens.length === 0)
    return { act: 'party', of: '', to: c.text, more, preview: true }
  const sure = meansOnly(c.understood, ...CHANGES)
  const guessed = wishesIn(c.understood).length === 0 && CHANGES.includes(c.understood.offers[0] ?? '')
  const { whens, party, duration } = c.reading
  // a code says that it is about a booking
  const coded = bookingCode(c.text) !== undefined && whens.length > 0 && wishesIn(c.understood).length === 0
  if (!sure && !coded && !(guessed && c.settled?.booking !== undefined)) return undefined
  // of several, the one whose place is said: "make the second an hour later"
  const one =
    whichOf(c.text) === undefined ? { of: '', to: c.text } : { of: whichWords(c.text), to: withoutWhich(c.text) }
  const preview = sure && !asksWhether(c.text) ? {} : ({ preview: true } as const)
  const shorter = saysShorter(c.text) && { shorter: true as const }
  const length = sure ? c.understood.acts.some(({ act }) => act === 'extend') : c.understood.offers[0] === 'extend'
  if (length && endsThen(c)) return { act: 'extend', ...one, ...shorter, ...preview }
  const longer = longerMeant(c)
  if (longer !== undefined) return { act: 'change', ...one, longer, ...preview }
  if (whens.length > 0 || duration !== undefined) return { act: 'change', ...one, ...preview }
  if (party !== undefined) return { act: 'party', ...one, ...preview }
  // 人数改3, "make it 3": people, or the hour: shown before it is done
  if (sure && isBareNumber(c)) return { act: 'party', ...one, preview: true }
  // "any earlier?": the times that there are on that side of it
  if (sure && wayShifted(c.text) !== undefined) return { act: 'change', ...one }
  return length ? { act: 'extend', ...one, ...shorter } : undefined
}

/** "the day after, same time", 顺延一天: of the booking that was made or changed last, where the words leave it open. */
export function isPushedByDays(c: ManageContext): boolean {
  const acts = wishesIn(c.understood)
  if (daysShifted(c.text) === undefined || acts.some((act) => !CHANGES.includes(act))) return false
  return acts.length > 0 || c.settled?.booking !== undefined
}

/** One number, and nothing that says of what. */
const isBareNumber = ({ understood: { entities } }: ManageContext): boolean =>
  entities.filter(({ polarity }) => polarity === 'wanted').length === 1 && entities[0]?.slot === 'number'

/** "extend it to 6pm", 延长到六点: until then, from the same start. */
function endsThen({ reading: { whens, duration } }: ManageContext): boolean {
  const [when, another] = whens
  if (when === undefined || another?.date !== undefined || duration !== undefined) return false
  const dated = when.stated.some((part) => part === 'date' || part === 'weekday')
  return !dated && (when.start ?? when.end) !== undefined
}

/** "make it an hour longer": minutes more, or (below 0) less. undefined: no length is spoken of. */
export function longerMeant(c: ManageContext): number | undefined {
  const { whens, duration } = c.reading
  if (whens.length > 0 || duration === undefined || !meansOnly(c.understood, ...CHANGES)) return undefined
  if (!c.understood.acts.some(({ act }) => act === 'extend')) return undefined
  return saysShorter(c.text) ? -duration : duration
}

/** "and one more", "an hour longer too": of the move that is open, which must not be lost. */
export function addsToOpenMove(c: ManageContext, { act, of, longer }: WishReading): boolean {
  const { dialog, step = '' } = c.open ?? {}
  if (dialog !== 'manage' || namesBooking(of) || whichOf(of) !== undefined) return false
  return longer !== undefined ? step === 'sure' : act === 'party' && ['sure', 'slot', 'day'].includes(step)
}

/** "make it shorter": until when is still to be said, whatever else the words might be. */
export const meansLength = (c: ManageContext): boolean =>
  c.reading.whens.length === 0 && c.reading.duration === undefined && meansOnly(c.understood, 'extend')

const CHANGES = ['change', 'shift', 'extend']

/** "undo that", right after a change. */
export const meansUndo = (c: ManageContext): boolean =>
  c.below('booking') === undefined && c.settled?.before !== undefined && meansOnly(c.understood, 'undo')

/** What the change that was made can be taken back to. */
export const beforeOf = ({ draft }: ManageContext, booking: Booking): ManageDraft['before'] =>
  draft.marks === undefined || draft.size === undefined || draft.act === 'details' || booking.id !== draft.id
    ? undefined
    : { marks: draft.marks, party: draft.size }
