import { didYouMean } from '../distance.ts'
import { isZone } from './zone.ts'

/**
 * Names of zones as an admin writes them. Abbreviations stand for several zones (CST is China's, Chicago's and Cuba's) or
 * for an offset that no summer changes, so none is taken: what is meant is asked, with the likely places.
 */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  CST: ['Asia/Shanghai', 'America/Chicago'],
  CDT: ['America/Chicago'],
  CST6CDT: ['America/Chicago'],
  CTT: ['Asia/Shanghai'],
  PRC: ['Asia/Shanghai'],
  HKT: ['Asia/Hong_Kong'],
  HONGKONG: ['Asia/Hong_Kong'],
  SGT: ['Asia/Singapore'],
  SINGAPORE: ['Asia/Singapore'],
  JST: ['Asia/Tokyo'],
  JAPAN: ['Asia/Tokyo'],
  KST: ['Asia/Seoul'],
  ROK: ['Asia/Seoul'],
  ROC: ['Asia/Taipei'],
  IST: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  GMT: ['Europe/London', 'UTC'],
  BST: ['Europe/London', 'Asia/Dhaka'],
  GB: ['Europe/London'],
  WET: ['Europe/Lisbon'],
  CET: ['Europe/Paris', 'Europe/Berlin'],
  CEST: ['Europe/Paris', 'Europe/Berlin'],
  MET: ['Europe/Paris'],
  EET: ['Europe/Helsinki'],
  MSK: ['Europe/Moscow'],
  EST: ['America/New_York'],
  EDT: ['America/New_York'],
  EST5EDT: ['America/New_York'],
  MST: ['America/Denver', 'America/Phoenix'],
  MDT: ['America/Denver'],
  MST7MDT: ['America/Denver'],
  PST: ['America/Los_Angeles'],
  PDT: ['America/Los_Angeles'],
  PST8PDT: ['America/Los_Angeles'],
  HST: ['Pacific/Honolulu'],
  AST: ['America/Halifax'],
  ACT: ['Australia/Darwin'],
  AET: ['Australia/Sydney'],
  AEST: ['Australia/Sydney'],
  AEDT: ['Australia/Sydney'],
  NZST: ['Pacific/Auckland'],
  NZDT: ['Pacific/Auckland'],
}
const CITIES: Readonly<Record<string, string>> = {
  BEIJING: 'Asia/Shanghai',
  北京: 'Asia/Shanghai',
  上海: 'Asia/Shanghai',
}

/** `near`: at most three that may be meant. */
export function readZone(name: string): { ok: boolean; near: readonly string[] } {
  const known = ABBREVIATIONS[name.trim().toUpperCase()]
  if (known !== undefined) return { ok: false, near: known }
  // A place, or UTC itself; "Etc/GMT-8" is eight hours east of Greenwich, which hardly anybody expects.
  if (/^(UTC|Etc\/UTC|(?!Etc\/)[A-Za-z]+\/.+)$/.test(name) && isZone(name)) return { ok: true, near: [] }
  const zones = Intl.supportedValuesOf('timeZone')
  const place = name.trim().split('/').at(-1)!.replaceAll(' ', '_').toUpperCase()
  const city = CITIES[place] ?? zones.find((zone) => zone.split('/').at(-1)!.toUpperCase() === place)
  const near = city ?? didYouMean(name, zones)
  return { ok: false, near: near === undefined ? [] : [near] }
}
