import { isGone } from '../../domain/people/role-lasts.ts'
import { runsSomething } from '../../services/rights.ts'
import type { Fact } from './fact.ts'

export const colleaguesFact: Fact<'colleagues'> = async (_, { person, now }, store) => {
  if (!runsSomething(person)) return []
  const own = [person.id, person.device]
  return (await store.colleagues()).filter((each) => own.includes(each.id) || !isGone(each, now))
}
