import type { Heard } from './heard.ts'
import { meansOnly } from './meaning.ts'
import type { OpenAsk } from './types.ts'

/**
 * The token of the list's place that is meant: "I'd take the second one", 就第一个吧; the only one by "yes" or "that one"; any by
 * "you choose". undefined: none is.
 */
export function pickedOf(heard: Heard, ask: OpenAsk): string | undefined {
  const { listed = 0 } = ask
  if (listed === 0 || !PICKS.has(ask.kind)) return undefined
  const { understood, text } = heard
  if (understood.unexplained !== '') return undefined
  if (understood.entities.length === 0) {
    if (listed === 1 && (heard.reading.answer === 'yes' || meansOnly(understood, 'affirm', 'choose')))
      return ask.options[0]
    return ANY.has(ask.kind) && meansOnly(understood, 'widen') ? ask.options[0] : undefined
  }
  if (!meansOnly(understood, 'choose', 'affirm')) return undefined
  const places = understood.entities.filter(
    ({ slot, polarity }) =>
      polarity === 'wanted' && (slot === 'ordinal' || (slot === 'number' && ask.kind === 'choice')),
  )
  const [place] = places
  if (place === undefined || places.length > 1 || understood.entities.length > 1) return undefined
  const at = placeOf(text.slice(...place.span))
  // The last of a list may stand on another of its pages: the dialog knows.
  if (at === undefined) return ask.kind === 'choice' ? ask.options[listed - 1] : undefined
  return at < listed ? ask.options[at] : undefined
}

const PICKS: ReadonlySet<OpenAsk['kind']> = new Set(['choice', 'slot', 'date'])
/** Where any will do when somebody says so: what a form asks is nobody's to choose. */
const ANY: ReadonlySet<OpenAsk['kind']> = new Set(['slot', 'date'])

const LAST = /last|最后|末/i
const WORDS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
const HAN = '一二三四五六七八'

/** From 0; -1 where it names no place; undefined: the last. */
function placeOf(said: string): number | undefined {
  const plain = said.normalize('NFKC').toLowerCase()
  if (LAST.test(plain)) return undefined
  const digits = /\d{1,2}/.exec(plain)?.[0]
  if (digits !== undefined) return Number(digits) - 1
  const word = WORDS.findIndex((each) => plain.includes(each))
  return word >= 0 ? word : HAN.indexOf(/[一二三四五六七八]/.exec(plain)?.[0] ?? '-')
}
