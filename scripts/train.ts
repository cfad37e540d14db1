/** Learns the phrases of all languages; part of `npm run build`. Seconds, and the same bytes from the same phrases. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { learntFile, type PhrasesOf, phraseFiles, phraseTags, staffPhraseFiles } from '../config/phrase-files.ts'
import { trainAndPack } from '../src/language/acts/pack.ts'

const learn = (tag: string, of: PhrasesOf, files: Readonly<Record<string, string>>): void => {
  const file = learntFile(tag, of)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(trainAndPack(tag, files)))
}

for (const tag of phraseTags()) {
  learn(tag, 'guests', phraseFiles(tag))
  learn(tag, 'staff', staffPhraseFiles(tag))
}
