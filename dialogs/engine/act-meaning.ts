import type { Reading, Word } from '../../src/language/reading.ts'
import type { Understanding } from '../../src/language/understand.ts'
import type { OpenAsk } from './types.ts'

/** What the acts of a message come to for the open question, beside what is read of it. */

/** Said beside something else it changes nothing of that. */
const BESIDE: ReadonlySet<string> = new Set([
  'greet',
  'thanks',
  'bye',
  'apology',
  'compliment',
  'smalltalk',
  'bot',
  'wait',
  'nudge',
  'inform',
])

/** What asks and changes nothing: it is answered, and the rest of the message is heard as well. */
const QUESTIONS: ReadonlySet<string> = new Set([
  'price',
  'hours',
  'address',
  'policy',
  'slot_length',
  'size',
  'horizon',
])

const isQuestion = (act: string): boolean => QUESTIONS.has(act) || act.startsWith('topic_')

/** The questions among the acts, in the order asked. */
export const questionsIn = ({ acts }: Understanding): string[] => [
  ...new Set(acts.map(({ act }) => act).filter((act) => isQuestion(act))),
]

/** An act that a question may be: it asks, or looks for what there is. */
export const mayAsk = (act: string): boolean => isQuestion(act) || ASKS_FOR.has(act)

const ASKS_FOR: ReadonlySet<string> = new Set([
  'describe',
  'details',
  'first_free',
  'free',
  'halls',
  'more',
  'services',
])

/** The acts that are no talk and no question. */
export const wishesIn = ({ acts }: Understanding): string[] =>
  acts.map(({ act }) => act).filter((act) => !BESIDE.has(act) && !isQuestion(act))

/** "so hot today": a day in talk asks for none. */
export const isIdleTalk = ({ acts, unexplained }: Understanding): boolean =>
  acts.length > 0 && unexplained === '' && acts.every(({ act }) => act === 'smalltalk')

export const isOnlyThanks = ({ acts, unexplained }: Understanding): boolean =>
  acts.length > 0 && unexplained === '' && acts.every(({ act }) => act === 'thanks')

/** Is the act meant, and nothing else that does something? */
export function meansOnly(understood: Understanding, ...any: readonly string[]): boolean {
  const wishes = wishesIn(understood)
  return wishes.length > 0 && wishes.every((act) => any.includes(act))
}

/** `startsWithAnswer`: what the message's first part is by itself, "ok" of "ok, many thanks". Yes or no in talk: "好的，谢谢您", "sure, please book", "yes, and how do I get there?" */
export function answerMeant(
  understood: Understanding,
  reading: Reading,
  ask: OpenAsk | undefined,
  startsWithAnswer: 'yes' | 'no' | undefined,
): 'yes' | 'no' | undefined {
  // in free words it may be anything
  if (ask === undefined || FREE.has(ask.kind) || saysMore(reading)) return undefined
  // the calendar file comes with every booking
  if (meansOnly(understood, 'affirm', 'receipt') && wishesIn(understood).includes('affirm')) return 'yes'
  if (startsWithAnswer !== undefined && wishesIn(understood).length === 0 && understood.unexplained === '')
    return startsWithAnswer
  return meansOnly(understood, 'deny', ...(isFormYesNo(ask) ? ['abandon'] : [])) ? 'no' : undefined
}

/** "do you need a racket?" | 算了不要了: the racket is not wanted, the booking is. */
const isFormYesNo = ({ yesno, field }: OpenAsk): boolean => yesno === true && field !== undefined

const FREE: ReadonlySet<OpenAsk['kind']> = new Set(['text', 'email', 'phone', 'code', 'id'])

const saysMore = ({ whens, party, contact, excluded }: Reading): boolean =>
  whens.length > 0 || party !== undefined || contact !== undefined || excluded !== undefined

const WORDS: Readonly<Record<string, Word>> = {
  abandon: 'cancel',
  restart: 'restart',
  back: 'back',
  human: 'human',
  more: 'more',
  skip: 'skip',
  mine: 'mine',
}

const LOST: ReadonlySet<string> = new Set(['help', 'complain'])

/** A word that works everywhere, said in other words. */
export function wordMeant(understood: Understanding, reading: Reading, ask: OpenAsk | undefined): Word | undefined {
  if (saysMore(reading) || ask?.kind === 'text') return undefined
  const wishes = wishesIn(understood)
  // who is lost, or angry, and asks for a person, asks for a person
  const [only, ...others] = wishes.includes('human') ? wishes.filter((act) => !LOST.has(act)) : wishes
  if (only === undefined || others.some((act) => act !== only)) return undefined
  // nothing is open that could be left
  if (ask === undefined && only !== 'human') return undefined
  if (only === 'abandon' && ask !== undefined && isFormYesNo(ask)) return undefined
  // elsewhere "who has booked?" may be meant by the words of "what have I booked?"
  if (only === 'mine' && ask?.dialog !== 'booking') return undefined
  return WORDS[only]
}
