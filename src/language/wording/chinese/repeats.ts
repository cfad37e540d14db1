import type { RepeatWords } from '../words/form-answer-words.ts'

const COUNT = String.raw`\d{1,2}|十?[一二两三四五六七八九十]`
const WEEK = '(?:周|星期|礼拜)'
// 周四一直到 holds no Monday
const DAYS = `[一二三四五六日天](?:[、,，和跟及]?${WEEK}?[一二三四五六日天](?![直起共样定般块同])){0,6}`
const NUMBERS = '一二三四五六七八九十'
const WEEKDAYS = '一二三四五六日'

function countIn(said: string): number {
  if (said === '两') return 2
  return said.length === 2 ? 10 + NUMBERS.indexOf(said[1]!) + 1 : NUMBERS.indexOf(said) + 1
}

const FREE_DAYS =
  /(?:我们?|咱们?|只有|就|只能)[^，,。?？！!]{0,8}(?:周|星期|礼拜)[^，,。?？！!]{0,16}(?:有空|有时间|方便|能来|能去|可以|行)(?![吗嘛不么])/
const TWO_DAYS =
  /((?:周|星期|礼拜)[一二三四五六日天](?:上午|下午|晚上)?)[和跟、](?=(?:周|星期|礼拜)?[一二三四五六日天])/g

function singly(text: string): string | undefined {
  const either = text.replace(TWO_DAYS, '$1或')
  return either === text ? undefined : either
}

export const CHINESE_REPEATS: RepeatWords = {
  every: [
    new RegExp(`(?<second>隔)[一1]?个?${WEEK}(?:的)?(?:${WEEK}(?<days>${DAYS}))`),
    new RegExp(`每(?<second>隔一|两|2)个?${WEEK}(?:的)?(?:${WEEK}?(?<days>${DAYS}))?`),
    new RegExp(`每个?${WEEK}(?:的)?${WEEK}?(?<days>${DAYS})`),
    /每个?(?:周|星期|礼拜)(?!末)/,
    /(?<daily>每个?(?<workdays>工作日))/,
    /(?<daily>每[一1]?天|天天|每日)/,
  ],
  dayRange: [
    // 下周 stays, to be read
    new RegExp(
      `(?:(?<![下这本上])${WEEK}|(?<=[下这本]个?${WEEK}))([一二三四五六日天])(?:到|至|-|~)${WEEK}?([一二三四五六日天])`,
    ),
  ],
  alsoNext: [
    new RegExp(
      `(?<=${WEEK}[一二三四五六日天].{0,12})(?:和|跟|以及|还有|加上?|、|，)(?:再下一?个?|再往后一?个?|(?:它|那)?(?:后面|之后|接下来)的?那?一?个)${WEEK}[一二三四五六日天]?`,
    ),
  ],
  next: [new RegExp(`(?:接下来|未来|今后)的?(${COUNT})个${WEEK}([一二三四五六日天])`)],
  times: [
    new RegExp(
      `(?:连续|连[着上约打练跳学来]|接下来|未来|一共|总共|共|约|订)?的?(?<!(?<!连)[下上第这本])(${COUNT})(?:周|个星期|个礼拜|次|回)(?!的?周)`,
    ),
  ],
  days: [new RegExp(`(?:连续|连着|接下来|未来|一共|总共|共|约|订)?的?(${COUNT})天`)],
  months: [new RegExp(`(?:连续|接下来|未来)?(${COUNT})个月`)],
  until: [/(?:一直)?到((?:[^，,。]{0,6})(?:月底|年底|月|日|号|圣诞|元旦|春节)[^，,。点]{0,4})(?:为止)?/],
  lastDay: [
    new RegExp(
      `[到至~-]((?:下个?|这个?)?${WEEK}[一二三四五六日天]|(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[号日]|[^，,。到至]{1,3}月[^，,。点到至]{1,4}[号日])`,
    ),
  ],
  countAlone: [
    new RegExp(
      `^\\s*(?:就|只要?|先)?(?:接下来|后面|未来|最近)?的?(${COUNT})[个次场]?(?:吧|就[行好够])?\\s*[.。]?\\s*$`,
    ),
  ],
  unwanted: /(?<![能可行好要是会])不(?!$|[\s，,。.！!？?；;])|别|除/i,
  // 我只有周二和周四有空: one of them
  anyDays: (text) =>
    /每|都|各|[两2]天|[一二两三四五六\d]周/.test(text) || !FREE_DAYS.test(text) ? undefined : singly(text),
  weekdays: (list) =>
    [...list.replace(/[^一二三四五六日天]/g, '').replaceAll('天', '日')].map((day) => WEEKDAYS.indexOf(day)),
  countIn,
}
