import { reach } from '../../services/roles.ts'
import type { Fact } from './fact.ts'

export const reachFact: Fact<'reach'> = async ({ hall }, _, store) => reach(hall, await store.colleagues())
