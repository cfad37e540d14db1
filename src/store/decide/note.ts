import type { ExportCommand } from '../port/commands/hall-commands.ts'
import type { HandOutCommand, LookCommand, MessageCommand } from '../port/commands/person-commands.ts'
import type { Facts } from './facts.ts'
import { bookingBy, unknown } from './once.ts'
import type { Decision } from './writes.ts'

/** Who has taken data out of the house, and which. */
export function noteExport(_facts: Facts, command: ExportCommand): Decision<'export'> {
  const { now: at, actor, halls, from, to, rows, file, damaged } = command
  const entry = { at, actor, what: 'export', subject: file.id, after: { halls, from, to, rows } }
  const result = { ok: true, file, count: rows, ...(damaged !== undefined && { damaged }) } as const
  return { result, writes: [{ set: 'audit', entry }] }
}

export function noteHandOut(_facts: Facts, { now: at, actor, file }: HandOutCommand): Decision<'handOut'> {
  return {
    result: { ok: true, file },
    writes: [{ set: 'audit', entry: { at, actor, what: 'handOut', subject: actor } }],
  }
}

/** Who has looked at a guest's contact data. */
export const noteLook = (facts: Facts, command: LookCommand): Decision<'look'> => noteAbout(facts, command)

/** Who has written to a guest; what they wrote is the guest's. */
export const noteMessage = (facts: Facts, command: MessageCommand): Decision<'message'> => noteAbout(facts, command)

function noteAbout(facts: Facts, { now: at, actor, booking: id, type: what }: LookCommand | MessageCommand) {
  const found = bookingBy(facts, id)
  if (found === undefined) return { result: unknown, writes: [] }
  const { code, hall } = found.booking
  const entry = { at, actor, what, subject: id, after: { code, hall } }
  return { result: { ok: true, booking: found.booking } as const, writes: [{ set: 'audit', entry } as const] }
}
