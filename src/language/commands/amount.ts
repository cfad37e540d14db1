import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import type { ArgumentMatch } from './argument-match.ts'

/** A price as it is said: a decimal number, and what it says of currency and what it is for. */
export interface Amount {
  /** digits, perhaps with a point: "100", "99.50"; "0" where it is free */
  decimal: string
  /** ISO 4217 */
  currency?: string
  /** its sign or word stands for others too: $ */
  shared?: true
  per?: 'slot' | 'person' | 'booking'
}

const SIGNS: Readonly<Record<string, string>> = { '¥': 'CNY', '￥': 'CNY', $: 'USD', '£': 'GBP', '€': 'EUR' }
const ANY = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.amount))
const SEVERAL = /[$¥￥]/
const CURRENCIES = LANGUAGES.flatMap(({ commands }) => Object.entries(commands.currencies))
/** Others go by their code. */
const CODE = /^(?:aed|aud|cad|chf|inr|krw|mop|myr|nzd|sgd|thb|twd)$/i
/** "50 minutes" is no price */
const MEASURE = inAnyLanguage(LANGUAGES.map(({ halls }) => halls.measure))
const LENGTH_UNIT = MEASURE.lengthUnit.source
/** nor are "10 places" and "4 people" */
const COUNTED = `${MEASURE.placesUnit.source}|${MEASURE.people.source}`
const AMOUNT = new RegExp(
  String.raw`(?<![\d.,-])([¥￥$£€])?\s?(\d{1,7}(?:\.\d{1,9})?)(?![\d.]\d|\d)\s?(${ANY.currency.source}|(?:aed|aud|cad|chf|inr|krw|mop|myr|nzd|sgd|thb|twd)(?!\p{L}))?(?!\s?(?:(?:${LENGTH_UNIT})(?!\p{L})|${COUNTED}))`,
  'iu',
)
const WORDS = LANGUAGES.map(({ commands }) => commands.amount)
const PER = ['person', 'slot', 'booking'] as const

/** A price in a line: `100`, `¥99.5`, "100 yuan per person", 免费. undefined: none is said. */
export function readAmount(text: string): ArgumentMatch<Amount> | undefined {
  const spans: [number, number][] = []
  const [per] = PER.flatMap((what) => {
    const match = ANY[what].exec(text)
    if (match === null) return []
    spans.push([match.index, match.index + match[0].length])
    return [what]
  })
  const match = AMOUNT.exec(text)
  const inWords = match === null ? sumIn(text) : undefined
  const found = match ?? inWords?.found ?? ANY.free.exec(text)
  if (found === null) return undefined
  spans.push([found.index, found.index + found[0].length])
  const [, sign, decimal = inWords?.decimal ?? '0', word = inWords?.currency] = match ?? []
  const currency = sign === undefined ? currencyOf(word ?? '') : SIGNS[sign]
  const shared = (sign !== undefined && SEVERAL.test(sign)) || (word !== undefined && ANY.sharedCurrency.test(word))
  return { value: { decimal, ...(currency && { currency }), ...(shared && { shared }), ...(per && { per }) }, spans }
}

/** A sum of money, by its sign or its word. */
export const saysPrice = (text: string): boolean => readAmount(text)?.value.currency !== undefined

const CURRENCY = new RegExp(String.raw`^\s?(${ANY.currency.source})`, 'iu')

/** "a hundred", 一百二: a sum in words, and the currency behind it. */
function sumIn(text: string): { found: RegExpExecArray; decimal: string; currency: string } | undefined {
  for (const { sums, sumOf } of WORDS) {
    const found = sums.exec(text)
    if (found === null) continue
    const currency = CURRENCY.exec(text.slice(found.index + found[0].length))?.[1] ?? ''
    return { found, decimal: String(sumOf(found[0])), currency }
  }
  return undefined
}

/** ISO 4217, by its code or its name; undefined: it is none that is known here. */
export const currencyOf = (word: string): string | undefined =>
  CODE.test(word) ? word.toUpperCase() : CURRENCIES.find(([, pattern]) => pattern.test(word))?.[0]
