import { clausesOf } from '../../../src/language/text/clauses.ts'
import { isQuestion } from '../../../src/language/wording/booking-words.ts'
import { joinedParts } from '../../../src/language/wording/joined-parts.ts'
import { wishesIn } from '../../engine/act-meaning.ts'
import type { Context } from '../../engine/dialog.ts'
import { tellWhyBeside } from '../booking/steps/why-asked.ts'
import { keepSpoken } from '../browse/keep-topic.ts'
import { knownQuestions } from '../browse/known-questions.ts'
import { subjectSpoken } from '../browse/subject.ts'
import { tellAbout } from '../browse/tell-about.ts'
import { asksBeside, tellUnheardAnswer, tellUnheardBeside } from '../browse/unheard-part.ts'
import { questionsAsked } from './recorded-questions.ts'
import { tellAnswers } from './tell-answer.ts'

/** What a question beside a wish may be about; what a size or a day is asked for is the wish's own. */
const ASIDE: ReadonlySet<ReturnType<typeof knownQuestions>[number]> = new Set(['price', 'hours', 'where', 'policy'])
const OF_PERSON: ReadonlySet<string> = new Set(['name', 'mobile', 'email'])
const OF_PLACE: ReadonlySet<string> = new Set(['hall', 'service'])

/**
 * "cancel it, and how much is the room?", 改到周五，有停车场吗: the question is answered, and the wish goes on. `answers`: what else is
 * said answers the question that is open, "Ann Lee. is there parking?", and is no act.
 */
export function tellBeside(c: Context, answers = false): void {
  const { acts, entities } = c.understood
  const values = answers ? entities.filter(({ slot }) => !OF_PERSON.has(slot)) : entities
  const asked = acts.filter(({ act, span }) => isAside(act) && !holdsValue(values, span))
  if (answers && tellWhyBeside(c)) return
  // words that are the wish itself are no question beside it
  if (asked.length === 0 && answers) tellUnheardAnswer(c)
  else if (acts.length === 0) tellUnheardBeside(c)
  else if (asked.length === 0) tellSwallowed(c)
  // "one of the girls dropped out. are there mats?": the wish stands in words that are no act
  const alone = !answers && acts.length === asked.length && !saysMoreThan(c)
  if (asked.length === 0 || alone) return
  keepSpoken(c)
  // what is known for sure has been told before the answer is looked for
  const known = answers ? [] : knownQuestions(c).filter((each) => ASIDE.has(each))
  const cancels = wishesIn(c.understood).includes('cancel')
  for (const each of known) if (!(cancels && each === 'policy')) tellAbout(c, each)
  const { hall, service } = subjectSpoken(c)
  const topics = asked.flatMap(({ act }) => (act.startsWith(TOPIC) ? [act.slice(TOPIC.length)] : []))
  const ids = answers && asksBeside(c) ? topics : questionsAsked(c).filter((id) => topics.includes(id))
  if (hall !== undefined && ids.length > 0) tellAnswers(c, ids, hall, service, true)
}

/** "move it to friday. will that cost more?": the words of the wish are taken for all of it; what the other part asks is told. */
function tellSwallowed(c: Context): void {
  const [only, another] = c.understood.acts
  const parts = joinedParts(c.text)
  if (only === undefined || another !== undefined || parts.length < 2) return
  for (const { text } of parts) {
    const { context } = c.part(text)
    const { acts, entities } = context.understood
    if (!isQuestion(text) || acts.length === 0 || acts.some(({ act }) => !KNOWN.has(act)) || entities.length > 0)
      continue
    for (const each of knownQuestions(context)) if (ASIDE.has(each) && each !== 'policy') tellAbout(c, each)
  }
}

/** Besides the questions a clause stands that no act explains. */
const saysMoreThan = ({ text, understood: { acts, unexplained } }: Context): boolean =>
  clausesOf(text).some(
    ({ text: clause, from }) =>
      clause.length >= LEAST &&
      unexplained.includes(clause) &&
      acts.every(({ span }) => span[1] <= from || from + clause.length <= span[0]),
  )
const LEAST = 10

const TOPIC = 'topic_'
const KNOWN: ReadonlySet<string> = new Set(['price', 'hours', 'address', 'policy'])
const isAside = (act: string): boolean => act.startsWith(TOPIC) || KNOWN.has(act)

/** A day, an hour or a number of people within it is what is wished. */
const holdsValue = (entities: Context['understood']['entities'], [from, to]: readonly [number, number]): boolean =>
  entities.some(({ slot, span }) => !OF_PLACE.has(slot) && span[0] >= from && span[1] <= to)
