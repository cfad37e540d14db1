import { chineseNumerals } from '../../numbers/chinese/numerals.ts'
import { HAN, type Normal, rewrite } from '../normal.ts'
import type { NormalRules } from '../normal-rules.ts'
import { SIMPLIFIED } from './traditional.ts'

/** A space behind the end of a sentence is written for a mark: 在哪儿啊 有停车位吗 */
const SPACE_FOR_MARK =
  /(?<=[\u3400-\u9fff][吗呢啊呀吧哈呗嘛])\s+(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff]\s{0,8}不)\s+(?=[我你他她咱俺这那今明后周星礼下上两三四五六七八九十])/g
const SPACED_HAN = /(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])|(?<=\d)\s+(?=[月日号点时分年个位人周天刻小半])/g
const TYPOS =
  /[今明后昨][夭填田添]|[下上这本][洲州粥](?=[一二三四五六日天末\d])|礼[摆败](?=[一二三四五六日天])|星[琪棋气骑](?=[一二三四五六日天])|[上下中]舞(?=\d|[一二两三四五六七八九十])|今[玩碗](?=\d|[一二两三四五六七八九十])|(?<=[\d一二两三四五六七八九十])各(?=人)|元月|周未|星其|星斯|礼伴|拜[五六](?=晚|早)|(?<![\u4e00-\u9fff])确[人任仁忍](?![\u4e00-\u9fff])|今晩|听日|(?<![要想来去在好爱一])听[晚朝早](?![会点课])|寻晚|晏昼|(?<![\d月])后日|寻日|下昼|上昼|後添|后添|明添|点种|(?<![\d一二三四五六七八九十几两])[名民]天|晚[尚伤]|早尚|下[吾无](?=\d|[一二两三四五六七八九十])/g
const RIGHT: Readonly<Record<string, string>> = {
  元月: '一月',
  听日: '明天',
  听晚: '明晚',
  听朝: '明早',
  听早: '明早',
  寻晚: '昨晚',
  晏昼: '下午',
  后日: '后天',
  寻日: '昨天',
  下昼: '下午',
  上昼: '上午',
  周未: '周末',
  星其: '星期',
  星斯: '星期',
  礼伴: '礼拜',
  今晩: '今晚',
  后添: '后天',
  後添: '后天',
  明添: '明天',
  点种: '点钟',
  名天: '明天',
  民天: '明天',
  晚尚: '晚上',
  晚伤: '晚上',
  早尚: '早上',
  下吾: '下午',
  下无: '下午',
}

/** The character that was meant by one that sounds or looks like it. */
const MEANT: Readonly<Record<string, string>> = {
  夭: '天',
  填: '天',
  田: '天',
  添: '天',
  洲: '周',
  州: '周',
  粥: '周',
  摆: '拜',
  败: '拜',
  琪: '期',
  棋: '期',
  气: '期',
  骑: '期',
  舞: '午',
  玩: '晚',
  碗: '晚',
  各: '个',
  人: '认',
  任: '认',
  仁: '认',
  忍: '认',
}

/** 明夭 is 明天: the last character is the one that was mistaken. */
function soundsLike(slip: string): string | undefined {
  const meant = MEANT[slip.at(-1)!]
  return meant === undefined ? undefined : slip.slice(0, -1) + meant
}

/** Festivals called by their lunar date in numerals; with 号 or 日 it is a date of the common calendar. */
const BY_DATE = /(?<![农阴旧]历|闰|年|\d)(?:八月十五|七月七|九月九)(?![日号点十\d])/g
/** 幺 is one where digits are read out: 幺三九… */
const DIGIT_YAO =
  /幺(?=[零一二三四五六七八九幺\d])|(?<=[零一二三四五六七八九\d])幺|(?<=[零一二三四五六七八九][,，、 ]\s?)幺/g
/** 俩小时: no two people */
const BOTH_HOURS = /俩(?=个?半?(?:小时|钟头|钟|月|星期|礼拜|天|晚上|场|节|时段))/g
const ALL_THREE_HOURS = /仨(?=个?半?(?:小时|钟头|钟|月|星期|礼拜|天|晚上|场|节|时段))/g
/** pm3点, 3点pm: the half of the day in Latin letters beside a Chinese hour */
const LATIN_HALF = /(?<![a-z])([ap])\.?m\.?\s?(?=\d{1,2}[点:时])/g
const HALF_AFTER = /(?<!\d)(\d{1,2}点(?:半|[一二三]刻|\d{1,2}分?)?)\s?([ap])\.?m(?![a-z])/g
/** 明后天: the one or the other */
const EITHER_DAY = /(今明|明后)[两2]?天/g
const EITHER: Readonly<Record<string, string>> = { 今明: '今天或明天', 明后: '明天或后天' }

/** 周一三五, 周六日: each with its own word; a number before what it counts is none of them: 周三五点 */
const WEEKDAY_RUN = /(?<!每)(周|星期|礼拜)([一二三四五六日天]{2,5})(?!(?<=一)早)(?=[上中下早晚傍的都和有可也,.!?\s]|$)/g

function eachWeekday([, word = '', days = '']: RegExpExecArray): string {
  const joined = /^六[日天]$/.test(days) ? '或' : '和'
  return [...days].map((day) => word + day).join(joined)
}

function rewritten(plain: Normal): Normal {
  if (!HAN.test(plain.text)) return plain
  let normal = rewrite(plain, GROUPS_READ, digitsOf)
  normal = rewrite(normal, SPACE_FOR_MARK, () => ',')
  normal = rewrite(normal, SPACED_HAN, () => '')
  normal = rewrite(normal, TYPOS, ([slip]) => RIGHT[slip] ?? soundsLike(slip))
  normal = rewrite(normal, EITHER_DAY, (match) => EITHER[match[1]!])
  normal = rewrite(normal, WEEKDAY_RUN, eachWeekday)
  normal = rewrite(normal, BY_DATE, (match) =>
    match[0].startsWith('八') ? '中秋' : match[0].startsWith('七') ? '七夕' : '重阳',
  )
  normal = chineseNumerals(normal)
  normal = rewrite(normal, LATIN_HALF, (match) => (match[1] === 'a' ? '上午' : '下午'))
  return rewrite(normal, HALF_AFTER, (match) => `${match[2] === 'a' ? '上午' : '下午'}${match[1]}`)
}

/** A telephone number read out in groups: 幺三八，幺二三四，五六七八 */
const GROUPS_READ =
  /(?:[零一二三四五六七八九]{2,5}[,\s]{1,2}){2,3}[零一二三四五六七八九]{2,5}(?![零一二三四五六七八九十点号月个人])/g
const digitsOf = ([said]: RegExpExecArray): string | undefined => {
  const digits = said.replace(/[,\s]/g, '')
  return digits.length < 10 ? undefined : [...digits].map((each) => '零一二三四五六七八九'.indexOf(each)).join('')
}

/** 周日。四个人: no decimal point */
const STOP_BEFORE_NUMBER = /(?<=\p{Script=Han})\.(?=[\d一二两三四五六七八九十])/gu

export const CHINESE_NORMAL: NormalRules = {
  characters: new Map([...SIMPLIFIED, ['〇', '零'], ['○', '零']]),
  sameLength: (text) =>
    text
      .replace(STOP_BEFORE_NUMBER, ',')
      .replace(DIGIT_YAO, '一')
      .replace(BOTH_HOURS, '两')
      .replace(ALL_THREE_HOURS, '三'),
  rewrite: rewritten,
}
