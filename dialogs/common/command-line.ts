import { staffsHall } from '../../src/services/rights.ts'
import type { Context } from '../engine/dialog.ts'
import type { MessageLine, Param } from '../engine/types.ts'
import type { TableEntry } from './table-entry.ts'

/** What a command does, with an example from the person's own hall. */
export function commandLine(c: Context, { word, bare }: TableEntry): MessageLine {
  const does = { message: `commands:${word}.does` }
  if (bare === true) return { message: 'help:commandBare', params: { word, does } }
  const own = c.catalogue.halls.find(({ id }) => staffsHall(c.person, id)) ?? c.catalogue.halls[0]
  const hall: Param = own === undefined ? '' : { text: own.name }
  const [first] = own?.services ?? []
  const service: Param = first === undefined ? '' : { text: first.name }
  return {
    message: 'help:command',
    params: {
      word,
      does,
      example: { message: `commands:${word}.example`, params: { hall, service } },
    },
  }
}
