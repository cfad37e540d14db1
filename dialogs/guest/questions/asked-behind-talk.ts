import { leadingYes, readAnswer } from '../../../src/language/acts/answer.ts'
import { asksAny } from '../../../src/language/questions/asks-any.ts'
import { clausesOf, dashAsComma } from '../../../src/language/text/clauses.ts'
import { isQuestion } from '../../../src/language/wording/booking-words.ts'
import { withoutJoin } from '../../../src/language/wording/joined-parts.ts'
import { isNote } from '../../common/is-note.ts'
import { questionsIn } from '../../engine/act-meaning.ts'
import type { Context, Move } from '../../engine/dialog.ts'
import { keepSpoken } from '../browse/keep-topic.ts'
import { goOn } from '../browse/tell-about.ts'
import { asksApart, isAnswered, tellAsked } from './question-apart.ts'

const LONGEST = 200
/** What leads to a question, and answers nothing. */
const TALK: ReadonlySet<string> = new Set([
  'greet',
  'thanks',
  'compliment',
  'apology',
  'wait',
  'smalltalk',
  'affirm',
  'nudge',
])
/** What words are near to that are about nothing known here. */
const OF_NOTHING: ReadonlySet<string> = new Set(['smalltalk', 'note', 'describe'])

/**
 * "lovely ta. do they do coffee?", "yeah do they have showers?" where a name is asked for: the talk that leads to a question hides what is
 * asked. Where a yes answers, what is behind it is heard by that question (`asked-behind-yes.ts`).
 */
export function askedBehindTalk(c: Context): Move | undefined {
  const { text, open } = c
  if (text === '' || c.slash !== undefined || text.length > LONGEST || isNote(c)) return undefined
  if (open?.kind === 'confirm' || open?.yesno === true || questionsIn(c.understood).length > 0) return undefined
  const asked = behindTalk(c)
  if (asked.length === 0 || !asked.every((each) => isQuestionApart(c, each))) return undefined
  keepSpoken(c)
  for (const each of asked) tellAsked(c, each, undefined)
  return goOn(c)
}

/** All that is behind the talk, where it is nothing but questions. */
function behindTalk(c: Context): string[] {
  const yes = leadingYes(c.text)
  const clauses = clausesOf(dashAsComma(c.text.slice(yes))).map(({ text }) => text)
  const first = clauses.findIndex((text) => asks(text))
  const lead = clauses.slice(0, Math.max(0, first))
  if (first < 0 || (first === 0 && yes === 0)) return []
  const asked = clauses.slice(first)
  return asked.every(asks) && lead.every((each) => isTalk(c, each)) ? asked.map(withoutJoin) : []
}

const asks = (text: string): boolean => isQuestion(text) || asksAny(text)

export function isTalk(c: Context, said: string): boolean {
  if (readAnswer(said.toLowerCase(), said.toLowerCase()) === 'yes') return true
  const { understood, reading, names } = c.part(said).context
  const { whens, party, contact, duration, excluded } = reading
  if (whens.length > 0 || (party ?? contact ?? duration ?? excluded) !== undefined || names.matches.length > 0)
    return false
  const { acts, unexplained } = understood
  return acts.length > 0 && unexplained === '' && acts.every(({ act }) => TALK.has(act))
}

/** It asks something that the hall can tell, and is no wish in the words of a question. */
function isQuestionApart(c: Context, said: string): boolean {
  const { acts, offers } = c.part(said).context.understood
  const [first] = offers
  const likely = acts.length > 0 || first === undefined || OF_NOTHING.has(first) || isAnswered(first)
  return likely && acts.every(({ act }) => isAnswered(act)) && asksApart(c, said)
}
