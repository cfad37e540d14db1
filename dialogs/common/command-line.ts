import { staffsHall } from '../../src/services/rights.ts'
import type { Context } from '../engine/dialog.ts'
import type { MessageLine, Param } from '../engine/types.ts'
import type { TableEntry } from './table-entry.ts'

/** What a command does, with an example from the person's own hall. */
export function commandLine(c: Context, { word, bare }: TableEntry): MessageLine {
  const does = { message: `commands:${word}.does` }
  if (bare === true) return { message: 'help:commandBare', params: { word, does } }
  return {
    message: 'help:command',
    params: { word, does, example: { message: `commands:${word}.example`, params: ownNames(c) } },
  }
}

/** The names of the first hall that the person works in, and of its first service. */
export function ownNames(c: Context): { hall: Param; service: Param } {
  const own = c.catalogue.halls.find(({ id }) => staffsHall(c.person, id)) ?? c.catalogue.halls[0]
  const [first] = own?.services ?? []
  return { hall: own === undefined ? '' : { text: own.name }, service: first === undefined ? '' : { text: first.name } }
}
