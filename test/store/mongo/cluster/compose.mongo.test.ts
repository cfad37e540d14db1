import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type RunningCompose, runCompose } from '../../../../scripts/compose/run-processes.ts'
import { bookingOf, Guest } from '../../../support/service.ts'
import { dropDatabase, newDatabase, server } from '../databases.ts'

const WITHIN = { timeout: 60_000, interval: 100 }

describe.skipIf(server === undefined)('what compose.yaml starts, without containers', () => {
  let mongodb: string
  let running: RunningCompose
  beforeAll(async () => {
    mongodb = newDatabase()
    const env = { HALLO_NOW: '2026-11-23T01:00:00Z', LOG_LEVEL: 'fatal' }
    running = await runCompose({ mongodb, secret: 'Tz7q-Wm2x-Kp9d-Rv4h-Bn6s-Yc3f-Jg8a', port: 0, env })
  }, 240_000)
  afterAll(async () => {
    await running?.close()
    await dropDatabase(mongodb)
  })
  const ready = (...services: string[]) =>
    vi.waitFor(() => expect(running.front.healthy().sort()).toEqual(services), WITHIN)

  test('a guest books through the front, and goes on where one web process is killed', async () => {
    await ready('web1', 'web2')
    const guest = await Guest.arrive(running.front.url)
    await guest.say("badminton at Riverside on 2026-11-26 at 10:00 for 2, I'm Ada Lovelace, 13600136001")

    const { pid } = running.at('web1')!
    process.kill(pid, 'SIGKILL')
    await vi.waitFor(() => expect(running.at('web1')?.pid).not.toBe(pid), WITHIN)
    // At once, and a few times, so that the other's turn comes too: nobody gets to the one that is gone.
    expect(bookingOf(await guest.say('yes'))?.state).toBe('confirmed')
    for (let n = 0; n < 3; n++) expect((await guest.say('my bookings')).status).toBe(200)

    // It is started again, and gets its share.
    await ready('web1', 'web2')
    for (let n = 0; n < 4; n++) expect((await guest.say('my bookings')).replies.length).toBeGreaterThan(0)
  })

  test('who does the jobs stands apart: it is ready, and the front does not go there', async () => {
    const { url } = running.at('jobs')!
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    expect(running.front.healthy()).not.toContain('jobs')
  })

  test('where no web process is ready, the front says so, and it works again once one is', async () => {
    const pids = ['web1', 'web2'].map((service) => running.at(service)!.pid)
    for (const pid of pids) process.kill(pid, 'SIGSTOP')
    await ready()
    expect((await fetch(`${running.front.url}/readyz`)).status).toBe(503)
    for (const pid of pids) process.kill(pid, 'SIGCONT')
    await ready('web1', 'web2')
    expect((await fetch(`${running.front.url}/readyz`)).status).toBe(200)
  })
})
