import type { Hall } from '../../../src/domain/hall/hall.ts'
import { TOPICS } from '../../../src/domain/hall/hall-answers.ts'
import { phrase } from '../../../src/language/wording/phrase.ts'
import { fromToken, hallToken, MOST_CHOICES, shownHalls } from '../../common/show.ts'
import { end, type Input, type Move, pass, type Question } from '../../engine/dialog.ts'
import { namedIn } from '../browse/subject.ts'
import type { QuestionsContext } from './questions-draft.ts'
import { answerLine, tellAnswers } from './tell-answer.ts'

/** Of no hall in particular: what each says, and which of the others is meant. */
export function askWhichHall(c: QuestionsContext): Question | Move {
  const { ids = [] } = c.draft
  const halls = shownHalls(c.catalogue, c.person)
  const linesOf = (hall: Hall) => ids.flatMap((id) => answerLine(c, id, hall, undefined) ?? [])
  // a question of a hall's own is none of the others'
  const common = ids.some((id) => TOPICS.includes(id))
  const others = common ? halls.filter((hall) => linesOf(hall).length === 0) : []
  const [first, ...lines] = halls.slice(0, MOST_CHOICES).flatMap(linesOf)
  if (others.length === 0) {
    c.say(first === undefined ? { message: 'browse:noHalls' } : { ...first, lines })
    return end()
  }
  const choices = others
    .slice(0, MOST_CHOICES)
    .map((hall) => ({ token: hallToken(hall), label: { text: hall.name }, is: { hall: hall.id } }))
  if (first === undefined) return { kind: 'choice', message: 'questions:whichHall', choices }
  return { kind: 'choice', ...first, lines: [...lines, { message: 'questions:otherHall' }], choices }
}

export function chooseHall(c: QuestionsContext, { token }: Input): Move {
  const hall = token === undefined ? onlyNamed(c) : fromToken(token, c.catalogue)?.hall
  if (hall === undefined || c.draft.ids === undefined) return pass
  tellAnswers(c, c.draft.ids, hall, undefined)
  return end()
}

/** The message is a hall's name and nothing else. */
function onlyNamed(c: QuestionsContext): Hall | undefined {
  const named = namedIn(c)
  return named?.service === undefined && phrase(c.names.rest) === '' ? named?.hall : undefined
}
