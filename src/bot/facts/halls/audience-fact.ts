import { runsSomething } from '../../../services/rights.ts'
import type { Fact } from '../fact.ts'

const COUNTED = 10_000
const PAGE = 1000

/** How many people have a booking that is not over. */
export const audienceFact: Fact<'audience'> = async ({ halls, only }, { person, now }, store) => {
  if (!runsSomething(person)) return 0
  let count = 0
  for (let after: string | undefined; count < COUNTED; ) {
    const page = await store.recipients({
      booked: halls,
      only,
      now,
      limit: PAGE,
      ...(after !== undefined && { after }),
    })
    count += page.items.length
    if (page.next === undefined) break
    after = page.next
  }
  return count
}
