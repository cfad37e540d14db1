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
const AMOUNT = new RegExp(
  String.raw`(?<![\d.,-])([¥￥$£€])?\s?(\d{1,7}(?:\.\d{1,9})?)(?![\d.]\d|\d)\s?(${ANY.currency.source}|(?:aed|aud|cad|chf|inr|krw|mop|myr|nzd|sgd|thb|twd)(?!\p{L}))?`,
  'iu',
)
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
  const found = match ?? ANY.free.exec(text)
  if (found === null) return undefined
  spans.push([found.index, found.index + found[0].length])
  const [, sign, decimal = '0', word] = match ?? []
  const currency = sign === undefined ? currencyOf(word ?? '') : SIGNS[sign]
  const shared = (sign !== undefined && SEVERAL.test(sign)) || (word !== undefined && ANY.sharedCurrency.test(word))
  return { value: { decimal, ...(currency && { currency }), ...(shared && { shared }), ...(per && { per }) }, spans }
}

/** ISO 4217, by its code or its name; undefined: it is none that is known here. */
export const currencyOf = (word: string): string | undefined =>
  CODE.test(word) ? word.toUpperCase() : CURRENCIES.find(([, pattern]) => pattern.test(word))?.[0]
