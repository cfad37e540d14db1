import { trimEnd } from '../../domain/trim.ts'
import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { isAsked } from '../wording/is-asked.ts'
import type { PlainRule } from './plain-rule.ts'
import { restOf } from './rest-of-rule.ts'
import { withNewValue } from './wishes/new-value.ts'
import { withoutManners } from './without-manners.ts'

const COMMANDS = LANGUAGES.map(({ commands }) => commands)
const ANY = inAnyLanguage(COMMANDS.map(({ line }) => line))
const SHAPE: readonly PlainRule[] = COMMANDS.flatMap(({ shape }) => shape)
const FRAMES: readonly PlainRule[] = COMMANDS.flatMap(({ frames }) => frames)
const RULES: readonly PlainRule[] = [
  ...SHAPE,
  ...COMMANDS.flatMap(({ plain }) => plain),
  ...COMMANDS.flatMap(({ desk }) => desk),
]
/** Nobody says a command in more; announcements are longer, and begin with their word. */
const LONGEST = 100
const LONGEST_TEXT = 4000
/** What is longer is a text of its own, and stays as it is. */
const LONGEST_SPELLED = 200
/** "at riverside, …", "riverside: …", 滨江：…: where, said first. */
const PLACE_FIRST = new RegExp(
  String.raw`^(?:(?:@|${ANY.placeLead.source})\s+(.{2,40}?)[,:]\s+|(.{2,40}?)[:：]\s*|(?:${ANY.placeAt.source})?(.{2,20}?)[，,]\s*)(?=\S)`,
  'iu',
)
const PLACE_OF = ANY.placeOf
/** The place that a command's word is said of: "of riverside", 滨江的. */
export const placeAlone = (words: string): string => words.replace(PLACE_OF, '').trim()

/** "show me the settings of …" without what only says that it is to be shown. */
export const withoutShows = (text: string): string => text.replace(ANY.shows, '')

/** "Ada's number", 李雷的电话: not who has the number that is said. */
export const asksNumber = (text: string): boolean => ANY.asksNumber.test(text) && !/\d{3}/.test(text)

/** "ten minutes is too long": how it is, and no change by itself. */
export const saysTooMuch = (text: string): boolean => ANY.tooMuch.test(text)

const MARK = /[\s.!?。！？]/

/**
 * A command said without its slash ("close on 24 december", 会议室价格改成100): its word, and what its arguments are read from. Only for
 * people with a role: to guests these words mean something else. `may`: the commands that count.
 */
export function plainCommand(
  text: string,
  isNamed: IsNamed = () => true,
  may: (word: string) => boolean = () => true,
): { word: string; rest: string; maybeBooking: boolean } | undefined {
  if (text.length > LONGEST_TEXT) return undefined
  const typed = trimEnd(text.trim(), MARK)
  const plain = withoutManners(typed)
  const written = withoutManners(spelled(typed))
  // what is too much is the old value
  const instead = withNewValue(plain)
  const found =
    (instead === undefined ? undefined : plainCommand(instead, isNamed, may)) ??
    commandIn(plain, text, isNamed, may) ??
    (written === plain ? undefined : commandIn(written, text, isNamed, may, SHAPE)) ??
    commandIn(written, text, isNamed, may, FRAMES)
  const [before = '', ...places] = (found === undefined ? PLACE_FIRST.exec(plain) : null) ?? []
  const place = places.find((each) => each !== undefined)
  if (place === undefined || !(isNamed('hall', place) || isNamed('service', place))) return found
  const behind = commandIn(withoutManners(plain.slice(before.length)), text, isNamed, may)
  return behind && { ...behind, rest: `${place} ${behind.rest}` }
}

const SPELLINGS = COMMANDS.flatMap(({ line }) => line.spellings)
/** As the rules and the lists of examples have it: "ppl", "cant". */
export const spelled = (text: string): string =>
  text.length > LONGEST_SPELLED ? text : SPELLINGS.reduce((said, [typed, word]) => said.replace(typed, word), text)

/** A pattern is translated when it is first used, and once more for speed at the second time; for each width of characters. */
const TRIED = ['nothing', 'nothing\u2026'].flatMap((words) => [words, words])

/** Uses each pattern, so that nobody waits for all of them at once: in portions of a few milliseconds. */
export function* tryPlainCommands(): Generator<void, void> {
  for (const { is } of [...RULES, ...FRAMES]) {
    for (const words of TRIED) is.test(words)
    yield
  }
}

/** Whether such a thing is named; `words`: in them, else in the whole message. */
type IsNamed = (thing: NonNullable<PlainRule['of']>, words?: string) => boolean

function commandIn(
  plain: string,
  text: string,
  isNamed: IsNamed,
  may: (word: string) => boolean,
  rules = RULES,
): ReturnType<typeof plainCommand> {
  const short = plain.length <= LONGEST
  const question = short && isAsked(text)
  const rule = rules.find(
    ({ word, is, long, asks, of, unnamed }) =>
      may(word) &&
      (short || long === true) &&
      !(asks === true && question) &&
      is.test(plain) &&
      (of === undefined || isNamed(of)) &&
      !(unnamed === true && (isNamed('hall') || isNamed('service'))),
  )
  if (rule === undefined) return undefined
  const match = rule.rest === undefined ? null : rule.is.exec(plain)
  const rest = match === null ? `${rule.says ?? ''} ${plain.replace(rule.drop, ' ')}`.trim() : restOf(rule.rest!, match)
  return { word: rule.word, rest, maybeBooking: rule.maybeBooking === true }
}
