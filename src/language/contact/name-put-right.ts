import { LANGUAGES } from '../languages.ts'

/** "my surname is Leigh, not Lee", 姓章不姓张: a part of a name that takes the place of another. */

const NAMES = LANGUAGES.map(({ personNames }) => personNames)
const LOOKED_AT = 80

/** 是方向的方: a sign of a name may be put right. */
export const saysSign = (text: string): boolean => NAMES.some(({ signCue }) => signCue.test(text.slice(0, LOOKED_AT)))

/** The name that was given, with that part put right; undefined: none is, or the name has not what is said to be wrong. */
export function namePutRight(text: string, name: string): string | undefined {
  const said = text.normalize('NFKC').replaceAll('\u2019', "'").trim().slice(0, LOOKED_AT)
  for (const { putRight } of NAMES) {
    const right = putRight(said, name)
    if (right !== undefined && right !== name) return right
  }
  return undefined
}
