import { decide } from '../../decide/decide.ts'
import type { CommandResult, ResultOf, StoreCommand } from '../../port/store.ts'
import type { DocumentsParts } from '../documents-ground.ts'
import { decided, Known } from '../fetched-facts.ts'
import { drive } from './intents.ts'
import { Plan } from './plan.ts'

interface PlanResult<T> {
  answer: T
  plan: Plan | undefined
}

/** Plans with what is known, and carries it out; where that was no longer true, once more. */
export async function carriedOut<T>(
  { by, vault, clock }: DocumentsParts,
  ask: (known: Known, plan: Plan) => PlanResult<T>,
): Promise<T> {
  for (;;) {
    const id = by.id()
    const known = new Known(by, vault)
    const { answer, plan } = await decided(() => ask(known, new Plan(id, known, { clock, next: () => by.next() })))
    if (plan === undefined) return answer
    const made = plan.intent
    await by.put('intents', id, made)
    if (await drive(by, id, { made })) return answer
  }
}

export function planned(known: Known, plan: Plan, command: StoreCommand): PlanResult<CommandResult> {
  let { result, writes } = decide(known.facts, command)
  if (!result.ok && known.beSure()) ({ result, writes } = decide(known.facts, command))
  if (writes.length === 0) return { answer: result, plan: undefined }
  plan.write(command, writes)
  return { answer: result, plan }
}

export const execute = <Command extends StoreCommand>(
  ground: DocumentsParts,
  command: Command,
): Promise<ResultOf<Command['type']>> =>
  carriedOut(ground, (known, plan) => planned(known, plan, command)) as Promise<ResultOf<Command['type']>>
