import { createInstance, type i18n as I18n } from 'i18next'
import { type Locales, nearestLocale, ownLocales } from '../../../config/locales.ts'
import { type Formats, makeFormats } from './formats.ts'

/** One language, ready to speak. */
export interface Speaker {
  locale: string
  formats: Formats
  /** `key` as `namespace:key`; with `values.count` the plural form is chosen by it */
  text(key: string, values?: Readonly<Record<string, string | number>>): string
}

/**
 * Speakers of all languages in `config/locales/`. Texts may format a value themselves: `{{date, date}}`, `{{n, minutes}}`,
 * `seconds`, `bytes`, `number`. What people wrote stands in values only, and values are never read as templates.
 */
function makeSpeakers(locales: Locales): Map<string, Speaker> {
  const tags = Object.keys(locales)
  const i18n = createInstance()
  i18n.init({
    resources: locales as Record<string, Record<string, Record<string, string>>>,
    lng: nearestLocale(undefined, tags),
    fallbackLng: false, // languages are complete, which a test checks; a missing text must show
    ns: [...new Set(tags.flatMap((tag) => Object.keys(locales[tag]!)))],
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  })
  const speakers = new Map<string, Speaker>()
  for (const tag of tags) speakers.set(tag, makeSpeaker(tag, i18n))
  const formatter = i18n.services.formatter!
  formatter.add('date', (value, tag) => speakers.get(tag!)!.formats.date(String(value)))
  for (const name of ['minutes', 'seconds', 'bytes', 'number'] as const) {
    formatter.add(name, (value, tag) => speakers.get(tag!)!.formats[name](Number(value)))
  }
  return speakers
}

/**
 * A text is looked up once for each plural form, and only its values are put in for each message: the look-up costs far
 * more. A "$t(…)" that somebody typed stays what it is, since nothing is looked up for what stands in values.
 */
function makeSpeaker(lng: string, i18n: I18n): Speaker {
  const templates = new Map<string, string>()
  const plurals = new Intl.PluralRules(lng)
  const templateOf = (key: string, count: string | number | undefined): string => {
    const counted = typeof count === 'number'
    const form = counted ? `${key} ${plurals.select(count)}` : key
    let known = templates.get(form)
    if (known === undefined) {
      known = i18n.t(key, { lng, skipInterpolation: true, ...(counted && { count }) })
      templates.set(form, known)
    }
    return known
  }
  const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
    i18n.services.interpolator.interpolate(template, values, lng, {})
  const text: Speaker['text'] = (key, values) => {
    const template = templateOf(key, values?.count)
    return values === undefined ? template : fill(template, values)
  }
  const patterns = {
    intl: text('common:intl'),
    date: text('common:date'),
    slot: text('common:slot'),
    slotNextDay: text('common:slotNextDay'),
    instant: text('common:instant'),
  }
  const formats = makeFormats(patterns, fill)
  return { locale: lng, formats, text }
}

const speakers = makeSpeakers(ownLocales())

/** The languages we speak, by BCP 47 tag. */
export const LOCALES: readonly string[] = [...speakers.keys()]

/** The speaker whose language comes nearest to the tag (or Accept-Language header) asked for. */
export function speakerFor(locale: string): Speaker {
  return speakers.get(locale) ?? speakers.get(nearestLocale(locale, LOCALES))!
}
