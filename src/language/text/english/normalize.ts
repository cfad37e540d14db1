import { englishNumbers } from '../../numbers/english/numbers.ts'
import { rewrite } from '../normal.ts'
import type { NormalRules } from '../normal-rules.ts'

/** "at 10 - 3 people": an hour and a size, no range */
const DASH_BEFORE_SIZE =
  /(?<=\bat \d{1,2}(?::\d\d)?\s?(?:[ap]m)?) - (?=\d{1,3} (?:people|persons|guests|players|adults|of us)\b)/g
/** "wed like a court": no wednesday */
const WE_WOULD = /\bwed(?=\s(?:like|love|want|prefer|rather|appreciate|need|come|go|take|have|bring|arrive)\b)/g

/** "ada dot bell at example dot org": an address in words */
const ADDRESS_READ =
  /(?<![a-z\d.])((?:[a-z\d_+-]{1,30}(?:\.| dot )){0,3}[a-z\d_+-]{1,30}) at ([a-z\d-]{1,40}(?: dot [a-z]{2,20}){1,3})(?![a-z\d])/g
const inSigns = ([, name = '', domain = '']: RegExpExecArray): string => `${name}@${domain}`.replaceAll(' dot ', '.')

export const ENGLISH_NORMAL: NormalRules = {
  characters: new Map(),
  sameLength: (text) => text.replace(DASH_BEFORE_SIZE, ' , '),
  rewrite: (plain, typed) => {
    const said = plain.text.includes(' dot ') ? rewrite(plain, ADDRESS_READ, inSigns) : plain
    const normal = rewrite(said, WE_WOULD, () => 'we would')
    return /[a-z]{3}/.test(normal.text) ? englishNumbers(normal, typed) : normal
  },
}
