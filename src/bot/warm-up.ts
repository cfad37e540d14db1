import { setImmediate as nextTurn } from 'node:timers/promises'
import { modelFor } from '../../dialogs/engine/model-for.ts'
import { slotsBetween } from '../domain/hall/slots.ts'
import { addDays } from '../domain/time/calendar.ts'
import { localDate } from '../domain/time/zone.ts'
import { loadPinyin } from '../language/names/pinyin.ts'
import type { Store } from '../store/port/store.ts'
import type { Clock } from './clock.ts'
import { LOCALES } from './draw/draw.ts'

const DAYS = 14

/**
 * Opens what each language is understood by, and works out the coming slots of all services, one by one, so that no guest waits
 * for what is made at first use only: models, time zones, the public holidays' library. Messages that come meanwhile are answered
 * in between.
 */
export async function warmUp({ store, clock }: { store: Pick<Store, 'catalogue'>; clock: Clock }): Promise<void> {
  for (const locale of LOCALES) {
    modelFor(locale)
    await nextTurn()
  }
  loadPinyin()
  await nextTurn()
  for (const hall of (await store.catalogue()).halls) {
    const today = localDate(clock.now(), hall.zone)
    for (const service of hall.services) {
      slotsBetween(hall, service, today, addDays(today, DAYS))
      await nextTurn()
    }
  }
}
