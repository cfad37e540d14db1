import { readAnswer } from '../../../src/language/acts/answer.ts'
import { idNumberIn } from '../../../src/language/contact/id-number.ts'
import { isNothingButName, nameGiven } from '../../../src/language/contact/name-in-passing.ts'
import { isFullName } from '../../../src/language/contact/person-name.ts'
import { kindMissing, type NameMatch } from '../../../src/language/names/names.ts'
import { asksAny, onlyAgrees, withoutJoiner } from '../../../src/language/questions/asks-any.ts'
import { asksToHave, asksWhy, isOfPlace } from '../../../src/language/questions/plain-questions.ts'
import { clausesOf } from '../../../src/language/text/clauses.ts'
import { normalize } from '../../../src/language/text/normalize.ts'
import { commaPartsOf, sentencesOf } from '../../../src/language/text/sentences.ts'
import {
  asksForOther,
  endNamed,
  isQuestion,
  proposes,
  wantsChange,
} from '../../../src/language/wording/booking-words.ts'
import { asksForFirst, asksWhatIsFree } from '../../../src/language/wording/browse-words.ts'
import { isNote } from '../../common/is-note.ts'
import { questionsIn, wishesIn } from '../../engine/act-meaning.ts'
import type { Context, Move } from '../../engine/dialog.ts'
import { placeBeside } from '../../engine/list-pick.ts'
import { SURE } from '../../engine/utterance.ts'
import { optionsIn } from '../booking/early/option-early.ts'
import { sizeAsked } from '../booking/size-asked.ts'
import { KNOWN, knownQuestions } from '../browse/known-questions.ts'
import { subjectSpoken } from '../browse/subject.ts'
import { tellAbout } from '../browse/tell-about.ts'
import { tellUnknown } from '../browse/unheard-part.ts'
import { toldOf } from './plainly-asked.ts'
import { questionsAsked } from './recorded-questions.ts'
import { answerLine, tellAnswers } from './tell-answer.ts'

const LONGEST = 300
const TOPIC = 'topic_'

/**
 * "5 of us. how much is that in total?", where a booking asks something: the question is answered, and the rest is heard by itself, as if
 * nothing had been asked. undefined: the question and the answer can't be told apart.
 */
export function answerApart(c: Context): Move | undefined {
  const { open, text } = c
  if (open?.dialog !== 'booking' || c.slash !== undefined || text.length > LONGEST || open.kind === 'confirm')
    return undefined
  const parts = partsOf(c)
  const asked = parts.filter((part) => part.asks)
  const rest = parts
    .filter((part) => !part.asks)
    .map((part) => part.text)
    .join('')
    .trim()
    .replace(/[,，;；]+$/u, '')
  if (asked.length === 0 || !isAnswer(c, rest)) return undefined
  const size = c.part(rest).context.reading.party
  for (const part of asked) tellAsked(c, part.text.trim(), size)
  return { move: 'hear', text: rest }
}

interface Part {
  text: string
  asks: boolean
}

/** The sentences; one that begins with an answer and ends in a question is two. */
function partsOf(c: Context): Part[] {
  const sentences = sentencesOf(c.text)
  const [first = '', ...others] = sentences
  // "one. what's that altogether for the four?": the size is said by itself, and what is asked behind it is no other one
  if (
    c.open?.kind === 'number' &&
    others.length > 0 &&
    saysSize(c, first) &&
    others.every((each) => isQuestionOfMore(c, each))
  )
    return [{ text: first, asks: false }, ...others.map((text) => ({ text, asks: true }))]
  return sentences.flatMap((sentence): Part[] => {
    const pieces = commaPartsOf(sentence)
    for (let at = 0; at < pieces.length; at++) {
      // 好的，李雷，那边有空调吗: the name is no part of the question
      if (at < pieces.length - 1 && c.open?.kind === 'text' && isName(pieces[at]!)) continue
      const text = pieces.slice(at).join('')
      if ((at > 0 || sentences.length > 1) && asksApart(c, text))
        return [...(at === 0 ? [] : [{ text: pieces.slice(0, at).join(''), asks: false }]), { text, asks: true }]
    }
    return askedWithin(c, pieces)
  })
}

/** 3点吧，球拍那边有吗，没有我就自己带: what is said behind the question goes with it no more than what is said before it. */
const askedWithin = (c: Context, pieces: readonly string[]): Part[] =>
  pieces.map((text) => ({ text, asks: pieces.length > 1 && asksApart(c, text.replace(/[\s,，]+$/u, '')) }))

const saysSize = (c: Context, said: string): boolean => {
  const { reading } = c.part(said.trim().replace(/[.。!！]+$/u, '')).context
  return reading.party !== undefined && reading.party.min === reading.party.max && reading.whens.length === 0
}

/** No other value is proposed in it: "or can we be 5?" does. */
function isQuestionOfMore(c: Context, said: string): boolean {
  const text = said.trim()
  if (!/[?？]$/.test(text) || onlyAgrees(text) || proposes(text) || wantsChange(text)) return false
  return !/\d/.test(text) && sizeAsked(c.part(text).context) === undefined
}

/**
 * It asks something, and says nothing of what is booked: "would 3 be ok?" does. `behindYes`: what is shown has been agreed to, so that
 * words that are near to a wish for it are none.
 */
export function asksApart(c: Context, said: string, behindYes = false): boolean {
  const text = said.trim()
  if (!isQuestion(text) && !asksAny(text)) return false
  if (onlyAgrees(text) || proposes(text) || asksForOther(text) || asksWhatIsFree(text) || asksForFirst(text))
    return false
  // "is there tennis at all?" names what is not here: a wish
  if (c.below('booking')?.service === undefined && kindMissing(text, c.catalogue) !== undefined) return false
  const part = c.part(text).context
  const { reading, understood } = part
  if (behindYes && toldOf(c, text) !== undefined) return true
  if (behindYes && holdsNumber(part)) return false
  const known = [...questionsIn(understood), ...understood.acts.map(({ act }) => act)].some(isAnswered)
  if (wishesIn(understood).some((act) => act !== 'describe')) return false
  const { whens, excluded, contact, duration, party } = reading
  if ((excluded ?? contact) !== undefined || whens.length > 0) return false
  if (known) return true
  // of a free text it is a part
  if (isNote(c) || (party !== undefined && !behindYes) || duration !== undefined) return false
  // what is asked of the service itself, also where only its hall is still open
  const { among } = c.below('booking') ?? {}
  const meant = Array.isArray(among) ? among.map((key) => String(key).split('/')[1]) : [c.about.service?.id]
  const other = ({ score, service }: NameMatch): boolean =>
    score >= SURE && service !== undefined && !meant.includes(service)
  if (part.names.matches.some(other)) return false
  if (behindYes) return !wantsChange(text) && !asksWhy(text)
  const [first] = understood.offers
  if (isQuestion(text) && !wantsChange(text) && !asksToHave(text)) return true
  return first === undefined || OF_NOTHING.has(first) || likelyOf(part) !== undefined
}

/** What words are near to that are about nothing known here. */
const OF_NOTHING: ReadonlySet<string> = new Set(['describe', 'note', 'smalltalk'])

/** "could we be three?"; 爸妈不会用手机 counts nobody. */
const holdsNumber = ({ understood, text }: Context): boolean =>
  understood.entities.some(
    ({ slot, span }) => (slot === 'number' || slot === 'party') && /\d/.test(normalize(text.slice(...span)).text),
  )

/** Which question it may be, where that is not sure. */
const likelyOf = ({ understood: { offers }, text }: Context): string | undefined =>
  offers.slice(0, 2).find(
    (act) =>
      isAnswered(act) &&
      (act !== 'address' || isOfPlace(text)) &&
      // what is as near to mere talk is told nothing of the hall's own data: "is it mostly women?"
      (KNOWN[act] === undefined || offers[1] !== 'smalltalk'),
  )

export const isAnswered = (act: string): boolean => act.startsWith(TOPIC) || KNOWN[act] !== undefined

/** It says something that the open question, or another one of the booking, takes. */
function isAnswer(c: Context, rest: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(rest)) return false
  const { reading, understood, names } = c.part(rest).context
  const { whens, party, contact, duration, excluded, answer } = reading
  if (whens.length > 0 || (party ?? contact ?? duration ?? excluded) !== undefined) return true
  const { open } = c
  const kind = c.about.service?.fields.find(({ id }) => id === open?.field)?.kind
  // "why do you need that? 110101…", "Doyle. Frank. and where do I park"
  if (kind === 'id-card' && idNumberIn(rest) !== undefined) return true
  if (kind === 'name' && (sentencesOf(rest).every(isName) || isAgreedName(rest))) return true
  if (open?.yesno === true && answer !== undefined) return true
  if (open?.kind === 'slot' && (endNamed(rest) !== undefined || placeBeside(understood, rest, open) !== undefined))
    return true
  if (names.matches.some(({ score }) => score >= SURE) || isFullName(rest)) return true
  // 行 那老师严不严，我零基础
  if (optionsIn(rest, c.about.service?.fields ?? []).length > 0) return true
  // "Doyle. Frank. and where do I park", where the name is asked for
  if (open?.kind === 'text' && open.field !== undefined && nameGiven(rest.replace(/[.。]/gu, ' ').trim()) !== undefined)
    return true
  return isNote(c)
}

/** "Doyle.": a name and nothing else. */
function isName(said: string): boolean {
  const plain = said.trim().replace(/[\s,.!，。！]+$/u, '')
  return isNothingButName(plain) || (/^\p{Lu}[\p{L}'’-]+$/u.test(plain) && nameGiven(plain) === plain)
}

/** 好的，李雷: a yes, and the name behind it. */
function isAgreedName(said: string): boolean {
  const [first, second, another] = clausesOf(said)
  if (first === undefined || second === undefined || another !== undefined) return false
  return readAnswer(first.text.toLowerCase(), first.text.toLowerCase()) === 'yes' && isName(second.text)
}

/** What is known of it is told; where nothing is, who can tell is. */
export function tellAsked(c: Context, text: string, size: Context['reading']['party']): void {
  const { context, said } = c.part(text)
  const plainly = toldOf(c, text)
  if (plainly !== undefined) {
    plainly(c)
    return
  }
  const likely = likelyOf(context)
  const known = new Set(knownQuestions(context))
  const topics = new Set(questionsAsked(context))
  const { hall, service } = subjectSpoken(context)
  if (known.size + topics.size === 0 && likely !== undefined) {
    const what = KNOWN[likely]
    const topic = likely.slice(TOPIC.length)
    // how long and how many is asked in so many ways that a guess tells nothing
    if (what !== undefined && what !== 'rules') known.add(what)
    // of what is only likely, and not known, the question itself is named
    else if (hall !== undefined && answerLine(context, topic, hall, service) !== undefined) topics.add(topic)
  }
  // "can my son come too, he's 11?"
  const ages = service?.fields.some((field) => field.age?.min !== undefined) === true
  if (context.reading.age !== undefined && ages) topics.add('age')
  for (const each of known) tellAbout(context, each, size)
  if (hall !== undefined && topics.size > 0) tellAnswers(context, [...topics], hall, service, true)
  if (said.length === 0) tellUnknown(context, withoutJoiner(text).replace(/[\s.!,，。]+$/u, ''))
  for (const each of said) c.say(each)
}
