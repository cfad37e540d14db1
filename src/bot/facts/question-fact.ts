import { questionFor, questionsFor, waitingFor } from '../../services/asked-questions.ts'
import type { Fact } from './fact.ts'

export const questionFact: Fact<'question'> = ({ id }, { person }, store) => questionFor(id, person, store)
export const questionsFact: Fact<'questions'> = (_, { person }, store) => questionsFor(person, store)
export const waitingFact: Fact<'waiting'> = (about, { person }, store) => waitingFor(about, person, store)
