import type { Param, Params } from '../../engine/types.ts'
import type { CommandContext } from '../commands/table-command.ts'
import { daysSeen, hallsSeen } from './found-bookings.ts'

/** Bookings of a sort are asked for ("unpaid", 未到), and nobody's in particular. */
export const asksSort = ({ draft: { text, states, paid } }: CommandContext): boolean =>
  (text === undefined || text === '') && (states !== undefined || paid !== undefined)

/** Which sort, and of which days: who reads it sees how it was understood. */
export function sortParams(c: CommandContext): Params {
  const { states, paid } = c.draft
  const [hall] = hallsSeen(c)
  const { from, to } = hall === undefined ? { from: '', to: '' } : daysSeen(c, hall, { wide: true })
  const [state] = Array.isArray(states) ? states.map(String) : []
  const sorts = [
    ...(state === undefined ? [] : [state]),
    ...(paid === undefined ? [] : [paid === true ? 'paid' : 'unpaid']),
  ]
  const row: Param[] = sorts.map((sort) => ({ message: `day:sort.${sort}` }))
  return {
    what: row.length === 0 ? { message: 'day:sort.any' } : { row },
    days: from === to ? { date: from } : { message: 'day:span', params: { from: { date: from }, to: { date: to } } },
  }
}
