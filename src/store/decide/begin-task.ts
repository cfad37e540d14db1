import type { AnnounceCommand, StopTaskCommand } from '../port/commands/hall-commands.ts'
import type { Task } from '../port/tasks.ts'
import type { Facts } from './facts.ts'
import { refusing } from './once.ts'
import { type Decision, unchanged } from './writes.ts'

/** The id is made from the key, so repeating the command announces nothing twice. */
export function announce(facts: Facts, command: AnnounceCommand): Decision<'announce'> {
  const { key, now: at, actor: by, text, halls, only, conversation } = command
  const id = facts.hash('announcement', key).toString('hex').slice(0, 16)
  const there = facts.task(id)
  if (there !== undefined) return unchanged({ ok: true, task: there, repeated: true })
  const body = { text, ...(halls && { halls }), ...(only && { only }) }
  const after: Task = { id, kind: 'announcement', by, conversation, at, state: 'running', done: 0, body }
  return { result: { ok: true, task: after }, writes: [{ set: 'task', after }] }
}

export function stopTask(facts: Facts, { task: id }: StopTaskCommand): Decision<'stopTask'> {
  const before = facts.task(id)
  if (before === undefined) return refusing({ ok: false, code: 'HALLO_NOTICE_UNKNOWN' })
  if (before.state !== 'running') return unchanged({ ok: true, task: before })
  const after: Task = { ...before, state: 'stopped' }
  return { result: { ok: true, task: after }, writes: [{ set: 'task', before, after }] }
}
