import { openStore, StartProblem, tellStart } from '../start/open-store.ts'
import { readSettings } from '../start/read-settings.ts'
import { StoreFault } from '../store/port/store-fault.ts'

/**
 * `hallo verify`: looks at every page and every sealed value, recounts places, limits and states from the bookings, and lists messages
 * that were given up. `repair`: what follows from the bookings is put right, and said. Exit code 1 where something does not add up.
 */
export async function verify({ repair = false }: { repair?: boolean } = {}): Promise<void> {
  const opened = await openStore(readSettings(), { patient: true })
  tellStart(opened)
  const { store } = opened
  try {
    const { bookings, problems } = await store.verify({ thorough: true })
    for (const problem of problems) console.log(problem)
    console.log(`${bookings} bookings, ${problems.length} problems`)
    let left = problems.length
    if (repair && left > 0) {
      const { repaired: done = [] } = await store.verify({ thorough: true, repair: true })
      for (const each of done) console.log(`repaired: ${each}`)
      const after = await store.verify({ thorough: true })
      for (const problem of after.problems) console.log(`remains: ${problem}`)
      console.log(`${done.length} repaired, ${after.problems.length} problems remain`)
      left = after.problems.length
    }
    const dead = await store.deadEvents(100)
    for (const { at, conversation, fault } of dead)
      console.log(`${new Date(at).toISOString()} a message of ${conversation} was given up: ${fault}`)
    console.log(`${dead.length} messages given up in the last four weeks`)
    if (left > 0) process.exitCode = 1
  } catch (error) {
    if (error instanceof StoreFault) throw new StartProblem([error.message])
    throw error
  } finally {
    await store.close()
  }
}
