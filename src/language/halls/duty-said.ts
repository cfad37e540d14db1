import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ halls }) => halls.switches))

/** Whether an end is said: "off until friday" begins now, "off on friday" then. */
export const saysUntil = (text: string): boolean => ANY.until.test(text)

/** Minutes after midnight or noon of the hour behind "until" that does not say which half of the day: "until 6", 到六点半. */
export function bareTime(text: string): number | undefined {
  const until = ANY.until.exec(text)
  const behind = until === null ? '' : text.slice(until.index + until[0].length)
  for (const { halls, commands } of LANGUAGES) {
    const { hour, minute } = halls.bareHour.exec(behind)?.groups ?? {}
    if (hour === undefined) continue
    const { hourOf, minuteOf } = commands.guestWish
    const at = (/^\d+$/.test(hour) ? Number(hour) : hourOf(hour)) * 60 + minuteOf(minute)
    return at >= 0 && at < 24 * 60 ? at : undefined
  }
  return undefined
}

/** Whether somebody says that they are on duty, or off; undefined: neither. */
export function readDuty(text: string): boolean | undefined {
  if (ANY.offDuty.test(text)) return false
  return ANY.onDuty.test(text) ? true : undefined
}
