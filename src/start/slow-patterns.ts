import { tried } from '../bot/facts/fits-fact.ts'
import { fieldPattern, SLOW_PATTERN_MOST } from '../domain/form/field-pattern.ts'
import type { Catalogue } from '../domain/hall/hall.ts'

/**
 * What the operator is to know of form fields whose pattern the linear engine can't run, one sentence each: they work, on
 * short answers and in a thread of their own, and some that people can answer take too long.
 */
export async function slowPatterns({ halls }: Catalogue): Promise<string[]> {
  const found: string[] = []
  for (const hall of halls)
    for (const service of hall.services)
      for (const { id, pattern } of service.fields)
        if (pattern !== undefined && !fieldPattern(pattern).linear) {
          const late = await takesTooLong(pattern)
          found.push(
            `The pattern of the field ${hall.id}/${service.id}/${id} looks around, refers back or repeats more than a thousand times: its answers may have ${SLOW_PATTERN_MOST} characters at most.${late ? ' For some answers it takes too long, and they are refused: write it without repetitions inside repetitions.' : ''}`,
          )
        }
  return found
}

/** Tried with what makes patterns backtrack: long repetitions of their own characters with something else at the end. */
async function takesTooLong(pattern: string): Promise<boolean> {
  const own = [...new Set(pattern.match(/[\p{L}\p{N}]/gu) ?? [])].slice(0, 12)
  for (const unit of new Set([...own, 'a', 'A', '0', ' ', '一', 'a0']))
    for (const end of ['', '!'])
      if ((await tried(pattern, unit.repeat((SLOW_PATTERN_MOST - 1) / unit.length) + end)) === undefined) return true
  return false
}
