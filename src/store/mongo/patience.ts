import { setTimeout as pause } from 'node:timers/promises'
import { asFault, isDuplicate, mayPass, NoAnswer } from './mongo-faults.ts'

/** A connection that was cut or a primary that is gone is waited for so long. */
const PATIENCE_MS = 10_000
/** No answer that somebody waits for is waited for longer, and none by the driver of a service (`connecting.ts`). */
export const ANSWER_MS = 20_000
/** So long at first, and each time after that so many times as long. A walk may begin with a sort of all that there is. */
const FIRST_MS = { 'by id': 2000, search: 5000, walk: 120_000 }
const LONGER = 4
const MOST_MS: Readonly<Record<Operation, number>> = { 'by id': ANSWER_MS, search: ANSWER_MS, walk: 480_000 }

export type Operation = keyof typeof FIRST_MS
export type Patiently = <T>(operation: Operation, work: () => PromiseLike<T>) => Promise<T>

/**
 * Sends again, by another connection, what may have got lost: only for operations of which a second one does no harm, also
 * where the first comes late. What has no answer in time may be lost as well: the driver waits for ever where it has
 * written to a connection that the other side had just ended. A server may be slow, too, so the next has longer.
 */
export async function patiently<T>(operation: Operation, work: () => PromiseLike<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS
  for (let again = 0; ; again++) {
    const within = Math.min(MOST_MS[operation], FIRST_MS[operation] * LONGER ** again)
    try {
      return await answered(work, within)
    } catch (error) {
      if (isDuplicate(error)) throw error
      const longer = error instanceof NoAnswer && within < MOST_MS[operation]
      if (!mayPass(error) || (again > 0 && performance.now() > deadline && !longer)) throw asFault(error)
    }
    await pause(Math.random() * Math.min(500, 10 * 2 ** again))
  }
}

async function answered<T>(work: () => PromiseLike<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(ms)), ms)
  })
  try {
    return await Promise.race([work(), late])
  } finally {
    clearTimeout(timer)
  }
}
