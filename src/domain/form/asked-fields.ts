import type { Answer, Condition, Field } from './form.ts'

/** One question of a form, as a party is asked it. */
export interface FieldForGuest {
  field: Field
  /** which guest it is about, from 1; 0: all of them */
  guest: number
  /** of its answer: `answerKey` */
  key: string
}

/** Under which an answer is kept. The first guest's is the field's own, so that whoever books is found by it. */
export const answerKey = (field: string, guest: number): string => (guest <= 1 ? field : `${field}.${guest}`)

/** Field and guest (1 where none is named) of a key. */
export function readAnswerKey(key: string): { field: string; guest: number } {
  const dot = key.lastIndexOf('.')
  return dot < 0 ? { field: key, guest: 1 } : { field: key.slice(0, dot), guest: Number(key.slice(dot + 1)) }
}

/** The answers of a party that has become smaller: those of its guests. */
export const answersFor = <A>(answers: Readonly<Record<string, A>>, party: number): Record<string, A> =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => readAnswerKey(key).guest <= party))

/**
 * What a party is asked: the form in its order, with the first guest's own fields among them, and then the other guests'
 * one after the other. A field whose condition does not hold is not asked; nor is one that hangs on it.
 */
export function askedFields(
  fields: readonly Field[],
  party: number,
  answer: (asked: FieldForGuest) => Answer | undefined,
): readonly FieldForGuest[] {
  const known = unconditional.get(fields)?.get(party)
  if (known !== undefined) return known
  const asked = new Map<string, FieldForGuest>()
  for (let guest = 1; guest <= Math.max(1, party); guest++)
    for (const field of fields) {
      if (guest > 1 && field.per !== 'guest') continue
      const question = { field, guest: field.per === 'guest' ? guest : 0, key: answerKey(field.id, guest) }
      if (field.when === undefined || holds(field.when, guest, asked, answer)) asked.set(question.key, question)
    }
  const questions = [...asked.values()]
  if (fields.every((field) => field.when === undefined)) remember(fields, party, questions)
  return questions
}

/** What is asked whatever was answered, by form and party: it is looked at many times a message, and lives as long as the form. */
const unconditional = new WeakMap<readonly Field[], Map<number, readonly FieldForGuest[]>>()
const PARTIES_REMEMBERED = 12

function remember(fields: readonly Field[], party: number, questions: readonly FieldForGuest[]): void {
  if (party > PARTIES_REMEMBERED) return
  const parties = unconditional.get(fields) ?? new Map<number, readonly FieldForGuest[]>()
  parties.set(party, questions)
  unconditional.set(fields, parties)
}

function holds(
  { field, is }: Condition,
  guest: number,
  asked: ReadonlyMap<string, FieldForGuest>,
  answer: (asked: FieldForGuest) => Answer | undefined,
): boolean {
  // A guest's field may hang on the guest's own answer, or on the booking's.
  const other = asked.get(answerKey(field, guest)) ?? asked.get(field)
  if (other === undefined || (other.guest > 0 && other.guest !== guest)) return false
  const given = answer(other)
  if (Array.isArray(given)) return given.some((each) => is.includes(each))
  return (typeof given === 'string' || typeof given === 'boolean') && is.includes(given)
}
