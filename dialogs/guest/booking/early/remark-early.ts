import { remarkSaid } from '../../../../src/language/wording/after-booking.ts'
import { meansOnly } from '../../../engine/act-meaning.ts'
import type { BookingContext } from '../booking-draft.ts'

/** "… for 2, one of us is left-handed": what the staff shall know, said while the booking is not made yet. */

/** The staff's note takes so much. */
const LONGEST = 300

/** Keeps the remark that the message holds, and says so; it goes to the staff with the booking. false: it holds none. */
export function absorbRemark(c: BookingContext): boolean {
  const note = c.understood.acts.find(({ act }) => act === 'note')
  // where a remark is asked for, the step takes it
  if (note === undefined || isAskedFor(c)) return false
  const words = c.text.slice(...note.span).trim()
  const said = (remarkSaid(words) ?? words).replace(/^[\s,;.–-]+|[\s,;.–-]+$/gu, '').slice(0, LONGEST)
  const had = c.draft.remark
  if (said === '' || had?.includes(said) === true) return false
  const remark = had === undefined ? said : `${had}; ${said}`
  if (remark.length > LONGEST) return false
  c.note({ remark })
  c.say({ message: 'booking:remark', params: { said } })
  return true
}

/** Nothing but a remark. */
export const onlyRemarks = (c: BookingContext): boolean =>
  meansOnly(c.understood, 'note') && c.reading.contact === undefined && c.reading.whens.length === 0

/** The form asks for a free text. */
function isAskedFor({ open, about }: BookingContext): boolean {
  const field = about.service?.fields.find(({ id }) => id === open?.field)
  return field?.kind === 'text'
}
