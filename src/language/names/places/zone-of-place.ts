import { isZone } from '../../../domain/time/zone.ts'
import { readZone } from '../../../domain/time/zone-name.ts'
import { LANGUAGES } from '../../languages.ts'
import { inAnyLanguage } from '../../text/in-any-language.ts'
import { CITIES } from './city-zones.ts'

/** The zones that a place may be in; `sure`: it names one and no other. Most likely first, at most six. */
export interface PlaceZones {
  zones: readonly string[]
  sure: boolean
}

/** All of mainland China keeps one time. */
const MAINLAND = inAnyLanguage(LANGUAGES.map(({ names }) => names)).mainland
/** Countries with several times: where most of their people live, most first; the others are typed. */
const MAIN: Readonly<Record<string, readonly string[]>> = {
  US: ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'America/Phoenix'],
  CA: ['America/Toronto', 'America/Vancouver', 'America/Edmonton', 'America/Winnipeg', 'America/Halifax'],
  AU: ['Australia/Sydney', 'Australia/Brisbane', 'Australia/Perth', 'Australia/Adelaide'],
  CN: ['Asia/Shanghai'],
  ES: ['Europe/Madrid', 'Atlantic/Canary'],
  PT: ['Europe/Lisbon', 'Atlantic/Azores'],
  BR: ['America/Sao_Paulo', 'America/Manaus'],
  MX: ['America/Mexico_City', 'America/Tijuana', 'America/Cancun'],
  RU: ['Europe/Moscow', 'Asia/Yekaterinburg', 'Asia/Novosibirsk', 'Asia/Vladivostok'],
  NZ: ['Pacific/Auckland'],
}

/** The zones of a place as its address or its city names it: "12 Mill Lane, London", 杭州市滨江区, "Germany", "Asia/Tokyo". */
export function zonesOfPlace(place: string): PlaceZones {
  const text = place.slice(0, READ_AT_MOST)
  const named = /\b(?:[A-Z][A-Za-z]+\/[A-Za-z_/]+|UTC)\b/.exec(text)?.[0]
  if (named !== undefined && readZone(named).ok) return { zones: [named], sure: true }
  const whole = readZone(text.trim())
  if (!whole.ok && /^[A-Z]{2,7}$/.test(text.trim()) && whole.near.length > 0) return { zones: whole.near, sure: false }
  const ofCities = unique([...chineseCities(text), ...latinCities(text)])
  const ofCountries = unique(countriesIn(text).flatMap(zonesOfCountry))
  // "Paris, Texas, USA": the country says that it is another Paris.
  const both = ofCities.filter((zone) => ofCountries.includes(zone))
  const zones = both.length > 0 ? both : unique([...ofCities, ...ofCountries])
  if (zones.length > 0) return { zones: zones.slice(0, MOST), sure: zones.length === 1 }
  return MAINLAND.test(text) ? { zones: ['Asia/Shanghai'], sure: true } : { zones: [], sure: false }
}

const MOST = 6
/** No address is longer: UTF-16 units. */
const READ_AT_MOST = 200
const unique = (zones: readonly string[]): string[] => [...new Set(zones)]

const chineseCities = (text: string): string[] =>
  CITIES.flatMap(([city, zone]) => (/\p{Script=Han}/u.test(city) && text.includes(city) ? [zone] : []))

/** Words of the text, one to three in a row, that are a city: "new york". */
function latinCities(text: string): string[] {
  const known = citiesOfZones()
  return runsOfWords(text).flatMap((words) => known.get(words) ?? [])
}

function runsOfWords(text: string): string[] {
  const words =
    text
      .slice(0, 300)
      .toLowerCase()
      .match(/[\p{Script=Latin}.]+/gu) ?? []
  return words.flatMap((_, i) => [1, 2, 3].map((length) => words.slice(i, i + length).join(' ')))
}

let cities: Map<string, string> | undefined
function citiesOfZones(): Map<string, string> {
  cities ??= new Map([
    ...CITIES,
    ...Intl.supportedValuesOf('timeZone')
      .filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'))
      .map((zone) => [zone.split('/').at(-1)!.replaceAll('_', ' ').toLowerCase(), zone] as const),
  ])
  return cities
}

let countries: (readonly [name: string, region: string])[] | undefined
/** Regions whose name stands in the text, in any of the languages. */
export function countriesIn(text: string): string[] {
  countries ??= regions().flatMap(({ region, names }) => names.map((name) => [name.toLowerCase(), region] as const))
  const runs = new Set(runsOfWords(text))
  return countries.flatMap(([name, region]) =>
    (/\p{Script=Han}/u.test(name) ? text.includes(name) : runs.has(name)) ? [region] : [],
  )
}

/** Two-letter codes that name a country with a zone. */
function regions(): { region: string; names: string[] }[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const languages = LANGUAGES.map(({ names }) => ({
    known: new Intl.DisplayNames(names.regionNames, { type: 'region', fallback: 'none' }),
    said: names.countries,
  }))
  return letters.flatMap((first) =>
    letters.flatMap((second) => {
      const region = first + second
      const names = languages.flatMap(({ known, said }) => [known.of(region) ?? [], said[region] ?? []].flat())
      return names.length === 0 || allZonesOf(region).length === 0 ? [] : [{ region, names }]
    }),
  )
}

function allZonesOf(region: string): string[] {
  const locale = new Intl.Locale(`und-${region}`) as Intl.Locale & {
    timeZones?: string[]
    getTimeZones?(): string[] | undefined
  }
  return (locale.getTimeZones?.() ?? locale.timeZones ?? []).filter(isZone)
}

/** The different times of a country: zones that keep the same one, in January as in July, are one. */
function zonesOfCountry(region: string): readonly string[] {
  const main = MAIN[region]
  if (main !== undefined) return main
  const byTime = new Map<string, string>()
  for (const zone of allZonesOf(region)) {
    const times = [0, 6].map((month) => offsetOf(zone, Date.UTC(2026, month, 15)))
    const key = times.join(' ')
    if (!byTime.has(key)) byTime.set(key, zone)
  }
  return [...byTime.values()]
}

const offsetOf = (zone: string, at: number): string =>
  new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at).at(-1)?.value ?? ''
