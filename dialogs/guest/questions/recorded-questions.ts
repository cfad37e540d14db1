import { findHall, findService } from '../../../src/domain/hall/catalogue.ts'
import type { HallAnswer } from '../../../src/domain/hall/hall-answers.ts'
import { saysLate } from '../../../src/language/commands/wishes/guest-wish-said.ts'
import { idNumberIn } from '../../../src/language/contact/id-number.ts'
import { nameInPassing } from '../../../src/language/contact/name-in-passing.ts'
import { asksAny } from '../../../src/language/questions/asks-any.ts'
import { isRemark } from '../../../src/language/questions/is-remark.ts'
import { type FeatureWeights, gistOf, likeness } from '../../../src/language/questions/likeness.ts'
import { asksIfThereIs } from '../../../src/language/questions/plain-questions.ts'
import { clausesOf } from '../../../src/language/text/clauses.ts'
import { spokenIn } from '../../../src/language/text/spoken-in.ts'
import { asksWhatIf } from '../../../src/language/wording/after-booking.ts'
import { neededSaid } from '../../../src/language/wording/form-answers.ts'
import { shownHalls } from '../../common/show.ts'
import type { Context } from '../../engine/dialog.ts'
import { modelFor } from '../../engine/model-for.ts'
import { SURE } from '../../engine/utterance.ts'
import { subjectOf } from '../browse/subject.ts'

/** From so much likeness on a question is one that the hall has written down … */
const LIKE = 0.33
/** … and so much it takes where the message is surely something else. */
const JUST_LIKE = 0.6
/** Questions are short. */
const LONGEST = 200

const HARDLY = 0.5

const TOPIC = 'topic_'

/** The ids of the answers that the message asks for: the topics of any hall, and what its hall has written down itself. */
export function questionsAsked(c: Context): string[] {
  const acts = c.understood.acts.map(({ act }) => act)
  const topics = c.understood.acts.flatMap(({ act, span }) => {
    const said = c.text.slice(...span)
    return act.startsWith(TOPIC) && !isRemark(said) && !isNamed(c, said) && !isGiven(act, c.text) && !isTold(c, said)
      ? [act.slice(TOPIC.length)]
      : []
  })
  const likely = likelyOfNamed(c) ?? latenessAsked(c)
  if (likely !== undefined) topics.push(likely)
  const own = ownQuestion(c)
  if (own === undefined) return [...new Set(topics)]
  const surelyOther = acts.some((act) => act !== 'inform' && !TALK.has(act))
  if (surelyOther && own.score < JUST_LIKE) return [...new Set(topics)]
  return own.score < JUST_LIKE ? [...new Set([...topics, own.id])] : [own.id]
}

/** "what if we turn up 10 min late", 晚到十分钟会怎样: asked of the hall, and not told to it. */
function latenessAsked({ text, reading, understood: { acts, offers } }: Context): string | undefined {
  const [only, another] = acts
  const late =
    another === undefined &&
    (only === undefined
      ? // "what if I'm hopeless" is of no time
        (offers.includes('topic_lateness') && (reading.duration !== undefined || saysLate(text))) ||
        offers[0] === 'late'
      : only.act === 'late')
  return late && asksWhatIf(text) ? 'lateness' : undefined
}

/** 小孩能玩攀岩吗: asked of what is named, it is answered by the likeliest; a booking is begun by no question. */
function likelyOfNamed(c: Context): string | undefined {
  if (!asksOfNamed(c)) return undefined
  const [first = '', second = ''] = c.understood.offers
  const topic = first.startsWith(TOPIC) ? first : NEAR_TOPICS.has(first) ? second : ''
  return topic.startsWith(TOPIC) ? topic.slice(TOPIC.length) : undefined
}

/** What "is there a student price?" and "can I get a receipt?" look like at first. */
const NEAR_TOPICS: ReadonlySet<string> = new Set(['receipt', 'price', 'policy', 'size', 'help', 'smalltalk'])

/** Something is asked of a hall or service that is named, in words that are surely nothing; `barely`: or hardly a question for what is free. */
export function asksOfNamed(c: Context, barely = false): boolean {
  const { text, understood, reading, names, open } = c
  const { whens, party, contact } = reading
  const named = names.matches.some(({ score }) => score >= SURE)
  const nothing = understood.acts.every(
    ({ act, score }) => (barely && act === 'free' && score < HARDLY) || (act === 'describe' && asksIfThereIs(text)),
  )
  if (!named || !nothing || whens.length > 0 || (party ?? contact) !== undefined) return false
  if (c.below('booking') !== undefined || c.below('manage') !== undefined || open?.kind === 'text') return false
  return asksAny(text)
}

/** 身份证110105… tells the number, and asks for none. */
const isGiven = (topic: string, text: string): boolean =>
  topic === 'topic_id' && !/[?？]/.test(text) && idNumberIn(text) !== undefined

/** "own shoes", of a service whose form asks whether shoes are rented: it tells, and asks nothing. */
function isTold({ text, names, about, catalogue }: Context, said: string): boolean {
  if (/[?？]/.test(text)) return false
  const match = names.matches.find(({ score, service }) => score >= SURE && service !== undefined)
  const service =
    match === undefined ? about.service : findService(findHall(catalogue, match.hall), match.service ?? '')
  return (service?.fields ?? []).some(
    ({ kind, label }) => kind === 'yesno' && neededSaid(said, Object.values(label)) !== undefined,
  )
}

/** Bill Gates asks for no invoice, and "for Kevin Park" for no parking. */
function isNamed({ open, reading }: Context, said: string): boolean {
  if (/[?？]/.test(said)) return false
  const name = reading.contact?.name ?? (open?.kind === 'text' ? nameInPassing(said, true)?.name : undefined)
  if (name === undefined || !said.includes(name)) return false
  // "4 people, Al Fox 136…, is there parking": a clause of its own asks
  return !clausesOf(said).some(({ text }) => !text.includes(name) && asksAny(text))
}

const TALK: ReadonlySet<string> = new Set(['greet', 'thanks', 'smalltalk', 'apology'])

/** The nearest of the questions that stand with the answers of the hall spoken of, or of all halls. */
function ownQuestion(c: Context): { id: string; score: number } | undefined {
  if (c.text.length > LONGEST) return undefined
  const { hall, service } = subjectOf(c)
  const halls = hall === undefined ? shownHalls(c.catalogue, c.person) : [hall]
  const answers = halls.flatMap((each) => [
    ...(each.answers ?? []),
    ...(service === undefined ? each.services : [service]).flatMap((one) => one.answers ?? []),
  ])
  const asking = answers.filter(({ asks }) => asks !== undefined)
  if (asking.length === 0) return undefined
  const locale = spokenIn(c.text, c.locale) ?? c.locale
  const model = modelFor(locale)
  // the name of the hall says nothing of what is asked
  const said = gistOf(c.names.matches.length > 0 ? c.names.rest : c.text, locale, model)
  let best: { id: string; score: number } | undefined
  for (const answer of asking)
    for (const gist of gistsOf(answer, locale)) {
      const score = likeness(said, gist)
      if (score >= LIKE && score > (best?.score ?? 0)) best = { id: answer.id, score }
    }
  return best
}

/** An answer is looked at with every message; it changes with the halls only. */
const gists = new WeakMap<HallAnswer, Map<string, FeatureWeights[]>>()

function gistsOf(answer: HallAnswer, locale: string): FeatureWeights[] {
  const { tag } = modelFor(locale)
  const known = gists.get(answer) ?? new Map<string, FeatureWeights[]>()
  gists.set(answer, known)
  let found = known.get(tag)
  if (found === undefined) {
    found = Object.values(answer.asks ?? {})
      .flat()
      .map((ask) => gistOf(ask, locale, modelFor(locale)))
    known.set(tag, found)
  }
  return found
}
