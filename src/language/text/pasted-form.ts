import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from './in-any-language.ts'

/** A form that was pasted: a line for each answer, its label before it. */

const LINE =
  /^[ \t]*(?:\d{1,2}[.)、][ \t]*)?[【[]?(\p{L}[\p{L} .'’/]{0,23}?)[】\]]?[ \t]*(?:[:：]|[ \t]-(?=[ \t])|-(?=\S))[ \t]*(?=\S)/u
const TEXTS = LANGUAGES.map(({ text }) => text)
const ANY = inAnyLanguage(TEXTS)

const linesOf = (text: string): string[] => text.slice(0, 1000).split('\n')

/** 【人数】2【姓名】… is a line for each; as long as it was. */
export const asLines = (text: string): string => text.replace(/【([^【】\n]{1,10})】(?!\s*[:：【]|\s*$)/g, '\n$1:')

/** Three lines or more, most of them with a label. */
export function isPastedForm(text: string): boolean {
  if (!text.includes('\n')) return false
  const lines = linesOf(text).filter((line) => line.trim() !== '')
  const labelled = lines.filter((line) => LINE.test(line)).length
  return lines.length >= 3 && labelled >= 2 && labelled * 2 >= lines.length
}

/** One line of such a form, sent by itself: 项目：羽毛球 */
export function isLabelLine(text: string): boolean {
  if (text.includes('\n')) return false
  const [head, label = ''] = LINE.exec(text.slice(0, 200)) ?? []
  const plain = label.trim()
  return head !== undefined && (ANY.thingLabel.test(plain) || ANY.whenLabel.test(plain) || ANY.peopleLabel.test(plain))
}

/** The labels of days and times are no part of them; the text stays as long as it was. */
export function withoutLabels(text: string): string {
  if (!isPastedForm(text)) return text
  return text
    .split('\n')
    .map((line) => {
      const [head, label = ''] = LINE.exec(line) ?? []
      if (head === undefined || !ANY.whenLabel.test(label.trim())) return line
      // "Time: 5" is an hour
      const digits = /^\d{1,2}(?=\s*$)/.exec(line.slice(head.length))?.[0]
      const said = digits && TEXTS.find(({ hourLabel }) => hourLabel.test(label.trim()))?.hourSaid(digits)
      if (said) return said.padStart(line.trimEnd().length).padEnd(line.length)
      return ' '.repeat(head.length) + line.slice(head.length)
    })
    .join('\n')
}

/** The number beside the label for people, and where label and number stand. */
export function peopleInForm(text: string): { size: number; span: [number, number] } | undefined {
  if (!isPastedForm(text) && !isLabelLine(text)) return undefined
  let at = 0
  for (const line of text.split('\n')) {
    const [head, label = ''] = LINE.exec(line) ?? []
    const count =
      head !== undefined && ANY.peopleLabel.test(label.trim()) ? countIn(line.slice(head.length)) : undefined
    if (count !== undefined) return { size: count, span: [at, at + line.length] }
    at += line.length + 1
  }
  return undefined
}

function countIn(line: string): number | undefined {
  for (const { peopleCount, numeral } of TEXTS) {
    const said = peopleCount.exec(line)?.[1]
    if (said !== undefined) return /^\d/.test(said) ? Number(said) : numeral(said)
  }
  return undefined
}
