import { ok, refuse } from '../../domain/result.ts'
import { staffsHall } from '../rights.ts'
import type { UseCase } from '../service.ts'

/** More is no answer that anybody reads on a phone. */
const LONGEST = 1000

/** An answer to a guest's question, by those who work in its hall. */
export const answer: UseCase<'answer'> = async ({ question: id, text }, { person, event, now, store }) => {
  const [question] = await store.questions({ id, limit: 1 })
  if (question?.hall === undefined || !staffsHall(person, question.hall)) return refuse('HALLO_QUESTION_UNKNOWN')
  if (text.length > LONGEST) return refuse('HALLO_TEXT_TOO_LONG', { max: LONGEST })
  return ok({ type: 'answer', key: `answer:${event}`, now, actor: person.id, question: id, text })
}
