import type { ChildProcess } from 'node:child_process'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts'
import { dataFolder, Guest, type Service, startService } from '../support/service.ts'
import { damagedStore } from './damaged-store.ts'
import { AHEAD, AS_DEPLOYED, PROBE, startControl, withstands } from './measured.ts'

/** Long answers, events that can't be handled, and floods of tries and holds: each measured as in `attack.test.ts`. */
const SECRET = 'only for attacks, but long enough to be a secret'
const EVENTS = 300
const NOW = '2026-11-23T01:00:00Z'

let folder: string
let service: Service
let control: ChildProcess
const both = () => ({ service, control })

beforeAll(async () => {
  folder = await dataFolder()
  await damagedStore(path.join(folder, 'hallo.db'), SECRET, EVENTS)
  control = startControl()
  service = await startService({
    folder,
    preload: PROBE,
    by: AHEAD,
    env: { ...AS_DEPLOYED, HALLO_SECRET: SECRET, HALLO_LIMIT_MESSAGES: 'off', HALLO_NOW: NOW, HALLO_TRUST_PROXY: '1' },
  })
})
afterAll(async () => {
  control?.kill()
  await service?.stop()
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
})

/** Says it by a session of its own, from that address. */
async function fromAddress(address: string, said: readonly string[]): Promise<(string | undefined)[]> {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': address }
  const post = (what: string, body: object, more = {}) =>
    fetch(`${service.url}/api/chat/${what}`, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: JSON.stringify(body),
    })
  const { token } = (await (await post('sessions', { locale: 'en' })).json()) as { token?: string }
  // Too many sessions from there.
  if (token === undefined) return ['HALLO_TOO_MANY']
  const codes: (string | undefined)[] = []
  for (const text of said) {
    const answer = await post('messages', { text }, { authorization: `Bearer ${token}` })
    expect(answer.status).toBe(200)
    const { replies } = (await answer.json()) as { replies: { code?: string }[] }
    codes.push(replies.find(({ code }) => code !== undefined)?.code)
  }
  return codes
}

/** Of its own for each round and flood: one that was limited before would say less. */
const address = (flood: number, round: number, n = 0) => `203.0.${flood * 10 + round}.${n}`

test('events that can’t be read are given up, while guests are answered', async () => {
  const guest = await Guest.arrive(service.url)
  await withstands('events that can’t be read', both(), async () => {
    for (let n = 0; n < 10; n += 1) expect((await guest.say('hello')).status).toBe(200)
  })
  await expect.poll(() => dead(), { timeout: 30_000, interval: 500 }).toBe(EVENTS)
})

async function dead(): Promise<number> {
  const store = await openSqlite({ file: path.join(folder, 'hallo.db'), secret: SECRET })
  try {
    return (await store.deadEvents(2 * EVENTS)).length
  } finally {
    await store.close()
  }
}

test('forms that are answered at length', async () => {
  const guests = await Promise.all(Array.from({ length: 20 }, () => Guest.arrive(service.url)))
  await withstands('long answers', both(), async () => {
    await Promise.all(
      guests.map(async (guest, n) => {
        await guest.say(`climbing on 2026-11-28 at ${10 + 2 * (n % 4)}:00 for 4`)
        for (let answer = 0; answer < 6; answer += 1)
          expect((await guest.say(`Ada Lovelace, ${'很长的备注，'.repeat(1600)}`)).status).toBe(200)
      }),
    )
  })
})

test('wrong codes for roles, by crowds and from one address', async () => {
  const said: (string | undefined)[] = []
  await withstands('wrong claims', both(), async (round) => {
    const crowd = Array.from({ length: 50 }, (_, n) => fromAddress(address(1, round, n % 3), [`/claim AAAA-${n}`]))
    said.push(...(await Promise.all(crowd)).flat())
  })
  expect(said.filter((code) => code === 'HALLO_CLAIM_WRONG').length).toBeLessThanOrEqual(30)
  expect(said).toContain('HALLO_TRIES_EXHAUSTED')
})

test('codes with wrong numbers, from one address', async () => {
  await withstands('wrong numbers', both(), async (round) => {
    const tries = Array.from({ length: 40 }, (_, n) => `ABCD-23${10 + n} 13800138${String(n).padStart(3, '0')}`)
    const crowd = Array.from({ length: 10 }, (_, n) => fromAddress(address(2, round), tries.slice(4 * n, 4 * n + 4)))
    const said = (await Promise.all(crowd)).flat()
    expect(said.filter((code) => code === 'HALLO_CODE_UNKNOWN').length).toBeLessThanOrEqual(20)
    expect(said).toContain('HALLO_TRIES_EXHAUSTED')
  })
})

test('holds of one address', async () => {
  await withstands('holds', both(), async (round) => {
    const day = `2026-11-2${5 + round}`
    const crowd = Array.from({ length: 50 }, (_, n) =>
      fromAddress(address(3, round), [`badminton at Riverside on ${day} at ${9 + (n % 10)}:00 for 6`]),
    )
    expect((await Promise.all(crowd)).flat()).toContain('HALLO_HOLDS_MANY')
    const other = await Guest.arrive(service.url)
    expect((await other.say(`badminton at Riverside on ${day}`)).open?.kind).toBe('slot')
  })
})
