import type { PlaceWords } from '../place-words.ts'

const WORDS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
const SHORT = ['1st', '2nd', '3rd', '4th', '5th', '6th', '7th', '8th']
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']

function placeIn(text: string): number | undefined {
  const ordinal = WORDS.findIndex((word) => text.includes(word))
  if (/\b(?:below|under|underneath|after|beneath) (?:the )?(?:first|top)\b/.test(text)) return 1
  if (
    /\btop one\b|\b(?:top|start) of (?:the|your|that) (?:list|pile|lot)\b|\bthe (?:very )?(?:top|start|beginning)$/.test(
      text,
    )
  )
    return 0
  // "number two"
  const place = ordinal >= 0 ? ordinal : COUNTS.findIndex((count) => text.endsWith(count))
  return place < 0 ? undefined : place
}

export const ENGLISH_PLACES: PlaceWords = {
  ordinals: WORDS.map(
    (word, place) =>
      new RegExp(
        `^(?:the )?(?:${word}|${SHORT[place]})(?: (?:one|1))?(?:,? (?:please|pls|plz|ta|thanks|thx|cheers|mate|then))?$`,
      ),
  ),
  ofList: /one$/,
  numbered: /(?!)/,
  pointed: /\b(?:this|that|any|each|every)\s$/,
  ofMonth: /\b(?:on|from|until|till|before|after|by|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)\s(?:the\s)?$/,
  assented:
    /^(?:(?:yes|yeah|yep|yup|no|nope|nah|sure|ok|okay|right|alright|fine|great|perfect|good|well|then|so|hmm|um|uh|actually),?\s+){0,3}(?:(?:let['’]?s |we['’]?ll |i['’]?ll )?(?:make it|go for|go with|do|take|call it) )?(\d{1,2})(?:,?\s+(?:please|pls|plz|thanks|thank you|thx|cheers|then|yes|ok|okay|it is)){0,2}[.!]*$/,
  ofTimes: /^(?:the\s)?[\w]+\s(?:session|class|slot|time slot|round|lesson|one)\b/,
  // "my first time"; "the first time" of several is a place
  isOccasion: (before, after) =>
    (/^\s+time\b/.test(after) && !/\bthe\s+$/.test(before)) ||
    // "we drove past last week"
    /^\s+(?:week|weekend|month|year|night|summer|winter|spring|autumn)\b/.test(after),
  beforehand: {
    said: /^first$/,
    // "I'll take first" chooses; "first, how much is it" and "let me check that first" ask
    around:
      /(?:^|[,.!;]\s?)\n,?\s(?:of all|i|we|can|could|let|tell|what|how|do|does|may)\b|(?<!\b(?:take|choose|pick|prefer|want|like|have|book|get|try|yes|yeah|yep|ok|okay|fine|sure|then|just|please|go|go for|go with|the|very|that|my|our|on|from|until|till|by|maybe|rather)[\s,]+)(?<=[a-z'’]\s)\n\s?(?:$|[.!?,;])/,
  },
  counts: /^\s+(?!(?:one|please|pls|then|thanks|is|would|will|sounds|looks|works?|suits|for|it|seems|and)\b)[a-z]{3,}/u,
  middle:
    /^(?:(?:i'll take|let's take|we'll take|i'd like|ok|okay|yes|then|maybe),?\s)*(?:the\s)?(?:middle|one in the middle|mid)(?:\sone|\sslot|\stime)?(?:\s(?:please|then|is fine|works))*[.!]?$/,
  last: /last|bottom|final|\bend$/,
  later: /\b(?:later one|latter)\b/,
  earlier: /\b(?:earlier one|former)\b/,
  placeIn,
}
