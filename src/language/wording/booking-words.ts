import { trimEnd } from '../../domain/trim.ts'

/**
 * What guests say about the booking itself, rather than of it. Dates, sizes, contact and the words that work everywhere
 * are the reader's; names are `findNames`'.
 */

/** "book", "I'd like to reserve", 预约, 订: enough to begin with. */
export const wantsBooking = (text: string): boolean =>
  /\b(book|booking|reserve|reservation|reserving|rent)\b|预约|预定|预订|订|约(?!定俗成)|租/i.test(text)

/** Something said before is to be another: decides whether a free answer is one, or a change. */
export const wantsChange = (text: string): boolean =>
  /\b(change|instead|make it|move it|switch|rather|actually|sorry|wait|i mean|oops)\b|改|换成|换到|换个|调整|变成|不对|不是|错了|应该是/i.test(
    text,
  )

/** A question is not an answer, also where anything may be typed. */
export const isQuestion = (text: string): boolean =>
  /[?？]\s*$/.test(text) ||
  /^\s*(where|what|when|how|which|why)\b/i.test(text) ||
  /(吗|呢)[。！!]?\s*$|在哪|怎么走|多少钱|几点(开|关)|(现在|这会儿|此刻)是?(几点|什么时[间候])/.test(text)

/** Words that stand in no person's name: a wish or a question was meant. */
export const isNoName = (text: string): boolean =>
  /\b(?:do|have|did) you\b|\b(?:can|could|may|shall) (?:i|we|you)\b|\b(?:is|are) there\b|\bi(?:'d| would)? (?:want|need|like|prefer)\b|\b(?:anything|something|bigger|smaller|larger|cheaper|earlier|sooner|how about|what about|instead)\b|^\s*(?:please )?(?:cancel|delete|move|change|undo|keep|stop)\b/i.test(
    text,
  ) ||
  /[吗呢]$|有没有|能不能|可不可以|可以|我想|我要|想要|帮我|怎么|什么|多少|一个|一[点下]|别的|其[他它]|另外|名字|[大小早晚]点|再看看|等一?等|便宜|不要|还是|取消|删除|改成|换成/.test(
    text,
  )

/** "anything earlier?", 有没有晚一点的: another time than the one that was chosen. */
export function asksForOther(text: string): 'earlier' | 'later' | undefined {
  const found =
    /\b(?:any(?:thing|where)?|something|is there|are there|do you have|have you)\b[^.?!]{0,24}\b(earlier|sooner|later)\b|^\s*(?:a (?:bit|little) )?(earlier|sooner|later)(?: please)?[\s.?!]*$/i.exec(
      text,
    ) ??
    /(?:有|还有|想要?|要|换|换个)[^。？！]{0,8}?(更?早|更?晚)(?:一?点|些|的)|^(更?早|更?晚)(?:一?点|些)(?:儿)?的?[吧吗呢]?[。？！?!]?$/.exec(
      text,
    )
  const word = found?.[1] ?? found?.[2]
  if (word === undefined) return undefined
  return /later|晚/i.test(word) ? 'later' : 'earlier'
}

const MARK = /[\s.。!！]/

/** "the earliest", "the last one you have", 最早的那个: of the times that are offered. */
export function endNamed(text: string): 'first' | 'last' | undefined {
  if (/\b(?:latest|last)\b|最晚|最后|最末/i.test(text)) return 'last'
  return /\b(?:earliest|soonest|first)\b|最早|最先|头一/i.test(text) ? 'first' : undefined
}

/** The answer of last time once more. */
export const saysSame = (text: string): boolean =>
  /^\s*(same|the same|as before|same as (last time|before)|一样|同上|(和|跟)?上次(的|一样|那个)?|照旧|不变)[.。!！]?\s*$/i.test(
    text,
  )

const VERB = String.raw`\b(?:change|edit|modify|correct|fix|another|different|other|wrong|pick|choose)\b`
const ZH = '(?:改|换|修改|更改|调整|重新选|重选|另选|错)'
const THINGS: readonly [thing: 'hall' | 'service' | 'date' | 'slot' | 'party', en: string, zh: string][] = [
  ['hall', 'hall|place|venue|location', '场馆|馆|地点|中心|场地'],
  ['service', 'service|activity|room', '项目|服务|活动'],
  ['date', 'date|day', '日期|日子|天'],
  ['slot', 'time|times|slot|hour|hours', '时间|时段|钟点|场次'],
  ['party', 'party|people|size|number of people|persons|guests|headcount', '人数|人'],
]
const EDITS = THINGS.map(
  ([thing, en, zh]) =>
    [thing, new RegExp(`${VERB}[^.]{0,20}\\b(?:${en})\\b|${ZH}.{0,4}(?:${zh})|(?:${zh}).{0,3}${ZH}`, 'i')] as const,
)

/** "change the date", 换个时间: what is to be chosen anew, where nothing is said instead. */
export function thingToChange(text: string): 'hall' | 'service' | 'date' | 'slot' | 'party' | undefined {
  return EDITS.find(([, pattern]) => pattern.test(text.slice(0, 100)))?.[0]
}

/** A name is spoken of: "rename it to Ann", 改名. */
export const saysName = (text: string): boolean => /\b(?:re)?names?\b|名字|姓名|名下|改名/i.test(text)

/** "change my name": is this field, by its label in any language or its id, to be answered anew? */
export function namesField(text: string, field: { id: string; label: Readonly<Record<string, string>> }): boolean {
  const said = text.slice(0, 100).toLowerCase()
  if (!new RegExp(`${VERB}|${ZH}`, 'i').test(said)) return false
  return [field.id, ...Object.values(field.label)].some((name) => said.includes(name.toLowerCase()))
}

/** What "change the name to Johnny" or 姓名改成王芳 says instead; undefined: nothing. */
export function answerWithin(text: string): string | undefined {
  const line = text.slice(text.trimEnd().lastIndexOf('\n') + 1).trim()
  const found =
    /\b(?:to|should be)\s+(\S.*)$/i.exec(line) ?? /(?:改成|改为|换成|换为|应该是)\s*[:：]?\s*(\S.*)$/.exec(line)
  const said =
    found?.[1] === undefined
      ? undefined
      : trimEnd(found[1], MARK)
          .replace(/(?:\s(?:please|pls)|吧)$/i, '')
          .trim()
  return said === '' ? undefined : said
}

/** "guest 2", "the second guest", 第二位: which guest is spoken of; undefined: none. */
export function guestIn(text: string): number | undefined {
  const said = text.normalize('NFKC').toLowerCase()
  const number = /\b(?:guest|person|number)\s*(\d{1,2})\b|第\s*(\d{1,2})\s*[位个人]/.exec(said)
  if (number !== null) return Number(number[1] ?? number[2])
  const english = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].findIndex((word) =>
    new RegExp(`\\b${word}\\b(?: (?:guest|person))?`).test(said),
  )
  const chinese = '一二三四五六七八九十'.indexOf(/第([一二三四五六七八九十])[位个人]/.exec(said)?.[1] ?? '-')
  return english >= 0 ? english + 1 : chinese >= 0 ? chinese + 1 : undefined
}

/** "the same as the first guest", 和第一位一样 */
export const saysAsFirst = (text: string): boolean =>
  /^\s*(?:the )?same as |^(?:和|跟|与|同)/i.test(text) &&
  /(?:first|guest ?(?:1|one)|number one|me|mine)\b|第?[一1](?:位|个|号)|我/i.test(text)

/** "as before", 照旧: of the answers of last time. */
export const saysLastTime = (text: string): boolean => /last time|before|上次|照旧/i.test(text)

/** "next wednesday", 下周三: a weekday's week is said with it. */
export const saysWhichWeek = (text: string): boolean =>
  /\b(?:next|this|coming|last)\b|[下上](?!午)|[这本]/.test(text.toLowerCase())
