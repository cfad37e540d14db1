import { LANGUAGES } from '../../languages.ts'
import { inAnyLanguage } from '../../text/in-any-language.ts'
import { readReason } from '../reason-said.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.wishes))
const COLON = /[:：]\s*(\S.*)$/su

/** Days of every week are meant, and no certain ones. */
export const saysWeekly = (text: string): boolean => ANY.weekly.test(text)

/** Nothing, or "the hall": the hall itself, without its name. */
export const isHallItself = (said: string): boolean => said.trim() === '' || ANY.hallItself.test(said.trim())

/** The name, address or text that something is to have: what follows a colon, else the words that lead to it; empty: none is said. */
export function valueSaid(text: string): string {
  const behind = COLON.exec(text)?.[1]
  if (behind !== undefined) return behind.trim()
  const lead = ANY.valueLead.exec(text)
  return lead === null
    ? ''
    : text
        .slice(lead.index + lead[0].length)
        .replace(ANY.valueEnd, '')
        .trim()
}

/** What guests are to read on a day, and the words around it, which name the day. */
export function noteSaid(text: string): { note: string; around: string } {
  const lead = ANY.guestsRead.exec(text)
  const colon = COLON.exec(text)
  const at = colon?.index ?? (lead === null ? text.length : lead.index + lead[0].length)
  const from = Math.min(lead?.index ?? at, at)
  return {
    note: text
      .slice(at)
      .replace(/^[:：\s]+/, '')
      .trim(),
    around: text.slice(0, from),
  }
}

/** Why, and until when, something is paused, for guests to read; empty: neither is said. */
export function pauseReasonSaid(text: string): string {
  return (ANY.until.exec(text)?.[0] ?? readReason(text)?.value ?? '').trim()
}

const MARKS = /[,，;；:：。!！\n]+/u

/** Why something is closed, of a line whose days, hours and names are blanks; empty: nothing is said but that it is closed. */
export function closingReason(line: string): string {
  const parts = line.split(MARKS).map((part) => part.replace(/\s+/g, ' ').trim())
  const why = parts.filter((part) => /[\p{L}\p{N}]/u.test(part.replace(ANY.closing, ' ')))
  return why.map((part) => part.replace(ANY.because, '')).join(', ')
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
