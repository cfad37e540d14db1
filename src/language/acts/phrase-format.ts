import { parse } from 'yaml'

/** What people say, as `config/phrases/<tag>/` has it: one file an act, `manners.yaml` and `words.yaml`. */
export interface Phrases {
  /** BCP 47 */
  tag: string
  acts: readonly ActPhrases[]
  manners: Manners
  words: Words
  thresholds: Thresholds
  /** for each act that can be offered the sentence that stands for it */
  sentences: Readonly<Record<string, string>>
}

interface ActPhrases {
  act: string
  /** it changes something, so that it needs more certainty than what only shows */
  does: boolean
  examples: readonly string[]
  /** sentences that look alike and mean something else: the act meant, where there is one */
  not: readonly { text: string; act?: string }[]
}

/** Words around what is said; none of them says anything by itself where more is said. */
export interface Manners {
  openers: readonly string[]
  closers: readonly string[]
  fillers: readonly string[]
  /** between two things that are said: and, then, 然后 */
  joiners: readonly string[]
  negators: readonly string[]
  /** hold a negator and negate nothing: no problem, 没问题 */
  set_phrases: readonly string[]
}

export interface Words {
  contractions: Readonly<Record<string, string>>
  /** words that say the same in a wish; each list becomes one feature */
  synonyms: readonly (readonly string[])[]
  /** each form of "first", "second", "last" */
  ordinals: readonly string[]
  /** small words that belong to the entity they stand before: on, at, for */
  leads: readonly string[]
  /** before a colon and an entity, as in a form: service, venue */
  labels: readonly string[]
  /** words that hold a sentence together and tell no act */
  glue: readonly string[]
  /** exclude the entity that follows, or that stands before */
  exclude_before: readonly string[]
  /** propose what follows, though they end as a word that excludes does */
  wanted_before: readonly string[]
  /** at the end they make a question of what stands before */
  asks_after: readonly string[]
  /** what is said with them is only supposed: "what if I can't come" */
  conditions: readonly string[]
  exclude_after: readonly string[]
}

/** From so much on (0 … 1) a reading is sure, and by so much it must lead the second best. */
export interface Thresholds {
  does: { score: number; lead: number }
  /** what is put before the person before it holds */
  wishes: { score: number; lead: number }
  shows: { score: number; lead: number }
}

const NO_MANNERS: Manners = { openers: [], closers: [], fillers: [], joiners: [], negators: [], set_phrases: [] }
const NO_WORDS: Words = {
  contractions: {},
  synonyms: [],
  ordinals: [],
  leads: [],
  labels: [],
  glue: [],
  wanted_before: [],
  asks_after: [],
  conditions: [],
  exclude_before: [],
  exclude_after: [],
}
const USUAL: Thresholds = {
  does: { score: 0.8, lead: 0.3 },
  wishes: { score: 0.65, lead: 0.4 },
  shows: { score: 0.6, lead: 0.35 },
}
/** Files that hold no act. */
const OTHERS: ReadonlySet<string> = new Set(['manners', 'words', 'thresholds', 'offers'])

export type PhraseFiles = Readonly<Record<string, string>>

/**
 * `files`: the text of each file by its name without `.yaml`. Throws, naming the file, where one is not of this shape: a service must
 * not start on phrases that it cannot read.
 */
export function readPhrases(tag: string, files: PhraseFiles): Phrases {
  const acts = Object.keys(files)
    .filter((name) => !OTHERS.has(name))
    .sort()
    .map((name) => actOf(name, files[name]!))
  return { ...readSettings(tag, files), acts }
}

/** All but the acts. */
export function readSettings(tag: string, files: PhraseFiles): Omit<Phrases, 'acts'> {
  const read = <T>(name: string, usual: T): T =>
    files[name] === undefined ? usual : { ...usual, ...(parse(files[name]) as Partial<T>) }
  return {
    tag,
    manners: read('manners', NO_MANNERS),
    words: read('words', NO_WORDS),
    thresholds: read('thresholds', USUAL),
    sentences: read<Record<string, string>>('offers', {}),
  }
}

function actOf(act: string, yaml: string): ActPhrases {
  const file = parse(yaml) as { does?: unknown; examples?: unknown; not?: unknown }
  const fault = (what: string): Error => new Error(`phrases/${act}.yaml: ${what}`)
  if (typeof file?.does !== 'boolean') throw fault('"does" is true or false')
  const texts = (list: unknown, what: string): string[] => {
    if (list === undefined || list === null) return []
    if (!Array.isArray(list)) throw fault(`"${what}" is a list`)
    return list.map((each) => {
      if (typeof each !== 'string' && typeof each !== 'number') throw fault(`${JSON.stringify(each)} is no sentence`)
      return String(each)
    })
  }
  const not = texts(file.not, 'not').map((line) => {
    const [text = '', meant] = line.split('=>').map((part) => part.trim())
    return meant === undefined || meant === '' ? { text } : { text, act: meant }
  })
  return { act, does: file.does, examples: texts(file.examples, 'examples'), not }
}
