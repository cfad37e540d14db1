import { CHINESE_UP_TO_TEN } from '../../numbers/chinese/numerals.ts'

const ONES = '一二两三四五六七八九'

/** Sums from ten on in words, as the source of a pattern: 一百, 一百二, 两百五十, 八十块. */
export const CHINESE_SUMS = `(?:[${ONES}]百(?:零?[${ONES}]?十?[${ONES}]?)|[${ONES}]?十[${ONES}]?(?=块|元))`

/** What such words come to: 一百二 is 120, 一百零二 is 102. */
export function chineseSum(said: string): number {
  const [hundreds = '', below = ''] = said.includes('百') ? said.split('百') : ['', said]
  const hundred = said.includes('百') ? (CHINESE_UP_TO_TEN[hundreds] ?? 1) * 100 : 0
  const rest = below.replace('零', '')
  // short for 一百二十
  if (hundred > 0 && rest.length === 1 && rest !== '十' && !below.startsWith('零')) return hundred + digitOf(rest) * 10
  const [tens = '', ones = ''] = rest.includes('十') ? rest.split('十') : ['', rest]
  return hundred + (rest.includes('十') ? (tens === '' ? 1 : digitOf(tens)) * 10 : 0) + digitOf(ones)
}

const digitOf = (digit: string): number => CHINESE_UP_TO_TEN[digit] ?? 0
