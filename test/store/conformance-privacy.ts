import { describe, expect, test } from 'vitest'
import type { Booking } from '../../src/domain/booking/booking.ts'
import { ERASED } from '../../src/domain/booking/booking.ts'
import type { FileAnswer } from '../../src/domain/form/form.ts'
import type { Store } from '../../src/store/port/store.ts'
import { linked, remembered } from '../support/people.ts'
import type { Current } from './conformance.ts'
import { MINUTE, MOBILE, mark, NOW } from './halls.ts'
import { booked, cancelling, confirming, finished, finishing, held, said, take, taken, unique } from './kit.ts'

const DAY = 86_400_000
const LATER = 90 * DAY

const forgetting = ({ id }: Booking, now: number) =>
  ({ type: 'forget', key: unique('forget'), now, actor: 'system', booking: id }) as const
const erasing = (person: string) => ({ type: 'erase', key: unique('erase'), now: NOW, actor: person, person }) as const

/** Ada has booked, with a number and a file, and said so in her chat. */
async function withEverything(store: Store): Promise<{ sure: Booking; file: FileAnswer }> {
  await remembered(store, 'ada', { answers: { name: 'Ada', mobile: MOBILE }, name: 'Ada' })
  const file: FileAnswer = { id: unique('file'), name: 'a.png', type: 'image/png', bytes: 3 }
  const content = new Uint8Array([1, 2, 3])
  await store.keepFile({ ...file, person: 'ada', content, now: NOW, expires: NOW + DAY })
  const hold = await held(store, { conversation: 'p:ada' })
  const answers = { name: 'Ada', mobile: MOBILE, card: file }
  const sure = booked(await store.execute(confirming(hold, NOW, answers)))
  return { sure, file }
}

const linking = (code: string) =>
  ({ type: 'link', key: unique('link'), now: NOW, actor: 'eve', person: 'eve', code, mobile: MOBILE }) as const

export function privacyConforms(current: Current): void {
  describe('personal data', () => {
    test('saying yes is the consent to keep what is sensitive, and is noted with the booking', async () => {
      const { store } = current()
      const { sure } = await withEverything(store)
      // a field that no form names counts as sensitive where it is erased, but nobody was asked about it
      expect(sure.consent).toEqual({ at: NOW, to: ['mobile'] })
      expect((await store.booking({ id: sure.id }))?.consent).toEqual({ at: NOW, to: ['mobile'] })
    })

    test('a sensitive answer is due to be forgotten after its time, whatever has become of the booking', async () => {
      const { store } = current()
      const { sure, file } = await withEverything(store)
      expect(await store.file(file.id, sure.end + LATER - 1)).toBeDefined()
      const gone = booked(await store.execute(cancelling(sure)))
      const at = gone.end + LATER
      expect(gone.nextDue).toBe(at)
      expect(await store.takeDue({ now: at - 1, limit: 9, ...take })).toEqual([])
      const [due] = await store.takeDue({ now: at, limit: 9, ...take })
      expect(due).toMatchObject({ booking: { id: sure.id }, due: at })
      const forgotten = booked(await store.execute(forgetting(sure, at)))
      expect(forgotten.answers).toEqual({ name: 'Ada' })
      expect(forgotten.nextDue).toBeUndefined()
      await store.settleDue(due!)
      expect(await store.takeDue({ now: at + LATER, limit: 9, ...take })).toEqual([])
      expect(await store.booking({ id: sure.id })).toEqual(forgotten)
      expect(await store.file(file.id, NOW)).toBeUndefined()
      expect((await store.person({ id: 'ada' }))?.answers).toEqual({ name: 'Ada' })
      expect(await store.execute(linking(sure.code))).toMatchObject({ code: 'HALLO_CODE_UNKNOWN' })
      expect((await store.verify()).problems).toEqual([])
    })

    test('nothing is forgotten before its time; what a later booking has is still offered', async () => {
      const { store } = current()
      const { sure } = await withEverything(store)
      const early = booked(await store.execute(forgetting(sure, sure.end + LATER - 1)))
      expect(early.answers).toEqual(sure.answers)
      const hold = await held(store, { marks: [mark(12)] })
      booked(await store.execute(confirming(hold, NOW, { mobile: MOBILE })))
      booked(await store.execute(forgetting(sure, sure.end + LATER)))
      expect((await store.person({ id: 'ada' }))?.answers).toEqual({ name: 'Ada', mobile: MOBILE })
    })

    test('the reminder comes first, and then what may not be kept is due', async () => {
      const { store } = current()
      const hold = await held(store, { marks: [mark(19)] })
      const sure = booked(await store.execute(confirming(hold, NOW, { mobile: MOBILE })))
      expect(sure.nextDue).toBe(sure.start - DAY)
      const [due] = await store.takeDue({ now: sure.start - DAY, limit: 9, ...take })
      await store.settleDue(due!)
      expect((await store.booking({ id: sure.id }))?.nextDue).toBe(sure.end + LATER)
    })

    test('what was said under a person that was linked is erased as well', async () => {
      const { store } = current()
      await store.commitTurn(finishing(await taken(store, said({ person: 'tab', conversation: 'p:tab' }))))
      await linked(store, 'tab', 'ada', mark(9))
      expect(await store.execute(erasing('ada'))).toMatchObject({ ok: true })
      expect((await store.history({ conversation: 'p:tab', limit: 50 })).entries).toEqual([])
    })

    test('what was still to be sent is not sent any more', async () => {
      const { store } = current()
      const send = { id: 's1', door: 'telegram', address: '7', conversation: 'p:ada', body: { text: 'Ada' } }
      await store.commitTurn(finishing(await taken(store, said()), () => finished({ sends: [send] })))
      await store.execute(erasing('ada'))
      expect(await store.takeSends({ doors: ['telegram'], limit: 9, ...take })).toEqual([])
    })

    test('what was made of several guests goes as soon as one of them is erased; the others’ stays', async () => {
      const { store } = current()
      for (const person of ['ada', 'bob'])
        await store.commitTurn(finishing(await taken(store, said({ person, conversation: `p:${person}` }))))
      const about = { person: 'boss', name: 'roster.xlsx', type: 'application/xlsx', now: NOW, expires: NOW + DAY }
      const content = new Uint8Array(600_000).fill(7)
      await store.keepFile({ ...about, id: 'both', content, subjects: ['ada', 'bob'] })
      await store.keepFile({ ...about, id: 'his', content, subjects: ['bob'] })
      await store.keepFile({ ...about, id: 'nobody’s', content, subjects: [] })
      for (const id of ['both', 'his', 'nobody’s']) expect((await store.file(id, NOW))?.content).toHaveLength(600_000)
      expect(await store.execute(erasing('ada'))).toMatchObject({ ok: true })
      expect(await store.file('both', NOW)).toBeUndefined()
      expect(await store.fileInfo('both', NOW)).toBeUndefined()
      expect(await store.filePiece('both', 1, NOW)).toBeUndefined()
      for (const id of ['his', 'nobody’s']) expect((await store.file(id, NOW))?.content).toHaveLength(600_000)
    })

    test('why staff have called a booking off is told while the guest is known, and goes with them', async () => {
      const { store } = current()
      await store.commitTurn(finishing(await taken(store, said())))
      const [first, second] = [await held(store), await held(store, { marks: [mark(12)] })]
      const sure = booked(await store.execute(confirming(first, NOW, {})))
      const reason = 'Ada Lovelace has a broken leg'
      const byStaff = { ...cancelling(sure), by: 'staff', reason } as const
      expect(booked(await store.execute(byStaff)).reason).toBe(reason)
      expect((await store.booking({ id: sure.id }))?.reason).toBe(reason)
      await store.execute({ type: 'release', key: unique('release'), now: NOW, actor: 'ada', booking: second.id })
      expect(await store.execute(erasing('ada'))).toMatchObject({ ok: true })
      expect((await store.booking({ id: sure.id }))?.reason).toBeUndefined()
      expect((await store.booking({ id: second.id }))?.reason).toBe('released')
    })

    test('a person is erased whole, and their bookings stay without them', async () => {
      const { store } = current()
      const { sure, file } = await withEverything(store)
      const hold = await held(store, { marks: [mark(12)] })
      expect(await store.execute(erasing('ada'))).toMatchObject({ ok: true, count: 2 })
      const kept = await store.booking({ id: sure.id })
      expect(kept).toMatchObject({
        state: 'confirmed',
        code: sure.code,
        party: sure.party,
        person: ERASED,
        answers: {},
      })
      expect(kept?.conversation).toBeUndefined()
      expect(kept?.nextDue).toBeUndefined()
      expect((await store.booking({ id: hold.id }))?.nextDue).toBe(hold.nextDue)
      const person = await store.person({ id: 'ada' })
      expect(person).toMatchObject({ answers: {}, roles: [] })
      expect(person?.name).toBeUndefined()
      expect((await store.history({ conversation: 'p:ada', limit: 50 })).entries).toEqual([])
      expect(await store.file(file.id, NOW)).toBeUndefined()
      const mine = { by: 'person', person: 'ada', when: 'all', now: NOW, limit: 9 } as const
      expect((await store.bookings(mine)).items).toEqual([])
      expect(await store.execute(linking(sure.code))).toMatchObject({ code: 'HALLO_CODE_UNKNOWN' })
      expect((await store.verify()).problems).toEqual([])
      // the chat goes on
      const turn = await taken(store, said({ at: NOW + MINUTE }))
      expect((await store.commitTurn(finishing(turn))).ok).toBe(true)
      expect((await store.history({ conversation: 'p:ada', limit: 50 })).entries).toHaveLength(1)
    })
  })
}
