import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Turn } from '../../src/store/port/store.ts'
import { NOW, type RunningApp, runApp } from '../support/app.ts'
import { Guest, lastOf } from '../support/service.ts'

let app: RunningApp
beforeAll(async () => {
  app = await runApp()
})
afterAll(() => app.close())

/** Reads one stream until it has `count` events. */
async function listen(guest: Guest, count: number, last?: string) {
  const headers = { authorization: `Bearer ${guest.token}`, ...(last === undefined ? {} : { 'last-event-id': last }) }
  const response = await fetch(`${app.url}/api/chat/events`, { headers })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const reader = response.body!.getReader()
  const read = async () => {
    let text = ''
    const decoder = new TextDecoder()
    for (;;) {
      const { value, done } = await reader.read()
      if (done) throw new Error('the stream has ended')
      text += decoder.decode(value, { stream: true })
      const found = [...text.matchAll(/event: reply\nid: (\d+)\ndata: (.*)\n\n/g)]
      if (found.length < count) continue
      await reader.cancel()
      return found.map(([, id, data]) => ({
        id,
        reply: JSON.parse(data!) as { seq: number; text: string; inReplyTo?: string },
      }))
    }
  }
  return { events: read() }
}

test('what the service says by itself comes by the stream, and answers to messages do not', async () => {
  const guest = await Guest.arrive(app.url)
  const { events } = await listen(guest, 1)
  const held = await guest.say("badminton at Riverside on 2026-11-26 at 10:00 for 2, I'm Ada Lovelace, 13600136000")
  expect(held.open?.kind).toBe('confirm')
  app.clock.time = NOW + 11 * 60_000
  await app.round()
  const [event] = await events
  expect(event!.reply.inReplyTo).toBeUndefined()
  expect(event!.reply.seq).toBeGreaterThan(lastOf(held).seq)
  expect(event!.id).toBe(String(event!.reply.seq))

  // Away meanwhile: the place in the log is enough to get it again, and with the newest there is nothing more to tell.
  const again = await listen(guest, 1, String(lastOf(held).seq))
  expect((await again.events)[0]).toEqual(event)
  app.clock.time = NOW
})

test('a stream goes back a thousand entries, and says where that does not reach', async () => {
  const guest = await Guest.arrive(app.url)
  await guest.say('hello')
  const person = guest.token.split('.')[0]!
  const said = { door: 'web', account: person, address: person, person, conversation: `p:${person}`, at: NOW }
  for (let n = 0; n < 15; n += 1) {
    const event = { ...said, id: `many:${n}`, body: { type: 'text', text: 'x' } } as const
    const { turn } = (await app.store.accept(event, { worker: 'w', leaseMs: 3000 })) as { turn: Turn }
    const entries = Array.from(
      { length: 100 },
      (_, i) => ({ from: 'hallo', at: NOW, body: { id: `${n}.${i}`, text: 'x' } }) as const,
    )
    const finish = () => ({ state: null, open: null, entries, sends: [] })
    const { conversation, revision } = turn
    await app.store.commitTurn({ conversation, revision, event: event.id, worker: 'w', now: NOW, finish })
  }
  const headers = { authorization: `Bearer ${guest.token}`, 'last-event-id': '0' }
  const response = await fetch(`${app.url}/api/chat/events`, { headers })
  const reader = response.body!.getReader()
  let text = ''
  while ((text.match(/event: reply/g)?.length ?? 0) < 1000)
    text += new TextDecoder().decode((await reader.read()).value)
  await reader.cancel()
  const newest = (await app.store.history({ conversation: `p:${person}`, limit: 1 })).entries[0]!.seq
  expect(text.startsWith(`: hallo\n\nevent: behind\nid: ${newest - 1000}\n`)).toBe(true)
  expect(text).toContain(`id: ${newest}\n`)
})

test('of one person the newest eight streams stay open', async () => {
  const guest = await Guest.arrive(app.url)
  const headers = { authorization: `Bearer ${guest.token}` }
  const streams = []
  for (let n = 0; n < 9; n += 1) {
    const { body } = await fetch(`${app.url}/api/chat/events`, { headers })
    const reader = body!.getReader()
    await reader.read()
    streams.push(reader)
  }
  expect((await streams[0]!.read()).done).toBe(true)
  for (const reader of streams.slice(1)) await reader.cancel()
})

test('a wrong place or token is refused', async () => {
  const guest = await Guest.arrive(app.url)
  const headers = { authorization: `Bearer ${guest.token}`, 'last-event-id': 'x' }
  expect((await fetch(`${app.url}/api/chat/events`, { headers })).status).toBe(400)
  expect((await fetch(`${app.url}/api/chat/events`)).status).toBe(401)
})
