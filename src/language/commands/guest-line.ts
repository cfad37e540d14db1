import { trimEnd } from '../../domain/trim.ts'
import { LANGUAGES } from '../languages.ts'
import { read } from '../read.ts'
import type { ReadContext, When } from '../reading.ts'
import { firstFound, inAnyLanguage } from '../text/in-any-language.ts'

const WORDS = LANGUAGES.map(({ commands }) => commands.guestLine)
const ANY = inAnyLanguage(WORDS)
const NUMBERS = new Map(LANGUAGES.flatMap(({ commands }) => Object.entries(commands.numbers)))

/** What staff say of a guest's booking in one line: when, for how many, for whom; the names of places are blanked before. */
export interface GuestLine {
  when?: When
  /** days or hours were meant, and can't be told */
  unclear?: true
  /** minutes */
  length?: number
  party?: number
  name?: string
  /** nothing says that it is a name: the words that nothing else explains */
  guessed?: true
  /** E.164 */
  mobile?: string
}

/** "2 Wang", 羽毛球 2 王: a number by itself is how many they are, where no word makes it an hour or the end of a telephone number. */
const BARE = new RegExp(
  String.raw`(?<![^\s,，、;；])(\d{1,3})(?![^\s,，、;；])(?!\s*(?:${ANY.noCount.source})\b)`,
  'gi',
)
const BEFORE_HOUR = new RegExp(String.raw`@\s*$|${ANY.beforeHour.source}`, 'i')

export function readGuestLine(text: string, context: ReadContext): GuestLine {
  const blank = (words: string): string => ' '.repeat(words.length)
  const plain = text.replace(ANY.another, 'an').replace(ANY.more, blank).replace(ANY.notSo, blank)
  const first = read(plain, context)
  const bare = first.party === undefined && context.expects !== 'number' ? bareNumber(plain) : undefined
  const { whens, party, duration, contact, doubt, impossible, rest } =
    bare === undefined ? first : read(bare.without, context)
  const line: GuestLine = {}
  const unclear = doubt === 'ambiguous' && whens.length > 1 && !isByHour(whens)
  if (impossible === true || doubt === 'conflict' || unclear) line.unclear = true
  else if (whens[0] !== undefined) line.when = whens[0]
  if (duration !== undefined) line.length = duration
  if (party !== undefined && party.min === party.max) line.party = party.min
  else if (bare !== undefined) line.party = bare.number
  if (contact?.mobile !== undefined) line.mobile = contact.mobile
  const name = contact?.name ?? nameIn(rest)
  if (name !== undefined) line.name = name
  if (name !== undefined && contact?.name === undefined) line.guessed = true
  return line
}

/** "tomorrow" at one in the morning: the likelier day is shown before anything is done. */
const isByHour = ([first, ...others]: readonly When[]): boolean => {
  const same = ({ start, end, dayPart }: When): boolean =>
    start === first?.start && end === first?.end && dayPart === first?.dayPart
  return first?.assumed.some(({ convention }) => convention === 'small-hours') === true && others.every(same)
}

/** "the room for 2 hours", 要用两个小时: so long in all, and not so much more. */
export const saysInAll = (text: string): boolean => ANY.inAll.test(text) && !ANY.onTop.test(text)

/** "until 9": a number behind such a word. */
export function untilHour(text: string): number | undefined {
  for (const { partsOfDay } of LANGUAGES.map(({ commands }) => commands)) {
    const said = partsOfDay.bare.exec(text)?.groups?.until
    if (said !== undefined) return Number(said)
  }
  return undefined
}

/** How many stand there, as they are spoken of: "two walk-ins", "a lady", "a couple", 来了两个打球的. */
export function peopleSaid(text: string): number | undefined {
  const said = firstFound(WORDS, ({ standing }) => standing, text)?.groups?.n
  if (said !== undefined) return NUMBERS.get(said.toLowerCase()) ?? Number(said)
  return ANY.couple.test(text) ? 2 : ANY.onePerson.test(text) ? 1 : undefined
}

/** How many they are of whom it is said without a number: "he's alone", "plus one", 带个朋友. */
export const companySaid = (text: string): number | undefined =>
  ANY.plusOne.test(text) ? 2 : ANY.alone.test(text) ? 1 : undefined

function bareNumber(text: string): { number: number; without: string } | undefined {
  for (const match of text.matchAll(BARE)) {
    if (BEFORE_HOUR.test(text.slice(0, match.index))) continue
    const [digits] = match
    const blank = ' '.repeat(digits.length)
    return {
      number: Number(digits),
      without: `${text.slice(0, match.index)}${blank}${text.slice(match.index + digits.length)}`,
    }
  }
  return undefined
}

function nameIn(rest: string): string | undefined {
  const words = rest
    .replace(ANY.leftovers, ' ')
    .replace(ANY.fillers, ' ')
    .replace(/(?<=\p{L}) s$/u, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,，、:：;；。.·-]+/, '')
  const name = trimEnd(words, /[\s,，、:：;；。.-]/)
  return name === '' || ANY.noName.test(name) || NUMBERS.has(name.toLowerCase()) ? undefined : name
}
