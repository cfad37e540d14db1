/** Currencies of the zones that most halls are in; of another zone it has to be asked. */
const CURRENCIES: Readonly<Record<string, string>> = {
  'Asia/Shanghai': 'CNY',
  'Asia/Hong_Kong': 'HKD',
  'Asia/Macau': 'MOP',
  'Asia/Taipei': 'TWD',
  'Asia/Tokyo': 'JPY',
  'Asia/Seoul': 'KRW',
  'Asia/Singapore': 'SGD',
  'Asia/Kuala_Lumpur': 'MYR',
  'Asia/Bangkok': 'THB',
  'Asia/Calcutta': 'INR',
  'Asia/Kolkata': 'INR',
  'Asia/Dubai': 'AED',
  'Europe/London': 'GBP',
  'Europe/Paris': 'EUR',
  'Europe/Berlin': 'EUR',
  'Europe/Madrid': 'EUR',
  'Europe/Rome': 'EUR',
  'Europe/Amsterdam': 'EUR',
  'Europe/Brussels': 'EUR',
  'Europe/Vienna': 'EUR',
  'Europe/Dublin': 'EUR',
  'Europe/Lisbon': 'EUR',
  'Europe/Helsinki': 'EUR',
  'Europe/Athens': 'EUR',
  'Europe/Zurich': 'CHF',
  'America/New_York': 'USD',
  'America/Chicago': 'USD',
  'America/Denver': 'USD',
  'America/Los_Angeles': 'USD',
  'America/Phoenix': 'USD',
  'America/Toronto': 'CAD',
  'America/Vancouver': 'CAD',
  'Australia/Sydney': 'AUD',
  'Australia/Melbourne': 'AUD',
  'Australia/Brisbane': 'AUD',
  'Australia/Perth': 'AUD',
  'Pacific/Auckland': 'NZD',
}

/** ISO 4217; undefined: not known. */
export const currencyOfZone = (zone: string): string | undefined => CURRENCIES[zone]

/** Currencies with one sign or word; of the first it is where nothing tells which. */
const SHARED: readonly (readonly string[])[] = [
  ['USD', 'AUD', 'CAD', 'HKD', 'NZD', 'SGD', 'TWD'],
  ['CNY', 'JPY'],
]

/** "$12" in Sydney: of currencies (ISO 4217) that share a sign it is the one of the place. */
export function sharedCurrency(said: string, local: string | undefined): string {
  const family = SHARED.find(([first]) => first === said)
  return local !== undefined && family?.includes(local) === true ? local : said
}
