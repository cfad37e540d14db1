import type { Person } from '../../src/store/port/store.ts'
import type { Context } from '../engine/dialog.ts'
import type { Param } from '../engine/types.ts'

/** What a colleague is called: their name, else the one they book under, else since when they are known. */
export function personName({ name, answers, createdAt }: Person, c: Pick<Context, 'catalogue'>): Param {
  if (name !== undefined) return name
  const own = answers.name
  if (typeof own === 'string' && own !== '') return own
  const since = { instant: createdAt, zone: c.catalogue.halls[0]?.zone ?? 'UTC' }
  return { message: 'roles:unnamed', params: { since } }
}
