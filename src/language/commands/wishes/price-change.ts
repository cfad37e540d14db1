import { LANGUAGES } from '../../languages.ts'
import { inAnyLanguage } from '../../text/in-any-language.ts'
import type { ArgumentMatch } from '../argument-match.ts'
import { digitsIn } from '../rest-of-rule.ts'

/** A price that goes up or down by so much; in percent of what it is, where `percent` says so. */
export interface PriceChange {
  up: boolean
  /** digits, perhaps with a point */
  decimal: string
  percent: boolean
}

const WORDS = LANGUAGES.map(({ commands }) => commands.priceChange)
const ANY = inAnyLanguage(WORDS)
const NUMBER = new RegExp(
  String.raw`(?<![\d.,-])(\d{1,7}(?:\.\d{1,3})?)(?![\d.]\d|\d)\s?(${ANY.percent.source})?`,
  'iu',
)

/** "20% cheaper", "raise it by 2", 涨2块, 打八折; undefined: none is said, or what the price is to be ("raise it to 20"). */
export function readPriceChange(text: string): ArgumentMatch<PriceChange> | undefined {
  const spans: readonly (readonly [number, number])[] = [[0, text.length]]
  for (const { discount } of WORDS) {
    const off = discount(text)
    if (off !== undefined) return { value: { up: false, decimal: String(off), percent: true }, spans }
  }
  const [up, down] = [ANY.up.test(text), ANY.down.test(text)]
  const digits = digitsIn(text)
  const number = NUMBER.exec(text) ?? (digits.length === text.length ? NUMBER.exec(digits) : null)
  if (up === down || number === null || ANY.absolute.test(text) || isApart(text, number)) return undefined
  const percent = number[2] !== undefined || ANY.percentBefore.test(text)
  return { value: { up, decimal: number[1]!, percent }, spans }
}

/** "cheaper, 40 an hour", 便宜点，一小时40: behind a mark stands what it is to be. */
function isApart(text: string, { index, 2: percent }: RegExpExecArray): boolean {
  if (percent !== undefined) return false
  const mark = Math.max(...[',', '，', ':', '：', ';', '；'].map((each) => text.lastIndexOf(each, index)))
  const cue = ANY.up.exec(text)?.index ?? ANY.down.exec(text)?.index ?? 0
  return mark > cue && mark < index
}
