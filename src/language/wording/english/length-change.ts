import type { LengthChangeWords } from '../words/after-booking-words.ts'

const COUNT = String.raw`(?<count>half an?|an?(?: half)?|one|two|three|four|\d{1,3}(?:\.\d)?)`
const MORE_COUNT = String.raw`(?<count>half an?|an?(?=other)|an?|one|two|three|four|\d{1,3}(?:\.\d)?)`
const UNIT = String.raw`(?<unit>(?:half )?(?:hours?|hrs?|minutes?|mins?))\b`
/** "to finish", "we'll wrap up": before so much earlier or later it is the end that moves */
const ENDS = String.raw`\b(?:finish|end|leave|stop|wrap up|close|be (?:done|out)|get (?:out|off|away)|pack up|go home|head (?:off|home)|clear out)(?:ing)?(?: (?:it|up|there|about|around|already|maybe|just|by)){0,3}`
const of = (pattern: string): RegExp => new RegExp(pattern, 'i')

export const ENGLISH_LENGTH_CHANGE: LengthChangeWords = {
  longer: [
    of(`${ENDS} ${COUNT} ${UNIT} later`),
    of(String.raw`\b(?<count>an)other (?:full |whole )?${UNIT}`),
    of(String.raw`\banother (?<count>\d{1,3}|two|three) ${UNIT}`),
    of(
      String.raw`\b(?:add|tack on|an? |the )?(?:additional|extra|further) (?<count>\d{1,3}|half an?|two|three) ${UNIT}`,
    ),
    of(String.raw`\b${MORE_COUNT} (?:more|extra|additional|further)(?: full| whole)? ${UNIT}`),
    of(String.raw`\b${COUNT} ${UNIT} (?:more|longer|extra|on top|on the end)\b(?! than)`),
    of(String.raw`\b(?:add|tack)(?: on| in)? ${COUNT} ${UNIT}`),
    of(String.raw`\b(?:extend|lengthen|prolong) (?:\w+ ){0,3}by ${COUNT} ${UNIT}`),
  ],
  shorter: [
    of(`${ENDS} ${COUNT} ${UNIT} (?:earlier|sooner|early|before)`),
    of(String.raw`\b${COUNT} ${UNIT} (?:less|shorter|fewer)\b(?! than)`),
    of(String.raw`\b${COUNT} (?:fewer|less) ${UNIT}`),
    of(String.raw`\b(?:cut|shorten|reduce|trim|shave|knock|take)(?: \w+){0,3}? by ${COUNT} ${UNIT}`),
    of(String.raw`\b(?:cut|knock|shave|trim|take|chop|lop)(?: (?:it|this|that))? ${COUNT} ${UNIT} off\b`),
    of(String.raw`\b(?:cut|knock|shave|trim|take|chop|lop) off ${COUNT} ${UNIT}`),
  ],
}
