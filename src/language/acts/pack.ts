import { createHash } from 'node:crypto'
import { type Model, modelOf } from './model.ts'
import { type PhraseFiles, readPhrases, readSettings } from './phrase-format.ts'
import { baseOf, corpusOf, NONE, sampleOf } from './training/corpus.ts'
import { train, type Weights } from './training/train.ts'

/** What has been learnt, as a text of less than a megabyte: weights in 255 steps. */
export interface PackedModel {
  /** of the phrases and of this shape: another one is trained anew */
  print: string
  /** with whether it does something */
  acts: readonly (readonly [act: string, does: boolean])[]
  /** place of its act (-1: none), the sentence as compared, place of the act whose file has it */
  samples: readonly (readonly [act: number, key: string, of: number])[]
  vocabulary: readonly string[]
  /** how telling each feature is, float32 in base64 */
  idf: string
  bias: string
  step: number
  /** int8, features × acts, in base64 */
  weights: string
}

/** To be raised with every change of how sentences are read or weighed. */
const SHAPE = 4

const printOf = (tag: string, files: PhraseFiles): string =>
  createHash('sha256')
    .update(JSON.stringify([SHAPE, tag, files]))
    .digest('base64url')
    .slice(0, 16)

/** Learns a language, and what to keep of it. */
export function trainAndPack(tag: string, files: PhraseFiles): PackedModel {
  const { samples, does, ...base } = corpusOf(readPhrases(tag, files))
  const learnt = train({ ...base, samples, does })
  let top = 1e-6
  for (const each of learnt.weights) top = Math.max(top, Math.abs(each))
  const step = top / 127
  return {
    print: printOf(tag, files),
    acts: learnt.acts.map((act) => [act, does.get(act) === true]),
    samples: samples.map(({ act, key, of }) => [learnt.acts.indexOf(act), key, learnt.acts.indexOf(of)]),
    vocabulary: [...learnt.vocabulary.keys()],
    idf: bytes(learnt.idf),
    bias: bytes(learnt.bias),
    step,
    weights: bytes(Int8Array.from(learnt.weights, (each) => Math.round(each / step))),
  }
}

/** The model of a language: of what has been learnt from just these files, or, where nothing fits, learnt now. */
export function openModel(tag: string, files: PhraseFiles, packed?: PackedModel): Model {
  const fitting = packed?.print === printOf(tag, files) ? packed : trainAndPack(tag, files)
  const settings = readSettings(tag, files)
  const base = baseOf(settings)
  const acts = fitting.acts.map(([act]) => act)
  const samples = fitting.samples.map(([act, key, of]) =>
    sampleOf({ act: acts[act] ?? NONE, key, group: 0, of: acts[of]! }, 1, base.lexicon),
  )
  return modelOf(settings, { ...base, samples, does: new Map(fitting.acts) }, unpack(fitting, acts))
}

function unpack(packed: PackedModel, acts: readonly string[]): Weights {
  return {
    acts,
    vocabulary: new Map(packed.vocabulary.map((name, index) => [name, index])),
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
