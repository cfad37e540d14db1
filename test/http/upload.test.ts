import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FILE_MAX } from '../../src/domain/form/fields/file-field.ts'
import type { Problem } from '../../src/http/problem.ts'
import { uploadSlots } from '../../src/http/upload/upload-slots.ts'
import { type RunningApp, runApp } from '../support/app.ts'
import { Guest } from '../support/service.ts'

let app: RunningApp
beforeEach(async () => {
  app = await runApp()
})
afterEach(() => app.close())

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
const png = (bytes = 1000): Buffer => Buffer.concat([Buffer.from(PNG), Buffer.alloc(bytes - PNG.length, 7)])

const BOUNDARY = 'x'.repeat(30)
const part = (name: string, file?: string) =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"\r\ncontent-type: image/png`}\r\n\r\n`

/** Writes a request as it is, and gives what comes back until something does. */
function raw(guest: Guest, body: (string | Buffer)[], length: number) {
  const { hostname, port } = new URL(app.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  socket.write(
    `POST /api/chat/messages HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${guest.token}\r\ncontent-type: multipart/form-data; boundary=${BOUNDARY}\r\ncontent-length: ${length}\r\n\r\n`,
  )
  for (const piece of body) socket.write(piece)
  const answer = new Promise<string>((resolve) => {
    socket.once('data', (data) => resolve(String(data)))
    socket.once('close', () => resolve(''))
  })
  return { socket, answer }
}

/** At the question for a guardian's consent. */
async function askedForFile(): Promise<Guest> {
  const guest = await Guest.arrive(app.url)
  for (const said of ['climbing on saturday at 10am for 1, Ada Lovelace, 13800138000', 'first time', 'no', 'yes'])
    await guest.say(said)
  expect(guest.last?.open?.kind).toBe('file')
  return guest
}
const loose = () => app.store.looseBytes(app.clock.now())

test('a file is kept only when the dialog takes it, and no longer than it does', async () => {
  const guest = await askedForFile()
  const refused = async (name: string, content: Buffer) =>
    (await guest.sendFile({ name, content })).replies.map(({ code }) => code)
  expect(await refused('a.png', Buffer.alloc(300_000, 'no picture'))).toContain('HALLO_FILE_NOT_AS_NAMED')
  expect(await refused('a.jpg', png(300_000))).toContain('HALLO_FILE_NOT_AS_NAMED')
  expect(await loose()).toBe(0)
  const taken = await guest.sendFile({ name: 'a.png', content: png(600_000) }, 'f1')
  expect(taken.open?.kind).toBe('confirm')
  expect(await loose()).toBe(600_000)
  // The same again finds what came of it, though no file is asked for any more.
  expect((await guest.sendFile({ name: 'a.png', content: png(600_000) }, 'f1')).replies).toEqual(taken.replies)
  expect((await guest.sendFile({ name: 'a.png', content: png(600_001) }, 'f1')).status).toBe(409)
  expect(await loose()).toBe(600_000)
  await guest.say("change the guardian's consent")
  await guest.sendFile({ name: 'b.png', content: png(400_000) })
  // Going back brings the first one again, until the booking is made.
  expect(await loose()).toBe(1_000_000)
  await guest.say('yes')
  expect(await loose()).toBe(0)
  const booking = guest.last!.replies.map((reply) => reply.booking).find(Boolean)!
  const answers = (await app.store.booking({ id: booking.id }))!.answers as Record<string, { id: string }>
  const { id } = Object.values(answers).find((answer) => answer?.id !== undefined)!
  expect((await app.store.file(id, app.clock.now()))!.content.length).toBe(400_000)
})

test('one file at a time of each person, and few in all; what lies about unused is bounded', async () => {
  let loose = 0
  const slots = uploadSlots({ looseBytes: async (_now, person) => (person === 'hoarder' ? 70_000_000 : loose) })
  const code = (person: string, bytes = 5_000_000) =>
    slots.take(person, bytes, 0).then(
      () => 'taken',
      (problem: Problem) => problem.code,
    )
  const release = await slots.take('p0', 5_000_000, 0)
  expect(await code('p0')).toBe('HALLO_TOO_MANY')
  expect(await code('hoarder')).toBe('HALLO_TOO_MANY')
  for (let n = 1; n < 4; n += 1) expect(await code(`p${n}`)).toBe('taken')
  expect(await code('p4')).toBe('HALLO_BUSY')
  release()
  // Two of the largest, or eight that are small.
  expect(await code('p5', 7_000_000)).toBe('HALLO_BUSY')
  for (let n = 10; n < 14; n += 1) expect(await code(`p${n}`, 100_000)).toBe('taken')
  expect(await code('p0', 100_000)).toBe('taken')
  expect(await code('p14', 100_000)).toBe('HALLO_BUSY')
  loose = 2e9
  release()
  expect(await code('p7')).toBe('HALLO_TOO_MANY')
})

test('a file of the largest size is taken, one byte more is not', async () => {
  const guest = await askedForFile()
  expect((await guest.sendFile({ name: 'a.png', content: png(FILE_MAX + 1) })).error?.code).toBe('HALLO_FILE_TOO_LARGE')
  expect((await guest.sendFile({ name: 'a.png', content: png(FILE_MAX) })).open?.kind).toBe('confirm')
})

test('where no file is asked for, the answer comes before the file does', async () => {
  const guest = await Guest.arrive(app.url)
  await guest.say('hello')
  const { socket, answer } = raw(guest, [part('id'), 'f1\r\n', part('file', 'a.png'), png()], 5_000_000)
  expect(await answer).toMatch(/^HTTP\/1.1 200 [\s\S]*HALLO_FILE_UNEXPECTED/)
  socket.destroy()
  expect(await app.store.looseBytes(app.clock.now())).toBe(0)
})

test('many parts are refused at the fifth, however many come', async () => {
  const guest = await Guest.arrive(app.url)
  const tiny = `${part('id')}a\r\n`
  const { answer, socket } = raw(guest, [tiny.repeat(20)], tiny.length * 100_000)
  expect(await answer).toMatch(/^HTTP\/1.1 400 /)
  socket.destroy()
})

test('who still sends a file that is too large hears so at once, and is not cut off', async () => {
  const guest = await askedForFile()
  const body = [part('id'), 'f1\r\n', part('file', 'a.png'), png()]
  const { answer, socket } = raw(guest, body, 2 * FILE_MAX)
  expect(await answer).toMatch(/^HTTP\/1.1 413 [\s\S]*HALLO_FILE_TOO_LARGE/)
  const sent = body.reduce((bytes, piece) => bytes + Buffer.byteLength(piece), 0)
  let reset = false
  socket.on('error', () => {
    reset = true
  })
  await new Promise((resolve) => socket.write(Buffer.alloc(2 * FILE_MAX - sent), resolve))
  // The same connection serves the next request.
  const next = new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))))
  socket.write('GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n')
  expect(await next).toMatch(/^HTTP\/1.1 200 /)
  expect(reset).toBe(false)
  socket.destroy()
})

test('whoever goes away while sending is no error', async () => {
  const guest = await Guest.arrive(app.url)
  const { socket } = raw(guest, [part('file', 'a.png'), png()], 50_000)
  await new Promise((resolve) => setTimeout(resolve, 50))
  socket.destroy()
  await new Promise((resolve) => setTimeout(resolve, 100))
  await guest.say('hello')
  expect(app.logged()).not.toMatch(/"level":(40|50)/)
})

test('a body without a file, or half of one, is told so', async () => {
  const guest = await Guest.arrive(app.url)
  const send = (body: string) => raw(guest, [body], Buffer.byteLength(body)).answer
  expect(await send(`${part('id')}a\r\n--${BOUNDARY}--\r\n`)).toMatch(/^HTTP\/1.1 400 /)
  expect(await send(`${part('other', 'a.png')}a\r\n--${BOUNDARY}--\r\n`)).toMatch(/^HTTP\/1.1 400 /)
  expect(await send('nothing of the kind')).toMatch(/^HTTP\/1.1 400 /)
  expect(await send(`${part('id')}${'a'.repeat(65)}\r\n${part('file', 'a.png')}a\r\n--${BOUNDARY}--\r\n`)).toMatch(
    /400/,
  )
})
