import { ENGLISH_SUMS } from './sums.ts'

/** Parts of sentences in which those who run a hall speak, as sources of patterns, and the whole sentence as a pattern. */

export const MONEY = String.raw`(?:${ENGLISH_SUMS}(?: (?:pounds?|quid|dollars?|bucks|euros?|yuan))?|[£$€¥]\s?\d+(?:\.\d+)?|\d+(?:\.\d+)?\s?(?:pounds?|quid|dollars?|bucks|euros?|yuan|[a-z]{3}\b)?)`
export const PER = String.raw`(?:\s*(?:per|an?|each|every|\/)\s?(?:hour|hr|person|head|guest|slot|session|game|class|time|booking)|\s+each)?`
export const NOW = `(?:,? (?:from now on|now|for now|again|instead|please|for the moment|for the time being|at the moment|right now|any ?more|from guests|for guests|to guests))*`
export const LENGTH = String.raw`(?:half an?|an?|one|two|three|four|five|six|the(?= day before)|\d+(?:\.5)?) ?(?:minutes?|mins?|hours?|hrs?|h|days?|weeks?)`
export const NUMBER = String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})`
export const PEOPLE =
  '(?:people|guests|customers|everybody|everyone|anyone|anybody|they|you|clients|patients|members|each (?:person|guest|customer))'
export const WHAT = '(?:the )?(?<what>.{2,60}?)'
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{2,6})?\\b'
export const ON = String.raw`(?:on |this |next )?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\b|today|tonight|tomorrow|christmas.*|new year.*|(?:on )?\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|(?:on )?${MONTH} \d{1,2}(?:st|nd|rd|th)?`
/** a week, a weekday or a date, somewhere in a sentence */
export const DAYS = String.raw`\b(?:weeks?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tue|wed|thu|fri|sat|sun|weekends?|weekdays?|today|tomorrow|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(?:st|nd|rd|th)?)`
export const CLOCK = String.raw`(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?|noon|midnight)`

export const like = (pattern: string): RegExp => new RegExp(`^${pattern}$`, 'iu')

export const SERVICE = { of: 'service' } as const

export const PLACES = '(?:courts?|places?|seats?|rooms?|spots?|tables?|lanes?|stations?)'

export const WEEK =
  '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\\b|weekdays?|weekends?|every ?day'

/** from when on, where nothing else is said of it */
export const SINCE =
  '(?<since>(?:from|as of|starting|beginning|effective)(?: on| from)? (?:(?:next|this|the) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|tomorrow|\\d{1,2}(?:st|nd|rd|th)?(?: of)?(?: [a-z]{3,9})?|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?: \\d{1,2}(?:st|nd|rd|th)?)?)(?: on| onwards)?)'
