import type { ChildProcess } from 'node:child_process'
import { rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, dataFolder, Guest, type Service, startService } from '../support/service.ts'
import { hostileTexts } from './hostile-texts.ts'
import { longChat } from './long-chat.ts'
import { AHEAD, AS_DEPLOYED, PROBE, startControl, withstands } from './measured.ts'
import { formHead, part, rawSocket } from './sockets.ts'

/**
 * The built service, attacked over real sockets of this machine. Each attack is bounded in count and time; what is measured is
 * the longest stall of its event loop (see `measured.ts`), while other guests go on talking to it.
 */
const SECRET = 'only for attacks, but long enough to be a secret'
const TURNS = 10_000
const MEGABYTE = 1024 * 1024

let folder: string
let file: string
let talker: string
let service: Service
let control: ChildProcess
const both = () => ({ service, control })

beforeAll(async () => {
  folder = await dataFolder()
  file = path.join(folder, 'hallo.db')
  talker = await longChat(file, SECRET, TURNS)
  control = startControl()
  service = await startService({
    folder,
    preload: PROBE,
    by: AHEAD,
    env: { ...AS_DEPLOYED, HALLO_SECRET: SECRET, HALLO_LIMIT_MESSAGES: 'off', HALLO_NOW: '2026-11-23T01:00:00Z' },
  })
  // The first of everything is slower: it is loaded then.
  const guest = await Guest.arrive(service.url)
  await guest.say('hello')
  await sleep(2000)
})
afterAll(async () => {
  control?.kill()
  await service?.stop()
  await rm(folder, { recursive: true, force: true })
})

const get = (address: string, token: string, headers: Record<string, string> = {}) =>
  fetch(`${service.url}/api/chat/${address}`, { headers: { authorization: `Bearer ${token}`, ...headers } })

let asked = 0
/** At the question for a guardian's consent, which is a file. */
async function askedForFile(): Promise<Guest> {
  const guest = await Guest.arrive(service.url)
  // At different times: a slot has few places.
  asked += 1
  const day = ['2026-11-28', '2026-11-29', '2026-12-05', '2026-12-06'][asked % 4]
  const hour = 10 + 2 * (Math.floor(asked / 4) % 4)
  for (const said of [`climbing on ${day} at ${hour}:00 for 1, Ada Lovelace, 13800138000`, 'first time', 'no', 'yes'])
    await guest.say(said)
  expect(guest.last?.open?.kind).toBe('file')
  return guest
}
/** Again while others send, as the page does: those of the attack before may still be on their way out. */
async function sendFile(guest: Guest, name: string): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await guest.sendFile({ name, content: picture(10 * MEGABYTE) })
    if (answer.error?.code !== 'HALLO_BUSY' || tries === 10) return answer
    console.log(`${name}: ${answer.status} ${answer.error.code}, again`)
    await sleep(500)
  }
}
const picture = (bytes: number): Buffer => {
  const content = Buffer.alloc(bytes, 7)
  content.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  return content
}

describe('texts made to be slow to read', () => {
  const questions: [string, string[]][] = [
    ['nothing', []],
    ['hall', ['book']],
    ['slot', ['badminton at Riverside', 'tomorrow']],
    ['name', ['climbing on saturday at 10am for 1']],
    ['choice', ['climbing on saturday at 10am for 1, Ada Lovelace, 13800138000']],
    ['file', ['climbing on saturday at 10am for 1, Ada Lovelace, 13800138000', 'first time', 'no', 'yes']],
  ]
  test.each(questions)('asked for %s', (name, said) =>
    withstands(`hostile texts, asked for ${name}`, both(), async () => {
      for (const text of hostileTexts) {
        // Each meets the question itself, not what an earlier one has led to.
        const guest = await Guest.arrive(service.url)
        for (const before of said) await guest.say(before)
        expect((await guest.say(text)).status).toBeLessThan(500)
      }
    }),
  )
})

test('a chat of 10,000 turns, walked through by streams and pages', async () => {
  await withstands('streams from the beginning', both(), async () => {
    const streams = await Promise.all(Array.from({ length: 12 }, () => get('events', talker, { 'last-event-id': '0' })))
    await sleep(500)
    for (const { body } of streams) await body?.cancel().catch(() => undefined)
  })
  await withstands('pages of the history', both(), async () => {
    const pages = ['after=0', 'after=0&limit=200', 'after=9000', 'limit=200', 'limit=200', 'limit=200']
    const answers = await Promise.all(pages.map(async (query) => (await get(`history?${query}`, talker)).text()))
    expect(JSON.parse(answers[3]!).entries).toHaveLength(200)
  })
})

test('bodies of a hundred thousand parts, and bodies that never end', async () => {
  const guest = await askedForFile()
  const tiny = `${part('id')}a\r\n`
  const parts = Buffer.from(tiny.repeat(Math.floor((9 * MEGABYTE) / tiny.length)))
  await withstands('tiny parts', both(), async () => {
    const sockets = Array.from({ length: 3 }, () => rawSocket(service.url, formHead(guest.token, parts.length)))
    for (const socket of sockets) socket.write(parts)
    await sleep(1000)
    for (const socket of sockets) socket.destroy()
  })
  const others = await Promise.all(Array.from({ length: 10 }, askedForFile))
  await withstands('bodies that never end', both(), async () => {
    const head = `${part('id')}f\r\n${part('file', 'a.png')}`
    const sockets = others.flatMap(({ token }) =>
      Array.from({ length: 5 }, () => rawSocket(service.url, formHead(token, 10 * MEGABYTE) + head)),
    )
    for (const socket of sockets) socket.write(picture(9 * MEGABYTE))
    await sleep(1500)
    for (const socket of sockets) socket.destroy()
  })
  expect(service.output()).not.toMatch(/"level":50/)
})

test('large pictures: taken without holding others up, refused without being kept', async () => {
  const before = (await stat(file)).size
  const guest = await askedForFile()
  await withstands('refused files of 10 MB', both(), async () => {
    for (let n = 0; n < 5; n += 1)
      expect(await sendFile(guest, 'a.jpg')).toMatchObject({ status: 200, open: { kind: 'file' } })
  })
  expect((await stat(file)).size - before).toBeLessThan(40 * MEGABYTE)
  const honest = await Promise.all([askedForFile(), askedForFile(), askedForFile()])
  await withstands('an honest picture of 10 MB', both(), async (round) => {
    expect(await sendFile(honest[round]!, 'a.png')).toMatchObject({ status: 200, open: { kind: 'confirm' } })
  })
})

test('"take my data" at will, of a long chat', async () => {
  const said = async (body: object) => {
    const headers = { authorization: `Bearer ${talker}`, 'content-type': 'application/json' }
    const response = await fetch(`${service.url}/api/chat/messages`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    return (await response.json()) as { replies: { files?: { url: string; bytes: number }[] }[] }
  }
  const urls = new Set<string>()
  await withstands('take my data', both(), async () => {
    for (let n = 0; n < 3; n += 1) {
      await said({ text: '/privacy' })
      const { replies } = await said({ text: 'export' })
      const file = replies.flatMap(({ files = [] }) => files)[0]!
      expect(file.bytes).toBeGreaterThan(4 * MEGABYTE)
      urls.add(file.url)
      const headers = { authorization: `Bearer ${talker}` }
      const saved = await (await fetch(service.url + file.url, { headers })).arrayBuffer()
      expect(saved.byteLength).toBe(file.bytes)
    }
  })
  // Made once an hour.
  expect(urls.size).toBeLessThanOrEqual(2)
})

test('a flood of newcomers', async () => {
  await withstands('newcomers', both(), async () => {
    await Promise.all(
      Array.from({ length: 100 }, async () => {
        const guest = await Guest.arrive(service.url)
        await guest.say('badminton at Riverside tomorrow for 2')
      }),
    )
  })
})

test('it starts where few files may be open: all that is imported is more', async () => {
  const small = await dataFolder()
  const started = await startService({ folder: small, openFiles: 160, env: { HALLO_SECRET: SECRET } })
  try {
    expect((await (await Guest.arrive(started.url)).say('hello')).status).toBe(200)
  } finally {
    await started.stop()
    await rm(small, { recursive: true, force: true })
  }
})

test('three hundred sockets that drip hold no guest up, with 256 files open at most', async () => {
  const small = await dataFolder()
  const limited = await startService({
    folder: small,
    preload: PROBE,
    by: AHEAD,
    openFiles: 256,
    env: { HALLO_SECRET: SECRET },
  })
  try {
    const guest = await Guest.arrive(limited.url)
    await withstands('dripping sockets', { service: limited, control }, async () => {
      const sockets = Array.from({ length: 300 }, (_, n) =>
        rawSocket(limited.url, n % 2 === 0 ? 'GET / HTTP/1.1\r\n' : formHead(guest.token, 1000).slice(0, -2)),
      )
      for (let second = 0; second < 3; second += 1) {
        for (const socket of sockets) socket.write('x')
        expect((await guest.say('hello')).status).toBe(200)
        await sleep(300)
      }
      for (const socket of sockets) socket.destroy()
    })
    expect(limited.output()).toContain('too many connections')
    expect(limited.output()).not.toContain('EMFILE')
  } finally {
    await limited.stop()
    await rm(small, { recursive: true, force: true })
  }
})

test('a stop: nothing in work is cut off, and half a body does not hold it up', async () => {
  const own = await dataFolder()
  const env = { HALLO_SECRET: SECRET, HALLO_LIMIT_MESSAGES: 'off' }
  try {
    const first = await startService({ folder: own, env })
    const guests = await Promise.all(Array.from({ length: 60 }, () => Guest.arrive(first.url)))
    const half = rawSocket(first.url, formHead(guests[0]!.token, 1000))
    const answers = guests.map((guest) => guest.say('badminton at Riverside tomorrow for 2'))
    await Promise.race(answers)
    const stopped = first.stop()
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(Array(60).fill(200))
    expect(await stopped).toBe(0)
    half.destroy()

    const second = await startService({ folder: own, env })
    const held = Array.from({ length: 20 }, (_, n) =>
      rawSocket(second.url, n % 2 === 0 ? 'GET / HTTP/1.1\r\n' : formHead(guests[0]!.token, 1000)),
    )
    await sleep(200)
    // Until it has opened its languages it has something in work.
    const { status } = await (await Guest.arrive(second.url)).say('hello')
    expect(status).toBe(200)
    await sleep(500)
    const begin = performance.now()
    expect(await second.stop()).toBe(0)
    expect(performance.now() - begin).toBeLessThan(2500)
    for (const socket of held) socket.destroy()
  } finally {
    await rm(own, { recursive: true, force: true })
  }
})
