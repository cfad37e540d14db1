import { nearestLocale } from '../../config/locales.ts'
import {
  learnt,
  learntLater,
  type PhrasesOf,
  phrasesToLearn,
  phraseTags,
  phraseTexts,
  phraseTextsLater,
} from '../../config/phrase-files.ts'
import { finish, finishLater } from '../../src/language/acts/in-portions.ts'
import type { Model } from '../../src/language/acts/model.ts'
import { fits, type PackedModel, trainAndPack, unpack } from '../../src/language/acts/pack.ts'
import { spokenIn } from '../../src/language/text/spoken-in.ts'

const models = new Map<string, Model>()
let tags: readonly string[] | undefined

/**
 * How the language nearest to `locale` is understood. Opened once in a process: of what the build has learnt, in one go where
 * `openAhead` was not there before, or learnt now, which takes seconds.
 */
export const modelFor = (locale: string): Model => opened(locale, 'guests')

/** The language that a message of staff is in, which may be another than that of their page. */
export const localeOf = ({ text, locale }: { text: string; locale: string }): string => spokenIn(text, locale) ?? locale

/** The same for what those who run a hall say of it, in the language that a message is in. */
export const staffModelOf = (said: { text: string; locale: string }): Model => opened(localeOf(said), 'staff')

function opened(locale: string, of: PhrasesOf): Model {
  const { tag, key } = keyed(locale, of)
  let model = models.get(key)
  if (model === undefined) {
    model = finish(unpack(fitting(tag, of, phraseTexts(tag, of), learnt(tag, of))))
    models.set(key, model)
  }
  return model
}

/** Models are opened one after another: two at once would hold others up twice as long at a time. */
let last = Promise.resolve()

/**
 * Opens a model before it is needed, a few milliseconds at a time, with a `pause` between, in which others go on. `undefined`: it is
 * open.
 */
export function openAhead(locale: string, of: PhrasesOf, pause: () => Promise<unknown>): Promise<void> | undefined {
  const { tag, key } = keyed(locale, of)
  if (models.has(key)) return undefined
  const done = last.then(async () => {
    if (models.has(key)) return
    const packed = fitting(tag, of, await phraseTextsLater(tag, of), await learntLater(tag, of))
    await pause()
    models.set(key, await finishLater(unpack(packed), pause))
  })
  last = done.catch(() => undefined)
  return done
}

function fitting(tag: string, of: PhrasesOf, texts: Readonly<Record<string, string>>, packed: unknown): PackedModel {
  const given = packed as PackedModel | undefined
  return fits(given, tag, texts) ? given : trainAndPack(tag, phrasesToLearn(texts, of), texts)
}

function keyed(locale: string, of: PhrasesOf): { tag: string; key: string } {
  tags ??= phraseTags()
  const tag = nearestLocale(locale, tags)
  return { tag, key: `${of} ${tag}` }
}
