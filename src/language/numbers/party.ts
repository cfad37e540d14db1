import type { Claims } from '../text/claims.ts'

export interface Party {
  min: number
  max: number
}

const N = '(-?\\d{1,6}(?:\\.\\d+)?)'
const TO = '\\s*(?:-|~|到|至|,|or|to|或者?)\\s*'
const ZH_ONE =
  '(?:个|位|名|口)?(?:人(?!民|气|次|生|工|均|间|份)|大人|成年?人|小孩|儿童|小朋友|孩子|朋友|同事|同学|客人|嘉宾|来宾|老人|宝宝|家长|学生|队员|参会|代表|观众|大|小)|位|名(?!字|称|额|片)'
const EN_ONE =
  '(?:(?:more\\s+)?(?:people|ppl|persons?|guests?|adults?|kids?|child(?:ren)?|pax|players?|friends?|participants?|attendees?|visitors?|colleagues|students?|heads?|seniors?|toddlers?|infants?|bab(?:y|ies)|m[ae]n|wom[ae]n|girls?|boys?|tickets?|seats?|spots?|places?)\\b|of\\s+(?:us|them)\\b)'

/** "5 people, 2 kids" … each an amount, summed. */
const COUNTED = new RegExp(
  `(?<![\\d.:第每/])(?:${N}${TO})?${N}\\s*(?:来|多|几)?\\s*(?:${ZH_ONE}|${EN_ONE})|\\b(an?)\\s+(?:${EN_ONE})`,
  'g',
)
const SUM_LINK = /^[\s,+&、]*(?:and|plus|with|加上?|和|带|跟|外加|以及)?\s*$/

type Phrase = readonly [pattern: RegExp, read: (m: RegExpExecArray) => Party]

/** Sizes that name their number. */
const NUMBERED: readonly Phrase[] = [
  [/(?:我们?|咱们?)?1家子?(?:共|有)?(\d{1,2})口(?:人)?/, (m) => same(Number(m[1]))],
  [/(\d{1,2})\s?大\s?(\d{1,2})\s?小/, (m) => same(Number(m[1]) + Number(m[2]))],
  [
    /(?:人数|人员|总?共|1共|合计)\s?(?:是|为|:|有)?\s?(-?\d{1,6}(?:\.\d+)?)(?:\s?[-~到至]\s?(\d{1,6}))?(?![\d点:月号日小时分])/,
    (m) => ({ min: Number(m[1]), max: Number(m[2] ?? m[1]) }),
  ],
  [
    new RegExp(
      `\\b(?:party|group|family|table|team|crowd|booking|total)\\s+(?:of|for)\\s+(?:${N}${TO})?${N}(?![\\d:]|\\s*(?:[ap]\\.?m\\b|hours?|hrs?|min|days?|weeks?|o'))`,
    ),
    range,
  ],
  [
    new RegExp(
      `\\b(?:we(?:'re|\\s+are|\\s+will\\s+be|'ll\\s+be)|there(?:'s|\\s+are|\\s+will\\s+be|'ll\\s+be)|party\\s+size|guests?|people|number of (?:guests|people))\\s*(?:is|:|=)?\\s*(?:${N}${TO})?${N}(?:\\s+of\\s+us)?(?![\\d:.]|\\s*(?:[ap]\\.?m\\b|hours?|min|days?|weeks?|th\\b|st\\b|nd\\b|rd\\b))`,
    ),
    range,
  ],
]

/** Sizes in words; a number said beside them counts for more. */
const WORDED: readonly Phrase[] = [
  [/(?:我们|咱们?|就)?(?:俩|两口子|夫妻)(?:个?人)?|2人世界/, () => same(2)],
  [/(?:我们|咱们?)仨(?:个?人)?/, () => same(3)],
  [
    /就我(?:自己|1个|1人)?(?:1个)?(?:人)?|只有我(?:自己)?(?:1个人?)?|我自己1?个?人?|我1个人?|自己1个人?|单独1人/,
    () => same(1),
  ],
  [
    /我(?:和|跟|同|与|带)(?:我)?(?:的)?1?个?(?:老婆|老公|妻子|丈夫|爱人|女朋友|男朋友|女友|男友|朋友|同事|同学|妈妈|爸爸|儿子|女儿|孩子|对象)(?!们)/,
    () => same(2),
  ],
  [
    /\b(?:just|only)\s+(?:for\s+)?(?:me|myself|1)\b(?!\s*(?:hour|day|week|[ap]m))|\bby\s+myself\b|\bme\s+alone\b|\bfor\s+myself\b/,
    () => same(1),
  ],
  [
    /\b(?:me|myself|i)\s+(?:and|plus|with)\s+(?:my|a|1)\s+(?:wife|husband|partner|girlfriend|boyfriend|friend|colleague|son|daughter|mum|mom|dad|kid|child|mate|sister|brother)\b|\b(?:my|a)\s+(?:wife|husband|partner|friend|girlfriend|boyfriend)\s+and\s+(?:i|me)\b|\bthe\s+2\s+of\s+us\b|\bboth\s+of\s+us\b/,
    () => same(2),
  ],
  [/\b(?:a|1)\s+dozen(?:\s+(?:people|guests|of us))?\b/, () => same(12)],
]

const same = (n: number): Party => ({ min: n, max: n })
function range(m: RegExpExecArray): Party {
  const high = Number(m[2])
  return m[1] === undefined ? same(high) : { min: Number(m[1]), max: high }
}

/** Most messages say no size, and these patterns are dear. */
const SIGN_OF_PARTY = /\d|[俩仨夫口我]|\b(?:me|myself|i|us|an?|my|dozen)\b/

/** A party that is said as one: 5个人, 两大一小, for 4 people, a party of 6. What it uses is claimed. */
export function readParty(claims: Claims): Party | undefined {
  if (!SIGN_OF_PARTY.test(claims.open)) return undefined
  const numbered = phrase(claims, NUMBERED)
  if (numbered) return numbered
  const { sum, children } = counted(claims)
  if (sum && !children) return sum
  const worded = phrase(claims, WORDED)
  // "我和我老婆带两个孩子"
  return sum && worded ? { min: sum.min + worded.min, max: sum.max + worded.max } : (sum ?? worded)
}

function phrase(claims: Claims, phrases: readonly Phrase[]): Party | undefined {
  for (const [pattern, read] of phrases) {
    const match = pattern.exec(claims.open)
    if (!match) continue
    claims.claim(match.index, match.index + match[0].length)
    return read(match)
  }
  return undefined
}

const CHILDREN = /(?:孩子?|儿童|小朋友|宝宝|kids?|child(?:ren)?|toddlers?|infants?|bab(?:y|ies))$/

/** "5 people, 2 kids" are seven. `children`: nobody else was counted. */
function counted(claims: Claims): { sum?: Party; children: boolean } {
  let sum: Party | undefined
  let children = true
  let end = 0
  for (const match of claims.open.matchAll(COUNTED)) {
    if (sum && !SUM_LINK.test(claims.normal.text.slice(end, match.index))) break
    const word = match[0]
    // 大 and 小 count people only beside each other, handled above; 4小时 is a length
    if (/[大小]$/.test(word)) continue
    const part = match[3] !== undefined ? same(1) : range(match)
    if (match[1] !== undefined && part.min > part.max) continue
    sum = sum ? { min: sum.min + part.min, max: sum.max + part.max } : part
    children &&= CHILDREN.test(word.trimEnd())
    end = match.index + word.length
    claims.claim(match.index, end)
  }
  return sum ? { sum, children } : { children: false }
}

const FOR_N =
  /\bfor\s+(?:(?:about|around|up to)\s+)?(?:(\d{1,4})\s*(?:-|to|or)\s*)?(-?\d{1,6}(?:\.\d+)?)(?![\d:/]|\.\d|\s*(?:[ap]\.?\s?m\b|[ap]\b|o'|hours?|hrs?|h\b|min|days?|weeks?|months?|years?|nights?|slots?|st\b|nd\b|rd\b|th\b|-\s?\d|:|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/
const EACH = /(?<![\d.:第每/-])(\d{1,3})\s?个(?=\s*(?:$|[,.!]))/
const ALONE =
  /^[\s,.!]*(?:大概|大约|差不多|约|可能|就|共|有|是|改成|改为|要|about|around|maybe|probably|just|only|make it|it's|its|we'll be|say|um|uh)?\s*(?:(-?\d{1,6}(?:\.\d+)?)\s*(?:-|~|到|至|或者?|or|to)\s*)?(-?\d{1,6}(?:[.,]\d+)?)\s*(?:个|位|名|左右|吧|就行|please|thanks)?[\s,.!]*$/

/** A bare number, where the open question wants one: 5, 五, "about five", -1, 1.5. */
export function readNumber(claims: Claims): Party | undefined {
  // 十一 was kept as the festival's name
  const alone = ALONE.exec(claims.open.replace('十一', '11'))
  if (!alone) return undefined
  claims.claim(0, claims.open.length)
  const high = Number(alone[2]!.replace(/,(?=\d{3}$)/, '').replace(',', '.'))
  return alone[1] === undefined ? same(high) : { min: Number(alone[1]), max: high }
}

/** "for 4" and "4个", where no date or time took the number. */
export function readBareParty(claims: Claims): Party | undefined {
  const match = FOR_N.exec(claims.open)
  if (match) {
    claims.claim(match.index, match.index + match[0].length)
    return range(match)
  }
  // "明天三点，4个": a number of something unnamed is the party, but 一个 is the booking
  const each = EACH.exec(claims.open)
  if (!each || Number(each[1]) < 2) return undefined
  claims.claim(each.index, each.index + each[0].length)
  return same(Number(each[1]))
}
