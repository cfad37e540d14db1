import { type Stop, stopOf } from './acts/certainty.ts'
import { NONE } from './acts/corpus.ts'
import { cover, type Part } from './acts/cover.ts'
import { type Entity, entitiesOf } from './acts/entities.ts'
import { leaningOf, type Situation } from './acts/leaning.ts'
import { type Masked, mask } from './acts/mask.ts'
import type { Model } from './acts/model.ts'
import { INFORM } from './acts/rank.ts'

/** What a message means: the door of understanding. Dates, people and contact are read by `read.ts`. */
export interface Understood {
  /** what is surely meant, in the order said; values without an act of their own are `inform` */
  acts: Act[]
  /** where a part is not sure: the two acts it may be, best first, to be offered as taps */
  offers: string[]
  /** where the entities stand, and whether they are wanted */
  entities: Entity[]
  /** the words, as typed, that nothing explains */
  unexplained: string
}

interface Act {
  act: string
  /** 0 … 1 */
  score: number
  /** UTF-16 offsets in the text as typed */
  span: [number, number]
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
/** Nothing that scores less is worth offering. */
const WORTH_OFFERING = 0.12

/** Pure; never throws. The first 2,000 characters are understood. */
export function understand(text: string, context: UnderstandContext, model: Model): Understood {
  const { masked, parts } = explain(text, context, model)
  return conclude(masked, parts, text, model)
}

/** The same with what led to it, for `npm run phrases`. */
export interface Explained {
  masked: Masked
  parts: (Part & { stop: Stop | undefined })[]
}

export function explain(text: string, context: UnderstandContext, model: Model): Explained {
  const head = text.length > UNDERSTOOD_CHARACTERS ? text.slice(0, UNDERSTOOD_CHARACTERS) : text
  const masked = mask(head, model.words, { ...context, known: model.known })
  const parts = cover(masked.text, model, leaningOf(context)).map((part) => ({
    ...part,
    stop: stopOf(part.ranking, model),
  }))
  return { masked, parts }
}

function conclude(masked: Masked, parts: Explained['parts'], text: string, model: Model): Understood {
  const sure = parts.filter(({ stop }) => stop === undefined)
  const acts = settle(sure, model).map(
    (part): Act => ({
      act: actOf(part),
      score: part.ranking.best[0]!.score,
      span: spanOf(masked, part),
    }),
  )
  const deny = acts.find(({ act }) => act === 'deny')
  if (deny !== undefined && acts.some(({ act }) => act === INFORM)) deny.act = 'change'
  const unsure = parts.filter(({ stop }) => stop !== undefined)
  const offers = [
    ...new Set(
      unsure
        .flatMap(({ ranking }) =>
          ranking.best
            .filter(({ act, score }) => act !== NONE && act !== INFORM && score >= WORTH_OFFERING)
            .slice(0, 2),
        )
        .map(({ act }) => act),
    ),
  ].slice(0, 2)
  const unexplained = unsure.map((part) => text.slice(...spanOf(masked, part))).join(' ')
  return { acts, offers, entities: entitiesOf(masked, model.words), unexplained }
}

const spanOf = ({ from, to }: Masked, { start, end }: Part): [number, number] => [from[start]!, to[end - 1]!]

const actOf = ({ ranking }: Part): string => ranking.best[0]!.act

/**
 * What the parts come to together: "ok, make it friday" is no yes, since what is only manners says nothing beside what does
 * something; "no, friday" corrects; "no, cancel it" cancels.
 */
function settle(parts: Explained['parts'], model: Model): Explained['parts'] {
  const answers = new Set(['affirm', 'deny'])
  const doing = parts.some((part) => !answers.has(actOf(part)) && model.does.get(actOf(part)) === true)
  return parts.filter((part) => {
    if (!doing || !answers.has(actOf(part))) return true
    return actOf(part) === 'affirm' && !part.ranking.bare
  })
}
