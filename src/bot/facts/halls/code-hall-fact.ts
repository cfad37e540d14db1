import type { Fact } from '../fact.ts'

/**
 * In which hall a code is of use, for those who work in any: a guest stands at the wrong desk. Nothing else of the booking is told.
 */
export const codeHallFact: Fact<'codeHall'> = async ({ code }, { person }, store) =>
  person.roles.length === 0 ? undefined : (await store.booking({ code }))?.hall
