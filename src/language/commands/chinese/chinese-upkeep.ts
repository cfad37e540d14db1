import type { PlainRule } from '../plain-rule.ts'
import { shaped } from '../shape-rule.ts'
import { CHINESE_FORMS } from './chinese-forms.ts'
import { CHINESE_LIMITS, CHINESE_PARTICIPANTS } from './chinese-limits.ts'
import {
  CHINESE_DAYS_SAID,
  CHINESE_HOLIDAYS,
  CHINESE_PAUSES,
  CHINESE_SHIFTS,
  CHINESE_SHUT,
  CHINESE_WEEKLY,
} from './chinese-opening.ts'
import { like, NOW, SERVICE, WHAT } from './chinese-parts.ts'
import { CHINESE_PEOPLE } from './chinese-people.ts'

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

/** What guests ask stands in it; it is no question itself. */
const notAsked = ({ asks: _, ...rule }: PlainRule): PlainRule => rule

const QUESTIONS = [
  ...shaped(
    'answers',
    [
      like(
        `(?:最近)?(?:老是?|总是?|经常|好多|很多|一直)?有?(?:人|客人|顾客)(?:老是?|总是?|经常|一直)?(?:在)?问(?:起|到)?(?<what>.{1,20}?)[，, ]*(?:的时候|的话)?(?:就|你就|都|直接)+(?:回答说?|回复说?|说|回|告诉他们?)[:：]?(?<to>.{1,})`,
      ),
    ],
    '?$what? $to',
    { long: true },
  ).map(notAsked),
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
        `(?:(?:要是|如果|万一)?有?(?:人|客人|顾客)|谁)(?:要是|如果)?(?:再)?问(?:起|到)?(?<what>.{1,20}?)[，,]?(?:的时候)?(?:就)?(?:回答说?|回复说?|说|告诉他们?)[:：]?(?<to>.{1,})`,
      ),
      like(`(?<what>.{1,20}?)的(?:回答|答案)(?:是|改成|改为|[:：])(?<to>.{2,})`),
    ],
    '$what $to',
    { long: true },
  ).map(notAsked),
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
  CHINESE_HOLIDAYS,
  ...CHINESE_SHIFTS,
  ...CHINESE_PEOPLE,
  ...CHINESE_WEEKLY,
  ...CHINESE_FORMS,
  ...CHINESE_SHUT,
  ...CHINESE_PAUSES,
  ...CHINESE_PARTICIPANTS,
  ...CHINESE_LIMITS,
  ...NAMES,
  ...CHINESE_DAYS_SAID,
  ...QUESTIONS,
]
