import type { ExportCommand, HandOutCommand } from '../port/commands.ts'
import type { Facts } from './facts.ts'
import type { Decision } from './writes.ts'

/** Who has taken data out of the house, and which. */
export function noteExport(_facts: Facts, command: ExportCommand): Decision<'export'> {
  const { now: at, actor, halls, from, to, rows, file } = command
  const entry = { at, actor, what: 'export', subject: file.id, after: { halls, from, to, rows } }
  return { result: { ok: true, file, count: rows }, writes: [{ set: 'audit', entry }] }
}

export function noteHandOut(_facts: Facts, { now: at, actor, file }: HandOutCommand): Decision<'handOut'> {
  return {
    result: { ok: true, file },
    writes: [{ set: 'audit', entry: { at, actor, what: 'handOut', subject: actor } }],
  }
}
