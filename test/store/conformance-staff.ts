import { describe, expect, test } from 'vitest'
import type { BookedOnly, PersonPatch, Role, Store } from '../../src/store/port/store.ts'
import { remembered, withRole } from '../support/people.ts'
import type { Current } from './conformance.ts'
import { halls, MINUTE, mark, NOW } from './halls.ts'
import {
  booked,
  cancelling,
  changing,
  confirmed,
  confirming,
  deciding,
  expiring,
  finished,
  finishing,
  held,
  left,
  reserving,
  said,
  taken,
  unique,
} from './kit.ts'

const DAY = 86_400_000
const staff: Role = { role: 'staff', hall: 'binjiang' }
const inviting = (role: Role, key = unique('invite')) =>
  ({ type: 'invite', key, now: NOW, actor: 'root', role, name: '李雷', until: NOW + DAY }) as const
const claiming = (person: string, code: string, now = NOW, key = unique('claim')) =>
  ({ type: 'claim', key, now, actor: person, person, code }) as const
const revoking = (person: string, role: Role) =>
  ({ type: 'revoke', key: unique('revoke'), now: NOW, actor: 'root', person, role }) as const

export function staffConform(current: Current): void {
  describe('roles', () => {
    test('an invitation gives its role and name once, to whoever has its code in time', async () => {
      const { store } = current()
      const command = inviting(staff)
      const made = await store.execute(command)
      if (!made.ok || made.invitation?.code === undefined) throw new Error('not invited')
      const { code } = made.invitation
      expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/)
      expect(await store.execute(command)).toMatchObject({ invitation: { code } })
      const claim = claiming('lilei', code)
      const taken = { ok: true, person: { id: 'lilei', roles: [staff], name: '李雷' }, invitation: { by: 'root' } }
      expect(await store.execute(claim)).toMatchObject(taken)
      expect(await store.execute(claim)).toMatchObject({ ...taken, repeated: true })
      expect(await store.execute(claiming('eve', code))).toMatchObject({ code: 'HALLO_CLAIM_WRONG' })
      expect((await store.colleagues()).map(({ id }) => id)).toEqual(['lilei'])

      const late = await store.execute(inviting({ role: 'admin' }))
      const other = late.ok ? late.invitation?.code : undefined
      expect(await store.execute(claiming('bob', other ?? '', NOW + DAY))).toMatchObject({ code: 'HALLO_CLAIM_WRONG' })
    })

    test('a platform’s name counts only where there is none', async () => {
      const { store } = current()
      const nameAfter = async (patch: PersonPatch) => {
        await remembered(store, 'ada', patch)
        return (await store.person({ id: 'ada' }))?.name
      }
      expect(await nameAfter({ called: 'ada_99' })).toBe('ada_99')
      expect(await nameAfter({ called: 'other' })).toBe('ada_99')
      expect(await nameAfter({ name: 'Ada', called: 'ada_99' })).toBe('Ada')
    })

    test('a role is taken away, but not the last admin’s', async () => {
      const { store } = current()
      await withRole(store, 'root', { role: 'admin' })
      await withRole(store, 'lilei', staff)
      await withRole(store, 'lilei', { role: 'admin' })
      expect(await store.execute(revoking('lilei', staff))).toMatchObject({ person: { roles: [{ role: 'admin' }] } })
      expect(await store.execute(revoking('lilei', { role: 'admin' }))).toMatchObject({ person: { roles: [] } })
      expect(await store.execute(revoking('root', { role: 'admin' }))).toMatchObject({ code: 'HALLO_LAST_ADMIN' })
      expect(await store.execute(revoking('nobody', staff))).toMatchObject({ code: 'HALLO_PERSON_UNKNOWN' })
      expect((await store.colleagues()).map(({ id }) => id)).toEqual(['root'])
    })
  })

  describe('approval', () => {
    const place = { service: 'yoga', marks: [mark(9)], conversation: 'p:ada' }
    const asked = async (store: Store, perPerson?: number) => {
      await store.changeCatalogue({
        expected: (await store.catalogue()).version,
        halls: halls.map((hall) => ({
          ...hall,
          services: hall.services.map((each) => ({
            ...each,
            approval: true,
            rules: { ...each.rules, ...(perPerson && { perPerson }) },
          })),
        })),
        actor: 'root',
        now: NOW,
        what: 'approval',
      })
      const hold = await held(store, place)
      return booked(await store.execute(confirming(hold)))
    }

    test('a request holds its places until the hall says yes or no, once', async () => {
      const { store } = current()
      const request = await asked(store)
      expect(request).toMatchObject({ state: 'pending', hold: { kind: 'approval', until: request.start } })
      expect(await left(store, 9, NOW, [], 'yoga')).toBe(2)
      const range = { from: NOW, to: NOW + 30 * DAY, now: NOW, limit: 9 }
      const waiting = { by: 'service', hall: 'binjiang', state: 'pending', ...range } as const
      expect((await store.bookings(waiting)).items.map(({ id }) => id)).toContain(request.id)
      expect((await store.bookings({ ...waiting, service: 'dance' })).items).toEqual([])
      const yes = booked(await store.execute(deciding(request, true)))
      expect((await store.bookings(waiting)).items.map(({ id }) => id)).not.toContain(request.id)
      expect(yes).toMatchObject({ state: 'confirmed', decided: { by: 'lilei', at: NOW } })
      expect(yes.hold).toBeUndefined()
      expect(await store.execute(deciding(request, false))).toMatchObject({
        repeated: true,
        booking: { state: 'confirmed' },
      })
      expect(await left(store, 9, NOW, [], 'yoga')).toBe(2)
      expect((await store.verify()).problems).toEqual([])
    })

    test('a request counts for the limit per person', async () => {
      const { store } = current()
      await asked(store, 1)
      expect(await store.execute(reserving({ ...place, marks: [mark(12)] }))).toMatchObject({
        code: 'HALLO_PERSON_LIMIT',
      })
    })

    test('declined, or never decided on, it gives them back', async () => {
      const { store } = current()
      const request = await asked(store)
      const no = booked(await store.execute(deciding(request, false)))
      expect(no.state).toBe('declined')
      expect(await left(store, 9, NOW, [], 'yoga')).toBe(4)
      expect(await store.execute(deciding(no, true))).toMatchObject({ code: 'HALLO_BOOKING_SETTLED' })
      const other = booked(await store.execute(confirming(await held(store, place))))
      expect(await store.execute(expiring(other, other.start - 1))).toMatchObject({ code: 'HALLO_BOOKING_CHANGED' })
      expect(await store.execute(expiring(other, other.start))).toMatchObject({ booking: { state: 'declined' } })
      expect((await store.verify()).problems).toEqual([])
    })
  })

  describe('announcements', () => {
    const announcing = (key = unique('announce')) =>
      ({
        type: 'announce',
        key,
        now: NOW,
        actor: 'root',
        text: '周五闭馆',
        halls: ['binjiang'],
        conversation: 'p:root',
      }) as const

    test('one is found by its id, however many came after it', async () => {
      const { store } = current()
      const made = await store.execute(announcing())
      if (!made.ok || made.task === undefined) throw new Error('not announced')
      const { id } = made.task
      for (let others = 0; others < 25; others += 1) await store.execute(announcing())
      expect(await store.tasks({ kind: 'announcement', id, limit: 1 })).toEqual([made.task])
      expect(await store.tasks({ kind: 'announcement', id: 'none', limit: 1 })).toEqual([])
      expect((await store.tasks({ kind: 'announcement', limit: 5 })).map((each) => each.id)).not.toContain(id)
    })

    test('are made once, get on step by step, and end', async () => {
      const { store } = current()
      const command = announcing()
      const made = await store.execute(command)
      if (!made.ok || made.task === undefined) throw new Error('not announced')
      const { id } = made.task
      expect(await store.execute(command)).toMatchObject({ task: { id }, repeated: true })
      const open = () => store.tasks({ kind: 'announcement', open: true, limit: 5 })
      expect(await open()).toEqual([made.task])
      expect(await store.advanceTask(id, undefined, { after: 'ada', done: 2 })).toBe(true)
      expect(await store.advanceTask(id, undefined, { after: 'ada', done: 2 })).toBe(false)
      expect(await open()).toMatchObject([
        { kind: 'announcement', body: { text: '周五闭馆', halls: ['binjiang'] }, by: 'root', done: 2, after: 'ada' },
      ])
      expect(await store.advanceTask(id, 'ada', 'finished')).toBe(true)
      expect(await open()).toEqual([])
      expect(await store.tasks({ kind: 'announcement', limit: 5 })).toMatchObject([{ id, state: 'done' }])
    })

    test('a change of the halls that takes time from guests begins a task of its own, once, in the same commit', async () => {
      const { store } = current()
      const closing = {
        conversation: 'p:root',
        halls: ['binjiang'],
        bookings: [{ id: 'abc', start: NOW }],
        due: NOW + 1,
      }
      const { halls, version } = await store.catalogue()
      const before = halls[0]!.name
      const after = { ...before, en: unique('name') }
      const edit = {
        type: 'edit',
        key: unique('edit'),
        now: NOW,
        actor: 'root',
        expected: version,
        changes: [{ at: [halls[0]!.id, 'name'], before, after }],
        closing,
      } as const
      const made = await store.execute(edit)
      await store.execute(edit)
      const { conversation, ...body } = closing
      const found = await store.tasks({ kind: 'closing', open: true, limit: 5 })
      expect(found).toMatchObject([{ kind: 'closing', by: 'root', conversation, state: 'running' }])
      expect(found[0]?.body).toEqual({ ...body, edit: made.ok ? made.edit.version : 0 })
      const announcements = await store.tasks({ kind: 'announcement', limit: 100 })
      expect(announcements.map(({ id }) => id)).not.toContain(found[0]?.id)
      expect((await store.audit({ what: 'edit', limit: 1 }))[0]?.subject).toMatch(/^halls /)
    })

    test('can be stopped, and go to those who have a booking', async () => {
      const { store } = current()
      const made = await store.execute(announcing())
      const id = made.ok ? made.task!.id : ''
      const stop = { type: 'stopTask', key: unique(), now: NOW, actor: 'root', task: id } as const
      expect(await store.execute(stop)).toMatchObject({ task: { state: 'stopped' } })
      expect(await store.advanceTask(id, undefined, { after: 'ada', done: 1 })).toBe(false)
      expect(await store.execute({ ...stop, task: 'nothing' })).toMatchObject({ code: 'HALLO_NOTICE_UNKNOWN' })

      for (const person of ['ada', 'bob'])
        await store.commitTurn(finishing(await taken(store, said({ person, conversation: `p:${person}` }))))
      const booking = await confirmed(store, { person: 'ada' })
      const reached = async (booked: string[], now = NOW) =>
        (await store.recipients({ booked, now, limit: 9 })).items.map(({ person }) => person)
      expect(await reached([])).toEqual(['ada'])
      expect(await reached(['binjiang'])).toEqual(['ada'])
      expect(await reached(['elsewhere'])).toEqual([])
      expect(await reached([], booking.end)).toEqual([])
      const some = async (only: BookedOnly, booked = ['binjiang']) =>
        (await store.recipients({ booked, only, now: NOW, limit: 9 })).items.map(({ person }) => person)
      const { start, end, service } = booking
      expect(await some({ service })).toEqual(['ada'])
      expect(await some({ service: 'other' })).toEqual([])
      expect(await some({ service }, ['elsewhere'])).toEqual([])
      expect(await some({ from: start, until: start + 1 }, [])).toEqual(['ada'])
      expect(await some({ from: end - 1, until: end + DAY })).toEqual(['ada'])
      expect(await some({ from: end, until: end + DAY })).toEqual([])
      expect(await some({ from: start - DAY, until: start })).toEqual([])
      expect(await some({ service, from: start, until: end })).toEqual(['ada'])
      const meant = { only: { service, from: start }, halls: ['binjiang'] }
      const of = await store.execute({ ...announcing(), ...meant })
      expect(of).toMatchObject({ task: { body: meant } })
      expect(await store.tasks({ kind: 'announcement', open: true, limit: 1 })).toMatchObject([{ body: meant }])
      expect(await store.address('p:bob')).toMatchObject({ person: 'bob', door: 'web' })
      expect(await store.address('p:nobody')).toBeUndefined()
    })
  })

  describe('files', () => {
    test('are kept whole until their time is over, and an id is written once', async () => {
      const { store } = current()
      const content = Buffer.from([0, 255, 1, 254, ...Buffer.from('秘密')])
      const file = { id: 'f1', person: 'ada', name: '名单.xlsx', type: 'a/b', content, now: NOW, expires: NOW + DAY }
      await store.keepFile(file)
      await store.keepFile({ ...file, content: Buffer.from('other') })
      const kept = await store.file('f1', NOW + DAY - 1)
      expect(kept).toMatchObject({ id: 'f1', person: 'ada', name: '名单.xlsx', type: 'a/b' })
      expect(Buffer.from(kept!.content).equals(content)).toBe(true)
      expect(await store.file('f1', NOW + DAY)).toBeUndefined()
      expect(await store.file('f2', NOW)).toBeUndefined()
    })

    test('a large one comes back as it was, whole and piece by piece', async () => {
      const { store } = current()
      const content = Buffer.alloc(700_000, '秘密 0123')
      const file = { id: 'f1', person: 'ada', name: 'a.png', type: 'image/png', content, now: NOW, expires: NOW + DAY }
      await Promise.all([store.keepFile(file), store.keepFile(file)])
      expect(Buffer.from((await store.file('f1', NOW))!.content).equals(content)).toBe(true)
      const pieces: Uint8Array[] = []
      for (;;) {
        const piece = await store.filePiece('f1', pieces.length, NOW)
        if (piece === undefined) break
        pieces.push(piece)
      }
      expect(Buffer.concat(pieces).equals(content)).toBe(true)
      expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(256 * 1024)
      expect(await store.fileInfo('f1', NOW)).toEqual({
        id: 'f1',
        person: 'ada',
        name: 'a.png',
        type: 'image/png',
        bytes: content.length,
      })
      expect(await store.fileInfo('f1', NOW + DAY)).toBeUndefined()
      expect(await store.filePiece('f1', 0, NOW + DAY)).toBeUndefined()
    })

    test('what a guest sent counts until a booking has it, and goes where the dialog does not take it', async () => {
      const { store } = current()
      const content = Buffer.alloc(300_000, 1)
      const sent = (id: string, person: string) =>
        store.keepFile({
          id,
          person,
          name: 'a.png',
          type: 'image/png',
          content,
          loose: true,
          now: NOW,
          expires: NOW + DAY,
        })
      await sent('f1', 'ada')
      await sent('f2', 'ada')
      await sent('f3', 'bob')
      expect(await store.looseBytes(NOW, 'ada')).toBe(600_000)
      expect(await store.looseBytes(NOW)).toBe(900_000)
      expect(await store.looseBytes(NOW + DAY)).toBe(0)
      await store.commitTurn(finishing(await taken(store, said()), () => finished({ unwanted: ['f1'] })))
      expect(await store.file('f1', NOW)).toBeUndefined()
      expect(await store.filePiece('f1', 0, NOW)).toBeUndefined()
      expect(await store.looseBytes(NOW, 'ada')).toBe(300_000)
    })
  })

  describe('check-in', () => {
    const arriving = (booking: string, now: number) =>
      ({ type: 'arrive', key: `arrive:${booking}`, now, actor: 'ada', booking }) as const
    const moving = (type: 'checkIn' | 'undoCheckIn', { id, version }: { id: string; version: number }, now: number) =>
      ({ type, key: `${type}:${id}:${version}:${now}`, now, actor: 'lilei', booking: id, version }) as const

    test('who is here is here for the time that it was: a move forgets it', async () => {
      const { store } = current()
      const booking = await confirmed(store, { marks: [mark(9)] })
      const here = booked(await store.execute(arriving(booking.id, booking.start - MINUTE)))
      expect(here.arrivedAt).toBeDefined()
      const moved = booked(await store.execute(changing(here, { marks: [mark(12)] })))
      expect(moved.arrivedAt).toBeUndefined()
    })

    test('the code at the door checks in where the hall allows it, once, and staff can take it back', async () => {
      const { store } = current()
      const booking = await confirmed(store, { marks: [mark(9)] })
      const { start, version } = booking
      const scanning = (now: number) => ({ ...arriving(booking.id, now), scanned: true })
      expect(await store.execute(scanning(start - 2))).toMatchObject({ booking: { state: 'confirmed', version } })
      await store.changeCatalogue({
        expected: (await store.catalogue()).version,
        halls: halls.map((hall) => ({ ...hall, desk: { mobile: 'optional', selfCheckIn: true } })),
        actor: 'root',
        now: NOW,
        what: 'desk',
      })
      expect(await store.execute(scanning(start - 61 * MINUTE))).toMatchObject({ code: 'HALLO_CHECK_IN_EARLY' })
      const here = booked(await store.execute(scanning(start)))
      const checkIn = { by: 'ada', at: start }
      expect(here).toMatchObject({ state: 'checkedIn', arrivedAt: start - 2, checkIn, version: version + 1 })
      expect(await store.execute(scanning(start + 1))).toMatchObject({ code: 'HALLO_BOOKING_SETTLED' })
      expect(booked(await store.execute(moving('undoCheckIn', here, start + 2))).state).toBe('confirmed')
      expect(await left(store, 9, NOW)).toBe(4)
      expect((await store.verify()).problems).toEqual([])
    })

    test('guests arrive, are checked in once, and it can be undone; their places stay theirs', async () => {
      const { store } = current()
      const booking = await confirmed(store, { marks: [mark(9)] })
      const { start } = booking
      const early = await store.execute(arriving(booking.id, start - 61 * MINUTE))
      expect(early).toMatchObject({ code: 'HALLO_CHECK_IN_EARLY', params: { minutes: 60 } })
      const here = start - 60 * MINUTE
      expect(await store.execute(arriving(booking.id, here))).toMatchObject({
        booking: { arrivedAt: here, state: 'confirmed', version: booking.version },
      })
      expect(await store.execute(arriving(booking.id, here + 1))).toMatchObject({
        repeated: true,
        booking: { arrivedAt: here },
      })
      const command = moving('checkIn', booking, here + MINUTE)
      const done = booked(await store.execute(command))
      expect(done).toMatchObject({ state: 'checkedIn', checkIn: { by: 'lilei', at: here + MINUTE } })
      expect(await store.execute(command)).toEqual({ ok: true, booking: done, repeated: true })
      expect(await store.execute(moving('checkIn', booking, here + 2))).toMatchObject({ code: 'HALLO_BOOKING_SETTLED' })
      expect(await store.execute(cancelling(done, here + 2))).toMatchObject({ code: 'HALLO_BOOKING_SETTLED' })
      expect(await left(store, 9, NOW)).toBe(4)
      const back = booked(await store.execute(moving('undoCheckIn', done, here + 3)))
      expect(back).toMatchObject({ state: 'confirmed', version: done.version + 1 })
      expect(back.checkIn).toBeUndefined()
      expect(back.arrivedAt).toBeUndefined()
      expect(await store.execute(moving('checkIn', back, booking.end))).toMatchObject({ code: 'HALLO_BOOKING_OVER' })
      expect((await store.verify()).problems).toEqual([])
    })
  })
}
