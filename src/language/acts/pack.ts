import { createHash } from 'node:crypto'
import { finish } from './in-portions.ts'
import { type Model, modelInPortions, type Settings } from './model.ts'
import { type PhraseFiles, readPhrases, readSettings } from './phrase-format.ts'
import { baseOf, corpusOf, NONE, type Sample, sampleOf } from './training/corpus.ts'
import { train, type Weights } from './training/train.ts'

/** What has been learnt, small and quick to read: weights in 255 steps. */
export interface PackedModel {
  /** of the phrases and of this shape: another one is trained anew */
  print: string
  settings: Settings
  /** with whether it does something */
  acts: readonly (readonly [act: string, does: boolean])[]
  /** sentences as compared, a line each, of one act (its place; -1: none) and from the file of one act (its place) */
  samples: readonly (readonly [act: number, of: number, keys: string])[]
  /** a line each */
  vocabulary: string
  /** how telling each feature is, float32 in base64 */
  idf: string
  bias: string
  step: number
  /** int8, features × acts, in base64 */
  weights: string
}

/** To be raised with every change of how sentences are read or weighed. */
const SHAPE = 6

const printOf = (tag: string, texts: PhraseFiles): string =>
  createHash('sha256')
    .update(JSON.stringify([SHAPE, tag, texts]))
    .digest('base64url')
    .slice(0, 16)

/** Learns a language, and what to keep of it. `texts`: what the phrases were made from, where that is not the files themselves. */
export function trainAndPack(tag: string, files: PhraseFiles, texts = files): PackedModel {
  const { samples, does, ...base } = corpusOf(readPhrases(tag, files))
  const learnt = train({ ...base, samples, does })
  let top = 1e-6
  for (const each of learnt.weights) top = Math.max(top, Math.abs(each))
  const step = top / 127
  return {
    print: printOf(tag, texts),
    settings: readSettings(tag, files),
    acts: learnt.acts.map((act) => [act, does.get(act) === true]),
    samples: inRuns(samples, learnt.acts),
    vocabulary: [...learnt.vocabulary.keys()].join('\n'),
    idf: bytes(learnt.idf),
    bias: bytes(learnt.bias),
    step,
    weights: bytes(Int8Array.from(learnt.weights, (each) => Math.round(each / step))),
  }
}

function inRuns(samples: readonly Sample[], acts: readonly string[]): PackedModel['samples'] {
  const runs: { act: string; of: string; keys: string[] }[] = []
  for (const { act, of, key } of samples) {
    const last = runs.at(-1)
    if (last?.act === act && last.of === of) last.keys.push(key)
    else runs.push({ act, of, keys: [key] })
  }
  return runs.map(({ act, of, keys }) => [acts.indexOf(act), acts.indexOf(of), keys.join('\n')])
}

/** Whether `packed` was learnt from just these texts. */
export const fits = (packed: PackedModel | undefined, tag: string, texts: PhraseFiles): packed is PackedModel =>
  packed?.print === printOf(tag, texts)

/** The model of a language: of what has been learnt from just these files, or, where nothing fits, learnt now. */
export const openModel = (tag: string, files: PhraseFiles, packed?: PackedModel): Model =>
  finish(unpack(fits(packed, tag, files) ? packed : trainAndPack(tag, files)))

/** The model of what has been learnt, in portions of a few milliseconds. */
export function unpack(packed: PackedModel): Generator<void, Model> {
  const base = baseOf(packed.settings)
  const acts = packed.acts.map(([act]) => act)
  const corpus = { ...base, does: new Map(packed.acts) }
  return modelInPortions(packed.settings, corpus, samplesOf(packed, acts, base.lexicon), weightsOf(packed, acts))
}

function* samplesOf(
  { samples }: PackedModel,
  acts: readonly string[],
  lexicon: Parameters<typeof sampleOf>[2],
): Generator<Sample> {
  for (const [act, of, keys] of samples)
    for (const key of keys.split('\n'))
      yield sampleOf({ act: acts[act] ?? NONE, key, group: 0, of: acts[of]! }, 1, lexicon)
}

function weightsOf(packed: PackedModel, acts: readonly string[]): Weights {
  return {
    acts,
    vocabulary: new Map(packed.vocabulary.split('\n').map((name, index) => [name, index])),
    idf: new Float32Array(buffer(packed.idf)),
    weights: new Int8Array(buffer(packed.weights)),
    step: packed.step,
    bias: new Float32Array(buffer(packed.bias)),
  }
}

const bytes = (array: Float32Array | Int8Array): string =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64')
const buffer = (text: string): ArrayBuffer => {
  const { buffer, byteOffset, byteLength } = Buffer.from(text, 'base64')
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
}
