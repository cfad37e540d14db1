import { soundOf } from '../../text/sounds.ts'

/** 姓章不姓张, 是伟大的伟不是卫, 不是小明是晓明: a part of a name that takes the place of another. */

const HAN = String.raw`\p{Script=Han}`
/** the sign that a word is to tell: 立早章, 伟大的伟 */
const SURNAME = new RegExp(`姓(${HAN}{1,2}?)[,，]?(?:不是?|而?不|别)(?:姓)?(${HAN}{1,2})(?=$|[,，.。!！的])`, 'u')
const NOT_AFTER = new RegExp(
  `(?:^|[,，])(?:应该)?[是叫写]?(?:${HAN}{1,2}的)?((?![是叫写])${HAN}{1,4})[,，]?(?:不是|而不是|不叫)(?:${HAN}{1,2}的)?(${HAN}{1,4})(?=$|[.。!！])`,
  'u',
)
const NOT_BEFORE = new RegExp(
  `(?:不是|不叫)(?:${HAN}{1,2}的)?(${HAN}{1,4})[,，]?(?:而?是|叫)(?:${HAN}{1,2}的)?(${HAN}{1,4}?)(?:那个)?(?=$|[.。!！])`,
  'u',
)

/** 是方向的方: the sign that a word holds, said of one that sounds alike */
const BY_WORD = new RegExp(`(?:^|[,，是写])(?:应该)?(?:是|写成?)?(${HAN}{1,3})的(${HAN})(?=$|[,，.。!！吧啊])`, 'u')

function byWord(text: string, name: string): string | undefined {
  const [, word, sign] = BY_WORD.exec(text) ?? []
  if (word === undefined || sign === undefined || !word.includes(sign) || name.includes(sign)) return undefined
  const [alike, another] = [...name].flatMap((each, at) => (soundOf(each) === soundOf(sign) ? at : []))
  if (alike === undefined) return undefined
  // 刘芳 and 方: the nearer to the end where two sound so
  const at = another ?? alike
  return [...name].map((each, place) => (place === at ? sign : each)).join('')
}

export function putRight(text: string, name: string): string | undefined {
  const replaced = (was: string, is: string): string | undefined =>
    name.includes(was) ? name.replace(was, is) : undefined
  const surname = SURNAME.exec(text)
  if (surname !== null && name.startsWith(surname[2]!)) return replaced(surname[2]!, surname[1]!)
  const after = NOT_AFTER.exec(text)
  if (after !== null && name.includes(after[2]!)) return replaced(after[2]!, after[1]!)
  const before = NOT_BEFORE.exec(text)
  if (before !== null) return replaced(before[1]!, before[2]!)
  return byWord(text, name)
}
