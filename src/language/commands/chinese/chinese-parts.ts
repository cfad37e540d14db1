import { CHINESE_SUMS } from './sums.ts'

/** Parts of sentences in which those who run a hall speak, as sources of patterns, and the whole sentence as a pattern. */

export const MONEY = String.raw`(?:[¥￥$£€]?\s?\d+(?:\.\d+)?|${CHINESE_SUMS})\s?(?:元|块钱?|英?镑|美元|欧元)?(?:[\/每一](?:个)?(?:人|位|次|场|小时|时段|节|单))?`
export const NOW = '(?:了|吧|啦|从现在起|以后|今后|即可|就行|就可以)*'
export const NUMBER = String.raw`(?:[一两二三四五六七八九十]|\d{1,3})`
export const LENGTH = String.raw`(?:半|${NUMBER})\s?个?半?(?:分钟|小时|钟头|天|周|星期)`
export const WHAT = '(?<what>.{2,30}?)'
export const DAY =
  '(?<day>(?:这|本|下|今|明|后|每)?(?:个)?(?:周|星期|礼拜)[一二三四五六日天末]|今天|明天|后天|今晚|明晚|平安夜|圣诞节?|中秋节?|端午节?|清明节?|五一|劳动节|年三十|元旦|春节|国庆节?|除夕|\\d{1,2}月\\d{1,2}[日号]?|\\d{1,2}[日号])'
/** a week, a weekday or a date, somewhere in a sentence */
export const DAYS =
  '(?:(?:这|本|上|下下?|每|接下来[一两二三四五六]?个?)(?:个|一)?(?:周|星期|礼拜)[一二三四五六日天末]?|(?:周|星期|礼拜)[一二三四五六日天末]|周末|工作日|今天|明天|后天|\\d{1,2}月\\d{1,2}[日号]?|\\d{1,2}[日号])'
export const CLOCK = String.raw`(?:上午|早上|中午|下午|晚上|傍晚)?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[:：]\d\d|点半?)`
export const WE = '(?:我们|我们馆|馆里|这边|场馆)?(?:要|会|想|打算)?'
export const PEOPLE = '(?:客人|大家|每个?人|用户|会员|他们)'

export const like = (pattern: string): RegExp => new RegExp(`^${pattern}$`, 'iu')

export const SERVICE = { of: 'service' } as const
