import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ halls }) => halls.switches))

/** Whether an end is said: "off until friday" begins now, "off on friday" then. */
export const saysUntil = (text: string): boolean => ANY.until.test(text)

/** The hour behind "until" that has no mark of one: "until 6". */
export function bareHour(text: string): number | undefined {
  const until = ANY.until.exec(text)
  const hour = until === null ? null : /^\s*(\d{1,2})\s*$/.exec(text.slice(until.index + until[0].length))
  const value = Number(hour?.[1])
  return value <= 23 ? value : undefined
}

/** Whether somebody says that they are on duty, or off; undefined: neither. */
export function readDuty(text: string): boolean | undefined {
  if (ANY.offDuty.test(text)) return false
  return ANY.onDuty.test(text) ? true : undefined
}
