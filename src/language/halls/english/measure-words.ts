import type { HallWords, MeasureWords } from '../hall-words.ts'

export const ENGLISH_MEASURES: MeasureWords = {
  minute: /^(?:m|min|mins|minutes?)$/i,
  hour: /^(?:h|hr|hrs|hours?)$/i,
  day: /^(?:d|days?)$/i,
  week: /^(?:w|weeks?)$/i,
  month: /^months?$/i,
  lengthCount: /half an?|an?|one|two|three|the(?= day before)/iu,
  andHalf:
    /(?<!\p{L})(?:and a half hours?|(an|one|two|three|four|\d{1,2}) (?:hours? and a half|and a half hours?))(?!\p{L})/iu,
  lengthUnit: /months?|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w/iu,
  noLength: /(?<!\p{L})(?:none|no|off|never)(?!\p{L})/iu,
  range: /to/,
  limits: /to|and/,
  unlimited: /(?<!\p{L})(?:unlimited|no limit|none)(?!\p{L})/iu,
  placesLead: /(?<!\p{L})(?:capacity|places|seats)/iu,
  placesTo: /to/iu,
  placesUnit:
    /(?:places?|seats?|spots?|people|courts?|rooms?|tables?|chairs?|beds?|windows?|lanes?|stations?|pitch(?:es)?|tickets?)(?!\p{L})/iu,
  every: /(?<!\p{L})every (half an?|\d{1,3})?\s?(minutes?|mins?|hours?|hrs?|h)(?!\p{L})/iu,
  everyHours: /^h/i,
  half: /^half/i,
  noteLead: /(?<!\p{L})note(?: to guests)?/isu,
  people: /(?:people|persons?|guests?|players?|customers?|adults?|kids|children|pax|heads?)(?!\p{L})/u,
  most: /(?<!\p{L})(?:at most|no more than|not more than|up to|max(?:imum)?(?: of)?)[^\d]{0,8}(\d{1,4})/u,
  least:
    /(?<!\p{L})(?:at least|no fewer than|not fewer than|no less than|min(?:imum)?(?: of)?)[^\d]{0,8}(\d{1,4})|(\d{1,4})\s*(?:people|persons?|guests?|players?)? or more(?!\p{L})/u,
  friends: /\d+ (?:friends|companions|others|colleagues|mates)(?!\p{L})/u,
  oneBooking: /(?<!\p{L})(?:1|one) (?=booking|group|party)/gu,
  daily: /(?<!\p{L})(?:a|per|each|every|1|one) day(?!\p{L})/u,
  never: /(?<!\p{L})(?:never|can['’]?t|cannot|can not|may not|no longer|nobody|no refunds)(?!\p{L})/iu,
  untilStart: /(?<!\p{L})(?:(?:the )?start|any ?time|it (?:starts|begins))(?!\p{L})/iu,
}

export const ENGLISH_LENGTH_NUMBERS: HallWords['numbers'] = {
  a: 1,
  an: 1,
  one: 1,
  the: 1,
  two: 2,
  three: 3,
  four: 4,
  half: 0.5,
}

export const ENGLISH_TIMES_SAID: HallWords['times'] = [
  [/\b(?:once|one)\b/gi, '1'],
  [/\b(?:twice|two)\b/gi, '2'],
  [/\bthree\b/gi, '3'],
]
