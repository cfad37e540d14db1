import { clausesOf } from '../../../../src/language/text/clauses.ts'
import { listParts } from '../../../../src/language/text/list-parts.ts'
import { remarkSaid } from '../../../../src/language/wording/after-booking.ts'
import { isQuestion } from '../../../../src/language/wording/booking-words.ts'
import { needsBeside } from '../../../../src/language/wording/form-answers.ts'
import { meansOnly } from '../../../engine/act-meaning.ts'
import type { BookingContext } from '../booking-draft.ts'

/** "… for 2, one of us is left-handed": what the staff shall know, said while the booking is not made yet. */

/** The staff's note takes so much. */
const LONGEST = 300

/** Keeps the remark that the message holds, and says so; it goes to the staff with the booking. false: it holds none. */
export function absorbRemark(c: BookingContext): boolean {
  const note = c.understood.acts.find(({ act }) => act === 'note')
  // where a remark is asked for, the step takes it
  const told = note === undefined ? (toldPart(c.text) ?? besideYes(c)) : withoutContact(c, note.span)
  const words = isAskedFor(c) ? undefined : told
  if (words === undefined) return false
  const said = (remarkSaid(words) ?? words).replace(/^[\s,;.–-]+|[\s,;.–-]+$/gu, '').slice(0, LONGEST)
  const had = c.draft.remark
  // 记一下136…: the number is for the form
  if (!/\p{L}{2}/u.test(said) || had?.includes(said) === true) return false
  const remark = had === undefined ? said : `${had}; ${said}`
  if (remark.length > LONGEST) return false
  c.note({ remark })
  c.say({ message: 'booking:remark', params: { said } })
  return true
}

/** "…, for 5, please tell them we need the lift": the part that is led as a remark is. */
const toldPart = (text: string): string | undefined =>
  listParts(text).find((part) => !isQuestion(part) && (remarkSaid(part) ?? '').length > 3)

/** "ok, and we need two rackets", to the summary: it is no part of the yes. */
function besideYes({ open, text, reading }: BookingContext): string | undefined {
  if (open?.kind !== 'confirm' || reading.answer !== 'yes' || isQuestion(text)) return undefined
  return clausesOf(text)
    .slice(1)
    .find((clause) => needsBeside(clause.text))?.text
}

/** "tell them we have a wheelchair, Ann Lee 136…": name and number are for the form. */
function withoutContact(
  { text, understood: { entities } }: BookingContext,
  [from, to]: readonly [number, number],
): string {
  const first = entities.find(({ slot, span }) => CONTACT.has(slot) && span[0] > from && span[1] <= to)
  const end = first === undefined ? to : Math.max(from, text.slice(0, first.span[0]).search(/[,，;；][^,，;；]*$/u))
  return (end > from ? text.slice(from, end) : text.slice(from, to)).trim()
}

const CONTACT: ReadonlySet<string> = new Set(['name', 'mobile', 'email'])

/** Nothing but a remark. */
export const onlyRemarks = (c: BookingContext): boolean =>
  meansOnly(c.understood, 'note') && c.reading.contact === undefined && c.reading.whens.length === 0

/** The form asks for a free text. */
function isAskedFor({ open, about }: BookingContext): boolean {
  const field = about.service?.fields.find(({ id }) => id === open?.field)
  return field?.kind === 'text'
}
