import type { AskedField } from '../../../src/domain/form/asked-fields.ts'
import type { Answer, FieldKind } from '../../../src/domain/form/form.ts'
import { readAgain } from '../../../src/domain/form/form-fields.ts'
import { saysSame } from '../../../src/language/wording/booking-words.ts'
import { type BookingContext, fieldContext } from './booking-draft.ts'

/** Answers that need not be typed: of last time, and for a second guest those of the first. */

/** What this person answered last time, where it is still a good answer. */
export function lastAnswer(c: BookingContext, { field, key }: AskedField): Answer | undefined {
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
export function firstGuests(c: BookingContext, { field, guest }: AskedField): Answer | undefined {
  const answer = guest > 1 && !OWN.has(field.kind) ? c.draft[`field:${field.id}`] : undefined
  return answer === null ? undefined : answer
}

const AS_FIRST = /(?:first|guest ?(?:1|one)|number one|me|mine)\b|第?[一1](?:位|个|号)|我/i

/** "the same": of last time, or for a further guest as the first one's. undefined: not said, or there is none. */
export function sameAsKnown(c: BookingContext, asked: AskedField): Answer | undefined {
  const { word } = c.reading
  const asFirst = SAME_AS.test(c.text) && AS_FIRST.test(c.text)
  if (word !== 'same' && !saysSame(c.text) && !asFirst) return undefined
  const first = firstGuests(c, asked)
  if (first !== undefined && (asFirst || !LAST_TIME.test(c.text))) return first
  return asFirst ? undefined : lastAnswer(c, asked)
}

const SAME_AS = /^\s*(?:the )?same as |^(?:和|跟|与|同)/i
const LAST_TIME = /last time|before|上次|照旧/i
