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

/** "leave it as it is", 算了不改了: nothing is to be changed. */
export const saysLeave = (text: string): boolean => text.length <= LONGEST && ANY.leave.test(text.trim())

/** What is to be as it was; `any`: it is not said what. */
export type BackPart = (typeof BACK_PARTS)[number] | 'any'
const BACK_PARTS = ['price', 'hours', 'places', 'name'] as const

/** "the price back to what it was", 价格改回原来的: which part is to be as it was before; undefined: nothing is. */
export function backSaid(text: string): BackPart | undefined {
  if (text.length > LONGEST || !ANY_BACK.asBefore.test(text)) return undefined
  return BACK_PARTS.find((part) => ANY_BACK[part].test(text)) ?? 'any'
}
const ANY_BACK = inAnyLanguage(WISHES.map(({ back }) => back))
