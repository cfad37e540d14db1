import type { PlainRule } from '../plain-rule.ts'
import { shaped } from '../shape-rule.ts'
import { DAY, LENGTH, like, MONEY, NOW, NUMBER, SERVICE, WHAT } from './chinese-parts.ts'

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

/** How often, how far ahead and for how much things may be booked. */
export const CHINESE_LIMITS = [
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
  // no number of people, and no hour
  ...shaped(
    'price',
    [
      like(
        `(?<what>(?!.*[加涨降减少多])\\p{Script=Han}{2,10}?)\\s*(?<to>[1-9]00|[1-9]\\d(?!00|15|30|45)\\d|[3-9]\\d{3})${NOW}`,
      ),
      like(
        `(?<what>(?!.*[加涨降减少])[^\\d]{2,20}?)\\s*(?<to>(?:[¥￥£$]\\s?\\d+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?\\s?(?:元|块钱?|英?镑)))(?<unit>[一每]?个?(?:小时|场|节|次|位|人)?)${NOW}`,
      ),
    ],
    '$what $to $unit',
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

const TIME = '(?:分钟|个?小时|个?钟头|个?半小时)'
const PEOPLE_OF = '(?:人|位|名|学员|客人|病人|患者|孩子|小朋友|顾客)'
/** How many at the same time; when booking closes; what is new, with its price; what is called by no name here. */
export const CHINESE_PARTICIPANTS = [
  ...shaped(
    'hours',
    [
      like(
        `(?!.*(?:我的|预约|约的))${WHAT}?${DAY}(?:都)?(?<to>(?:早|晚|提前|提早|推迟|延后|延迟)${LENGTH}(?:开始|开课|上课|下课))${NOW}`,
      ),
    ],
    '$what $day $to',
  ),
  ...shaped(
    'close',
    [
      like(
        `(?:我们)?${DAY}(?:的)?(?<to>(?:上午|早上|中午|下午|晚上|傍晚)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:[:：]\\d\\d|点半?))(?:以后|之后|后)(?:就|都)?不(?:再)?(?:看诊|接诊|接客|接单|接待|接预约|接|约|收|上课|做|营业|开放|开门|开)${NOW}`,
      ),
    ],
    '$day $to关门',
  ),
  ...shaped(
    'close',
    [
      like(
        `${WHAT}(?:师傅?|老师|教练|医生|阿姨|小哥)(?<day>[^，,]{2,14}?)(?:请|休|要请)(?:了)?(?:病假|事假|年假|产假|假)${NOW}`,
      ),
    ],
    '$what $day 请假',
    SERVICE,
  ),
  ...shaped(
    'service',
    [
      like(
        `(?!.*(?:[上下]午|早上|晚上|[今明后]天|周[一二三四五六日末]|星期|\\d[月号日点]))${WHAT}(?:现在|一共|总共)?(?:就|只|只有|一共|有)+(?<n>${NUMBER})(?:张|把|个|台|间|条|片)(?:椅子?|床位?|机位|工位|牙椅|机器|房间|场地|位子?)${NOW}`,
      ),
    ],
    '$what 名额 $n',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `${WHAT}(?:的)?(?:每|所有)(?:一)?(?:单|个?预约|次|个?订单)?(?:我|我们|店长)?(?:都)?(?:要|得|想)(?:我|我们)?(?:先)?(?:看|审|过目|确认|同意|点头)(?:一下|过|才行)*${NOW}`,
      ),
    ],
    '$what 审核 需要',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?<what>[^\\d]{2,30}?)(?:改|改成|改为|换成|变成)(?:每[节次场])?(?<n>${LENGTH})(?:一|每)?(?:节|场|次|个|位)?${NOW}`,
      ),
    ],
    '$what 时长 $n',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?<what>[^\\d]{2,30}?)(?:现在|以后|今后)?(?:每次|一次|一节|一场)?(?:要|需要|得|是|改成|改为|变成)(?:做|花|用)?(?<n>(?:半|${NUMBER}|\\d{1,3})\\s?${TIME}|一个半小时|两个半小时)${NOW}`,
      ),
    ],
    '$what 时长 $n',
    SERVICE,
  ),
  ...shaped(
    'field',
    [
      like(
        `${WHAT}(?:的)?(?:客人)?(?:都|还)?(?:要|得|需要)(?:先)?问(?:一下|清楚|清)?(?<to>.{2,15}?)(?:没有?|吗)?${NOW}`,
      ),
    ],
    '$what 新增 $to',
    SERVICE,
  ),
  ...shaped(
    'field',
    [
      like(
        `(?:以后|还|也|都)*(?:要|需要|得)?(?:登记|填写?|问)(?:一下|上|下)?(?<to>出生日期|生日|年龄|性别|车牌号?|身份证号?|邮箱|地址|单位|公司|紧急联系人|过敏史?|病史)${NOW}`,
      ),
    ],
    '新增 $to',
  ),
  ...shaped(
    'service',
    [
      like(
        `(?!.*(?:每次|一次|一批|每批|每单|一单|同一单|一笔|每天|每日|一天|每周|每个?预约))${WHAT}(?:的)?(?:课|班)?(?:每(?:节|场|个时段))?(?:只|最多|至多|仅|顶多)+(?:能)?(?:收|招|接待?|来|上|有|放|容纳)(?<n>${NUMBER})个?${PEOPLE_OF}${NOW}`,
      ),
      like(
        `(?!.*(?:每次|一次|一批|每批|每单|一单|同一单|一笔|每天|每日|一天|每周|每个?预约))${WHAT}(?:课|班)?(?:最多|至多|顶多)(?<n>${NUMBER})个?${PEOPLE_OF}${NOW}`,
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
    [like(`(?<what>[^\\d]{2,30}?)(?:现在|以后|改成|改为|变成)*(?<n>${LENGTH})(?:一|每)(?:位|个|节|场|次|人|段)${NOW}`)],
    '$what 时长 $n',
    SERVICE,
  ),
  ...shaped(
    'add',
    [
      like(
        `(?:再|新|多|我们)?(?:加|新增|增加|添|添加|上)(?:一?[个项种门])?(?:新的?)?(?:项目|课程?|服务)?[:：]?\\s*(?<to>\\p{Script=Han}{2,10}?[\\s,，]*(?:跟|和|同|与|按|照|参照|像)\\p{Script=Han}{2,10}(?:一样|一致|差不多|相同|那样).{0,30})`,
      ),
    ],
    '$to',
    SERVICE,
  ),
  ...shaped(
    'add',
    [
      like(
        `(?:再|新|多|我们)?(?:加|新增|增加|添|添加|上)(?:一?[个项种门])?(?:新?(?:项目|课程?|服务))?[:：]?\\s*(?<to>\\p{Script=Han}{2,10}?)[\\s,，]*(?<more>[¥￥]?\\d{1,5}(?:\\.\\d+)?\\s?(?:元|块钱?|分钟|个?小时)?(?:[\\s,，一每\\/半].*)?)`,
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
