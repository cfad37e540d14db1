import type { FieldForGuest } from '../../../src/domain/form/asked-fields.ts'
import type { Answer, Field, FieldKind } from '../../../src/domain/form/form.ts'
import { readAnswer } from '../../../src/domain/form/form-fields.ts'
import { readAnswer as readAnswerWord } from '../../../src/language/acts/answer.ts'
import { nameGiven } from '../../../src/language/contact/name-in-passing.ts'
import { isFullName } from '../../../src/language/contact/person-name.ts'
import { clausesOf } from '../../../src/language/text/clauses.ts'
import { blankParts, listParts, personParts, saysOfOneself } from '../../../src/language/text/list-parts.ts'
import { onlyNumber, optionByWord, optionSaid } from '../../../src/language/wording/form-answers.ts'
import { answerOf, type BookingContext, fieldContext, questionsOf } from './booking-draft.ts'

/** "王芳、李雷、韩梅梅": several guests' answers in one message. */

/** Kinds that a comma can stand between. */
const SHORT: ReadonlySet<FieldKind> = new Set<FieldKind>(['name', 'mobile', 'email', 'number', 'id-card', 'yesno'])

/** How many guests from this one on have not answered this field yet; 0 where it is not each guest's, or can't be listed. */
export const canSpread = (c: BookingContext, asked: FieldForGuest): number => (isEditing(c) ? 0 : open(c, asked).length)

/** The guests' answers from this one on, by their keys, where the text is a list of them; undefined: it is none. */
export function spread(c: BookingContext, asked: FieldForGuest, text: string): [FieldForGuest, Answer][] | undefined {
  const questions = isEditing(c) ? [] : open(c, asked)
  if (asked.field.kind === 'choice') return spreadOptions(c, asked.field, text)
  const pairs = asked.field.kind === 'name' ? spreadPairs(c, questions, text) : undefined
  if (pairs !== undefined) return pairs
  // 林可 蒋浩: written apart, where each is a whole name
  const apart = asked.field.kind === 'name' ? blankParts(text) : []
  const listed = apart.length > 1 && apart.every((part) => isFullName(part)) ? apart : listParts(text)
  const said = listed
    .flatMap((part) => (asked.field.kind === 'name' ? (nameGiven(part) ?? []) : part))
    .filter((part) => part !== '' && !isYesOrNo(part))
  if (said.length < 2 || said.length > questions.length) return undefined
  const found: [FieldForGuest, Answer][] = []
  for (const [at, part] of said.entries()) {
    const plain = asked.field.kind === 'number' ? (onlyNumber(part) ?? part) : part
    const read = readAnswer(asked.field, plain, fieldContext(c))
    if (!read.ok) return undefined
    found.push([questions[at]!, read.value])
  }
  return found
}

/** "Ben 7 and Mia 9", "Ben and Mia, 7 and 9": each guest's name, and the only number that the form asks of each. */
function spreadPairs(
  c: BookingContext,
  questions: readonly FieldForGuest[],
  text: string,
): [FieldForGuest, Answer][] | undefined {
  const numbers = questionsOf(c).filter(({ field, guest }) => field.kind === 'number' && guest > 0)
  if (new Set(numbers.map(({ field }) => field.id)).size !== 1) return undefined
  const parts = listParts(text).filter((part) => part !== '')
  const counts = parts.flatMap((part) => onlyNumber(part) ?? [])
  const words = parts.map((part) => part.replace(NUMBER_BEHIND, '').trim()).filter((part) => part !== '')
  const names = words.flatMap((part) => nameGiven(part) ?? [])
  if (names.length !== words.length || names.length !== counts.length) return undefined
  if (names.length === 0 || names.length > questions.length) return undefined
  const found: [FieldForGuest, Answer][] = []
  for (const [at, name] of names.entries()) {
    const question = questions[at]!
    const number = numbers.find(({ guest }) => guest === question.guest)
    const count = number && readAnswer(number.field, counts[at]!, fieldContext(c))
    const called = readAnswer(question.field, name, fieldContext(c))
    if (number === undefined || !called.ok || count?.ok !== true) return undefined
    found.push([question, called.value], [number, count.value])
  }
  return found
}

/** "(7)", ": 9" */
const NUMBER_BEHIND = /[\s(（:：]*\d{1,3}[\s)）]*$/

/** "Ben often, Lisa first time": each guest's option by the name beside it, or one after the other where no names are said. */
function spreadOptions(c: BookingContext, field: Field, text: string): [FieldForGuest, Answer][] | undefined {
  const questions = questionsOf(c).filter((each) => each.field.id === field.id && answerOf(c, each) === undefined)
  const byClause = spreadClauses(c, field, questions, text)
  if (byClause !== undefined) return byClause
  const parts = personParts(text).filter((part) => part !== '')
  if (parts.length < 2 || parts.length > questions.length) return undefined
  // "she's been a few times, it's new to me": who writes is the first of two
  const behind = parts.length === 2 && saysOfOneself(parts[1]!) && !saysOfOneself(parts[0]!)
  const said = behind ? parts.reverse() : parts
  const names = questionsOf(c).filter((each) => each.field.kind === 'name' && each.guest > 0)
  const found = new Map<FieldForGuest, Answer>()
  // "Bo and Cy often": the option stands behind the last of them
  const options = said.map((part) => optionSaid(part, field.options ?? []) ?? optionByWord(part, field.options ?? []))
  for (const [at, part] of said.entries()) {
    const option = options.slice(at).find((each) => each !== undefined)
    const named = names.filter((each) => isNamedIn(part, answerOf(c, each)))
    // 小乔小福第一次: of all who are named with it
    const whose =
      named.length > 0
        ? questions.filter(({ guest }) => named.some((each) => each.guest === guest))
        : questions.slice(at, at + 1)
    if (option === undefined || whose.length < Math.max(1, named.length) || whose.some((each) => found.has(each)))
      return undefined
    if (options[at] === undefined && named.length === 0) return undefined
    for (const each of whose) found.set(each, option)
  }
  return [...found]
}

/** "first time for Jake and Ella, Tom climbs a lot": each clause says one option, and whose it is. */
function spreadClauses(
  c: BookingContext,
  field: Field,
  questions: readonly FieldForGuest[],
  text: string,
): [FieldForGuest, Answer][] | undefined {
  const options = field.options ?? []
  const clauses = clausesOf(text).map((clause) => clause.text)
  const names = questionsOf(c).filter((each) => each.field.kind === 'name' && each.guest > 0)
  const found = new Map<FieldForGuest, Answer>()
  for (const clause of clauses) {
    const said = new Set(
      [clause, ...personParts(clause), ...listParts(clause)].flatMap((part) => optionSaid(part, options) ?? []),
    )
    const guests = names.filter((each) => isNamedIn(clause, answerOf(c, each))).map(({ guest }) => guest)
    const whose = questions.filter(({ guest }) => guests.includes(guest))
    const [option, another] = said
    if (option === undefined || another !== undefined || whose.length === 0) return undefined
    for (const each of whose) {
      if (found.has(each)) return undefined
      found.set(each, option)
    }
  }
  return found.size === 0 ? undefined : [...found]
}

/** The whole name, or its first word. */
function isNamedIn(part: string, name: Answer | undefined): boolean {
  if (typeof name !== 'string') return false
  const said = part.toLowerCase()
  // "joe" is no Jo
  const words = ` ${said.replace(/[^\p{L}\p{N}'’-]+/gu, ' ')} `
  return [name, name.split(' ')[0]!].some((each) => {
    const plain = each.toLowerCase()
    return each.length > 1 && (/\p{Script=Han}/u.test(each) ? said.includes(plain) : words.includes(` ${plain} `))
  })
}

/** "sure, Ann and Bob" */
const isYesOrNo = (part: string): boolean => readAnswerWord(part, part) !== undefined

const isEditing = (c: BookingContext): boolean => c.draft.edit !== undefined

function open(c: BookingContext, asked: FieldForGuest): FieldForGuest[] {
  if (asked.guest === 0 || !SHORT.has(asked.field.kind)) return []
  return questionsOf(c).filter(
    (each) => each.field.id === asked.field.id && each.guest >= asked.guest && answerOf(c, each) === undefined,
  )
}
