import { diagnosis } from '../../services/diagnosis.ts'
import type { Fact } from './fact.ts'

export const diagnosisFact: Fact<'diagnosis'> = (_, { person, about }, store) => diagnosis(person, store, about)
