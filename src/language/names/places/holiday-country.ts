import { isHolidayCountry } from '../../../domain/hall/public-holidays.ts'
import { countriesIn } from './zone-of-place.ts'

const CODE = /(?<![\p{L}\d-])([A-Z]{2}(?:-[A-Z0-9]{1,3})?)(?![\p{L}\d-])/u

/** The country whose public holidays are meant, by its code or its name: "GB-ENG", Germany, 中国. undefined: none that has known ones. */
export function readHolidayCountry(text: string): string | undefined {
  const code = CODE.exec(text)?.[1]
  return [...(code === undefined ? [] : [code]), ...countriesIn(text)].find(isHolidayCountry)
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** The country that a zone belongs to, where its holidays are known. */
export const countryOfZone = (zone: string): string | undefined =>
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).find(
    (country) => zonesOf(country).includes(zone) && isHolidayCountry(country),
  )

/** By the one name or the other: a method since Node 22. */
function zonesOf(country: string): readonly string[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    timeZones?: string[]
    getTimeZones?(): string[]
  }
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}
