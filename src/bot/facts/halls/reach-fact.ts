import { isGone } from '../../../domain/people/role-lasts.ts'
import { reach } from '../../../services/rights.ts'
import type { Fact } from '../fact.ts'

export const reachFact: Fact<'reach'> = async ({ hall }, { now }, store) =>
  reach(
    hall,
    (await store.colleagues()).filter((each) => !isGone(each, now)),
  )
