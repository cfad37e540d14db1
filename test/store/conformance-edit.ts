import { describe, expect, test } from 'vitest'
import type { EditCommand, Store } from '../../src/store/port/store.ts'
import type { Current } from './conformance.ts'
import { mark, NOW } from './halls.ts'
import { confirmed, finishing, said, taken, unique } from './kit.ts'

const DAY = 86_400_000

const editing = (changes: EditCommand['changes'], expected = 1, key = unique('edit')): EditCommand => ({
  type: 'edit',
  key,
  now: NOW,
  actor: 'root',
  expected,
  changes,
})
const pausing = (service: string) => [
  { at: ['binjiang', 'services', service, 'status'], before: 'open', after: 'paused' },
]
const statusOf = async (store: Store, service: string) =>
  (await store.catalogue()).halls[0]?.services.find(({ id }) => id === service)?.status

export function editsConform(current: Current): void {
  describe('a change of the halls', () => {
    test('is made once by its key, and taken back once', async () => {
      const { store } = current()
      const command = editing(pausing('yoga'))
      const made = { ok: true, edit: { version: 2, changes: pausing('yoga') } }
      expect(await store.execute(command)).toEqual(made)
      expect(await store.execute(command)).toEqual({ ...made, repeated: true })
      expect(await store.catalogue()).toMatchObject({ version: 2 })
      expect(await statusOf(store, 'yoga')).toBe('paused')
      expect(await store.hallsEdit(2)).toEqual(made.edit)
      expect(await store.hallsEdit(1)).toBeUndefined()
      const noted = { actor: 'root', what: 'edit', subject: 'halls 2' }
      const [entry, ...others] = await store.audit({ what: 'edit', limit: 5 })
      expect(entry).toMatchObject(noted)
      expect(entry?.after).toEqual([{ part: 'binjiang.services.yoga.status', value: 'paused' }])
      expect(others).toEqual([])
      expect(await store.audit({ what: 'export', limit: 5 })).toEqual([])

      expect(await store.execute(editing({ undo: 2 }, 2))).toMatchObject({ ok: true, edit: { version: 3 } })
      expect(await statusOf(store, 'yoga')).toBe('open')
      expect(await store.execute(editing({ undo: 2 }, 3))).toMatchObject({ code: 'HALLO_HALLS_CHANGED' })
      expect(await store.execute(editing({ undo: 3 }, 3))).toMatchObject({ ok: true })
      expect(await statusOf(store, 'yoga')).toBe('paused')
      expect(await store.execute(editing({ undo: 1 }, 4))).toMatchObject({ code: 'HALLO_EDIT_UNKNOWN' })
    })

    test('against an older version leaves what others have changed, and is refused where it is the same part', async () => {
      const { store } = current()
      await store.execute(editing(pausing('yoga')))
      expect(await store.execute(editing(pausing('badminton')))).toMatchObject({ ok: true, edit: { version: 3 } })
      expect(await store.execute(editing(pausing('yoga')))).toMatchObject({ code: 'HALLO_HALLS_CHANGED' })
      expect([await statusOf(store, 'yoga'), await statusOf(store, 'badminton')]).toEqual(['paused', 'paused'])
      expect((await store.execute(editing({ undo: 2 }, 3))).ok).toBe(true)
      expect([await statusOf(store, 'yoga'), await statusOf(store, 'badminton')]).toEqual(['open', 'paused'])
    })

    test('keeps a picture as long as it is shown, and for an undo a month longer', async () => {
      const { store } = current()
      const id = `h${'0'.repeat(24)}`
      const content = Buffer.from('a picture')
      const about = { id, person: 'house', name: 'a.png', type: 'image/png', content }
      await store.keepFile({ ...about, now: NOW, expires: NOW + DAY })
      const shown = [{ id, type: 'image/png', name: 'a.png', bytes: content.length }]
      const at = ['binjiang', 'pictures']
      const there = async (now: number) => (await store.file(id, now)) !== undefined
      expect(await store.execute(editing([{ at, after: shown }]))).toMatchObject({ ok: true })
      expect(await there(NOW + 1000 * DAY)).toBe(true)

      expect(await store.execute(editing([{ at, before: shown }], 2))).toMatchObject({ ok: true })
      expect([await there(NOW + 29 * DAY), await there(NOW + 31 * DAY)]).toEqual([true, false])

      expect(await store.execute(editing({ undo: 3 }, 3))).toMatchObject({ ok: true })
      expect(await there(NOW + 1000 * DAY)).toBe(true)
      // beside others, and with the thing that it shows
      const others = [...shown, { ...shown[0], id: `h${'1'.repeat(24)}` }]
      expect(await store.execute(editing([{ at, before: shown, after: others }], 4))).toMatchObject({ ok: true })
      expect(await there(NOW + 1000 * DAY)).toBe(true)
      const [hall] = (await store.catalogue()).halls
      const gone = [{ at: [hall!.id], before: hall, place: 0 }]
      expect(await store.execute(editing(gone, 5))).toMatchObject({ ok: true })
      expect([await there(NOW + 29 * DAY), await there(NOW + 31 * DAY)]).toEqual([true, false])
    })

    test('of a setting is kept beside the halls, and taken back; a change of the halls leaves it', async () => {
      const { store } = current()
      const set = [{ at: ['*', 'messages'], after: '60/1m' }]
      expect(await store.execute(editing(set))).toMatchObject({ ok: true, edit: { version: 2, changes: set } })
      await store.execute(editing(pausing('yoga'), 2))
      expect((await store.catalogue()).settings).toEqual({ messages: '60/1m' })
      // the second to set it has not seen the first
      expect(await store.execute(editing(set, 1))).toMatchObject({ code: 'HALLO_HALLS_CHANGED' })
      expect(await store.execute(editing({ undo: 2 }, 3))).toMatchObject({ ok: true })
      expect((await store.catalogue()).settings).toBeUndefined()
      expect(await statusOf(store, 'yoga')).toBe('paused')
    })

    test('that leaves fewer places than are booked at that very moment is refused, and says where', async () => {
      const { store } = current()
      const capacity = (before: number, after: number) => [
        { at: ['binjiang', 'services', 'badminton', 'schedule', 'capacity'], before, after },
      ]
      await confirmed(store, { party: 4 })
      const refused = { ok: false, code: 'HALLO_PLACES_TAKEN', params: { date: '2026-11-24', from: '09:00', taken: 4 } }
      expect(await store.execute(editing(capacity(6, 3)))).toEqual(refused)
      const single = [
        { at: ['binjiang', 'services', 'badminton', 'schedule', 'slots', mark(9)], after: { capacity: 2 } },
      ]
      expect(await store.execute(editing(single))).toEqual(refused)
      expect(await store.execute(editing(capacity(6, 4)))).toMatchObject({ ok: true })
      // more again is no matter, nor is a slot that closes
      expect(await store.execute(editing(capacity(4, 5), 2))).toMatchObject({ ok: true })
      const closed = [
        { at: ['binjiang', 'services', 'badminton', 'schedule', 'slots', mark(9)], after: { status: 'closed' } },
      ]
      expect(await store.execute(editing(closed, 3))).toMatchObject({ ok: true })
    })

    test('that has a booked service share other places is refused: they would not know of the bookings', async () => {
      const { store } = current()
      const at = ['binjiang', 'services', 'badminton', 'pool']
      const shared = [{ at, before: 'binjiang/badminton', after: 'binjiang/yoga' }]
      await confirmed(store, { party: 1 })
      const refused = { ok: false, code: 'HALLO_PLACES_TAKEN', params: { date: '2026-11-24', from: '09:00', taken: 1 } }
      expect(await store.execute(editing(shared))).toEqual(refused)
    })

    test('all at once: of many only one makes the same part otherwise', async () => {
      const { store } = current()
      const results = await Promise.all([1, 2, 3, 4, 5].map(() => store.execute(editing(pausing('yoga')))))
      expect(results.filter(({ ok }) => ok).length).toBe(1)
      expect((await store.catalogue()).version).toBe(2)
    })

    test('that can’t be is refused, and nothing is changed', async () => {
      const { store } = current()
      const wrong = [
        { at: ['binjiang', 'zone'], before: (await store.catalogue()).halls[0]!.zone, after: 'Mars/Olympus' },
      ]
      expect(await store.execute(editing(wrong))).toMatchObject({
        code: 'HALLO_EDIT_INVALID',
        params: { part: 'binjiang' },
      })
      expect((await store.catalogue()).version).toBe(1)
    })

    test('of hours that can’t be is refused, whoever makes it', async () => {
      const { store } = current()
      const at = ['binjiang', 'services', 'yoga', 'schedule', 'exceptions', '2026-12-24']
      const hours = (...ranges: [string, string][]) => [{ at, after: { date: '2026-12-24', hours: ranges } }]
      expect(await store.execute(editing(hours(['09:00', '09:20'])))).toMatchObject({ code: 'HALLO_HOURS_SHORT' })
      expect(await store.execute(editing(hours(['09:00', '12:00'])))).toMatchObject({ ok: true })
      const eve = at.with(-1, '2026-12-23')
      const late = [{ at: eve, after: { date: '2026-12-23', hours: [['20:00', '10:00']] } }]
      expect(await store.execute(editing(late, 2))).toMatchObject({ code: 'HALLO_HOURS_RUN_OVER' })
      expect((await store.catalogue()).version).toBe(2)
    })

    test('is made in a turn with what is said of it, or not at all', async () => {
      const { store } = current()
      const turn = await taken(store, said({ person: 'root', conversation: 'p:root' }))
      const commit = { ...finishing(turn), command: editing(pausing('yoga')) }
      expect(await store.commitTurn(commit)).toMatchObject({ ok: true, result: { ok: true, edit: { version: 2 } } })
      expect(await store.commitTurn({ ...commit, command: editing(pausing('badminton'), 2) })).toMatchObject({
        ok: false,
      })
      expect([await statusOf(store, 'yoga'), await statusOf(store, 'badminton')]).toEqual(['paused', 'open'])
    })
  })
}
