import type { PartOfDayWords } from '../part-of-day-words.ts'

const DAY = String.raw`(?<=\b(?:in the|all|only|just|this|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|\d{1,2}|\d{1,2}(?:st|nd|rd|th)|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*) )`

export const ENGLISH_PARTS_OF_DAY: PartOfDayWords = {
  parts: [
    [
      new RegExp(String.raw`(?:${DAY}mornings?\b|\bmorning(?= of the \d)|\bmornings(?= only))`, 'i'),
      ['00:00', '12:00'],
    ],
    [
      new RegExp(String.raw`(?:${DAY}afternoons?\b|\bafternoon(?= of the \d)|\bafternoons(?= only))`, 'i'),
      ['12:00', '18:00'],
    ],
    // "tonight" stays, as the day that it is
    [
      new RegExp(String.raw`${DAY}(?:evenings?|nights?)\b|\bevenings(?= only)|\b(?=tonight\b)`, 'i'),
      ['18:00', '24:00'],
    ],
  ],
  from: [
    String.raw`\b(?:after|from|starting(?: at)?)\s+`,
    String.raw`(?:\s+(?:on|onwards?)\b)?(?!\s*(?:-|–|to\b|until\b|till\b))`,
  ],
  bare: /\b(?:after|past|from)\s+(?<from>\d{1,2})(?=\s*(?:[,.;!?]|$|on(?:wards?)?\b|please|today|tomorrow|this (?:after|eve)))|\b(?:before|until|till?)\s+(?<until>\d{1,2})(?=\s*(?:[,.;!?]|$|on\b|please))/i,
  bareAt: /\bat\s+(?<hour>\d{1,2})(?![\d:.]|\s*[ap]\.?m)/i,
  at: [String.raw`\bat\s+`, ''],
  until: [String.raw`\b(?:until|till?|before|up to)\s+`, ''],
}
