import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { CommandResult, Role, StoreCommand } from '../../src/store/port/store.ts'
import { withRole } from '../support/people.ts'
import type { Current } from './conformance.ts'
import { MOBILE, mark, NOW } from './halls.ts'
import {
  booked,
  cancelling,
  changing,
  confirmed,
  confirming,
  finishing,
  held,
  left,
  reserving,
  said,
  take,
  taken,
  unique,
} from './kit.ts'

const HOURS = Array.from({ length: 12 }, (_, i) => 9 + i)
const room = { service: 'meeting-room', party: 1 }
const admin: Role = { role: 'admin' }

/** Whatever is decided from what was read a moment ago fails here: all callers come at once, through both handles. */
export function racesConform(current: Current): void {
  /** Each command through one handle and the next through the other. */
  const atOnce = (commands: readonly StoreCommand[]): Promise<CommandResult[]> => {
    const { store, other = store } = current()
    return Promise.all(commands.map((command, i) => (i % 2 === 0 ? store : other).execute(command)))
  }
  const had = (results: readonly CommandResult[]) => results.filter(({ ok }) => ok)
  const codes = (results: readonly CommandResult[]) => [...new Set(results.flatMap((r) => (r.ok ? [] : [r.code])))]
  const sound = async () => expect((await current().store.verify()).problems).toEqual([])

  describe('places in a race', () => {
    test('two hundred at once: exactly as many as there are places', async () => {
      const people = Array.from({ length: 200 }, (_, i) => `guest-${i}`)
      const results = await atOnce(people.map((person) => reserving({ person, party: 1 })))
      expect(had(results)).toHaveLength(6)
      for (const result of results) if (!result.ok) expect(result.nearest?.[0]?.mark).toBe(mark(10))
      await sound()
    })

    test('several move to the last place: one gets there, the others keep what they had', async () => {
      const { store } = current()
      const bookings = []
      for (const hour of [9, 10, 11, 12])
        bookings.push(await confirmed(store, { ...room, person: `guest-${hour}`, marks: [mark(hour)] }))
      const results = await atOnce(bookings.map((booking) => changing(booking, { marks: [mark(14)] })))
      expect(had(results)).toHaveLength(1)
      for (const [i, { id, claims }] of bookings.entries()) {
        const stands = (await store.booking({ id }))!
        expect(stands.claims).toEqual(results[i]!.ok ? [{ ...claims[0]!, mark: mark(14) }] : claims)
      }
      expect(await left(store, 14, NOW, [], 'meeting-room')).toBe(0)
      await sound()
    })

    test('one booking is confirmed, moved and cancelled at once: each answer is true of it', async () => {
      const { store } = current()
      const hold = await held(store, { party: 3 })
      const results = await atOnce([
        confirming(hold),
        changing(hold, { marks: [mark(10)] }),
        cancelling(hold),
        confirming(hold),
      ])
      const stands = (await store.booking({ id: hold.id }))!
      const versions = had(results).map((result) => booked(result).version)
      expect(Math.max(...versions)).toBe(stands.version)
      const taken = stands.state === 'expired' ? 0 : 3
      expect((await left(store, 9))! + (await left(store, 10))!).toBe(12 - taken)
      await sound()
    })

    test('the same command at once, by a double tap or a repeat elsewhere, is one', async () => {
      const { store } = current()
      const reserve = reserving({ party: 2 })
      const results = await atOnce([reserve, reserve, reserve, reserve])
      const ids = results.map((result) => booked(result).id)
      expect(new Set(ids).size).toBe(1)
      expect(results.filter((result) => result.ok && result.repeated === true)).toHaveLength(3)
      expect(await left(store)).toBe(4)
      await sound()
    })
  })

  describe('limits in a race', () => {
    const limit = 'HALLO_PERSON_LIMIT'

    test('one person asks for twelve hours at once and gets as many as the limit says', async () => {
      const { store } = current()
      const results = await atOnce(HOURS.map((hour) => reserving({ ...room, marks: [mark(hour)] })))
      expect(had(results)).toHaveLength(2)
      expect(codes(results)).toEqual([limit])
      const mine = { by: 'person', person: 'ada', when: 'held', now: NOW, limit: 20 } as const
      expect((await store.bookings(mine)).items).toHaveLength(2)
      await sound()
    })

    test('one mobile number books for twelve people at once', async () => {
      const results = await atOnce(
        HOURS.map((hour) => {
          const answers = { mobile: MOBILE }
          return reserving({ ...room, person: `guest-${hour}`, marks: [mark(hour)], answers, confirmed: true })
        }),
      )
      expect(had(results)).toHaveLength(2)
      expect(codes(results)).toEqual([limit])
      await sound()
    })

    test('six people hold, and all say yes at once with the same mobile number', async () => {
      const { store } = current()
      const holds = []
      for (const hour of HOURS.slice(0, 6))
        holds.push(await held(store, { ...room, person: `guest-${hour}`, marks: [mark(hour)] }))
      const results = await atOnce(holds.map((hold) => confirming(hold, NOW, { mobile: MOBILE })))
      expect(had(results)).toHaveLength(2)
      expect(codes(results)).toEqual([limit])
      const states = await Promise.all(holds.map(async ({ id }) => (await store.booking({ id }))?.state))
      expect(states.filter((state) => state === 'confirmed')).toHaveLength(2)
      expect(states.filter((state) => state === 'held')).toHaveLength(4)
      await sound()
    })
  })

  describe('roles in a race', () => {
    test('all admins lose the role at once, and one keeps it', async () => {
      const { store } = current()
      const people = ['ada', 'bob', 'cy', 'di']
      for (const person of people) await withRole(store, person, admin)
      const revoking = (person: string): StoreCommand => ({
        type: 'revoke',
        key: unique('revoke'),
        now: NOW,
        actor: 'root',
        person,
        role: admin,
      })
      const results = await atOnce([...people, ...people].map(revoking))
      const left = (await store.colleagues()).map(({ id }) => id)
      expect(left).toHaveLength(1)
      expect(codes(results)).toEqual(['HALLO_LAST_ADMIN'])
      const lost = (person: string) => results.some((r) => r.ok && r.person?.id === person && r.repeated !== true)
      for (const person of people) expect(lost(person)).toBe(!left.includes(person))
    })

    const claiming = (person: string, code: string, key = unique('claim')): StoreCommand => ({
      type: 'claim',
      key,
      now: NOW,
      actor: person,
      person,
      code,
    })

    test('an invitation is taken up by one of all who try at once', async () => {
      const { store } = current()
      const invite = { type: 'invite', key: unique('invite'), now: NOW, actor: 'root', until: NOW + 1000 } as const
      const made = await store.execute({ ...invite, role: { role: 'staff', hall: 'binjiang' } })
      const code = made.ok ? made.invitation!.code! : ''
      const people = Array.from({ length: 20 }, (_, i) => `guest-${i}`)
      const results = await atOnce(people.map((person) => claiming(person, code)))
      expect(codes(results)).toEqual(['HALLO_CLAIM_WRONG'])
      const winners = had(results).flatMap((result) => (result.ok ? [result.person!.id] : []))
      expect(winners).toHaveLength(1)
      expect((await store.colleagues()).map(({ id }) => id)).toEqual(winners)
    })

    test('what somebody books while being linked goes along', async () => {
      const { store } = current()
      const answers = { mobile: MOBILE }
      const { code } = await confirmed(store, { person: 'bob', marks: [mark(9)], party: 1, answers })
      const key = unique('link')
      const link = { type: 'link', key, now: NOW, actor: 'ada', person: 'ada', code, mobile: MOBILE } as const
      const reserves = HOURS.slice(1, 9).map((hour) => reserving({ marks: [mark(hour)], party: 1 }))
      const results = await atOnce([...reserves.slice(0, 4), link, ...reserves.slice(4)])
      expect(had(results)).toHaveLength(9)
      const theirs = { by: 'person', person: 'bob', when: 'held', now: NOW, limit: 20 } as const
      expect((await store.bookings(theirs)).items).toHaveLength(8)
      await sound()
    })

    test('the setup code makes one admin, and a double tap gets the same answer', async () => {
      const { store } = current()
      await store.setMeta('setupCode', createHash('sha256').update('OPEN-SESAME').digest('hex'), undefined)
      const people = Array.from({ length: 10 }, (_, i) => `guest-${i}`)
      const results = await atOnce(
        people.flatMap((person) => {
          const claim = claiming(person, 'OPEN-SESAME', `claim ${person}`)
          return [claim, claim]
        }),
      )
      const [colleague, ...others] = await store.colleagues()
      expect(others).toEqual([])
      expect(colleague).toMatchObject({ roles: [admin] })
      expect(had(results)).toHaveLength(2)
      expect(had(results)).toMatchObject([{ person: { id: colleague?.id } }, { person: { id: colleague?.id } }])
    })
  })

  describe('turns in a race', () => {
    const both = () => {
      const { store, other = store } = current()
      return [store, other, store, other] as const
    }

    test('an event that arrives several times at once is taken once', async () => {
      const event = said()
      const accepted = await Promise.all(both().map((store) => store.accept(event, take)))
      expect(accepted.filter(({ status }) => status === 'new')).toHaveLength(1)
      expect(accepted.filter((each) => each.status === 'new' && each.turn !== undefined)).toHaveLength(1)
      expect(accepted.filter(({ status }) => status === 'waiting')).toHaveLength(3)
    })

    test('no two workers get the same conversation', async () => {
      const { store } = current()
      for (const person of ['ada', 'bob', 'cy'])
        await store.enqueue([1, 2].map(() => said({ person, conversation: `p:${person}` })))
      const workers = both().map((each, i) => each.nextTurn({ worker: `worker ${i}`, leaseMs: 3000 }))
      const turns = (await Promise.all(workers)).flatMap((turn) => turn ?? [])
      expect(turns.map(({ conversation }) => conversation).sort()).toEqual(['p:ada', 'p:bob', 'p:cy'])
    })

    test('a turn that is committed several times at once is done once', async () => {
      const { store } = current()
      const turn = await taken(store, said())
      const command = reserving({ party: 2 })
      const done = await Promise.all(both().map((each) => each.commitTurn({ ...finishing(turn), command })))
      expect(done.filter(({ ok }) => ok)).toHaveLength(1)
      expect((await store.history({ conversation: 'p:ada', limit: 9 })).entries).toHaveLength(1)
      expect(await left(store)).toBe(4)
      await sound()
    })
  })
}
