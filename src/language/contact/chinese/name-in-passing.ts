import type { PersonNames } from '../contact-words.ts'
import { type NamePhrase, onlyName } from '../name-phrase.ts'
import { CHINESE_NAMES_SAID, framedIn, isFour, LIKE_A_NAME, likelyAlone, likelyHan, PART_ENDS } from './person-name.ts'
import { putRight } from './put-right.ts'
import { RELATED } from './related.ts'

/** 三位，写高远: a name beside something else. */

/** What ends a part after the name; one at a time. */
const AFTER =
  /(?:就好了?|就行了?|就可以了?|就成|即可|好了|[吧呢啊哈呀哦啦哇呗诶欸噢喔哟咯喽]|的名字|(?:这|那)个名字|的名下?|名下|(?:过?去|过?来)|参加|使?用|预[约订]的?|约的?|订的?|问的?|打听的?|谢谢|多谢|麻烦了?)$/
/** Words right before a name that say that it is one. */
const CALLS = /(?:叫[做我]?|名字|姓名|名字是|联系人?|找|负责人|[预订约]人|登记|填|写|写成|写上|报|本人|留|署名)$/
/** Words that lead to a name, and say nothing else; one at a time. */
const LEADS = new RegExp(
  `^(?:那就|那个?|就是说?|就|也|嗯+|呃+|哦+|啊|诶|好的?|行|可以|麻烦|请|然后|[您你]就?|我们?|咱们?|是说?|说|叫我?|用|记|给|让|替|帮|代|由|(?:我|咱)?的?(?:${RELATED})|[位个名]?人?)`,
)

/** `beside`: a name alone between marks is one as well, since something else of a booking was said. */
function inPassing(text: string, beside: boolean): NamePhrase | undefined {
  if (!/[\u4e00-\u9fff]/.test(text)) return undefined
  let from = 0
  const found = new Map<string, number>()
  for (const part of text.split(PART_ENDS)) {
    const at = text.indexOf(part, from)
    from = at + part.length
    const name = part === '' ? undefined : hanIn(part, beside)
    if (name !== undefined) found.set(name, at + part.lastIndexOf(name))
  }
  return onlyName(withoutTitled(found))
}

/** 孙总 孙志强: of a person's whole name and what they are called by, the name. */
function withoutTitled(found: Map<string, number>): Map<string, number> {
  const names = [...found.keys()]
  for (const name of names)
    if (
      TITLED.test(name) &&
      names.some((other) => other !== name && other.startsWith(name.charAt(0)) && !TITLED.test(other))
    )
      found.delete(name)
  return found
}
const TITLED = /^.(?:总|工|董|局|处|科|院|哥|姐|叔|姨|老师|先生|女士|小姐)$/

function hanIn(part: string, beside: boolean): string | undefined {
  const said = stripped(part, AFTER)
  for (const length of [4, 3, 2]) {
    const name = said.slice(-length)
    if (name.length !== length || !likelyHan(name) || !isFour(name)) continue
    const before = said.slice(0, -length)
    if (before.endsWith('不是')) continue
    if (CALLS.test(before)) return LIKE_A_NAME.test(name) ? undefined : name
    if (beside && stripped(before, LEADS) === '' && likelyAlone(name) && !DAY_OR_THING.test(name)) return name
  }
  return undefined
}

/** Begin with a surname, and are none of a person's. */
const DAY_OR_THING =
  /[节夜]$|^(?:[今明后昨][夭填田添]|夏至|谷雨|白露|陶艺|陶瓷|古[筝琴典]|游[泳戏]|乐[队器]|应该|严格|路[上过]|水平|常常|方[式向]|车位|毛巾|鞋子|花费|何[时必]|通[知过]|时候|都行|单车|计时|全[都是])/

function stripped(text: string, edge: RegExp): string {
  let rest = text.slice(-30)
  for (let before = ''; before !== rest && rest !== ''; ) {
    before = rest
    rest = rest.replace(edge, '')
  }
  return rest
}

/** 高远（女）, 高远 先生 */
const TITLE = /\s?(?:[（(](?:男|女|先生|女士|小姐)[）)]|先生|女士|小姐)$/

/** 免贵，关小雨: a name, and clauses that lead to it. */
const isFramedAlone = (text: string): boolean => {
  const name = framedIn(text, true)?.name
  return name !== undefined && /^[^,，]{0,4}[,，]?[^,，]*$/u.test(text.slice(0, text.lastIndexOf(name)))
}

export const CHINESE_NAMES: PersonNames = {
  ...CHINESE_NAMES_SAID,
  inPassing,
  isNothingBut: (text) =>
    text.length <= 12 && (hanIn(text.replace(TITLE, ''), true) !== undefined || isFramedAlone(text)),
  isNamePart: () => true,
  putRight,
  signCue: /[是叫姓写].*的|不[是叫姓]/u,
}
