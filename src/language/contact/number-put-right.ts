import type { AskKind } from '../../domain/form/ask.ts'
import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { matchesOf } from '../text/matches-of.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ contact }) => contact))

/** as long as a telephone number, or nearly */
const NUMBER = /(?<![\d:.-])(?:\+?\d{9,14}|1\d{2}[- ]\d{4}[- ]\d{4})(?![\d:-])/g
/** characters between two numbers of which one puts the other right */
const BETWEEN = 24

/**
 * "13600102233 不对 是13600102234": the number that was put right, and what says so, blanked, so that the other one counts; 少打了一位
 * beside a number is of its digits. As long as it was, so that places stay.
 */
export function withoutWrongNumber(text: string, expects: AskKind | undefined): string {
  const slip = expects === 'phone' || /\d{7}/.test(text) ? matchesOf(text, ANY_SLIP) : []
  let plain = slip.reduce((rest, { index, 0: said }) => blank(rest, index, index + said.length), text)
  const numbers = matchesOf(plain, NUMBER)
  for (const [at, second] of numbers.entries()) {
    const first = numbers[at - 1]
    if (first === undefined) continue
    const end = first.index + first[0].length
    const between = plain.slice(end, second.index)
    if (between.length > BETWEEN) continue
    const after = plain.slice(second.index + second[0].length)
    if (
      ANY.numberRight.test(between) ||
      (ANY.numberNot.test(plain.slice(0, first.index)) && ANY.numberIs.test(between))
    )
      plain = blank(plain, first.index, second.index)
    else if (ANY.numberWrong.test(after) || ANY.numberNot.test(between))
      plain = blank(plain, end, second.index + second[0].length + (ANY.numberWrong.exec(after)?.[0].length ?? 0))
  }
  return plain
}

const ANY_SLIP = new RegExp(ANY.digitSlip.source, 'gi')

const blank = (text: string, from: number, to: number): string =>
  text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)
