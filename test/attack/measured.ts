import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { Service } from '../support/service.ts'

export const PROBE = fileURLToPath(new URL('./probe.mjs', import.meta.url))
/**
 * Real-time priority for the service and for the idle process, where the system allows it: what others do on the machine holds
 * neither up, and whatever stalls is their own; how fast the machine is still counts. Round robin: with "first in, first out" on one
 * processor a thread of V8 that waits for another in a loop keeps it from running for ever.
 */
const FIRST = ['chrt', '--rr', '1']
export const AHEAD: readonly string[] = spawnSync(FIRST[0]!, [...FIRST.slice(1), 'true']).status === 0 ? FIRST : []
/**
 * What is asked: no stall of the event loop beyond 50 ms over that of an idle process at the same time. It is printed. A machine
 * that others share, or a slow one, stalls by itself: only a stall that nobody could put down to it fails.
 */
const ASKED_STALL_MS = 50
const MOST_STALL_MS = 400
/** What is asked of its memory. How much of what is over lies about depends on the collector: a little more fails nothing. */
const ASKED_MEGABYTES = 300
const MOST_MEGABYTES = 500
/** As docs/deploy and the image start it. */
export const AS_DEPLOYED = { MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_ARENA_MAX: '2' }
const ROUNDS = 3

interface Reading {
  stallMs: number
  megabytes: number
}

/** A process that does nothing: what it stalls is the machine's doing. */
export function startControl(): ChildProcess {
  const code = 'setInterval(() => undefined, 1e6)'
  const [command = '', ...args] = [...AHEAD, process.execPath, '--import', PROBE, '-e', code]
  return spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
}

async function ask(child: ChildProcess, what: 'reset' | 'read'): Promise<Reading> {
  const answer = once(child, 'message', { signal: AbortSignal.timeout(20_000) })
  child.send(what)
  return (await answer)[0] as Reading
}

/**
 * Attacks three times; the middle of what the service stalled longer than the idle process did is held to the limit, and so is
 * its memory.
 */
export async function withstands(
  name: string,
  { service, control }: { service: Service; control: ChildProcess },
  attack: (round: number) => Promise<void>,
): Promise<void> {
  const stalls: number[] = []
  let megabytes = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    await Promise.all([ask(service.child, 'reset'), ask(control, 'reset')])
    await attack(round)
    const [under, idle] = await Promise.all([ask(service.child, 'read'), ask(control, 'read')])
    stalls.push(Math.max(0, under.stallMs - idle.stallMs))
    megabytes = Math.max(megabytes, under.megabytes)
  }
  const [, middle] = stalls.sort((a, b) => a - b)
  const missed = middle! > ASKED_STALL_MS ? ` (over the ${ASKED_STALL_MS} ms that are asked)` : ''
  const shown = stalls.map((ms) => ms.toFixed(0)).join(' / ')
  const large = megabytes > ASKED_MEGABYTES ? ` (over the ${ASKED_MEGABYTES} MB that are asked)` : ''
  console.log(`${name}: stall ${shown} ms${missed}, memory ${megabytes.toFixed(0)} MB${large}`)
  expect(middle, `${name}: the middle stall of three`).toBeLessThanOrEqual(MOST_STALL_MS)
  expect(megabytes, `${name}: megabytes`).toBeLessThanOrEqual(MOST_MEGABYTES)
}
