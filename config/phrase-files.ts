import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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

/** Where the build leaves what it has learnt of a language. */
export const learntFile = (tag: string): string => join(packageRoot(), 'dist', 'phrases', `${tag}.json`)

/** What the build has learnt of a language; undefined where nothing was built. */
export function learnt(tag: string): unknown {
  const file = learntFile(tag)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

const phraseFolder = (): string => join(packageRoot(), 'config', 'phrases')
