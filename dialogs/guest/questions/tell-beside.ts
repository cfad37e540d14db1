import { wishesIn } from '../../engine/act-meaning.ts'
import type { Context } from '../../engine/dialog.ts'
import { keepSpoken } from '../browse/keep-topic.ts'
import { knownQuestions } from '../browse/known-questions.ts'
import { subjectSpoken } from '../browse/subject.ts'
import { tellAbout } from '../browse/tell-about.ts'
import { tellUnheardBeside } from '../browse/unheard-part.ts'
import { questionsAsked } from './recorded-questions.ts'
import { tellAnswers } from './tell-answer.ts'

/** What a question beside a wish may be about; what a size or a day is asked for is the wish's own. */
const ASIDE: ReadonlySet<ReturnType<typeof knownQuestions>[number]> = new Set(['price', 'hours', 'where', 'policy'])
const OF_PLACE: ReadonlySet<string> = new Set(['hall', 'service'])

/** "cancel it, and how much is the room?", 改到周五，有停车场吗: the question is answered, and the wish goes on. */
export function tellBeside(c: Context): void {
  const { acts, entities } = c.understood
  const asked = acts.filter(({ act, span }) => isAside(act) && !holdsValue(entities, span))
  // words that are the wish itself are no question beside it
  if (acts.length === asked.length) {
    if (asked.length === 0) tellUnheardBeside(c)
    return
  }
  if (asked.length === 0) return
  keepSpoken(c)
  const known = knownQuestions(c).filter((each) => ASIDE.has(each))
  const cancels = wishesIn(c.understood).includes('cancel')
  for (const each of known) if (!(cancels && each === 'policy')) tellAbout(c, each)
  const { hall, service } = subjectSpoken(c)
  const topics = asked.flatMap(({ act }) => (act.startsWith(TOPIC) ? [act.slice(TOPIC.length)] : []))
  const ids = questionsAsked(c).filter((id) => topics.includes(id))
  if (hall !== undefined && ids.length > 0) tellAnswers(c, ids, hall, service, true)
}

const TOPIC = 'topic_'
const KNOWN: ReadonlySet<string> = new Set(['price', 'hours', 'address', 'policy'])
const isAside = (act: string): boolean => act.startsWith(TOPIC) || KNOWN.has(act)

/** A day, an hour or a number of people within it is what is wished. */
const holdsValue = (entities: Context['understood']['entities'], [from, to]: readonly [number, number]): boolean =>
  entities.some(({ slot, span }) => !OF_PLACE.has(slot) && span[0] >= from && span[1] <= to)
