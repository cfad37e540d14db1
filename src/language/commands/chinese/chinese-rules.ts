import type { PlainRule } from '../plain-rule.ts'
import { shaped } from '../shape-rule.ts'
import { LENGTH, like, NOW, NUMBER, PEOPLE, WHAT } from './chinese-parts.ts'

const RULES = [
  ...shaped(
    'rules',
    [
      like(
        `(?<what>.{2,20}?)?(?:，|,)?(?:客人|大家)?(?:允许|可以|能|要)?(?:在)?(?:开始|开场)?前?(?:至少|最晚|最少)?(?:提前)?(?<n>${LENGTH})(?:以?前|之前)?(?:都)?(?:可以|能|允许)?(?:免费)?取消${NOW}`,
      ),
    ],
    '$what 取消 $n',
  ),
  ...shaped(
    'rules',
    [like(`(?<what>.{2,20}?)?(?:预约|约)?(?:之?后)?(?:不能|不可以?|不许|不允许|不得)取消${NOW}`)],
    '$what 取消 不能',
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?<what>.{2,20}?)?(?:，|,)?${PEOPLE}?(?:最多)?(?:可以|能)?提前(?<n>${LENGTH})(?:就)?(?:可以|能)?(?:预约|约|预订|订)${NOW}`,
      ),
    ],
    '$what 提前 $n',
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?<what>.{2,20}?)?(?:，|,)?(?:开始|开场)前(?<n>${LENGTH})(?:就)?(?:停止|截止|不再接受|不能再?)(?:预约|约|预订)${NOW}`,
      ),
      like(`(?<what>.{2,20}?)?(?:提前|开始前)(?<n>${LENGTH})(?:截止|停止)(?:预约)?${NOW}`),
    ],
    '$what 截止 $n',
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?<what>.{2,20}?)?(?:，|,)?每(?:个|位)?(?:人|客人)(?:同时)?(?:最多|只能|限|限约|最多只能)(?:预约|约|订|有)?(?<n>${NUMBER})(?:个|次|单|场)?(?:预约)?${NOW}`,
      ),
    ],
    '$what 每人 $n',
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?<what>.{2,20}?)?(?:，|,)?(?:开始前|提前)(?<n>${LENGTH})(?:发)?(?:提醒|通知)(?:客人|大家|一下|他们)?${NOW}`,
      ),
    ],
    '$what 提醒 $n',
  ),
  ...shaped(
    'rules',
    [like(`(?<what>.{2,20}?)?(?:，|,)?(?:不要|别|不用|不再|取消)(?:再)?(?:发)?提醒(?:客人|大家|了)*`)],
    '$what 提醒 不提醒',
  ),
  ...shaped(
    'rules',
    [like(`${WHAT}(?:的预约)?(?:不需要|不用|无需|不必)(?:我|我们|人工)?(?:来)?(?:审核|审批|确认|同意)${NOW}`)],
    '$what 审核 不需要',
    { of: 'service' },
  ),
  ...shaped(
    'rules',
    [
      like(
        `${WHAT}(?:的预约)?(?:要|需要|得|必须|都要)(?:先)?(?:经过?)?(?:我|我们|人工|店长)?(?:来)?(?:审核|审批|确认|同意)(?:一下|才行)?${NOW}`,
      ),
    ],
    '$what 审核 需要',
    { of: 'service' },
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?<what>.{2,20}?)?(?:，|,)?(?:每次|一次|一个预约|每个预约|每单)(?:最多|不超过|限)(?<n>${NUMBER})(?:个|位)?人${NOW}`,
      ),
    ],
    '$what 人数 1-$n',
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?<what>.{2,20}?)?(?:，|,)?(?:每段|每场|每节|时长|一场|一节)(?:时长)?(?:改成|改为|为|是|调到)?(?<n>${LENGTH})${NOW}`,
      ),
    ],
    '$what 时长 $n',
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?<what>.{2,20}?)?(?:，|,)?(?:最多)?(?:可以|能)?连(?:续|着)?(?:约|订|预约)(?:最多)?(?<n>${NUMBER})(?:段|场|节|个)?${NOW}`,
      ),
    ],
    '$what 连续 $n',
  ),
]

const FIELDS = [
  ...shaped(
    'field',
    [
      like(
        `(?<what>.{2,20}?)?(?:，|,)?(?:还)?(?:要|让|请)(?:客人|大家)(?:也|再|还)?(?:填写?|提供|留下?|写)(?:一下)?(?<to>.{1,15}?)${NOW}`,
      ),
      like(`(?:表单|报名表)(?:里)?(?:再)?加(?:上|一个|个)?(?<to>.{1,15}?)${NOW}`),
    ],
    '$what 新增 $to',
  ),
  ...shaped(
    'field',
    [
      like(
        `(?<what>.{2,20}?的)?(?<to>.{1,15}?)(?:改成|改为|设为|可以|是|变成)(?<how>选填|必填|不必填|可不填)(?:的)?${NOW}`,
      ),
    ],
    '$what $to $how',
    { of: 'field' },
  ),
  ...shaped(
    'field',
    [
      like(
        `(?<what>.{2,20}?)?(?:，|,)?(?:不用|不要|别|无需|不必|不再)(?:让|要)?(?:客人|大家)?(?:再)?(?:填写?|留|提供|写|问)(?<to>.{1,15}?)${NOW}`,
      ),
    ],
    '$what $to 移除',
  ),
]

const PHONE = `(?:我们的?|新的?|场馆)?(?:联系)?电话(?:号码)?(?:改成|改为|换成|是|变成)\\s*(?<to>\\+?[\\d() -]{5,25})${NOW}`

const HALLS = [
  ...shaped('hall', [like(PHONE)], '电话 $to', { maybeBooking: true }),
  // of somebody else it is a guest's
  ...shaped('hall', [like(`(?<what>.{2,20}?)的?${PHONE}`)], '$what 电话 $to', { maybeBooking: true, of: 'hall' }),
  ...shaped(
    'hall',
    [
      like(`(?:我们)?(?<what>.{2,20}?)?(?:的)?(?:新)?地址(?:改成|改为|换成|是|变成)\\s*(?<to>.{4,})`),
      like(`(?:我们)?(?<what>.{2,20}?)?搬到(?:了)?(?<to>.{4,}?)了?`),
    ],
    '$what 地址 $to',
    { maybeBooking: true },
  ),
]

/** How they say what holds for bookings, what guests are asked, and where the hall is, in Chinese. */
export const CHINESE_RULES: readonly PlainRule[] = [...RULES, ...FIELDS, ...HALLS]
