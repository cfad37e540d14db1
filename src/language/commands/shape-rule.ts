import type { PlainRule } from './plain-rule.ts'

/**
 * A change of a hall's shape as one sentence: what stands in the groups `what` (the service or hall) and `to` (what it is to be) is put
 * together again as the command wants it: `rest` is that order, `$what` and `$to` stand for the groups, `$n` for a number.
 */
export const shaped = (
  word: string,
  is: readonly RegExp[],
  rest: string,
  options: Pick<PlainRule, 'of' | 'maybeBooking' | 'long'> = {},
): PlainRule[] => is.map((each) => ({ word, is: each, drop: /(?!)/g, rest, asks: true, ...options }))

/** The rest of the command's line of a sentence that is like the rule. */
export function restOf(rest: string, { groups = {} }: RegExpExecArray): string {
  const filled = rest.replace(/\$(\w+)/g, (_, name: string) => {
    const said = groups[name] ?? ''
    return name === 'n' ? withDigits(said) : said
  })
  return filled.replace(/\s+/g, ' ').trim()
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const NUMERALS: Readonly<Record<string, number>> = {
  ...{ 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 },
}

/** Small numbers as digits: "three weeks", 三周, 两次; in names they stay. */
export const withDigits = (text: string): string =>
  text
    .replace(/\b(one|two|three|four|five|six|seven|eight|nine|ten)\b/gi, (word) =>
      String(NUMBERS.indexOf(word.toLowerCase()) + 1),
    )
    .replace(/([一两二三四五六七八九十])(?=个|次|天|周|星期|小时|分钟|人|位|段|场|片|间|张|块)/g, (word) =>
      String(NUMERALS[word]),
    )
