import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookingOf, Guest } from '../../../support/service.ts'
import { dropDatabase, newDatabase, server } from '../databases.ts'
import { Processes } from './processes.ts'

/** So often: a slow machine is late now and then, not always. */
const TIMES = 4

const env = {
  HALLO_NOW: '2026-11-23T01:00:00Z',
  HALLO_SETUP_CODE: 'TEST-SETUP-CODE',
  LOG_LEVEL: 'fatal',
}

describe.skipIf(server === undefined)('two processes on one database', () => {
  let url: string
  let processes: Processes
  beforeAll(async () => {
    url = newDatabase()
    processes = await Processes.start({ url, count: 2, env })
  }, 180_000)
  afterAll(async () => {
    await processes?.close()
    await dropDatabase(url)
  })

  test('what staff do on one comes to the stream of a guest on the other, within a second', async () => {
    const [here, there] = processes.urls() as [string, string]
    const admin = await Guest.arrive(here)
    await admin.say('/claim TEST-SETUP-CODE')
    const waits: number[] = []
    for (let n = 0; n < TIMES; n++) {
      const guest = await Guest.arrive(there)
      await guest.say(`badminton at Riverside on 2026-11-26 at ${10 + n}:00 for 2, I'm Ada Lovelace, 1360013600${n}`)
      const { code } = bookingOf(await guest.say('yes'))!
      const news = await nextReply(guest)
      await admin.say(`/cancel ${code} the net is torn`)
      const said = performance.now()
      expect(bookingOf(await admin.say('yes'))?.state).toBe('cancelledByStaff')
      expect(await news.text).toContain('the net is torn')
      waits.push(performance.now() - said)
    }
    console.log(`news to another process after ${waits.map(Math.round).join(', ')} ms`)
    expect(Math.min(...waits)).toBeLessThan(700)
  })
})

/** Opens a guest's stream at its process; `text` is the first reply that comes by it. */
async function nextReply(guest: Guest): Promise<{ text: Promise<string> }> {
  const headers = { authorization: `Bearer ${guest.token}` }
  const response = await fetch(`${guest.url}/api/chat/events`, { headers })
  const read = async () => {
    let all = ''
    const decoder = new TextDecoder()
    for await (const piece of response.body!) {
      all += decoder.decode(piece, { stream: true })
      const [, data] = /event: reply\nid: \d+\ndata: (.*)\n\n/.exec(all) ?? []
      if (data !== undefined) return (JSON.parse(data) as { text: string }).text
    }
    throw new Error('the stream has ended')
  }
  return { text: read() }
}
