/** A form that was pasted: a line for each answer, its label before it. */

const LINE =
  /^[ \t]*(?:\d{1,2}[.)、][ \t]*)?[【[]?([\p{L}][\p{L} ]{0,23}?)[】\]]?[ \t]*(?:[:：]|[ \t]-(?=[ \t])|-(?=\S))[ \t]*(?=\S)/u
const WHEN =
  /^(?:date|day|time|when|start|hour|(?:date|day) and time|preferred (?:date|day|time)|日期|时间|日子|时段|(?:预约|预订|到场|开始|入场|活动|使用)(?:日期|时间)|开始)$/i
const HOUR = /^(?:[a-z ]*time|start|hour)$/i
const PEOPLE =
  /^(?:(?:number|no) of (?:people|persons?|guests?|players?)|how many(?: people| of you| guests)?|party(?: size)?|pax|persons?|people|guests?|headcount|group(?: size)?|(?:预约|参加|到场)?人数|几[个位]?人|人员)$/i
const COUNT = /^(\d{1,3}|[一二两三四五六七八九十])(?=\s*(?:[个位名]?人?|people|persons?|guests?|pax)?[ \t,，。.]*$)/i
const HAN = ' 一二三四五六七八九十'

const linesOf = (text: string): string[] => text.slice(0, 1000).split('\n')

/** Three lines or more, most of them with a label. */
export function isPastedForm(text: string): boolean {
  if (!text.includes('\n')) return false
  const lines = linesOf(text).filter((line) => line.trim() !== '')
  const labelled = lines.filter((line) => LINE.test(line)).length
  return lines.length >= 3 && labelled >= 2 && labelled * 2 >= lines.length
}

const THING =
  /^(?:activity|service|hall|venue|location|place|item|what|where|项目|活动|服务|场馆|场地|地点|预[约订]项目)$/i

/** One line of such a form, sent by itself: 项目：羽毛球 */
export function isLabelLine(text: string): boolean {
  if (text.includes('\n')) return false
  const [head, label = ''] = LINE.exec(text.slice(0, 200)) ?? []
  const plain = label.trim()
  return head !== undefined && (THING.test(plain) || WHEN.test(plain) || PEOPLE.test(plain))
}

/** The labels of days and times are no part of them; the text stays as long as it was. */
export function withoutLabels(text: string): string {
  if (!isPastedForm(text)) return text
  return text
    .split('\n')
    .map((line) => {
      const [head, label = ''] = LINE.exec(line) ?? []
      if (head === undefined || !WHEN.test(label.trim())) return line
      // "Time: 5" is an hour
      const lead = HOUR.test(label.trim()) && /^\d{1,2}\s*$/.test(line.slice(head.length)) ? 'at ' : ''
      return lead.padStart(head.length) + line.slice(head.length)
    })
    .join('\n')
}

/** The number beside the label for people, and where label and number stand. */
export function peopleInForm(text: string): { size: number; span: [number, number] } | undefined {
  if (!isPastedForm(text)) return undefined
  let at = 0
  for (const line of text.split('\n')) {
    const [head, label = ''] = LINE.exec(line) ?? []
    const count = head !== undefined && PEOPLE.test(label.trim()) ? COUNT.exec(line.slice(head.length)) : null
    if (head !== undefined && count !== null) {
      const said = count[1]!
      const size = /^\d/.test(said) ? Number(said) : said === '两' ? 2 : HAN.indexOf(said)
      return { size, span: [at, at + line.length] }
    }
    at += line.length + 1
  }
  return undefined
}
