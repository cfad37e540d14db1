import { closingAnswers } from '../../../services/closing-answers.ts'
import { managesHall } from '../../../services/rights.ts'
import type { Fact } from '../fact.ts'

/** So many of the latest are looked at. */
const LATEST = 10

export const closingsFact: Fact<'closings'> = async ({ id }, { person, now }, store) => {
  const found = await store.tasks({ kind: 'closing', limit: LATEST, ...(id !== undefined && { id }) })
  const own = found.filter(({ body }) => body.halls.every((hall) => managesHall(person, hall)))
  return Promise.all(own.map(async (task) => ({ task, answers: await closingAnswers(task, now, store) })))
}
