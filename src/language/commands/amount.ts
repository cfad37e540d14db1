import type { ArgumentMatch } from './argument-match.ts'

/** A price as it is said: a decimal number, and what it says of currency and what it is for. */
export interface Amount {
  /** digits, perhaps with a point: "100", "99.50"; "0" where it is free */
  decimal: string
  /** ISO 4217 */
  currency?: string
  per?: 'slot' | 'person' | 'booking'
}

const SIGNS: Readonly<Record<string, string>> = { '¥': 'CNY', '￥': 'CNY', $: 'USD', '£': 'GBP', '€': 'EUR' }
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:元|块钱?|rmb|cny|yuan)$/i, 'CNY'],
  [/^(?:gbp|pounds?|英镑)$/i, 'GBP'],
  [/^(?:usd|dollars?|美元)$/i, 'USD'],
  [/^(?:eur|euros?|欧元)$/i, 'EUR'],
  [/^(?:hkd|港币|港元)$/i, 'HKD'],
  [/^(?:jpy|yen|日元)$/i, 'JPY'],
]
/** Others go by their code. */
const CODE = /^(?:aed|aud|cad|chf|inr|krw|mop|myr|nzd|sgd|thb|twd)$/i
const AMOUNT =
  /(?<![\d.,-])([¥￥$£€])?\s?(\d{1,7}(?:\.\d{1,9})?)(?![\d.]\d|\d)\s?(元|块钱|块|rmb|cny|yuan|gbp|pounds?|英镑|usd|dollars?|美元|eur|euros?|欧元|hkd|港币|港元|jpy|yen|日元|(?:aed|aud|cad|chf|inr|krw|mop|myr|nzd|sgd|thb|twd)(?!\p{L}))?/iu
const FREE = /免费|不收费|(?<!\p{L})(?:free(?: of charge)?|for nothing)(?!\p{L})/iu
const PER: readonly (readonly [RegExp, NonNullable<Amount['per']>])[] = [
  [/(?:每|一)(?:个)?(?:人|位)|(?<!\p{L})(?:per|a|each) (?:person|head|guest)(?!\p{L})/iu, 'person'],
  [/每(?:个)?(?:场次|场|小时|时段|节)|(?<!\p{L})(?:per|an|a|each) (?:slot|hour|session)(?!\p{L})/iu, 'slot'],
  [/每(?:次|单|个预约)|(?<!\p{L})(?:per|a|each) booking(?!\p{L})/iu, 'booking'],
]

/** A price in a line: `100`, `¥99.5`, "100 yuan per person", 免费. undefined: none is said. */
export function readAmount(text: string): ArgumentMatch<Amount> | undefined {
  const spans: [number, number][] = []
  const [per] = PER.flatMap(([pattern, what]) => {
    const match = pattern.exec(text)
    if (match === null) return []
    spans.push([match.index, match.index + match[0].length])
    return [what]
  })
  const match = AMOUNT.exec(text)
  const found = match ?? FREE.exec(text)
  if (found === null) return undefined
  spans.push([found.index, found.index + found[0].length])
  const [, sign, decimal = '0', word] = match ?? []
  const currency = sign === undefined ? currencyOf(word ?? '') : SIGNS[sign]
  return { value: { decimal, ...(currency && { currency }), ...(per && { per }) }, spans }
}

/** ISO 4217, by its code or its name; undefined: it is none that is known here. */
export const currencyOf = (word: string): string | undefined =>
  CODE.test(word) ? word.toUpperCase() : WORDS.find(([pattern]) => pattern.test(word))?.[1]
