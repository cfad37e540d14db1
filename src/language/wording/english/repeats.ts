import type { RepeatWords } from '../words/form-answer-words.ts'

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const COUNT = String.raw`\d{1,2}|${NUMBERS.join('|')}`
const DAY = `(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?`
const DAYS = String.raw`${DAY}(?:\s*(?:,|,? ?\band\b|&|\+)\s*${DAY}){0,6}`
const PLURAL = '(?:mon|tues|wednes|thurs|fri|satur|sun)days'
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

function weekdays(list: string): number[] {
  const words = list.toLowerCase().match(/[a-z]{3,}/g) ?? []
  return words.filter((word) => word !== 'and').map((word) => WEEKDAYS.findIndex((day) => word.startsWith(day)))
}

const SOME_DAYS = new RegExp(
  String.raw`\b${PLURAL}\b(?:\s{0,2}(?:,|,? ?\b(?:and|or)\b|&|\+|/)\s{0,2}(?:or\s)?${PLURAL}\b){0,6}`,
  'gi',
)
const OR_DAYS = new RegExp(String.raw`\b${PLURAL},? or ${PLURAL}\b`, 'i')
/** "I can only do", "we're free", "works for us" */
const WHEN_ABLE =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days (?:are |is |would be )?(?:actually |probably |much |a bit |way )?(?:better|best|easier|ideal)\b|\b(?:i|we)(?:['’]?m| am|['’]?re| are)? (?:\w{2,9} ){0,2}(?:free|available|around|off)\b|\b(?:i|we) (?:can|could) (?:\w{2,9} ){0,2}(?:do|make|come|play|manage)\b|\b(?:works?|suits?|good|fine|best|possible|ok(?:ay)?|easier|better) (?:\w{2,8} ){0,3}(?:me|us)\b|\bsuits? (?:me|us)\b|\b(?:i|we)(?:['’]?d| would)? prefer\b|\bpreferably\b/i
const AGAIN = /\b(?:every|each|weekly|weeks?|months?|times|until|till|both|all|regular(?:ly)?|recurring)\b/i

/** "I can only do tuesdays and thursdays" wants one of them. */
function anyDays(text: string): string | undefined {
  if (AGAIN.test(text) || !(OR_DAYS.test(text) || WHEN_ABLE.test(text))) return undefined
  const singly = text.replace(SOME_DAYS, (days) =>
    days
      .replace(/days\b/gi, (word) => `${word.slice(0, -1)} `)
      .replace(/\band\b/gi, 'or ')
      .replace(/[&+]/g, '/'),
  )
  return singly === text ? undefined : singly
}

export const ENGLISH_REPEATS: RepeatWords = {
  every: [
    new RegExp(String.raw`\b(?:on )?(?:every|each)(?<second> other| second)? (?:week on )?(?<days>${DAYS})\b`, 'i'),
    /\b(?:on )?(?:every|each)(?<second> other| second)? week\b/i,
    /\b(?:once a week|weekly)\b/i,
    /\b(?:on )?(?<daily>daily|every ?(?:single )?day|each day)\b/i,
    /\b(?:on )?(?<daily>(?:every|each) (?<workdays>weekday|workday|working day))\b/i,
    /\b(?<second>fortnightly|every (?:two weeks|fortnight))\b/i,
    new RegExp(
      String.raw`(?<!\b(?:${COUNT}|few|couple of) )\b(?:on )?(?<days>${PLURAL}(?:\s*(?:,|,? ?\band\b|&|\+)\s*${PLURAL}){0,6})\b(?! (?:from now|ago|after|before)| (?:[a-z]{3,12} ){0,2}(?:class|session|lesson|course|training)\b(?! (?:every|each))| (?:late|later|early|earlier|first|last|morning|evening|afternoon) ?\s{3})`,
      'i',
    ),
  ],
  dayRange: [new RegExp(String.raw`\b(?:from )?(${DAY}) ?(?:to|till|until|through|thru|-|–) ?(${DAY})\b`, 'i')],
  alsoNext: [
    new RegExp(
      String.raw`(?<=\b${DAY}\b.{0,40})(?:,| and| &| \+)+ (?:on )?(?:the )?(?:(?:one|week|${DAY}) (?:right |just )?after(?: that| it| next)?(?! (?:\d|(?:work|school|college|uni|church|class|lunch|tea|dinner|breakfast|noon|dark|half|quarter|about|around|hours|training|practice|my|the|our)\b))|following (?:one|week|${DAY}))\b`,
      'i',
    ),
  ],
  next: [new RegExp(String.raw`\b(?:for |on )?the next (${COUNT}) (${DAY})\b`, 'i')],
  times: [
    new RegExp(
      String.raw`\b(?:for )?(?:the next )?(${COUNT}) (?:weeks?|times|sessions)(?: in a row| running| long)?\b`,
      'i',
    ),
  ],
  days: [new RegExp(String.raw`\b(?:for )?(?:the next )?(${COUNT}) days(?: in a row| running| long)?\b`, 'i')],
  months: [new RegExp(String.raw`\bfor (?:the next )?(a|${COUNT}) months?\b`, 'i')],
  until: [
    /\b(?:until|till|through|up to)\s+(?!\d{1,2}(?::\d\d)?\s?(?:am|pm|o'?clock)?\s*(?:[,.?!]|$|(?:for|on|in|every|each|with|please)\b))([^,.;?!]{3,30})/i,
  ],
  lastDay: [
    new RegExp(
      String.raw`(?:\bto|-|–)\s*((?:next |this )?${DAY}\b(?: next week)?|(?:the )?\d{1,2}(?:st|nd|rd|th)\b(?: (?:of )?[a-z]{3,9})?|\d{1,2} (?!am\b|pm\b)[a-z]{3,9}\b)`,
      'i',
    ),
  ],
  countAlone: [
    new RegExp(
      String.raw`^\s*(?:(?:just|only|ok|for) ){0,2}(?:the )?(?:next |coming |first )?(${COUNT})(?: (?:of (?:them|those)|ones))?\s*[.。]?\s*$`,
      'i',
    ),
    // "just this once"
    /^\s*(?:(?:no|oh|well|just|only|ok|for|the|this|now|let['’]?s|let us|start|begin|with|make it|do it|it['’]?s|i|we|want|wanted|want it|meant|mean),? ){0,7}(once|one[ -](?:time|off))\b/i,
  ],
  unwanted:
    /\b(?:not|no|never|except|but|than|can['’]?t|cannot|don['’]?t|bad|avoid|hate|busy|full|packed|crowded|booked (?:out|up)|(?:is|are)\s(?:(?:all|both)\s)?(?:out|off|impossible|difficult|tricky))\b/i,
  anyDays,
  weekdays,
  countIn: (said) => (/^(?:a|once|one[ -].*)$/i.test(said) ? 1 : NUMBERS.indexOf(said.toLowerCase()) + 1),
}
