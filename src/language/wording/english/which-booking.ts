import type { WhichWords } from '../wording.ts'

const NUMBERS = ['first', 'second', 'third', 'fourth', 'fifth']
const PLACE = /\b(?:the )?(first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)(?: (?:one|booking))?\b/

function placeOf(text: string): number | undefined {
  const word = PLACE.exec(text)?.[1]
  if (word === undefined) return undefined
  return /^\d/.test(word) ? Number(word[0]) - 1 : NUMBERS.indexOf(word)
}

export const ENGLISH_WHICH: WhichWords = {
  all: /\b(?:both|all)\b(?: (?:of )?(?:them|these|those|the two|my (?:bookings|reservations|appointments)|(?:the )?bookings))?|\b(?:everything|every booking|them both|the lot)\b/,
  each: /\b(?:both|all of them|all my bookings|each of them)\b/,
  later: /\b(?:the )?(?:later|latter|latest) (?:one|booking)\b|\bthe (?:later|latter)\b/,
  earlier: /\b(?:the )?(?:earlier|sooner|earliest|former) (?:one|booking)\b|\bthe (?:earlier|sooner|former)\b/,
  last: /\bthe last (?:one|booking)\b/,
  place: PLACE,
  placeOf,
}
