import type { PlainRule } from '../plain-rule.ts'
import { ofGuests } from '../shape-rule.ts'

/** A guest's name: no word for the speaker, their own people, or what goes on. */
const WHO =
  '(?<what>(?!我|咱|自己|朋友|孩子|儿子|女儿|老婆|老公|爱人|爸|妈|家人|他|她|你|您|同事|大家|都|快|马上|已经|时间|人数?|客人|有人|谁|下|上|那|这|就|还|一共|总共|场馆|前台|电话|手机|姓名|名字|邮箱|身份证)\\p{Script=Han}[\\p{L}·]{1,11}?)'
const DAY =
  '(?<day>(?:(?:这|本|下|上)?个?(?:周|星期|礼拜)[一二三四五六日天末]?|今天|明天|后天|昨天|今晚|\\d{1,2}月\\d{1,2}[日号]?|\\d{1,2}[日号]))'
const COUNT = '(?<n>\\d{1,3}|[一两二三四五六七八九十])'
const UNNAMED = { unnamed: true } as const

/** Sentences about guests, as those who work in a hall say and ask them in Chinese. */
export const CHINESE_GUESTS: readonly PlainRule[] = [
  ...ofGuests(
    'today',
    [
      `${DAY}(?:一共|总共)?有?(?:几个人|多少人|几位|多少位)(?:要?来|预约)?`,
      `${DAY}(?:满不满|满了吗|忙不忙|忙吗|(?:订|约)满了[吗没])`,
      `(?:看看?)?${DAY}的?(?:时间表|日程表|安排表|课表)`,
    ],
    '$day',
  ),
  ...ofGuests('export', [`(?:把)?${DAY}的?(?:名单|预约)(?:导出来?|发我|下载)(?:一份)?`], '$day'),
  ...ofGuests(
    'find',
    [
      `${WHO}的?(?:电话|手机号?|号码|联系方式)(?:号码)?是?(?:多少|什么|几号)?`,
      '(?:查|找)(?:一?下|找)?(?:手机)?尾号(?:是|为)?\\s*(?<what>\\d{3,})(?:的(?:预约|客人|人))?',
      `怎么联系${WHO}`,
    ],
    '$what',
    UNNAMED,
  ),
  ...ofGuests('find', [`${DAY}?有?(?:谁|哪些人|哪几位|哪些客人)没有?来`], '没来 $day'),
  ...ofGuests(
    'find',
    [`${DAY}?取消了(?:几个|多少|哪些)(?:预约)?`, `${DAY}?有?(?:谁|哪些人|哪几位|哪些客人)取消了(?:预约)?`],
    '已取消 $day',
  ),
  ...ofGuests('user', [`${WHO}(?:爽约|没来)过?(?:几|多少)次了?`], '$what', UNNAMED),
  ...ofGuests('checkin', [`${WHO}(?:已经|刚)?(?:到了|来了|到场了?|到店了?)`], '$what', UNNAMED),
  ...ofGuests('resize', [`${WHO}(?:的预约)?(?:改成|变成|改为)${COUNT}个?[人位]了?`], '$what $n人', UNNAMED),
  ...ofGuests('note', [`给${WHO}(?:的预约)?(?:加|写|记)?(?:一?[条个])?备注[:：，,\\s]*(?<to>.+)`], '$what：$to'),
  ...ofGuests(
    'correct',
    [`${WHO}的?名字(?:写错了?|不对)?[，,]?(?:应该|改)(?:是|叫|成|为)(?<to>.{2,12})`],
    '$what：$to',
    UNNAMED,
  ),
  ...ofGuests('cancel', [`(?:取消|退掉)${WHO}的(?:预约|预订|订单)[，,：:\\s]+(?:因为)?(?<to>.+)`], '$what：$to'),
]
