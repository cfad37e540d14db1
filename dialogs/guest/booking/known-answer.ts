import type { FieldForGuest } from '../../../src/domain/form/asked-fields.ts'
import type { Answer, FieldKind } from '../../../src/domain/form/form.ts'
import { readAgain } from '../../../src/domain/form/form-fields.ts'
import { clausesOf } from '../../../src/language/text/clauses.ts'
import {
  contactNamed,
  knownSaid,
  saysAsFirst,
  saysLastTime,
  saysSame,
} from '../../../src/language/wording/booking-words.ts'
import { answerOf, type BookingContext, fieldContext, questionsOf, unanswered } from './booking-draft.ts'

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
  const known = knownSaid(c.text)
  // "use the same name and number": each of them
  if (known !== undefined && keepKnown(c) && (known === 'all' || known.some((kind) => kind === asked.field.kind)))
    return lastAnswer(c, asked)
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

/** "…, same name and number": taken as soon as it is known what is asked for. */
export function keepKnown(c: BookingContext): boolean {
  const known = knownSaid(c.text)
  if (known === undefined) return false
  c.note({ known: known === 'all' ? ['all'] : known })
  return true
}

/** The answers of before that shall be taken. Each may bring further questions (conditions), so it is gone round until none is known. */
export function takeKnown(c: BookingContext, kinds: readonly string[] = ['all']): void {
  for (;;) {
    const known = questionsOf(c).flatMap((asked) => {
      if (!kinds.includes('all') && !kinds.includes(asked.field.kind)) return []
      // whose it is was not the guest's last time
      const own = c.draft.forOther === true && asked.field.kind === 'name'
      const answer = answerOf(c, asked) === undefined && !own ? lastAnswer(c, asked) : undefined
      return answer === undefined ? [] : [[`field:${asked.key}`, answer] as const]
    })
    if (known.length === 0) return
    c.note(Object.fromEntries(known))
  }
}
