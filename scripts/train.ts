/** Learns the phrases of all languages; part of `npm run build`. Seconds, and the same bytes from the same phrases. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import {
  learntFile,
  type PhrasesOf,
  packLearnt,
  phrasesToLearn,
  phraseTags,
  phraseTexts,
} from '../config/phrase-files.ts'
import { trainAndPack } from '../src/language/acts/pack.ts'

const kinds: readonly PhrasesOf[] = ['guests', 'staff']

function learn(tag: string, of: PhrasesOf): void {
  const texts = phraseTexts(tag, of)
  writeFileSync(learntFile(tag, of), packLearnt(trainAndPack(tag, phrasesToLearn(texts, of), texts)))
}

const [first] = phraseTags()
const folder = dirname(learntFile(first!, 'guests'))
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const tag of phraseTags()) for (const of of kinds) learn(tag, of)
