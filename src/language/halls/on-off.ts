import type { ArgumentMatch } from '../commands/argument-match.ts'
import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ halls }) => halls.switches))

/** Whether something is switched on or off; undefined: neither is said. */
export function readOnOff(text: string): ArgumentMatch<boolean> | undefined {
  const off = ANY.off.exec(text)
  const found = off ?? ANY.on.exec(text)
  return found === null ? undefined : { value: off === null, spans: [[found.index, found.index + found[0].length]] }
}

/** Says that all are meant, and none in particular. */
export const saysAll = (text: string): boolean => ANY.all.test(text)
