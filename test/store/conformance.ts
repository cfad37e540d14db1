import { afterEach, beforeEach, describe } from 'vitest'
import type { Store } from '../../src/store/port/store.ts'
import { bookingsConform } from './conformance-bookings.ts'
import { dueConforms } from './conformance-due.ts'
import { peopleConform } from './conformance-people.ts'
import { privacyConforms } from './conformance-privacy.ts'
import { staffConform } from './conformance-staff.ts'
import { turnsConform } from './conformance-turns.ts'

interface Opened {
  store: Store
  /** moves the store's real clock, on which leases end */
  pass(ms: number): void
}
/** A new, empty store with the catalogue of `halls.ts`. */
export type OpenStore = () => Promise<Opened>
export type Current = () => Opened

/** What any store must do, whatever it stands on: call it once for each kind. */
export function storeConformance(name: string, open: OpenStore): void {
  describe(`${name} keeps the port`, () => {
    let opened: Opened
    beforeEach(async () => {
      opened = await open()
    })
    afterEach(() => opened.store.close())
    const current: Current = () => opened
    staffConform(current)
    privacyConforms(current)
    turnsConform(current)
    bookingsConform(current)
    dueConforms(current)
    peopleConform(current)
  })
}
