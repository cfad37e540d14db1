import { nearestLocale } from '../../config/locales.ts'
import { learnt, type PhrasesOf, phraseFiles, phraseTags, staffPhraseFiles } from '../../config/phrase-files.ts'
import type { Model } from '../../src/language/acts/model.ts'
import { openModel, type PackedModel } from '../../src/language/acts/pack.ts'

const models = new Map<string, Model>()
let tags: readonly string[] | undefined

/**
 * How the language nearest to `locale` is understood. Opened once in a process: of what the build has learnt, or learnt now, which
 * takes a second.
 */
export const modelFor = (locale: string): Model => opened(locale, 'guests')

/** The same for what those who run a hall say of it. */
export const staffModelFor = (locale: string): Model => opened(locale, 'staff')

function opened(locale: string, of: PhrasesOf): Model {
  tags ??= phraseTags()
  const tag = nearestLocale(locale, tags)
  const key = `${of} ${tag}`
  let model = models.get(key)
  if (model === undefined) {
    const files = of === 'staff' ? staffPhraseFiles(tag) : phraseFiles(tag)
    model = openModel(tag, files, learnt(tag, of) as PackedModel | undefined)
    models.set(key, model)
  }
  return model
}
