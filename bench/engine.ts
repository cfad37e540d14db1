import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadHalls } from '../config/load.ts'
import { packageRoot } from '../config/root.ts'
import type { step as Step } from '../dialogs/engine/engine.ts'
import { type Need, needKey } from '../dialogs/engine/needs.ts'
import type { Event, OpenAsk, State, StepFacts, StepResult } from '../dialogs/engine/types.ts'
import type { HOUSE as House } from '../dialogs/house.ts'
import type { Booking } from '../src/domain/booking/booking.ts'
import { slotView } from '../src/domain/booking/rules.ts'
import { findHall, findService } from '../src/domain/hall/catalogue.ts'
import type { Catalogue } from '../src/domain/hall/hall.ts'
import type { SlotView } from '../src/domain/hall/slot.ts'
import { slotsBetween } from '../src/domain/hall/slots.ts'
import type { CommandResult } from '../src/store/port/store.ts'
import { cpuMicroseconds, type Figure, median, quantile } from './measure.ts'

/**
 * Engine steps as a turn takes them: stored state parsed, the event stepped with its facts at hand, state to be stored
 * written as JSON. A booking is made by taps alone, so that nothing has to be read. Drawing and storing are not in it. The
 * engine is the built one, as it serves: through tsx functions cost more.
 */
const { step } = (await import(built('dialogs/engine/engine.js'))) as { step: typeof Step }
const { HOUSE } = (await import(built('dialogs/house.js'))) as { HOUSE: typeof House }

const NOW = Date.parse('2026-11-23T01:00:00Z')
const ROUNDS = 20_000
const MARK = 'T20261125-1000'

const catalogue: Catalogue = { version: 1, halls: halls() }
const person = {
  id: 'bench',
  locale: 'en',
  roles: [],
  answers: { name: 'Ada', mobile: '+8613800138000' },
  createdAt: NOW,
}

interface Recorded {
  state: string | undefined
  /** what it comes to, as a value */
  after: unknown
  event: Event
  facts: StepFacts
}

export async function figures(): Promise<Figure[]> {
  const recorded = record()
  const samples: number[] = []
  for (let round = -ROUNDS / 4; round < ROUNDS / recorded.length; round++)
    for (const each of recorded) {
      const begin = process.hrtime.bigint()
      replay(each)
      if (round >= 0) samples.push(Number(process.hrtime.bigint() - begin) / 1000)
    }
  return [
    {
      name: 'an engine step beside a bare reducer, same JSON in and out',
      value: besideReducer(recorded),
      unit: 'x',
      limit: { atMost: 3 },
    },
    {
      name: 'an engine step, JSON in and out, median',
      value: quantile(samples, 0.5),
      unit: 'µs',
      limit: { atMost: 20 },
    },
    { name: 'the same, 99th percentile', value: quantile(samples, 0.99), unit: 'µs', limit: { atMost: 100 } },
    {
      name: 'left in memory by a conversation that ended',
      value: left(recorded),
      unit: 'bytes',
      limit: { atMost: 64 },
    },
  ]
}

function replay({ state, event, facts }: Recorded): string {
  const stepped = step(HOUSE, state === undefined ? undefined : JSON.parse(state), event, facts)
  return JSON.stringify('state' in stepped ? (stepped.state ?? null) : null)
}

/** CPU of both, in turns; the middle of five. The reducer knows what comes of it: parsing and writing is all it does. */
function besideReducer(recorded: readonly Recorded[]): number {
  const reduce = ({ state, after }: Recorded): string => {
    const before: object = state === undefined ? {} : JSON.parse(state)
    return JSON.stringify({ ...before, ...(after as object) })
  }
  const cpuOf = (work: (each: Recorded) => string): number =>
    cpuMicroseconds(() => {
      for (let i = 0; i < 1000; i++) for (const each of recorded) work(each)
    })
  cpuOf(reduce)
  return median(Array.from({ length: 5 }, () => cpuOf(replay) / cpuOf(reduce)))
}

/** Bytes of heap that 5,000 whole conversations leave behind, each. */
function left(recorded: readonly Recorded[]): number {
  const conversations = 5000
  const run = (): void => {
    for (const each of recorded) replay(each)
  }
  run()
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  for (let i = 0; i < conversations; i++) run()
  globalThis.gc?.()
  return Math.max(0, process.memoryUsage().heapUsed - before) / conversations
}

/** Taps one booking through, from "Book" to "Yes", and keeps each step with its state and facts. */
function record(): Recorded[] {
  const recorded: Recorded[] = []
  let state: State | undefined
  let events = 0
  const turn = (body: Parameters<typeof message>[1]): void => {
    const event = message(`e${++events}`, body)
    const facts = factsFor(state, event)
    const stepped = done(step(HOUSE, state, event, facts))
    recorded.push({ state: state && JSON.stringify(state), event, facts, after: stepped.state })
    state = stepped.state
    if (stepped.command === undefined) return
    const result: Event = { type: 'result', id: event.id, command: stepped.command, result: outcome(stepped.command) }
    const after = done(step(HOUSE, state, result, facts)).state
    recorded.push({ state: JSON.stringify(state), event: result, facts, after })
    state = after
  }
  const tap = (wanted: (token: string) => boolean): void => {
    const ask: OpenAsk | undefined = state?.ask
    const token = ask?.options.find(wanted)
    if (ask === undefined || token === undefined) throw new Error(`nothing to tap in ${JSON.stringify(state?.ask)}`)
    turn({ type: 'choice', value: `${ask.id}~${token}` })
  }
  turn({ type: 'start' })
  tap((token) => token === 'book')
  tap((token) => token === 'binjiang')
  tap((token) => token === 'badminton')
  tap((token) => token === '2026-11-25')
  tap((token) => token === MARK)
  tap((token) => token === 'party.2')
  tap((token) => token === 'same')
  tap((token) => token === 'same')
  tap((token) => token.startsWith('yes.'))
  if (state?.settled?.what !== 'confirmed') throw new Error('the booking was not made')
  return recorded
}

const message = (id: string, body: (Event & { type: 'message' })['body']): Event => ({ type: 'message', id, body })

function done(stepped: StepResult): Exclude<StepResult, { needs: unknown }> {
  if ('needs' in stepped) throw new Error('facts are missing')
  return stepped
}

function factsFor(state: State | undefined, event: Event): StepFacts {
  const fetched = new Map<string, unknown>()
  const facts: StepFacts = { catalogue, person, now: NOW, locale: 'en', fetched }
  for (let round = 0; round < 4; round++) {
    const stepped = step(HOUSE, state, event, facts)
    if (!('needs' in stepped)) break
    for (const need of stepped.needs) fetched.set(needKey(need), answer(need))
  }
  return facts
}

function answer(need: Need): SlotView[] {
  if (need.need !== 'availability') throw new Error(`a booking by taps needs no ${need.need}`)
  const hall = findHall(catalogue, need.hall)!
  const service = findService(hall, need.service)!
  return slotsBetween(hall, service, need.from, need.to).map((slot) => slotView(hall, service, slot, NOW, 0))
}

function outcome(command: { do: string }): CommandResult {
  const start = Date.parse('2026-11-25T02:00:00Z')
  const booking: Booking = {
    id: 'bk_7f3a9c0d1e2b4a5968',
    code: '7KMD-2QXV',
    state: command.do === 'confirm' ? 'confirmed' : 'held',
    version: command.do === 'confirm' ? 2 : 1,
    hall: 'binjiang',
    service: 'badminton',
    person: person.id,
    claims: [{ pool: 'binjiang/badminton', mark: MARK, places: 2 }],
    start,
    end: start + 3_600_000,
    zone: 'Asia/Shanghai',
    party: 2,
    answers: {},
    formVersion: 1,
    hold: { kind: 'form', until: NOW + 600_000 },
    createdAt: NOW,
    changedAt: NOW,
  }
  return { ok: true, booking }
}

function halls(): Catalogue['halls'] {
  const loaded = loadHalls(join(packageRoot(), 'config', 'halls.yaml'))
  if (!loaded.ok) throw new Error(loaded.problems.map((problem) => problem.message).join('\n'))
  return loaded.halls
}

function built(file: string): string {
  return pathToFileURL(join(packageRoot(), 'dist', file)).href
}
