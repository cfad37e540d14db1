import { stopOf } from './acts/certainty.ts'
import { type Act, conclude, type PartResult } from './acts/conclusion/conclude.ts'
import { cover } from './acts/cover.ts'
import type { Entity } from './acts/entities.ts'
import { type MaskedText, mask } from './acts/mask.ts'
import type { Model } from './acts/model.ts'
import { leaningOf, type Situation } from './acts/situation.ts'
import { LANGUAGES } from './languages.ts'
import { numberTyped } from './numbers/place-in-list.ts'
import { inAnyLanguage } from './text/in-any-language.ts'

/** What a message means: the door of understanding. Dates, people and contact are read by `read.ts`. */
export interface Understanding {
  /** what is surely meant, in the order said; values without an act of their own are `inform` */
  acts: Act[]
  /** where a part is not sure: the two acts it may be, best first, to be offered as taps */
  offers: string[]
  /** where the entities stand, and whether they are wanted */
  entities: Entity[]
  /** the words, as typed, that nothing explains */
  unexplained: string
}

export interface UnderstandContext extends Situation {
  /** IANA zone of the hall: how numbers are written there */
  zone: string
  /** BCP 47 */
  locale: string
  /** halls and services that the text names */
  names?: readonly { slot: 'hall' | 'service'; span: readonly [number, number] }[]
}

/** Beyond it a message is not understood. */
const UNDERSTOOD_CHARACTERS = 2000

/** Pure; never throws. The first 2,000 characters are understood. */
export function understand(text: string, context: UnderstandContext, model: Model): Understanding {
  const alone = wholeMeans(text, context)
  if (alone !== undefined) return alone
  const { masked, parts } = explain(text, context, model)
  const { acts, offers, entities, unsure } = conclude(masked, parts, context, model)
  const unexplained = unsure.map(({ start, end }) => text.slice(masked.from[start]!, masked.to[end - 1]!)).join(' ')
  return { acts, offers, entities, unexplained }
}

/** A message of which the words alone would say something else: "evening!" greets, 2号 at a list is its second. */
function wholeMeans(text: string, { expects, draft, booking }: UnderstandContext): Understanding | undefined {
  const span: [number, number] = [0, text.length]
  const only = (act: string, entities: Entity[]): Understanding => ({
    acts: [{ act, score: 1, span }],
    offers: [],
    entities,
    unexplained: '',
  })
  if ((expects === 'choice' || expects === 'slot') && numberTyped(text) !== undefined)
    return only('choose', [{ slot: 'ordinal', span, polarity: 'wanted' }])
  const idle = (expects === undefined || expects === 'none') && draft !== true && booking !== true
  return idle && GREETING.test(text.trim()) ? only('greet', []) : undefined
}

const GREETING = inAnyLanguage(LANGUAGES.map(({ acts }) => acts)).greeting

/** What led to it, for `npm run phrases`. */
export function explain(
  text: string,
  context: UnderstandContext,
  model: Model,
): { masked: MaskedText; parts: PartResult[] } {
  const head = text.length > UNDERSTOOD_CHARACTERS ? text.slice(0, UNDERSTOOD_CHARACTERS) : text
  const masked = mask(head, model.words, { ...context, known: model.known })
  const parts = cover(masked.text, model, leaningOf(context)).map((part) => ({
    ...part,
    stop: stopOf(part.ranking, model, context.expects),
  }))
  return { masked, parts }
}
