import { CHINESE_SURNAME } from '../../contact/chinese/person-name.ts'
import type { PlainRule } from '../plain-rule.ts'
import { ofGuests } from '../shape-rule.ts'

/** A guest's name: no word for the speaker, their own people, or what goes on. */
const WHO =
  '(?<what>(?!我|咱|自己|朋友|孩子|儿子|女儿|老婆|老公|爱人|爸|妈|家人|他|她|你|您|同事|大家|都|快|马上|已经|时间|人数?|客人|有人|谁|下|上|那|这|就|还|一共|总共|场馆|前台|电话|手机|姓名|名字|邮箱|身份证)\\p{Script=Han}[\\p{L}·]{1,11}?)'
const DAY =
  '(?<day>(?:(?:这|本|下|上)?个?(?:周|星期|礼拜)[一二三四五六日天末]?|今天|明天|后天|昨天|今晚|\\d{1,2}月\\d{1,2}[日号]?|\\d{1,2}[日号]))'
/** a day or an hour: nobody is called so */
const TIME =
  '(?=.*(?:[点时]|[:：]\\d|今[天晚]|明[天晚]|后天|周|星期|礼拜|月\\d|\\d[日号]|[上下]午|晚上|早上|中午|同[一样]))(?<to>.{2,24})'
const PHONE = '(?<to>[+\\d][\\d -]{5,}\\d)'
/** the booking, as it is spoken of behind the name */
const OWN = '(?:的?那?(?:个|场|边)|的)?(?:预约|预订|订单|场地?|时间)?'
const FIRST = '(?:把|将|给|帮|让)?'
/** of those who are called like people */
const NAMED = `(?!周[一二三四五六日天末]|时间|方案|高级|万一)(?=${CHINESE_SURNAME}|[小老阿].|.{1,6}(?:先生|女士|小姐|太太|老师|同学|总|姐|哥))${WHO}`
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
  {
    word: 'staff',
    is: /^(?:都?有?谁|哪些人|哪几个人)(?:都)?(?:有|是)(?:什么)?(?:权限|管理权限|管理员|店长|员工)(?:的人)?$|^(?:权限|授权)(?:列表|名单)$/,
    drop: /.+/gsu,
  },
  ...ofGuests(
    'stats',
    [
      '(?:看看?|查看)?(?:一下)?(?<day>今天|今日|昨天|这周|本周|上周|这个月|本月|上个月|.{0,12})的?(?:统计|数据统计|数据|概况|汇总)',
    ],
    '$day',
  ),
  ...ofGuests('user', [`(?:查|看)?(?:看|一下)?客人[:：\\s]*${WHO}`], '$what', UNNAMED),
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
  ...ofGuests(
    'cancel',
    [
      `${FIRST}${NAMED}${OWN}(?:说|临时)?(?:不来|来不|去不|不能来|没法来|不打)了?了(?:[，,]?(?:帮[他她]|请|麻烦)?(?:取消|退)(?:掉|吧|一下|了)?)?`,
      `(?:把|将|给|帮)${NAMED}${OWN}(?:取消|退)(?:掉|了|吧|一下)?`,
    ],
    '$what',
    UNNAMED,
  ),
  ...ofGuests(
    'note',
    [`${NAMED}(?:说|可能|大概|估计)?(?:要|会)?(?:迟到|晚到|晚点到|晚点来|晚来)(?<to>.{0,12})`],
    '$what：迟到$to',
  ),
  ...ofGuests('checkin', [`${WHO}(?:已经|刚)?(?:到了|来了|到场了?|到店了?)`], '$what', UNNAMED),
  ...ofGuests(
    'resize',
    [`${FIRST}${NAMED}${OWN}(?:说|现在|一共|总共)?(?:改成|变成|改为|增加到|减到|加到|改|来)${COUNT}个?[人位]了?`],
    '$what $n人',
    UNNAMED,
  ),
  ...ofGuests(
    'resize',
    [`${FIRST}${NAMED}${OWN}(?:说|要|会|想)?(?:再|又)?(?:增加|加|多加?)(?:来|带)?了?${COUNT}个?(?:[人位]|朋友)`],
    '$what: 加$n人',
    UNNAMED,
  ),
  ...ofGuests(
    'resize',
    [`${FIRST}${NAMED}${OWN}(?:说|要|会)?(?:减少?|少)(?:来|带)?了?${COUNT}个?[人位]?`],
    '$what: 少$n个',
    UNNAMED,
  ),
  ...ofGuests(
    'move',
    [
      `${FIRST}${NAMED}${OWN}(?:说|想|要|希望|打算|可以|能)?(?:改时间|改期|换时间)?[，,：:\\s]*(?:改|换|挪|调|移|延|推迟|提前|延后)(?:到|成|为|在|至)${TIME}`,
      `${FIRST}${NAMED}${OWN}(?:说|想|要|希望)?(?:改时间|改期|换时间)[，,：:\\s]+${TIME}`,
      `${FIRST}${NAMED}${OWN}(?:说|想|要|希望)?(?<to>(?:推迟|推后|延后|延迟|顺延|往后推|往后挪|提前|往前挪)(?:半|[一两二三四\\d])个?半?(?:小时|分钟|钟头|天|周|星期|礼拜).{0,2})`,
    ],
    '$what: $to',
    UNNAMED,
  ),
  ...ofGuests('note', [`给${WHO}(?:的预约)?(?:加|写|记)?(?:一?[条个])?备注[:：，,\\s]*(?<to>.+)`], '$what：$to'),
  ...ofGuests(
    'correct',
    [
      `${FIRST}${NAMED}的?(?:新|联系)?(?:电话|手机号?|号码|联系方式)(?:号码)?(?:写错了?|记错了?|不对|换了|变了|改了)?[，,：:\\s]*(?:现在|新的?|应该|要)?(?:是|为|改成|改为|改到|换成|换为|更新为|更正为)?[：:\\s]*${PHONE}`,
      `${FIRST}${NAMED}(?:说|要|刚)?(?:换|改)(?:了)?(?:个|新)*(?:电话|手机号?|号码|号)了?[，,：:\\s]*(?:新(?:号码?|的|电话)?|现在|号码)?(?:是|为|改成)?[：:\\s]*${PHONE}`,
      `${NAMED}(?:改名|其实|应该)叫(?<to>.{2,12})`,
      `${WHO}的?名字(?:写错了?|不对)?[，,]?(?:应该|改)(?:是|叫|成|为)(?<to>.{2,12})`,
    ],
    '$what：$to',
    UNNAMED,
  ),
  ...ofGuests('cancel', [`(?:取消|退掉)${WHO}的(?:预约|预订|订单)[，,：:\\s]+(?:因为)?(?<to>.+)`], '$what：$to'),
]
