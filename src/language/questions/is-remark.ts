import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ questions }) => questions))

/** "no parking", 不用停车: told of oneself and not asked, whatever it is about. `part`: what an act was heard in. */
export const isRemark = (part: string): boolean =>
  !/[?？]\s*$/.test(part) && !ANY.asksAtEnd.test(part) && ANY.negates.test(part)
