import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gunzipSync, gzipSync } from 'node:zlib'
import { parse, stringify } from 'yaml'
import { packageRoot } from './root.ts'

/** Of whose words: guests', or those of people who run a hall. */
export type PhrasesOf = 'guests' | 'staff'

/** Files of phrases of one language, each text by its name without `.yaml`. */
type Texts = Readonly<Record<string, string>>

/** Languages of which phrases are given, by BCP 47 tag. */
export const phraseTags = (folder = phraseFolder()): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

/** The files of phrases of one language that guests' words are learnt from. */
export const phraseFiles = (tag: string, folder = phraseFolder()): Texts => readTexts(join(folder, tag))

/** All files that the words of one language are learnt from, as they stand; those of staff as `staff/…`. */
export function phraseTexts(tag: string, of: PhrasesOf): Texts {
  const guests = phraseFiles(tag)
  return of === 'guests' ? guests : { ...guests, ...readTexts(join(phraseFolder(), tag, STAFF), STAFF) }
}

/** The same, read without holding anything up. */
export async function phraseTextsLater(tag: string, of: PhrasesOf): Promise<Texts> {
  const folder = join(phraseFolder(), tag)
  const texts: Record<string, string> = {}
  for (const under of of === 'guests' ? [''] : ['', STAFF])
    for (const file of phraseNames(await readdir(join(folder, under))))
      texts[nameOf(file, under)] = await readFile(join(folder, under, file), 'utf8')
  return texts
}

function readTexts(folder: string, under = ''): Texts {
  const texts: Record<string, string> = {}
  for (const file of phraseNames(readdirSync(folder)))
    texts[nameOf(file, under)] = readFileSync(join(folder, file), 'utf8')
  return texts
}

const STAFF = 'staff'
const phraseNames = (files: readonly string[]): string[] => files.filter((file) => file.endsWith('.yaml')).sort()
const nameOf = (file: string, under: string): string => join(under, file.slice(0, -'.yaml'.length))

/** What nobody says of a hall that they run: the act of all that guests say. */
export const GUEST_ACT = 'guest'

/** Their files hold no act. */
const SETTINGS: ReadonlySet<string> = new Set(['manners', 'words', 'thresholds', 'offers'])

/**
 * What is learnt from `texts` (of `phraseTexts`), a file an act. Of what those who run a hall say: each list of `staff/*.yaml`, and
 * all that guests say as one act, so that what is none of a manager's is told apart.
 */
export function phrasesToLearn(texts: Texts, of: PhrasesOf): Texts {
  if (of === 'guests') return texts
  const acts: Record<string, string> = {}
  const said: string[] = []
  for (const [name, text] of Object.entries(texts)) {
    if (name.startsWith(join(STAFF, '/')))
      for (const [act, examples] of Object.entries(parse(text) as Record<string, string[]>))
        acts[act] = stringify({ does: true, examples })
    else if (!SETTINGS.has(name)) said.push(...(parse(text) as { examples: string[] }).examples)
  }
  acts[GUEST_ACT] = stringify({ does: false, examples: said })
  for (const name of ['manners', 'words']) if (texts[name] !== undefined) acts[name] = texts[name]
  return acts
}

/** Where the build leaves what it has learnt of a language. */
export const learntFile = (tag: string, of: PhrasesOf): string =>
  join(packageRoot(), 'dist', 'phrases', of === 'guests' ? `${tag}.json.gz` : `${tag}-${of}.json.gz`)

export const packLearnt = (learnt: unknown): Buffer => gzipSync(JSON.stringify(learnt), { level: 9 })

/** What the build has learnt of a language; undefined where nothing was built. */
export function learnt(tag: string, of: PhrasesOf = 'guests'): unknown {
  const file = learntFile(tag, of)
  return existsSync(file) ? JSON.parse(gunzipSync(readFileSync(file)).toString()) : undefined
}

/** The same, read without holding anything up. */
export async function learntLater(tag: string, of: PhrasesOf): Promise<unknown> {
  const file = learntFile(tag, of)
  return existsSync(file) ? JSON.parse((await unzip(await readFile(file))).toString()) : undefined
}

const unzip = promisify(gunzip)

const phraseFolder = (): string => join(packageRoot(), 'config', 'phrases')
