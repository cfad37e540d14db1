import { runsSomething } from '../../services/roles.ts'
import type { Fact } from './fact.ts'

export const colleaguesFact: Fact<'colleagues'> = async (_, { person }, store) =>
  runsSomething(person) ? store.colleagues() : []
