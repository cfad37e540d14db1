import { nameGiven } from '../../../src/language/contact/name-in-passing.ts'
import { isFullName } from '../../../src/language/contact/person-name.ts'
import { asksAny, withoutJoiner } from '../../../src/language/questions/asks-any.ts'
import {
  asksForRoomTo,
  asksIfDear,
  asksIfThereIs,
  asksOfLimit,
  asksOfTeacher,
  asksToComeAlone,
  asksToComeEarly,
  asksWhenOn,
  asksWhoMayCome,
  asksWhoseTime,
  asksWhy,
  isOfPlace,
  isOfWhatIsSpokenOf,
  tellsOfTeacher,
} from '../../../src/language/questions/plain-questions.ts'
import { checkedClauses } from '../../../src/language/text/checked-clauses.ts'
import { isQuestion, wantsBooking } from '../../../src/language/wording/booking-words.ts'
import { isNote } from '../../common/is-note.ts'
import { isBookable, shownHalls } from '../../common/show.ts'
import { questionsIn, wishesIn } from '../../engine/act-meaning.ts'
import { type Context, type Move, push } from '../../engine/dialog.ts'
import { SURE } from '../../engine/utterance.ts'
import { unavailable } from '../booking/free/unavailable.ts'
import { isWhyOfForm, tellWhy } from '../booking/steps/why-asked.ts'
import { keepSpoken } from '../browse/keep-topic.ts'
import { namedIn, subjectSpoken } from '../browse/subject.ts'
import { goOn, tellAbout } from '../browse/tell-about.ts'
import { tellUnknown } from '../browse/unheard-part.ts'
import { tellAnswers } from './tell-answer.ts'

const LONGEST = 300

type Told = (c: Context) => unknown

/**
 * Questions that are told by a few words and hold values that are none: an hour in "is 3pm London time?", a size in "so it's 4 at most?",
 * an age in "is my daughter (6) allowed?". They are answered, and what else is said is heard by itself.
 */
export function plainlyAsked(c: Context): Move | undefined {
  if (c.text === '' || c.slash !== undefined || c.text.length > LONGEST || isNote(c)) return undefined
  const asked = checkedClauses(c.text).flatMap(({ text, from }) => {
    const told = toldOf(c, text)
    return told === undefined ? [] : [{ told, from, to: from + text.length }]
  })
  if (asked.length === 0) return undefined
  keepSpoken(c)
  const moves = [...new Set(asked.map((each) => each.told))].map((told) => told(c))
  const rest = asked
    .reduceRight((left, { from, to }) => `${left.slice(0, from)} ${left.slice(to)}`, c.text)
    .replace(/^[\s,，.。;；!！?？]+|[\s,，;；]+$/gu, '')
  return saysNothing(c, rest) ? (moves.find(isMove) ?? goOn(c)) : { move: 'hear', text: rest }
}

export function toldOf(c: Context, text: string): Told | undefined {
  if (asksWhoseTime(text)) return tellZone
  const asks = isQuestion(text) || asksAny(text)
  if (asksToComeEarly(text)) return tellEarly
  if (isWhyOfForm(c, text)) return tellWhy
  if (asks && c.open?.dialog === 'booking' && asksWhenOn(text)) return tellHours
  const { reading, understood } = c.part(text).context
  const isOfTopic = questionsIn(understood).some((act) => act.startsWith('topic_'))
  // 停车贵不贵 is of the car
  if (asks && asksIfDear(text) && (!isOfTopic || isOfWhatIsSpokenOf(text))) return tellPrice
  const [near, another] = questionsIn(understood)
  const ofNoPlace =
    near === 'address' &&
    another === undefined &&
    asksIfThereIs(text) &&
    !isOfPlace(text) &&
    wishesIn(understood).length === 0
  if (asks && (asksForRoomTo(text) || ofNoPlace) && !isOfTopic) return (told) => tellUnknown(told, withoutJoiner(text))
  const describes = understood.acts.every(({ act }) => act === 'describe' || act === 'smalltalk')
  const saysMore = reading.whens.length > 0 || (reading.party ?? reading.contact) !== undefined
  // of who works there the trainer may be a colleague
  if (asks && c.person.roles.length === 0 && asksOfTeacher(text) && describes && !saysMore && !wantsBooking(text))
    return (told) => tellTeacher(told, text)
  if (reading.whens.length === 0 && subjectSpoken(c).service !== undefined) {
    if (asks && asksToComeAlone(text)) return tellSize
    if ((asks || isQuestion(c.text)) && asksOfLimit(text) && reading.party !== undefined) return tellSize
  }
  if (asks && asksWhy(text) && cantBeBooked(c)) return tellUnavailable
  if (reading.age === undefined) return undefined
  if (asksWhoMayCome(text)) return asks || reading.party === undefined ? tellAge : undefined
  // "is the exhibition ok for a 7 year old?": whatever is asked with an age
  return asks && understood.acts.every(({ act }) => act === 'inform') && !wantsBooking(text) ? tellAge : undefined
}

/** Of all that is named nothing can be booked now. */
function cantBeBooked(c: Context): boolean {
  const named = namedIn(c)
  return named?.service !== undefined && !isBookable(named.hall, named.service)
}

/** Which hall is meant is asked. */
const isMove = (told: unknown): told is Move => typeof told === 'object' && told !== null && 'dialog' in told

/** Greetings and small words beside the question. */
function saysNothing(c: Context, rest: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(rest)) return true
  const { reading, understood, names } = c.part(rest).context
  const { whens, party, contact, answer, duration, excluded } = reading
  if (whens.length > 0 || (party ?? contact ?? duration ?? excluded) !== undefined) return false
  // "ok. is there a shop nearby?" where a name is asked for agrees to nothing
  if (answer !== undefined && c.open?.kind !== 'text' && c.open?.kind !== 'phone') return false
  if (c.open?.dialog === 'booking' && isFullName(rest)) return false
  if (names.matches.some(({ score }) => score >= SURE)) return c.open === undefined
  if (c.open?.kind === 'text' && nameGiven(rest) !== undefined) return false
  return (
    wishesIn(understood).every((act) => act === 'wait' || act === 'affirm') &&
    questionsIn(understood).length === 0 &&
    !asksAny(rest) &&
    !isQuestion(rest)
  )
}

function tellZone(c: Context): void {
  const { hall } = subjectSpoken(c)
  const halls = hall === undefined ? shownHalls(c.catalogue, c.person) : [hall]
  const [only] = halls
  if (hall === undefined || only?.address === undefined) {
    c.say({
      message: hall === undefined ? 'questions:ownTimes' : 'questions:ownTime',
      params: { hall: { text: hall?.name ?? {} } },
    })
    return
  }
  c.say({ message: 'questions:ownTimeAt', params: { hall: { text: only.name }, address: { text: only.address } } })
}

function tellEarly(c: Context): void {
  const { hall } = subjectSpoken(c)
  c.say(
    hall?.phone === undefined
      ? { message: 'questions:early' }
      : { message: 'questions:earlyCall', params: { hall: { text: hall.name }, phone: hall.phone } },
  )
}

function tellTeacher(c: Context, text: string): void {
  const description = subjectSpoken(c).service?.description
  if (description !== undefined && Object.values(description).some(tellsOfTeacher))
    c.say({ message: 'browse:text', params: { text: { text: description } } })
  else tellUnknown(c, withoutJoiner(text))
}

const tellPrice: Told = (c) => tellAbout(c, 'price')
const tellHours: Told = (c) => tellAbout(c, 'hours')
const tellSize: Told = (c) => tellTopic(c, 'capacity')
const tellAge: Told = (c) => tellTopic(c, 'age')

/** Of no hall in particular: which is meant is asked where nothing else is open. */
function tellTopic(c: Context, topic: string): Move | undefined {
  const { hall, service } = subjectSpoken(c)
  if (hall === undefined && c.open === undefined) return push('questions', { ids: [topic] }, 'hall')
  if (hall === undefined) c.say({ message: 'questions:whichHallLater' })
  else tellAnswers(c, [topic], hall, service, true)
  return undefined
}

function tellUnavailable(c: Context): void {
  const { hall, service } = namedIn(c)!
  c.say(unavailable(c, { hall: hall.id, service: service?.id }))
}
