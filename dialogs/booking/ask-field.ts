import type { AskKind } from '../../src/domain/ask.ts'
import type { Answer, Field, FieldKind } from '../../src/domain/form.ts'
import { readAnswer } from '../../src/domain/form-fields.ts'
import { again, go, type Move, pass, type Question, type Step } from '../dialog.ts'
import { SURE } from '../heard.ts'
import type { Line, Option } from '../types.ts'
import { advance } from './advance.ts'
import { answerParam } from './answer-param.ts'
import { LEAVE, otherOptions, paged, refusal, rowParam, wantsMore } from './choices.ts'
import {
  type BookingContext,
  type BookingDraft,
  fieldContext,
  hallOf,
  isHeld,
  serviceOf,
  slotsOf,
  unanswered,
} from './draft.ts'
import { hearAny, hearWords } from './hear.ts'
import { isQuestion, saysSame, wantsChange } from './phrases.ts'
import { putter } from './put.ts'

const KINDS: Readonly<Record<FieldKind, AskKind>> = {
  text: 'text',
  name: 'text',
  mobile: 'phone',
  email: 'email',
  number: 'number',
  choice: 'choice',
  yesno: 'choice',
  date: 'date',
  'id-card': 'id',
  terms: 'terms',
}

/** The form, one field after the other; a value given last time is one tap away. */
export const fieldStep: Step<BookingDraft> = {
  ask(c) {
    const field = fieldAsked(c)
    if (field === undefined) return go('confirm')
    const params = { label: { text: field.label } }
    const lines: Line[] = heldLines(c)
    if (field.help !== undefined) lines.push({ message: 'booking:field.help', params: { help: { text: field.help } } })
    const known = lastAnswer(c, field)
    const options = optionsOf(c, field)
    if (known !== undefined && options.length === 0)
      options.push({
        token: 'same',
        label: { message: 'booking:choice.same', params: { answer: answerParam(field, known) } },
      })
    if (!field.required) options.push({ token: 'skip', label: { message: 'booking:choice.skip' } })
    const question: Question = {
      kind: KINDS[field.kind],
      field: field.id,
      message: `booking:field.ask.${field.kind}`,
      params,
      lines: [...lines, LEAVE],
      choices: [...options, ...otherOptions(c)],
    }
    return question
  },
  answer(c, input) {
    const field = fieldAsked(c)
    if (field === undefined) return hearAny(c, input)
    if (field.kind === 'choice' && wantsMore(c, input.token)) return go('field')
    if (input.token !== undefined) return tapped(c, field, input.token)
    const { word } = c.reading
    if (word === 'skip' && !field.required) return take(c, field, null)
    const known = lastAnswer(c, field)
    if (known !== undefined && (word === 'same' || saysSame(c.text))) return take(c, field, known)
    return typed(c, field, c.text)
  },
}

/** What is held, and until when. */
function heldLines(c: BookingContext): Line[] {
  const { hold } = c.draft
  const hall = hallOf(c)
  if (hold === undefined || hall === undefined || !isHeld(c)) return []
  const until = { instant: hold.until, zone: hall.zone }
  return [{ message: 'booking:field.held', params: { slot: rowParam(slotsOf(c)), until } }]
}

/** The field that is being changed, else the first that is not answered. */
const fieldAsked = (c: BookingContext): Field | undefined =>
  serviceOf(c)?.fields.find((field) => field.id === c.draft.edit) ?? unanswered(c)[0]

/** What this person answered last time, where it is still a good answer. */
function lastAnswer(c: BookingContext, field: Field): Answer | undefined {
  const answer = c.person.answers[field.id]
  if (answer === undefined || answer === null) return undefined
  // What was read as a number or a name once need not be parsed again.
  if (field.kind === 'mobile') return /^\+\d{8,15}$/.test(String(answer)) ? answer : undefined
  if (field.kind === 'name' && field.min === undefined && field.max === undefined)
    return typeof answer === 'string' && answer.length <= LONGEST_NAME ? answer : undefined
  const read = readAnswer(field, String(answer), fieldContext(c))
  return read.ok ? read.value : undefined
}

const LONGEST_NAME = 60

function optionsOf(c: BookingContext, field: Field): Option[] {
  if (field.kind === 'terms') return [{ token: 'answer.yes', label: { message: 'booking:field.accept' } }]
  if (field.kind === 'yesno')
    return [
      { token: 'answer.yes', label: { message: 'booking:field.yes' } },
      { token: 'answer.no', label: { message: 'booking:field.no' } },
    ]
  const options = field.kind === 'choice' ? (field.options ?? []) : []
  return paged(c, options, ({ id, label }) => ({ token: `answer.${id}`, label: { text: label } }))
}

function tapped(c: BookingContext, field: Field, token: string): Move {
  if (token === 'skip' && !field.required) return take(c, field, null)
  const known = lastAnswer(c, field)
  if (token === 'same' && known !== undefined) return take(c, field, known)
  if (!token.startsWith('answer.')) return hearAny(c, { token })
  const said = token.slice('answer.'.length)
  if (field.kind === 'yesno' || field.kind === 'terms') return take(c, field, said === 'yes')
  return field.options?.some((option) => option.id === said) === true ? take(c, field, said) : pass
}

/** Words: an answer, or a change of something else, or a question that the field must not swallow. */
function typed(c: BookingContext, field: Field, text: string): Move {
  // Whoever types the same once more means it.
  const insists = c.tries > 0 && field.kind === 'text'
  if (isQuestion(text) && !insists) return pass
  if (saysSomethingElse(c, field) && !insists) {
    const move = hearWords(c)
    if (move.move !== 'pass') return move
  }
  // Nobody is called "yes" or 确认.
  if (field.kind === 'name' && c.reading.answer !== undefined) return again()
  const { contact } = c.reading
  const own = ownContact(c, field) ?? ownNumber(c, field)
  const answer = readAnswer(field, own ?? text, fieldContext(c))
  if (!answer.ok) return again(refusal(answer.code, answer.params))
  if (contact === undefined || own === undefined) return take(c, field, answer.value)
  return take(c, field, answer.value, contact)
}

function ownContact({ reading }: BookingContext, field: Field): string | undefined {
  const { contact, rest } = reading
  // "张三13800138000": what is left beside a number is the name.
  if (field.kind === 'name' && contact !== undefined && contact.name === undefined && /\p{L}/u.test(rest))
    return rest.trim()
  if (field.kind === 'name' || field.kind === 'mobile' || field.kind === 'email') return reading.contact?.[field.kind]
  return undefined
}

/** "three" and 三 are numbers as well. */
function ownNumber({ reading }: BookingContext, field: Field): string | undefined {
  const { party, whens } = reading
  if (field.kind !== 'number' || whens.length > 0 || party === undefined || party.min !== party.max) return undefined
  return String(party.min)
}

/**
 * Is it about the booking rather than an answer? For names and free texts only where it says so ("make it 6"), or where
 * beside a day, a size or a place nothing is left that could be the answer.
 */
function saysSomethingElse(c: BookingContext, field: Field): boolean {
  if ((ownContact(c, field) ?? ownNumber(c, field)) !== undefined) return false
  if (wantsChange(c.text)) return true
  if (field.kind === 'text') return false
  const { whens, party, contact, rest } = c.reading
  if (field.kind === 'name') {
    const named = c.names.matches.some((match) => match.score > EXACT)
    return (whens.length > 0 || party !== undefined || named || contact !== undefined) && !/\p{L}{2}/u.test(rest)
  }
  if (readAnswer(field, c.text, fieldContext(c)).ok) return false
  const named = c.names.matches.some((match) => match.score >= SURE)
  const worded = /\p{L}/u.test(c.text)
  return worded && (whens.length > 0 || party !== undefined || named || contact !== undefined)
}

/** A person may be called nearly what a hall is. */
const EXACT = 0.9

function take(
  c: BookingContext,
  field: Field,
  answer: Answer,
  contact?: Readonly<Partial<Record<string, string>>>,
): Move {
  const put = putter(c)
  put({ [`field:${field.id}`]: answer, edit: undefined }, 'field')
  // "王芳 13800138000" answers two fields at once.
  for (const other of serviceOf(c)?.fields ?? []) {
    const said = other.kind === field.kind ? undefined : contact?.[other.kind]
    const read = said === undefined ? undefined : readAnswer(other, said, fieldContext(c))
    if (read?.ok === true) put({ [`field:${other.id}`]: read.value }, 'field')
  }
  return advance(c, put)
}
