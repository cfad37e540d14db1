import { ok, type Result, refuse } from '../../result.ts'
import { trim } from '../../trim.ts'
import type { Answer, Field } from '../form.ts'

const YES = [
  'yes',
  'y',
  'yeah',
  'yep',
  'sure',
  'ok',
  'okay',
  'true',
  '是',
  '是的',
  '对',
  '对的',
  '好',
  '好的',
  '要',
  '需要',
  '有',
  '可以',
  '嗯',
  '行',
]
const NO = [
  'no',
  'n',
  'nope',
  'not',
  'false',
  'no thanks',
  '否',
  '不',
  '不是',
  '不要',
  '不用',
  '不需要',
  '没有',
  '没',
  '无',
  '不行',
  '不用了',
]
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  last: -1,
  最后: -1,
}
const CHINESE = '一二三四五六七八九'

const AROUND = /[\s\p{P}]/u

/** As people type it: any width and case, without the punctuation around. */
const plain = (text: string): string => trim(text.normalize('NFKC').toLowerCase(), AROUND).replace(/\s+/gu, ' ')

/** An option by its id, its label in any language, its place in the list ("2", "第二个", "the first"), or an own part of its label. */
export function readChoice(field: Field, text: string): Result<Answer> {
  const options = field.options ?? []
  const said = plain(text)
  const exact = options.find((option) => plain(option.id) === said || labels(option).includes(said))
  if (exact !== undefined) return ok(exact.id)
  const place = placeIn(said)
  const placed = place === undefined ? undefined : options.at(place > 0 ? place - 1 : place)
  if (placed !== undefined && place !== 0) return ok(placed.id)
  const near = said.length < 2 ? [] : options.filter((option) => labels(option).some((label) => label.includes(said)))
  return near.length === 1 ? ok(near[0]!.id) : refuse('HALLO_FIELD_CHOICE', { field: field.id })
}

export function readYesNo(field: Field, text: string): Result<Answer> {
  const said = plain(text)
  if (YES.includes(said)) return ok(true)
  if (NO.includes(said)) return ok(false)
  return refuse('HALLO_FIELD_YESNO', { field: field.id })
}

const labels = (option: NonNullable<Field['options']>[number]): string[] => Object.values(option.label).map(plain)

function placeIn(said: string): number | undefined {
  if (/^\d{1,2}$/.test(said)) return Number(said)
  const english = /^(?:the )?(first|second|third|fourth|fifth|last)(?: one)?$/.exec(said)
  if (english !== null) return ORDINALS[english[1]!]
  const chinese = /^(?:第?([一二三四五六七八九]|\d{1,2})[个项号]?|(最后)(?:一[个项])?)$/.exec(said)
  if (chinese === null) return undefined
  if (chinese[2] !== undefined) return -1
  return CHINESE.includes(chinese[1]!) ? CHINESE.indexOf(chinese[1]!) + 1 : Number(chinese[1])
}
