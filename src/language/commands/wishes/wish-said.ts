import { trimEnd } from '../../../domain/trim.ts'
import { LANGUAGES } from '../../languages.ts'
import { firstFound, inAnyLanguage } from '../../text/in-any-language.ts'
import type { ArgumentMatch } from '../argument-match.ts'
import { readReason } from '../reason-said.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.wishes))
const QUOTED = /[“"「『]([^”"」』]{1,200})[”"」』]/u
const COLON = /[:：]\s*(\S.*)$/su

/** Days of every week are meant, and no certain ones. */
export const saysWeekly = (text: string): boolean => ANY.weekly.test(text)

/** "the 26th too", 26号也不开: the days for which what was said last is to hold as well. */
export const alsoSaid = (text: string): string | undefined =>
  firstFound(
    LANGUAGES.map(({ commands }) => commands.wishes),
    ({ alsoThen }) => alsoThen,
    text.trim(),
  )?.groups?.day

/** Nothing, or "the hall": the hall itself, without its name. */
export const isHallItself = (said: string): boolean => said.trim() === '' || ANY.hallItself.test(said.trim())

/** The name, address or text that something is to have: what follows a colon, else the words that lead to it; empty: none is said. */
export function valueSaid(text: string): string {
  const quoted = QUOTED.exec(text)?.[1]
  if (quoted !== undefined) return quoted.trim()
  const behind = COLON.exec(text)?.[1]
  const lead = ANY.valueLead.exec(behind ?? text)
  // "we moved: the new address is 5 dock street": the words that lead to it come behind the colon
  if (behind !== undefined && lead?.index !== 0) return behind.trim()
  return lead === null
    ? ''
    : (behind ?? text)
        .slice(lead.index + lead[0].length)
        .replace(ANY.newThing, '')
        .replace(ANY.valueEnd, '')
        .trim()
}

/** What guests are to read on a day, and the words around it, which name the day. */
export function noteSaid(text: string): { note: string; around: string } {
  const lead = ANY.guestsRead.exec(text)
  const colon = COLON.exec(text)
  const at = colon?.index ?? (lead === null ? text.length : lead.index + lead[0].length)
  const from = Math.min(lead?.index ?? at, at)
  const behind = text
    .slice(at)
    .replace(/^[:：\s]+/, '')
    .trim()
  const before = trimEnd(text.slice(0, from).trim(), /[,，;；\s]/)
  // "the lift is broken on friday, tell visitors when they book": it was said before
  if (colon === null && ANY.guestsReadEnd.test(behind)) {
    const note = before.replace(LAST_PART, '')
    return { note: note === '' ? before : note, around: before }
  }
  const that = colon === null ? ANY.guestsReadThat.exec(behind) : null
  if (that !== null) return { note: that[2]!.trim(), around: `${before} ${that[1]}` }
  return { note: behind, around: text.slice(0, from) }
}
/** Behind the last mark, where it says nothing but to whom: "…, please", ，约那天的要. */
const LAST_PART = /[,，;；][^,，;；]{0,12}$/u

/** Days that are left out, and the words before them: "closed on tuesdays | except 29 december". */
export function exceptSaid(text: string): { text: string; except: string } | undefined {
  const behindThem = ANY.exceptBehind.exec(text)
  if (behindThem !== null) return { text: text.slice(0, behindThem.index), except: behindThem[1]! }
  const match = ANY.except.exec(text)
  if (match === null) return undefined
  const behind = text.slice(match.index + match[0].length)
  if (behind.trim() !== '') return { text: text.slice(0, match.index), except: behind }
  return undefined
}

/** From when on something is to count: "from january", 下个月起. */
export function sinceSaid(text: string): ArgumentMatch<string> | undefined {
  const match = ANY.since.exec(text)
  return match === null ? undefined : { value: match[0].trim(), spans: [[match.index, match.index + match[0].length]] }
}

/** The same, and of a day: "both from monday", 都从周一开始. Of hours a day says when they are. */
export function sinceDaySaid(text: string): ArgumentMatch<string> | undefined {
  const match = ANY.sinceDay.exec(text)
  return match === null
    ? sinceSaid(text)
    : {
        value: (match.slice(1).find((each) => each !== undefined) ?? '').trim(),
        spans: [[match.index, match.index + match[0].length]],
      }
}

/** What all who have booked are to read; empty: it is not said. */
export function announcedSaid(text: string): string {
  const behind = COLON.exec(text)?.[1]
  if (behind !== undefined) return behind.trim()
  const lead = ANY.announceLead.exec(text)
  return lead === null ? '' : text.slice(lead.index + lead[0].length).trim()
}

/** Of a price: for some guests, or some hours, only. */
export const saysPartly = (text: string): boolean => ANY.partly.test(text)

/** An hour is said, with its word: "at 6". */
export const saysHour = (text: string): boolean => ANY.hour.test(text)

/** A part of some weekdays is no more: "not on monday evenings any more", 周一晚上不开了. */
export const saysPartEnded = (text: string): boolean => ANY.partEnded.test(text)

/** Something comes beside what there is: "as well", 也. */
export const saysBeside = (text: string): boolean => ANY.beside.test(text)

/** Until when something is paused is said. */
export const saysUntil = (text: string): boolean => ANY.until.test(text)

/** The same, as guests are to read it; empty: it is not said. */
export const untilOf = (text: string): string => (ANY.until.exec(text)?.[0] ?? '').trim()

/** Why, and until when, something is paused, for guests to read; empty: neither is said. */
export function pauseReasonSaid(text: string): string {
  return (ANY.until.exec(text)?.[0] ?? readReason(text)?.value ?? '').trim()
}

const MARKS = /[,，;；:：。!！\n]+/u

/** Why something is closed, of a line whose days, hours and names are blanks; empty: nothing is said but that it is closed. */
export function closingReason(line: string): string {
  const said = ANY.namedReason.exec(line)?.[1]
  if (said !== undefined) return said.replace(/\s+/g, ' ').trim()
  const parts = line.split(MARKS).map((part) => part.replace(/\s+/g, ' ').trim())
  const why = parts.filter((part) => /[\p{L}\p{N}]/u.test(part.replace(ANY.closing, ' ')))
  return why
    .map((part) => part.replace(ANY.because, '').replace(ANY.leading, '').replace(ANY.dangling, ''))
    .filter((part) => !ANY.placeNoun.test(part.trim()))
    .join(', ')
}

/** "no wait, actually, sorry": nobody says more of them in a row. */
const MOST_WORDS = 8

/** What is to be instead, without the words that only say that something is put right: "no wait, make it 9 to 5". */
export function correctionSaid(text: string): string {
  let rest = text.trim()
  for (let words = 0; words < MOST_WORDS; words += 1) {
    const next = rest.replace(ANY.corrects, '').replace(ANY.correctsEnd, '')
    if (next === rest || next === '') return rest
    rest = next
  }
  return rest
}
