import { findHall } from '../../../src/domain/hall/catalogue.ts'
import { type Move, quiet } from '../../engine/dialog.ts'
import type { QuestionsContext } from './questions-draft.ts'

/** The hall has answered: the guest hears it, in the conversation that they asked in. */
export function toldAnswer(c: QuestionsContext, id: string | undefined): Move | undefined {
  const found = id === undefined ? undefined : c.fact({ need: 'question', id })?.question
  if (found?.person !== c.person.id || found.answer === undefined) return undefined
  const hall = findHall(c.catalogue, found.hall ?? '')
  const params = { asked: found.text, says: found.answer.text, hall: hall === undefined ? '' : { text: hall.name } }
  c.say({ message: 'questions:answered', params })
  return quiet
}
