import type { Heard } from './heard.ts'
import { wishesIn } from './meaning.ts'
import type { OpenAsk } from './types.ts'

/** "I'd take the second one", "the last is fine", 就第一个吧: the token of the list's place that is meant; undefined: none is. */
export function pickedOf(heard: Heard, ask: OpenAsk): string | undefined {
  const { listed = 0 } = ask
  if (listed === 0 || !PICKS.has(ask.kind)) return undefined
  const { understood, text } = heard
  const [only, ...others] = wishesIn(understood)
  if (only !== 'choose' || others.some((act) => act !== only)) return undefined
  const places = understood.entities.filter(
    ({ slot, polarity }) =>
      polarity === 'wanted' && (slot === 'ordinal' || (slot === 'number' && ask.kind === 'choice')),
  )
  const [place] = places
  if (place === undefined || places.length > 1 || understood.entities.length > 1) return undefined
  const at = placeOf(text.slice(...place.span), listed)
  return at < listed ? ask.options[at] : undefined
}

const PICKS: ReadonlySet<OpenAsk['kind']> = new Set(['choice', 'slot', 'date'])

const LAST = /last|最后|末/i
const WORDS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
const HAN = '一二三四五六七八'

/** From 0; -1 where it names no place. */
function placeOf(said: string, listed: number): number {
  const plain = said.normalize('NFKC').toLowerCase()
  if (LAST.test(plain)) return listed - 1
  const digits = /\d{1,2}/.exec(plain)?.[0]
  if (digits !== undefined) return Number(digits) - 1
  const word = WORDS.findIndex((each) => plain.includes(each))
  return word >= 0 ? word : HAN.indexOf(/[一二三四五六七八]/.exec(plain)?.[0] ?? '-')
}
