import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../src/store/port/store.ts'
import { released } from '../../../src/store/sqlite/file/database.ts'
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts'
import { withRole } from '../../support/people.ts'
import { halls, NOW } from '../halls.ts'
import { finishing, left, said, take } from '../kit.ts'

const child = fileURLToPath(new URL('child.ts', import.meta.url))
const started: ChildProcess[] = []
let folder: string
let file: string
let store: Store | undefined

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hallo-store-'))
  file = path.join(folder, 'hallo.db')
  await (await openSqlite({ file, secret: 'only for tests', halls, catalogueNow: NOW })).close()
})
afterEach(async () => {
  await store?.close()
  store = undefined
  for (const each of started.splice(0)) each.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

/** A process that has opened the store and waits for the word. */
async function start(work: string, name: string, code = '') {
  const running = spawn(process.execPath, ['--import', 'tsx', child, work, file, name, code], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  started.push(running)
  const lines = createInterface({ input: running.stdout })[Symbol.asyncIterator]()
  expect((await lines.next()).value).toBe('ready')
  return {
    go: () => running.stdin.write('go\n'),
    line: async (): Promise<string> => (await lines.next()).value ?? '',
    end: async () => (running.exitCode === null && running.signalCode === null ? once(running, 'exit') : undefined),
  }
}

/** The next process, some time after the leases of the one before have ended. */
async function reopen(): Promise<Store> {
  store = await openSqlite({ file, secret: 'only for tests', clock: () => Date.now() + 3001 })
  return store
}

test('two processes on one file never oversell, lose or double anything', async () => {
  const racers = await Promise.all([start('race', 'left'), start('race', 'right')])
  for (const racer of racers) racer.go()
  const kept = await Promise.all(racers.map(async ({ line }) => JSON.parse(await line()) as string[]))
  await Promise.all(racers.map(({ end }) => end()))
  const now = await reopen()
  expect((await now.verify()).problems).toEqual([])
  const ids = kept.flat()
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThan(0)
  for (const id of ids) expect((await now.booking({ id }))?.state).toBe('confirmed')
  for (const hour of [9, 10, 11]) expect(await left(now, hour)).toBeGreaterThanOrEqual(0)
})

test('two processes on one file: one takes up an invitation, one admin stays, a limit holds', async () => {
  const invite = { type: 'invite', now: NOW, actor: 'root', until: NOW + 1000 } as const
  const before = await reopen()
  const made = await before.execute({ ...invite, key: 'invite', role: { role: 'staff', hall: 'binjiang' } })
  for (const person of ['left', 'right']) await withRole(before, person, { role: 'admin' })
  const code = made.ok ? made.invitation!.code! : ''
  await before.close()
  const racers = await Promise.all([start('contend', 'left', code), start('contend', 'right', code)])
  for (const racer of racers) racer.go()
  const got = await Promise.all(
    racers.map(async ({ line }) => JSON.parse(await line()) as { claimed: boolean; revoked: boolean; had: number }),
  )
  expect(got.filter(({ claimed }) => claimed)).toHaveLength(1)
  expect(got.filter(({ revoked }) => revoked)).toHaveLength(1)
  expect(got.reduce((sum, { had }) => sum + had, 0)).toBe(2)
  await Promise.all(racers.map(({ end }) => end()))
  const now = await reopen()
  const roles = (await now.colleagues()).map(({ roles: [first] }) => first?.role)
  expect(roles.sort()).toEqual(['admin', 'staff'])
  expect((await now.verify()).problems).toEqual([])
})

test('a store that this process has closed is not in the way of another that ends', async () => {
  const other = await start('race', 'other')
  other.go()
  await other.line()
  await other.end()
  // What the driver still held of this process's store it lets go of now.
  await released()
  expect((await (await reopen()).verify()).problems).toEqual([])
})

describe('a process that is killed', () => {
  const event = said({ id: 'the event', conversation: 'p:ada' })

  async function killedAt(point: string): Promise<Store> {
    const dying = await start('crash', point)
    dying.go()
    await dying.end()
    return reopen()
  }
  /** The next process takes the event over and finishes it: what was not committed had no effect. */
  async function takeOver(next: Store): Promise<void> {
    const [booking] = (await next.bookings({ by: 'person', person: 'ada', when: 'held', now: NOW, limit: 5 })).items
    expect(booking).toMatchObject({ state: 'held', version: 1 })
    const turn = await next.nextTurn(take)
    expect(turn?.event).toEqual(event)
    expect(turn?.revision).toBe(0)
    expect(await next.commitTurn(finishing(turn!))).toMatchObject({ ok: true })
    expect(await next.accept(event)).toMatchObject({ status: 'done', entries: [{ seq: 1 }] })
    expect(await next.nextTurn(take)).toBeUndefined()
  }

  test('before accept: the event is new when it comes again', async () => {
    const next = await killedAt('before accept')
    expect((await next.accept(event, take)).status).toBe('new')
  })

  test('while accepting: the event was never acknowledged; it is new, or it waits, but it is never lost', async () => {
    const next = await killedAt('while accepting')
    const again = await next.accept(event)
    expect(['new', 'waiting']).toContain(again.status)
    await takeOver(next)
  })

  for (const point of ['accepted', 'taken', 'inside the transaction'])
    test(`${point}: the next process takes it over`, async () => {
      const next = await killedAt(point)
      expect(await next.accept(event)).toEqual({ status: 'waiting' })
      await takeOver(next)
      expect((await next.verify()).problems).toEqual([])
    })

  for (const point of ['committed', 'sent, not marked'])
    test(`${point}: it is booked, answered from the log, and what was to be sent is sent`, async () => {
      const next = await killedAt(point)
      expect(await next.accept(event)).toMatchObject({ status: 'done', entries: [{ body: { text: 'hi' } }] })
      expect(await next.nextTurn(take)).toBeUndefined()
      const sure = await next.bookings({ by: 'person', person: 'ada', when: 'upcoming', now: NOW, limit: 5 })
      expect(sure.items).toMatchObject([{ state: 'confirmed', version: 2 }])
      expect(await next.takeSends({ doors: ['push'], limit: 5, ...take })).toMatchObject([{ id: 'the send' }])
      expect((await next.verify()).problems).toEqual([])
    })

  test('while committing: it is either wholly done or wholly to do', async () => {
    const next = await killedAt('while committing')
    const again = await next.accept(event)
    if (again.status === 'waiting') await takeOver(next)
    else expect(again).toMatchObject({ status: 'done', entries: [{ seq: 1 }] })
    expect((await next.verify()).problems).toEqual([])
  })

  test('after all is marked: nothing is sent twice', async () => {
    const next = await killedAt('the end')
    expect(await next.takeSends({ doors: ['push'], limit: 5, ...take })).toEqual([])
  })
})
