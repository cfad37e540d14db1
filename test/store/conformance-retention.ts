import { describe, expect, test } from 'vitest'
import { KEEP } from '../../src/domain/keep-times.ts'
import { runRound } from '../../src/jobs/round.ts'
import { noteKeep } from '../../src/store/kept-facts.ts'
import type { Store } from '../../src/store/port/store.ts'
import { withRole } from '../support/people.ts'
import type { Current } from './conformance.ts'
import { MOBILE, mark, NOW } from './halls.ts'
import { booked, confirming, finished, finishing, held, said, take, taken, unique } from './kit.ts'

const DAY = 86_400_000

/** A store whose two clocks go on together, with its jobs. */
function living({ store, pass }: ReturnType<Current>) {
  const began = Date.now()
  let passed = 0
  const now = () => NOW + passed
  return {
    store,
    now,
    /** Days go by; the jobs run often enough to get through all that there is. */
    async days(count: number, rounds = 3): Promise<void> {
      pass(count * DAY)
      passed += count * DAY
      for (let round = 0; round < rounds; round += 1)
        await runRound({
          store,
          porter: { sweep: async () => sweep(store, now()) },
          clock: { now },
          worker: 'jobs',
          real: () => began + passed,
        })
    },
  }
}

/** What the service says by itself is handled at once. */
async function sweep(store: Store, now: number): Promise<void> {
  for (let turn = await store.nextTurn(take); turn !== undefined; turn = await store.nextTurn(take)) {
    const { body } = turn.event
    const expired = body.type === 'due' && body.what === 'holdExpired' ? body : undefined
    const command = expired && {
      type: 'expire' as const,
      key: unique('expire'),
      now,
      actor: 'system',
      booking: expired.booking!,
      version: expired.version!,
    }
    await store.commitTurn({ ...finishing(turn), ...(command && { command }) })
  }
}

async function says(store: Store, person: string, text: string, now: number, over = {}): Promise<void> {
  const turn = await taken(store, said({ person, conversation: `p:${person}`, at: now, body: { type: 'text', text } }))
  const entries = [{ from: 'guest' as const, at: now, body: { text } }]
  await store.commitTurn(finishing(turn, () => finished({ entries, ...over })))
}

const textsOf = async (store: Store, person: string): Promise<string[]> =>
  (await store.history({ conversation: `p:${person}`, limit: 100 })).entries.map(
    ({ body }) => (body as { text: string }).text,
  )

export function retentionConforms(current: Current): void {
  describe('what nobody needs any more', () => {
    test('goes in a year of visitors, and what is needed stays', async () => {
      const { store, now, days } = living(current())
      await withRole(store, 'meg', { role: 'manager', hall: 'binjiang' }, 'Meg')
      await says(store, 'meg', 'I run this', now())
      await says(store, 'regular', 'every week', now())
      const hold = await held(store, { person: 'regular', conversation: 'p:regular' })
      const sure = booked(await store.execute(confirming(hold, NOW, { name: 'Rea', mobile: MOBILE })))
      const weeks = 52
      for (let week = 0; week < weeks; week += 1) {
        await says(store, `visitor-${week}`, `only looking ${week}`, now(), { person: { answers: { name: 'Vi' } } })
        await store.execute({
          type: 'ask',
          key: unique('ask'),
          now: now(),
          actor: `visitor-${week}`,
          question: {
            id: unique('question'),
            person: `visitor-${week}`,
            conversation: `p:visitor-${week}`,
            state: 'unread',
            text: `is it warm ${week}`,
            at: now(),
          },
        })
        await store.execute({ type: 'look', key: unique('look'), now: now(), actor: 'meg', booking: sure.id })
        await days(7)
      }
      const known = await Promise.all(
        Array.from({ length: weeks }, async (_, week) => (await store.person({ id: `visitor-${week}` })) !== undefined),
      )
      const stays = Math.floor(KEEP.chats / (7 * DAY))
      expect(known.lastIndexOf(false)).toBe(weeks - stays - 1)
      expect(known.indexOf(true)).toBe(weeks - stays)
      expect(await textsOf(store, 'visitor-0')).toEqual([])
      expect(await textsOf(store, `visitor-${weeks - 1}`)).toEqual([`only looking ${weeks - 1}`])
      const questions = await store.questions({ state: 'unread', limit: 100 })
      expect(questions.length).toBe(Math.floor(KEEP.questions / (7 * DAY)))
      // Who works here, and who has booked, is known as ever.
      expect((await store.person({ id: 'meg' }))?.name).toBe('Meg')
      expect(await textsOf(store, 'meg')).toEqual(['I run this'])
      expect((await store.booking({ id: sure.id }))?.answers).toEqual({ name: 'Rea' })
      expect((await store.audit({ what: 'look', limit: 100 })).length).toBe(weeks)
      expect((await store.verify()).problems).toEqual([])
      await days(KEEP.audit / DAY - 7 * weeks)
      expect((await store.audit({ what: 'look', limit: 100 })).length).toBe(weeks)
      await days(100)
      expect((await store.audit({ what: 'look', limit: 100 })).length).toBeLessThan(weeks - 10)
    }, 240_000)

    test('who comes back after all is met anew, with an empty chat', async () => {
      const { store, now, days } = living(current())
      await says(store, 'ada', 'hello', now(), { person: { answers: { name: 'Ada' } } })
      await days(KEEP.chats / DAY - 1)
      expect((await store.person({ id: 'ada' }))?.answers).toEqual({ name: 'Ada' })
      await says(store, 'ada', 'still here', now())
      await days(30)
      expect(await textsOf(store, 'ada')).toEqual(['hello', 'still here'])
      await days(KEEP.chats / DAY)
      expect(await store.person({ id: 'ada' })).toBeUndefined()
      expect(await textsOf(store, 'ada')).toEqual([])
      await says(store, 'ada', 'hello again', now())
      expect(await textsOf(store, 'ada')).toEqual(['hello again'])
      expect((await store.person({ id: 'ada' }))?.answers ?? {}).toEqual({})
      expect((await store.erasures({ after: 0, limit: 9 })).length).toBe(0)
    })

    test('an ID number typed for a booking that was given up goes a day later; what was said before and after stays', async () => {
      const { store, now, days } = living(current())
      await says(store, 'ada', 'long ago', now())
      await days(1)
      const hold = await held(store, { person: 'ada', conversation: 'p:ada', now: now(), marks: [mark(19)] })
      await says(store, 'ada', '11010519491231002X', now())
      await store.execute({ type: 'release', key: unique('r'), now: now(), actor: 'ada', booking: hold.id })
      expect(await textsOf(store, 'ada')).toContain('11010519491231002X')
      await days(0.5)
      await says(store, 'ada', 'later', now())
      expect(await textsOf(store, 'ada')).toContain('11010519491231002X')
      await days(0.6)
      expect(await textsOf(store, 'ada')).toEqual(['long ago', 'later'])
      expect((await store.booking({ id: hold.id }))?.nextDue).toBeUndefined()
      await days(KEEP.holds / DAY + 1)
      expect(await store.booking({ id: hold.id })).toBeUndefined()
      expect((await store.verify()).problems).toEqual([])
    })

    test('what was typed for it is kept longer where the settings say so, and then goes as well', async () => {
      const { store, now, days } = living(current())
      await noteKeep(store, { ...KEEP, drafts: 3 * DAY })
      const hold = await held(store, { person: 'ada', conversation: 'p:ada', now: now(), marks: [mark(19)] })
      await says(store, 'ada', '11010519491231002X', now())
      await store.execute({ type: 'release', key: unique('r'), now: now(), actor: 'ada', booking: hold.id })
      await days(2.9)
      expect(await textsOf(store, 'ada')).toEqual(['11010519491231002X'])
      await days(0.2)
      expect(await textsOf(store, 'ada')).toEqual([])
      expect((await store.booking({ id: hold.id }))?.nextDue).toBeUndefined()
    })

    test('a hold that runs out is given up too, and one that was confirmed after all keeps its chat', async () => {
      const { store, now, days } = living(current())
      await says(store, 'ada', 'hello', now())
      await says(store, 'bob', 'hello', now())
      const lost = await held(store, { person: 'ada', conversation: 'p:ada', now: now() })
      const late = await held(store, { person: 'bob', conversation: 'p:bob', now: now() })
      await store.execute({ type: 'release', key: unique('r'), now: now(), actor: 'bob', booking: late.id })
      const sure = await store.execute(confirming(late, now(), { name: 'Bob' }))
      await days(1.5)
      expect((await store.booking({ id: lost.id }))?.state).toBe('expired')
      await days(1.5)
      expect(await textsOf(store, 'ada')).not.toContain('hello')
      if (sure.ok) expect(await textsOf(store, 'bob')).toContain('hello')
    })

    test('idle persons are looked at in portions, round and round; who has something that waits is none', async () => {
      const { store, pass } = current()
      for (const person of ['a', 'b', 'c', 'd', 'e']) await says(store, person, 'hi', NOW)
      await store.accept(said({ person: 'c', conversation: 'p:c' }))
      pass(DAY)
      const before = Date.now() + DAY - 1000
      const found: string[][] = []
      for (let call = 0; call < 6; call += 1) found.push(await store.idlePersons({ before, limit: 2 }))
      expect(found.every((portion) => portion.length <= 2)).toBe(true)
      const lapsed = await Promise.all(
        ['a', 'b', 'c', 'd', 'e'].map(async (person) => {
          const lapse = { type: 'lapse', key: unique('lapse'), now: NOW, actor: 'system', person } as const
          if (found.flat().includes(person)) await store.execute({ ...lapse, idleSince: before })
          return (await store.person({ id: person })) === undefined
        }),
      )
      expect(lapsed).toEqual([true, true, false, true, true])
      // What has been said since keeps who says it.
      await says(store, 'f', 'just now', NOW)
      const lapse = { type: 'lapse', key: unique('lapse'), now: NOW, actor: 'system', person: 'f' } as const
      await held(store, { person: 'f' })
      await store.execute({ ...lapse, idleSince: Date.now() + 2 * DAY })
      expect(await store.person({ id: 'f' })).toBeDefined()
    })
  })
}
