import { listParts } from '../../../../src/language/text/list-parts.ts'
import { isQuestion } from '../../../../src/language/wording/booking-words.ts'
import { levelWithin, optionSaid, saysEveryone } from '../../../../src/language/wording/form-answers.ts'
import { answerParam } from '../answer-param.ts'
import { type BookingContext, serviceOf } from '../booking-draft.ts'
import type { putter } from '../fill-steps.ts'

/** "all beginners", while it is asked how many come or when: an answer to what the form will ask. false: it is none. */
export function absorbOption(c: BookingContext, put: ReturnType<typeof putter>): boolean {
  if (isQuestion(c.text)) return false
  const fields = (serviceOf(c)?.fields ?? []).filter(({ kind }) => kind === 'choice')
  const said = fields.flatMap((field) => {
    // in a message about more it is a part by itself: "friday 6:30, beginner, Rita Moss"
    const parts = [c.text, ...listParts(c.text)]
    const options = new Set(parts.flatMap((part) => optionSaid(part, field.options ?? []) ?? []))
    const within = options.size === 0 && c.text.length > 40 ? levelWithin(c.text, field.options ?? []) : undefined
    if (within !== undefined) options.add(within)
    const [option, another] = options
    return option === undefined || another !== undefined ? [] : [{ field, option }]
  })
  const [only, another] = said
  if (only === undefined || another !== undefined) return false
  const { field, option } = only
  if (field.per !== 'guest') put({ [`field:${field.id}`]: option }, 'field')
  else if (saysEveryone(c.text) || c.draft.party === 1)
    put({ everyone: { ...c.draft.everyone, [field.id]: option } }, 'field')
  else return false
  const answer = answerParam(field, option)
  c.say({ message: 'booking:field.noted', params: { label: { text: field.label }, answer } })
  return true
}
