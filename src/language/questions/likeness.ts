import { contract, featuresOf, keyOf, negationsOf } from '../acts/features.ts'
import { stripManners } from '../acts/manners.ts'
import { mask } from '../acts/mask.ts'
import type { Model } from '../acts/model.ts'
import { withoutSlip } from '../acts/slips.ts'
import { isMark, tokensOf } from '../acts/tokens.ts'

/** What a question is told by, each with how much it says; without names, numbers, days and manners. */
export type FeatureWeights = ReadonlyMap<string, number>

/** A word that no phrase has says the most. */
const UNSEEN = 5
/** Pairs and letters say where two words are of one kind; the words themselves say what is asked. */
const SHARE: Readonly<Record<string, number>> = { w: 0.5, t: 0.8, b: 0.2 }
/** Words that ask, whatever it is that is asked. */
const FRAME: ReadonlySet<string> = new Set(
  'kind sort type get got use allowed possible offer provide provided'.split(' '),
)
const LONGEST = 200

export function gistOf(text: string, locale: string, model: Model): FeatureWeights {
  const { words, lexicon, manners, known, learnt } = model
  const { text: masked } = mask(text.slice(0, LONGEST), words, { zone: 'UTC', locale, known })
  const all = contract(tokensOf(masked), lexicon.contractions)
  const kept = stripManners(all, manners).tokens.filter(({ text: token }) => !isMark(token))
  const tokens = kept.map(({ text: token }) => ({ text: withoutSlip(token, model) }))
  const gist = new Map<string, number>()
  for (const { text: token } of tokens) {
    const stem = stemOf(token)
    if (stem === undefined || lexicon.glue.has(token) || FRAME.has(token)) continue
    const place = learnt.vocabulary.get(`w${token}`)
    gist.set(`m${stem}`, (place === undefined ? UNSEEN : learnt.idf[place]!) ** 2)
  }
  for (const [name, weight] of featuresOf(tokens, negationsOf(keyOf(tokens), lexicon), lexicon)) {
    const share = SHARE[name[0]!]
    if (share === undefined || name.includes('^') || name.includes('$')) continue
    const place = learnt.vocabulary.get(name)
    const word = name.slice(1)
    const glue = name[0] === 'w' && (lexicon.glue.has(word) || FRAME.has(word)) ? 0.1 : 1
    gist.set(name, share * glue * (weight * (place === undefined ? UNSEEN : learnt.idf[place]!)) ** 2)
  }
  return gist
}

/** "towel", "towels"; "string", "restringing" stay apart. Only of Latin words. */
function stemOf(word: string): string | undefined {
  if (!/^[a-z']{3,}$/.test(word)) return undefined
  for (const end of ['ships', 'ship', 'ings', 'ing', 'ances', 'ance', 'ers', 'er', 'es', 'ed', 's', 'en', 'e'])
    if (word.length - end.length >= 4 && word.endsWith(end)) return word.slice(0, -end.length)
  return word
}

/** How much of `asked` stands in `said`, and how little else: 0 … 1. */
export function likeness(said: FeatureWeights, asked: FeatureWeights): number {
  let both = 0
  for (const [name, weight] of asked) if (said.has(name)) both += weight
  const [whole, all] = [sumOf(asked), sumOf(said)]
  return both === 0 ? 0 : (both / whole) ** 0.6 * (both / all) ** 0.4
}

const sumOf = (gist: FeatureWeights): number => {
  let sum = 0
  for (const weight of gist.values()) sum += weight
  return sum
}
