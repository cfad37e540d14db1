import type { Field } from '../../../../src/domain/form/form.ts'
import { priceOf } from '../../../../src/domain/hall/money.ts'
import { isCheck, readAnswer } from '../../../../src/language/acts/answer.ts'
import { bareMessage } from '../../../../src/language/acts/read-word.ts'
import { checkedClauses } from '../../../../src/language/text/checked-clauses.ts'
import { normalize } from '../../../../src/language/text/normalize.ts'
import { readFor } from '../../../common/read-for.ts'
import type { MessageLine, Param } from '../../../engine/types.ts'
import { answerParam } from '../answer-param.ts'
import { answerOf, type BookingContext, placeOf, questionsOf, slotsOf } from '../booking-draft.ts'
import { rowParam } from '../free/row-options.ts'
import { partLines, priceOfAll } from '../several/book-several.ts'
import { isSeveral } from '../several/parts.ts'
import { noteLines } from './day-note.ts'
import { purposeParams } from './field-question.ts'

/** Each part of the booking, one line. */
export function summary(c: BookingContext): MessageLine[] {
  const { hall, service } = placeOf(c)
  const row = slotsOf(c)
  const party = (c.draft.party ?? service.party.min) + (c.draft.also ?? []).reduce((sum, each) => sum + each, 0)
  const place = { hall: { text: hall.name }, service: { text: service.name } }
  const lines: MessageLine[] = [{ message: 'booking:confirm.place', params: place }]
  if (isSeveral(c)) lines.push(...partLines(c))
  else lines.push({ message: 'booking:confirm.slot', params: { slot: rowParam(row) } })
  lines.push({ message: 'booking:confirm.party', params: { count: party } })
  const price = isSeveral(c) ? priceOfAll(c) : priceOf(service.price, { slots: row.length, party })
  if (service.price !== undefined && price !== undefined)
    lines.push({
      message: 'booking:confirm.price',
      params: { price: { money: price, currency: service.price.currency } },
    })
  const [first] = row
  const { remark } = c.draft
  const remarks: MessageLine[] =
    remark === undefined ? [] : [{ message: 'booking:confirm.remark', params: { said: remark } }]
  return [...lines, ...answerLines(c), ...remarks, ...(first === undefined ? [] : noteLines(c, first.date))]
}

/** One line an answer; where each guest has their own, one line a guest. */
function answerLines(c: BookingContext): MessageLine[] {
  const lines: MessageLine[] = []
  const guests = new Map<number, Param[]>()
  for (const asked of questionsOf(c)) {
    const { field, guest } = asked
    const answer = answerOf(c, asked)
    if (answer === undefined || answer === null) continue
    const params = { label: { text: field.label }, answer: answerParam(field, answer) }
    if (guest === 0 || c.draft.party === 1) lines.push({ message: 'booking:confirm.answer', params })
    else guests.set(guest, [...(guests.get(guest) ?? []), guestParam(field, params)])
  }
  for (const [guest, answers] of guests)
    lines.push({ message: 'booking:confirm.guest', params: { guest, answers: { row: answers } } })
  return lines
}

/** A name or a number tells by itself what it is. */
const guestParam = (field: Field, params: { label: Param; answer: Param }): Param =>
  field.kind === 'name' || field.kind === 'mobile' || field.kind === 'id-card'
    ? params.answer
    : { message: 'booking:confirm.answer', params }

/** Of sensitive answers that came unasked: what for, and how long; saying yes agrees to it. */
export function purposeLines(c: BookingContext): MessageLine[] {
  const { told = [] } = c.draft
  const untold = new Map<string, Field>()
  for (const asked of questionsOf(c)) {
    const { field } = asked
    const answer = answerOf(c, asked)
    if (field.sensitive && answer !== undefined && answer !== null && !told.includes(field.id))
      untold.set(field.id, field)
  }
  return [...untold.values()].map((field) => ({ message: 'booking:confirm.purpose', params: purposeParams(field) }))
}

/** 一共90对吧，那行就这个, at the summary: what is asked is so, and what stands beside it is a yes. */
export function checkedYes(c: BookingContext): boolean {
  const clauses = checkedClauses(c.text)
  if (clauses.length < 2 || clauses.length > MOST) return false
  const others = clauses.filter((clause) => !isYes(c, clause))
  return others.length > 0 && others.length < clauses.length && others.every(({ text }) => isSo(c, text))
}

const MOST = 4

function isYes(
  { understood: { acts, entities } }: BookingContext,
  { text: clause, from }: { text: string; from: number },
): boolean {
  const { text } = normalize(clause)
  if (readAnswer(bareMessage(text), text) === 'yes') return true
  const within = ({ span }: { span: readonly [number, number] }): boolean =>
    span[0] >= from && span[1] <= from + clause.length
  const meant = acts.filter(within)
  return !isCheck(clause) && meant.length > 0 && meant.every(({ act }) => AGREES.has(act)) && !entities.some(within)
}

const AGREES: ReadonlySet<string> = new Set(['affirm', 'book'])

/** Whether all that the clause says of it is what is shown. */
function isSo(c: BookingContext, clause: string): boolean {
  if (!isCheck(clause)) return false
  const place = placeOf(c)
  const { whens, party, contact, duration, excluded } = readFor(c, clause, place)
  const row = slotsOf(c)
  const [first, last] = [row[0], row.at(-1)]
  if (contact !== undefined || excluded !== undefined || first === undefined || last === undefined) return false
  if (
    c.names.matches.some(
      ({ hall, service }) => hall !== c.draft.hall || (service ?? c.draft.service) !== c.draft.service,
    )
  )
    return false
  const timed = whens.every(
    ({ date, start, end }) =>
      (date === undefined || date === c.draft.date) &&
      (start === undefined || start === first.from) &&
      (end === undefined || end === last.to),
  )
  const numbers = (normalize(clause).text.match(/\d+/g) ?? []).map(Number)
  const priced = numbers.length > 0 && numbers.every((number) => number * 100 === priceShown(c))
  if (priced && whens.length === 0) return true
  if (!timed || (party !== undefined && party.max !== c.draft.party)) return false
  if (duration !== undefined && duration !== row.length * place.service.schedule.slotMinutes) return false
  return whens.length > 0 || party !== undefined || duration !== undefined
}

function priceShown(c: BookingContext): number | undefined {
  if (isSeveral(c)) return priceOfAll(c)
  return priceOf(placeOf(c).service.price, { slots: slotsOf(c).length, party: c.draft.party ?? 1 })
}
