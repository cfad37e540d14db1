import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ halls }) => halls.switches))

/** Whether an end is said: "off until friday" begins now, "off on friday" then. */
export const saysUntil = (text: string): boolean => ANY.until.test(text)

/** Whether somebody says that they are on duty, or off; undefined: neither. */
export function readDuty(text: string): boolean | undefined {
  if (ANY.offDuty.test(text)) return false
  return ANY.onDuty.test(text) ? true : undefined
}
