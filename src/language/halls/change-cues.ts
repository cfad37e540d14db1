import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { isAsked } from '../wording/is-asked.ts'
import type { ChangeKind } from './hall-words.ts'

const CUES = inAnyLanguage(LANGUAGES.map(({ halls }) => halls.cues))
/** The first whose cue is there counts. */
const KINDS: readonly ChangeKind[] = ['name', 'close', 'rules', 'price', 'hours', 'places', 'status', 'form', 'about']
const ANY_STATES = new RegExp(LANGUAGES.map(({ halls }) => halls.change.states.source).join('|'), 'iu')
const ANY = inAnyLanguage(LANGUAGES.map(({ halls }) => halls.change))

/** The kind of change that a sentence is most probably about; undefined: none that is known, or a question, or the speaker's own booking. */
export function changeMeant(text: string): ChangeKind | undefined {
  // "let people book it twice a week" is about others' bookings
  if (isAsked(text) || ANY.own.test(text.replace(ANY.others, ' '))) return undefined
  return KINDS.find((kind) => CUES[kind].test(text))
}

/** Left of a sentence when names, days and sizes are read: too much for somebody who only wants to book. */
export function isMuchLeft(rest: string): boolean {
  const left = rest.replace(ANY.company, ' ')
  const words = left.match(/\p{Script=Latin}{3,}|\d+/gu)?.length ?? 0
  const characters = left.match(/\p{Script=Han}/gu)?.length ?? 0
  return words + characters / 2 >= 2
}

/** "we're doing 9 to 5": it says how things are, of somebody who runs a hall. */
export const saysHowItIs = (text: string): boolean => ANY_STATES.test(text.trim())
