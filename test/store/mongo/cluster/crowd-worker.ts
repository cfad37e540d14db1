/**
 * One process with the store alone, for whoever started it: `node --import tsx crowd-worker.ts <url> <name>`. It carries out what comes
 * by its channel, in a turn where there is an event, and answers with the result.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { openMongo } from '../../../../src/store/mongo/open-mongo.ts'
import type { CommandResult, Incoming, StoreCommand } from '../../../../src/store/port/store.ts'
import { finished, finishing } from '../../kit.ts'

export interface CrowdTask {
  id: number
  command: StoreCommand
  /** the message whose turn it is carried out in; `said` of its body goes into the answer */
  event?: Incoming
}
export type CrowdAnswer = { id: number; result: CommandResult } | { id: number; fault: string } | 'ready'

const [, , url = '', worker = ''] = process.argv
const claim = { worker, leaseMs: 3000 }
const store = await openMongo({ url, secret: 'only for tests' })
const answer = (to: CrowdAnswer) => void process.send?.(to)

process.on('message', async ({ id, command, event }: CrowdTask) => {
  try {
    answer({ id, result: event === undefined ? await store.execute(command) : await inTurn(event, command) })
  } catch (error) {
    answer({ id, fault: error instanceof Error ? error.message : String(error) })
  }
})
process.on('disconnect', () => process.exit())
answer('ready')

/** As the pipeline does it, also where another process has begun, and died. */
async function inTurn(event: Incoming, command: StoreCommand): Promise<CommandResult> {
  for (;;) {
    const accepted = await store.accept(event, claim)
    if (accepted.status === 'done') return resultIn(accepted.entries.at(-1)?.body)
    const turn =
      accepted.status === 'new' && accepted.turn !== undefined
        ? accepted.turn
        : await store.nextTurn({ ...claim, conversation: event.conversation })
    if (turn?.event.id !== event.id) {
      await pause(100)
      continue
    }
    const said = event.body.type === 'text' ? event.body.text : ''
    const ending = (result: CommandResult | undefined) =>
      finished({ entries: [{ from: 'hallo', at: event.at, body: { said, result } }] })
    await store.commitTurn({ ...finishing(turn, undefined, worker), finish: ending, command })
  }
}

const resultIn = (body: unknown): CommandResult => (body as { result: CommandResult }).result
