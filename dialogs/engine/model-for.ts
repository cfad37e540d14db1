import { nearestLocale } from '../../config/locales.ts'
import { learnt, phraseFiles, phraseTags } from '../../config/phrase-files.ts'
import type { Model } from '../../src/language/acts/model.ts'
import { openModel, type PackedModel } from '../../src/language/acts/pack.ts'

const models = new Map<string, Model>()
let tags: readonly string[] | undefined

/**
 * How the language nearest to `locale` is understood. Opened once in a process: of what the build has learnt, or learnt now, which
 * takes a second.
 */
export function modelFor(locale: string): Model {
  tags ??= phraseTags()
  const tag = nearestLocale(locale, tags)
  let model = models.get(tag)
  if (model === undefined) {
    model = openModel(tag, phraseFiles(tag), learnt(tag) as PackedModel | undefined)
    models.set(tag, model)
  }
  return model
}
