import { CHINESE_SURNAME } from '../../../contact/chinese/person-name.ts'
import type { GuestWishWords } from '../../command-words.ts'
import { CHINESE_TELLS, CHINESE_TELLS_THEM, toGuestInChinese } from './chinese-tells.ts'

const HOUR =
  '(?<half>凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|今晚|今早)?(?<hour>\\d{1,2}|[一二两三四五六七八九]|十[一二]?)(?:[点:：])(?<minute>半|一刻|三刻|\\d{2}|[一二三四五]?十[五]?)?(?:分|钟)?'
const POLITE = '(?:请|麻烦|帮我|给我|我要|我想|能不能|可以)*'
const NAMED = `(?:${CHINESE_SURNAME})(?:先生|女士|小姐|太太|老师|\\p{Script=Han}{1,2}?)`
const DIGITS = '零一二三四五六七八九十'
const numberOf = (words: string): number => {
  if (/^\d+$/u.test(words)) return Number(words)
  const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['0', words]
  const digit = (char: string, none: number): number =>
    char === '' ? none : char === '两' ? 2 : char === '0' ? 0 : DIGITS.indexOf(char)
  return digit(tens, 1) * 10 + digit(ones, 0)
}

export const CHINESE_GUEST_WISH: GuestWishWords = {
  why: [/(?:因为|由于|原因是?|理由是?)[\s:：]*(\S.*)$/u],
  calledOff: /^(?:[^，,。\s]{0,8}?(?:取消|退)(?:了|掉|吧|一下)*|的(?:预约|场次?)?|预约|那场)/iu,
  partly: /[只才就][来到][了]?|只有|[来到]了[一两二三四五六七八九十\d]{1,3}[个位]?人?$/iu,
  notWhy: /^(?:谢|好|行|可以|对|快|嗯|哦|麻烦|他|她|人家|不来|来不了|说|取消|帮|请|今天|明天|后天|周)/iu,
  remark: [/(?:备注|记|写)(?:一下|一笔|一条|上|个注|着)?[\s，,:：]*((?:要|他|她|有|不|需要|带|说|左|右|靠)\S.*)$/u],
  rightName: [
    /(?:应该是|应该叫|是叫|改成|改为|更正为|换成|其实叫|叫|是)\s*(\p{Script=Han}{2,4}|[A-Za-z][A-Za-z .'-]{1,30})/u,
  ],
  alone: [/(?:一个人|自己)(?:来|到)/u],
  atHour: [
    new RegExp(
      `${HOUR}(?:[^，,。点\\d]{0,6}的)?(?:那|这)(?:个|位|拨|场|单|组|桌|家|批|伙|一?些)(?:人|客人|预约)?`,
      'u',
    ),
    new RegExp(`${HOUR}(?=(?:的)?(?:是谁|有谁|谁来|谁打|谁用|是哪位|来的是谁))`, 'u'),
    new RegExp(`${HOUR}[^，,。点\\d]{0,6}的(?:客人|人|预约|(?=是?(?:谁|哪位|哪个)))`, 'u'),
  ],
  besideHour: /[的那这个位拨批伙几些人场次打玩用来订约预客们单组桌家球课在]/iu,
  excuse: /[\s，,]*(?:不好意思|抱歉|对不起|麻烦了?|谢谢|辛苦了?|拜托)[啊哈了啦。！!]*$/iu,
  beforeHour: /(?!)/iu,
  speaker: /我[叫是姓]|给我[订约预]|我的|我要|我想|我们|帮我(?![记登写给替])|咱/iu,
  calledSo: [
    new RegExp(
      `(?<who>${CHINESE_SURNAME})(?<title>先生|女士|小姐|太太|老师|阿姨|叔叔?|大哥|大姐|同学|师傅|老板|大爷|奶奶|爷爷|[姐哥总])`,
      'u',
    ),
    new RegExp(
      `姓(?<who>${CHINESE_SURNAME})的?(?:一位|这位|那位)?(?<title>先生|女士|小姐|太太|老师|阿姨|大哥|大姐|小朋友|同学|家长|老板|师傅|大爷|奶奶|爷爷|叔叔|帅哥|美女|小伙子|姑娘)`,
      'u',
    ),
    new RegExp(`(?<who>姓(?:${CHINESE_SURNAME}))的?(?=[\\s，,\\d]|$)`, 'u'),
    /叫(?:做)?(?<who>\p{Script=Han}{2,3}?)(?=的|[\s，,]|\d|想|要|打)/u,
    /(?:叫(?:做)?|帮|给|替|客人|顾客|会员)\s?(?<who>\p{Script=Latin}[\p{Script=Latin}'’.-]*)/iu,
    /(?<![\p{L}'’.-])(?<who>\p{Script=Latin}[\p{Script=Latin}'’.-]*)(?:\s?\p{Script=Latin}+)?\s?(?=打来|来电|打电话|想[要打订约玩]|要[打订约])/iu,
  ],
  andMore: /(?!)/iu,
  tellsNothing:
    /^(?:以后|今后|再|别|不要|不让|让|给|[他她]|预?[约订]|了|[,，\s])+|[,，\s]*(?:帮我?|请|麻烦)?(?:记|备注|写)(?:一下|一笔|着|下|上)[吧。]?$/iu,
  tells: CHINESE_TELLS,
  tellsThem: CHINESE_TELLS_THEM,
  toGuest: toGuestInChinese,
  pronoun: /[他她它]们?(?:的?那?(?:个|场|边)|的)?(?:预约|预订)?/iu,
  others:
    /谁|哪些人|哪几位|哪些客人|名单|待审核|预约表|(?:所有|全部)(?:人)?的?(?:预约|订单|客人)|(?:几个|多少)人(?:要?来|预约|约了)/iu,
  othersOnly:
    /^.{0,12}(?:谁|哪些人|哪几位)(?:都|还|已经)*(?:(?:预约|约|订|预订|定)了|(?:会|要)?来(?=$|[?？吗呢啊])|取消了|没来|付了钱|没付)|^.{0,16}(?:是谁的(?:电话|号码|预约))/iu,
  anothers: [
    new RegExp(
      `^${POLITE}(?:取消|退掉|查一?下?|看一?下?|改一?下?|把|将|给|帮|替)(?<who>${NAMED})的?(?:预约|预订|订单|场地?|电话|手机号?|号码|联系方式)`,
      'u',
    ),
    new RegExp(
      `^${POLITE}(?:把|将|给|帮|替)(?<who>${NAMED})(?:办?签到|签个到|取消|延长|改到|改期|拉黑|屏蔽|加入黑名单|退掉|换到|挪到)`,
      'u',
    ),
    new RegExp(`^${POLITE}(?:解除)?(?:拉黑|屏蔽)(?<who>${NAMED})`, 'u'),
    new RegExp(
      `^(?<who>(?:${CHINESE_SURNAME})(?:先生|女士|小姐|太太|\\p{Script=Han}{2}))(?:[他她]们)?那[边单组拨]`,
      'u',
    ),
    new RegExp(
      `^(?<who>${NAMED})(?:[说要想]{0,3}(?:用|打|开|坐|延长?)到|(?:又)?放(?:了)?我们?鸽子|(?:以后)?(?:别|不要|不)(?:再)?(?:让|给)[他她])`,
      'u',
    ),
    new RegExp(`^(?<who>${NAMED})的?(?:电话|手机号?|号码|联系方式)(?:给|发|告诉)我?`, 'u'),
    new RegExp(
      `^(?<who>${NAMED})的(?:(?:电话|手机号?|号码|联系方式)(?:是|号码)*(?:多少|什么|几号|呢)?[?？]?$|预约(?:是?几点|在?什么时候|取消|改到|改成))`,
      'u',
    ),
  ],
  late: /迟到|晚到|来晚|堵车|晚(?:一?点|[一两二三四五六七八九十\d]{1,3}(?:分钟?|刻钟?|个?(?:半)?小时|个?钟头))(?:左右)?(?:再)?(?:[到来]|[,，。\s]|$)/iu,
  fullness: /满|忙|空|还有(?:位|场)|有场|开门|开放/iu,
  caller:
    /来电|打(?:来|了|过来)?个?电话|电话(?:里|上|来|过来)?[:：\s]*(?:要|想|说|订|约|预|客)|来了?个?电话|致电|打(?:过)?来(?:了|的|说|问|要|想|(?=[,，\s]|$))|(?<=\p{Script=Han})(?:的?电话|手机)(?:是|号)?\s*(?=\+?\d[\d -]{6,12}\d[\s,，]*(?:[他她]?(?:要|想|说|订|约|预|打算)))/iu,
  afternoon: /中午|下午|傍晚|晚/u,
  hourOf: numberOf,
  minuteOf: (words = '0') => ({ 半: 30, 一刻: 15, 三刻: 45 })[words] ?? numberOf(words),
  until: [/[^，,。]{1,12}(?=(?:之|以)?前)/u, /(?:休息|值|上)?到[^，,。]{1,12}/u, /[^，,。]{1,12}(?=回来)/u],
}
