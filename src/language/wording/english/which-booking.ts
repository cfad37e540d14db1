import type { WhichWords } from '../words/after-booking-words.ts'

const NUMBERS = ['first', 'second', 'third', 'fourth', 'fifth']
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}'
/** "the 1st dec" and "december 1st" are days */
const PLACE = new RegExp(
  String.raw`(?<!\b${MONTH} )\b(?:the )?(?<!\b${MONTH} the )(first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)(?! (?:of )?${MONTH}\b)(?: (?:one|booking))?\b`,
)

function placeOf(text: string): number | undefined {
  const word = PLACE.exec(text)?.[1]
  if (word === undefined) return undefined
  return /^\d/.test(word) ? Number(word[0]) - 1 : NUMBERS.indexOf(word)
}

export const ENGLISH_WHICH: WhichWords = {
  ofThatDay:
    /^(?:['’]s)? (?:one|game|match|booking|session|class|meeting|lesson|slot|court|appointment|round|reservation)\b|^['’]s\b(?! (?:at|from|if)\b)/i,
  lone: /(?<=[\p{L}\d])\sones?\s?$/iu,
  leadsToDay:
    /\b(?:the|that|my|our) (?:\p{L}+ )?(?:one|game|match|booking|session|class|meeting|lesson|slot|court|appointment|round|reservation) (?:(?:that is |that's |i have |we have |i've got )?(?:on|for|of|at) )?(?:the )?$/iu,
  all: /(?<!\b(?:we|us|you|they|are|'re) )\b(?:both|all)\b(?! of (?:us|you)\b)(?: (?:of )?(?:them|these|those|the two|my (?:bookings|reservations|appointments)|(?:the )?bookings))?|\b(?:everything|every booking|them both|the lot|the whole (?:thing|lot))\b/,
  each: /(?<!\b(?:we|us|you|they)(?: are|'re|'ll| will| can| can't| would)?(?: now)? )\b(?:them both|both(?! of (?:us|you)\b)|all of (?:them|these|those|my)|(?:them|these) all|all (?:my|our|the|two|three|four)(?: \w+)? ?(?:bookings|reservations|appointments|sessions|classes|ones|two|three|four)|each of (?:them|these|my)|each one|every one of them|every(?:thing| booking)|the lot)\b/,
  later: /\b(?:the )?(?:later|latter|latest) (?:one|booking)\b|\bthe (?:later|latter)\b/,
  earlier:
    /\b(?:the )?(?:earlier|sooner|earliest|soonest|former|next) (?:one|booking)\b|\bthe (?:earlier|sooner|former)\b/,
  last: /\bthe last (?:one|booking)\b/,
  middle: /\bthe (?:middle|one in the middle|one in between)(?: (?:one|booking))?\b/,
  place: PLACE,
  placeOf,
}
