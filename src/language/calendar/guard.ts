/**
 * What looks like a part of a date or time but was not read. Where some is left beside a reading, the reading is not
 * trusted: the person is asked rather than booked on a day that they did not mean.
 */
const CHINESE_LEFT =
  /(?<!评分|得分|\d\.)\d\s*(?:号(?!(?:会议|活动|多功能|包|报告|训练|排练|教)?[厅馆场线桌房室机店门院楼球服柜床位])|[日点时刻分月周年天]|星期|礼拜|小时)|[第每](?:\d{0,2}个?(?:周|月|星期|礼拜|天(?!气)|年|日))|\d个?晚|下下|上上|[下上]个?(?:周|月|星期|礼拜)|周[一二三四五六日末天]|星期|礼拜|(?<![早晚快慢多少大小高低近远贵好短长松宽便宜新过有差靠往久缓轻重热冷暖凉亮暗静省])[一二两三四五六七八九十]点|点半|\d刻|农历|阴历|初\d|腊月|正月|闰|工作日|月[底初末中]|隔天|除了|以外|年[底初末]/
const ENGLISH_LEFT =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)days?\b|\b(?:january|february|april|june|july|august|september|october|november|december)\b|\b(?:tomorrow|yesterday|today|tonight|weekends?|fortnight)\b|\b(?:half|quarter)\s+(?:past|to)\b|\bo'?clock\b|\b(?:every|each|except|other than)\b|\b(?:next|last|this|following|coming)\s+(?:week|month|year|day|morning|afternoon|evening|night)\b|\b(?:week|month|year)s?\s+(?:after|before|of|from)\b|\b(?:[12]?\d|3[01])(?:st|nd|rd|th)\b(?!\s+(?:[a-z]+\s+)?(?:floor|event|option|choice|one|place|item|court|room|meeting|appointment|class|person|guest|time|street|st|avenue|grade)s?\b)/
/** A number on its own; digits in codes (A4, B12), prices and long numbers are none. */
const DIGITS =
  /(?<![a-z\d.,$¥€£#:_/]|[a-z\d]-)\d{1,4}(?![a-z\d%$¥€£]|[.,:/-]\d|\s*(?:元|块|毛|%|percent|号[厅馆场线桌房室机店门院楼球服柜床位])|\s?(?!个?(?:[点号日月时刻分周天年晚夜]|星期|礼拜|小时|钟))[\u4e00-\u9fff]|\s(?!(?:hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|nights?|works?|is|was|has|does|pls|plus|yes|as|this|its|unless|perhaps|sounds|seems|suits|times?|th)\b)(?:[a-z-]{2,14}\s){0,2}(?:[a-z-]{2,14}s|rooms?|tables?|tickets?|courts?|seats?|bags?|road|street|avenue|drive|lane|blvd|st|people|persons|percent|usd|cny|rmb|yuan|of\s(?:them|those|these)|more|out|stars?|[a-z]+ way)\b)/
/** Small words that belong to a date when they touch what was read. */
const BESIDE_BEFORE =
  /(?:\b(?:next|last(?!\s+(?:un)?till?)|past|until(?!\s+after)|till|quarter|half|week|weeks|month|months|days|fourth|fifth|(?:\d(?:st|nd|rd|th)|day|week|month|start|end|middle|beginning|half|part) of the|after|before|since|following|super|holy|clean|great|spy|orthodox)|第|每|前|差|闰|月|大|再|隔|农历|除了)\s*$/
const BESIDE_AFTER =
  /^\s*(?:(?:next|past|until|till|quarter|half|week\b|of\s+(?:the\s+)?(?:month|week|year)|or so later)\b|刻|半|号|日|月|点|(?:之|以)?[前后内外](?![面边头地容部]))/

/**
 * Where something that may belong to a date is left over. `open`: the text with all that was read blanked; `spans`: what
 * dates were read from.
 */
export function leftover(open: string, spans: readonly (readonly [number, number])[]): [number, number] | undefined {
  for (const pattern of [CHINESE_LEFT, ENGLISH_LEFT, DIGITS]) {
    const match = pattern.exec(open)
    if (match) return [match.index, match.index + match[0].length]
  }
  for (const [start, end] of spans) {
    const from = Math.max(0, start - 12)
    const before = BESIDE_BEFORE.exec(open.slice(from, start))
    if (before) return [from + before.index, start]
    const after = BESIDE_AFTER.exec(open.slice(end, end + 24))
    if (after) return [end, end + after[0].length]
  }
  return undefined
}

const DATE_LIKE =
  /\d\s?(?:点|号|日|月|:\d|[ap]m\b)|明天|后天|今天|今晚|周[一二三四五六日末]|星期[一二三四五六日天]|\b(?:tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)\b/i

/** Is there something date-like in a text that is too long to be read? Linear in its length. */
export const dateLike = (text: string): boolean => DATE_LIKE.test(text)
