import { describe, expect, test } from 'vitest'
import type { Current } from './conformance.ts'
import { mark, NOW } from './halls.ts'
import { booked, cancelling, changing, confirmed, confirming, finishing, held, said, take, taken } from './kit.ts'

const HOUR = 3_600_000

export function dueConforms(current: Current): void {
  describe('reminders', () => {
    const evening = mark(19) // Tuesday, 34 hours after NOW

    test('are due once, a day before the start, and move with the booking', async () => {
      const { store } = current()
      await store.commitTurn(finishing(await taken(store, said())))
      const hold = await held(store, { marks: [evening], conversation: 'p:ada' })
      const sure = booked(await store.execute(confirming(hold, NOW, { name: 'Ada' })))
      expect(sure.nextDue).toBe(sure.start - 24 * HOUR)
      const at = (now: number) => store.takeDue({ now, limit: 9, ...take })
      expect(await at(sure.nextDue! - 1)).toEqual([])
      const moved = booked(await store.execute(changing(sure, { marks: [mark(20)] })))
      expect(moved.nextDue).toBe(moved.start - 24 * HOUR)
      expect(await at(sure.nextDue!)).toEqual([])
      const [due] = await at(moved.nextDue!)
      expect(due).toMatchObject({ type: 'booking', booking: { id: sure.id }, address: { conversation: 'p:ada' } })
      await store.settleDue(due!)
      expect((await store.booking({ id: sure.id }))?.nextDue).toBeUndefined()
      expect(await at(moved.end)).toEqual([])
      expect((await store.verify()).problems).toEqual([])
    })

    test('are none for what is cancelled, or booked later than that', async () => {
      const { store } = current()
      const now = NOW + 12 * HOUR
      const late = await confirmed(store, { marks: [mark(20)], now })
      expect(late.nextDue).toBeUndefined()
      const sure = await confirmed(store, { marks: [evening] })
      const gone = booked(await store.execute(cancelling(sure)))
      expect(gone.nextDue).toBeUndefined()
      expect(await store.takeDue({ now: gone.end, limit: 9, ...take })).toEqual([])
    })
  })
}
