import { asksAny } from '../../../src/language/questions/asks-any.ts'
import { isOfPlace } from '../../../src/language/questions/plain-questions.ts'
import { isOfPolicy } from '../../../src/language/wording/browse-words.ts'
import { type JoinedPart, joinedParts } from '../../../src/language/wording/joined-parts.ts'
import { isBookable } from '../../common/show.ts'
import { questionsIn } from '../../engine/act-meaning.ts'
import type { Context } from '../../engine/dialog.ts'
import { KNOWN } from '../browse/known-questions.ts'
import { namedIn, subjectSpoken } from '../browse/subject.ts'
import { tellAbout } from '../browse/tell-about.ts'
import { tellAnswers } from './tell-answer.ts'

const TOPIC = 'topic_'
const LONGEST = 200

/**
 * 堵车了 要晚一刻钟到 停车方便不, 周六下午想剪头发 大概要弄多久啊: the whole is a wish, and one of its parts, read alone, asks something. It is
 * answered beside the wish. false: no part asks anything that is known to be one.
 */
export function tellPartAsked(c: Context): boolean {
  if (c.text.length > LONGEST || questionsIn(c.understood).length > 0) return false
  const named = namedIn(c)
  // of what can't be booked now the hours are none
  if (named?.service !== undefined && !isBookable(named.hall, named.service)) return false
  const parts = joinedParts(c.text)
  const asked =
    parts.length < 2
      ? []
      : [...new Set(parts.flatMap((part, at) => (goesOn(c, part, parts[at - 1]) ? [] : (askedIn(c, part.text) ?? []))))]
  const topics = asked.flatMap((act) => (act.startsWith(TOPIC) ? [act.slice(TOPIC.length)] : []))
  const known = [...new Set(asked.flatMap((act) => KNOWN[act] ?? []))]
  for (const each of known) tellAbout(c, each)
  const { hall, service } = subjectSpoken(c)
  if (hall !== undefined && topics.length > 0) tellAnswers(c, topics, hall, service, true)
  return known.length > 0 || (hall !== undefined && topics.length > 0)
}

/** "can my mum just sit and watch": what is joined without a mark goes on with the question before it. */
const goesOn = (c: Context, { text, from, joined }: JoinedPart, before: JoinedPart | undefined): boolean =>
  before !== undefined && asksAny(before.text) && !asksAny(text) && !/[^\p{L}\p{N}\s]/u.test(c.text.slice(joined, from))

/** The question that a part is; a day, a size or a name within it belongs to the wish. */
function askedIn(c: Context, text: string): string | undefined {
  const { understood, reading } = c.part(text).context
  const { whens, party, contact, duration } = reading
  const { acts, offers } = understood
  const likely = (acts.length > 0 || !asksAny(text) ? acts.map(({ act }) => act) : offers.slice(0, 2)).filter(
    (act) => acts.length > 0 || act !== 'address' || isOfPlace(text),
  )
  if (whens.length > 0 || (contact ?? duration) !== undefined) return undefined
  // 带个娃算一个人吗 counts them, and asks of them
  if (party !== undefined && !likely.includes('topic_children')) return undefined
  if (likely[0] === 'policy' && !isOfPolicy(text)) return undefined
  const meant = acts.length > 0 ? likely.every(isAnswered) : likely.some(isAnswered)
  return meant ? likely.find(isAnswered) : undefined
}

const isAnswered = (act: string): boolean => act.startsWith(TOPIC) || KNOWN[act] !== undefined
