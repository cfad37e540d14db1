import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const { goesOn: GOES_ON } = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.line))

/**
 * Does what stands after a name at the beginning of an announcement begin a sentence of its own, so that the name says whom it is
 * for ("riverside The lift is broken", 滨江：电梯坏了)? Else the name is part of the sentence (滨江今天闭馆).
 */
export function beginsAnew(rest: string): boolean {
  if (/^\s*[:：,，;；\n]/.test(rest)) return true
  return /^\s/.test(rest) && !GOES_ON.test(rest)
}
