import type { DoorMessage } from '../../../src/bot/doors/door.ts'
import { findHall, findService } from '../../../src/domain/hall/catalogue.ts'
import { inLocale } from '../../../src/domain/text.ts'
import type { Store } from '../../../src/store/port/store.ts'
import type { TemplateWords } from './template-values.ts'

/** What a message of the service's own can fill a template with. */
export const namesOf =
  (store: Pick<Store, 'catalogue'>) =>
  async ({ text, about }: DoorMessage & { kind: 'text' }): Promise<TemplateWords> => {
    const { booking, locale = 'zh-CN' } = about ?? {}
    if (booking === undefined) return { text }
    const hall = findHall(await store.catalogue(), booking.hall)
    const service = findService(hall, booking.service)
    return {
      text,
      booking,
      ...(hall && { hall: inLocale(hall.name, locale, hall.languages) }),
      ...(hall && service && { service: inLocale(service.name, locale, hall.languages) }),
    }
  }
