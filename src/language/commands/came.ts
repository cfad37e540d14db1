import { trimEnd } from '../../domain/trim.ts'

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 },
}
const WORD = `\\d{1,4}|${Object.keys(NUMBERS).join('|')}`
const PATTERNS = [
  new RegExp(
    `^(?:only |just )?(${WORD})(?: (?:of|out of) (?:the |them|${WORD}))?(?: ?(?:people|guests|persons?))? (?:(?:are|is) here|here|came|have come|has come|arrived|have arrived|showed up|turned up)$`,
    'iu',
  ),
  new RegExp(`^(${WORD}) ?(?:of|out of|/) ?(?:${WORD})$`, 'iu'),
  new RegExp(`^(?:(?:${WORD})[个位]?人?[里中]?[,，]?)?(?:只|就|才)?(?:来|到)了?(${WORD})[个位]?人?$`, 'u'),
]

/** How many of a party are here: "3 of 5 came", "only two are here", 5个来了3个. undefined: nothing of the kind, and nothing else is said. */
export function readCame(text: string): number | undefined {
  const plain = trimEnd(text.normalize('NFKC').trim(), /[.!。！]/)
  for (const pattern of PATTERNS) {
    const said = pattern.exec(plain)?.[1]
    if (said !== undefined) return NUMBERS[said.toLowerCase()] ?? Number(said)
  }
  return undefined
}
