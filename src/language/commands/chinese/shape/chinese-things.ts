import { framed, shaped } from '../../shape-rule.ts'
import { like, MONEY, NOW, NUMBER, SERVICE, WHAT } from '../chinese-parts.ts'

const KIND = '(?:个|片|间|张|块|条|台|把|位)(?:场地?|球场|位子?|座位?|房间?|名额|台)?'

/** One fewer, wherever it stands. */
const FEWER = `(?<how>(?:少|减少|少开|少了|减)(?:了)?)(?<n>${NUMBER})${KIND}`
const HOW_MANY = [
  ...framed('service', [FEWER], '名额 $how$n个 $words', {
    of: 'service',
    maybeBooking: true,
    not: '我的|我想|帮我|[约订]|分钟|小时|人',
  }),
  // of which it is, is asked
  ...framed('service', [FEWER, '坏|修|漏|停用|用不了'], '名额 $how$n个', { not: '我的|我想|帮我|[约订]|分钟|小时|人' }),
]

/** Another hall like one that there is. */
const HALL_COPIES = shaped(
  'hall',
  [
    like(
      `(?:我们)?(?:要|想|打算)?(?:照着|按照?|仿照|参照|比照|跟|和)${WHAT}(?:的(?:设置|样子))?(?:一样)?(?:的)?[，,]?(?:再|另)?(?:开|建|做|弄|加|复制|设)(?:一?[家个间])?(?:新)?(?:的)?(?:馆|店|分店|分馆|场馆)?[，,]?(?:名字|名)?(?:叫做?|名叫|是)(?<to>[^，,。]{2,30}?)${NOW}`,
    ),
    like(
      `(?:复制|拷贝)(?:一[家个份])?${WHAT}[，,]?(?:名字|新馆|新的)?(?:叫做?|名叫|改名为?)(?<to>[^，,。]{2,30}?)${NOW}`,
    ),
    like(
      `(?:再|另)?(?:开|建|做|弄|加|设)(?:一?[家个间])(?:新)?(?:的)?(?:馆|店|分店|分馆|场馆)?[，,]?(?:名字|名)?(?:叫做?|名叫)(?<to>[^，,。]{2,30}?)[，,](?:一切|其他|其它|设置|全部|都)*(?:照着|按照?|跟|和)${WHAT}(?:的)?(?:一样|来|设|复制)?${NOW}`,
    ),
  ],
  '$what 复制为$to',
  { of: 'hall' },
)

/** What is new, how many of it, and what it costs: 新添两张乒乓球台，25一小时. */
const NEW = shaped(
  'add',
  [
    like(
      `(?:我们(?:店里|馆里|这儿|这里|这边)?)?(?:(?<what>[^，,。\\d]{2,10}?))?(?:最近|刚刚?|现在)?(?:新添|新增|新买|新开|添|增加|添置|买|装|进|新进|新上|上|开)(?:了)?(?<n>${NUMBER})?(?<kind>张|台|片|块|间|个|条)(?!人|小时|半)(?<to>\\p{Script=Han}{2,8}?)[，, ]+(?:每[张台片间个]|一[张台片间个])?(?:收|卖|定价)?\\s*(?<more>(?:每[人位]|一[人位])?\\s*${MONEY}(?:一?个?(?:小时|场|次|人|节))?)${NOW}`,
    ),
  ],
  '$what $to，$more，名额$n个',
)

/** What guests read of it on its page. */
const TEXTS = shaped(
  'service',
  [
    like(
      `(?:在)?${WHAT}(?:的)?(?:页面|网页|详情页?|主页)(?:上|里|中)?(?:面)?(?:写|加|补|标|注明|放|提示)(?:上|明|一?句|一?行|个|一下)*[:：，, ]*(?<to>.{3,})`,
    ),
  ],
  '$what 简介 + $to',
  { ...SERVICE, long: true },
)

/** Another name. */
const NAMES = [
  ...shaped(
    'hall',
    [
      like(`(?:把|将)${WHAT}(?:的)?(?:名字|名称|馆名|店名)(?:换|改|更)(?:成|为|作)(?<to>[^，,。]{2,30}?)${NOW}`),
      like(`${WHAT}(?:的)?(?:名字|名称|馆名|店名)(?:要)?(?:换|改|更)(?:成|为|作)(?<to>[^，,。]{2,30}?)${NOW}`),
    ],
    '$what 改名 $to',
    { of: 'hall' },
  ),
]

const BESIDE =
  '(?:填不填(?:都|也)?(?:行|可以|随便|无所谓)|(?:不)?(?:强制|必填)|选填|随便填不填|可填可不填|必须填|一定要填)'
/** What is asked when somebody books. */
const ASKED = shaped(
  'field',
  [
    like(
      `(?:以后|今后)?(?:约|订|预约|预订|报名?)${WHAT}(?:课)?(?:的)?(?:时候|时|客人|人)?[，,]?(?:都|还|也|要|得|需要|再)*(?:多|再)?(?:问|加|登记|填)(?:一?句|一?下|上|一?项|一?个)?[，,:：]?(?<to>[^，,。]{2,25}?)(?:[，,](?<need>${BESIDE}))?${NOW}[?？]?`,
    ),
  ],
  '$what 新增 $to',
  SERVICE,
)

const EACH = '(?:每(?:个|位)?(?:人|客人|会员)|一个?人|人均)'
/** How many bookings a person may have. */
const LIMITS = shaped(
  'rules',
  [
    like(
      `${WHAT}(?:的)?${EACH}(?:只|就|最多)?(?:约|订|预约|占)?(?<n>${NUMBER})(?:个|片|次|场|单|块)(?:场地?|预约)?(?:就|也就)?(?:够了?|行了?|可以了?|足够了?|好了?)${NOW}`,
    ),
  ],
  '$what 每人 $n',
  SERVICE,
)
const SLOT_LIMITS = shaped(
  'rules',
  [
    like(
      `${EACH}(?:每|一|同一)个?(?:时段|时间段|场次)(?:最多|只能|只|限|至多)*(?:约|订|预约|占)?(?<n>${NUMBER})(?:个|片|次|场|块)${WHAT}${NOW}`,
    ),
  ],
  '$what 每人每时段$n次',
  SERVICE,
)

export const CHINESE_THINGS = [
  ...HALL_COPIES,
  ...NEW,
  ...TEXTS,
  ...NAMES,
  // begins or ends as a question does
  ...ASKED.map(({ asks: _, ...rule }) => rule),
  ...LIMITS,
  ...SLOT_LIMITS,
  ...HOW_MANY,
]
