import { matchesOf } from './matches-of.ts'
/**
 * A booking's code in a text (`7KMD-2QXV`; people leave out the hyphen or write small letters), in its own form. Codes hold no
 * vowels; a mistyped one may, and is found too where a hyphen shows what is meant.
 */
export function bookingCode(text: string): string | undefined {
  const plain = text.slice(0, 300).normalize('NFKC').toUpperCase()
  // alone it is one also with a space for the hyphen; two runs of digits are more likely part of a number
  const alone = /^\s*([A-Z0-9]{4})[\s–—-]*([A-Z0-9]{4})\s*$/.exec(plain)
  const [hyphened] = spansOf(plain, HYPHENED, isHyphened)
  if (hyphened !== undefined) return inForm(plain.slice(...hyphened))
  // "1030 then" is a time
  if (
    alone !== null &&
    /[A-Z]/.test(plain) &&
    /[0-9]/.test(plain) &&
    !VOWEL.test(plain) &&
    !isSpan(alone[1]!) &&
    !isSpan(alone[2]!)
  )
    return `${alone[1]}-${alone[2]}`
  const [joined] = spansOf(plain, JOINED, isJoined)
  return joined && inForm(plain.slice(...joined))
}

/** Where codes stand among other words, so that nothing else is read of them: offsets. */
export function codeSpans(text: string): [number, number][] {
  const plain = text.toUpperCase()
  // a letter that is several in capitals would move what follows it
  if (plain.length !== text.length) return []
  return [...spansOf(plain, HYPHENED, isHyphened), ...spansOf(plain, JOINED, isJoined)]
}

const HYPHENED = /(?<![A-Z0-9-])([A-Z0-9]{4}) ?[-–—] ?([A-Z0-9]{4})(?![A-Z0-9-])/g
const JOINED = /(?<![A-Z0-9-])([A-Z0-9]{4})([A-Z0-9]{4})(?![A-Z0-9-])/g

type Halves = (first: string, second: string, whole: string) => boolean

function spansOf(plain: string, pattern: RegExp, is: Halves): [number, number][] {
  return matchesOf(plain, pattern).flatMap((match): [number, number][] =>
    is(match[1]!, match[2]!, match[0]) ? [[match.index, match.index + match[0].length]] : [],
  )
}

const inForm = (code: string): string => {
  const plain = code.replace(/[^A-Z0-9]/g, '')
  return `${plain.slice(0, 4)}-${plain.slice(4)}`
}

// two words are of a list: "room - next"; with both digits and vowels it may be a day or a time: "10am-12pm", "3dec-5dec"
const isHyphened: Halves = (first, second, whole) => {
  const both = first + second
  if (!/[A-Z]/.test(both) || (!/[0-9]/.test(both) && VOWEL.test(both))) return false
  // "next week - 0800 hours"
  if (/\s/.test(whole) && [first, second].some((half) => /^[A-Z]+$/.test(half) && VOWEL.test(half))) return false
  return !isSpan(first) && !isSpan(second)
}
// without the hyphen a word with a vowel is no code: "friday12"
const isJoined: Halves = (first, second) => {
  const both = first + second
  return /[A-Z]/.test(both) && /[0-9]/.test(both) && !VOWEL.test(both) && !isSpan(first) && !isSpan(second)
}

const VOWEL = /[AEIOU]/

/** "10am", "12pm", "3dec", "nov3" */
const isSpan = (half: string): boolean =>
  /^(?:0\d|1[0-2])[AP]M$/.test(half) || (/^(?:\d{1,2}[A-Z]{2,3}|[A-Z]{3}\d)$/.test(half) && VOWEL.test(half))

/** The text is a code and nothing else. */
export function isBookingCode(text: string): boolean {
  return (
    text.length <= 24 &&
    bookingCode(text)?.replace('-', '') ===
      text
        .normalize('NFKC')
        .toUpperCase()
        // a letter of any script is a word: 取消 7KMD-2QXV
        .replace(/[^\p{L}\p{N}]/gu, '')
  )
}

/** What is said beside the code of a booking: "XY4R-QMYY, can we come on friday?" */
export function withoutBookingCode(text: string): string {
  const [span] = codeSpans(text)
  const rest = span === undefined ? text : `${text.slice(0, span[0])} ${text.slice(span[1])}`
  return rest.replace(/\s+(?=[\s,，.。!！?？])/g, '').replace(/^[\s,，:：-]+|\s+$/g, '')
}
