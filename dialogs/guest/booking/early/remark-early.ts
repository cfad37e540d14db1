import { readAnswer } from '../../../../src/domain/form/form-fields.ts'
import { withoutJoiner } from '../../../../src/language/questions/asks-any.ts'
import { clausesOf } from '../../../../src/language/text/clauses.ts'
import { listParts } from '../../../../src/language/text/list-parts.ts'
import { remarkSaid } from '../../../../src/language/wording/after-booking.ts'
import { isQuestion } from '../../../../src/language/wording/booking-words.ts'
import {
  asksForNote,
  needsAlone,
  needsBeside,
  saysNothingToNote,
} from '../../../../src/language/wording/form-answers.ts'
import { joinedParts } from '../../../../src/language/wording/joined-parts.ts'
import { meansOnly } from '../../../engine/act-meaning.ts'
import { type BookingContext, fieldContext, questionsOf, unanswered } from '../booking-draft.ts'
import { optionsIn } from './option-early.ts'

/** "… for 2, one of us is left-handed": what the staff shall know, said while the booking is not made yet. */

/** The staff's note takes so much. */
const LONGEST = 300

/** Keeps the remark that the message holds, and says so; it goes to the staff with the booking. false: it holds none. */
export function absorbRemark(c: BookingContext): boolean {
  const note = c.understood.acts.find(({ act }) => act === 'note')
  // where a remark is asked for, the step takes it
  const told = note === undefined ? (toldPart(c.text) ?? needTold(c)) : withoutContact(c, note.span)
  const words = isAskedFor(c) ? undefined : told
  if (words === undefined) return false
  const said = (remarkSaid(words) ?? words).replace(/^[\s,;.–-]+|[\s,;.–-]+$/gu, '').slice(0, LONGEST)
  const had = c.draft.remark
  // 记一下136…: the number is for the form
  if (!/\p{L}{2}/u.test(said) || had?.includes(said) === true) return false
  const remark = had === undefined ? said : `${had}; ${said}`
  if (remark.length > LONGEST) return false
  // the form will ask for notes: that is one
  const asked = unanswered(c).find(({ field, guest }) => guest === 0 && asksForNote(Object.values(field.label)))
  const read = asked?.field.kind === 'text' ? readAnswer(asked.field, said, fieldContext(c)) : undefined
  c.note(asked !== undefined && read?.ok === true ? { [`field:${asked.key}`]: read.value } : { remark })
  c.say({ message: 'booking:remark', params: { said } })
  return true
}

/** "…, for 5, please tell them we need the lift": the part that is led as a remark is. */
function toldPart(text: string): string | undefined {
  const part = listParts(text).find(isRemark)
  if (part !== undefined) return part
  // 孙浩 130… 帮忙备注一下要借两副拍子
  const [, ...parts] = joinedParts(text)
  const behind = parts.find((each) => isRemark(each.text))
  if (behind !== undefined) return behind.text
  // "does it have a projector? please note we need one": of what was asked
  const clauses = clausesOf(text)
  const told = clauses.findIndex((each, i) => i > 0 && isRemark(each.text))
  const before = clauses[told - 1]
  return before === undefined || !isQuestion(before.text) ? undefined : text.slice(before.from).trim()
}

/** It is led as a remark, "can I add that we need a whiteboard" too; what is asked is none. */
function isRemark(text: string): boolean {
  const said = remarkSaid(text)
  if (said === undefined || /[?？]$/.test(text) || isQuestion(said)) return false
  return (said.length > 3 || /\p{Script=Han}{3}/u.test(said)) && !saysNothingToNote(said)
}

/**
 * "…, 8 people, need projector", "…, one of us is in a wheelchair", "yes, and Colm brings his own bow": said among values, beside a yes or
 * alone, it is for the staff, where no question of the form takes it.
 */
function needTold(c: BookingContext): string | undefined {
  const { text, understood, reading, open } = c
  const clauses = clausesOf(text)
  const atSummary = open?.kind === 'confirm'
  const valued = reading.whens.length > 0 || (reading.party ?? reading.contact) !== undefined
  const ofBooking = open?.dialog === 'booking' && open.field === undefined
  if (!valued && !ofBooking) return undefined
  const fields = questionsOf(c).map(({ field }) => field)
  if (!atSummary && unanswered(c).some(({ field }) => field.kind === 'text')) return undefined
  const told = clauses.filter(
    (clause, at) =>
      (needsAlone(clause.text) || (atSummary && at > 0 && reading.answer === 'yes' && needsBeside(clause.text))) &&
      !isQuestion(clause.text) &&
      optionsIn(clause.text, fields).length === 0 &&
      !understood.entities.some(
        ({ slot, span }) => !OF_NOTE.has(slot) && span[0] < clause.from + clause.text.length && clause.from < span[1],
      ),
  )
  return told.length === 0 ? undefined : told.map((clause) => withoutJoiner(clause.text)).join('; ')
}

/** What such a note may hold: "two rackets", "one of us". */
const OF_NOTE: ReadonlySet<string> = new Set(['number', 'party', 'ordinal'])

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
