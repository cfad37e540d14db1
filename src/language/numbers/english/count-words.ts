import type { CountWords } from '../count-words.ts'

export const ENGLISH_COUNTS: CountWords = {
  sign: /\b(?:me|myself|i|us|an?|my|our|both|dozen|couple|alone|solo)\b/,
  noPeople:
    /[ap]\.?\s?m\b|[ap]\b|o'|h\b|(?:in|of)\sthe\s(?:early\s)?(?:morning|afternoon|evening)|at\snight|(?:hours?|hrs?|mins?|minutes?|days?|weeks?|months?|years?|nights?|slots?|stars?|groups?|goes|batches|courts?|bookings?|reservations?|th|st|nd|rd)\b|-?ish\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{3,6})?\b/,
  forNumber: /\bfor\s+(?:(?:about|around|up to|just|only)\s+)?(?:(\d{1,4})\s*(?:-|to|or)\s*)?/,
  unnamed: /(?!)/,
  lead: /about|around|roughly|approximately|nearly|almost|maybe|probably|just|only|make it|it's|its|we'll be|say|um|uh|hmm|oh|well/,
  between: /or(?: maybe)?|to/,
  tail: /please|thanks|thank you|or so|-?ish|more or less/,
  counter: /(?!)/,
  couple: /^[\s,.!]*(?:just\s|only\s|we're\s)?(?:a\scouple(?:\sof\sus)?|both\sof\sus)[\s,.!]*$/,
  myself: /^[\s,.!]*(?:it's\s|its\s)?(?:(?:only\s|just\s)?(?:me|myself)|solo|alone|on my own|by myself)[\s,.!]*$/,
  sizeOrLength:
    /\b\d{1,3}\s(?:people|persons?|guests?|of us|adults|friends)\s(?:or|and\/or)\s\d(?:\.\d)?\s?(?:h|hours?|hrs?|slots?)\b|\b\d(?:\.\d)?\s?(?:h|hours?|hrs?|slots?)\s(?:or|and\/or)\s\d{1,3}\s(?:people|persons?|guests?|of us|adults|friends)\b/,
  aboutSo: /\b(?:about|around|roughly|approximately|nearly|almost)\s|\d\s?(?:-?ish\b|or so\b|more or less\b)/,
  inDigits: (text) => text,
  timed:
    /(?:\b(?:at|by|until|till|from|before|after|room|number|no\.?|day|tomorrow|today|tonight|morning|afternoon|evening|[a-z]{3,9}day))\s*$/,
  saysCount: /\b(?:was|is|said|says|say|book|booked|need|reserve|reservation|table|want|of)\s/,
  joinsTime: /\sfor/,
  forTheirs: /\bfor\s+(?:my|our)\s+\p{L}/iu,
  present: /\b(?:gift|present|surprise)\b/i,
  oneself: /\b(?:me|myself|one|alone|person|guest)\b/i,
  weAre: /^we(?:'re|\s)|^there(?:'|\s)|\bof (?:us|them)\b/,
  nowBehind: /^\s*now\b/,
  nowBefore: /(?!)/,
}
