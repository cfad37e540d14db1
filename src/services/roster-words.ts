import { nearestLocale, ownLocales, type Texts } from '../../config/locales.ts'
import type { RosterWords } from '../reports/roster.ts'

/** The words of a roster's sheet, in the nearest language that we speak. */
export function rosterWords(locale: string): RosterWords {
  const locales = ownLocales()
  const texts = locales[nearestLocale(locale, Object.keys(locales))]
  const sheet = texts?.export ?? {}
  const states = (texts?.common?.state ?? {}) as Texts
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  return {
    sheet: text(sheet.sheet),
    headers: sheet.header as RosterWords['headers'],
    state: (booking) => text(states[booking.state]),
    yes: text(sheet.yes),
    no: text(sheet.no),
  }
}
