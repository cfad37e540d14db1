/** English without a region is written as the hall's country writes: Europe, Africa, Oceania, India, South America … */
const DAY_FIRST_ZONES =
  /^(?:Europe|Africa|Australia|Atlantic|Indian|Pacific(?!\/Honolulu))\/|^Asia\/(?!Shanghai|Chongqing|Urumqi|Tokyo|Seoul|Taipei|Manila|Pyongyang)|^America\/(?:Mexico|Argentina|Bogota|Lima|Santiago|Sao_Paulo|Buenos_Aires|Caracas|Montevideo|La_Paz|Quito|Guayaquil|Jamaica|Panama|Costa_Rica|Guatemala)/

/**
 * Where the day stands before the month in digits: English outside North America and the Philippines. The reader's region tells it, else the
 * hall's zone.
 */
export const englishDayFirst = (locale: string, zone: string): boolean =>
  /^en(?![a-z])/i.test(locale) &&
  (/^en-[a-z]{2}/i.test(locale) ? !/^en-(?:US|CA|PH)/i.test(locale) : DAY_FIRST_ZONES.test(zone))
