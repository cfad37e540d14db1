import type { Field } from '../../../../src/domain/form/form.ts'
import { clausesOf } from '../../../../src/language/text/clauses.ts'
import { isQuestion } from '../../../../src/language/wording/booking-words.ts'
import { answerParam } from '../answer-param.ts'
import { type BookingContext, type BookingDraft, serviceOf } from '../booking-draft.ts'
import type { putter } from '../fill-steps.ts'
import { bookableServices } from '../free/bookable.ts'
import { absorbForm } from './form-early.ts'
import { absorbOption, optionsIn } from './option-early.ts'

/** "it's my first time", "a back molar hurts", before it is known what is booked: its form may ask for it. */

const MOST = 3
const LONGEST = 200
const LONGEST_WORDS = 100
const FEWEST = 3

/** Keeps a message for the form of what will be booked. `put`: it has said something else as well, and "back" takes back both. */
export function keepForForm(c: BookingContext, put?: ReturnType<typeof putter>): void {
  const { text, draft } = c
  if (text === '' || c.slash !== undefined || c.open?.field !== undefined) return
  const keep = (patch: Pick<BookingDraft, 'words' | 'saidBefore'>): void =>
    put === undefined ? c.note(patch) : put(patch, 'hall')
  const words = wordsIn(c)
  if (words !== undefined) keep({ words })
  const { saidBefore = [] } = draft
  if (serviceOf(c) !== undefined || saidBefore.includes(text)) return
  keep({ saidBefore: [...saidBefore, text.slice(0, LONGEST)].slice(-MOST) })
}

/** "first time", where it is asked what to book: an answer to a form that some of the services have. false: it is none. */
export function answersSomeForm(c: BookingContext): boolean {
  if (serviceOf(c) !== undefined) return false
  const [said] = formsOf(c).flatMap((fields) => optionsIn(c.text, fields))
  if (said === undefined) return false
  keepForForm(c)
  const { field, option } = said
  c.say({
    message: 'booking:field.noted',
    params: { label: { text: field.label }, answer: answerParam(field, option) },
  })
  return true
}

/** A word that is an option of some form, kept for it. */
export function isSomeAnswer(c: BookingContext, word: string): boolean {
  if (!formsOf(c).some((fields) => optionsIn(word, fields).length > 0)) return false
  c.note({ saidBefore: [...(c.draft.saidBefore ?? []), word].slice(-MOST) })
  return true
}

/** The forms of all that may be meant. */
function formsOf(c: BookingContext): (readonly Field[])[] {
  const halls = c.draft.hall === undefined ? c.catalogue.halls.map(({ id }) => id) : [c.draft.hall]
  return halls.flatMap((hall) => bookableServices(hall, c.catalogue).map(({ fields }) => fields))
}

/** The form is known: what those messages answer of it is taken. */
export function takeSaidBefore(c: BookingContext, put: ReturnType<typeof putter>): void {
  const { saidBefore = [] } = c.draft
  if (saidBefore.length === 0 || serviceOf(c) === undefined) return
  put({ saidBefore: undefined }, 'service')
  for (const text of saidBefore) {
    absorbOption(c, put, text)
    absorbForm(c, put, text)
  }
}

/** The longest part of a message that nothing else explains: what a free text of the form may want. */
function wordsIn({ text, understood: { entities }, names }: BookingContext): string | undefined {
  const spans = [...entities.map(({ span }) => span), ...names.matches.flatMap((match) => match.spans)]
  const free = clausesOf(text).filter(
    (clause) =>
      !isQuestion(clause.text) &&
      clause.text.length <= LONGEST_WORDS &&
      weight(clause.text) >= FEWEST &&
      !spans.some(([from, to]) => from < clause.from + clause.text.length && clause.from < to),
  )
  return free.map((clause) => clause.text).sort((a, b) => weight(b) - weight(a))[0]
}

/** Words, or signs of a language that writes none. */
const weight = (text: string): number =>
  (text.match(/\p{Script=Han}/gu) ?? []).length + (text.match(/[\p{Script=Latin}'’]+/gu) ?? []).length
