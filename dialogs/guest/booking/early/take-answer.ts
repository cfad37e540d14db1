import { answerKey, type FieldForGuest } from '../../../../src/domain/form/asked-fields.ts'
import type { Answer, Field } from '../../../../src/domain/form/form.ts'
import { readAnswer } from '../../../../src/domain/form/form-fields.ts'
import { again, go, type Move, pass } from '../../../engine/dialog.ts'
import type { Say } from '../../../engine/types.ts'
import { advance } from '../advance.ts'
import { type BookingContext, fieldContext, hallOf, questionsOf } from '../booking-draft.ts'
import { putter } from '../fill-steps.ts'
import { refusal } from '../free/row-options.ts'
import { hearAny } from '../hear-words.ts'
import { firstGuests, keepKnown, lastAnswer, sameBeside } from '../known-answer.ts'
import { picked, toggle } from '../picks.ts'
import { furtherNames } from '../steps/further-answers.ts'
import { absorbAddress } from './form-early.ts'

/** What an answer of the form writes, and what comes along with it; and what a tap answers. */

/** One of the choices of a field. */
export function tapped(c: BookingContext, asked: FieldForGuest, token: string): Move {
  const { field } = asked
  if (token === 'skip' && !field.required) return take(c, asked, null)
  if (token === 'said' && c.draft.words !== undefined) {
    const read = readAnswer(field, c.draft.words, fieldContext(c))
    return read.ok ? take(c, asked, read.value) : again(refusal(read.code, read.params))
  }
  const known = token === 'same' ? lastAnswer(c, asked) : token === 'sameFirst' ? firstGuests(c, asked) : undefined
  if (known !== undefined) return take(c, asked, known)
  if (field.kind === 'choices') {
    if (token.startsWith('pick.')) return toggle(c, asked, token.slice('pick.'.length)) ? go('field') : pass
    const [, said] = /^picked(?:\.(.*))?$/.exec(token) ?? [undefined, '-']
    if (said !== '-') {
      const read = picked(c, asked, said)
      return read.ok ? take(c, asked, read.value) : again(refusal(read.code, read.params))
    }
  }
  if (!token.startsWith('answer.')) return hearAny(c, { token })
  const said = token.slice('answer.'.length)
  if (field.kind === 'yesno' || field.kind === 'terms') return take(c, asked, said === 'yes')
  return field.options?.some((option) => option.id === said) === true ? take(c, asked, said) : pass
}

/** 到时候带过去行不, to a page that shall be sent: without it the hall alone can book. */
export function byPhoneToo(c: BookingContext, { kind }: Field): Partial<Say> {
  const phone = kind === 'file' ? hallOf(c)?.phone : undefined
  return phone === undefined ? {} : { lines: [{ message: 'booking:field.needed.phone', params: { phone } }] }
}

export function take(
  c: BookingContext,
  asked: FieldForGuest,
  answer: Answer,
  contact?: Readonly<Partial<Record<string, string>>>,
): Move {
  const put = putter(c)
  const names = asked.field.kind === 'mobile' ? furtherNames(c, asked) : []
  put({ [`field:${asked.key}`]: answer, edit: undefined }, 'field')
  for (const [{ key }, name] of names) put({ [`field:${key}`]: name }, 'field')
  c.note({ picks: undefined, page: undefined })
  // "王芳 13800138000" answers two fields at once, both of the same guest.
  for (const { field, guest, key } of contact === undefined ? [] : questionsOf(c)) {
    const said = field.kind === asked.field.kind ? undefined : contact?.[field.kind]
    if (field.kind === 'name' && names.length > 0) continue
    if (said === undefined || key !== answerKey(field.id, guest === 0 ? 0 : asked.guest)) continue
    const read = readAnswer(field, said, fieldContext(c))
    if (read.ok) put({ [`field:${key}`]: read.value }, 'field')
    else if (field.kind === 'mobile') c.say(refusal(read.code, read.params))
  }
  if (asked.field.kind !== 'text') {
    absorbAddress(c, put)
    keepKnown(c)
  }
  for (const [{ key }, same] of sameBeside(c, asked)) put({ [`field:${key}`]: same }, 'field')
  return advance(c, put)
}

/** Each guest's answer to the same field, as if each had been asked. */
export function takeAll(c: BookingContext, answers: readonly [FieldForGuest, Answer][]): Move {
  const put = putter(c)
  for (const [{ key }, answer] of answers) put({ [`field:${key}`]: answer }, 'field')
  return advance(c, put)
}
