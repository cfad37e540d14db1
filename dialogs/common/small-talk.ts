import { saysFine } from '../../src/language/wording/after-booking.ts'
import type { Politeness } from '../../src/language/wording/politeness.ts'
import { isIdleTalk } from '../engine/act-meaning.ts'
import type { Context } from '../engine/dialog.ts'
import { isNote } from './is-note.ts'

/** What is said to be polite, or to a person rather than to a service, by its act; what counts most comes first. */
const ACTS = [
  ['thanks', 'thanks'],
  ['bye', 'bye'],
  ['bot', 'who'],
  ['compliment', 'compliment'],
  ['wait', 'wait'],
  ['apology', 'apology'],
  ['nudge', 'nudge'],
  ['greet', 'hello'],
  ['smalltalk', 'smalltalk'],
] as const

type SmallTalk = Politeness | (typeof ACTS)[number][1] | 'well'

/** Talk and nothing else, in whatever words. */
export function talkMeant(c: Context): SmallTalk | undefined {
  const { acts, unexplained } = c.understood
  // "ok, many thanks" to a question is a yes
  if (c.open !== undefined && c.reading.answer !== undefined) return offersOnly(c) && isThanks(c) ? 'thanks' : undefined
  // "great" where nothing is asked
  if (c.open === undefined && saysFine(c.text)) return acts.some(({ act }) => act === 'thanks') ? 'thanks' : 'well'
  if (acts.length === 0 || unexplained !== '' || isNote(c)) return undefined
  // "4 of us, thanks" answers something as well
  if (tellsMore(c)) return undefined
  // "ok, great" where nothing is asked says only that it is well
  const said = c.open === undefined || c.open.dialog === 'help' ? acts.filter(({ act }) => act !== 'affirm') : acts
  if (said.length === 0 || (c.open === undefined && said.every(({ act }) => act === 'deny'))) return 'well'
  if (said.some(({ act }) => !ACTS.some(([talk]) => talk === act))) return undefined
  // a name that is asked for is no talk: "Ada, the number in a second"
  if (c.open?.kind === 'text' && c.understood.entities.some(({ slot }) => slot === 'name')) return undefined
  return ACTS.find(([talk]) => said.some(({ act }) => act === talk))?.[1]
}

const isThanks = ({ understood: { acts, unexplained } }: Context): boolean =>
  unexplained === '' && acts.some(({ act }) => act === 'thanks') && acts.every(({ act }) => THANKING.has(act))

const THANKING: ReadonlySet<string> = new Set(['thanks', 'affirm', 'compliment'])

/** Its list only offers something: "ok, thanks" is no answer to it. */
export const offersOnly = ({ open }: Context): boolean =>
  open?.kind === 'choice' && OFFERING.has(open.dialog) && !open.options.some((token) => PASSED_ON.has(token))

const OFFERING: ReadonlySet<string> = new Set(['help', 'browse', 'mine'])
/** what a "yes" tells the hall */
const PASSED_ON: ReadonlySet<string> = new Set(['ask', 'note'])

/** Something of a booking: where nothing is asked more than a day, which "see you friday" says too. */
function tellsMore({ open, reading, names, text, understood }: Context): boolean {
  const { whens, excluded, party, contact } = reading
  // 哎周五加班，周三吧 rules a day out for another
  const swapped = open !== undefined && excluded !== undefined && whens.length > 0
  const told = party !== undefined || contact !== undefined || names.matches.length > 0 || swapped
  if (!told && isIdleTalk(understood) && !whens.some(({ start }) => start !== undefined)) return false
  if (open === undefined) return told || whens.some(({ start }) => start !== undefined)
  return told || whens.length > 0 || /\d{4}/.test(text)
}
