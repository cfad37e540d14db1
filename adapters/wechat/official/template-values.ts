import type { BookingView } from '../../../src/bot/draw/reply.ts'
import type { WechatTemplate } from './account.ts'

/** What can stand in a template's words. */
export interface TemplateWords {
  text: string
  booking?: BookingView
  /** in the person's language */
  hall?: string
  service?: string
}

type Values = Record<string, { value: string }>

/** The template's values, typed as the platform demands (47003); undefined where one of them can't be had. */
export function templateValues({ data }: WechatTemplate, words: TemplateWords): Values | undefined {
  const given = wordsOf(words)
  const values: Values = {}
  for (const [key, pattern] of Object.entries(data)) {
    const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => given[name] ?? '').trim()
    const value = typed(key.replace(/\d+$/, ''), filled)
    if (value === undefined) return undefined
    values[key] = { value }
  }
  return values
}

function wordsOf({ text, booking, hall, service }: TemplateWords): Record<string, string | undefined> {
  return {
    text,
    hall,
    service,
    code: booking?.code,
    party: booking && String(booking.party),
    start: booking && dayAndTime(booking.start),
    end: booking && dayAndTime(booking.end),
    address: booking?.address,
  }
}

/** As every type of time takes it; the text has the hall's own offset. */
const dayAndTime = (iso: string): string => {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(iso) ?? []
  return year === undefined ? '' : `${year}年${month}月${day}日 ${time}`
}

const one = (text: string): string => text.replace(/\s+/g, ' ').trim()
const cut = (text: string, most: number): string => {
  const letters = [...text]
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}
const only = (pattern: RegExp, text: string): string | undefined => (pattern.test(text) ? text : undefined)

/** By the type that a key begins with; an old template's keys have none, and take twenty characters. */
function typed(type: string, text: string): string | undefined {
  const line = one(text)
  if (line === '') return undefined
  switch (type) {
    case 'character_string':
      return only(/^[\x20-\x7e]{1,32}$/, line)
    case 'letter':
      return only(/^[A-Za-z]{1,32}$/, line)
    case 'number':
      return only(/^-?\d+(\.\d+)?$/, line.slice(0, 32))
    case 'time':
    case 'date':
      return only(/^\d{4}年\d\d?月\d\d?日 \d\d:\d\d$/, line)
    case 'amount':
      return only(/^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/, line)
    case 'phone_number':
      return only(/^[\d+\-() ]{1,17}$/, line)
    case 'phrase':
      return only(/^\p{Script=Han}{1,5}$/u, line)
    case 'name':
      return cut(line.replace(/\d/g, ''), /\p{Script=Han}/u.test(line) ? 10 : 20) || undefined
    default:
      return cut(line.replace(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, ''), 20) || undefined
  }
}
