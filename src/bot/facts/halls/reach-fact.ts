import { reach } from '../../../services/rights.ts'
import type { Fact } from '../fact.ts'

export const reachFact: Fact<'reach'> = async ({ hall }, _, store) => reach(hall, await store.colleagues())
