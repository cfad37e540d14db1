import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { answerKey } from '../../../../src/domain/form/asked-fields.ts'
import type { Answer, Answers, Field } from '../../../../src/domain/form/form.ts'
import { askedChange, partsSaid, saysMove, saysOthersOfThem } from '../../../../src/language/wording/after-booking.ts'
import { isQuestion, wantsBooking } from '../../../../src/language/wording/booking-words.ts'
import { countSaid, levelWithin, neededSaid, optionSaid } from '../../../../src/language/wording/form-answers.ts'
import { wishesIn } from '../../../engine/act-meaning.ts'
import { SURE } from '../../../engine/utterance.ts'
import { guestsIn, guestsOn } from '../guests-on-list.ts'
import type { ManageContext } from '../manage/manage-draft.ts'
import { placeOf, spokenOf, standing } from '../refer.ts'

/** Other answers to the form of what is booked: "Mo has climbed a few times, the others never", "it's 6 instruments now". */

const LONGEST = 160

/** The answers that differ from those that stand; undefined: the words answer nothing of its form. */
export function answersMeant(c: ManageContext): { code: string; answers: Answers } | undefined {
  const said = askedChange(c.text)
  if (c.text === '' || c.text.length > LONGEST || isQuestion(said)) return undefined
  const { whens, contact } = c.reading
  if (whens.length > 0 || (contact?.mobile ?? contact?.email) !== undefined) return undefined
  // a greeting has nothing looked up
  const { acts } = c.understood
  const talks = acts.length > 0 && wishesIn(c.understood).length === 0 && acts.every(({ act }) => isTalk(act))
  if (talks || !/\p{L}/u.test(c.text)) return undefined
  // "scrap the parking" asks nothing of the hall
  const ofTopic = acts.length > 0 && acts.every(({ act }) => act.startsWith('topic_'))
  const all = standing(c)
  const services = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  if (services.some(({ service }) => all.every((booking) => booking.service !== service))) return undefined
  const spoken = spokenOf(c) ?? (all.length === 1 ? all[0] : undefined)
  const named = all.filter((booking) => guestsIn(c.text, guestsOn(c, booking)).length > 0)
  const booking = named.length === 1 ? named[0] : spoken
  if (booking === undefined) return undefined
  const found = { ...ofGuests(c, booking), ...ofAll(c, booking, said) }
  const other = Object.entries(found).filter(
    ([key, answer]) => booking.answers[key] !== answer && (!ofTopic || typeof answer === 'boolean'),
  )
  // 装备还是要租 of what is had books nothing
  const books =
    wantsBooking(c.text) && !saysMove(c.text) && (c.names.matches.length > 0 || c.reading.party !== undefined)
  if (books) return undefined
  return other.length === 0 ? undefined : { code: booking.code, answers: Object.fromEntries(other) }
}

/** 装备不用租了 is near to a question of the hall's, and tells what is needed. */
const isTalk = (act: string): boolean => act !== 'inform' && !act.startsWith('topic_')

/** Each guest's own, by their names: whom a part of the sentence names, and all the others. */
function ofGuests(c: ManageContext, booking: Booking): Record<string, Answer> {
  const guests = guestsOn(c, booking)
  if (guests.length < 2) return {}
  const found: Record<string, Answer> = {}
  const fields = (placeOf(c, booking).service?.fields ?? []).filter(
    ({ kind, per }) => kind === 'choice' && per === 'guest',
  )
  const named = guestsIn(c.text, guests)
  if (named.length === 0) return found
  for (const part of partsSaid(c.text)) {
    const own = guestsIn(part, guests)
    const others = own.length === 0 && saysOthersOfThem(part) ? guests.filter((each) => !named.includes(each)) : []
    for (const { id, options = [] } of fields) {
      const option = optionSaid(part, options) ?? levelWithin(part, options)
      if (option !== undefined) for (const { guest } of [...own, ...others]) found[answerKey(id, guest)] = option
    }
  }
  return found
}

/** What is asked of all together: how many of something, whether it is needed. */
function ofAll(c: ManageContext, booking: Booking, said: string): Record<string, Answer> {
  const fields = placeOf(c, booking).service?.fields ?? []
  const found: Record<string, Answer> = {}
  for (const field of fields) {
    // what else is asked only with another answer would be missing
    if (field.per !== undefined || fields.some(({ when }) => when?.field === field.id)) continue
    const answer = answerOf(said, field)
    if (answer !== undefined && booking.answers[field.id] !== undefined) found[field.id] = answer
  }
  return found
}

function answerOf(text: string, { kind, label, min = 0, max = Number.MAX_SAFE_INTEGER }: Field): Answer | undefined {
  const labels = Object.values(label)
  if (kind === 'number') {
    const count = partsSaid(text)
      .map((part) => countSaid(part, labels))
      .find((each) => each !== undefined)
    return count !== undefined && count >= min && count <= max ? count : undefined
  }
  if (kind !== 'yesno') return undefined
  const needed = neededSaid(text, labels)
  return needed === undefined ? undefined : needed === 'yes'
}
