import type { VerifyHow, VerifyReport } from '../../port/store.ts'
import type { DocumentsParts } from '../documents-ground.ts'
import { reconcile } from '../intents/intents.ts'
import { unopened } from './read-every.ts'
import { recount } from './recount-docs.ts'

const RECOUNTED = new Set(['bookings', 'slots', 'limits', 'persons'] as const)

/**
 * Finishes what a crash has left, recounts from the bookings, and opens every sealed value (`thorough`). In portions: the memory that
 * it needs does not grow with what is kept, and others go on.
 */
export async function verify(
  { by }: DocumentsParts,
  { thorough = false, repair = false }: VerifyHow = {},
): Promise<VerifyReport> {
  await reconcile(by, Number.POSITIVE_INFINITY)
  const { bookings, problems, repaired } = await recount(by, repair)
  const sealed = thorough ? await unopened(by, RECOUNTED) : []
  return { bookings, problems: [...problems, ...sealed], ...(repair && { repaired }) }
}
