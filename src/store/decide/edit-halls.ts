import { checkChange } from '../../domain/hall/check/check-halls.ts'
import { applyChanges, applySettings, inverse, type PartChange } from '../../domain/hall/edit.ts'
import type { EditCommand } from '../port/commands/hall-commands.ts'
import { keyHash } from './code.ts'
import type { Facts } from './facts.ts'
import { refusing } from './once.ts'
import { overfull } from './overfull.ts'
import { type Decision, unchanged, type Write } from './writes.ts'

/** Each part must stand as it was shown; what others have changed elsewhere stays. */
export function edit(facts: Facts, command: EditCommand): Decision<'edit'> {
  const key = keyHash(facts, command.key)
  const done = facts.edit({ key })
  if (done !== undefined) return unchanged({ ok: true, edit: done, repeated: true })
  const changes = changesOf(facts, command)
  if (changes === undefined) return refusing({ ok: false, code: 'HALLO_EDIT_UNKNOWN' })
  const before = facts.catalogue()
  // A version that is still to come was shown by another data file.
  if (command.expected > before.version) return refusing({ ok: false, code: 'HALLO_HALLS_CHANGED' })
  const changed = applyChanges(before.halls, changes)
  if (!changed.ok) return refusing(changed)
  const settings = applySettings(before.settings, changes)
  if (!settings.ok) return refusing(settings)
  const sound = checkChange(before.halls, changed.value)
  if (!sound.ok) return refusing(sound)
  const full = overfull(facts, { before: before.halls, after: changed.value, now: command.now })
  if (full !== undefined) return refusing({ ok: false, code: 'HALLO_PLACES_TAKEN', params: full })
  const version = before.version + 1
  const set = Object.keys(settings.value).length > 0 && { settings: settings.value }
  const after = { version, halls: changed.value, ...set }
  const halls: Write = { set: 'catalogue', before, after, key, changes, at: command.now }
  return { result: { ok: true, edit: { version, changes } }, writes: [halls, ...closingOf(facts, command, version)] }
}

/** The task that asks after the answers of those whose time is gone. */
function closingOf(facts: Facts, { key, closing, now: at, actor: by }: EditCommand, edit: number): Write[] {
  if (closing === undefined) return []
  const { conversation, ...rest } = closing
  const id = facts.hash('closing', key).toString('hex').slice(0, 16)
  const body = { ...rest, edit }
  return [{ set: 'task', after: { id, kind: 'closing', by, conversation, at, state: 'running', done: 0, body } }]
}

function changesOf(facts: Facts, { changes }: EditCommand): readonly PartChange[] | undefined {
  if (!('undo' in changes)) return changes
  const made = facts.edit({ version: changes.undo })
  return made && inverse(made.changes)
}
