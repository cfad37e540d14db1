import type { DeskWords, FormWords, HallWords, NoShowWords, ShiftSaid, SwitchWords } from '../hall-words.ts'
import { CHINESE_CHANGE, CHINESE_CUES } from './change-cues.ts'
import { CHINESE_LENGTH_NUMBERS, CHINESE_MEASURES, CHINESE_TIMES_SAID } from './measure-words.ts'
import { CHINESE_NOT_SET } from './not-set-words.ts'
import { CHINESE_OPTIONS } from './option-words.ts'
import { CHINESE_RULES, CHINESE_TRADES } from './rule-words.ts'
import { CHINESE_SETTINGS } from './setting-words.ts'

const SWITCHES: SwitchWords = {
  on: /需要|要|开启|打开|是/iu,
  off: /不需要|不要|不用|关闭|取消|免|否/iu,
  all: /所有|全部|每个项目|都(?=是|要|可)/iu,
  onDuty: /上班|值班|在岗|上岗|回来了/iu,
  until: /到|至|为止/iu,
  offDuty:
    /下班|休息|请假|病假|休假|(?:上|来)不了|轮休|调休|免打扰|勿扰|别(?:打扰|吵)|不(?:再)?(?:值班|在岗|上班)|离岗/iu,
}

const NO_SHOWS: NoShowWords = {
  off: /关闭|取消|不限|不处理|停用/iu,
  mark: /标记|登记|记为|自动/iu,
  noMark: /不(?:要|再)?(?:自动)?标记/iu,
  approval: /审核|审批|批准/iu,
  phone: /电话|打电话|前台|不能(?:自助)?预约|禁止/iu,
  times: /次/iu,
  within: /内/iu,
  days: /天/iu,
  daysFirst: /(\d{1,4})\s*天(?:内|里|之内)?[^\d]{0,6}(\d{1,3})\s*次/u,
  monthly: /一?个?月(?:内|里)?[^\d]{0,6}(\d{1,3})\s*次/iu,
}

const DESK: DeskWords = {
  selfCheckIn:
    /(?:自助|自己|自行|扫码|自动)[^，。]{0,6}签到|签到[^，。]{0,4}(?:自助|自己)|(?:员工|前台)[^，。]{0,4}签到|扫[^，。]{0,6}码[^，。]{0,4}(?:签到|算到)/iu,
  staffOnly:
    /只(?:能|许|准|由|有)?[^，。]{0,3}(?:员工|前台|工作人员)|(?:不能|不许|不让|不准|别|不要|停用|取消|关)[^，。]{0,8}签到|签到[^，。]{0,4}(?:关|停|取消)/iu,
  number: /手机号?|电话|号码|联系方式/iu,
  required: /必须|必填|一定|得(?:留|填|有|给)|要(?:留|填|有|给|求)|都要|必要|需要/iu,
  optional: /选填|可不|不(?:用|必|需|要求|强制|是必)|可填可不填|非必填|可以不|免填/iu,
}

const FORM: FormWords = {
  name: /姓名|名字|称呼/iu,
  mobile: /手机|电话/iu,
  email: /邮箱|邮件/iu,
  none: /^(?:无|没有|不要|不用|去掉|取消|删除|总是|不限|任意)$/iu,
  yes: /是|有|要/iu,
  no: /否|不|没有/iu,
  mustAnswer: /必须|必填|一定要|得填|要填|都要|都得|需要填|要写|要登记|得登记|要留|得留/iu,
  mayAnswer:
    /填不填(?:都|也)?(?:行|可以|随便|无所谓)|随便填|选填|可填可不填|可以不填|可不填|不强制|不一定|愿意的|可以填|可以写|可以留/iu,
  smallWords: /是否|有没有|需不需要|是不是|需要|请|您的?|你的?|吗|的|[?？（）()]/giu,
  plural: /(?!)/iu,
  atMost: /以下|最多|不超过|至多/iu,
  nothing: /^(?:什么都不[用要]填?|都?不[用要]填?|无|没有)$/iu,
}

const LABELS: HallWords['labels'] = {
  yesno:
    /(?:有没有|是否|是不是|有无|会不会|能不能|要不要|过没过|做没做).{1,}|.{2,}(?:没有|过没|吗|与否)[?？]?$|[过吃喝会能要]不[过吃喝会能要].{1,}$/iu,
  mobile: /手机号?码?$/iu,
  'id-card': /身份证/u,
  date: /生日|出生日期|日期$/iu,
  number: /年龄|人数|数量/iu,
}

const TIME = String.raw`(早上|上午|中午|下午|傍晚|晚上|夜里|半夜|午夜|深夜)?\s*(\d{1,2}|十[一二]?|[一二两三四五六七八九])(?:[:：](\d\d)|点(半)?)`
/** 八点开门, 四点就下班; 开到晚上十点, 延长到22:00 */
const SHIFT = new RegExp(
  String.raw`${TIME}\s*(?:就|才|开始|提前|提早)*\s*(开门|营业|开放|开馆|开始|开(?!到)|关门|打烊|闭馆|下班|收工|结束|关)|(?:开|延长|营业|开放|做|提前|推迟)(?:放|关门)?(?:到|至)${TIME}(?!\s*(?:就|才)?(?:开|营业))`,
  'gu',
)
const HOURS = ' 一二三四五六七八九十'
const hourSaid = (said: string): number => {
  if (/^\d/.test(said)) return Number(said)
  return said.length === 2 ? 10 + HOURS.indexOf(said[1]!) : HOURS.indexOf(said.replace('两', '二'))
}

function shifts(text: string): ShiftSaid[] {
  const found: ShiftSaid[] = []
  for (const match of text.matchAll(SHIFT)) {
    const [, ...groups] = match
    const word = groups[4] ?? ''
    const [part = '', said = '', minute = '0', half] = word === '' ? groups.slice(5) : groups
    const hour = hourSaid(said)
    const later = /下午|傍晚|晚上|夜里/.test(part) && hour < 12
    const midnight = /晚上|夜里|半夜|午夜|深夜/.test(part) && hour === 12
    const at = (hour + (later || midnight ? 12 : 0)) * 60 + (half === undefined ? Number(minute) : 30)
    found.push({
      opens: /^[开营]/.test(word),
      minutes: at,
      half: part === '',
      spans: [[match.index, match.index + match[0].length]],
    })
  }
  return found
}

export const CHINESE_HALLS: HallWords = {
  cues: CHINESE_CUES,
  change: CHINESE_CHANGE,
  measure: CHINESE_MEASURES,
  numbers: CHINESE_LENGTH_NUMBERS,
  times: CHINESE_TIMES_SAID,
  switches: SWITCHES,
  bareHour: /^\s*(?<hour>\d{1,2}|[一二两三四五六七八九十]{1,3})(?:[点时]钟?(?<minute>半|一刻|三刻)?)?\s*$/iu,
  holidays: {
    usual: /照常|正常(?:营业|开放)|不休息?|不放假|不闭馆|跟平时一样/iu,
    closed: /闭馆|休息|放假|关门|不开|不营业|停业|跟着放/iu,
  },
  noShows: NO_SHOWS,
  desk: DESK,
  settings: CHINESE_SETTINGS,
  form: FORM,
  languageAlso: (name) => name.replace(/语$/u, '文'),
  labels: LABELS,
  rules: CHINESE_RULES,
  trades: CHINESE_TRADES,
  notSet: CHINESE_NOT_SET,
  options: CHINESE_OPTIONS,
  shifts,
  shiftBy: {
    earlier: /早|提前|缩短/iu,
    later: /晚(?!上)|推迟|延长|延迟|多开|多营业/iu,
    opens: /开门|营业|开放|开始|[早晚].{0,6}开(?!到)/iu,
    closes: /关门|下班|收工|打烊|闭馆|结束|延长|多开|多营业|晚关|晚点关|缩短/iu,
    break: /午休|午饭/iu,
    shutBehind: /^\s*(?:休息|不开|不营业|关门|歇)/iu,
    asWhole: /整体/iu,
    onlyPart: /(?:只|仅|就)(?:有|在|做|上|接)*(?:开|营业|开放)?(?:上午|早上|下午|晚上)/iu,
  },
  pictures: {
    alt: /(?:替代|文字|图片)(?:文字|说明)|说明文字/iu,
    add: /加一?张|再来一?张|多加|新增|添加|追加|第二张/iu,
    remove: /删除|删掉|删了|移除|去掉|撤下|撤掉|不要|拿掉/iu,
  },
}
