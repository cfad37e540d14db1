import { ENGLISH_UP_TO_TEN } from '../../numbers/english/up-to-ten.ts'

const TEENS = 'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ONES = 'one|two|three|four|five|six|seven|eight|nine'
const BELOW = `(?:(?:${TENS.join('|')})(?:[- ](?:${ONES}))?|${TEENS.join('|')}|ten)`

/** Sums from ten on in words, as the source of a pattern. */
export const ENGLISH_SUMS = `(?:(?:a|${ONES}) hundred(?:(?: and)? (?:${BELOW}|${ONES}))?|${BELOW})`

/** What such words come to. */
export function englishSum(said: string): number {
  let sum = 0
  for (const word of said.toLowerCase().split(/[\s-]+/)) {
    if (word === 'hundred') sum = (sum || 1) * 100
    else if (TENS.includes(word)) sum += (TENS.indexOf(word) + 2) * 10
    else if (TEENS.includes(word)) sum += TEENS.indexOf(word) + 11
    else sum += ENGLISH_UP_TO_TEN[word] ?? 0
  }
  return sum
}
