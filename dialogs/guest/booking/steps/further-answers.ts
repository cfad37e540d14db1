import { answerKey, type FieldForGuest } from '../../../../src/domain/form/asked-fields.ts'
import type { Answer } from '../../../../src/domain/form/form.ts'
import { readAnswer as readField } from '../../../../src/domain/form/form-fields.ts'
import { inLocale } from '../../../../src/domain/text.ts'
import { readAnswer } from '../../../../src/language/acts/answer.ts'
import { isNothingButName, nameGiven } from '../../../../src/language/contact/name-in-passing.ts'
import { asksAny } from '../../../../src/language/questions/asks-any.ts'
import { clausesOf } from '../../../../src/language/text/clauses.ts'
import { isQuestion, wantsChange } from '../../../../src/language/wording/booking-words.ts'
import {
  neededSaid,
  optionSaid,
  optionsWithin,
  saysEveryone,
  yesNoSaid,
} from '../../../../src/language/wording/form-answers.ts'
import { type BookingContext, fieldContext, serviceOf, unanswered } from '../booking-draft.ts'
import { spread } from '../spread.ts'

/** Answers to what the form asks later, said with or instead of the one that is asked for. */

/** "yes, shoes and a harness": what is wanted comes with the yes. */
export function noteWanted(c: BookingContext, { field, guest }: FieldForGuest): boolean {
  const then = serviceOf(c)?.fields.find(({ kind, when }) => kind === 'choices' && when?.field === field.id)
  const ids = then === undefined ? [] : optionsWithin(c.text, then.options ?? [])
  if (then === undefined || ids.length === 0) return false
  const read = readField(then, ids.join(','), fieldContext(c))
  if (read.ok) c.note({ [`field:${answerKey(then.id, guest)}`]: read.value })
  return true
}

/**
 * "yes, nuts", 有，花生, to whether there is any: what is said beside the yes is for the staff, with the question that it answers. What only
 * agrees ("yes we do") says nothing.
 */
export function noteDetail(c: BookingContext, { field }: FieldForGuest): void {
  const labels = Object.values(field.label)
  const said = field.kind === 'yesno' ? (behindYes(c.text) ?? behindNeeded(c.text, labels)) : undefined
  if (said === undefined || said.length > LONGEST || isQuestion(said) || wantsChange(said)) return
  const { understood, reading } = c.part(said).context
  const { contact, whens } = reading
  if (contact !== undefined || whens.length > 0 || understood.acts.some(({ act }) => act !== 'inform')) return
  const detail = `${inLocale(field.label, c.locale)}: ${said}`
  const had = c.draft.remark
  if (had?.includes(said) === true) return
  c.note({ remark: had === undefined ? detail : `${had}; ${detail}` })
  c.say({ message: 'booking:remark', params: { said: detail } })
}

/** A yes, and what it is of: "yes please, two of them"; another day, or an order to change something, is more than that. */
export function leadsWithYes({ text, reading: { whens, contact } }: BookingContext): boolean {
  return (
    behindYes(text) !== undefined &&
    whens.length === 0 &&
    contact === undefined &&
    !isQuestion(text) &&
    !wantsChange(text)
  )
}

const LONGEST = 100

/** What stands behind a yes that begins the message, a word of it or up to a mark. */
export function behindYes(text: string): string | undefined {
  const leads = [/^[^,，;；:：.。!！–-]{1,20}[,，;；:：.。!！–-]+\s*(?=\S)/u, /^\S{1,6}\s+(?=\S)/u]
  for (const lead of leads) {
    const yes = lead.exec(text)?.[0]
    const plain = yes?.replace(/[\s\p{P}]+$/u, '').toLowerCase()
    if (yes === undefined || plain === undefined || readAnswer(plain, plain) !== 'yes') continue
    const said = text.slice(yes.length).replace(/[\s.!。！]+$/u, '')
    if (/\p{L}{2}|\p{Script=Han}/u.test(said)) return said
  }
  return undefined
}

/** 要租，三套，孩子穿33码: what stands behind a first clause that is a yes to this question. */
function behindNeeded(text: string, labels: readonly string[]): string | undefined {
  const [first, second] = clausesOf(text)
  if (first === undefined || second === undefined) return undefined
  const yes = neededSaid(first.text, labels) ?? yesNoSaid(first.text, labels.join(' '))
  const said = yes === 'yes' ? text.slice(second.from).replace(/[\s.!。！]+$/u, '') : ''
  return /\p{L}{2}|\p{Script=Han}/u.test(said) ? said : undefined
}

/** 136… 我叫蒋磊，老婆叫林可，弟弟蒋浩: the names of several who come, where something else is asked; none: fewer than two are said. */
export function furtherNames(c: BookingContext, { field }: FieldForGuest): [FieldForGuest, Answer][] {
  if (field.kind === 'name' || field.kind === 'text') return []
  const next = unanswered(c).find((each) => each.field.kind === 'name' && each.guest > 0)
  const plain = next === undefined ? '' : c.text.replace(/[\d\s+()-]{7,}/g, ' ').trim()
  return next === undefined || asksAny(plain) ? [] : (spread(c, next, plain) ?? [])
}

/** A name where a further guest's is still to be asked, and something else is asked just now. */
export function furtherName(c: BookingContext, { field, guest }: FieldForGuest): [FieldForGuest, Answer] | undefined {
  if (field.kind === 'name' || field.kind === 'text' || guest === 0 || !isNothingButName(c.text)) return undefined
  const next = unanswered(c).find((each) => each.field.kind === 'name' && each.guest > 0)
  const read = next === undefined ? undefined : readField(next.field, nameGiven(c.text) ?? '', fieldContext(c))
  return next !== undefined && read?.ok === true ? [next, read.value] : undefined
}

/** "Kate, Leo and Mia. all first time" where names are asked for: what all of them have in common. */
export function everyonesOption(c: BookingContext, text: string): [FieldForGuest, Answer][] {
  const open = saysEveryone(text)
    ? unanswered(c).filter(({ field, guest }) => field.kind === 'choice' && guest > 0)
    : []
  const [next] = open
  const parts = text.split(/[,.;\n]/).filter((part) => saysEveryone(part))
  const options = next?.field.options ?? []
  const [option, another] = [...new Set(parts.flatMap((part) => optionSaid(part.trim(), options) ?? []))]
  if (next === undefined || option === undefined || another !== undefined) return []
  return open.filter(({ field }) => field.id === next.field.id).map((each) => [each, option])
}

/** "a few times", where another guest's level is still to be asked and something else is asked just now. */
export function furtherOption(c: BookingContext, { field }: FieldForGuest): [FieldForGuest, Answer] | undefined {
  if (field.kind === 'text' || field.kind === 'choice' || field.kind === 'choices') return undefined
  const open = unanswered(c).filter((each) => each.field.kind === 'choice' && each.guest > 0)
  const [next] = open
  const option = next === undefined ? undefined : optionSaid(c.text, next.field.options ?? [])
  return next !== undefined && option !== undefined ? [next, option] : undefined
}
