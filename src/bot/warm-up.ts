import { setImmediate as nextTurn } from 'node:timers/promises'
import { step } from '../../dialogs/engine/engine.ts'
import { HOUSE } from '../../dialogs/house.ts'
import type { Catalogue } from '../domain/hall/hall.ts'
import { slotsBetween } from '../domain/hall/slots.ts'
import { addDays } from '../domain/time/calendar.ts'
import { localDate } from '../domain/time/zone.ts'
import { loadPinyin } from '../language/text/sounds.ts'
import type { Store } from '../store/port/store.ts'
import type { Clock } from './clock.ts'
import { LOCALES } from './draw/draw.ts'
import { speakerFor } from './draw/draw-text.ts'
import { openGuests } from './open-models.ts'

const DAYS = 14
/** A pattern is translated when it is first used, and once more for speed at the second time. */
const TIMES = 2

/**
 * Opens what each language is understood by, and works out the coming slots of all services, one by one, so that no guest waits
 * for what is made at first use only: models, patterns, time zones, the public holidays' library. Messages that come meanwhile are
 * answered in between. What staff say is opened when the first of them writes (`openFor`): it takes some megabytes.
 */
export async function warmUp({ store, clock }: { store: Pick<Store, 'catalogue'>; clock: Clock }): Promise<void> {
  for (const locale of LOCALES) {
    await openGuests(locale)
  }
  loadPinyin()
  await nextTurn()
  const catalogue = await store.catalogue()
  await readSome(catalogue, clock.now())
  for (const hall of catalogue.halls) {
    const today = localDate(clock.now(), hall.zone)
    for (const service of hall.services) {
      slotsBetween(hall, service, today, addDays(today, DAYS))
      await nextTurn()
    }
  }
}

const wider = (text: string): string => `${text}\u2026`

/** What a guest would write, read and thrown away: all patterns of a language are tried on it. */
async function readSome(catalogue: Catalogue, now: number): Promise<void> {
  const [hall] = catalogue.halls
  const service = hall?.services[0]
  if (hall === undefined || service === undefined) return
  const date = addDays(localDate(now, hall.zone), 1)
  const person = { id: '', roles: [], answers: {}, createdAt: now }
  for (const locale of LOCALES) {
    const { text: said } = speakerFor(locale)
    const names = [service.name[locale] ?? '', hall.name[locale] ?? '']
    // without the command's word it is a guest's wish
    const wish = said('commands:bookfor.example', { service: names[0]! }).replace(/^\S+\s/, '')
    const one = [`${wish}, 13800138000`, said('booking:field.yes')]
    // curly quotes and the like make a text wider, and its patterns others
    const texts = [names[0]!, `${names.join(' ')} ${date} 15:00-16:00, 2, 13800138000`, ...one, ...one.map(wider)]
    for (const text of Array.from({ length: TIMES }, () => texts).flat()) {
      const body = { type: 'text', text } as const
      step(
        HOUSE,
        undefined,
        { type: 'message', id: 'warm', body },
        { catalogue, person, now, locale, fetched: new Map() },
      )
      await nextTurn()
    }
  }
}
