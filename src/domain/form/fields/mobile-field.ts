import {
  type CountryCode,
  getExampleNumber,
  type NumberType,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import { ok, type Result, refuse } from '../../result.ts'
import type { Answer, Field } from '../form.ts'

/** Zones name no country; these are the ones where a number without a country code is clear. */
const COUNTRIES: Readonly<Record<string, CountryCode>> = {
  'Asia/Hong_Kong': 'HK',
  'Asia/Macau': 'MO',
  'Asia/Taipei': 'TW',
  'Asia/Singapore': 'SG',
  'Asia/Tokyo': 'JP',
  'Asia/Seoul': 'KR',
  'Europe/London': 'GB',
  'Europe/Dublin': 'IE',
  'Europe/Paris': 'FR',
  'Europe/Berlin': 'DE',
  'Europe/Madrid': 'ES',
  'Europe/Rome': 'IT',
  'America/New_York': 'US',
  'America/Chicago': 'US',
  'America/Denver': 'US',
  'America/Los_Angeles': 'US',
  'America/Toronto': 'CA',
  'America/Vancouver': 'CA',
  'Australia/Sydney': 'AU',
  'Australia/Melbourne': 'AU',
  'Pacific/Auckland': 'NZ',
}

interface Place {
  hall?: { zone: string; phone?: string }
}

export function readMobile(field: Field, text: string, context: Place): Result<Answer> {
  const country = countryOf(context.hall)
  const number = mobileIn(text, country)
  if (number !== undefined) return ok(number)
  const landline = landlineIn(text, country)
  if (landline !== undefined && field.landline === true) return ok(landline)
  // a message may have been read already, so that a mainland area code stands in front
  const typed = landline !== undefined && NO_SUBSCRIBER.test(landline) ? landline.replace('+86', '0') : text
  const abroad = landline === undefined || typed !== text ? mobileAbroad(typed, country) : undefined
  const part = abroad !== undefined ? 'abroad' : landline === undefined ? 'none' : 'landline'
  const example = abroad ?? getExampleNumber(country, examples)?.formatNational() ?? '+44 7400 123456'
  return refuse('HALLO_FIELD_MOBILE', { field: field.id, part, example })
}

/** A mainland landline whose number behind the area code begins as none does. */
const NO_SUBSCRIBER = /^\+86(?:10|2\d|[3-9]\d\d)[019]/

/** 07700 900123 at a hall in China: how it would be typed with the code of the country that it is a mobile number of. */
function mobileAbroad(text: string, here: CountryCode): string | undefined {
  if (!/^\s*0\d/.test(text.normalize('NFKC'))) return undefined
  for (const country of new Set(Object.values(COUNTRIES))) {
    const found = country === here ? undefined : parsed(text.normalize('NFKC'), country, isMobile)
    if (found !== undefined) return parsePhoneNumberFromString(found)?.formatInternational()
  }
  return undefined
}

/**
 * The one mobile number in a text as E.164; undefined where there is none, or digits are left over. Without a country
 * code it is read as one of `country`, then as one of mainland China.
 */
export const mobileIn = (text: string, country: CountryCode = 'CN'): string | undefined =>
  numberIn(text, country, isMobile)

/** The one landline number in a text as E.164, of any country; read as `mobileIn` reads. */
export const landlineIn = (text: string, country: CountryCode = 'CN'): string | undefined =>
  numberIn(text, country, (found) => found.isValid() && found.getType() === 'FIXED_LINE')

type Check = (found: PhoneNumber) => boolean

function numberIn(text: string, country: CountryCode, fits: Check): string | undefined {
  const plain = text.normalize('NFKC').replace(/[\p{Cf}]/gu, '')
  if (plain.length > 60) return undefined
  return parsed(plain, country, fits) ?? (country === 'CN' ? undefined : parsed(plain, 'CN', fits))
}

/** By the hall's telephone number, else by its zone, else mainland China. */
export function countryOf(hall: { zone: string; phone?: string } | undefined): CountryCode {
  return countryOfPhone(hall?.phone) ?? COUNTRIES[hall?.zone ?? ''] ?? 'CN'
}

/** Of the halls' own numbers: each is read once, and not with every number that a guest gives. */
const known = new Map<string, CountryCode | undefined>()
const MOST_KNOWN = 1000

function countryOfPhone(phone: string | undefined): CountryCode | undefined {
  if (phone === undefined) return undefined
  if (!known.has(phone)) {
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(phone, parsePhoneNumberFromString(phone, 'CN')?.country)
  }
  return known.get(phone)
}

function parsed(text: string, country: CountryCode, fits: Check): string | undefined {
  const found = parsePhoneNumberFromString(text, country)
  if (found === undefined || found.ext !== undefined) return undefined
  // "13800138000 or 13900139000" is no answer: every digit must belong to the number (a trunk 0 or 0086 in front aside).
  const spare = text.replace(/\D/g, '').length - found.number.length + 1
  return spare <= 3 && fits(found) ? found.number : undefined
}

/** Numbers that bring no message. */
const NO_MOBILE: ReadonlySet<NumberType> = new Set<NumberType>([
  'FIXED_LINE',
  'TOLL_FREE',
  'PREMIUM_RATE',
  'SHARED_COST',
  'UAN',
  'VOICEMAIL',
])

function isMobile(found: PhoneNumber): boolean {
  // Mainland mobile numbers are 11 digits from 13 to 19 (工信部《电信网编号计划》), also such as are newer than the metadata.
  if (found.countryCallingCode === '86') return /^\+861[3-9]\d{9}$/.test(found.number)
  // Numbers that Ofcom keeps for examples reach nobody, which is just right for somebody who tries a demo.
  if (/^\+447700900\d{3}$/.test(found.number)) return true
  return found.isValid() && !NO_MOBILE.has(found.getType())
}
