import { decide } from '../../decide/decide.ts'
import type { CommandResult, ResultOf, StoreCommand } from '../../port/store.ts'
import { carryOutByMarks, type MarksPlan, marksPlan } from '../counting/by-marks.ts'
import type { DocumentsParts } from '../documents-ground.ts'
import { decided, Known } from '../fetched-facts.ts'
import { prefetch } from '../prefetch.ts'
import { drive } from './intents.ts'
import { Plan } from './plan.ts'

interface PlanResult<T> {
  answer: T
  plan: Plan | MarksPlan | undefined
}

/**
 * Plans with what is known, and carries it out; where that was no longer true, once more. `first`: fetches what will be asked
 * for in any case.
 */
export async function carriedOut<T>(
  { by, vault, clock }: DocumentsParts,
  ask: (known: Known, plan: Plan) => PlanResult<T>,
  first: (known: Known) => Promise<unknown>,
): Promise<T> {
  for (;;) {
    const id = by.id()
    const known = new Known(by, vault)
    await first(known)
    const { answer, plan } = await decided(() => ask(known, new Plan(id, known, { clock, next: () => by.next() })))
    if (plan === undefined) return answer
    if (!(plan instanceof Plan)) {
      if (await carryOutByMarks(by, plan)) return answer
      continue
    }
    const made = plan.intent
    await by.put('intents', id, made)
    if (await drive(by, id, { made })) return answer
  }
}

function decisionOf(known: Known, command: StoreCommand) {
  const first = decide(known.facts, command)
  return !first.result.ok && known.beSure() ? decide(known.facts, command) : first
}

export function planned(known: Known, plan: Plan, command: StoreCommand): PlanResult<CommandResult> {
  const { result, writes } = decisionOf(known, command)
  if (writes.length === 0) return { answer: result, plan: undefined }
  plan.write(command, writes)
  return { answer: result, plan }
}

/** A command by itself: what changes one booking alone needs no intent. */
export const execute = <Command extends StoreCommand>(
  ground: DocumentsParts,
  command: Command,
): Promise<ResultOf<Command['type']>> =>
  carriedOut<CommandResult>(
    ground,
    (known, plan) => {
      const { result, writes } = decisionOf(known, command)
      if (writes.length === 0) return { answer: result, plan: undefined }
      const marks = marksPlan(known, command, writes)
      if (marks === undefined) plan.write(command, writes)
      return { answer: result, plan: marks ?? plan }
    },
    (known) => prefetch(known, command),
  ) as Promise<ResultOf<Command['type']>>
