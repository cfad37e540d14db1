import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { randomFrom } from '../../documents/scheduler.ts'
import { dropDatabase, newDatabase, server } from '../databases.ts'
import { bytesOf, rawDocuments } from '../raw-documents.ts'
import { BookingClient, type ToldBooking } from './booking-client.ts'
import { Processes } from './processes.ts'
import { rawProblems, unsettled } from './raw-problems.ts'

/** Longer, and of more: HALLO_CRASH_SECONDS=600 HALLO_CRASH_CLIENTS=2000. */
const SECONDS = Number(process.env.HALLO_CRASH_SECONDS ?? 60)
/** A slow machine goes on until it has had so many kills, for so many seconds more at most. */
const LEAST_KILLS = 3
const MOST_MORE_SECONDS = 180
const CLIENTS = Number(process.env.HALLO_CRASH_CLIENTS ?? 2000)
const AT_ONCE = 24
const PROCESSES = 4
/** After so many answers, on the average: a slow machine is not left with restarts alone. */
const KILL_AFTER = 30
const CUT_AFTER = 6
/** At most so many start again at a time. */
const RESTARTS = 2
/** What a crash has left is found by whoever looks, 3 s after; the machine may be slow. */
const SETTLES_WITHIN_MS = 60_000

const env = {
  HALLO_NOW: '2026-11-23T01:00:00Z',
  HALLO_CONFIG: path.join(import.meta.dirname, 'crowd-halls.yaml'),
  HALLO_LIMIT_MESSAGES: 'off',
  HALLO_LIMIT_SESSIONS: 'off',
  HALLO_JOBS: '* * * * * *',
  LOG_LEVEL: process.env.HALLO_TEST_LOG ?? 'fatal',
}

interface Disturbance {
  random: () => number
  going: () => boolean
  /** so many messages were answered until now */
  answers: () => number
}

describe.skipIf(server === undefined)(`${PROCESSES} processes, killed and cut off at random`, () => {
  let url: string
  let processes: Processes
  beforeEach(async () => {
    url = newDatabase()
    processes = await Processes.start({ url, count: PROCESSES, env })
  }, 180_000)
  afterEach(async () => {
    await processes.close()
    await dropDatabase(url)
  })

  test('nothing is oversold, lost or told wrongly', {
    timeout: (SECONDS + MOST_MORE_SECONDS) * 1000 + 300_000,
  }, async () => {
    const random = randomFrom(Number(process.env.HALLO_SEED ?? 20261123))
    const clients: BookingClient[] = []
    const until = performance.now() + SECONDS * 1000
    const going = () => {
      const over = performance.now() - until
      return over < 0 || (processes.kills < LEAST_KILLS && over < MOST_MORE_SECONDS * 1000)
    }
    const crowd = Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (going() && clients.length < CLIENTS) {
          const client = new BookingClient(`Guest ${nameOf(clients.length)}`, {
            url: () => processes.url(random),
            random,
            going,
          })
          clients.push(client)
          await client.live()
        }
      }),
    )
    const answers = () => clients.reduce((sum, { said }) => sum + said.length, 0)
    await Promise.all([disturbing({ random, going, answers }), crowd])

    const raw = await settled(url)
    const told = new Map<string, ToldBooking>()
    for (const client of clients) for (const [code, booking] of client.told) told.set(code, booking)
    const capacity = { 'binjiang/badminton': 6, 'binjiang/meeting-room': 1 }
    expect(rawProblems(raw, { capacity, perPerson: 2, told })).toEqual([])
    await expectConversations(clients)
    // Nobody's words stand there in the clear.
    expect(bytesOf([raw]).includes('my name is')).toBe(false)

    const repeated = clients.reduce((sum, client) => sum + client.repeated, 0)
    const states = new Map<string, number>()
    for (const { state } of told.values()) states.set(state, (states.get(state) ?? 0) + 1)
    console.log(
      `${clients.length} clients, ${answers()} messages (${repeated} sent again), ${processes.kills} kills, ${processes.cuts} cuts; ` +
        [...states].map(([state, count]) => `${count} ${state}`).join(', '),
    )
    // It was no quiet run; how much more of it there is in a minute is the machine's.
    expect(processes.kills).toBeGreaterThanOrEqual(LEAST_KILLS)
    expect(processes.cuts).toBeGreaterThan(0)
    expect(states.get('confirmed')).toBeGreaterThan(0)
  })

  /** Kills and cuts in the midst of the work, as it goes on. */
  async function disturbing({ random, going, answers }: Disturbance): Promise<void> {
    const restarting = new Set<Promise<void>>()
    let [nextKill, nextCut] = [CUT_AFTER, 1]
    for (; going(); await pause(10 + random() * 20)) {
      if (answers() >= nextCut) {
        processes.cut(random)
        nextCut = answers() + CUT_AFTER * (0.5 + random())
      }
      if (answers() < nextKill || restarting.size === RESTARTS) continue
      const restarted = processes.kill(Math.floor(random() * PROCESSES)).then(() => {
        restarting.delete(restarted)
      })
      restarting.add(restarted)
      nextKill = answers() + KILL_AFTER * (0.5 + random())
    }
    await Promise.all(restarting)
  }

  /** Each client's messages are there once, in their order, each before its answer. */
  async function expectConversations(clients: readonly BookingClient[]): Promise<void> {
    const waiting = [...clients]
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let client = waiting.pop(); client !== undefined; client = waiting.pop()) {
          const entries = await client.history()
          const texts = entries.flatMap((entry) => (entry.from === 'guest' ? [entry.text] : []))
          expect(texts, client.name).toEqual(client.said)
          expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, at) => at + 1))
          if (client.said.length > 0) expect(entries.at(-1)?.from, client.name).toBe('hallo')
        }
      }),
    )
  }
})

/** The documents once nothing is under way any more, or when that has taken too long. */
async function settled(url: string): ReturnType<typeof rawDocuments> {
  const until = performance.now() + SETTLES_WITHIN_MS
  for (;;) {
    const raw = await rawDocuments(url)
    if (unsettled(raw).length === 0 || performance.now() > until) return raw
    await pause(500)
  }
}

/** In letters, as names have them. */
function nameOf(number: number): string {
  const letters = [...String(number)].map((digit) => String.fromCharCode(97 + Number(digit)))
  return `X${letters.join('')}`
}
