import type { LengthChangeWords } from '../words/after-booking-words.ts'

const COUNT = String.raw`(?<count>[一两二三四五六半]|\d{1,3}(?:\.\d)?|[一二三四五]?十五?)`
const UNIT = '(?<unit>个?半?个?(?:小时|钟头|钟点|分钟|分))'
const USE = '[待呆玩用打坐留练排唱学开租订约要给]'
const END = '(?:结束|收工|走人?|散场?|撤|退场|离开|离场|打完|用完|玩完|完)'
const of = (pattern: string): RegExp => new RegExp(pattern)

export const CHINESE_LENGTH_CHANGE: LengthChangeWords = {
  longer: [
    // 后面一小时也帮我订上
    of(
      `(?<onwards>后面|往后|之后|接下来|再往后|下)的?那?(?:一个)?${COUNT}${UNIT}[，,\\s]*(?:我们?)?(?:也|都|一起|一块儿?)(?:想|要|给我们?|帮我们?|帮忙|一起|一并){0,3}(?:再)?[订约定要留包加占续用打]`,
    ),
    of(`(?:晚|推迟|延后|迟)(?:个)?${COUNT}${UNIT}再?${END}`),
    of(`(?:再多|多|再|加|延长|续|(?<!顺)延)${USE}?(?:上|个)?${COUNT}${UNIT}`),
    of(`${END}(?:时间)?(?:往后|延后|推迟|晚)[推挪延]?${COUNT}${UNIT}`),
  ],
  shorter: [
    of(`(?:早|提前|提早)(?:个)?${COUNT}${UNIT}就?${END}`),
    of(`(?:少|减|缩短|短)${USE}?(?:掉|了|个)?${COUNT}${UNIT}`),
    of(`${END}(?:时间)?(?:往前|提前|早)[推挪提]?${COUNT}${UNIT}`),
  ],
}
