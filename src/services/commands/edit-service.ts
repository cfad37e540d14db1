import { ok, refuse } from '../../domain/result.ts'
import { isAdmin, managesHall } from '../rights.ts'
import type { Service } from '../service.ts'

/**
 * Changes the halls: managers their own, admins all, and only they add one or take one away. The key names the event: two
 * changes may well be made against one version.
 */
export const edit: Service<'edit'> = async ({ expected, changes }, { person, now, event, store }) => {
  const made = 'undo' in changes ? await store.hallsEdit(changes.undo) : { changes }
  if (made === undefined) return refuse('HALLO_EDIT_UNKNOWN')
  const may = made.changes.every(({ at: [hall, ...part] }) =>
    hall === undefined || part.length === 0 ? isAdmin(person) : managesHall(person, hall),
  )
  if (!may) return refuse('HALLO_ROLE_NEEDED')
  return ok({ type: 'edit', key: `edit:${event}`, now, actor: person.id, expected, changes })
}
