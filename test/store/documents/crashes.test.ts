import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentsStore } from '../../../src/store/documents/documents-store.ts'
import type { CommandResult, Role, Store, StoreCommand, Turn } from '../../../src/store/port/store.ts'
import { linked, withRole } from '../../support/people.ts'
import { MOBILE, mark, NOW } from '../halls.ts'
import {
  booked,
  cancelling,
  changing,
  confirmed,
  confirming,
  finished,
  finishing,
  held,
  left,
  reserving,
  said,
  take,
  taken,
} from '../kit.ts'
import { countedAnew, modelHalls, type Racer, racer } from '../store-model.ts'
import { seededScheduler } from './scheduler.ts'
import { MemoryConnection, Server } from './server.ts'
import { twoProcesses, vault } from './two-processes.ts'

const LATER = 3001

/** What can be seen from outside; codes and ids come of the keys, so they are the same each time. */
async function seen(store: Store) {
  const slots = await Promise.all(
    ['badminton', 'meeting-room'].flatMap((service) => [9, 10, 11].map((hour) => left(store, hour, NOW, [], service))),
  )
  const bookings = []
  for (const person of ['ada', 'bob', 'erased'])
    for (const when of ['upcoming', 'held', 'cancelled'] as const)
      bookings.push(...(await store.bookings({ by: 'person', person, when, now: NOW, limit: 20 })).items)
  const persons = await Promise.all(['ada', 'bob'].map((id) => store.person({ id })))
  const { entries } = await store.history({ conversation: 'p:ada', limit: 9 })
  return { slots, bookings, persons, colleagues: await store.colleagues(), entries }
}

type Prepare = (store: Store) => Promise<StoreCommand>
const admin: Role = { role: 'admin' }
const common = { now: NOW, actor: 'ada' } as const

/** Keys are fixed, so that the same things come of them in every run. */
const COMMANDS: Record<string, Prepare> = {
  reserve: async () => reserving({ key: 'the command', party: 3 }),
  'reserve at once, with a number': async () =>
    reserving({ key: 'the command', service: 'meeting-room', party: 1, confirmed: true, answers: { mobile: MOBILE } }),
  'reserve and give up a hold': async (store) => {
    const hold = await held(store, { key: 'hold', party: 4 })
    return reserving({ key: 'the command', party: 6, replaces: hold.id })
  },
  confirm: async (store) => confirming(await held(store, { key: 'hold' }), NOW, { mobile: MOBILE }),
  move: async (store) => {
    const sure = await confirmed(store, { key: 'hold', marks: [mark(9), mark(10)], party: 4 })
    return { ...changing(sure, { marks: [mark(10), mark(11)], party: 6 }), key: 'the command' }
  },
  cancel: async (store) => cancelling(await confirmed(store, { key: 'hold' })),
  // What is written to the log of changes besides takes an intent.
  'move by staff': async (store) => {
    const sure = await confirmed(store, { key: 'hold', marks: [mark(9), mark(10)], party: 4 })
    return { ...changing(sure, { marks: [mark(10), mark(11)], party: 6 }), key: 'the command', actor: 'lilei' }
  },
  'cancel by staff': async (store) => ({ ...cancelling(await confirmed(store, { key: 'hold' })), actor: 'lilei' }),
  claim: async (store) => {
    const invite = { ...common, type: 'invite', key: 'invite', role: admin, until: NOW + 1000 } as const
    const made = await store.execute(invite)
    return { ...common, type: 'claim', key: 'the command', person: 'ada', code: made.ok ? made.invitation!.code! : '' }
  },
  revoke: async (store) => {
    for (const person of ['ada', 'bob']) await withRole(store, person, admin)
    return { ...common, type: 'revoke', key: 'the command', person: 'bob', role: admin }
  },
  link: async (store) => {
    await confirmed(store, { key: 'own', service: 'meeting-room', party: 1 })
    const { code } = await confirmed(store, { key: 'hold', person: 'bob', answers: { mobile: MOBILE } })
    return { ...common, type: 'link', key: 'the command', person: 'ada', code, mobile: MOBILE }
  },
  erase: async (store) => {
    await store.commitTurn(finishing(await taken(store, said({ id: 'event' }))))
    await linked(store, 'tab', 'ada', mark(9))
    return { ...common, type: 'erase', key: 'the command', person: 'ada' }
  },
}

describe('a process dies or is held up', () => {
  describe.each(Object.entries(COMMANDS))('during: %s', (_, prepare) => {
    /** Keys that `unique` draws differ from run to run; these are what is compared. */
    const comparable = async (store: Store) => {
      const { bookings, ...rest } = await seen(store)
      const shown = bookings.map(({ state, version, party, person, claims, answers }) => [
        [state, version, party, person],
        claims,
        answers,
      ])
      return { ...rest, shown }
    }
    const undisturbed = async () => {
      const { store } = await twoProcesses()
      const command = await prepare(store)
      const before = await comparable(store)
      expect((await store.execute(command)).ok).toBe(true)
      return { before, after: await comparable(store) }
    }

    test.each([false, true])(
      'at each step (carried out: %s) it is done wholly or not at all, and can be repeated',
      async (deaf) => {
        const { before, after } = await undisturbed()
        for (let nth = 1; ; nth++) {
          const { store, other, connection } = await twoProcesses()
          const command = await prepare(store)
          connection.crashAt(nth, deaf)
          const result = await Promise.race([store.execute(command), connection.died])
          // The first look finishes or undoes what was left where it meets it: from then on it is the same to everybody.
          await comparable(other)
          const found = await comparable(other)
          expect(result === undefined ? [before, after] : [after]).toContainEqual(found)
          expect((await other.verify()).problems).toEqual([])
          const repeated = await other.execute(command)
          // What has no key of its own says so where it is done: the person is gone or linked, the role taken away.
          if (!repeated.ok) expect(found).toEqual(after)
          expect(await comparable(other)).toEqual(after)
          expect((await other.verify()).problems).toEqual([])
          if (result !== undefined) return
        }
      },
    )

    test('at each step it goes on late, after another has finished and gone further, and harms nothing', async () => {
      for (let nth = 1; ; nth++) {
        const { store, other, connection } = await twoProcesses()
        const command = await prepare(store)
        let paused = false
        connection.pauseAt(nth, async () => {
          paused = true
          await other.verify()
          await other.execute(command)
          await confirmed(other, { person: 'cy', marks: [mark(9)], party: 1 }).catch(() => undefined)
          for (const person of ['ada', 'bob'])
            for (const booking of (await other.bookings({ by: 'person', person, when: 'upcoming', now: NOW, limit: 9 }))
              .items)
              await other.execute(cancelling(booking))
        })
        await store.execute(command)
        expect((await other.verify()).problems).toEqual([])
        if (!paused) return
      }
    })
  })

  test.each([false, true])(
    'during a turn, at each step (carried out: %s): its command and its answer are one',
    async (deaf) => {
      for (let nth = 1; ; nth++) {
        const { store, other, connection, pass } = await twoProcesses()
        const sure = await confirmed(store, { marks: [mark(9)], party: 4 })
        await withRole(store, 'lilei', { role: 'staff', hall: 'binjiang' })
        await store.commitTurn(finishing(await taken(store, said({ person: 'lilei', conversation: 'p:lilei' }))))
        const event = said({ id: 'the event' })
        const turn = await taken(store, event)
        const command = { ...changing(sure, { marks: [mark(10)] }), key: 'the command' }
        const committing = (by: Store, of: Turn) =>
          by.commitTurn({
            ...finishing(of, () =>
              finished({
                sends: [{ id: 'the send', door: 'push', address: 'a', conversation: 'p:ada', body: 'moved' }],
                tells: [{ id: 'tell', to: { staffOf: 'binjiang' }, body: { type: 'due', what: 'arrived' }, at: NOW }],
              }),
            ),
            command,
          })
        connection.crashAt(nth, deaf)
        const done = await Promise.race([committing(store, turn), connection.died])
        pass(LATER)
        // Whoever looks for work finishes what was left, before anybody asks for the booking.
        const sends = await other.takeSends({ doors: ['push'], limit: 9, ...take })
        const moved = (await other.booking({ id: sure.id }))!.version === 2
        expect(sends).toHaveLength(moved ? 1 : 0)
        expect((await other.accept(event)).status).toBe(moved ? 'done' : 'waiting')
        expect([await left(other, 9), await left(other, 10)]).toEqual(moved ? [6, 2] : [2, 6])
        if (!moved) {
          const next = await other.nextTurn({ ...take, conversation: 'p:ada' })
          expect(await committing(other, next!)).toMatchObject({ ok: true, result: { ok: true } })
        }
        expect([await left(other, 9), await left(other, 10)]).toEqual([6, 2])
        expect((await other.history({ conversation: 'p:ada', limit: 9 })).entries).toHaveLength(1)
        expect([...sends, ...(await other.takeSends({ doors: ['push'], limit: 9, ...take }))]).toHaveLength(1)
        const told = await other.nextTurn({ ...take, conversation: 'p:lilei' })
        expect(told?.event.body).toEqual({ type: 'due', what: 'arrived' })
        expect((await other.verify()).problems).toEqual([])
        if (done !== undefined) return
      }
    },
  )

  // A change of one booking alone is done or not: it leaves at most marks, which are undone.
  test.each([
    ['by staff', 'lilei', ['finished', 'undone']],
    ['by its guest', 'ada', ['undone']],
  ])("whoever brings a dead process's change %s to its end reports it, once", async (_, actor, outcomes) => {
    const seen = new Set<string>()
    for (let nth = 1; ; nth++) {
      const { store, other, connection, recoveries } = await twoProcesses()
      const sure = await confirmed(store, { key: 'hold' })
      connection.crashAt(nth, false)
      const result = await Promise.race([store.execute({ ...cancelling(sure), actor }), connection.died])
      // Before anybody has met the change: where nothing is claimed yet, it comes too late.
      const moved = await other.execute({ ...changing(sure, { marks: [mark(11)] }), key: 'another' })
      await other.verify()
      await other.verify()
      expect(recoveries.length).toBeLessThanOrEqual(1)
      if (recoveries.length === 1) expect(recoveries).toEqual([moved.ok ? 'undone' : 'finished'])
      for (const outcome of recoveries) seen.add(outcome)
      if (result !== undefined) break
    }
    expect(seen).toEqual(new Set(outcomes))
  })

  test('whatever runs at once and whoever dies: never oversold, and nothing confirmed is lost', async () => {
    const crash = fc.record({ nth: fc.integer({ min: 1, max: 500 }), deaf: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.tuple(crash, crash), fc.array(racer, { minLength: 3, maxLength: 10 }), crashing),
      { numRuns: 60 },
    )
  })
})

/** Two processes die at some time, and who was not answered asks the third again. */
async function crashing(seed: number, crashes: readonly { nth: number; deaf: boolean }[], racers: readonly Racer[]) {
  const server = new Server()
  const turn = seededScheduler(seed)
  const clock = () => Date.now()
  const connections = [
    new MemoryConnection(server, turn),
    new MemoryConnection(server, turn),
    new MemoryConnection(server, turn),
  ]
  const stores: Store[] = []
  for (const [i, connection] of connections.entries())
    stores.push(await documentsStore({ vault, connection, clock, ...(i === 0 && { halls: modelHalls }) }))
  const alive = stores[2]!
  for (const [i, { nth, deaf }] of crashes.entries()) connections[i]!.crashAt(nth, deaf)
  const asked = async (i: number, command: StoreCommand): Promise<CommandResult> => {
    const at = i % 3
    if (at === 2) return alive.execute(command)
    return (await Promise.race([stores[at]!.execute(command), connections[at]!.died])) ?? alive.execute(command)
  }
  const told = new Map<string, CommandResult>()
  await Promise.all(
    racers.map(async ({ person, service, hours, party, next }, i) => {
      const first = await asked(i, reserving({ person, service, marks: hours.map(mark), party }))
      if (!first.ok) return
      const hold = booked(first)
      told.set(hold.id, first)
      const command = {
        confirm: confirming(hold),
        'confirm with a number': confirming(hold, NOW, { mobile: MOBILE }),
        cancel: cancelling(hold),
        move: changing(hold, { marks: [mark(11)] }),
        grow: changing(hold, { party: party + 1 }),
      }[next as 'confirm']
      // By staff it takes an intent: both ways meet at the same documents.
      const second = command && (await asked(i, i % 2 === 0 ? command : { ...command, actor: 'lilei' }))
      if (second?.ok === true) told.set(hold.id, second)
    }),
  )
  for (const [id, result] of told) expect(await alive.booking({ id })).toMatchObject(booked(result))
  await countedAnew(alive)
  expect((await alive.verify()).problems).toEqual([])
}
