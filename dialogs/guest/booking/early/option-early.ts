import type { Field } from '../../../../src/domain/form/form.ts'
import { clausesOf } from '../../../../src/language/text/clauses.ts'
import { blankParts, listParts, personParts } from '../../../../src/language/text/list-parts.ts'
import { isQuestion } from '../../../../src/language/wording/booking-words.ts'
import { levelWithin, optionLed, optionSaid, saysEveryone } from '../../../../src/language/wording/form-answers.ts'
import { answerParam } from '../answer-param.ts'
import { type BookingContext, serviceOf } from '../booking-draft.ts'
import type { putter } from '../fill-steps.ts'

/** "all beginners", while it is asked how many come or when: an answer to what the form will ask. false: it is none. */
export function absorbOption(c: BookingContext, put: ReturnType<typeof putter>, text = c.text): boolean {
  const said = optionsIn(text, serviceOf(c)?.fields ?? [])
  // 她学过两年我没基础: of several who come, that is one's own
  if (c.draft.party !== 1 && said.length > 0 && tellsOneApart(c)) return false
  let taken = false
  for (const { field, option, part } of said) {
    // words that answer two questions answer neither
    if (said.some((other) => other.field !== field && other.part === part)) continue
    if (c.draft[`field:${field.id}`] === undefined && takeOption(c, put, text, field, option)) taken = true
  }
  return taken
}

/** Two levels of the same form's question in one message: no one answer for all. */
function tellsOneApart(c: BookingContext): boolean {
  const fields = (serviceOf(c)?.fields ?? []).filter(({ kind }) => kind === 'choice')
  const parts = clausesOf(c.text).flatMap((clause) => personParts(clause.text))
  return fields.some(({ options = [] }) => new Set(parts.flatMap((part) => optionSaid(part, options) ?? [])).size > 1)
}

function takeOption(
  c: BookingContext,
  put: ReturnType<typeof putter>,
  text: string,
  field: Field,
  option: string,
): boolean {
  if (field.per !== 'guest') put({ [`field:${field.id}`]: option }, 'field')
  else if (saysEveryone(text) || c.draft.party === 1)
    put({ everyone: { ...c.draft.everyone, [field.id]: option } }, 'field')
  else return false
  const answer = answerParam(field, option)
  c.say({ message: 'booking:field.noted', params: { label: { text: field.label }, answer } })
  return true
}

/** The options of the form that a text says. */
export function optionsIn(text: string, form: readonly Field[]): { field: Field; option: string; part: string }[] {
  const parts = partsOf(text)
  const fields = parts.length === 0 ? [] : form.filter(({ kind }) => kind === 'choice')
  return fields.flatMap((field) => {
    const saying = parts.filter((part) => optionSaid(part, field.options ?? []) !== undefined)
    const options = new Set(saying.flatMap((part) => optionSaid(part, field.options ?? []) ?? []))
    const within =
      options.size === 0 && !isQuestion(text) && text.length > 40 ? levelWithin(text, field.options ?? []) : undefined
    const led = options.size === 0 && !isQuestion(text) ? optionLed(text, field.options ?? []) : undefined
    if ((within ?? led) !== undefined) options.add((within ?? led)!)
    const [option, another] = options
    return option === undefined || another !== undefined ? [] : [{ field, option, part: saying.at(-1) ?? text }]
  })
}

/** In a message about more it is a part by itself: "friday 6:30, beginner, Rita Moss". A question answers nothing. */
function partsOf(text: string): string[] {
  const clauses = clausesOf(text).map((clause) => clause.text)
  const all = isQuestion(text) ? clauses : [text, ...clauses]
  return all.flatMap((part) => (isQuestion(part) ? [] : [part, ...listParts(part), ...blankParts(part)]))
}
