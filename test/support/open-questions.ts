import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { step } from '../../dialogs/engine/engine.ts'
import type { Event, State, StepFacts } from '../../dialogs/engine/types.ts'
import { HOUSE } from '../../dialogs/house.ts'
import { fetchFacts } from '../../src/bot/facts/fetch-facts.ts'
import type { Store } from '../../src/store/port/store.ts'
import { EngineDriver } from './engine-driver.ts'
import { runTranscript } from './transcript.ts'

/** A question as it stands open in a conversation, and what its next message is stepped with. */
export interface OpenQuestion {
  name: string
  state: State
  facts: StepFacts
  store: Store
}

/** One of each question that the transcripts come by: dialog, step, kind of answer. */
export async function openQuestions(folder: string): Promise<{ questions: OpenQuestion[]; close(): Promise<void> }> {
  const found = new Map<string, OpenQuestion>()
  const drivers: EngineDriver[] = []
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    const driver = await EngineDriver.open()
    drivers.push(driver)
    await runTranscript(join(folder, file), driver)
    for (const { stepped, facts } of driver.steps) {
      if ('needs' in stepped || stepped.state?.ask === undefined || stepped.state.run !== undefined) continue
      const { dialog, step: at, kind } = stepped.state.ask
      const name = `${dialog}.${at} (${kind})`
      if (!found.has(name)) found.set(name, { name, state: stepped.state, facts, store: driver.store })
    }
  }
  return {
    questions: [...found.values()],
    close: async () => void (await Promise.all(drivers.map((each) => each.close()))),
  }
}

/** CPU of the step that hears this text, in ms: all rounds, without the store's part. */
export async function stepCost({ state, facts, store }: OpenQuestion, text: string): Promise<number> {
  const fetched = new Map(facts.fetched)
  // one event for all rounds, as a turn has it: what is read of it is not read anew
  const event: Event = { type: 'message', id: 'hostile', body: { type: 'text', text } }
  let spent = 0
  for (let round = 0; round < 6; round += 1) {
    const before = process.cpuUsage()
    const stepped = step(HOUSE, state, event, { ...facts, fetched })
    const { user, system } = process.cpuUsage(before)
    spent += (user + system) / 1000
    if (!('needs' in stepped)) break
    await fetchFacts(stepped.needs, { person: facts.person, now: facts.now }, store, fetched)
  }
  return spent
}
