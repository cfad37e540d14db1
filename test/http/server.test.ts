import { connect, type Socket } from 'node:net'
import express from 'express'
import { afterEach, expect, test } from 'vitest'
import { mostConnections } from '../../src/http/server/open-files.ts'
import { listen, type RunningServer } from '../../src/http/server/server.ts'

let listening: RunningServer | undefined
const sockets: Socket[] = []
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await listening?.close(100)
  listening = undefined
})

async function serve(most?: number) {
  const warnings: unknown[] = []
  const app = express()
  let answer: () => void = () => undefined
  const asked = new Promise<void>((resolve) => {
    app.get('/slow', (_request, response) => {
      answer = () => void response.json({ done: true })
      resolve()
    })
  })
  app.get('/', (_request, response) => void response.json({ ok: true }))
  app.post('/', express.json(), (_request, response) => void response.json({ ok: true }))
  const log = { warn: (about: unknown) => void warnings.push(about) }
  listening = await listen(app, { port: 0, host: '127.0.0.1', log: log as never, ...(most !== undefined && { most }) })
  const { url } = listening
  return { url, server: listening, warnings, asked, answer: () => answer() }
}

/** A connection that says so much, and what comes back until it ends. */
function say(url: string, text: string) {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  sockets.push(socket)
  let heard = ''
  let fault: string | undefined
  socket.on('error', (error: Error & { code?: string }) => (fault = error.code))
  socket.on('data', (data) => (heard += data))
  socket.write(text)
  const begun = new Promise<void>((resolve) => socket.once('data', () => resolve()))
  const over = new Promise<{ heard: string; fault: string | undefined }>((resolve) =>
    socket.once('close', () => resolve({ heard, fault })),
  )
  return { socket, begun, over, connected: new Promise<void>((resolve) => socket.once('connect', () => resolve())) }
}
const HALF_HEAD = 'GET / HTTP/1.1\r\nhost: x\r\n'
const HALF_BODY = 'POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"a"'

test('those who only hold connections keep nobody out, and the log says so once', async () => {
  const { url, warnings } = await serve(16)
  const held = Array.from({ length: 60 }, (_, n) => say(url, n % 2 === 0 ? HALF_HEAD : HALF_BODY))
  await Promise.all(held.map(({ connected }) => connected))
  for (let n = 0; n < 20; n += 1) expect((await fetch(url, { headers: { connection: 'close' } })).status).toBe(200)
  expect(warnings).toEqual([{ connections: 16 }])
})

test('a crowd that never finishes its first word does not cut off those who were answered', async () => {
  const { url } = await serve(16)
  const known = say(url, 'GET / HTTP/1.1\r\nhost: x\r\n\r\n')
  await known.begun
  const held = Array.from({ length: 60 }, (_, n) => say(url, n % 2 === 0 ? HALF_HEAD : HALF_BODY))
  await Promise.all(held.map(({ connected }) => connected))
  for (let n = 0; n < 4; n += 1) expect((await fetch(url, { headers: { connection: 'close' } })).status).toBe(200)
  const more = new Promise<string>((resolve) => known.socket.once('data', (data) => resolve(String(data))))
  known.socket.write('GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')
  expect(await more).toContain('200 OK')
})

test('nor do those who were answered and stay keep the new ones out', async () => {
  const { url } = await serve(16)
  for (let n = 0; n < 16; n += 1) await say(url, 'GET / HTTP/1.1\r\nhost: x\r\n\r\n').begun
  for (let n = 0; n < 20; n += 1) expect((await fetch(url, { headers: { connection: 'close' } })).status).toBe(200)
})

test('as many connections as the limit of open files leaves room for', () => {
  expect(mostConnections(256)).toBe(144)
  expect(mostConnections(40)).toBe(16)
  expect(mostConnections(Number.POSITIVE_INFINITY)).toBe(10_000)
  expect(mostConnections()).toBeGreaterThan(15)
})

test('a stop closes what is idle, hears half a message out for a second, and answers what is in work', async () => {
  const { url, server, asked, answer } = await serve()
  const idle = say(url, 'GET / HTTP/1.1\r\nhost: x\r\n\r\n')
  await idle.begun
  const slow = say(url, 'GET /slow HTTP/1.1\r\nhost: x\r\n\r\n')
  await asked
  const halfBody = say(url, HALF_BODY)
  await halfBody.connected
  const begin = performance.now()
  const closed = server.close(5000)
  expect((await idle.over).heard).toContain('200 OK')
  expect(performance.now() - begin).toBeLessThan(1000)
  const refused = await halfBody.over
  expect(refused.heard).toMatch(/^HTTP\/1.1 503 [\s\S]*onnection: close[\s\S]*HALLO_BUSY/)
  answer()
  const answered = await slow.over
  expect(answered.heard).toMatch(/^HTTP\/1.1 200 OK[\s\S]*onnection: close[\s\S]*"done":true/)
  expect([refused.fault, answered.fault]).toEqual([undefined, undefined])
  await closed
  listening = undefined
})

test.each([
  ['that was answered before', 'GET / HTTP/1.1\r\nhost: x\r\n\r\n'],
  ['that has just come', ''],
])('what is on its way while the service stops is answered: on a connection %s', async (_, before) => {
  const { url, server } = await serve()
  const guests = Array.from({ length: 20 }, () => say(url, before))
  await Promise.all(guests.map(({ begun, connected }) => (before === '' ? connected : begun)))
  const closed = server.close(5000)
  // As if it had been in the network when the signal came.
  setTimeout(() => {
    for (const { socket } of guests) socket.write('GET /?late HTTP/1.1\r\nhost: x\r\n\r\n')
  }, 20)
  for (const { heard, fault } of await Promise.all(guests.map(({ over }) => over))) {
    expect(heard).toMatch(/HTTP\/1.1 200 OK\r\n(?:(?!200 OK)[\s\S])*onnection: close[\s\S]*\{"ok":true\}$/)
    expect(fault).toBeUndefined()
  }
  await closed
  listening = undefined
})

test('with nothing in work a stop takes no two seconds, whatever half is said', async () => {
  const { url, server } = await serve()
  const held = Array.from({ length: 20 }, (_, n) => say(url, n % 2 === 0 ? HALF_HEAD : HALF_BODY))
  await Promise.all(held.map(({ connected }) => connected))
  const begin = performance.now()
  await server.close(9000)
  expect(performance.now() - begin).toBeLessThan(2000)
  listening = undefined
})
