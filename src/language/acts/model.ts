import { featuresOf } from './features.ts'
import { finish } from './in-portions.ts'
import type { Phrases, Thresholds, Words } from './phrase-format.ts'
import { isHan } from './tokens.ts'
import type { Corpus, Sample } from './training/corpus.ts'
import { vectorOf, type Weights } from './training/train.ts'

/** A sentence to compare with. */
interface Example {
  key: string
  /** -1: none, it is only known not to be `of` */
  act: number
  of: number
  negations: number
}

/** What is needed to understand one language; made from its phrases, or unpacked from what the build has trained. */
export interface Model {
  tag: string
  words: Words
  thresholds: Thresholds
  /** for each act that can be offered the sentence that stands for it */
  sentences: Phrases['sentences']
  lexicon: Corpus['lexicon']
  manners: Corpus['manners']
  learnt: Weights
  does: ReadonlyMap<string, boolean>
  examples: readonly Example[]
  /** acts of the sentences that are exactly so */
  exact: ReadonlyMap<string, ReadonlySet<number>>
  /** for each act the places of the sentences that are of it, or known not to be */
  byAct: readonly (readonly number[])[]
  /** the features of all examples one after another and how much each is of its example; those of example i end before `ends[i]` */
  ends: readonly number[]
  at: Uint16Array
  value: Float32Array
  /** a place for each feature, all 0 between two uses: made once, since each message would need one */
  scratch: Float32Array
  /** words of the phrases */
  known: ReadonlySet<string>
  /** one letter left out → known words, for slips of the finger */
  slips: ReadonlyMap<string, readonly string[]>
}

export type Settings = Pick<Phrases, 'tag' | 'manners' | 'words' | 'thresholds' | 'sentences'>

/** So many sentences, or words, are looked at in one go: some milliseconds. */
const PORTION = 32

/** `without`: samples that it does not compare with either. */
export function modelOf(
  phrases: Settings,
  { samples, ...corpus }: Corpus,
  learnt: Weights,
  without: (sample: Sample) => boolean = () => false,
): Model {
  return finish(
    modelInPortions(
      phrases,
      corpus,
      samples.filter((sample) => !without(sample)),
      learnt,
    ),
  )
}

/** The same in portions. */
export function* modelInPortions(
  phrases: Settings,
  corpus: Omit<Corpus, 'samples'>,
  samples: Iterable<Sample>,
  learnt: Weights,
): Generator<void, Model> {
  const place = new Map(learnt.acts.map((act, index) => [act, index]))
  const exact = new Map<string, Set<number>>()
  const byAct: number[][] = learnt.acts.map(() => [])
  const known = new Set<string>()
  const allAt: number[] = []
  const allValue: number[] = []
  const ends: number[] = []
  const examples: Example[] = []
  for (const { key, act, of, tokens, negations } of samples) {
    const each = { key, act: place.get(act) ?? -1, of: place.get(of) ?? -1, negations }
    for (const one of new Set([each.act, each.of])) if (one >= 0) byAct[one]!.push(examples.length)
    const acts = exact.get(key)
    if (acts === undefined) exact.set(key, new Set([each.act]))
    else acts.add(each.act)
    for (const { text } of tokens) known.add(text)
    // pairs of Han characters: a name is made of others
    for (let i = 1; i < tokens.length; i += 1)
      if (isHan(tokens[i]!.text) && isHan(tokens[i - 1]!.text)) known.add(tokens[i - 1]!.text + tokens[i]!.text)
    const { at, value } = vectorOf(featuresOf(tokens, negations, corpus.lexicon), learnt)
    for (const place of at) allAt.push(place)
    for (const much of value) allValue.push(much)
    ends.push(allAt.length)
    examples.push(each)
    if (examples.length % PORTION === 0) yield
  }
  for (const list of phrases.words.synonyms) for (const word of list) known.add(word)
  for (const word of phrases.words.glue) known.add(word)
  const slips = yield* slipsOf(known)
  return {
    tag: phrases.tag,
    words: phrases.words,
    thresholds: phrases.thresholds,
    sentences: phrases.sentences,
    lexicon: corpus.lexicon,
    manners: corpus.manners,
    learnt,
    does: corpus.does,
    examples,
    exact,
    byAct,
    ends,
    at: new Uint16Array(allAt),
    value: new Float32Array(allValue),
    scratch: new Float32Array(learnt.vocabulary.size),
    known,
    slips,
  }
}

/** Shorter words are too near to each other. */
const SHORTEST = 4

function* slipsOf(known: ReadonlySet<string>): Generator<void, Map<string, string[]>> {
  const slips = new Map<string, string[]>()
  let looked = 0
  for (const word of known) {
    looked += 1
    if (looked % PORTION === 0) yield
    if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) continue
    for (const part of [word, ...shorter(word)]) {
      const list = slips.get(part)
      if (list === undefined) slips.set(part, [word])
      else list.push(word)
    }
  }
  return slips
}

/** The word without one of its letters, each way. */
export function shorter(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))
}
