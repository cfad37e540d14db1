import { comeToTheSame } from '../certainty.ts'
import type { Entity } from '../entities.ts'
import type { PhraseSlot } from '../phrase-slots.ts'
import { INFORM, type Ranking } from '../rank.ts'
import type { Situation } from '../situation.ts'
import { NONE } from '../training/corpus.ts'
import { PICKING, valuesMean } from './value-changes.ts'

/** A part of a message that is not sure. */
interface UnsurePart {
  ranking: Ranking
  /** as a question */
  asked: boolean
}

/** What is less near to all examples is like none of them. */
const NEAR_ENOUGH = 0.15
/** What the values say counts as much as a reading of this score. */
const BY_VALUES = 0.3
/** Without values, what is like no wish is often talk; with a greeting before it, no more than that. */
const BY_NOTHING = 0.2
const BY_NOTHING_ASKED = 0.1
const BY_GREETING = 0.25
/** Where nothing else is left, what is likeliest at the open question. */
const BY_QUESTION = [0.03, 0.02]
/** Where yes or no is asked for, most of what is said is one of them. */
const BY_ANSWER = [0.15, 0.1]

/** The two likeliest, never two that come to the same; where the words say little, the values and the open question tell. */
export function offersOf(
  parts: readonly UnsurePart[],
  values: readonly Entity[],
  situation: Situation,
  greeted = false,
): string[] {
  if (parts.length === 0) return []
  const scores = new Map<string, number>()
  const add = (act: string, score: number): void => {
    const likely = score * likelihood(act, parts, situation)
    if (likely > (scores.get(act) ?? 0)) scores.set(act, likely)
  }
  for (const { ranking } of parts)
    for (const { act, score } of ranking.best) if (act !== NONE && act !== INFORM) add(act, score)
  const told = valuesTell(values, situation)
  // like nothing that anybody says
  const isLikeSome = parts.some(({ ranking }) =>
    ranking.best.some(({ act, near }) => act !== NONE && near >= NEAR_ENOUGH),
  )
  if (told.length === 0 && !isLikeSome) return []
  for (const act of told) add(act, BY_VALUES)
  if (values.length === 0 && !ANSWERED.has(situation.expects ?? ''))
    add('smalltalk', parts.every(({ asked }) => asked) ? BY_NOTHING_ASKED : BY_NOTHING)
  if (greeted) add('greet', BY_GREETING)
  const usual = ANSWERED.has(situation.expects ?? '') ? BY_ANSWER : BY_QUESTION
  for (const [place, act] of likeliestAt(situation).entries()) add(act, usual[place]!)
  const found: string[] = []
  for (const [act] of [...scores].sort((a, b) => b[1] - a[1]))
    if (!found.some((each) => comeToTheSame(each, act, situation.expects))) found.push(act)
  return found.slice(0, 2)
}

/** What values are given for. */
function valuesTell(values: readonly Entity[], situation: Situation): string[] {
  if (values.length === 0) return []
  const { expects, draft, booking } = situation
  if (expects === 'text') return values.some(({ slot }) => OF_OTHER.has(slot)) ? ['for_other'] : []
  const isWhen = values.some(({ slot }) => WHEN.has(slot))
  if (expects === 'choice' && isWhen) return ['choose']
  if (PICKING.has(expects ?? '') && isWhen) return ['free']
  if (isIdle(situation) && draft !== true && booking !== true && isWhen) return ['book']
  const act = valuesMean(values, situation)
  return act === INFORM ? [] : [act]
}
const OF_OTHER: ReadonlySet<PhraseSlot> = new Set(['name', 'mobile'])
const WHEN: ReadonlySet<PhraseSlot> = new Set(['day', 'time', 'range', 'part'])
const isIdle = ({ expects }: Situation): boolean => expects === undefined || expects === 'none'

/** They answer something: nothing is asked, or being made, that it could be. */
const OF_QUESTION: ReadonlySet<string> = new Set('affirm deny choose exclude abandon skip back more widen'.split(' '))
/** Nothing that they could change. */
const OF_SOMETHING: ReadonlySet<string> = new Set('change shift extend keep undo arrived late'.split(' '))
/** Yes and no, where neither was asked for; and what nobody says as a question. */
const ANSWERS: ReadonlySet<string> = new Set(['affirm', 'deny'])
const ANSWERED: ReadonlySet<string> = new Set(['confirm', 'yesno', 'terms', 'choices'])
const NEVER_ASKED: ReadonlySet<string> = new Set('affirm deny choose exclude abandon'.split(' '))
const LESS_LIKELY = 0.4

function likelihood(act: string, parts: readonly UnsurePart[], situation: Situation): number {
  const { draft, booking, expects } = situation
  if (draft !== true && isIdle(situation)) {
    if (OF_QUESTION.has(act)) return 0
    if (booking !== true && OF_SOMETHING.has(act)) return 0
  }
  let likely = 1
  if (ANSWERS.has(act) && !ANSWERED.has(expects ?? '')) likely *= LESS_LIKELY
  if (NEVER_ASKED.has(act) && parts.every(({ asked }) => asked)) likely *= LESS_LIKELY
  return likely
}

function likeliestAt({ expects, booking, draft }: Situation): readonly string[] {
  if (expects === undefined || expects === 'none')
    return booking === true && draft !== true ? ['change', 'cancel'] : ['book', 'free']
  return LIKELIEST[expects] ?? ['change', 'abandon']
}
const LIKELIEST: Readonly<Record<string, readonly string[]>> = {
  confirm: ['change', 'affirm'],
  yesno: ['deny', 'affirm'],
  choice: ['choose', 'free'],
  slot: ['free', 'change'],
  date: ['free', 'change'],
  text: ['for_other', 'skip'],
}
