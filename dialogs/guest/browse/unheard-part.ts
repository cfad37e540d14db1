import { asksAny, onlyAgrees, withoutJoiner } from '../../../src/language/questions/asks-any.ts'
import { clausesOf, dashAsComma } from '../../../src/language/text/clauses.ts'
import { isQuestion } from '../../../src/language/wording/booking-words.ts'
import { asksWhatIsFree } from '../../../src/language/wording/browse-words.ts'
import { saysNothingToNote } from '../../../src/language/wording/form-answers.ts'
import { joinedParts } from '../../../src/language/wording/joined-parts.ts'
import { questionsIn } from '../../engine/act-meaning.ts'
import type { Context } from '../../engine/dialog.ts'
import { tellAnswers } from '../questions/tell-answer.ts'
import { subjectOf, subjectSpoken } from './subject.ts'

/** So long a question is quoted whole. */
const LONGEST = 60

/** "can I stay and watch? how much is it?": of two questions that which nothing is known of is named, and who can tell. */
export function tellUnheard(c: Context): void {
  if (questionsIn(c.understood).length === 0 || c.text.length > LONGEST_MESSAGE) return
  const { acts } = c.understood
  const isUnheard = (text: string, from: number): boolean =>
    (isQuestion(text) || asksAny(text)) &&
    !onlyAgrees(text) &&
    acts.every(({ span }) => span[1] <= from || from + text.length <= span[0]) &&
    (isUnexplained(c, text) || isUnknownAlone(c, text))
  const clauses = clausesOf(c.text)
  const said = clauses.find(({ text, from }) => isUnheard(text, from)) ?? joinedUnheard(c, clauses, isUnheard)
  if (said !== undefined) tellUnknown(c, said.text)
  else tellSwallowed(c)
}

/** "what does it cost and would you have towels there?": the words of one question are taken for all of it; each part is asked by itself. */
function tellSwallowed(c: Context): void {
  const [only, another] = c.understood.acts
  const parts = joinedParts(c.text)
  if (only === undefined || another !== undefined || parts.length < 2) return
  for (const { text, from } of parts) {
    if (!(isQuestion(text) || asksAny(text)) || onlyAgrees(text) || only.span[1] <= from) continue
    const { understood } = c.part(text).context
    const [asked] = understood.acts
    if (asked?.act === only.act || understood.entities.some(({ slot }) => !OF_PLACE.has(slot))) continue
    if (asked === undefined && understood.unexplained !== '') tellUnknown(c, text.replace(/[\s?？]+$/u, ''))
    else if (asked?.act.startsWith(TOPIC)) {
      const { hall, service } = subjectSpoken(c)
      if (hall !== undefined) tellAnswers(c, [asked.act.slice(TOPIC.length)], hall, service, true)
    }
  }
}

const TOPIC = 'topic_'
const OF_PLACE: ReadonlySet<string> = new Set(['hall', 'service'])

/** "how much is it and can I stay and watch?" has no mark between the two: what is behind the joining word, to the clause's end. */
function joinedUnheard(
  { text: whole }: Context,
  clauses: ReturnType<typeof clausesOf>,
  isUnheard: (text: string, from: number) => boolean,
): { text: string } | undefined {
  for (const { from } of joinedParts(whole)) {
    const clause = clauses.find((each) => each.from < from && from < each.from + each.text.length)
    const text = clause === undefined ? '' : whole.slice(from, clause.from + clause.text.length).trim()
    if (text !== '' && isUnheard(text, from)) return { text }
  }
  return undefined
}

/** Read by itself nothing explains it: 网子是新的吗 behind 羽毛球多少钱. */
function isUnknownAlone(c: Context, text: string): boolean {
  // a Chinese character says as much as two letters
  if (text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0) < LEAST_QUESTION) return false
  const { acts, unexplained, entities } = c.part(text).context.understood
  return acts.length === 0 && entities.length === 0 && unexplained !== ''
}

const LONGEST_MESSAGE = 200
const LEAST_QUESTION = 5

/** "is a pushchair ok? we'd come sunday at 11 …", 周三上午10点去，有讲解吗: a question beside a wish, which nothing is known of, is not passed over. */
export function tellUnheardBeside(c: Context): void {
  if (questionsIn(c.understood).length > 0) return
  const said = askedBeside(c)
  if (said !== undefined) tellUnknown(c, said)
}

/** That question: a clause among others that holds nothing of the wish. */
export function askedBeside(c: Context): string | undefined {
  const clauses = partsOf(c.text)
  if (clauses.length < 2 || c.text.length > LONGEST_MESSAGE) return undefined
  return clauses.find(
    ({ text, from }) =>
      (/[?？]$/.test(text) ? isUnexplained(c, text) : asksAny(text) && isUnknownAlone(c, text)) &&
      !onlyAgrees(text) &&
      !asksWhatIsFree(text) &&
      !c.understood.entities.some(
        ({ slot, span }) => slot !== 'hall' && span[0] >= from && span[1] <= from + text.length,
      ),
  )?.text
}

/** "Ann Lee, 136…, and can parents watch?": a question beside the answer that was asked for, where nothing heard it. */
export function tellUnheardAnswer(c: Context): void {
  const { acts, entities } = c.understood
  const said = partsOf(c.text).find(
    ({ text, from }) =>
      (isQuestion(text) || asksAny(text)) &&
      !onlyAgrees(text) &&
      // 没有，能中途走吗: the first answers
      !saysNothingToNote(text) &&
      !asksWhatIsFree(text) &&
      [...acts.filter(({ act, score }) => act !== 'inform' && score >= LIKELY), ...entities].every(
        ({ span }) => span[1] <= from || from + text.length <= span[0],
      ),
  )
  if (said !== undefined) tellUnknown(c, withoutJoiner(said.text))
}

/** The clauses; where no mark parts them, what a joining word does: "Ann Lee and can we bring our own coffee". */
function partsOf(text: string): { text: string; from: number }[] {
  const clauses = clausesOf(dashAsComma(text))
  return clauses.length > 1 ? clauses : joinedParts(text)
}

/** A clause of its own asks something. */
export const asksBeside = ({ text }: Context): boolean =>
  partsOf(text).some((clause) => isQuestion(clause.text) || asksAny(clause.text))

const LIKELY = 0.6

const isUnexplained = ({ understood: { unexplained } }: Context, question: string): boolean =>
  unexplained.toLowerCase().includes(question.replace(/[\s?？]+$/u, '').toLowerCase())

/** What nothing is known of is named, and who can tell. */
export function tellUnknown(c: Context, said: string): void {
  if (said.length > LONGEST) return
  const { hall } = subjectOf(c)
  c.say(
    hall?.phone === undefined
      ? { message: 'questions:partUnknown', params: { said } }
      : { message: 'questions:partUnknownCall', params: { said, phone: hall.phone } },
  )
}
