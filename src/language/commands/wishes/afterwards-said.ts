import { LANGUAGES } from '../../languages.ts'
import { firstFound, inAnyLanguage } from '../../text/in-any-language.ts'
import { correctionSaid } from './wish-said.ts'

const WISHES = LANGUAGES.map(({ commands }) => commands.wishes)
const ANY = inAnyLanguage(WISHES)
/** UTF-16 units: nobody says it in more */
const LONGEST = 80

/** "open it again", 还是开吧: the whole message, of what was closed last. */
export const saysOpenAgain = (text: string): boolean =>
  text.length <= LONGEST && firstFound(WISHES, ({ openAgain }) => openAgain, text.trim()) !== undefined

/** "no, 10 not 5", 不对，是10个，不是5个: what was to be instead of what was done; undefined: nothing is put right. */
export function putRightSaid(text: string): string | undefined {
  const plain = text.trim()
  if (plain.length > LONGEST) return undefined
  const rest = correctionSaid(
    correctionSaid(plain.replace(ANY.notSoBefore, '')).replace(ANY.notSo, '').replace(ANY.notSoBefore, ''),
  )
  return rest === plain || rest === '' ? undefined : rest
}
