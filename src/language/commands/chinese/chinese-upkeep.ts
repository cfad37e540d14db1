import type { PlainRule } from '../plain-rule.ts'
import { shaped, whole } from '../shape-rule.ts'
import { DAY, LENGTH, like, MONEY, NOW, NUMBER, WHAT } from './chinese-parts.ts'

const SERVICE = { of: 'service' } as const
const EACH = '(?:每(?:个|位)?(?:人|客人|会员)|一个人|同一个?人)'
const MOST = '(?:最多|只能|至多|限|不超过|不能超过|不得超过|最多只能)*'

/** 每人每天最多约一次: the limit of a slot, a day, a week. */
const limits = (period: string, said: string): PlainRule[] =>
  shaped(
    'rules',
    [
      like(
        `${WHAT}[，, ]?(?:的)?${EACH}(?:在)?${period}${MOST}(?:预约|约|订|上|打|来|参加)?${MOST}(?<n>${NUMBER})(?:次|场|节|个|单|堂)?(?:课|预约)?${NOW}`,
      ),
      like(
        `${EACH}${period}${MOST}(?:预约|约|订|上|打|来|参加)${MOST}(?<n>${NUMBER})(?:次|场|节|个|单|堂)${WHAT}${NOW}`,
      ),
      like(
        `${WHAT}[，, ]?${period}${EACH}${MOST}(?:预约|约|订|上|打|来|参加)?${MOST}(?<n>${NUMBER})(?:次|场|节|个|单|堂)?(?:课|预约)?${NOW}`,
      ),
    ],
    `$what 每人${said}$n次`,
    SERVICE,
  )

const LIMITS = [
  ...limits('(?:每|一)天', '每天'),
  ...limits('(?:每|一)个?(?:周|星期|礼拜)', '每周'),
  ...limits('(?:每|同)一?个?(?:时段|场次|时间段)', '每时段'),
  ...shaped(
    'rules',
    [
      like(
        `${WHAT}(?:至少|最少|起码|必须|最晚|需要?|要|得)+提前(?<n>${LENGTH})(?:以上)?(?:才能|才可以|来)?(?:预约|约|预订|订)${NOW}`,
      ),
    ],
    '$what 截止 $n',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?:客人|大家)?(?:至少|最少|起码|必须|最晚|需要?|要|得)+提前(?<n>${LENGTH})(?:以上)?(?:才能|才可以|来)?(?:预约|约|预订|订)${NOW}`,
      ),
    ],
    '截止 $n',
  ),
  ...shaped(
    'rules',
    [
      like(
        `${WHAT}(?:可以|能)?提前(?<n>${LENGTH}|[一两三四五六\\d]{1,2}个月)(?:就)?(?:可以|能|可)?(?:预约|约|预订|订)${NOW}`,
      ),
    ],
    '$what 提前 $n',
    SERVICE,
  ),
  ...shaped('price', [like(`${WHAT}(?:涨|降|调|加)(?:价)?到\\s*(?<to>${MONEY})${NOW}`)], '$what $to', SERVICE),
  ...shaped(
    'price',
    [like(`${WHAT}\\s*(?<to>\\d+(?:\\.\\d+)?\\s?(?:元|块钱?)?)(?<unit>[一每]个?(?:小时|场|节|次|位|人))${NOW}`)],
    '$what $to $unit',
    SERVICE,
  ),
  ...shaped('price', [like(`${WHAT}(?:现在|以后|都|全部)*(?<to>免费|不收费|不要钱)${NOW}`)], '$what $to', SERVICE),
]

const PEOPLE_OF = '(?:人|位|名|学员|客人|病人|患者|孩子|小朋友|顾客)'
/** How many at the same time; when booking closes; what is new, with its price; what is called by no name here. */
const PARTICIPANTS = [
  ...shaped(
    'service',
    [
      like(
        `(?!.*(?:每次|一次|一批|每批|每单|每个?预约))${WHAT}(?:的)?(?:课|班)?(?:每(?:节|场|个时段))?(?:只|最多|至多|仅|顶多)+(?:能)?(?:收|招|接待?|来|上|有|放|容纳)(?<n>${NUMBER})个?${PEOPLE_OF}${NOW}`,
      ),
      like(
        `(?!.*(?:每次|一次|一批|每批|每单|每个?预约))${WHAT}(?:课|班)?(?:最多|至多|顶多)(?<n>${NUMBER})个?${PEOPLE_OF}${NOW}`,
      ),
    ],
    '$what 名额 $n个人',
    SERVICE,
  ),
  ...shaped(
    'service',
    [
      like(
        `${WHAT}(?:每|一|同)一?个?(?:时段|时间段?|场次|场|节)(?:只|最多|至多|仅)+(?:能|可以|可)?(?:约|接|收|来|放|订|有)?(?<n>${NUMBER})个?${PEOPLE_OF}?${NOW}`,
      ),
    ],
    '$what 名额 $n',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `${WHAT}?(?:以后|今后)?(?:不接|不收|不要|别接|停止|取消|不再接受?)(?:当天|当日|临时)的?(?:预约|单|预订)${NOW}`,
      ),
      like(`${WHAT}?(?:当天|当日)(?:的)?(?:不能|不可以?|不让|不许|不接受|不接)(?:预约|约|订|预订)?${NOW}`),
    ],
    '$what 截止 1天',
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?:.{0,14}[,， ])?(?:改成|改为|以后|必须|都要|要)*(?:至少|最少|必须)?提前(?<n>${LENGTH})(?:以上)?(?:才能?|才可以|方可)取消${NOW}`,
      ),
    ],
    '取消 $n',
  ),
  ...shaped(
    'rules',
    [like(`${WHAT}(?:现在|以后|改成|改为|变成)*(?<n>${LENGTH})(?:一|每)(?:位|个|节|场|次|人|段)${NOW}`)],
    '$what 时长 $n',
    SERVICE,
  ),
  ...shaped(
    'add',
    [
      like(
        `(?:再|新|多|我们)?(?:加|新增|增加|添|添加|上)(?:一?[个项种门])?(?:新?(?:项目|课程?|服务))?[:：]?\\s*(?<to>\\p{Script=Han}{2,10}?)[\\s,，]*(?<more>[¥￥]?\\d{1,5}(?:\\.\\d+)?\\s?(?:元|块钱?)?(?:[\\s,，一每\\/半].*)?)`,
      ),
    ],
    '$to，$more',
  ),
  ...shaped(
    'price',
    [
      like(
        `(?!我们?|这|那|他|她|今|明|后|每|一共|总共|价|谁)(?<what>\\p{Script=Han}{2,8}?)(?:现在|以后|今后|从现在起)(?:就)?(?:要|是|收|卖|定)?\\s*(?<to>${MONEY})${NOW}`,
      ),
    ],
    '$what $to',
    { unnamed: true },
  ),
]

const NAMES = [
  ...shaped(
    'rename',
    [like(`把?["“「]${WHAT}["”」](?:改成|改为|换成)["“「](?<to>.{1,40}?)["”」]${NOW}`)],
    '$what 改名为$to',
    SERVICE,
  ),
  ...shaped(
    'hall',
    [
      like(
        `(?:(?:我们|场馆|本馆|馆|店|店铺)的?)?(?:名字|名称|店名|馆名)(?:改成|改为|换成|改叫|叫)(?<to>.{2,30}?)${NOW}`,
      ),
    ],
    '改名 $to',
  ),
  ...shaped(
    'rename',
    [
      like(`${WHAT}(?:现在|以后)(?:就)?(?:叫|改叫|叫做)(?<to>.{1,30}?)${NOW}`),
      like(`把?${WHAT}(?:叫做|叫成|改叫|称为|称作)(?<to>.{1,30}?)${NOW}`),
    ],
    '$what 改名为$to',
    SERVICE,
  ),
  ...shaped(
    'service',
    [
      like(`(?:复制|拷贝)(?:一份|一个)?(?<what>[^到为成给时周天]{2,20}?)`),
      like(`把?${WHAT}(?:复制|拷贝)(?:一份|一个)`),
    ],
    '$what 复制',
    SERVICE,
  ),
  ...shaped(
    'service',
    [like(`(?<what>.{2,20}?)(?:新增|增加|添加)(?:一?个)?(?:新)?(?:项目|课程|服务)[:：,， ]*(?<to>.{1,30})`)],
    '$what 新增 $to',
    {
      of: 'hall',
    },
  ),
  ...shaped('service', [like(`把?${WHAT}(?:改成|改为|设为|转为|变成)草稿${NOW}`)], '$what 草稿', SERVICE),
  ...shaped(
    'service',
    [like(`${WHAT}(?:恢复|重新开放|重新接受|又可以|可以再)(?:预约|接单|约)${NOW}`)],
    '$what 恢复',
    SERVICE,
  ),
  ...shaped(
    'service',
    [
      like(
        `(?<what>[^周前到至天日]{2,20}?)(?:先|暂时)?(?:别|不要|不再?|停止?|暂停)(?:再|先)?(?:接单|接预约|接受预约|接客)(?:了)?(?<to>(?:[，, ]+(?!.*(?:前|到|至)).*)?)`,
      ),
    ],
    '$what 暂停 $to',
    SERVICE,
  ),
]

/** of a thing, so that it can't be used: until when is not known */
const BROKEN =
  '(?:坏了|坏掉了?|出故障|故障|漏水|漏电|停电|停水|用不了|开不了|在?(?:维修|检修|装修|翻修|保养|修)[中呢]?|有问题|出(?:了)?问题)'
const PAUSES = [
  ...shaped(
    'service',
    [
      like(
        `把?${WHAT}(?:先|暂时)?(?:停|停用|停约|停课|停办|关|暂停)(?:预约|开放|接单)?(?<to>(?:到|至)[^,，。]{1,16}?)(?:[,，]?(?:以后|之后|后)?(?:再|才)(?:重新)?(?:开放?|开课|恢复|营业|接单|接预约|约|用))?${NOW}`,
      ),
      like(
        `把?(?<what>[^，,前到至]{2,20}?)(?<to>(?!.*[周天日号月]到)[^,，。]{1,12}?(?:以前|之前|前))(?:都|先)?(?:不能|别|不让|停止|暂停)(?:预约|约|用|开放)${NOW}`,
      ),
    ],
    '$what 暂停 $to',
    SERVICE,
  ),
  ...shaped(
    'service',
    [
      like(
        `${WHAT}(?<to>(?:的?(?:场地?|球场|房间|教室|设备|空调|灯|地板|网|门|投影仪?|器材|暖气|水管))?${BROKEN})[,，、 ]*(?:所以)?(?:先|暂时|现在|都|也)*(?:不能|没法|不让|别让?人?|不要|无法|停止|暂停|停|不)(?:再)?(?:预?约|预订|用|打|开放?|订|上课|接单)?${NOW}`,
      ),
    ],
    '$what 暂停 $to',
    SERVICE,
  ),
  ...shaped(
    'service',
    [
      like(
        `(?<what>[^，,前到至]{2,20}?)(?:先|暂时|目前|最近|这阵子|这段时间)+(?:都|就)?(?:不|别|停止|没法|不能)(?:再|让)?(?:人)?(?:对外|对外开放|开放?|接单|接预约|约|预约|用|营业)(?:了)?[,，、 ]*(?<to>(?!.*(?:[前到至]|周|星期|天|号)).{0,30})`,
      ),
    ],
    '$what 暂停 $to',
    SERVICE,
  ),
]

const PLACES = '(?:个|片|间|张|块)(?:名额|场地?|位子?|座位?|房间)?'
const DAYS = [
  ...shaped(
    'slots',
    [
      like(
        `${WHAT}${DAY}(?<to>[^只限改放]*(?:\\d|点)[^只限改放]*)(?:只有|只放|只开放?|限|改成|改为|有)(?<n>${NUMBER})${PLACES}${NOW}`,
      ),
      like(
        `${DAY}(?<to>[^只限改放]*(?:\\d|点)[^只限改放]*?)(?:的)?${WHAT}(?:只有|只放|限|改成|改为)(?<n>${NUMBER})${PLACES}${NOW}`,
      ),
    ],
    '$what $day $to 名额$n',
    SERVICE,
  ),
  ...shaped(
    'hours',
    [
      like(`(?<what>.{2,20}?)?${DAY}(?:我们)?(?:只|仅)(?:开放?|营业)(?<to>.*\\d.*)`),
      like(`(?<what>.{2,20}?)?${DAY}(?:的)?(?:特别|特殊|临时)(?:开放|营业)?时间(?:是|为|[:：])?(?<to>.*\\d.*)`),
    ],
    '$what $day $to',
  ),
  ...shaped(
    'hours',
    [like(`(?<what>.{2,20}?)?${DAY}(?:提示|提醒|告诉|通知)(?:一下)?(?:客人|大家)[:：,，]?(?<to>.{2,})`)],
    '$what $day 提示：$to',
    { long: true },
  ),
  ...shaped(
    'close',
    [
      like(
        `(?:${DAY})(?:的)?${WHAT}(?:场|馆|室)?(?<why>(?:刷|修|检修|维修|换|装修).{1,12}?)[，,](?:谁|大家|客人)(?:也|都)?(?:不能|没法|用不了|打不了).*`,
      ),
      like(
        `${WHAT}(?:${DAY})(?<why>(?:刷|修|检修|维修|换|装修).{1,12}?)[，,](?:谁|大家|客人)?(?:也|都)?(?:不能|没法|用不了|打不了).*`,
      ),
    ],
    '$what $day $why',
    SERVICE,
  ),
]

const SHIFTS: PlainRule[] = [
  {
    word: 'staff',
    is: /^(?:今天|今晚|现在|这会儿|目前)?(?:是|有)?(?:谁|哪些人|哪位|哪几个)(?:在|是)?(?:上班|值班|当班|在岗|在班)的?$|^(?:今天|现在)?(?:值班|上班|当班)的(?:人|同事)?(?:是谁|有谁|有哪些)$/,
    drop: /.+/gsu,
  },
  // 我们今天不上班 is the hall's
  { word: 'duty', is: /^我?(?:今天|今晚|今日)?我?不(?:来)?(?:上班|值班|当班)了?$/, drop: /(?!)/gu },
]

/** Before 闭馆: which days they are is the country's. */
const HOLIDAYS = whole(
  'holidays',
  /^(?!.*(?:我的|预约|预订)).*(?:法定|公共)?(?:节假日|公众假期|公共假期).*(?:闭馆|休息|放假|关门|不开|营业|开放|照常|照开|\d)/,
)

const QUESTIONS = [
  ...shaped(
    'answers',
    [
      like(
        `(?:给)?(?:加|写|设|改)(?:上|一?[个条下段])?(?<what>[^，,：:]{1,12}?)的(?:说明|回答|答案|信息)[:：](?<to>.{2,})`,
      ),
    ],
    '$what $to',
    { long: true },
  ),
  ...shaped(
    'field',
    [
      like(
        `${WHAT}(?:表单)?(?:里)?(?:再)?加(?:上|一个|个|一项|一栏)(?<to>(?:车牌|单位|公司|邮箱|年龄|性别|备注|身份证|微信|紧急联系).{0,10}?)${NOW}`,
      ),
    ],
    '$what 新增 $to',
    SERVICE,
  ),
  ...shaped(
    'answers',
    [
      like(
        `(?:有人|客人|谁|要是有人|如果有人)(?:要是)?问(?:起|到)?(?<what>.{1,20}?)[，,]?(?:的时候)?(?:就)?(?:说|回答|回复|告诉他们?)[:：]?(?<to>.{2,})`,
      ),
      like(`(?<what>.{1,20}?)的(?:回答|答案)(?:是|改成|改为|[:：])(?<to>.{2,})`),
    ],
    '$what $to',
    { long: true },
  ),
  ...shaped(
    'answers',
    [
      like(`(?:删除|删掉|删了|去掉|移除)(?<what>.{1,20}?)的(?:回答|答案)`),
      like(`(?<what>.{1,20}?)的(?:回答|答案)(?:删除|删掉|删了|去掉|移除)${NOW}`),
    ],
    '$what 删除',
  ),
  ...shaped('quiet', [like(`(?<to>.*\\d.*)(?:别|不要|请勿|勿)(?:打扰|吵|响|通知)(?:我们?|大家)?${NOW}`)], '$to'),
  ...shaped('noshows', [like(`(?<to>.{0,20}结束.*(?:自动)?(?:标记|记为|算)(?:为|成)?(?:未到|爽约|没来).*)`)], '$to'),
]

/** How else they keep a hall up, in Chinese: limits, prices, names, states, special days, what is asked and answered. */
export const CHINESE_UPKEEP: readonly PlainRule[] = [
  HOLIDAYS,
  ...SHIFTS,
  ...PAUSES,
  ...PARTICIPANTS,
  ...LIMITS,
  ...NAMES,
  ...DAYS,
  ...QUESTIONS,
]
