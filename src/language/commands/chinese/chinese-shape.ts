import type { PlainRule } from '../plain-rule.ts'
import { ofPlaces, shaped, whole } from '../shape-rule.ts'
import { CLOCK, DAY, DAYS, like, MONEY, NOW, NUMBER, WE, WHAT } from './chinese-parts.ts'

const PRICES = [
  // whom it is for is part of the price
  ...shaped(
    'price',
    [
      like(
        `(?:以后|现在)?${WHAT}(?:的?(?:价格|价钱|收费|票价))?(?:以后|现在)?(?:每|一)个?[人位](?:收|定价|定为|只要|卖|要价|收费)\\s*(?<to>${MONEY})${NOW}`,
      ),
    ],
    '$what 每人 $to',
    { of: 'service' },
  ),
  ...shaped(
    'price',
    [
      like(
        `(?:以后|现在)?${WHAT}(?:的?(?:价格|价钱|收费|票价))?(?:以后|现在)?(?<per>一?个?(?:每小时|一小时|每场|一场|每次|每人|每位))?(?:收|定价|定为|只要|卖|要价|收费)\\s*(?<to>${MONEY})(?<unit>一个?(?:小时|场|次|人))?${NOW}`,
      ),
      like(`${WHAT}(?:以后|现在)?(?<per>(?:每|一)个?(?:小时|场|次|节))\\s*(?<to>${MONEY})${NOW}`),
      like(
        `${WHAT}(?:从现在起|以后|今后|现在)(?:就)?(?:是|都|要|得|收)*\\s*(?<to>${MONEY})(?<unit>一个?(?:小时|场|次|人))?${NOW}`,
      ),
    ],
    '$what $per $to $unit',
    { of: 'service' },
  ),
  ...shaped(
    'price',
    [like(`${WHAT}(?:以后|现在)?(?:改成|改为|都|全部|变成|调整为)(?<to>免费|不收费)${NOW}`)],
    '$what $to',
    { of: 'service' },
  ),
]

const CLOSINGS = [
  ...shaped(
    'close',
    [like(`(?:加|设|添加|增加|新增)(?:一?个)?(?:节?假日?|假期|公休日?|休息日)[:：,，\\s]*${DAY}${NOW}`)],
    '$day 放假',
  ),
  ...shaped(
    'close',
    [
      like(
        `${WE}${DAY}${WE}(?:提前|提早|早点)?(?<to>${CLOCK})(?:就|提前|提早|以后|之后|后)+(?:关门|闭馆|打烊|停业|不开了?|关)${NOW}`,
      ),
      like(`${WE}${DAY}${WE}(?:提前|提早|早点)(?:到|在)?(?<to>${CLOCK})(?:就)?(?:关门|闭馆|打烊|关)${NOW}`),
      like(`${WE}${DAY}${WE}(?:提前|提早|早点)(?:关门|闭馆|打烊|关)[,，]?(?:在|到)?(?<to>${CLOCK})${NOW}`),
    ],
    '$day $to关门',
  ),
  // longer, to an hour that is said
  ...shaped(
    'hours',
    [
      like(
        `${WE}(?:从)?${DAY}${WE}(?:多)?(?:延长|延时|延迟|推迟|开放?|营业)(?:开放|营业|关门|闭馆)?(?:时间)?(?:到|至)(?<to>${CLOCK})(?:关门|打烊|闭馆)?${NOW}`,
      ),
    ],
    '$day 开到$to',
  ),
  ...shaped(
    'hours',
    [
      like(
        `(?:以后|今后|从现在起)?(?<day>每天|工作日|周末|平时|(?:每个?)?(?:周|星期|礼拜)[一二三四五六日天])(?:都|再)?(?:多开|延长|晚关)(?:半|一|两|${NUMBER})?个?(?:小时|钟头)?[,，]?(?:开)?(?:到|至)(?<to>${CLOCK})(?:关门|打烊)?${NOW}`,
      ),
    ],
    '$day 开到$to',
  ),
  ...shaped(
    'hours',
    [
      like(
        `(?:把)?(?!.*(?:我的|预约|订单))${WHAT}(?:的时间)?(?:改到|调到|挪到|换到|移到|改成|改为)(?<day>(?:每天|工作日|周末|(?:每个?)?(?:周|星期)[一二三四五六日天])?)(?:的)?(?<to>${CLOCK}\\s*(?:到|至|-|~)\\s*${CLOCK})${NOW}`,
      ),
      like(
        `${WHAT}(?:场|馆|室)?(?<day>每天|工作日|周末|(?:每个?)?(?:周|星期)[一二三四五六日天])(?:都)?(?:从)?(?<to>${CLOCK})(?:就)?(?:开始|开门|开放|开)${NOW}`,
      ),
    ],
    '$what $day $to 开门',
    { of: 'service', maybeBooking: true },
  ),
  whole(
    'hours',
    new RegExp(
      `^(?!.*(?:我的|预约))${WE}${DAY}(?:早上|晚上)?(?:多开|晚关|延长|早关|早开|晚开|少开)(?:门)?(?:半|一|两|${NUMBER})个?(?:小时|钟头)(?:开门|关门)?${NOW}$`,
      'u',
    ),
  ),
  ...shaped(
    'hours',
    [like(`${WHAT}(?:只|仅|就)(?:在)?(?:工作日|平时|周一到周五)(?:才)?(?:开放?|营业|能约|可约)?${NOW}`)],
    '$what 周末休息',
    {
      of: 'service',
    },
  ),
  ...shaped(
    'hours',
    [like(`${WHAT}(?:只|仅|就)(?:在)?(?:周末|双休日)(?:才)?(?:开课|上课|开放?|营业|能约|可约|上|做|办)?${NOW}`)],
    '$what 周一至周五休息',
    {
      of: 'service',
    },
  ),
  // a break: it is open before and after it
  whole(
    'hours',
    new RegExp(
      `^(?!.*(?:我的|预约|[今明后]天|\\d[月号日]|[这本下]周))(?:我们)?(?:以后|每天|工作日|周末|(?:周|星期)[一二三四五六日天](?:到|至)?(?:周|星期)?[一二三四五六日天]?)?(?:中午)?${CLOCK}\\s*(?:到|至|-|~)\\s*${CLOCK}(?:是|要|都)?(?:午休|休息|吃饭|午饭)(?:时间)?${NOW}$`,
      'u',
    ),
  ),
  // the hour is not said: it is asked for
  ...shaped(
    'hours',
    [like(`${WE}${DAY}${WE}(?:提前|提早|早点|晚点|推迟)(?:关门|闭馆|打烊|关|开门|营业|开)${NOW}`)],
    '$day',
  ),
  ...shaped(
    'close',
    [like(`${WE}${DAY}${WE}(?:推迟|晚点|延迟)?(?:到)?(?<to>${CLOCK})(?:才)(?:开门|营业|开馆|开)${NOW}`)],
    '$day $to开门',
  ),
  ...shaped(
    'close',
    [
      like(
        `${DAY}(?:的)?${WHAT}(?:停一天|停课|不开放|不开|停开|不能约|约不了|不约|停|取消开放|不上课?|不办|不做|不接|取消)${NOW}[,，、 ]*(?<to>.*)`,
      ),
      like(
        `${WHAT}${DAY}(?:停一天|停课|不开放|不开|停开|不能约|约不了|不约|停|不上课?|不办|不接|取消)${NOW}[,，、 ]*(?<to>.*)`,
      ),
    ],
    '$what $day $to',
    { of: 'service' },
  ),
  ...shaped(
    'close',
    [like(`${WE}${DAY}${WE}(?:放假|休息|休业|关一天|不上班)(?:一天)?${NOW}[,，、 ]*(?<to>.*)`)],
    '$day $to',
  ),
]

/** Whose absence closes the place: 医生7号到11号出差. */
const ABSENT = shaped(
  'close',
  [
    like(
      `(?<who>医生|大夫|牙医|老板娘?|全员|全体|大家|全店|我们(?:全体)?)(?<day>(?:${DAYS}|\\d{1,2}[月号日]).{0,20}?)(?:都|要|得|去|在)*(?<why>出差|外出|休假|度假|旅游|团建|培训|开会|体检|不在|请假|停诊|进修|学习)${NOW}`,
    ),
    like(
      `(?<day>(?:${DAYS}|\\d{1,2}[月号日]).{0,20}?)(?<who>医生|大夫|牙医|老板娘?|全员|全体|大家|全店|我们(?:全体)?)(?:都|要|得|去|在)*(?<why>出差|外出|休假|度假|旅游|团建|培训|开会|体检|不在|请假|停诊|进修|学习)${NOW}`,
    ),
  ],
  '$day 因为$who$why',
)

/** Before 复制瑜伽, which copies a service. */
const AWAY = shaped(
  'close',
  [
    like(
      `(?<why>(?!(?:圣诞|国庆|元旦|五一|劳动)节?\\d)[^，,\\d]{1,8}?)?(?<day>(?:\\d{1,2}月|(?:圣诞|国庆|元旦|五一|劳动)节?)?\\d{1,2}[号日]?(?:到|至|-|~)(?:\\d{1,2}月)?\\d{1,2}[号日])(?<what>[^，,\\d]{0,8})[，, ]*(?:停诊|停业|休息|关门|不开门?|不营业|闭馆|歇业|放假)${NOW}`,
    ),
  ],
  '$day $why$what',
)

const COPIES = [
  whole(
    'hours',
    new RegExp(
      `^(?!.*(?:我的|我们?(?:想|约|订)|预约|预订|订单)).*(?:${DAYS}.*(?:复制|拷贝|照搬|套用|沿用).*(?:到|给|至).*${DAYS}|(?:复制|拷贝|照搬|套用).*${DAYS}.*(?:到|给|至).*${DAYS}|${DAYS}.*(?:跟|和|同|与|按|照).*${DAYS}.*(?:一样|相同|一致|来|走|安排|开放|执行|时间)$)`,
    ),
  ),
]

/** Of what it is stands somewhere in the sentence. */
const PICTURES = ofPlaces(
  whole(
    'picture',
    /^(?!.*(?:身份证|证件|我的|预约|拍照|填写?|字段|表单|客人要|让客人|二维码)).*(?:图片|照片|相片|封面|配图|换张图|换个图)/,
  ),
)

const SERVICES = [
  ...shaped(
    'service',
    [
      like(`(?:先)?(?:把)?(?:隐藏|藏起来?)${WHAT}${NOW}`),
      like(`(?:先)?把?${WHAT}(?:先)?(?:隐藏|藏起来)(?:起来)?${NOW}`),
    ],
    '$what 隐藏',
    { of: 'service' },
  ),
  ...shaped(
    'service',
    [
      like(`(?:重新)?(?:显示|上架|上线)${WHAT}${NOW}`),
      like(`把?${WHAT}(?:重新|再)(?:显示|上架|上线|开放|放出来)(?:出来)?${NOW}`),
    ],
    '$what 恢复',
    { of: 'service' },
  ),
  ...shaped(
    'service',
    [
      like(`(?:删除|删掉|删了|移除|去掉)${WHAT}(?:这个项目)?${NOW}`),
      like(`把?${WHAT}(?:这个项目)?(?:删除|删掉|删了|移除|去掉)${NOW}`),
    ],
    '$what 移除',
    { of: 'service' },
  ),
  ...shaped(
    'hall',
    [like(`(?:删除|删掉|移除)${WHAT}${NOW}`), like(`把?${WHAT}(?:删除|删掉|移除)${NOW}`)],
    '$what 移除',
    { of: 'hall' },
  ),
  ...shaped(
    'service',
    [like(`(?:不要?再?|别再?|取消|停止)推荐${WHAT}${NOW}`), like(`${WHAT}不(?:用|要|再)*推荐${NOW}`)],
    '$what 不再推荐',
    { of: 'service' },
  ),
  ...shaped(
    'service',
    [like(`(?:重点|首页)?推荐${WHAT}${NOW}`), like(`把?${WHAT}(?:设为|标为|列为)推荐${NOW}`)],
    '$what 推荐',
    { of: 'service' },
  ),
  ...shaped(
    'service',
    [like(`把?${WHAT}(?:排|放|移|挪)(?:在|到)?(?:第一个?|最前面?|最上面|首位|头一个)${NOW}`)],
    '$what 顺序 1',
    { of: 'service' },
  ),
  ...shaped('service', [like(`把?${WHAT}(?:排|放|移|挪)(?:在|到)?(?:最后面?|最下面|末尾)${NOW}`)], '$what 顺序 99', {
    of: 'service',
  }),
  ...shaped(
    'service',
    [like(`把?${WHAT}(?:排|放|移|挪)(?:在|到)?(?<to>.{2,30}?)的?(?:前面?|之前|上面)${NOW}`)],
    '$what 顺序 先于 $to',
    { of: 'service' },
  ),
  ...shaped(
    'service',
    [like(`把?${WHAT}(?:排|放|移|挪)(?:在|到)?(?<to>.{2,30}?)的?(?:后面?|之后|下面)${NOW}`)],
    '$what 顺序 后于 $to',
    { of: 'service' },
  ),
  ...shaped(
    'service',
    [
      like(
        `把?${WHAT}(?:和|跟|与)(?<to>.{2,30}?)(?:的)?(?:换个?(?:一下)?(?:位置|顺序)|(?:位置|顺序)?(?:对调|互换|调换|调个|调一下|换一下)(?:一下)?(?:位置|顺序)?)${NOW}`,
      ),
    ],
    '$what 顺序 对调 $to',
    { of: 'service' },
  ),
  ...shaped(
    'service',
    [
      like(`把?${WHAT}的?(?:简介|介绍|说明)(?:改成|改为|写成|写|是|：|:)\\s*(?<to>.{2,})`),
      like(`(?:给)?${WHAT}(?:加|写)(?:个|一段|上)?(?:简介|介绍|说明)[:：,，]?(?<to>.{2,})`),
    ],
    '$what 简介 $to',
    { of: 'service', long: true },
  ),
  ...shaped(
    'service',
    [
      like(`把?${WHAT}(?:归到|分到|列入)(?<to>.{1,20}?)(?:分类|类别)?(?:里|下|中)?${NOW}`),
      like(`把?${WHAT}放到(?<to>.{1,20}?)(?:分类|类别|类)(?:里|下|中)?${NOW}`),
    ],
    '$what 分类 $to',
    { of: 'service' },
  ),
  ...shaped(
    'service',
    [
      like(`(?:复制|拷贝)(?:一份)?${WHAT}(?:为|成|叫|作为)(?<to>.+)`),
      like(`把?${WHAT}(?:复制|拷贝)(?:一份)?(?:为|成|叫|作为)(?<to>.+)`),
    ],
    '$what 复制为$to',
    { of: 'service' },
  ),
  ...shaped(
    'service',
    [
      like(
        `(?:新增|增加|新加|添加|新开|加)(?:一?个|一门|一种)?(?:新)?(?:项目|课程|服务|场地)(?:叫|叫做|名叫|：|:|，|,)?\\s*(?<to>.{2,30})`,
      ),
    ],
    '新增 $to',
  ),
  ...shaped(
    'service',
    [
      like(
        `${WHAT}(?:的)?(?:场地?|名额|位子|座位|房间|容量)?从${NUMBER}(?:个|片|间|张|条|块)?(?:场地?|名额)?(?:改成|改为|变成|加到|增加到|减到|减少到|涨到|到)(?<n>${NUMBER})(?:个|片|间|张|条|块)?(?:场地?|名额)?${NOW}`,
      ),
    ],
    '$what 名额 $n',
    { of: 'service' },
  ),
  ...shaped(
    'service',
    [
      like(
        `(?!.*(?:[上下]午|早上|晚上|[今明后]天|周[一二三四五六日末]|星期|\\d[月号日点]))${WHAT}(?:现在|以后)?(?:有|改成|改为|变成|只有|共有|增加到|减少到|减到|加到)(?<n>${NUMBER})\\s?(?:(?:个|片|间|张|条)(?:名额|场地?|场|位子?|座位?|房间|台)?|块(?:场地?|球场))${NOW}`,
      ),
      like(
        `${WHAT}(?:的)?(?:名额|容量)(?:从${NUMBER}个?)?(?:改成|改为|是|调到|增加到|减少到|减到|加到)(?<n>${NUMBER})个?${NOW}`,
      ),
    ],
    '$what 名额 $n',
    { of: 'service', maybeBooking: true },
  ),
  ...shaped(
    'service',
    [
      like(
        `${WHAT}(?<![最至顶])(?<how>(?:还|再|又|多|能|可以)*(?:加|增加|新增|多了?|多收|再收|多接|再接|添|少了?|减少?|坏了)了?)(?<n>${NUMBER})(?:块(?:场地?|球场)|(?:个|位|片|间|张|条)(?:名额|场地?|球场|位子?|座位?|房间|台)?)${NOW}`,
      ),
    ],
    '$what 名额 $how$n个',
    { of: 'service', maybeBooking: true },
  ),
  ...shaped(
    'hall',
    [
      like(`(?:全部|所有|整个馆?|全馆)(?:的?(?:项目|预约|都))*(?:先)?暂停(?:预约|开放)?[,，、 ]*(?<to>.*)`),
      like(`暂停(?:全部|所有|整个馆?|全馆)(?:的?(?:项目|预约))*[,，、 ]*(?<to>.*)`),
    ],
    '暂停 $to',
  ),
  ...shaped(
    'hall',
    [
      like(`(?:全部|所有|整个馆?|全馆)(?:的?(?:项目|预约|都))*恢复(?:预约|开放)?${NOW}`),
      like(`恢复(?:全部|所有|整个馆?|全馆)(?:的?(?:项目|预约))*${NOW}`),
    ],
    '恢复',
  ),
]

/** How those who run a hall say when it is open, what it has and what that costs, in Chinese; the first that fits counts. */
export const CHINESE_SHAPE: readonly PlainRule[] = [
  ...AWAY,
  ...ABSENT,
  ...COPIES,
  ...PICTURES,
  ...CLOSINGS,
  ...SERVICES,
  ...PRICES,
]
