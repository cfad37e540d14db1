/**
 * Lower case, full-width letters and digits as narrow ones, accents kept, of the same length in UTF-16 units as the text:
 * what is found in it stands at the same place in what was typed.
 */
export function plainText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase()
  let plain = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!
    const narrow = unit.normalize('NFKC').toLowerCase()
    plain += narrow.length === 1 ? narrow : unit
  }
  return plain
}

/** How far a sentence is searched for names; the reader reads as far. */
export const READ_AT_MOST = 300

/** Two to four characters alone before or after a number as long as a mobile number: "陈滨江 13800138000". */
const BESIDE_NUMBER =
  /(?<![\p{Script=Han}])\p{Script=Han}{2,4}(?=[\s,，:：]{0,8}\+?\d[\d\s-]{9})|(?<=\d{11}[\s,，]{0,8})\p{Script=Han}{2,4}(?!\p{Script=Han})/gu
/** The most frequent, which are those of nine people in ten (公安部《二〇二〇年全国姓名报告》). */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常'

/**
 * Where a person's own name stands: after "I'm", "my name is", "我叫", "姓名：". What stands there is nobody's hall, or
 * Ada Hall and Yoga Sharma could never book.
 */
export function ownNames(text: string): [number, number][] {
  const spans: [number, number][] = []
  const latin = /\b(?:my name is|my name's|name is|name|i'm|i am|i’m|this is|call me)\b[\s:：,]*/giu
  for (const { 0: lead, index } of text.matchAll(latin)) {
    const from = index + lead.length
    // As many capitalised words as follow; where nobody cares for capitals, a single word.
    const name = /^(?:\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*){0,3}|\p{L}+)/u.exec(text.slice(from))
    const bare = lead.trim().toLowerCase()
    const certain = bare.includes('name') || bare === 'call me'
    if (name !== null && (certain || /^\p{Lu}/u.test(name[0]))) spans.push([from, from + name[0].length])
  }
  // A Chinese name can't be told from what follows it; a hall's name would begin with its first or second character.
  for (const { 0: lead, index } of text.matchAll(/(?:我叫|名叫|叫做|姓名是?|名字是?|联系人是?)[\s:：]*/gu))
    spans.push([index + lead.length, index + lead.length + 2])
  for (const { 0: name, index } of text.matchAll(BESIDE_NUMBER))
    if (SURNAMES.includes(name[0]!)) spans.push([index + 1, index + 2])
  return spans
}
