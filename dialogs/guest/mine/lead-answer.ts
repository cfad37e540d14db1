import { clausesOf } from '../../../src/language/text/clauses.ts'
import { remarkSaid } from '../../../src/language/wording/after-booking.ts'
import { isQuestion, wantsBooking } from '../../../src/language/wording/booking-words.ts'
import { withoutJoin } from '../../../src/language/wording/joined-parts.ts'
import { leadsWithNo, leavesAsItIs } from '../../../src/language/wording/second-thoughts.ts'
import { meansOnly, questionsIn, wishesIn } from '../../engine/act-meaning.ts'
import { type Context, handOn, type Move } from '../../engine/dialog.ts'
import { keep } from './manage/keep-booking.ts'
import type { ManageContext } from './manage/manage-draft.ts'

/** An answer to the question that is open, and what else is said behind it. */
interface LeadAnswer {
  answer: 'yes' | 'leave'
  rest: string
}

const LONGEST = 300

/** "yes. and 6 people", "leave it then, what do I need to bring?": the one is done, and the other is heard behind it. */
export function leadAnswer(c: ManageContext): LeadAnswer | undefined {
  if (c.text === '' || c.text.length > LONGEST) return undefined
  const clauses = clausesOf(c.text)
  let answer: LeadAnswer['answer'] | undefined
  for (const { text, from } of clauses) {
    const { context } = c.part(text)
    const kind = kindOf(context)
    if (kind === 'beside') continue
    if (kind !== undefined && (answer ?? kind) === kind) answer = kind
    else return answer === undefined ? undefined : withRest(c, answer, c.text.slice(from))
  }
  return undefined
}

/** "nah, too dear, leave it as it was": each of its parts leaves it, or is talk beside that. */
export function leavesPlainly(c: ManageContext): boolean {
  if (c.text === '' || c.text.length > LONGEST) return false
  const kinds = clausesOf(c.text).map(({ text }) => kindOf(c.part(text).context))
  return kinds.includes('leave') && kinds.every((kind) => kind === 'leave' || kind === 'beside')
}

function withRest(c: ManageContext, answer: LeadAnswer['answer'], said: string): LeadAnswer | undefined {
  const rest = withoutJoin(said)
  if (!/\p{L}{3}|\p{Script=Han}{2}/u.test(rest)) return undefined
  const { context } = c.part(rest)
  if (!asksMore(context)) return undefined
  // 对，然后帮我订周日 at "Cancel …?": the same is to be had then instead
  if (c.step === 'cancel' && context.reading.whens.length > 0 && context.names.matches.length === 0) return undefined
  // what is asked beside a yes is answered where it stands
  if (answer === 'yes' && c.reading.answer === 'yes' && questionsIn(c.understood).length > 0) return undefined
  return { answer, rest }
}

/** Something is asked or wished besides; "friday is great", "move it" and "I was joking" say nothing more. */
function asksMore({ text, reading, understood }: Context): boolean {
  const { party, contact } = reading
  if (isQuestion(text) || /[?？]/.test(text) || questionsIn(understood).length > 0) return true
  if (remarkSaid(text) !== undefined || wantsBooking(text) || party !== undefined || contact !== undefined) return true
  return wishesIn(understood).some((act) => MORE.has(act))
}

/** What is wished is nothing of what is shown. */
const MORE: ReadonlySet<string> = new Set([
  'again',
  'book',
  'cancel',
  'human',
  'late',
  'mine',
  'note',
  'remind',
  'series',
])

/** What one clause answers; `beside`: "no wait", "ok", before it. */
function kindOf({ text, reading, understood }: Context): LeadAnswer['answer'] | 'beside' | undefined {
  const { whens, party, contact, duration } = reading
  if (whens.length > 0 || (party ?? contact ?? duration) !== undefined) return undefined
  if (leavesAsItIs(text) || (understood.acts.length > 0 && meansOnly(understood, 'keep', 'abandon'))) return 'leave'
  if (reading.answer === 'yes' || (understood.acts.length > 0 && meansOnly(understood, 'affirm'))) return 'yes'
  const talks =
    understood.acts.length > 0 && meansOnly(understood, 'deny', 'wait', 'thanks', 'apology', 'compliment', 'complain')
  const no = reading.answer === 'no' || (text.length <= 12 && leadsWithNo(text))
  return talks || no || !/\p{L}/u.test(text) ? 'beside' : undefined
}

/** It stays as it is, and what is said behind that is heard. */
export function keepAndHear(c: ManageContext, rest: string): Move {
  keep(c)
  return handOn(rest)
}
