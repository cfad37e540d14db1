import type { BookingWords } from '../wording.ts'

const EDIT = '(?:改|换|修改|更改|调整|重新选|重选|另选|错|不对)'
const edit = (things: string): RegExp => new RegExp(`${EDIT}.{0,4}(?:${things})|(?:${things}).{0,3}${EDIT}`, 'i')

const HAN = '一二三四五六七八九十'

function guest(text: string): number | undefined {
  const number = /第\s*(\d{1,2})\s*[位个人]/.exec(text)?.[1]
  if (number !== undefined) return Number(number)
  const ordinal = /第([一二三四五六七八九十])[位个人]/.exec(text)?.[1]
  return ordinal === undefined ? undefined : HAN.indexOf(ordinal) + 1
}

const SLOTS = /(?:连着?|约|订|要|来)\s?([两二三四2-4])(?:个时段|场|节)(?!课)/

function slots(text: string): number | undefined {
  const said = SLOTS.exec(text)?.[1]
  if (said === undefined) return undefined
  return said === '两' ? 2 : HAN.includes(said) ? HAN.indexOf(said) + 1 : Number(said)
}

export const CHINESE_BOOKING: BookingWords = {
  book: /预约|预定|预订|订|约(?!定俗成)|租/i,
  change: /改|换成|换到|换个|调整|变成|不对|不是|错了|应该是/i,
  slots,
  proposes: /要不(?!要)|(?:那|换)?.{1,6}(?:怎么样|如何)[？?]?$/i,
  question: /(?:吗|呢)[。！!]?\s*$|在哪|怎么走|多少钱|几点(?:开|关)|(?:现在|这会儿|此刻)是?(?:几点|什么时[间候])/i,
  whether:
    /行不行|成不成|好不好|可不可以|能不能|可否|能否|是否|(?:行|成|好|可以)不[。！!]?\s*$|能[^，,。！!]{1,20}不[。！!]?\s*$/i,
  noName:
    /[吗呢]$|有没有|能不能|可不可以|可以|我想|我要|想要|帮我|怎么|什么|多少|一个|一[点下]|别的|其[他它]|另外|名字|[大小早晚]点|再看看|等一?等|便宜|不要|还是|取消|删除|改成|换成/i,
  otherTime: [
    /(?:有|还有|想要?|要|换|换个)[^。？！]{0,8}?(更?早|更?晚)(?:一?点|些|的)/,
    /^(更?早|更?晚)(?:一?点|些)(?:儿)?的?[吧吗呢]?[。？！?!]?$/,
  ],
  later: /晚/i,
  soonest: /越[快早]越好|尽[快早]|赶快|赶紧|马上就?[要想]|立刻|比较急|挺急|很急|急用/i,
  first: /最早|最先|头一|早(?:一?点|些)?的?那[个场]|靠前/i,
  firstWish:
    /(?<![最更])早(?:一?[点些])?的?那[个场节班堂]|(?:最早|头一|最先)(?:的)?(?:那|一)?(?:[个场班节堂]|时段|时间)(?!.*(?:上次|订过))|越早越好|尽量早|尽早/i,
  lastWish:
    /(?<![最更今明昨当后])晚(?:一?[点些])?的?那[个场节班堂]|(?:最晚|最后|最末)(?:的)?(?:那|一)?(?:[个场班节堂]|时段)(?!.*(?:上次|订过))|越晚越好|尽量晚/i,
  last: /最晚|最后|最末|晚(?:一?点|些)?的?那[个场]|靠后/i,
  same: /^\s*(?:一样|同上|(?:和|跟)?上次(?:的|一样|那个)?|照旧|不变)[.。!！]?\s*$/i,
  edit: new RegExp(EDIT, 'i'),
  edits: {
    hall: edit('场馆|馆|地点|中心|场地'),
    service: edit('项目|服务|活动'),
    date: edit('日期|日子|天'),
    slot: edit('时间|时段|钟点|场次'),
    party: edit('人数|人'),
  },
  fields: { name: /名字|姓名|称呼|姓(?!名)/i, mobile: /电话|手机|号码/i, email: /邮箱|邮件/i },
  name: /名字|姓名|名下|改名/i,
  instead: [/(?:改成|改为|换成|换为|应该是)\s*[:：]?\s*(\S.*)$/],
  please: /吧$/i,
  guest,
  sameAs: /^(?:和|跟|与|同)/i,
  firstGuest: /第?[一1](?:位|个|号)|我/i,
  lastTime: /上次|照旧/i,
  noThenValue: /^(?:不是?|不对|错了?)\s+\S/i,
  whichWeek: /[下上](?!午)|[这本]/i,
}
