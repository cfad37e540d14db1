import { shaped } from '../shape-rule.ts'
import { like, NOW, SERVICE, WHAT } from './chinese-parts.ts'

const WHOM = '(?:的)?(?:孩子|小朋友|儿童|小孩|人|学员|学生|成年人|成人|客人|青少年)?'
const FOR = '(?:课|班)?(?:现在|以后)?(?:[，,、 ])?(?:只|仅|限|是|适合|面向|针对|招|收|要|必须|得|给|能|可以|约)*'
/** Who may come by their years: the form's check, or a question for the age. */
const OF_AGE = [
  ...shaped(
    'field',
    [
      like(
        `${WHAT}${FOR}(?<n>\\d{1,2}周?岁?\\s?(?:到|至|-|~)\\s?\\d{1,2})周?岁${WHOM}(?:才)?(?:能|可以|可)?(?:约|上|参加|报名|来|玩)?${NOW}`,
      ),
      like(
        `${WHAT}${FOR}(?:满|要满|年满)?(?<n>\\d{1,2})周?岁(?:及|和)?(?:以上|起|才)(?:才)?${WHOM}(?:才)?(?:能|可以|可)?(?:约|上|参加|报名|来|玩|用)?${NOW}`,
      ),
      like(
        `${WHAT}(?:要|必须|得|需要)?(?:满|年满)(?<n>\\d{1,2})周?岁(?:才)?(?:能|可以|可)?(?:约|上|参加|报名|来|玩|用)?${NOW}`,
      ),
      like(
        `${WHAT}(?:课)?[，, ]?(?:未满|不满|不到|小于|低于)(?<n>\\d{1,2})周?岁${WHOM}(?:都)?(?:不能|不可以?|不让|谢绝|不收|不接|别|不给|禁止)(?:约|上|参加|报名|来|玩|用|预约)?${NOW}`,
      ),
    ],
    '$what 岁数 $n岁',
    SERVICE,
  ),
  ...shaped(
    'field',
    [
      like(
        `${WHAT}${FOR}(?<n>\\d{1,2})周?岁(?:及)?以下${WHOM}(?:才)?(?:能|可以|可)?(?:约|上|参加|报名|来|玩|用)?${NOW}`,
      ),
    ],
    '$what 岁数 $n岁以下',
    SERVICE,
  ),
]

/** 看看瑜伽怎么设置的 shows it. */
const SHOWN = shaped(
  'service',
  [
    like(
      `(?:看看|看一下|看下|查看|查一下|显示)(?:一下)?${WHAT}(?:现在|目前)?(?:的)?(?:是)?(?:(?:怎么|如何)(?:设置?|设定|弄)的?|设置|情况|规则)(?:是什么|的)?${NOW}`,
    ),
  ],
  '$what',
  SERVICE,
)
/** 新客人问一下从哪知道我们的: of which service it is, is asked. */
const ASKED = shaped(
  'field',
  [
    like(
      `(?:新|每个|每位|所有)?(?:客人|顾客|大家)(?:来)?(?:都)?(?:要|得|再)?问(?:一下|下|一句)(?:他们)?(?<to>.{3,25}?)${NOW}`,
    ),
  ],
  '新增 $to',
)

/** 简介加一句…: one sentence more, whatever it says. */
const MORE_TEXT = shaped(
  'service',
  [
    like(
      `(?:在|给)?${WHAT}的?(?:简介|介绍|说明|描述)(?:里|上|中|后面)*(?:再)?(?:加|写|补|添)(?:上|个|一?句|一下|一条)*[:：，, ]*(?<to>.{3,})`,
    ),
  ],
  '$what 简介 + $to',
  { of: 'service', long: true },
)

/** What is answered by yes or no. */
const YES_OR_NO = shaped(
  'field',
  [
    like(
      `${WHAT}(?:的)?(?:客人|预约)?(?:时)?(?:都|还|也)?(?:要|得|需要|必须)(?:先)?(?:问|说明|确认|填)(?:一下|清楚|清)?(?:客人)?(?<to>(?:有没有|是否|是不是|会不会|能不能|要不要|做没做).{2,20}|.{2,20}?(?:没有?|过没|吗|(?:[过吃喝会能要]不[过吃喝会能要].{0,6})))${NOW}[?？]?`,
    ),
    like(
      `(?:约|订|做)${WHAT}(?:的)?(?:客人|人)?(?:时候?)?(?:都|还|也)?(?:要|得|需要|必须)?(?:先)?问(?:一下|清楚|清)?(?:客人)?(?<to>(?:有没有|是否|是不是|会不会|要不要).{2,20}|.{2,20}?(?:没有?|吗))${NOW}[?？]?`,
    ),
    like(`(?:给)?${WHAT}(?:再)?加(?:一?个|上|条)?(?:问题|提问)[:：，, ]*(?<to>.{3,40})`),
  ],
  '$what 新增 $to',
  SERVICE,
)

/** What guests are asked, and who may come by their age, in Chinese. */
export const CHINESE_FORMS = [
  ...shaped(
    'field',
    [like(`(?<what>.{2,20}?的)?(?<to>.{1,15}?)(?:可以|可)不(?:用|必)?(?:填写?|写|留)${NOW}`)],
    '$what $to 选填',
    { of: 'field' },
  ),
  ...MORE_TEXT,
  ...SHOWN.map(({ asks: _, ...rule }) => rule),
  ...ASKED.map(({ asks: _, ...rule }) => rule),
  ...OF_AGE,
  // begins or ends as a question does
  ...YES_OR_NO.map(({ asks: _, ...rule }) => rule),
]
