import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Booking } from '../../src/domain/booking/booking.ts'
import type { Hall } from '../../src/domain/hall/hall.ts'
import type { Store } from '../../src/store/port/store.ts'
import type { OpenStore } from './conformance.ts'
import { halls, MOBILE, mark, NOW } from './halls.ts'
import { booked, cancelling, changing, confirming, reserving } from './kit.ts'
import { Model } from './model.ts'
import { agree, HOURS, looksAlike, PEOPLE, steps } from './model-commands.ts'

/** One court, a room that each may have twice, and two services of one studio: dance asks the hall, once a person. */
export const modelHalls: readonly Hall[] = halls.map((hall) => ({
  ...hall,
  services: hall.services.map((service) =>
    service.id === 'dance' ? { ...service, approval: true, rules: { ...service.rules, perPerson: 1 } } : service,
  ),
}))

/** What must hold of any store after any sequence, and whatever runs at once; the model counts for itself. */
export function storeModel(name: string, open: OpenStore, runs = 60): void {
  const withStore = async (work: (store: Store) => Promise<void>): Promise<void> => {
    const { store, other } = await open(modelHalls)
    try {
      await work(store)
      expect((await store.verify()).problems).toEqual([])
    } finally {
      await other?.close()
      await store.close()
    }
  }

  describe(`${name} and the model`, () => {
    test('agree on places, limits and states after any sequence', async () => {
      await fc.assert(
        fc.asyncProperty(fc.commands(steps, { maxCommands: 60, size: 'max' }), (sequence) =>
          withStore(async (store) => {
            const model = new Model(modelHalls, NOW)
            await fc.asyncModelRun(() => ({ model, real: { store } }), sequence)
            for (const known of model.bookings.values()) await looksAlike(known, { store })
            const shown = [...model.bookings.values()].filter(
              ({ state }) => state !== 'expired' && state !== 'released',
            )
            const ids = (await everyBooking(store, model.now)).map(({ id }) => id)
            expect(ids.sort()).toEqual(shown.map(({ id }) => id).sort())
          }),
        ),
        { numRuns: runs },
      )
    })

    test('whatever runs at once: never oversold, no limit passed, every answer true', async () => {
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), fc.array(racer, { minLength: 2, maxLength: 12 }), (scheduler, racers) =>
          withStore(async (store) => {
            const execute = scheduler.scheduleFunction(store.execute)
            const races = racers.map((spec) => race(store, execute, spec))
            await scheduler.waitAll()
            await Promise.all(races)
            await countedAnew(store)
          }),
        ),
        { numRuns: runs },
      )
    })
  })
}

export interface Racer {
  person: string
  service: string
  hours: number[]
  party: number
  next: string
}
export const racer: fc.Arbitrary<Racer> = fc.record({
  person: fc.constantFrom(...PEOPLE),
  service: fc.constantFrom('badminton', 'meeting-room', 'yoga', 'dance'),
  hours: fc.constantFrom<number[]>([9], [10], [9, 10]),
  party: fc.integer({ min: 1, max: 4 }),
  next: fc.constantFrom('nothing', 'confirm', 'confirm with a number', 'cancel', 'move', 'grow'),
})

async function race(store: Store, execute: Store['execute'], { person, service, hours, party, next }: Racer) {
  const first = await execute(reserving({ person, service, marks: hours.map(mark), party }))
  if (!first.ok) return
  const hold = booked(first)
  const command = {
    nothing: undefined,
    confirm: confirming(hold),
    'confirm with a number': confirming(hold, NOW, { mobile: MOBILE }),
    cancel: cancelling(hold),
    move: changing(hold, { marks: [mark(11)] }),
    grow: changing(hold, { party: party + 1 }),
  }[next]
  if (command === undefined) return
  const second = await execute(command)
  // Nobody else touches this booking: what was answered is what stands.
  const stands = await store.booking({ id: hold.id })
  expect(stands).toMatchObject(second.ok ? booked(second) : { state: 'held', version: 1 })
}

async function everyBooking(store: Store, now: number): Promise<Booking[]> {
  const all: Booking[] = []
  for (const person of PEOPLE) {
    let after: string | undefined
    do {
      const page = await store.bookings({ by: 'person', person, when: 'all', now, limit: 50, ...(after && { after }) })
      all.push(...page.items)
      after = page.next
    } while (after !== undefined)
  }
  return all
}

/** From the bookings alone: places by slot, and limits by person and by number. */
export async function countedAnew(store: Store): Promise<void> {
  const model = new Model(modelHalls, NOW)
  for (const { id, person, service, state, version, claims, party, answers, hold } of await everyBooking(store, NOW))
    model.bookings.set(id, {
      id,
      person,
      service: model.services.find((each) => each.id === service)!,
      state: state as Model['bookings'] extends Map<string, { state: infer S }> ? S : never,
      version,
      marks: claims.map((claim) => claim.mark),
      party,
      mobile: typeof answers.mobile === 'string' ? answers.mobile : undefined,
      until: hold?.until ?? 0,
    })
  for (const service of model.services) {
    for (const hour of HOURS) expect(model.left(service, mark(hour))).toBeGreaterThanOrEqual(0)
    const most = service.rules.perPerson ?? Number.POSITIVE_INFINITY
    const standing = [...model.bookings.values()].filter((each) => each.service === service && model.counts(each))
    const count = (same: (booking: (typeof standing)[number]) => boolean) => standing.filter(same).length
    for (const person of PEOPLE) expect(count((each) => each.person === person)).toBeLessThanOrEqual(most)
    expect(count((each) => each.mobile === MOBILE)).toBeLessThanOrEqual(most)
  }
  await agree(model, { store })
}
