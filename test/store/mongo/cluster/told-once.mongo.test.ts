import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Guest, lastOf } from '../../../support/service.ts'
import { fakeApi } from '../../../telegram/fake-api.ts'
import { randomFrom } from '../../documents/scheduler.ts'
import { dropDatabase, newDatabase, server } from '../databases.ts'
import { rawDocuments } from '../raw-documents.ts'
import { Processes } from './processes.ts'
import { unsettled } from './raw-problems.ts'

const PROCESSES = 4
const BOOKED = 12
const HOLDING = 6
const CRASHES = 20
/** Marking a message as sent takes no longer, on a slow machine. */
const MARKED_WITHIN_MS = 1000
const ON_THE_WAY_MS = 200
const SETTLES_WITHIN_MS = 240_000

const env = {
  HALLO_CONFIG: path.join(import.meta.dirname, 'crowd-halls.yaml'),
  HALLO_SETUP_CODE: 'TEST-SETUP-CODE',
  HALLO_LIMIT_MESSAGES: 'off',
  HALLO_LIMIT_SESSIONS: 'off',
  HALLO_JOBS: '* * * * * *',
  TELEGRAM_BOT_TOKEN: '1:SECRET',
  LOG_LEVEL: 'fatal',
}
const KINDS = { reminder: /^A reminder/, expiry: /no longer held/, announcement: /the lift is broken/ }
type Kind = keyof typeof KINDS

interface Delivery {
  /** the process that sent it */
  at: number
  chat: string
  text: string
  /** ms, steady */
  when: number
}

describe.skipIf(server === undefined)(`${PROCESSES} processes that remind, announce and expire`, () => {
  let url: string
  let processes: Processes
  let platforms: Awaited<ReturnType<typeof fakeApi>>[]
  const deliveries: Delivery[] = []
  const kills: { at: number; when: number }[] = []
  /** what happens to a process that is about to be answered */
  let meeting: (at: number) => void = () => undefined

  beforeEach(async () => {
    url = newDatabase()
    // The platform has an address for each process, so that it knows which one sends.
    platforms = await Promise.all(
      Array.from({ length: PROCESSES }, (_, at) =>
        fakeApi((method, body) => {
          if (method !== 'sendMessage') return undefined
          const { chat_id, text } = JSON.parse(Buffer.from(body, 'latin1').toString('utf8'))
          deliveries.push({ at, chat: String(chat_id), text, when: performance.now() })
          meeting(at)
          return undefined
        }),
      ),
    )
  })
  afterEach(async () => {
    await processes?.close()
    for (const platform of platforms) platform.close()
    await dropDatabase(url)
  })

  /** What is due is sent while they start, so that crashes fall on that too. */
  async function start(now: string): Promise<void> {
    const envOf = (at: number) => ({ TELEGRAM_API_ROOT: platforms[at]!.url })
    const all = { url, count: PROCESSES, env: { ...env, HALLO_NOW: now }, envOf }
    await Processes.start(all, (made) => {
      processes = made
    })
  }

  let updates = 0
  function says(id: number, text: string): void {
    updates += 1
    const from = { id, is_bot: false, first_name: 'G', language_code: 'en' }
    const message = { message_id: updates, date: 1, chat: { id, type: 'private' }, from, text }
    platforms[id % PROCESSES]!.update({ update_id: updates, message } as { update_id: number })
  }
  const heard = (id: number, words: RegExp) =>
    deliveries.some(({ chat, text }) => chat === String(id) && words.test(text))
  const allHeard = (ids: readonly number[], words: RegExp) =>
    expect.poll(() => ids.filter((id) => !heard(id, words)), { timeout: SETTLES_WITHIN_MS, interval: 50 }).toEqual([])

  function kill(at: number): Promise<void> | undefined {
    if (kills.length === CRASHES || processes.urls().length < 2) return undefined
    const before = processes.kills
    const restarted = processes.kill(at)
    if (processes.kills > before) kills.push({ at, when: performance.now() })
    return restarted
  }

  test(`each once, over ${CRASHES} crashes; twice only where one fell between sending and marking`, {
    timeout: 1_200_000,
  }, async () => {
    const booked = Array.from({ length: BOOKED }, (_, i) => 100 + i)
    const holding = Array.from({ length: HOLDING }, (_, i) => 200 + i)
    await start('2026-11-23T01:00:00Z')
    for (const [i, id] of booked.entries())
      says(id, `badminton at Riverside on 2026-11-24 at ${17 + (i % 4)}:00 for 1, my name is Ada Lovelace`)
    for (const [i, id] of holding.entries())
      says(id, `meeting room at Riverside on 2026-11-24 at ${10 + i}:00 for 1, my name is Bob Hart`)
    await allHeard([...booked, ...holding], /\?/)
    for (const id of booked) says(id, 'yes')
    await allHeard(booked, /Booked/)
    const admin = await Guest.arrive(processes.urls()[0]!)
    await admin.say('/claim TEST-SETUP-CODE')
    await processes.close()

    const random = randomFrom(Number(process.env.HALLO_SEED ?? 20261123))
    const restarts = new Set<Promise<void>>()
    const killed = (at: number) => {
      const restart = kill(at)?.finally(() => restarts.delete(restart!))
      if (restart !== undefined) restarts.add(restart)
    }
    // Some die before they have been answered, some just after: between sending and marking, or behind it.
    meeting = (at) => {
      const dies = random()
      if (dies < 0.25) killed(at)
      else if (dies < 0.5) setTimeout(() => killed(at), random() * 30)
    }
    await start('2026-11-23T12:30:00Z')
    await allHeard(booked, KINDS.reminder)
    await allHeard(holding, KINDS.expiry)
    await announced(admin, random)
    await allHeard(booked, KINDS.announcement)
    // The rest fall where nothing is to be done.
    for (; kills.length < CRASHES; await pause(20)) {
      const at = Math.floor(random() * PROCESSES)
      killed(at)
      await Promise.all(restarts)
    }
    meeting = () => undefined
    await Promise.all(restarts)
    expect(await settled()).toEqual([])

    const twice = { reminder: 0, expiry: 0, announcement: 0 }
    const [reminded, told] = [new Set(booked.map(String)), new Set(holding.map(String))]
    for (const kind of Object.keys(KINDS) as Kind[]) {
      const copies = new Map<string, Delivery[]>()
      for (const each of deliveries)
        if (KINDS[kind].test(each.text)) copies.set(each.chat, [...(copies.get(each.chat) ?? []), each])
      expect(new Set(copies.keys()), kind).toEqual(kind === 'expiry' ? told : reminded)
      for (const all of copies.values())
        for (const copy of all.slice(0, -1)) {
          twice[kind] += 1
          const what = `${kind} sent again: ${JSON.stringify([all, kills])}`
          expect(diedAt(copy), what).toBeDefined()
        }
    }
    const sent = Object.values(KINDS).map((words) => deliveries.filter(({ text }) => words.test(text)).length)
    console.log(`${kills.length} crashes; ${sent.join(', ')} messages; sent again: ${JSON.stringify(twice)}`)
    expect(kills).toHaveLength(CRASHES)
  })

  /**
   * The crash that fell between its being sent and its being marked; undefined: there was none. What a process had sent just
   * before it died may be read after its end.
   */
  const diedAt = ({ at, when }: Delivery) =>
    kills.find((each) => each.at === at && each.when >= when - ON_THE_WAY_MS && each.when <= when + MARKED_WITHIN_MS)

  /** A manager who says it until it is heard. */
  async function announced(admin: Guest, random: () => number): Promise<void> {
    for (const [id, text] of [
      ['announce', '/announce Riverside Hall: the lift is broken'],
      ['sure', 'yes'],
    ] as const)
      for (let tries = 0; ; tries++) {
        const at = processes.url(random)
        if (at !== undefined) admin.url = at
        const answer = at === undefined ? undefined : await admin.say(text, id).catch(() => undefined)
        if (answer?.status === 200) {
          expect(lastOf(answer).text).not.toContain('understand')
          break
        }
        if (tries === 600) throw new Error(`no answer to ${text}: ${JSON.stringify(answer)}`)
        await pause(100)
      }
  }

  /** What is still under way when it should be over. */
  async function settled(): Promise<string[]> {
    const until = performance.now() + SETTLES_WITHIN_MS
    for (;;) {
      const left = unsettled(await rawDocuments(url))
      if (left.length === 0 || performance.now() > until) return left
      await pause(500)
    }
  }
})
