import { applyChanges, applySettings, inverse, type PartChange } from '../../../src/domain/hall/edit.ts'
import type { AuditEntry } from '../../../src/store/port/store.ts'
import { end, type Move } from '../../engine/dialog.ts'
import type { MessageLine } from '../../engine/types.ts'
import { LOOKED_THROUGH, versionOf, whichArgument } from '../afterwards/undo-meant.ts'
import { guestParams, ofGuest } from '../check-in/show-guest.ts'
import { guestBooking } from '../commands/arguments/guest-booking-argument.ts'
import { numberArgument } from '../commands/arguments/number-argument.ts'
import type { CommandContext, TableCommand } from '../commands/table-command.ts'
import { takeBackCommand } from '../desk/take-back-command.ts'
import { editAct, editDone } from '../halls/edit-act.ts'
import { personName } from '../name-of-person.ts'

/** `/undo`, `/undo 7`, "undo that": the sender's last change of the halls is taken back, or the change of that number. */
export const undoCommand: TableCommand = {
  word: 'undo',
  aliases: ['撤销', '撤回'],
  for: 'staff',
  args: [numberArgument('number', { message: 'edit:ask.number', optional: true }), whichArgument],
  act(c) {
    if (c.draft.code !== undefined) return c.draft.since === true ? tellSince(c) : takeBackCommand.act(c)
    const edits = () => c.fact({ need: 'audit', what: 'edit', limit: LOOKED_THROUGH })
    const version = c.draft.number ?? versionOf(edits().find(({ actor }) => actor === c.person.id))
    const made = typeof version === 'number' ? c.fact({ need: 'hallsEdit', version }) : undefined
    if (made === undefined || typeof version !== 'number') {
      c.say({ message: c.draft.number === undefined ? 'edit:nothingToUndo' : 'edit:noSuchChange' })
      return end()
    }
    const undone = inverse(made.changes)
    const applied = applyChanges(c.catalogue.halls, undone)
    if (!applied.ok || !applySettings(c.catalogue.settings, undone).ok) {
      c.say({ message: 'edit:undoChanged', lines: whoSince(c, edits(), made) })
      return end()
    }
    const act = editAct(c, applied.value, { changes: { undo: version }, undone, message: 'edit:sureUndo' })
    const entry = edits().find((each) => versionOf(each) === version)
    if (!('preview' in act) || entry === undefined) return act
    return { ...act, preview: { ...act.preview, lines: [madeBy(c, entry), ...(act.preview.lines ?? [])] } }
  },
  done: (c, result) =>
    result.edit === undefined ? takeBackCommand.done!(c, result) : editDone(c, result, 'edit:undone'),
}

/** The sender's change of a guest's booking is not its last one. */
function tellSince(c: CommandContext): Move {
  const booking = guestBooking(c)
  if (booking !== undefined)
    c.say({ message: 'desk:changedSince', params: guestParams(c, booking), ...ofGuest(booking) })
  return end()
}

/** Who has changed one of these parts since. */
function whoSince(
  c: CommandContext,
  edits: readonly AuditEntry[],
  made: { version: number; changes: readonly PartChange[] },
): MessageLine[] {
  const parts = made.changes.map(({ at }) => at.join('.'))
  return edits
    .filter((entry) => (versionOf(entry) ?? 0) > made.version && touches(entry, parts))
    .slice(0, 3)
    .map((entry) => madeBy(c, entry))
}

/** Which change it is, whose, and how old. */
function madeBy(c: CommandContext, entry: AuditEntry): MessageLine {
  const own = entry.actor === c.person.id
  const by = own ? c.person : c.fact({ need: 'colleagues' }).find(({ id }) => id === entry.actor)
  const zone = c.catalogue.halls[0]?.zone ?? 'UTC'
  return {
    message: own ? 'edit:changedByYou' : 'edit:changedBy',
    params: {
      version: versionOf(entry) ?? 0,
      at: { instant: entry.at, zone },
      by: by === undefined ? { message: 'audit:somebody' } : personName(by, c),
    },
  }
}

function touches({ after, before }: AuditEntry, parts: readonly string[]): boolean {
  const changed = [after, before].flatMap((side) => (Array.isArray(side) ? side.map(({ part }) => String(part)) : []))
  return changed.some((part) =>
    parts.some((each) => each === part || each.startsWith(`${part}.`) || part.startsWith(`${each}.`)),
  )
}
