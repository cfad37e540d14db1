import { trimEnd } from '../../../src/domain/trim.ts'
import { askedThing, tellsOf } from '../../../src/language/questions/asked-thing.ts'
import { asksAny } from '../../../src/language/questions/asks-any.ts'
import { wantsBooking } from '../../../src/language/wording/booking-words.ts'
import { isNothingElse } from '../../../src/language/wording/own-booking-words.ts'
import { isNote } from '../../common/is-note.ts'
import { wishesIn } from '../../engine/act-meaning.ts'
import { type Dialog, go, type Move } from '../../engine/dialog.ts'
import { placeBeside } from '../../engine/list-pick.ts'
import { modelFor } from '../../engine/model-for.ts'
import { choosesPlace } from '../browse/chooses-place.ts'
import { keepSpoken } from '../browse/keep-topic.ts'
import { knownQuestions } from '../browse/known-questions.ts'
import { missingAsked } from '../browse/missing-kind.ts'
import { namedIn, subjectSpoken } from '../browse/subject.ts'
import { goOn, tellAbout } from '../browse/tell-about.ts'
import { tellUnheard } from '../browse/unheard-part.ts'
import { askedBehindTalk } from './asked-behind-talk.ts'
import { answerApart } from './question-apart.ts'
import type { QuestionsContext, QuestionsDraft } from './questions-draft.ts'
import { asksOfNamed, questionsAsked } from './recorded-questions.ts'
import { answerLine, tellAnswers } from './tell-answer.ts'
import { toldAnswer } from './told-answer.ts'
import { askWhichHall, chooseHall } from './which-hall.ts'

/** What halls answer by their own words: parking, dogs, what to bring. Answered in the middle of anything, then that goes on. */
export const questions: Dialog<QuestionsDraft> = {
  name: 'questions',
  first: 'hall',
  light: true,
  intents: [
    { certain: true, match: answerApart },
    { certain: true, match },
    { certain: true, match: askedBehindTalk },
    { match: unknownOfNamed },
  ],
  steps: { hall: { ask: askWhichHall, answer: chooseHall } },
  due: (c, { what, question }) => (what === 'answered' ? toldAnswer(c, question) : undefined),
  ways: { hall: ['end'] },
}

function match(c: QuestionsContext): Move | undefined {
  if (c.text === '' || c.slash !== undefined || isNote(c) || missingAsked(c) !== undefined) return undefined
  const spoken = subjectSpoken(c)
  const asked = questionsAsked(c).filter((id) => !isOnlyTold(c, id, spoken))
  if (asked.length === 0) return undefined
  keepSpoken(c)
  tellUnheard(c)
  for (const known of knownQuestions(c)) tellAbout(c, known)
  const { hall, service } = subjectSpoken(c)
  const more = saysMore(c)
  const booking = c.open?.dialog === 'booking'
  if (hall === undefined && !more && !booking) {
    c.set({ ids: asked })
    return go('hall')
  }
  if (hall === undefined) c.say({ message: 'questions:whichHallLater' })
  else tellAnswers(c, asked, hall, service, asked.length > 1 || (more && booking))
  return more || choosesPlace(c) ? undefined : goOn(c)
}

/** 带俩娃, "the kids are 6 and 9": said beside a wish they ask nothing, where nothing is known of it. */
const isOnlyTold = (c: QuestionsContext, id: string, { hall, service }: ReturnType<typeof subjectSpoken>): boolean =>
  TOLD.has(id) &&
  !asksAny(c.text) &&
  (c.open?.field !== undefined || c.reading.whens.length > 0 || c.reading.party !== undefined) &&
  // "I'd like to bring my class" asks for nothing, whatever is known of it
  (id === 'bring' || hall === undefined || answerLine(c, id, hall, service) === undefined)

const TOLD: ReadonlySet<string> = new Set(['children', 'age', 'pets', 'bring'])

/** "who teaches yoga?": what nothing is known of begins no booking of what it names; who can tell is said. */
function unknownOfNamed(c: QuestionsContext): Move | undefined {
  if (c.text === '' || c.slash !== undefined || isNote(c) || wantsBooking(c.text)) return undefined
  const named = asksOfNamed(c)
  const thing = asksOfNamed(c, true) || asksOfSpoken(c) ? askedThing(c.reading.rest, modelFor(c.locale)) : undefined
  if (!named && thing === undefined) return undefined
  const [first] = c.understood.offers
  // "is the studio soundproof?" is near to "is the studio free?", and asks for none
  if (first !== undefined && BEGINS.has(first) && !(thing !== undefined && NEAR.has(first))) return undefined
  // a name and a mark, or a word or two, may ask for the thing itself
  if (named && (isNothingElse(c.names.rest) || c.names.rest.trim().length < LEAST)) return undefined
  keepSpoken(c)
  const { hall, service } = subjectSpoken(c)
  const description = service?.description
  if (
    description !== undefined &&
    thing !== undefined &&
    Object.values(description).some((each) => tellsOf(each, thing))
  ) {
    c.say({ message: 'browse:text', params: { text: { text: description } } })
    return goOn(c)
  }
  const said = trimEnd(c.text, /[\s?？]/u).slice(0, 60)
  c.say(
    hall?.phone === undefined
      ? { message: 'questions:partUnknown', params: { said } }
      : { message: 'questions:partUnknownCall', params: { said, phone: hall.phone } },
  )
  return goOn(c)
}

const BEGINS: ReadonlySet<string> = new Set(
  'book free first_free again usual series change services halls howto help describe'.split(' '),
)
/** What a question for a quality of a thing is near to. */
const NEAR: ReadonlySet<string> = new Set('book free first_free again usual series change halls'.split(' '))
const LEAST = 3

/** "is an engineer included?", right after something else was asked of the studio. */
function asksOfSpoken({ focus, open, understood, reading, text, names }: QuestionsContext): boolean {
  const { whens, party, contact } = reading
  if (typeof focus.service !== 'string' || (open !== undefined && open.dialog !== 'help' && open.dialog !== 'browse'))
    return false
  if (understood.acts.length > 0 || names.matches.length > 0 || whens.length > 0) return false
  return (party ?? contact) === undefined && asksAny(text)
}

/** A wish, a value or an answer stands beside the question: the rest of the message is heard as well. */
function saysMore(c: QuestionsContext): boolean {
  const { acts } = c.understood
  const { answer, whens, party } = c.reading
  // "ok. do I need to bring anything?" where nothing is asked: the ok is no more than that
  const agrees = c.open === undefined || c.open.dialog === 'mine' || c.open.dialog === 'help'
  // whoever will be late has been heard before; who asks about it wishes nothing else
  const wishes = wishesIn(c.understood).filter((act) => act !== 'late' && !(agrees && act === 'affirm'))
  if (wishes.length > 0 || acts.some(({ act }) => act === 'inform')) return true
  if (c.open !== undefined && answer !== undefined) return true
  if (placeBeside(c.understood, c.text, c.open) !== undefined) return true
  // "is there a ramp? Name's Ed"
  if (c.open?.dialog === 'booking' && c.reading.contact !== undefined) return true
  // "badminton tomorrow at 3 for two, and is there parking?"; a day alone belongs to the question
  const timed = whens.some(({ start }) => start !== undefined)
  return whens.length > 0 && (party !== undefined || (timed && namedIn(c)?.service !== undefined))
}
