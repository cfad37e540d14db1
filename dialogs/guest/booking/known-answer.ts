import type { FieldForGuest } from '../../../src/domain/form/asked-fields.ts'
import type { Answer, FieldKind } from '../../../src/domain/form/form.ts'
import { readAgain } from '../../../src/domain/form/form-fields.ts'
import { clausesOf } from '../../../src/language/text/clauses.ts'
import { contactNamed, saysAsFirst, saysLastTime, saysSame } from '../../../src/language/wording/booking-words.ts'
import { type BookingContext, fieldContext, unanswered } from './booking-draft.ts'

/** Answers that need not be typed: of last time, and for a second guest those of the first. */

/** What this person answered last time, where it is still a good answer. */
export function lastAnswer(c: BookingContext, { field, key }: FieldForGuest): Answer | undefined {
  // who came by a code and a number takes along no answers
  if (c.person.device !== undefined && c.person.proved !== true) return undefined
  const answer = c.person.answers[key]
  // A rule is accepted anew each time, and a file of last time may be gone.
  if (answer === undefined || answer === null || field.kind === 'terms' || field.kind === 'file') return undefined
  // What was read as a number or a name once need not be parsed again.
  if (field.kind === 'mobile') return /^\+\d{8,15}$/.test(String(answer)) ? answer : undefined
  if (field.kind === 'name' && field.min === undefined && field.max === undefined)
    return typeof answer === 'string' && answer.length <= LONGEST_NAME ? answer : undefined
  const read = readAgain(field, answer, fieldContext(c))
  return read.ok ? read.value : undefined
}

const LONGEST_NAME = 60

/** No two guests are called the same, or are the same. */
const OWN: ReadonlySet<FieldKind> = new Set<FieldKind>(['name', 'id-card', 'file', 'terms'])

/** The first guest's answer, for the others to share. */
export function firstGuests(c: BookingContext, { field, guest }: FieldForGuest): Answer | undefined {
  const answer = guest > 1 && !OWN.has(field.kind) ? c.draft[`field:${field.id}`] : undefined
  return answer === null ? undefined : answer
}

/** "the same": of last time, or for a further guest as the first one's. undefined: not said, or there is none. */
export function sameAsKnown(c: BookingContext, asked: FieldForGuest): Answer | undefined {
  const { word } = c.reading
  const asFirst = saysAsFirst(c.text)
  if (word !== 'same' && !saysSame(c.text) && !asFirst) return undefined
  const first = firstGuests(c, asked)
  if (first !== undefined && (asFirst || !saysLastTime(c.text))) return first
  return asFirst ? undefined : lastAnswer(c, asked)
}

/** 王芳，还是那个号: a clause beside the answer says which other one is as it was last time. */
export function sameBeside(c: BookingContext, asked: FieldForGuest): [FieldForGuest, Answer][] {
  const said = clausesOf(c.text).map(({ text }) => text)
  if (asked.field.kind === 'text' || said.length < 2) return []
  const kinds = said.flatMap((clause) => (saysSame(clause) ? (contactNamed(clause) ?? []) : []))
  return unanswered(c).flatMap((each): [FieldForGuest, Answer][] => {
    const last =
      kinds.some((kind) => kind === each.field.kind) && each.key !== asked.key ? lastAnswer(c, each) : undefined
    return last === undefined ? [] : [[each, last]]
  })
}
