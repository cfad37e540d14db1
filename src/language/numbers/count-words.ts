/** A count in plain words: "4", "four", 四. */

const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const HAN = '一二三四五六七八九十'

/** For patterns. */
export const COUNT_EN = String.raw`\d{1,2}|${WORDS.join('|')}`
export const COUNT_ZH = String.raw`\d{1,2}|十?[一二两三四五六七八九十]`

/** Of what one of them has found. */
export function countIn(said: string): number {
  const plain = said.toLowerCase()
  if (/^\d/.test(plain)) return Number(plain)
  if (WORDS.includes(plain)) return WORDS.indexOf(plain) + 1
  if (plain === '两') return 2
  if (plain.length === 2) return 10 + HAN.indexOf(plain[1]!) + 1
  return HAN.indexOf(plain) + 1
}
