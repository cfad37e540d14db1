/**
 * A booking's code in a text (`7KMD-2QXV`; people leave out the hyphen or write small letters), in its own form.
 * Without the hyphen a word counts only when it has a letter and a digit, so that "tomorrow" is none.
 */
export function bookingCode(text: string): string | undefined {
  const plain = text.slice(0, 300).normalize('NFKC').toUpperCase()
  const hyphened = /(?<![A-Z0-9-])([A-Z0-9]{4}) ?[-–—] ?([A-Z0-9]{4})(?![A-Z0-9-])/.exec(plain)
  // two runs of digits are more likely part of a phone number or a date; two words, of a list: "room - next"
  if (hyphened !== null && /[A-Z]/.test(hyphened[0]) && !isWords(hyphened[0])) return `${hyphened[1]}-${hyphened[2]}`
  const alone = /^\s*([A-Z0-9]{4})[\s–—-]*([A-Z0-9]{4})\s*$/.exec(plain)
  if (alone !== null && /[A-Z]/.test(plain) && /[0-9]/.test(plain)) return `${alone[1]}-${alone[2]}`
  for (const [word] of plain.matchAll(/(?<![A-Z0-9-])[A-Z0-9]{8}(?![A-Z0-9-])/g))
    if (/[A-Z]/.test(word) && /[0-9]/.test(word)) return `${word.slice(0, 4)}-${word.slice(4)}`
  return undefined
}

/** Codes hold no vowels, so that none spells a word. */
const isWords = (plain: string): boolean => !/[0-9]/.test(plain) && /[AEIOU]/.test(plain)

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

const HYPHENED = /(?<![A-Za-z0-9-])[A-Za-z0-9]{4} ?[-–—] ?[A-Za-z0-9]{4}(?![A-Za-z0-9-])/
const JOINED = /(?<![A-Za-z0-9-])(?=[A-Za-z]{0,7}\d)(?=\d{0,7}[A-Za-z])[A-Za-z0-9]{8}(?![A-Za-z0-9-])/

/** What is said beside the code of a booking: "XY4R-QMYY, can we come on friday?" */
export const withoutBookingCode = (text: string): string =>
  (HYPHENED.test(text) ? text.replace(HYPHENED, ' ') : text.replace(JOINED, ' '))
    .replace(/\s+(?=[\s,，.。!！?？])/g, '')
    .replace(/^[\s,，:：-]+|\s+$/g, '')
