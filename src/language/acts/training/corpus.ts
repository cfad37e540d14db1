import { contract, keyOf, type Lexicon, lexiconOf, negationsOf } from '../features.ts'
import { dropJoiner, type MannerIndex, mannerIndex, stripManners } from '../manners.ts'
import { type MaskContext, mask } from '../mask.ts'
import type { Phrases } from '../phrase-format.ts'
import { expand } from '../templates.ts'
import { isMark, type Token, tokensOf } from '../tokens.ts'

/** The class of sentences that look like an act and are none. */
export const NONE = 'none'

/** One sentence to learn from, read by the same road as a message. */
export interface Sample {
  act: string
  tokens: readonly Token[]
  key: string
  /** of its template, so that all spellings of one are left out together */
  group: number
  weight: number
  negations: number
  /** the act whose file has it; another than `act` for sentences of `not:` */
  of: string
}

export interface Corpus {
  tag: string
  lexicon: Lexicon
  manners: MannerIndex
  samples: readonly Sample[]
  /** true: the act changes something */
  does: ReadonlyMap<string, boolean>
}

export function corpusOf(phrases: Phrases): Corpus {
  const base = baseOf(phrases)
  const context: MaskContext = { zone: 'UTC', locale: phrases.tag }
  const samples: Sample[] = []
  let group = 0
  const learn = (act: string, template: string, of: string): void => {
    group += 1
    const keys = new Set<string>()
    for (const spelling of expand(template)) {
      const { text } = mask(spelling, phrases.words, context)
      const all = contract(tokensOf(text), base.lexicon.contractions)
      const key = keyOf(stripManners(dropJoiner(all, base.manners), base.manners).tokens)
      // values alone say nothing of what is wanted
      if (key !== '' && !tokensOf(key).every((token) => isMark(token.text))) keys.add(key)
    }
    for (const key of keys) samples.push(sampleOf({ act, key, group, of }, 1 / Math.sqrt(keys.size), base.lexicon))
  }
  const does = new Map(phrases.acts.map(({ act, does }) => [act, does]))
  for (const { act, examples, not } of phrases.acts) {
    for (const example of examples) learn(act, example, act)
    for (const { text, act: meant } of not) learn(meant !== undefined && does.has(meant) ? meant : NONE, text, act)
  }
  return { ...base, samples: withoutClashes(samples), does: does.set(NONE, false) }
}

/** A sentence that is not this act and is an example of another is that one. */
function withoutClashes(samples: readonly Sample[]): Sample[] {
  const said = new Set(samples.filter(({ act, of }) => act === of).map(({ key }) => key))
  return samples.filter(({ act, key }) => act !== NONE || !said.has(key))
}

/** What of a language needs no reading of its phrases. */
export function baseOf({
  tag,
  manners,
  words,
}: Pick<Phrases, 'tag' | 'manners' | 'words'>): Omit<Corpus, 'samples' | 'does'> {
  const lexicon = lexiconOf(manners, words)
  return { tag, lexicon, manners: mannerIndex(manners, lexicon.contractions) }
}

export function sampleOf(each: Pick<Sample, 'act' | 'key' | 'group' | 'of'>, weight: number, lexicon: Lexicon): Sample {
  return { ...each, weight, tokens: tokensOf(each.key), negations: negationsOf(each.key, lexicon) }
}
