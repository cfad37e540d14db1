import { CHINESE_UP_TO_TEN } from '../../numbers/chinese/numerals.ts'
import type { AmountWords, CommandWords, GuestLineWords, LineWords, PriceChangeWords } from '../command-words.ts'
import { CHINESE_COMMANDS } from './chinese-commands.ts'
import { CHINESE_COPY } from './chinese-copy.ts'
import { CHINESE_DESK } from './chinese-desk.ts'
import { CHINESE_FRAMES } from './chinese-frames.ts'
import { CHINESE_GUESTS } from './chinese-guests.ts'
import { CHINESE_RULES } from './chinese-rules.ts'
import { CHINESE_SHAPE } from './chinese-shape.ts'
import { CHINESE_UPKEEP } from './chinese-upkeep.ts'
import { CHINESE_CLOCK, CHINESE_DAYS, chineseMonths, chineseWeekdays } from './day-words.ts'
import { CHINESE_PARTS_OF_DAY } from './part-of-day.ts'
import { CHINESE_ACTIONS, CHINESE_ROLES, CHINESE_STATES } from './role-words.ts'
import { CHINESE_EVENTS, CHINESE_HOURS_BY } from './shape/chinese-hours-by.ts'
import { CHINESE_THINGS } from './shape/chinese-things.ts'
import { CHINESE_SUMS, chineseSum } from './sums.ts'
import { CHINESE_HOW } from './wishes/chinese-how.ts'
import { CHINESE_GUEST_WISH } from './wishes/guest-wish.ts'
import { CHINESE_AUDIENCE, CHINESE_WISHES } from './wishes/staff-wishes.ts'

const LINE: LineWords = {
  manners:
    /(?:我们?)?(?:想要?|要|需要|能不能|能否|可以|可不可以)?(?:请|麻烦(?:你|您)?|帮[我忙]|给我|把)|(?:我们?)(?:想要?|要|需要)|能不能|能否|可不可以|可以/iu,
  mannersEnd: /[吗嘛]?[?？]?$/u,
  placeLead: /(?!)/iu,
  placeAt: /在/iu,
  shows: /^(?:给我看看?|让我看看?|看看|看一下|查看|显示)/iu,
  asksNumber: /电话|手机|号码|联系方式|怎么联系/iu,
  tooMuch: /太(?:便宜|[长短久多少早晚贵大小紧松])|不够/iu,
  tooMuchEnd: /^[了啦吧呢]+/iu,
  tooDear: /贵|便宜/iu,
  costs: '收费',
  isSo: /(?:[就也还都]?(?:有点儿?|有些|实在|真的?|显得|觉得|感觉|是))+$/iu,
  makesIt:
    /^(?:(?:还是|要不|帮我|请|麻烦|给我|那就?|就)[，, ]*)*(?:改|调|换|设|变|弄|放)(?:成|为|到|长|短|早|晚)?(?:提前|开始前)?/iu,
  isEnough: /(?:就|才|比较|更)?(?:够|行|可以|好|合适|合理|差不多)?[了啦吧]?$/iu,
  placeOf: /的$/iu,
  copyName: /为|成|叫/iu,
  newName: /(?:改名|更名)(?:为|成|叫|作)?/i,
  raised: /从\s*\d{1,6}[^\d]{0,6}?(?:改成|改为|改到|加到|增加到|减到|涨到|名额|到|成|为)\s*(?=\d)/iu,
  more: /(?<![最至顶])(?:(?:再|又|多|增)*(?:加|增加|新增|多了?|添)了?|还(?:能|可以)?(?:再|多)?[收接加]|[再多][收接])(?![到至成为])\s*(?:[一两二三四五六七八九十]|\d{1,3})\s*(?:块(?=场|球)|[片个间张条台位])/iu,
  fewer:
    /(?:少了?|减少?|坏了|撤掉?|拆了?)(?![到至成为])\s*(?:[一两二三四五六七八九十]|\d{1,3})\s*(?:块(?=场|球)|[片个间张条台])/iu,
  noLimit: /不限|无限/iu,
  // a sentence goes on without a space, which tells it
  goesOn: /(?!)/i,
  spellings: [
    [/[，, ]*(?:而?不是|不要|别)\s*\d\S{0,6}$/u, ''],
    [/(?:哈|呗|哦|喔|呀|啊|嘛|哒|咯|嘞|噻|～|~)+$/u, ''],
  ],
  swap: /对调\s*/iu,
  before: /先于\s*/iu,
  behind: /后于\s*/iu,
  joins: /还有|另外|并且|而且|同时|顺便|然后|以及|[和跟与及]/iu,
  stays:
    /^(?:价格|时间|其他|其它)(?:一样|照旧|还是一样)[了吧。]?$|(?:不变|不动|照旧|不用改|保持原样|还是原来的?|别动)[了吧。]?$/iu,
  remember: /^(?:好的?[,，]?)?(?:请|帮我)?(?:记住|记下来?|记着|保存)(?:它|这个|吧|一下|这个回答|这条)*$/,
}

const AMOUNT: AmountWords = {
  currency: /元|块钱|块|英?镑|美元|欧元|港币|港元|日元/iu,
  sharedCurrency: /(?!)/iu,
  free: /免费|不收费/iu,
  person: /(?:每|一)(?:个)?(?:人|位|孩子|小朋友|学员)(?:收|要|交|付)?/iu,
  slot: /[每一](?:个)?(?:场次|场|小时|时段|节)/iu,
  booking: /每(?:次|单|个预约)|[每一]份/iu,
  sums: new RegExp(`${CHINESE_SUMS}(?![个天次人位分小])`, 'iu'),
  sumOf: chineseSum,
}

/** 八折 leaves 80 percent, 八五折 and 85折 leave 85. */
const FOLD = /打?\s*([一二三四五六七八九]{1,2}|\d{1,2}(?:\.\d)?)\s*折/u
function discount(text: string): number | undefined {
  if (text.includes('半价')) return 50
  const said = FOLD.exec(text)?.[1]
  if (said === undefined) return undefined
  const digits = said.replace(/[一二三四五六七八九]/g, (each) => String(CHINESE_UP_TO_TEN[each]))
  const left = Number(digits) < 10 ? Number(digits) * 10 : Number(digits)
  return left > 0 && left < 100 ? 100 - left : undefined
}

const PRICE_CHANGE: PriceChangeWords = {
  up: /加(?=\d+(?:\.\d+)?\s*(?:块|元))|涨价?|加价|上调|提价|贵/iu,
  down: /降价?|减价?|下调|便宜|优惠/iu,
  percent: /%|％/iu,
  percentBefore: /百分之/iu,
  absolute: /[到至成为]\s*[¥￥]?\s?\d|太/iu,
  discount,
}

const GUEST_LINE: GuestLineWords = {
  noCount: /点|號|号|月|日|小时|分钟/i,
  beforeHour: /[到至]\s*$/i,
  more: /再?加?(?=[\d一两二三半]+个?(?:小时|钟头|人))|多(?=[\d一两二三半])/gi,
  another: /(?!)/giu,
  inAll: /(?:要|想|得)(?:用|打|玩|练|坐|开)|一共|总共|共/iu,
  onTop: /再|多|加|延|续|往后/iu,
  plusOne: /(?:带|和|跟)(?:着|上|了)?(?:一?个|[他她])?(?:朋友|人|同事|老婆|老公|爱人|孩子|女儿|儿子)(?:一起|来|打)?/iu,
  alone: /(?:自己|单独)(?:一个)?(?:来|打|用|玩|人)|就[他她](?:自己|一个)/iu,
  standing: [
    /(?:^|来了?|有|站着|进来了?|到了)\s*(?<n>[一两二三四五六七八九十]|\d{1,2})(?:[个位名]|口人)/u,
    /(?<n>[一两二三四五六七八九十]|\d{1,2})[个位名]\p{Script=Han}{0,2}(?:散客|没(?:有)?(?:预)?约|现场)/u,
    /(?:散客|现场)(?<n>[一两二三四五六七八九十]|\d{1,2})(?:[个位名人]|$)/u,
  ],
  onePerson:
    /(?:^|来了?|有)\s*[个位名]人?(?=[想要打玩用])|[个位名](?:[^，,。]{0,6}的)?(?:女士|先生|小姐|大姐|大哥|大爷|阿姨|叔叔|小伙子?|姑娘|男的|女的|学生|小孩)/iu,
  couple: /[一这]对(?:情侣|夫妻|夫妇|小年轻|老人|父子|母女)|两口子/iu,
  notSo:
    /[一这那][个位名](?=(?:姓|叫|[^，,。个位\d]{0,6}(?:女士|先生|小姐|客人)).*[一两二三四五六七八九十\d]\s?个?[人位])|[,，]?(?:并|可)?不是(?:\d{1,3}|[一两二三四五六七八九十]{1,3})个?[人位]?(?=[,，。]|$)|打(?=(?:来|过)?电话)|(?<=\p{Script=Han}{2})(?:打过?来|来电)(?:了|的)?(?=[,，\s说要想问]|$)/giu,
  fillers:
    /没有?(?:预约|约|预订|订)|路过|临时|门口|现场|到店|来了|来个|个|位|散客|客人|顾客|打来?电话来?|打过?电话|来电话?|电话|名字|姓名|叫|姓|的?(?:预约|预订|订单)|提前|推迟|延长|缩短|改期|改时间/giu,
  leftovers: /(?!)/gi,
  noName: /(?!)/i,
}

/** 十五, 二十, 三: up to 99. */
function numberOf(said: string): number {
  const [tens, ones = ''] = said.includes('十') ? said.split('十') : ['', said]
  const ten = said.includes('十') ? (CHINESE_UP_TO_TEN[tens!] ?? 1) * 10 : 0
  return ten + (CHINESE_UP_TO_TEN[ones] ?? 0)
}

export const CHINESE_COMMAND_WORDS: CommandWords = {
  actions: CHINESE_ACTIONS,
  states: CHINESE_STATES,
  roles: CHINESE_ROLES,
  line: LINE,
  how: CHINESE_HOW,
  wishes: CHINESE_WISHES,
  audience: CHINESE_AUDIENCE,
  guestWish: CHINESE_GUEST_WISH,
  amount: AMOUNT,
  priceChange: PRICE_CHANGE,
  currencies: {
    CNY: /^(?:元|块钱?)$/i,
    GBP: /^英?镑$/i,
    USD: /^(?:美元)$/i,
    EUR: /^(?:欧元)$/i,
    HKD: /^(?:港币|港元)$/i,
    JPY: /^(?:日元)$/i,
  },
  guestLine: GUEST_LINE,
  days: CHINESE_DAYS,
  clock: CHINESE_CLOCK,
  partsOfDay: CHINESE_PARTS_OF_DAY,
  copy: CHINESE_COPY,
  numbers: CHINESE_UP_TO_TEN,
  withMonths: chineseMonths,
  withDigits: (text) =>
    text
      .replace(/(?<=百分之)[一二三四五六七八九十]+/g, (said) => String(numberOf(said)))
      .replace(
        /(?<![点第周期拜那这整每])[一两二三四五六七八九十]{1,3}(?=个|次|天|周|星期|小时|分钟|人|位|段|场|片|间|张|块|元)/g,
        (said) => String(numberOf(said)),
      ),
  came: (number) => [
    new RegExp(`^(?:(?:${number})[个位]?人?[里中]?[,，]?)?(?:只|就|才)?(?:来|到)了?(${number})[个位]?人?$`, 'u'),
  ],
  weekdays: chineseWeekdays,
  reasons: [/(?:因为|由于|原因是?|理由是?)[\s:：]*(\S.*)$/],
  reasonBehindName: /(?<=\p{Script=Han})\s+(\p{Script=Han}.*)$/u,
  shape: [...CHINESE_HOURS_BY, ...CHINESE_THINGS, ...CHINESE_UPKEEP, ...CHINESE_SHAPE, ...CHINESE_RULES],
  frames: [...CHINESE_FRAMES, ...CHINESE_EVENTS],
  plain: CHINESE_COMMANDS,
  desk: [...CHINESE_DESK, ...CHINESE_GUESTS],
}
