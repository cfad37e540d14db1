import { isSettingValue } from '../../../config/running-settings.ts'
import { isSetting, type PartChange } from '../../domain/hall/edit.ts'
import { SETTINGS_PART } from '../../domain/hall/setting-names.ts'
import { ok, refuse } from '../../domain/result.ts'
import { closingDue } from '../closing-answers.ts'
import { keepPictures } from '../keep-pictures.ts'
import { isAdmin, managesHall } from '../rights.ts'
import type { UseCase } from '../service.ts'

/**
 * Changes the halls: managers their own, admins all, and only they add one or take one away. The key names the event: two
 * changes may well be made against one version.
 */
export const edit: UseCase<'edit'> = async (command, { person, now, event, store, conversation }) => {
  const { expected, changes, touched = [] } = command
  const made = 'undo' in changes ? await store.hallsEdit(changes.undo) : { changes }
  if (made === undefined) return refuse('HALLO_EDIT_UNKNOWN')
  const wrong = made.changes.find((change) => isSetting(change) && !isSound(change))
  if (wrong !== undefined) return refuse('HALLO_EDIT_INVALID', { part: wrong.at.slice(1).join(' ') })
  const may = made.changes.every(({ at: [hall, ...part] }) =>
    hall === undefined || part.length === 0 || hall === SETTINGS_PART ? isAdmin(person) : managesHall(person, hall),
  )
  if (!may) return refuse('HALLO_ROLE_NEEDED')
  const kept = await keepPictures(made.changes, { person, now, store })
  if (!kept.ok) return kept
  const [first] = touched
  const closing = first && {
    conversation: conversation ?? `p:${person.id}`,
    halls: [...new Set(touched.map(({ hall }) => hall))],
    bookings: touched.map(({ id, start }) => ({ id, start })),
    due: closingDue(first, now),
  }
  return ok({
    type: 'edit',
    key: `edit:${event}`,
    now,
    actor: person.id,
    expected,
    changes,
    ...(closing && { closing }),
  })
}

/** A setting that there is, to a value that it can have; none: the environment's counts again. */
const isSound = ({ at: [, name = '', ...rest], after }: PartChange): boolean =>
  rest.length === 0 &&
  name !== '' &&
  (after === undefined || (typeof after === 'string' && isSettingValue(name, after)))
