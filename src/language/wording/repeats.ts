import { COUNT_EN, COUNT_ZH, countIn } from '../numbers/count-words.ts'

/** Days that come again and again: "every friday", "mondays and thursdays for six weeks", 每周五, 接下来三个周二. */

export interface Repeat {
  /** weekdays, 0 is Monday; none: that of the day said beside it */
  weekdays: number[]
  /** days from one to the next */
  step: 7 | 14
  /** so many weeks, or (where a number of times was said) times */
  count?: number
  /** words that say until when */
  until?: string
}

const EN_DAY = `(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?`
const EN_LIST = String.raw`${EN_DAY}(?:\s*(?:,|,? ?\band\b|&|\+)\s*${EN_DAY}){0,6}`
const EN_PLURAL = '(?:mon|tues|wednes|thurs|fri|satur|sun)days'
const ZH_LIST = '[一二三四五六日天](?:[、,，和跟及]?(?:周|星期|礼拜)?[一二三四五六日天]){0,6}'

const EVERY: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:on )?(?:every|each)( other| second)? (?:week on )?(${EN_LIST})\b`, 'i'),
  /\b(?:on )?(?:every|each)( other| second)? week\b/i,
  /\b(?:once a week|weekly)\b/i,
  /\b(?:(fortnightly)|every (two) weeks|every (fortnight))\b/i,
  new RegExp(
    String.raw`(?<!\b(?:${COUNT_EN}|few|couple of) )\b(?:on )?()(${EN_PLURAL}(?:\s*(?:,|,? ?\band\b|&|\+)\s*${EN_PLURAL}){0,6})\b(?! (?:from now|ago|after|before))`,
    'i',
  ),
  new RegExp(`每(隔一|两|2)个?(?:周|星期|礼拜)(?:的)?(?:(?:周|星期|礼拜)?(${ZH_LIST}))?`),
  new RegExp(`每()个?(?:周|星期|礼拜)(?:的)?(?:周|星期|礼拜)?(${ZH_LIST})`),
  /每个?(?:周|星期|礼拜)(?!末)/,
]
const NEXT: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:for |on )?the next (${COUNT_EN}) (${EN_DAY})\b`, 'i'),
  new RegExp(`(?:接下来|未来|今后)的?(${COUNT_ZH})个(?:周|星期|礼拜)([一二三四五六日天])`),
]
const COUNTS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:for )?(?:the next )?(${COUNT_EN}) (?:weeks?|times|sessions)(?: in a row| running| long)?\b`,
    'i',
  ),
  new RegExp(
    `(?:连续|连着|接下来|未来|一共|总共|共|约|订)?的?(?<![下上第这本])(${COUNT_ZH})(?:周|个星期|个礼拜|次|回)(?!的?周)`,
  ),
]
const MONTHS = new RegExp(
  String.raw`\bfor (?:the next )?(a|${COUNT_EN}) months?\b|(?:连续|接下来|未来)?(${COUNT_ZH})个月`,
  'i',
)
const UNTIL =
  /\b(?:until|till|through|up to)\s+(?!\d{1,2}(?::\d\d)?\s?(?:am|pm|o'?clock)?\s*(?:[,.]|$|for\b|on\b))([^,.;]{3,30})|(?:一直)?到((?:[^，,。]{0,6})(?:月底|年底|月|日|号|圣诞|元旦|春节)[^，,。点]{0,4})(?:为止)?/i

/** "no fridays", 除了每周三 are about what is not wanted. */
const NEGATION = /\b(?:not|no|never|except|but|can't|cannot|don't|bad|avoid)\b|不|别|除/i

/** undefined: nothing comes again. `rest`: the words without it, as long as they were. */
export function repeatIn(text: string): { repeat: Repeat; rest: string } | undefined {
  if (NEGATION.test(text)) return undefined
  const cut = new Cut(text)
  const next = cut.first(NEXT)
  if (next !== undefined) {
    const [, count = '', day = ''] = next
    return { repeat: { weekdays: weekdaysIn(day), step: 7, count: countIn(count) }, rest: cut.rest }
  }
  const found = cut.first(EVERY)
  if (found === undefined) return undefined
  // "every week" leaves the day to be read beside it
  const [, second = '', days = '', fortnight = ''] = found
  const list = /^(?:two|fortnight)/i.test(days) ? '' : days
  const every = second !== '' || list !== days || fortnight !== '' ? 14 : 7
  const repeat: Repeat = { weekdays: weekdaysIn(list), step: every }
  const count = cut.first(COUNTS)?.[1]
  const months = count === undefined ? cut.first([MONTHS]) : undefined
  const until = cut.first([UNTIL])
  if (count !== undefined) repeat.count = countIn(count)
  if (months !== undefined) repeat.count = 4 * (months[1] === 'a' ? 1 : countIn(months[1] ?? months[2] ?? '1'))
  if (until !== undefined) repeat.until = (until[1] ?? until[2] ?? '').trim()
  return { repeat, rest: cut.rest }
}

/** "six weeks", "until christmas", 八次: how often, once it is known which days. */
export function howOften(text: string): { count: number } | { until: string } | undefined {
  const cut = new Cut(text)
  const count =
    cut.first(COUNTS)?.[1] ?? new RegExp(`^\\s*(${COUNT_EN}|${COUNT_ZH})\\s*[.。]?\\s*$`, 'i').exec(text)?.[1]
  if (count !== undefined) return { count: countIn(count) }
  const months = cut.first([MONTHS])
  if (months !== undefined) return { count: 4 * (months[1] === 'a' ? 1 : countIn(months[1] ?? months[2] ?? '1')) }
  const until = cut.first([UNTIL])
  return until === undefined ? undefined : { until: (until[1] ?? until[2] ?? '').trim() }
}

/** What is found is cut out, and blanks put in its place. */
class Cut {
  rest: string
  constructor(text: string) {
    this.rest = text
  }
  first(patterns: readonly RegExp[]): RegExpExecArray | undefined {
    for (const pattern of patterns) {
      const found = pattern.exec(this.rest)
      if (found === null) continue
      this.rest = `${this.rest.slice(0, found.index)}${' '.repeat(found[0].length)}${this.rest.slice(found.index + found[0].length)}`
      return found
    }
    return undefined
  }
}

const EN_STARTS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const HAN = '一二三四五六'

function weekdaysIn(list: string): number[] {
  const days = new Set<number>()
  for (const [word] of list.toLowerCase().matchAll(/[a-z]{3,}|[一二三四五六日天]/g)) {
    if (word === 'and') continue
    const at = word.length > 1 ? EN_STARTS.findIndex((start) => word.startsWith(start)) : HAN.indexOf(word)
    days.add(at >= 0 ? at : 6)
  }
  return [...days].sort((a, b) => a - b)
}
