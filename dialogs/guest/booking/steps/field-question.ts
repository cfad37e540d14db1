import { KEEP_DAYS } from '../../../../src/domain/booking/retention.ts'
import type { AskKind, AskView } from '../../../../src/domain/form/ask.ts'
import type { FieldForGuest } from '../../../../src/domain/form/asked-fields.ts'
import type { Field, FieldKind } from '../../../../src/domain/form/form.ts'
import type { Question } from '../../../engine/dialog.ts'
import type { MessageLine, Option, Param } from '../../../engine/types.ts'
import { answerParam } from '../answer-param.ts'
import { type BookingContext, hallOf, isHeld, serviceOf, slotsOf } from '../booking-draft.ts'
import { leaveLine, otherOptions, paged, rowParam } from '../free/row-options.ts'
import { firstGuests, lastAnswer } from '../known-answer.ts'
import { picksOf } from '../picks.ts'
import { dayParam, othersOf, readDay } from '../several/parts.ts'
import { canSpread } from '../spread.ts'

const KINDS: Readonly<Record<FieldKind, AskKind>> = {
  text: 'text',
  name: 'text',
  mobile: 'phone',
  email: 'email',
  number: 'number',
  choice: 'choice',
  choices: 'choices',
  yesno: 'choice',
  date: 'date',
  'id-card': 'id',
  terms: 'terms',
  file: 'file',
}

/** What a field asks: its own words, what it is for where it is sensitive, and all that can be answered with one tap. */
export function fieldQuestion(c: BookingContext, asked: FieldForGuest): Question {
  const { field } = asked
  const view = viewOf(c, asked)
  return {
    ...(view !== undefined && { view }),
    kind: KINDS[field.kind],
    field: field.id,
    ...wording(c, asked),
    lines: [...heldLines(c), ...hints(c, asked), ...leaveLine(c)],
    brief: [],
    choices: [...options(c, asked), ...otherOptions(c)],
  }
}

function viewOf(c: BookingContext, asked: FieldForGuest): AskView | undefined {
  const { kind, min, max, options = [] } = asked.field
  if (kind === 'number' && min !== undefined && max !== undefined) return { range: { min, max } }
  if (kind !== 'choices') return undefined
  const picked = picksOf(c, asked)
  return { options: options.map(({ id, label }) => ({ id, label, picked: picked.includes(id) })) }
}

/** Why a sensitive field is asked, and how long the answer is kept. */
export const purposeParams = (field: Field): { [name: string]: Param } => ({
  label: { text: field.label },
  why:
    field.why === undefined
      ? { message: `booking:why.${WHYS.has(field.kind) ? field.kind : 'other'}` }
      : { text: field.why },
  count: field.keepDays ?? KEEP_DAYS,
})

const WHYS: ReadonlySet<FieldKind> = new Set<FieldKind>(['name', 'mobile', 'email', 'id-card'])

/** Kinds whose own words only suit whoever books. */
const OWN_WORDS: ReadonlySet<FieldKind> = new Set<FieldKind>(['name', 'mobile', 'email'])

function wording(c: BookingContext, { field, guest }: FieldForGuest): Pick<Question, 'message' | 'params'> {
  const party = c.draft.party ?? 1
  const params = { label: { text: field.label } }
  const kind = field.kind === 'file' && field.accept === 'picture' ? 'picture' : field.kind
  if (guest === 0 || party === 1) return { message: `booking:field.ask.${kind}`, params }
  const ask: Param = { message: `booking:field.ask.${OWN_WORDS.has(field.kind) ? 'text' : kind}`, params }
  return { message: 'booking:field.guest', params: { guest, of: party, ask } }
}

/** What is held, and until when: said once, with the first question after it. */
function heldLines(c: BookingContext): MessageLine[] {
  const { hold } = c.draft
  const hall = hallOf(c)
  if (hold === undefined || hall === undefined || !isHeld(c) || hold.said === hold.until) return []
  c.note({ hold: { ...hold, said: hold.until } })
  const until = { instant: hold.until, zone: hall.zone }
  const series = c.draft.series ?? []
  const [first] = slotsOf(c)
  const others = series.length - 1
  if (others > 0 && first !== undefined && series.some((day) => readDay(day).start !== undefined)) {
    const list = othersOf(series, first).map(dayParam)
    return [{ message: 'booking:field.heldTimed', params: { slot: rowParam(slotsOf(c)), until, others: { list } } }]
  }
  if (others > 0)
    return [{ message: 'booking:field.heldFirst', params: { slot: rowParam(slotsOf(c)), until, count: others } }]
  const { party } = c.draft
  const slot = rowParam(slotsOf(c))
  if (party === undefined || serviceOf(c)?.party.max === 1)
    return [{ message: 'booking:field.held', params: { slot, until } }]
  return [{ message: 'booking:field.heldFor', params: { slot, until, count: party } }]
}

function hints(c: BookingContext, asked: FieldForGuest): MessageLine[] {
  const { field } = asked
  const lines: MessageLine[] = []
  if (field.help !== undefined) lines.push({ message: 'booking:field.help', params: { help: { text: field.help } } })
  if (field.kind === 'text' && field.max !== undefined)
    lines.push({ message: 'booking:field.atMost', params: { count: field.max } })
  if (field.kind === 'choices') lines.push({ message: 'booking:field.pick' })
  const count = canSpread(c, asked)
  if (count > 1) lines.push({ message: 'booking:field.several', params: { count } })
  if (field.sensitive) {
    lines.push({ message: 'booking:field.purpose', params: purposeParams(field) })
    const { told = [] } = c.draft
    if (!told.includes(field.id)) c.note({ told: [...told, field.id] })
  }
  return lines
}

function options(c: BookingContext, asked: FieldForGuest): Option[] {
  const { field } = asked
  const found = ownOptions(c, asked)
  if (found.length === 0) {
    const first = firstGuests(c, asked)
    if (first !== undefined) found.push(same('sameFirst', field, first))
    const { words } = c.draft
    if (field.kind === 'text' && words !== undefined)
      found.push({ token: 'said', label: { message: 'booking:choice.said', params: { said: words } } })
    const known = lastAnswer(c, asked)
    if (known !== undefined && known !== first) found.push(same('same', field, known))
  }
  if (!field.required && field.kind !== 'choices')
    found.push({ token: 'skip', label: { message: 'booking:choice.skip' } })
  return found
}

const same = (token: 'same' | 'sameFirst', field: Field, answer: Parameters<typeof answerParam>[1]): Option => ({
  token,
  label: { message: `booking:choice.${token}`, params: { answer: answerParam(field, answer) } },
})

function ownOptions(c: BookingContext, asked: FieldForGuest): Option[] {
  const { field } = asked
  if (field.kind === 'terms') return [{ token: 'answer.yes', label: { message: 'booking:field.accept' } }]
  if (field.kind === 'yesno')
    return [
      { token: 'answer.yes', label: { message: 'booking:field.yes' }, is: { answer: 'yes' } },
      { token: 'answer.no', label: { message: 'booking:field.no' }, is: { answer: 'no' } },
    ]
  if (field.kind === 'choice')
    return paged(c, field.options ?? [], ({ id, label }) => ({
      token: `answer.${id}`,
      label: { text: label },
      is: { option: id },
    }))
  if (field.kind !== 'choices') return []
  const picked = picksOf(c, asked)
  const choices = paged(c, field.options ?? [], ({ id, label }): Option => {
    const on = picked.includes(id)
    const text: Param = { text: label }
    return {
      token: `pick.${id}`,
      label: on ? { message: 'booking:choice.picked', params: { label: text } } : text,
      is: { option: id, picked: on ? 1 : 0 },
    }
  })
  const message = picked.length === 0 && !field.required ? 'booking:choice.pickedNone' : 'booking:choice.pickedAll'
  return [...choices, { token: 'picked', label: { message }, is: { done: 1 } }]
}
