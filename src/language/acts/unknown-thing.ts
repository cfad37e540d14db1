import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import type { Model } from './model.ts'
import { isHan } from './tokens.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ acts }) => acts))

/**
 * What somebody wants to book that nothing here is called by: "table tennis" of "table tennis on monday at 7", 台球. `rest`: what is
 * read as nothing else. undefined where it only says that something is wanted.
 */
export function unknownThing(rest: string, model: Model): string | undefined {
  const plain = rest.trim().toLowerCase()
  if (plain === '' || plain.length > LONGEST) return undefined
  const words = wishWordsOf(model)
  if ([...plain].some((character) => isHan(character))) {
    const thing = rest.trim().replace(ANY.doing, '')
    return isUnknownHan(thing.toLowerCase(), words) ? thing : undefined
  }
  const tokens = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  const clause = tokens.findIndex((token) => ANY.subject.test(token))
  if (clause >= 0) tokens.length = clause
  // "son … play tennis": who comes and what is done with it are no part of its name
  while (ANY.noThing.test(tokens[0] ?? '')) tokens.shift()
  while (ANY.noThing.test(tokens.at(-1) ?? '')) tokens.pop()
  if (tokens.some((token) => ANY.noThing.test(token))) return undefined
  const unknown = tokens.length <= MOST_WORDS && tokens.some((token) => token.length > 2 && !words.has(token))
  const at = plain.indexOf(tokens.join(' '))
  return unknown ? (at < 0 ? tokens.join(' ') : rest.trim().slice(at, at + tokens.join(' ').length)) : undefined
}

/** Whether all its words stand in sentences that are understood: "discount", and not "paintball". */
export function isWordOfTalk(thing: string, { known }: Model): boolean {
  const plain = thing.toLowerCase()
  const parts = [...plain].some(isHan) ? pairsOf(plain) : (plain.match(/[\p{L}\p{N}]+/gu) ?? [])
  return parts.every((part) => known.has(part))
}

const LONGEST = 40
const MOST_WORDS = 3

/** One word of two to four characters; more, or with a particle in it, it is a sentence. */
const isUnknownHan = (plain: string, words: ReadonlySet<string>): boolean =>
  /^\p{Script=Han}{2,4}$/u.test(plain) &&
  !ANY.noThingWithin.test(plain) &&
  !pairsOf(plain).some((pair) => words.has(pair))

/** Acts whose sentences say in what words somebody wants to book. */
const WISHES: ReadonlySet<string> = new Set([
  'book',
  'free',
  'first_free',
  'for_other',
  'usual',
  'again',
  'series',
  'howto',
  'greet',
  'smalltalk',
  'change',
  'note',
])

const known = new WeakMap<Model, ReadonlySet<string>>()

/** The words of such sentences, and pairs of Han characters; outside `book` a single sentence may name a thing. */
function wishWordsOf(model: Model): ReadonlySet<string> {
  const made = known.get(model)
  if (made !== undefined) return made
  const times = new Map<string, number>()
  for (const { act, key } of model.examples) {
    const name = model.learnt.acts[act] ?? ''
    if (!WISHES.has(name)) continue
    for (const word of new Set([...key.split(' '), ...pairsOf(key)]))
      times.set(word, (times.get(word) ?? 0) + (name === 'book' ? 2 : 1))
  }
  const words = new Set([...times].filter(([, count]) => count > 1).map(([word]) => word))
  known.set(model, words)
  return words
}

function pairsOf(text: string): string[] {
  const pairs: string[] = []
  for (let i = 1; i < text.length; i++) if (isHan(text[i - 1]!) && isHan(text[i]!)) pairs.push(text.slice(i - 1, i + 1))
  return pairs
}
