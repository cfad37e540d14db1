import { framed, shaped } from '../../shape-rule.ts'
import { CLOCK, DAY, DAYS, like, NOW, NUMBER, SERVICE, WHAT } from '../chinese-parts.ts'

const LENGTH = `(?:半|一|两|${NUMBER})\\s?个?半?(?:小时|钟头|分钟)`
const WEEKLY =
  '(?:每天|每晚|天天|工作日|(?<![这本下上个])周末|每个?(?:周|星期|礼拜)[一二三四五六日天末]|(?<![这本下上个])(?:周|星期|礼拜)[一二三四五六日天])'
/** Of a slot, of a rule, of the speaker's own booking. */
const OTHER = '我的|我想|帮我|给我|[约订]|提醒|取消|提前通知|一节|一场|每节|每场|时长'

/** So much longer, which is at the end. */
const LONGER = `(?:多|再多)(?:开|营业|开放)(?:放|门)?${LENGTH}|(?:延长|晚关|推迟关门|晚点关|多营业)${LENGTH}`
/** So much later or earlier than now, in any words: the hours that are meant are those of the days as they stand. */
const BY = [
  ...framed('hours', [WEEKLY, LONGER], '$words', { not: `${OTHER}|点` }),
  // ordinary days are those of the week
  ...framed('hours', ['(?<was>平时)', LONGER], '工作日 $words', { not: `${OTHER}|点` }),
]

const PART = '(?:上午|早上|中午|下午|晚上|傍晚)'
const SHUT = '(?:不(?:再)?(?:开放?|营业|做|上课?|办|接(?:单|客|待)?|约)|没有|停(?:课|开|掉)?|取消|休息)'
/** 羽毛球周一晚上不开了: a part of some days, every week. */
const PARTS_ENDED = [
  ...shaped(
    'hours',
    [
      like(
        `${WHAT}(?:课)?(?:以后|今后|从现在起)?(?<day>(?:每个?)?(?:周|星期|礼拜)[一二三四五六日天]${PART})(?:的课|的)?(?:都|就)?${SHUT}(?:了|课)+${NOW}`,
      ),
      like(
        `(?:以后|今后|从现在起)?(?<day>(?:每个?)?(?:周|星期|礼拜)[一二三四五六日天]${PART})(?:的)?${WHAT}(?:课)?(?:都|就)?${SHUT}(?:了|课)+${NOW}`,
      ),
    ],
    '$what 每$day休息',
    SERVICE,
  ),
]

const NO_BOOKINGS =
  '(?:(?:别人|其他人|大家|客人|谁)(?:都|也)?不(?:能|可以?)[约订]|不(?:能|让|给|可以?|要|许)?(?:再)?(?:给?人|别?人|大家|客人)?(?:约|订|预约|接单|开放|对外)|别(?:再)?(?:让)?(?:人|别人|大家|客人)?(?:约|订|预约|接(?:预约|单|客)?)|约不了|订不了|不开放?|不营业|不接(?:单|客|待|预约)|停约|关)'
/** Tried last: why, when and that nobody can come, in any order. */
export const CHINESE_EVENTS = [
  ...framed(
    'close',
    [
      '(?<who>被?(?:有人|我们|馆里|公司|客户|单位|学校|人家)?)(?<why>(?:整个|全|都)?包(?:场|馆|下来?|了)|年会|生日会|婚礼|团建|停电|停水|检修|盘点|大扫除)(?<what>办[^，,。]{1,8}|开[^，,。\\d]{1,6}会)?',
      `(?<was>${NO_BOOKINGS})`,
      `${DAYS}|除夕|春节|元旦|国庆|中秋|圣诞|今晚|明晚`,
    ],
    '$words，$why$what',
    { not: '我的|我想|帮我|每|[以今]后都' },
  ),
]

const ENDS = [
  // a whole month
  ...shaped(
    'close',
    [
      like(
        `(?<day>(?:明年|今年)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月份?)(?:整个?月|一整个月|全月|一个月)(?:都)?(?<what>[^，,。\\d]{2,20}?)(?:都)?(?:不开(?:门|放)?|不营业|关门|闭馆|休息|停业|歇业)${NOW}(?:[，,](?<why>.{2,30}))?`,
      ),
    ],
    '$day $what，$why',
  ),
  // why stands behind it
  ...shaped(
    'close',
    [
      like(
        `(?<what>[^，,。\\d]{2,20}?)${DAY}(?:就|提前|提早|只开到)*(?<to>${CLOCK})(?:就|提前|提早)*(?:关门|闭馆|打烊|下班|停业|关)[，,](?<why>[^，,。\\d]{2,30})`,
      ),
    ],
    '$day $to关门 $what，$why',
  ),
  // 除夕那天下午四点就关: until then it is open
  ...shaped(
    'close',
    [
      like(
        `(?<day>除夕|年三十|大年三十|平安夜|圣诞节?|元旦|跨年夜|中秋节?|国庆节?|${DAYS})(?:那天|当天|那晚|当晚)?[，,]?${WHAT}?(?:提前|提早|只开到|就|开到|营业到)*(?<to>${CLOCK})(?:就|提前|提早)*(?:关门|闭馆|打烊|关|下班|结束|不开|停)${NOW}`,
      ),
    ],
    '$day $to关门 $what',
    { of: 'hall' },
  ),
]

const MONTHS = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月'
/** 6月1号到8月底营业到晚上十点: for a time that has a beginning and an end. */
const SEASON = framed(
  'hours',
  [
    `(?<day>${MONTHS}(?:\\d{1,2}[号日]|初|中旬|底)?(?:到|至|-|~)${MONTHS}(?:\\d{1,2}[号日]|初|中旬|底)?)`,
    `(?<to>(?:营业|开放|开)(?:到|至)${CLOCK}|${CLOCK}(?:开门|关门|营业|闭馆))`,
  ],
  '$day $to $words',
  { not: '我的|我想|帮我|[约订]' },
)

/** A break without its word: nobody is there. */
const BREAKS = framed(
  'hours',
  [
    `(?<to>(?:中午)?${CLOCK}\\s*(?:到|至|-|~)\\s*(?:下午)?${CLOCK})`,
    '(?<was>(?:都|就)?(?:没人|没有人|关一会儿?|歇一会儿?|歇业|歇着|不接客|吃饭))',
  ],
  '$words 午休$to',
  { not: `我的|我想|帮我|[约订]|今天|明天|后天|\\d[号日]|[这本下]周` },
)

export const CHINESE_HOURS_BY = [...PARTS_ENDED, ...ENDS, ...SEASON, ...BREAKS, ...BY]
