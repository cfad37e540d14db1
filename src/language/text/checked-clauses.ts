import { isCheck } from '../acts/answer.ts'
import { clausesOf } from './clauses.ts'

/** The clauses, what only asks whether it is so with the one before: "3 people, right?" is one. `from`: where it begins. */
export function checkedClauses(text: string): { text: string; from: number }[] {
  const parts: { text: string; from: number }[] = []
  for (const clause of clausesOf(text)) {
    const before = parts.at(-1)
    if (before !== undefined && clause.text.length <= LONGEST_CHECK && isCheck(`${before.text}, ${clause.text}`))
      before.text = text.slice(before.from, clause.from + clause.text.length)
    else parts.push({ ...clause })
  }
  return parts
}

const LONGEST_CHECK = 8
