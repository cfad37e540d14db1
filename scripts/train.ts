/** Learns the phrases of all languages; part of `npm run build`. Seconds, and the same bytes from the same phrases. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { learntFile, phraseFiles, phraseTags } from '../config/phrase-files.ts'
import { trainAndPack } from '../src/language/acts/pack.ts'

for (const tag of phraseTags()) {
  const file = learntFile(tag)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(trainAndPack(tag, phraseFiles(tag))))
}
