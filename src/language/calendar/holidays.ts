import { civilFromDays, daysFromCivil, weekdayOfNumber } from '../../domain/time/civil-day.ts'
import { lunarDay, solarTermDay } from './lunar.ts'

type Rule = (year: number) => number | undefined

const fixed =
  (month: number, day: number): Rule =>
  (year) =>
    daysFromCivil(year, month, day)

/** The nth weekday (0 is Monday) of a month; n = -1: the last. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  if (n > 0) {
    const first = daysFromCivil(year, month, 1)
    return first + ((weekday - weekdayOfNumber(first) + 7) % 7) + (n - 1) * 7
  }
  const last = (month === 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, month + 1, 1)) - 1
  return last - ((weekdayOfNumber(last) - weekday + 7) % 7) + (n + 1) * 7
}

const nth =
  (month: number, weekday: number, n: number): Rule =>
  (year) =>
    nthWeekday(year, month, weekday, n)

/** Gregorian computus (Meeus, Jones, Butcher). */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return daysFromCivil(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}
/** Easter of the Orthodox churches: the Julian computus (Meeus), in the Gregorian calendar. */
function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const month = Math.floor((d + e + 114) / 31)
  const julian = daysFromCivil(year, month, ((d + e + 114) % 31) + 1)
  return julian + Math.floor(year / 100) - Math.floor(year / 400) - 2
}
const fromOrthodoxEaster =
  (days: number): Rule =>
  (year) =>
    orthodoxEaster(year) + days
const fromEaster =
  (days: number): Rule =>
  (year) =>
    easter(year) + days
const lunar =
  (month: number, day: number): Rule =>
  (year) =>
    lunarDay(year, month, day)
/** The eve of the lunar new year falls in the year it opens. */
const newYearEve: Rule = (year) => {
  const first = lunarDay(year, 1, 1)
  return first === undefined ? undefined : first - 1
}

/** By name; the same everywhere unless `BY_COUNTRY` says otherwise. */
const HOLIDAYS: Readonly<Record<string, Rule>> = {
  newYear: fixed(1, 1),
  newYearsEve: fixed(12, 31),
  mlk: nth(1, 0, 3),
  groundhog: fixed(2, 2),
  valentine: fixed(2, 14),
  presidents: nth(2, 0, 3),
  women: fixed(3, 8),
  arbor: fixed(3, 12),
  white: fixed(3, 14),
  patrick: fixed(3, 17),
  aprilFools: fixed(4, 1),
  earth: fixed(4, 22),
  easter: fromEaster(0),
  goodFriday: fromEaster(-2),
  easterSaturday: fromEaster(-1),
  easterMonday: fromEaster(1),
  ashWednesday: fromEaster(-46),
  palmSunday: fromEaster(-7),
  pentecost: fromEaster(49),
  orthodoxEaster: fromOrthodoxEaster(0),
  orthodoxGoodFriday: fromOrthodoxEaster(-2),
  orthodoxEasterMonday: fromOrthodoxEaster(1),
  orthodoxPalmSunday: fromOrthodoxEaster(-7),
  lazarus: fromOrthodoxEaster(-8),
  cleanMonday: fromOrthodoxEaster(-48),
  girls: fixed(3, 7),
  buddha: lunar(4, 8),
  hongKong: fixed(7, 1),
  macau: fixed(12, 20),
  maundyThursday: fromEaster(-3),
  shroveTuesday: fromEaster(-47),
  ascension: fromEaster(39),
  whitMonday: fromEaster(50),
  trinity: fromEaster(56),
  corpusChristi: fromEaster(60),
  epiphany: fixed(1, 6),
  inauguration: fixed(1, 20),
  australia: fixed(1, 26),
  david: fixed(3, 1),
  pi: fixed(3, 14),
  tax: fixed(4, 15),
  george: fixed(4, 23),
  anzac: fixed(4, 25),
  kings: fixed(4, 27),
  starWars: fixed(5, 4),
  victoria: (year) => daysFromCivil(year, 5, 24) - weekdayOfNumber(daysFromCivil(year, 5, 24)),
  environment: fixed(6, 5),
  flag: fixed(6, 14),
  parents: nth(7, 6, 4),
  assumption: fixed(8, 15),
  grandparents: (year) => nthWeekday(year, 9, 0, 1) + 6,
  boss: fixed(10, 16),
  allSouls: fixed(11, 2),
  smallBusiness: (year) => nthWeekday(year, 11, 3, 4) + 2,
  givingTuesday: (year) => nthWeekday(year, 11, 3, 4) + 5,
  andrew: fixed(11, 30),
  nicholas: fixed(12, 6),
  humanRights: fixed(12, 10),
  labour: fixed(5, 1),
  youth: fixed(5, 4),
  cincoDeMayo: fixed(5, 5),
  mother: nth(5, 6, 2),
  nurse: fixed(5, 12),
  love520: fixed(5, 20),
  memorial: nth(5, 0, -1),
  children: fixed(6, 1),
  juneteenth: fixed(6, 19),
  father: nth(6, 6, 3),
  canada: fixed(7, 1),
  party: fixed(7, 1),
  independence: fixed(7, 4),
  bastille: fixed(7, 14),
  army: fixed(8, 1),
  teacher: fixed(9, 10),
  national: fixed(10, 1),
  double10: fixed(10, 10),
  journalists: fixed(11, 8),
  columbus: nth(10, 0, 2),
  halloween: fixed(10, 31),
  allSaints: fixed(11, 1),
  guyFawkes: fixed(11, 5),
  veterans: fixed(11, 11),
  singles: fixed(11, 11),
  thanksgiving: nth(11, 3, 4),
  blackFriday: (year) => nthWeekday(year, 11, 3, 4) + 1,
  cyberMonday: (year) => nthWeekday(year, 11, 3, 4) + 4,
  double12: fixed(12, 12),
  christmasEve: fixed(12, 24),
  christmas: fixed(12, 25),
  boxing: fixed(12, 26),
  // lunar
  springEve: newYearEve,
  spring: lunar(1, 1),
  lantern: lunar(1, 15),
  dragonHead: lunar(2, 2),
  dragonBoat: lunar(5, 5),
  qixi: lunar(7, 7),
  ghost: lunar(7, 15),
  midAutumn: lunar(8, 15),
  doubleNinth: lunar(9, 9),
  laba: (year) => lunarDay(year - 1, 12, 8),
  littleNewYear: (year) => lunarDay(year - 1, 12, 23),
  qingming: (year) => solarTermDay(year, '清明'),
}

const BY_COUNTRY: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  US: { labour: nth(9, 0, 1), national: fixed(7, 4) },
  CA: {
    labour: nth(9, 0, 1),
    national: fixed(7, 1),
    thanksgiving: nth(10, 0, 2),
  },
  GB: { mother: fromEaster(-21), labour: nth(5, 0, 1), memorial: (year) => nthWeekday(year, 11, 6, 2) },
  IE: { mother: fromEaster(-21), labour: nth(5, 0, 1), national: fixed(3, 17) },
  AU: { father: nth(9, 6, 1), national: fixed(1, 26) },
  NZ: { father: nth(9, 6, 1), labour: nth(10, 0, 4), national: fixed(2, 6) },
  TW: { national: fixed(10, 10), children: fixed(4, 4), father: fixed(8, 8), teacher: fixed(9, 28) },
  HK: { children: fixed(4, 4) },
  SG: { national: fixed(8, 9) },
  FR: { national: fixed(7, 14) },
  DE: { national: fixed(10, 3) },
}

const COUNTRY_OF_ZONE: Readonly<Record<string, string>> = {
  'Asia/Taipei': 'TW',
  'Asia/Hong_Kong': 'HK',
  'Asia/Singapore': 'SG',
  'Europe/London': 'GB',
  'Europe/Belfast': 'GB',
  'Europe/Dublin': 'IE',
  'Europe/Paris': 'FR',
  'Europe/Berlin': 'DE',
  'Pacific/Auckland': 'NZ',
  'Pacific/Honolulu': 'US',
  'America/Toronto': 'CA',
  'America/Vancouver': 'CA',
  'America/Edmonton': 'CA',
  'America/Winnipeg': 'CA',
  'America/Halifax': 'CA',
}
const US_ZONES =
  /^(?:US\/|America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Detroit|Boise|Indiana|Kentucky))/

function countryOf(zone: string): string {
  if (US_ZONES.test(zone)) return 'US'
  if (zone.startsWith('Australia/')) return 'AU'
  return COUNTRY_OF_ZONE[zone] ?? 'CN'
}

/** The day of a holiday in a year, by the custom of the hall's country (told from its zone); undefined: none that year. */
export function holidayIn(name: string, year: number, zone: string): number | undefined {
  if (name === 'labour' && !/^Asia\//.test(zone)) {
    const rule = BY_COUNTRY[countryOf(zone)]?.labour
    return rule ? rule(year) : HOLIDAYS.labour!(year)
  }
  return (BY_COUNTRY[countryOf(zone)]?.[name] ?? HOLIDAYS[name])?.(year)
}

/** The holiday's first occurrence on or after a day. */
export function holidayFrom(name: string, from: number, zone: string): number | undefined {
  const { year } = civilFromDays(from)
  for (let y = year - 1; y <= year + 2; y += 1) {
    const day = holidayIn(name, y, zone)
    if (day !== undefined && day >= from) return day
  }
  return undefined
}
