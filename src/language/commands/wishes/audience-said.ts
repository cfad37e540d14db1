import { LANGUAGES } from '../../languages.ts'
import { inAnyLanguage } from '../../text/in-any-language.ts'

const { goesOn: GOES_ON } = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.line))
const AUDIENCES = LANGUAGES.map(({ commands }) => commands.audience)
const WORDS = inAnyLanguage(AUDIENCES)

const { manners } = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.line))
const MANNERS = new RegExp(String.raw`^\s*(?:(?:${manners.source})[\s,，]*)*$`, 'iu')

type Span = readonly [from: number, to: number]

/** For whom an announcement is, and what it says: "everybody of friday" | "use the side gate". */
export interface AudienceSaid {
  /** where the words of the audience stand */
  head: Span
  text: string
}

interface AnnouncementSaid extends AudienceSaid {
  /** it is an announcement and nothing else: its verb stands first */
  sure: boolean
}

/** Does it hold a word for telling guests something? Most messages don't, and need no further look. */
export const tellsGuests = (sentence: string): boolean => WORDS.verb.test(sentence)

/** Longer words say more than for whom. */
const LONGEST_HEAD = 120

/**
 * "tell everybody of friday that …", 跟周五的客人说…: the words behind the verb that only say for whom. `known`: where days, hours
 * and names of places stand; `times`: of those the days and hours.
 */
export function announcedTo(
  sentence: string,
  known: readonly Span[],
  times: readonly Span[] = known,
): AnnouncementSaid | undefined {
  const first = toldBehind(sentence, known)
  if (first !== undefined) return first
  const lead = WORDS.verb.exec(sentence)
  if (lead === null) return undefined
  const from = lead.index + lead[0].length
  const { to, people } = walk(sentence, from, known)
  if (!people) return undefined
  const rest = sentence.slice(to)
  // "tell people asking about parking: …" is an answer to keep
  if (WORDS.asking.test(rest)) return undefined
  const [says = ''] = AUDIENCES.map((words) => words.says.exec(rest)?.[0] ?? '').sort((a, b) => b.length - a.length)
  const text = rest.slice(says.length).trim()
  // "everyone who has paid": guests can't be told apart by that, so what it says, and that it goes to all, is asked
  if (WORDS.others.test(rest)) return { head: [from, to], text: '', sure: false }
  // "remind guests 2 hours before" is a rule, "remind friday's guests to bring a mat" is not
  const isSaid = says.trim() !== '' || times.some(([at]) => at >= from && at < to)
  return {
    head: [from, to],
    text,
    sure: text !== '' && MANNERS.test(sentence.slice(0, lead.index)) && (isSaid || !WORDS.maybeRule.test(lead[0])),
  }
}

/** 周五的客人都通知下…: for whom stands first, the verb behind it. */
function toldBehind(sentence: string, known: readonly Span[]): AnnouncementSaid | undefined {
  const { to, people } = walk(sentence, 0, known)
  const verb = people ? WORDS.verb.exec(sentence.slice(to)) : null
  if (verb === null || verb.index > 0) return undefined
  const rest = sentence.slice(to + verb[0].length)
  const [says = ''] = AUDIENCES.map((words) => words.says.exec(rest)?.[0] ?? '').sort((a, b) => b.length - a.length)
  const text = rest.slice(says.length).trim()
  return text === '' ? undefined : { head: [0, to], text, sure: true }
}

/** "friday: …", "to the badminton guests on saturday: …": an audience in front of a colon, as a command's line has it. */
export function audienceBefore(line: string, known: readonly Span[]): AudienceSaid | undefined {
  const { to, people } = walk(line, 0, known)
  const mark = /^\s*[:：\n]\s*/.exec(line.slice(to))
  if (mark === null || !(people || known.some(([from]) => from < to))) return undefined
  return { head: [0, to + mark[0].length], text: line.slice(to + mark[0].length) }
}

const namesPeople = (words: string): boolean =>
  [...words.matchAll(/\p{Script=Han}|(?<!\p{L})\p{L}/gu)].some(({ index }) => WORDS.people.test(words.slice(index)))

function walk(text: string, from: number, known: readonly Span[]): { to: number; people: boolean } {
  let [to, people, last] = [from, false, from]
  for (let at = from; at < from + LONGEST_HEAD; ) {
    const blank = /^[\s,，、·]+/.exec(text.slice(at))?.[0].length ?? 0
    const start = at + blank
    const span = known.find(([first, end]) => first <= start && end > start)
    const word = span === undefined ? WORDS.word.exec(text.slice(start, start + LONGEST_HEAD)) : null
    if (span === undefined && word === null) break
    if (span !== undefined) last = to
    at = span?.[1] ?? start + word![0].length
    // "tomorrow's guests at 3pm": who is meant stands between the day and its hour
    people ||= word === null ? namesPeople(text.slice(start, at)) : WORDS.people.test(word[0])
    // "the | lift is broken": an article belongs to what follows it
    if (word === null || !WORDS.article.test(word[0])) to = at
  }
  // "everyone | today is cancelled": the day belongs to what is said
  return last > from && GOES_ON.test(text.slice(to)) ? { to: last, people } : { to, people }
}
