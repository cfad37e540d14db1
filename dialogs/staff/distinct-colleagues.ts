import type { Person } from '../../src/store/port/store.ts'
import type { Context } from '../engine/dialog.ts'

/** Everybody with a role once: where somebody is logged in by a code of their own is no other colleague. */
export function distinctColleagues(c: Pick<Context, 'fact'>): Person[] {
  const all = c.fact({ need: 'colleagues' })
  const ids = new Set(all.map(({ id }) => id))
  return all.filter(({ signIn }) => signIn?.by === undefined || !ids.has(signIn.by))
}

/** The asker, by whichever of their sessions and accounts. */
export const isAsker = ({ person }: Pick<Context, 'person'>, { id }: Person): boolean =>
  id === person.id || id === person.device || id === person.signIn?.by
