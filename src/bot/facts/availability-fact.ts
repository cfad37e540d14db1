import type { Fact } from './fact.ts'

export const availabilityFact: Fact<'availability'> = ({ need: _, ...query }, { now }, store) =>
  store.availability({ ...query, now })
