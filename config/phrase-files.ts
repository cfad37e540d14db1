import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { packageRoot } from './root.ts'

/** Languages of which phrases are given, by BCP 47 tag. */
export const phraseTags = (folder = phraseFolder()): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

/** The files of phrases of one language, each text by its name without `.yaml`. */
export function phraseFiles(tag: string, folder = phraseFolder()): Readonly<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const file of readdirSync(join(folder, tag)).sort())
    if (file.endsWith('.yaml')) files[file.slice(0, -'.yaml'.length)] = readFileSync(join(folder, tag, file), 'utf8')
  return files
}

/** What nobody says of a hall that they run: the act of all that guests say. */
export const GUEST_ACT = 'guest'

/** Their files hold no act. */
const SETTINGS: ReadonlySet<string> = new Set(['manners', 'words', 'thresholds', 'offers'])

/**
 * The files of what those who run a hall say, an act each, in the form of `phraseFiles`: the lists of `staff/*.yaml`, and all that
 * guests say as one act, so that what is none of a manager's is told apart.
 */
export function staffPhraseFiles(tag: string, folder = phraseFolder()): Readonly<Record<string, string>> {
  const guests = phraseFiles(tag, folder)
  const acts: Record<string, string> = {}
  for (const file of readdirSync(join(folder, tag, 'staff')).sort()) {
    const lists = parse(readFileSync(join(folder, tag, 'staff', file), 'utf8')) as Record<string, string[]>
    for (const [act, examples] of Object.entries(lists)) acts[act] = stringify({ does: true, examples })
  }
  const said = Object.entries(guests).flatMap(([act, text]) =>
    SETTINGS.has(act) ? [] : (parse(text) as { examples: string[] }).examples,
  )
  acts[GUEST_ACT] = stringify({ does: false, examples: said })
  for (const name of ['manners', 'words']) if (guests[name] !== undefined) acts[name] = guests[name]
  return acts
}

/** Where the build leaves what it has learnt of a language: of guests' words, or of those who run a hall. */
export const learntFile = (tag: string, of: PhrasesOf = 'guests'): string =>
  join(packageRoot(), 'dist', 'phrases', of === 'guests' ? `${tag}.json` : `${tag}-${of}.json`)

export type PhrasesOf = 'guests' | 'staff'

/** What the build has learnt of a language; undefined where nothing was built. */
export function learnt(tag: string, of: PhrasesOf = 'guests'): unknown {
  const file = learntFile(tag, of)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

const phraseFolder = (): string => join(packageRoot(), 'config', 'phrases')
