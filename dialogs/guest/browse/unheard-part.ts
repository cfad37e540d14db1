import { isQuestion } from '../../../src/language/wording/booking-words.ts'
import { questionsIn } from '../../engine/act-meaning.ts'
import type { Context } from '../../engine/dialog.ts'
import { subjectOf } from './subject.ts'

/** So long a question is quoted whole. */
const LONGEST = 60

/** "can I stay and watch? how much is it?": of two questions that which nothing is known of is named, and who can tell. */
export function tellUnheard(c: Context): void {
  const { acts, unexplained } = c.understood
  if (unexplained === '' || questionsIn(c.understood).length === 0) return
  const said = clausesOf(c.text).find(
    ({ text, from }) =>
      isQuestion(text) &&
      unexplained.toLowerCase().includes(text.replace(/[\s?？]+$/u, '').toLowerCase()) &&
      acts.every(({ span }) => span[1] <= from || from + text.length <= span[0]),
  )?.text
  if (said === undefined || said.length > LONGEST) return
  const { hall } = subjectOf(c)
  c.say(
    hall?.phone === undefined
      ? { message: 'questions:partUnknown', params: { said } }
      : { message: 'questions:partUnknownCall', params: { said, phone: hall.phone } },
  )
}

/** "is a pushchair ok? we'd come sunday at 11 …": a question beside a wish, which nothing is known of, is not passed over. */
export function tellUnheardBeside(c: Context): void {
  const { entities, unexplained } = c.understood
  if (questionsIn(c.understood).length > 0) return
  const asked = clausesOf(c.text)
  const said = asked.find(
    ({ text, from }) =>
      /[?？]$/.test(text) &&
      unexplained.toLowerCase().includes(text.replace(/[\s?？]+$/u, '').toLowerCase()) &&
      !entities.some(({ slot, span }) => slot !== 'hall' && span[0] >= from && span[1] <= from + text.length),
  )?.text
  if (said === undefined || asked.length < 2 || said.length > LONGEST) return
  const { hall } = subjectOf(c)
  c.say(
    hall?.phone === undefined
      ? { message: 'questions:partUnknown', params: { said } }
      : { message: 'questions:partUnknownCall', params: { said, phone: hall.phone } },
  )
}

function clausesOf(text: string): { text: string; from: number }[] {
  return [...text.matchAll(/[^,，.。;；!！?？\n]+[?？]?/gu)].map(({ index, 0: part }) => {
    const lead = part.length - part.trimStart().length
    return { text: part.trim(), from: index + lead }
  })
}
