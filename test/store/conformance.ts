import { afterEach, beforeEach, describe } from 'vitest'
import type { Hall } from '../../src/domain/hall/hall.ts'
import type { Store } from '../../src/store/port/store.ts'
import { blocksConform } from './conformance-blocks.ts'
import { bookingsConform } from './conformance-bookings.ts'
import { deskConforms } from './conformance-desk.ts'
import { dueConforms } from './conformance-due.ts'
import { editsConform } from './conformance-edit.ts'
import { leasesConform } from './conformance-leases.ts'
import { limitsConform } from './conformance-limits.ts'
import { linksConform } from './conformance-links.ts'
import { noShowsConform } from './conformance-no-shows.ts'
import { peopleConform } from './conformance-people.ts'
import { privacyConforms } from './conformance-privacy.ts'
import { questionsConform } from './conformance-questions.ts'
import { racesConform } from './conformance-races.ts'
import { retentionConforms } from './conformance-retention.ts'
import { severalConform } from './conformance-several.ts'
import { signInConforms } from './conformance-sign-in.ts'
import { staffConform } from './conformance-staff.ts'
import { turnsConform } from './conformance-turns.ts'
import { halls } from './halls.ts'

export interface Opened {
  store: Store
  /** a second handle on the same data, as another process has it; left out where a store can have only one */
  other?: Store
  /** moves the store's real clock, on which leases end */
  pass(ms: number): void
  /** somebody sets the real clock: no time has passed */
  jump(ms: number): void
}
/** A new, empty store with these halls. */
export type OpenStore = (halls: readonly Hall[]) => Promise<Opened>
export type Current = () => Opened

/** What any store must do, whatever it stands on: call it once for each kind. */
export function storeConformance(name: string, open: OpenStore): void {
  describe(`${name} keeps the port`, () => {
    const current = eachWith(open)
    staffConform(current)
    privacyConforms(current)
    turnsConform(current)
    leasesConform(current)
    bookingsConform(current)
    dueConforms(current)
    peopleConform(current)
    linksConform(current)
    racesConform(current)
    limitsConform(current)
    editsConform(current)
    deskConforms(current)
    blocksConform(current)
    noShowsConform(current)
    questionsConform(current)
    retentionConforms(current)
    severalConform(current)
    signInConforms(current)
  })
}

/** The races alone, for a store that can be opened in several ways. */
export function storeRaces(name: string, open: OpenStore): void {
  describe(`${name} keeps the port in races`, () => racesConform(eachWith(open)))
}

function eachWith(open: OpenStore): Current {
  let opened: Opened
  beforeEach(async () => {
    opened = await open(halls)
  })
  afterEach(async () => {
    await opened.other?.close()
    await opened.store.close()
  })
  return () => opened
}
