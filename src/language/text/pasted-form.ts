import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from './in-any-language.ts'
import { matchesOf } from './matches-of.ts'
import { normalize } from './normalize.ts'

/** A form that was pasted: a line for each answer, its label before it. */

const TEXTS = LANGUAGES.map(({ text }) => text)
const SIGNS = TEXTS.map(({ listSigns }) => listSigns).join('')
const LINE = new RegExp(
  String.raw`^[ \t>]*(?:[(（]?(?:\d{1,2}|[${SIGNS}]{1,2}|[①-⑩])[.)）、．][ \t]*|[①-⑩•·*][ \t]*)?[【[]?(\p{L}[\p{L} .'’/]{0,23}?)[】\]]?[ \t]*(?:[:：=＝]|[ \t]-(?=[ \t])|-(?=\S))[ \t]*(?=\S)`,
  'u',
)
const ANY = inAnyLanguage(TEXTS)

const FEWEST = 3

const LIST_SIGN = new RegExp(`^[ \\t]*[${SIGNS}]{1,2}[、.．]`, 'gm')

/** 一、项目 二、日期, each in its line: their numbers are left blank, so that places stay. */
export function withoutListSigns(text: string): string {
  const [first, second] = text.match(LIST_SIGN) ?? []
  if (first?.trim()[0] !== SIGNS[0] || second?.trim()[0] !== SIGNS[1]) return text
  return text.replace(LIST_SIGN, (found) => ' '.repeat(found.length))
}

const linesOf = (text: string): string[] => text.slice(0, 1000).split('\n')

/** 【人数】2【姓名】… is a line for each; as long as it was. So is "date: friday, time: 5pm, players: 3". */
export const asLines = (text: string): string =>
  labelsApart(bareLabelsApart(numbersApart(text)).replace(/【([^【】\n]{1,10})】(?!\s*[:：【]|\s*$)/g, '\n$1:'))

/** A number of a list, with the blank or mark before it: "1. badminton 2. saturday 3. 10am", 1、羽毛球 2、周六 3、上午十点. */
const LIST_NUMBER = /(?:^|[\s,;，；。])([1-9])[.)、）](?=[^\S\n]*\S)/g

/** Where a line counts 1, 2, 3, each number begins a line of its own. */
function numbersApart(text: string): string {
  if (text.includes('\n')) return text
  const counted = [...text.slice(0, 500).matchAll(LIST_NUMBER)].map(([, number]) => Number(number))
  if (counted.length < FEWEST || !counted.every((number, at) => number === at + 1)) return text
  return text.replace(LIST_NUMBER, (found, _number, at: number) => (at === 0 ? found : `\n${found.slice(1)}`))
}

const LONGEST_BARE = 300

/** "NAME ANN LEE WHEN THURSDAY 3PM HOW MANY 5": a line that begins with a label and has some, none of them with a mark. */
function bareLabelsApart(text: string): string {
  if (text.length > LONGEST_BARE || /[\n?？:：]/.test(text.replace(/\d:\d/g, ' '))) return text
  const found = matchesOf(text, ANY.bareLabel)
  const labels = new Set(found.map(([label]) => label.toLowerCase()))
  if (labels.size < FEWEST || text.slice(0, found[0]!.index).trim() !== '') return text
  return found.reduce((all, { index, 0: label }) => {
    const end = index + label.length
    const before = index === 0 ? '' : `${all.slice(0, index - 1)}\n`
    return `${before}${label}:${all.slice(end + 1)}`
  }, text)
}

/** What stands before a label in one line: a mark, or a blank; a run of blanks from its beginning, not from each of them. */
const BETWEEN =
  /(?:[,，;；|｜/.。、]|(?<!\s)\s)\s*(?=(\p{L}[\p{L}.'’]{0,15}(?: \p{L}[\p{L}.'’]{0,15}){0,3})[^\S\n]*[:：][^\S\n]*\S)/gu

/** Each known label of a form in one line begins a line of its own, where there are some of them. */
function labelsApart(text: string): string {
  if (text.includes('\n')) return text
  const head = text.slice(0, 500)
  const first = /^\s*(\p{L}[\p{L} .'’]{0,23}?)[^\S\n]*[:：]/u.exec(head)?.[1]
  const labels = [...head.matchAll(BETWEEN)].filter(([, label = '']) => isLabel(label))
  if (labels.length + (first !== undefined && isLabel(first) ? 1 : 0) < FEWEST) return text
  return text.replace(BETWEEN, (between, label: string) => (isLabel(label) ? '\n'.padEnd(between.length) : between))
}

const isLabel = (label: string): boolean =>
  [ANY.thingLabel, ANY.whenLabel, ANY.endLine, ANY.peopleLabel, ANY.personLabel].some((known) =>
    known.test(label.trim()),
  )

/** Three lines or more, most of them with a label. */
export function isPastedForm(typed: string): boolean {
  const text = asLines(typed)
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
      const digits = /^\d{1,2}(?=\s*$)/.exec(normalize(line.slice(head.length)).text)?.[0]
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
