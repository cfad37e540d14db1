import { chineseNumerals } from '../numbers/chinese/numerals.ts'
import { englishNumbers } from '../numbers/english/numbers.ts'
import { type Normal, plain, rewrite } from './normal.ts'

/** Traditional characters that dates, sizes and wishes are written with, each before its simplified one. */
const PAIRS =
  '點点週周號号後后個个這这禮礼節节慶庆兒儿勞劳婦妇萬万聖圣鐘钟鍾钟開开閏闰臘腊農农曆历時时間间過过會会兩两內内幾几當当從从們们' +
  '訂订預预約约請请幫帮換换來来還还沒没為为處处頭头裡里裏里員员電电話话聯联繫系機机碼码對对確确認认應应該该題题問问說说語语給给' +
  '嗎吗單单雙双國国陽阳驚惊蟄蛰穀谷種种滿满鳳凤復复補补準准將将歲岁親亲區区張张於于與与進进選选項项現现變变動动場场館馆場场業业' +
  '學学習习愛爱優优總总結结紅红綠绿藍蓝東东車车門门馬马風风飛飞麗丽華华陳陈劉刘趙赵吳吴鄭郑黃黄楊杨孫孙謝谢許许鄧邓馮冯葉叶蘇苏' +
  '盧卢蔣蒋閻阎賈贾羅罗龍龙顧顾賀贺錢钱湯汤戴戴嚴严'
const SIMPLE = new Map<string, string>()
for (let i = 0; i < PAIRS.length; i += 2) SIMPLE.set(PAIRS[i]!, PAIRS[i + 1]!)

const MARKS: Readonly<Record<string, string>> = {
  '。': '.',
  '、': ',',
  '‘': "'",
  '’': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '～': '~',
  '〜': '~',
  〇: '零',
  '○': '零',
  '∶': ':',
  '︰': ':',
  '·': '.',
}

/** One character for one: full-width forms, traditional characters, punctuation, lower case. */
function oneForOne(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    const char = text[i]!
    if (code < 0x80) out += code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : code < 32 ? ' ' : char
    else if (code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200d) || code === 0xfeff) out += ' '
    else if (code >= 0xff01 && code <= 0xff5e) {
      const ascii = code - 0xfee0
      out += String.fromCharCode(ascii >= 65 && ascii <= 90 ? ascii + 32 : ascii)
    } else out += MARKS[char] ?? SIMPLE.get(char) ?? char
  }
  return out
}

export const HAN = /[\u3400-\u9fff]/
const SPACED_HAN = /(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])|(?<=\d)\s+(?=[月日号点时分年个位人周天刻小半])/g
const TYPOS =
  /[今明后昨][夭填田]|[下上这本][洲州粥](?=[一二三四五六日天末\d])|礼[摆败](?=[一二三四五六日天])|星[琪棋气骑](?=[一二三四五六日天])|[上下中]舞(?=\d|[一二两三四五六七八九十])|今[玩碗](?=\d|[一二两三四五六七八九十])|(?<=[\d一二两三四五六七八九十])各(?=人)|元月|周未|星其|星斯|礼伴|拜[五六](?=晚|早)|今晩|後添|后添|明添|点种/g
const RIGHT: Readonly<Record<string, string>> = {
  元月: '一月',
  周未: '周末',
  星其: '星期',
  星斯: '星期',
  礼伴: '礼拜',
  今晩: '今晚',
  后添: '后天',
  後添: '后天',
  明添: '明天',
  点种: '点钟',
}

/** The character that was meant by one that sounds or looks like it. */
const MEANT: Readonly<Record<string, string>> = {
  夭: '天',
  填: '天',
  田: '天',
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
}

/** 明夭 is 明天: the last character is the one that was mistaken. */
function soundsLike(slip: string): string | undefined {
  const meant = MEANT[slip.at(-1)!]
  return meant === undefined ? undefined : slip.slice(0, -1) + meant
}

/** Festivals called by their lunar date in numerals; with 号 or 日 it is a date of the common calendar. */
const BY_DATE = /(?<![农阴旧]历|闰|年|\d)(?:八月十五|七月七|九月九)(?![日号点十\d])/g

/** 时间：14:00 is a label and a time */
const LABEL_COLON = /(?<=[^\d\s:]):(?=\s*\d)/g
/** "at 10 - 3 people": an hour and a size, no range */
const DASH_BEFORE_SIZE =
  /(?<=\bat \d{1,2}(?::\d\d)?\s?(?:[ap]m)?) - (?=\d{1,3} (?:people|persons|guests|players|adults|of us)\b)/g
/** 幺 is one where digits are read out: 幺三九… */
const DIGIT_YAO = /幺(?=[零一二三四五六七八九幺\d])|(?<=[零一二三四五六七八九\d])幺/g
/** What a digit in a box carries: 2️⃣ */
const KEYCAP = /(?<=\d)\ufe0f?\u20e3/g
/** pm3点, 3点pm: the half of the day in Latin letters beside a Chinese hour */
const LATIN_HALF = /(?<![a-z])([ap])\.?m\.?\s?(?=\d{1,2}[点:时])/g
const HALF_AFTER = /(?<!\d)(\d{1,2}点(?:半|[一二三]刻|\d{1,2}分?)?)\s?([ap])\.?m(?![a-z])/g
/** 1½ is 1 1/2 */
const FRACTION = /(\d)?\s?([¼½¾])/g
const FRACTIONS: Readonly<Record<string, string>> = { '¼': '1/4', '½': '1/2', '¾': '3/4' }
/** 明后天: the one or the other */
const EITHER_DAY = /(今明|明后)[两2]?天/g
const EITHER: Readonly<Record<string, string>> = { 今明: '今天或明天', 明后: '明天或后天' }

/** "wed like a court": no wednesday */
const WE_WOULD = /\bwed(?=\s(?:like|love|want|prefer|rather|appreciate|need|come|go|take|have|bring|arrive)\b)/g

/** The text as the rules want it: one script, one width, digits for number words; each character knows its origin. */
export function normalize(text: string): Normal {
  let normal = plain(text)
  normal.text = oneForOne(text).replace(LABEL_COLON, ' ').replace(DIGIT_YAO, '一').replace(DASH_BEFORE_SIZE, ' , ')
  normal = rewrite(normal, KEYCAP, () => '')
  normal = rewrite(
    normal,
    FRACTION,
    (match) => `${match[1] === undefined ? '' : `${match[1]} `}${FRACTIONS[match[2]!]}`,
  )
  if (HAN.test(normal.text)) {
    normal = rewrite(normal, SPACED_HAN, () => '')
    normal = rewrite(normal, TYPOS, ([slip]) => RIGHT[slip] ?? soundsLike(slip))
    normal = rewrite(normal, EITHER_DAY, (match) => EITHER[match[1]!])
    normal = rewrite(normal, BY_DATE, (match) =>
      match[0].startsWith('八') ? '中秋' : match[0].startsWith('七') ? '七夕' : '重阳',
    )
    normal = chineseNumerals(normal)
    normal = rewrite(normal, LATIN_HALF, (match) => (match[1] === 'a' ? '上午' : '下午'))
    normal = rewrite(normal, HALF_AFTER, (match) => `${match[2] === 'a' ? '上午' : '下午'}${match[1]}`)
  }
  normal = rewrite(normal, WE_WOULD, () => 'we would')
  return /[a-z]{3}/.test(normal.text) ? englishNumbers(normal, text) : normal
}
