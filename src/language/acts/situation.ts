import type { AskKind } from '../../domain/form/ask.ts'
import type { Priors } from './rank.ts'

/** What is at hand while a message is understood; it makes some acts likelier or less so, and forbids none. */
export interface Situation {
  /** the open question */
  expects?: AskKind | 'yesno'
  /** a booking is being made */
  draft?: boolean
  /** the person has a booking that stands */
  booking?: boolean
}

/** Log-odds: 1.5 is about four to one. */
const BY_QUESTION: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  confirm: { affirm: 1.5, deny: 1.2, change: 1, back: 0.3 },
  yesno: { affirm: 1.5, deny: 1.5, skip: 0.3 },
  terms: { affirm: 1.5, deny: 1.2 },
  choice: { choose: 1.5, more: 0.8, exclude: 0.3, widen: 0.3 },
  choices: { choose: 1.2, affirm: 0.3 },
  // "what is there?" asks for times here, not for services
  slot: { choose: 0.5, free: 1, first_free: 0.5, exclude: 0.5, widen: 0.5, shift: 0.2, services: -1.5, halls: -1.5 },
  date: { choose: 0.3, free: 0.5, first_free: 0.5, exclude: 0.5, widen: 0.5 },
  text: { for_other: 0.8, skip: 0.5, note: 0.3, same_answers: 0.3 },
}
const WITH_DRAFT: Readonly<Record<string, number>> = { change: 0.3, abandon: 0.3 }
const WITH_BOOKING: Readonly<Record<string, number>> = {
  cancel: 0.5,
  change: 0.5,
  shift: 0.4,
  again: 0.4,
  details: 0.4,
  late: 0.3,
  arrived: 0.3,
  thanks: 0.3,
}
/** Without a question there is nothing to choose from. */
const WITHOUT_QUESTION: Readonly<Record<string, number>> = { choose: -0.7 }
const WITH_NOTHING: Readonly<Record<string, number>> = { book: 0.7, greet: 0.3, price: 0.2, free: 0.2 }

export function leaningOf({ expects, draft, booking }: Situation): Priors {
  const all = new Map<string, number>()
  const add = (odds: Readonly<Record<string, number>> | undefined): void => {
    for (const [act, more] of Object.entries(odds ?? {})) all.set(act, Math.min(1.5, (all.get(act) ?? 0) + more))
  }
  add(BY_QUESTION[expects ?? ''])
  if (expects === undefined || expects === 'none') add(WITHOUT_QUESTION)
  if (draft === true) add(WITH_DRAFT)
  if (booking === true) add(WITH_BOOKING)
  if (draft !== true && booking !== true && (expects === undefined || expects === 'none')) add(WITH_NOTHING)
  return all
}
