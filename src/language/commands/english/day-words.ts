import type { ClockWords, CommandWords, DayWords } from '../command-words.ts'

export const ENGLISH_DAYS: DayWords = {
  all: /(?<!\p{L})(?:all|everything|all of (?:it|them))(?!\p{L})(?! (?:the |our |my )?(?:guests|customers|clients|people|staff|members))/iu,
  until: /to|until|till/i,
  through: /to|through/i,
  betweenLead: /(?<!\p{L})between\s+$/iu,
  together: /^\s*(?:[,，、/&+]|and|n)?\s*(?:and\s+)?$/i,
  except: /[,(]?\s*(?:except(?:ing)?|but(?: not)?|apart from|other than|save)(?: for| on)?\s+$/iu,
  exceptBehind: /^\s*(?:excepted|excluded)(?!\p{L})/iu,
  next: /(?:the\s+)?(?:next|coming|following)\s+(\d{1,3}|two|three|four)\s+(days?|weeks?)/i,
  weekUnit: /^week/i,
  certain:
    /(?<!\p{L})(?:this|next|coming|today|tonight|tomorrow)(?!\p{L})|(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?!\p{L})|\d(?:st|nd|rd|th)(?!\p{L})|christmas|new year|easter/iu,
  each: /(?<!\p{L})(?:daily|every ?day|each day)(?!\p{L})/giu,
  lasting:
    /^[\s,]*(?:for|lasting)\s+(?:the\s+)?(\d{1,2}|one|two|three|four|five|six|seven|ten)\s+(days?|weeks?)(?!\p{L})/iu,
  between: /(?!)/u,
  festivalMonths: {},
  weekOf:
    /(?<!\p{L})(?<!(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\s)(?:(?:the )?(?:whole |entire |all )?week of|(?:christmas|easter) week)(?!\p{L})/iu,
  closed: /\bclosed\b|\boff\b/giu,
  closedBefore: /^\s*(?:on|every|each|all)?\s*(?:the\s+)?$/iu,
}

export const ENGLISH_CLOCK: ClockWords = {
  lateBehind: /(?<=\d) ?(?:in the (?:afternoon|evening)|at night)(?!\p{L})/giu,
  earlyBehind: /(?<=\d) ?in the morning(?!\p{L})/giu,
  evenings: /(?<!\p{L})(?:afternoons?|evenings?|nights)(?!\p{L})/iu,
  mornings: /(?<!\p{L})mornings?(?!\p{L})/iu,
  half: /(?!)/iu,
  lateDay: /tonight\s*$/iu,
  late: /(?!)/iu,
  noon: /(?!)/iu,
  hour: /(?!)/iu,
  hourIn: Number,
  sign: /(?!)/iu,
  minutes: /(?!)/iu,
  minutesIn: (said) => said,
  to: /to|till|until|(?<=(?<!\p{L})between\s.{1,14})and/iu,
  noHours: /(?:days?|weeks?|people)\b/iu,
}

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]
const DAYS = [/^mon/i, /^tue/i, /^wed/i, /^thu/i, /^fri/i, /^sat/i, /^sun/i]
const WEEKDAYS =
  /\b((?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?s?)\b|(every\s?day|daily|all week)|(weekdays?)|(weekends?)/giu

export const englishWeekdays: CommandWords['weekdays'] = (text) =>
  [...text.matchAll(WEEKDAYS)].map((match) => {
    const [whole, day, every, working] = match
    const span = [match.index, match.index + whole.length] as const
    if (day !== undefined) return { days: [DAYS.findIndex((pattern) => pattern.test(day))], span }
    if (every !== undefined) return { days: EVERY_DAY, span }
    return { days: working === undefined ? EVERY_DAY.slice(5) : EVERY_DAY.slice(0, 5), span }
  })

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const JOINT = String.raw`\s*(?:,\s*(?:and\s+)?|\s(?:and|or|n|&)\s+)(?:the\s+)?`
const BEFORE = new RegExp(`(?<![\\d:.])(${DAY}(?:${JOINT}${DAY})+)(?:\\s+of)?\\s+(${MONTH})(?!\\p{L})`, 'giu')
const BEHIND = new RegExp(`(?<!\\p{L})(${MONTH})\\s+(${DAY}(?:${JOINT}${DAY}(?![\\d:.]|\\s?[ap]m))+)`, 'giu')
const eachOf = (days: string, month: string): string =>
  days
    .split(new RegExp(JOINT, 'iu'))
    .map((day) => `${day} ${month}`)
    .join(' and ')

/** "24 and 25 december": "24 december and 25 december". */
export const englishMonths = (text: string): string =>
  text
    .replace(BEFORE, (_, days: string, month: string) => eachOf(days, month))
    .replace(BEHIND, (_, month: string, days: string) => eachOf(days, month))
