import type { HallWords, MeasureWords } from '../hall-words.ts'

export const ENGLISH_MEASURES: MeasureWords = {
  minute: /^(?:m|min|mins|minutes?)$/i,
  hour: /^(?:h|hr|hrs|hours?)$/i,
  day: /^(?:d|days?)$/i,
  week: /^(?:w|weeks?)$/i,
  month: /^months?$/i,
  lengthCount: /half an?|an?|one|two|three|the(?= day before)/iu,
  lengthUnit: /months?|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w/iu,
  noLength: /(?<!\p{L})(?:none|no|off|never)(?!\p{L})/iu,
  range: /to/,
  limits: /to|and/,
  unlimited: /(?<!\p{L})(?:unlimited|no limit|none)(?!\p{L})/iu,
  placesLead: /(?<!\p{L})(?:capacity|places|seats)/iu,
  placesTo: /to/iu,
  placesUnit:
    /(?:places?|seats?|spots?|people|courts?|rooms?|tables?|lanes?|stations?|pitch(?:es)?|tickets?)(?!\p{L})/iu,
  every: /(?<!\p{L})every (half an?|\d{1,3})?\s?(minutes?|mins?|hours?|hrs?|h)(?!\p{L})/iu,
  everyHours: /^h/i,
  half: /^half/i,
  noteLead: /(?<!\p{L})note(?: to guests)?/isu,
  never: /(?<!\p{L})(?:never|can['’]?t|cannot|can not|may not|no longer|nobody|no refunds)(?!\p{L})/iu,
  untilStart: /(?<!\p{L})(?:(?:the )?start|any ?time|it (?:starts|begins))(?!\p{L})/iu,
}

export const ENGLISH_LENGTH_NUMBERS: HallWords['numbers'] = { a: 1, an: 1, one: 1, the: 1, two: 2, three: 3, half: 0.5 }

export const ENGLISH_TIMES_SAID: HallWords['times'] = [
  [/\b(?:once|one)\b/gi, '1'],
  [/\b(?:twice|two)\b/gi, '2'],
  [/\bthree\b/gi, '3'],
]
