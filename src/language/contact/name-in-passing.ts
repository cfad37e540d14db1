import { LIKE_A_NAME, likelyHan, type NamePhrase, nameAnswered, saidName } from './person-name.ts'

/** A person's name said beside something else: "saturday at 5, Nora Fields", 三位，写高远. */

/** No name lies further on. */
const LOOKED_AT = 200

/** Capitals in a row, with what stands between the parts of some names. */
const RUN =
  /(?<![\p{L}\d@.'’])\p{Lu}[\p{L}'’.-]*(?: (?:(?:van|von|der|den|de|da|del|di|la|al|bin|ibn) ){0,2}\p{Lu}[\p{L}'’.-]*){1,5}(?![\p{L}\d@])/gu
/** Capitals begin sentences, labels and the names of days, too. */
const NO_PART =
  /^(?:i|i'?m|i'?d|i'?ll|i'?ve|a|an|the|my|our|your|me|us|we|it|it'?s|its|is|are|was|be|am|pm|this|that|these|those|there|here|he|she|they|any|some|no|not|yes|yeah|yep|ok|okay|sure|right|so|well|and|or|but|for|from|at|on|in|of|to|by|with|under|hi|hello|hey|dear|good|morning|noon|afternoon|evening|night|today|tonight|tomorrow|next|please|pls|thanks?|thank|cheers|regards|sorry|can|could|may|might|would|will|shall|do|does|did|have|has|let'?s|let|make|put|use|write|book|booking|bookings|booked|reserve|reservation|reserved|change|move|cancel|name|names|full|guest|guests|contact|phone|mobile|cell|tel|telephone|number|no|nr|email|e-mail|mail|date|day|time|when|where|who|what|which|how|why|party|people|pax|persons?|hall|service|item|activity|location|venue|place|details|info|information|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|christmas|easter|new|old|year|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|just|also|then|maybe|perhaps|looking|wanted|want|need|is there|us)$/i
/** Places, things and firms. */
const THING =
  /^(?:halls?|house|cent(?:re|er)|studios?|rooms?|courts?|club|street|st|road|rd|lane|ave|avenue|square|hotel|school|college|university|museum|gym|pool|tower|city|town|stadium|arena|bar|café|cafe|restaurant|church|class|lesson|session|badminton|tennis|football|climbing|yoga|dance|piano|guitar|pottery|archery|photo|meeting|ltd|inc|gmbh|llc|company|corp|team|card|pay|bank|visa|zoom|teams|wifi|outlook|google|wechat|whatsapp|telegram)$/i
/** Whoever comes along, or a place, or what a name is not. */
const NOT_THEIRS = /(?:^|[^\p{L}])(?:with|not|isn['’]t|instead of|rather than|at|in|near|from|to|via|by)\s$/iu

function latin(text: string): NamePhrase | undefined {
  const found = new Map<string, number>()
  for (const match of text.matchAll(RUN)) {
    const name = withoutEdges(match[0])
    if (name === undefined) continue
    const at = match.index + match[0].indexOf(name)
    if (NOT_THEIRS.test(text.slice(0, at)) || !isMixed(text, name)) continue
    if (!found.has(name)) found.set(name, at)
  }
  const [only, another] = found
  return only === undefined || another !== undefined
    ? undefined
    : { name: only[0], span: [only[1], only[1] + only[0].length] }
}

/** A word with a capital that may be of a person's name: no day, no thing, no place. */
export const isNamePart = (word: string): boolean => !NO_PART.test(word) && !THING.test(word)

function withoutEdges(run: string): string | undefined {
  const words = run.replace(/(?:['’]s|[.'’-])+$/, '').split(' ')
  const isPart = (word: string | undefined): boolean => word !== undefined && !NO_PART.test(word.replace(/\.$/, ''))
  while (words.length > 0 && !isPart(words[0])) words.shift()
  while (words.length > 0 && !isPart(words.at(-1))) words.pop()
  if (words.length < 2 || words.length > 5 || !words.every(isPart)) return undefined
  // who shouts is not read by capitals
  if (!words.every((word) => word.length < 3 || /\p{Ll}/u.test(word))) return undefined
  return words.some((word) => THING.test(word)) ? undefined : words.join(' ')
}

/** Where Every Word Has A Capital they tell nothing, unless the name stands between marks. */
function isMixed(text: string, name: string): boolean {
  const at = text.indexOf(name)
  const apart =
    /(?:^|[,;:\n–-])\s*$/.test(text.slice(0, at)) && /^\s*(?:$|[,;.!\n–(-])/.test(text.slice(at + name.length))
  return apart || /(?<![\p{L}'’])\p{Ll}{2,}/u.test(text.replace(name, ''))
}

const MARKS = /[\s\d,，.。;；:：、!！?？+（()）-]+/
/** What ends a part after the name; one at a time. */
const AFTER =
  /(?:就好了?|就行了?|就可以了?|就成|即可|好了|[吧呢啊哈呀哦啦哇呗诶欸噢喔哟咯喽]|的名字|(?:这|那)个名字|的名下?|名下|(?:过?去|过?来)|参加|使?用|预[约订]的?|约的?|订的?|谢谢|多谢|麻烦了?)$/
/** Words right before a name that say that it is one. */
const CALLS = /(?:叫[做我]?|名字|姓名|名字是|联系人|负责人|[预订约]人|登记|填|写|写成|写上|报|本人|留|署名)$/
/** Words that lead to a name, and say nothing else; one at a time. */
const LEADS =
  /^(?:那就|那个?|就是说?|就|也|嗯+|呃+|哦+|啊|诶|好的?|行|可以|麻烦|请|然后|[您你]就?|我们?|咱们?|是说?|说|叫我?|用|记|给|让|替|帮|代|由|(?:我|咱)?的?(?:老婆|老公|爱人|妻子|丈夫|女朋友|男朋友|对象|女儿|闺女|儿子|孩子|妈妈?|爸爸?|母亲|父亲|[表堂]?[哥弟姐妹]{1,2}|朋友|同学|同事|老板|领导|客户|经理|爷爷|奶奶|闺蜜|室友|邻居)|[位个名]?人?)/

/** `beside`: a name alone between marks is one as well, since something else of a booking was said. */
function han(text: string, beside: boolean): NamePhrase | undefined {
  let from = 0
  const found = new Map<string, number>()
  for (const part of text.split(MARKS)) {
    const at = text.indexOf(part, from)
    from = at + part.length
    const name = part === '' ? undefined : hanIn(part, beside)
    if (name !== undefined) found.set(name, at + part.lastIndexOf(name))
  }
  const [only, another] = found
  return only === undefined || another !== undefined
    ? undefined
    : { name: only[0], span: [only[1], only[1] + only[0].length] }
}

function hanIn(part: string, beside: boolean): string | undefined {
  const said = stripped(part, AFTER)
  for (const length of [4, 3, 2]) {
    const name = said.slice(-length)
    if (name.length !== length || !likelyHan(name) || (length === 4 && !FOUR.test(name))) continue
    const before = said.slice(0, -length)
    if (before.endsWith('不是')) continue
    if (CALLS.test(before)) return LIKE_A_NAME.test(name) ? undefined : name
    if (beside && stripped(before, LEADS) === '' && !LIKE_A_NAME.test(name) && !DAY_OR_THING.test(name)) return name
  }
  return undefined
}

const FOUR =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|独孤|南宫|长孙|宇文|轩辕)|(?:先生|女士|小姐|老师)$/
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

/** The one name in a message that is about something else. `beside`: it surely is. */
export function nameInPassing(message: string, beside: boolean): NamePhrase | undefined {
  const text = message.slice(0, LOOKED_AT)
  return /[\u4e00-\u9fff]/.test(text) ? (han(text, beside) ?? latin(text)) : latin(text)
}

/** The name in an answer to the question for one, with whatever else was said; undefined where it is none. */
export const nameGiven = (text: string): string | undefined =>
  (saidName(text) ?? nameInPassing(text, true))?.name ?? nameAnswered(text)

const CAPITALS = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3}$/u

/** Robin Park, 高远, 联系人高远: whatever else the words may mean, where a name is asked for it is one. */
export function isNothingButName(text: string): boolean {
  const plain = text.trim().replace(/[.。!！]$/, '')
  if (CAPITALS.test(plain)) return plain.split(' ').every((word) => !NO_PART.test(word))
  return plain.length <= 12 && hanIn(plain, true) !== undefined
}
