import type { FieldForGuest } from '../../../../src/domain/form/asked-fields.ts'
import { readAnswer } from '../../../../src/domain/form/form-fields.ts'
import { asksAddress } from '../../../../src/language/contact/contact.ts'
import { idNumberIn } from '../../../../src/language/contact/id-number.ts'
import { clausesOf } from '../../../../src/language/text/clauses.ts'
import { asksWhether, isQuestion } from '../../../../src/language/wording/booking-words.ts'
import { countSaid, leavesOut, neededSaid } from '../../../../src/language/wording/form-answers.ts'
import { isNote } from '../../../common/is-note.ts'
import { answerOf, type BookingContext, fieldContext, questionsOf, serviceOf } from '../booking-draft.ts'
import type { putter } from '../fill-steps.ts'

/** "…, 5 instruments, no parking needed": counts and needs that the form will ask for, by the words of its questions. false: none is said. */
export function absorbForm(c: BookingContext, put: ReturnType<typeof putter>, text = c.text): boolean {
  // a note takes its words whole
  if (serviceOf(c) === undefined || (text === c.text && isNote(c))) return false
  const told = toldOf(text)
  if (told === '') return false
  const left = leaveOut(c, put, told)
  return absorbWhat(c, put, (_, asked) => saidOf(c, asked, told)) || left
}

/** "Rosie, 0770…, no email": what may be left out, and is said to be. */
function leaveOut(c: BookingContext, put: ReturnType<typeof putter>, text: string): boolean {
  let taken = false
  for (const { field, key } of questionsOf(c)) {
    const { id, kind, required } = field
    if (required || (kind !== 'email' && kind !== 'text') || id === c.open?.field) continue
    // what was noted is taken out again
    const had = c.draft[`field:${key}`]
    if (had === null || (had !== undefined && kind !== 'text') || !leavesOut(text, kind)) continue
    put({ [`field:${key}`]: null }, 'field')
    taken = true
  }
  return taken
}

/** "I've three units, can somebody come at 10?": what is told beside a question. */
const toldOf = (text: string): string =>
  isQuestion(text)
    ? clausesOf(text)
        .map((clause) => clause.text)
        .filter((clause) => !asksWhether(clause) && clause !== text.trim())
        .join(', ')
    : text

/** What the message answers of the form, by its words alone. */
export const answersForm = (c: BookingContext): boolean =>
  !isQuestion(c.text) &&
  questionsOf(c).some(
    (asked) =>
      asked.field.id !== c.open?.field && answerOf(c, asked) === undefined && saidOf(c, asked, c.text) !== undefined,
  )

/** "Eve Stone, 07700 900456, 4 Elm Row" where the name is asked for: the address is for its own question. */
export function absorbAddress(c: BookingContext, put: ReturnType<typeof putter>): boolean {
  return c.reading.address !== undefined && absorbWhat(c, put, addressOf)
}

function absorbWhat(c: BookingContext, put: ReturnType<typeof putter>, sayOf: typeof addressOf): boolean {
  let taken = false
  for (const asked of questionsOf(c)) {
    const said =
      (asked.guest > 0 && c.draft.party !== 1) || asked.field.id === c.open?.field ? undefined : sayOf(c, asked)
    const read =
      said === undefined || (answerOf(c, asked) !== undefined && !isPutRight(c, asked, said))
        ? undefined
        : readAnswer(asked.field, said, fieldContext(c))
    if (read?.ok !== true) continue
    put({ [`field:${asked.key}`]: read.value }, 'field')
    taken = true
  }
  return taken
}

/** 车位改成要, "3 instruments actually", at the summary: the answer that was given is another now. */
function isPutRight(c: BookingContext, asked: FieldForGuest, said: string): boolean {
  if (c.open?.kind !== 'confirm') return false
  const { kind } = asked.field
  const value = kind === 'yesno' ? said === 'yes' : kind === 'number' ? Number(said) : undefined
  return value !== undefined && answerOf(c, asked) !== value
}

const addressOf = ({ reading }: BookingContext, { field }: FieldForGuest): string | undefined =>
  field.kind === 'text' && asksAddress(Object.values(field.label)) ? reading.address : undefined

function saidOf(c: BookingContext, asked: FieldForGuest, text: string): string | undefined {
  const { field } = asked
  const labels = Object.values(field.label)
  if (field.kind === 'text') return addressOf(c, asked)
  if (field.kind === 'id-card') return idNumberIn(text)
  if (field.kind === 'yesno') return neededSaid(text, labels)
  const count = field.kind === 'number' ? countSaid(text, labels) : undefined
  return count === undefined ? undefined : String(count)
}
