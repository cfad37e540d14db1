import type { Stop } from '../certainty.ts'
import type { MessagePart } from '../cover.ts'
import { type Entity, entitiesOf } from '../entities.ts'
import type { MaskedText } from '../mask.ts'
import type { Model } from '../model.ts'
import type { PhraseSlot } from '../phrase-slots.ts'
import { INFORM } from '../rank.ts'
import type { Situation } from '../situation.ts'
import { isHan } from '../tokens.ts'
import { NONE } from '../training/corpus.ts'
import { offersOf } from './offers.ts'
import { byValues, isMannerOf, meant, PICKING, together, WHEN } from './value-changes.ts'

export type PartResult = MessagePart & { stop: Stop | undefined }

export interface Act {
  act: string
  /** 0 … 1 */
  score: number
  /** UTF-16 offsets in the text as typed */
  span: [number, number]
}

/** Said beside something else they ask nothing and are not answered; thanks and greetings are. */
const TALK: ReadonlySet<string> = new Set(['apology', 'compliment', 'wait', 'smalltalk', 'nudge', 'bye', 'bot'])
const POLITE: ReadonlySet<string> = new Set([...TALK, 'greet', 'thanks'])
const ANSWERS_BOTH = ['affirm', 'deny']
const ANSWERS: ReadonlySet<string> = new Set(ANSWERS_BOTH)
/** Goes without saying where something is put right. */
const LEFT_OUT: ReadonlySet<string> = new Set([...ANSWERS, ...TALK, 'widen', 'exclude', 'abandon'])
/** What scores less and holds neither entity nor negation is talk, and stops nothing. */
const TALK_BELOW = 0.2

/** What the parts of a message come to together. */
export function conclude(
  masked: MaskedText,
  parts: readonly PartResult[],
  situation: Situation,
  model: Model,
): { acts: Act[]; offers: string[]; entities: Entity[]; unsure: readonly PartResult[] } {
  const entities = entitiesOf(masked, model.words)
  const spanOf = ({ start, end }: MessagePart): [number, number] => [masked.from[start]!, masked.to[end - 1]!]
  const within = (part: MessagePart): Entity[] => {
    const [from, to] = spanOf(part)
    return entities.filter(({ span }) => span[0] >= from && span[1] <= to)
  }
  let sure = parts.filter(({ stop }) => stop === undefined)
  let unsure = parts.filter(({ stop }) => stop !== undefined)
  const toAct = (part: MessagePart, act = actOf(part)): Act => ({
    act,
    score: part.ranking.best[0]?.score ?? 0,
    span: spanOf(part),
  })
  if (
    corrects(entities) ||
    (sure.some((part) => actOf(part) === 'deny') && unsure.some((part) => mayChange(part, within)))
  ) {
    // "not 3pm, 5pm"; "no, better Lakeside"
    const changed = parts.filter((part) => within(part).length > 0 && !isOther(part))
    const rest = sure.filter((part) => !changed.includes(part) && !LEFT_OUT.has(actOf(part)))
    const [first] = changed
    if (first !== undefined) {
      const picking = PICKING.has(situation.expects ?? '')
      const acts = [...rest.map((part) => toAct(part)), toAct(first, picking ? INFORM : 'change')]
      return { acts, offers: [], entities, unsure: [] }
    }
  }
  const doing = sure.some((part) => {
    const act = actOf(part)
    // "yes, that one" is a yes
    const onlyPoints = act === 'choose' && situation.expects === 'confirm' && within(part).length === 0
    return !ANSWERS.has(act) && !onlyPoints && model.does.get(act) === true
  })
  const saying = [...sure, ...unsure].some((part) => !TALK.has(actOf(part)))
  sure = sure.filter((part) => {
    const act = actOf(part)
    if (TALK.has(act)) return !saying
    // "ok, make it friday", "no, cancel it"
    return !(doing && ANSWERS.has(act)) || (act === 'affirm' && !part.ranking.bare)
  })
  sure = sure.filter((part) => !isSupposed(part, sure, masked.text, model))
  // beside a question that is known another is no talk: which it is that nothing is known of is said
  const onlyAsks = sure.length > 0 && sure.every((part) => isQuestionAct(actOf(part), model.does))
  const asksToo = (part: MessagePart): boolean => onlyAsks && masked.text[part.end] === '?'
  if (sure.length > 0) unsure = unsure.filter((part) => !isTalk(part, within) || asksToo(part))
  // "that was lovely, thank you": the thanks are what is answered
  unsure = unsure.filter((part) => !(isFriendly(part, parts) && within(part).length === 0))
  // "alright, friday at 3pm"
  if (sure.some((part) => actOf(part) === INFORM))
    unsure = unsure.filter((part) => within(part).length > 0 || !part.ranking.exact || !onlyPolite(part))
  const isAsked = (part: MessagePart): boolean =>
    masked.text[part.end] === '?' ||
    model.words.asks_after.some((word) => masked.text.slice(part.start, part.end).endsWith(word))
  /** "3pm?" while times are picked */
  const asksFor = (part: MessagePart): boolean =>
    PICKING.has(situation.expects ?? '') &&
    within(part).some(({ slot }) => slot === 'day' || slot === 'time' || slot === 'part') &&
    isAsked(part)
  const denied = sure.some((part) => actOf(part) === 'deny')
  let acts: Act[] = []
  const sureActs = sure.map(actOf)
  for (const part of sure) {
    if (within(part).length === 0 && isMannerOf(actOf(part), sureActs)) continue
    const values = within(part)
    const { exact, negations } = part.ranking
    const score = part.ranking.best[0]?.score ?? 0
    const how = { corrected: denied, exact, score, negations, asked: isAsked(part) }
    const said = meant(refusal(part, situation) ?? actOf(part), values, situation, how)
    if (said === 'exclude' && actOf(part) === 'exclude' && values.every(({ polarity }) => polarity === 'wanted')) {
      // "badminton, tuesdays are hard for me": what it is for stays
      const whens = values.filter(({ slot }) => WHEN.has(slot))
      const out = whens.length > 0 ? whens : values
      for (const value of instead(masked.text, part, how.asked) ? out.slice(0, -1) : out) value.polarity = 'excluded'
    }
    // "can I get 3pm?"
    const act = (said === INFORM || said === 'choose') && asksFor(part) ? 'free' : said
    if (act !== undefined) acts.push(toAct(part, act))
    else unsure = [...unsure, part]
  }
  unsure = unsure.filter((part) => {
    const act = byValues(part.ranking, within(part), situation)
    if (act !== undefined) acts.push(toAct(part, act === INFORM && asksFor(part) ? 'free' : act))
    return act === undefined
  })
  if (unsure.length > 0) acts = acts.filter(({ act }) => !ANSWERS.has(act) && !POLITE.has(act))
  const kept = situation.draft === true && acts.some(({ act }) => act === 'keep')
  // "no, 5 people"; "the time stays, but on friday"
  if ((denied && situation.expects !== 'text') || kept)
    for (const each of acts) if (each.act === INFORM) each.act = 'change'
  if (kept && acts.some(({ act }) => act === 'change')) acts = acts.filter(({ act }) => act !== 'keep')
  // "the wrong date, it is friday"
  if (acts.some(({ act }) => act === 'change'))
    unsure = unsure.filter((part) => within(part).length > 0 || actOf(part) !== 'change')
  // "help my friend book": for whom is asked with the name
  if (acts.some(({ act }) => act === 'book') && !entities.some(({ slot }) => slot === 'name'))
    acts = acts.filter(({ act }) => act !== 'for_other')
  const left = together(
    acts.map(({ act }) => act),
    situation,
  )
  acts = acts.filter(({ act }) => left.includes(act))
  if (unsure.length === 0) addPolite(acts, parts, situation, spanOf)
  if (situation.expects === 'confirm' && ANSWERS_BOTH.every((act) => acts.some((each) => each.act === act)))
    return { acts: acts.filter(({ act }) => !ANSWERS.has(act)), offers: ANSWERS_BOTH, entities, unsure }
  const offers = offersOf(
    unsure.map((part) => ({ ranking: part.ranking, asked: isAsked(part) })),
    entities,
    situation,
    parts.some((part) => actOf(part) === 'greet' || part.ranking.polite.includes('greet')),
  )
  return { acts, offers, entities, unsure }
}

const actOf = ({ ranking }: Pick<MessagePart, 'ranking'>): string => ranking.best[0]?.act ?? NONE

/** Where a yes or no is asked for, what may be a no and is no phrase of another act just so is one. */
const refusal = ({ ranking }: MessagePart, { expects }: Situation): string | undefined =>
  expects === 'yesno' &&
  !ranking.exact &&
  actOf({ ranking }) === 'abandon' &&
  ranking.best.slice(0, 3).some(({ act }) => act === 'deny')
    ? 'deny'
    : undefined

/** Something is excluded and another of its kind wanted: the one for the other. */
const corrects = (entities: readonly Entity[]): boolean =>
  entities.some(
    ({ slot, polarity }) =>
      polarity === 'excluded' &&
      entities.some((other) => kindOf(other.slot) === kindOf(slot) && other.polarity === 'wanted'),
  )

/** "can't do friday, saturday?": the second of two is asked for. */
const instead = (text: string, { start, end }: MessagePart, asked: boolean): boolean =>
  asked && /^[^\ue000-\ue0ff]*[\ue000-\ue0ff]\s*[,.;]\s*[\ue000-\ue0ff]$/.test(text.slice(start, end))

/** What gives up a booking, or says that one won't be there in time. */
const ENDING: ReadonlySet<string> = new Set(['cancel', 'abandon', 'late'])
const SENTENCE_END = /[.!?;。！？；\n]/

/** "what happens if something comes up and I can't come": asked about, not told. */
function isSupposed(part: PartResult, sure: readonly PartResult[], text: string, { does, words }: Model): boolean {
  if (!ENDING.has(actOf(part))) return false
  const end = text.slice(part.end).search(SENTENCE_END)
  const to = end < 0 ? text.length : part.end + end
  const from = text.slice(0, part.start).split(SENTENCE_END).slice(0, -1).join(' ').length
  const sentence = text.slice(from, to)
  const asked = sure.some(
    (other) => other !== part && other.start >= from && other.end <= to && isQuestionAct(actOf(other), does),
  )
  return asked && words.conditions.some((word) => hasWord(sentence, word))
}

const isQuestionAct = (act: string, does: Model['does']): boolean =>
  act !== INFORM && !POLITE.has(act) && does.get(act) === false

const hasWord = (text: string, word: string): boolean =>
  ` ${text.replace(/[^\p{L}\d']+/gu, ' ')} `.includes(isHan(word[0]!) ? word : ` ${word} `)

const kindOf = (slot: PhraseSlot): PhraseSlot => (slot === 'number' ? 'party' : slot)

const mayChange = (part: PartResult, within: (part: MessagePart) => Entity[]): boolean =>
  within(part).length > 0 && part.ranking.best.slice(0, 3).some(({ act }) => act === 'change')

/** Surely something that no correction is: a question, a booking. */
const isOther = ({ stop, ranking }: PartResult): boolean =>
  stop === undefined && ranking.exact && !['change', 'deny', 'exclude', INFORM].includes(ranking.best[0]!.act)

const isTalk = (part: PartResult, within: (part: MessagePart) => Entity[]): boolean =>
  (part.ranking.best[0]?.score ?? 0) < TALK_BELOW && part.ranking.negations === 0 && within(part).length === 0

const isFriendly = (part: PartResult, parts: readonly PartResult[]): boolean =>
  (TALK.has(actOf(part)) || actOf(part) === 'thanks') &&
  part.ranking.negations === 0 &&
  parts.some(({ ranking }) => ranking.polite.includes('thanks') || ranking.best[0]?.act === 'thanks')

const onlyPolite = ({ ranking }: MessagePart): boolean =>
  ranking.best.every(({ act }) => POLITE.has(act) || act === 'affirm')

/** Thanks and greetings that were taken off as manners are heard too; without a question "ok, thanks" is thanks. */
function addPolite(
  acts: Act[],
  parts: readonly PartResult[],
  { expects }: Situation,
  spanOf: (part: MessagePart) => [number, number],
): void {
  for (const part of parts)
    for (const act of part.ranking.polite)
      if (acts.every((each) => each.act !== act)) acts.push({ act, score: 1, span: spanOf(part) })
  if (!acts.some(({ act }) => act === 'thanks')) return
  const open = expects !== undefined && expects !== 'none'
  // what answers thanks answers a compliment or a goodbye beside it
  const only = acts.filter(({ act }) => !TALK.has(act) && (open || act !== 'affirm'))
  acts.splice(0, acts.length, ...only)
}
