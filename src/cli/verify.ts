import { openStore, tellStart } from '../start/open-store.ts'
import { readSettings } from '../start/read-settings.ts'

/** `hallo verify`: recounts places, limits and states from the bookings, and lists messages that were given up. Exit code 1 where something does not add up. */
export async function verify(): Promise<void> {
  const opened = await openStore(readSettings())
  tellStart(opened)
  const { store } = opened
  try {
    const { bookings, problems } = await store.verify()
    for (const problem of problems) console.log(problem)
    console.log(`${bookings} bookings, ${problems.length} problems`)
    const dead = await store.deadEvents(100)
    for (const { at, conversation, fault } of dead)
      console.log(`${new Date(at).toISOString()} a message of ${conversation} was given up: ${fault}`)
    console.log(`${dead.length} messages given up in the last four weeks`)
    if (problems.length > 0) process.exitCode = 1
  } finally {
    await store.close()
  }
}
