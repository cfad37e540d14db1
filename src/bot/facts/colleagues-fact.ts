import { runsSomething } from '../../services/rights.ts'
import type { Fact } from './fact.ts'

export const colleaguesFact: Fact<'colleagues'> = async (_, { person }, store) =>
  runsSomething(person) ? store.colleagues() : []
