import type { CalendarWords } from '../calendar-words.ts'

/** "two are in wheelchairs": how they are of whom so many are counted, and no hour, of which one says "is". */
const OF_SOME =
  /(?:are|were|aren't|don't|can't|need|want|have|speak|use|come)\b(?! (?:both|all|each|either|fine|good|ok|okay|great|perfect|possible|free|open|available|best|better|out|off|taken|gone)\b)/

export const ENGLISH_CALENDAR: CalendarWords = {
  money: /(?!)/,
  besideTime: /(?!)/,
  rangeJoin: /to|till|until/,
  hoursJoin: /\bto\b|\btill\b|\buntil\b/,
  looseJoin: /(?:to|'?till?|until)(?:\s(?:about|around|roughly|maybe|say|approx(?:imately)?|like))?/,
  countedRange: /people|persons|guests|ppl|m\b/,
  countedDecimal: /[ap]\.?\s?m\b|h\b|hour|hr|people|of us|guests|persons|kids|adults|o'|percent/,
  countedLoose: new RegExp(
    String.raw`people|persons?|guests?|adults?|kids?|more\b|extra\b|of (?:us|them|whom|which)|${OF_SOME.source}|friends?|hours?|hrs?|min|days?|weeks?|months?|years?|nights?|courts?|rooms?|tables?|tickets?|slots?|st\b|nd\b|rd\b|th\b|(?!(?:and|or|but|for|with|please|then|in|on|at|we|so|that|of|is|was|works?|suits|sounds|seems|looks|fits|does|gets|has|this|thanks|cheers|unless|perhaps|always|sometimes|plus|minus|us|guys|yes|as|pls|it's|that's)\b)(?:[a-z]{3,12}\s)?(?!(?:works|suits|sounds|seems|looks|fits|does|gets|was|has|this|us|thanks|yes|pls|please)\b)[a-z]{3,13}[^su\W]s\b`,
  ),
  sizeLead: /\bfor/,
  hedge:
    /at|@|around|about|maybe|perhaps|possibly|probably|preferably|ideally|hopefully|say|like|let's\s+say|i\s+(?:guess|think|suppose|reckon|mean)|um+|uh+|erm?|hm+|sometime|some\s+time|so|then|-/,
  timeLead: /\bat|around|about/,
  dayLead: /\bon/,
  rangeLead:
    /from|between|at|(?:day|tomorrow|tonight|morning|afternoon|evening),?|\b\d{1,2}(?:st|nd|rd|th)?\s(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?/,
  beforeTime:
    /\b(?:not\s+(?:before|until|after|later\s+than|earlier\s+than)|until\s+after|past|no\s+later\s+than|later\s+than|earlier\s+than|starting(?:\s+at)?|from|between|after|before|since|by|until|till|around|about|at|on|approximately)/,
  beforeDay: /\b(?:starting(?:\s+on)?|from|between|by|around|about|at|on)/,
  please: /please|pls|thanks/,
  left: /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)days?\b|\b(?:january|february|april|june|july|august|september|october|november|december)\b|\b(?:tomorrow|yesterday|today|tonight|weekends?|fortnight)\b|\b(?:half|quarter)\s+(?:past|to)\b|\bo'?clock\b|\b(?:every|each(?=\s+(?!of\b|for\b|please\b)[a-z])|except|other than)\b|\b(?:next|last|this|following|coming)\s+(?:week|month|year|day|morning|afternoon|evening|night)\b|\b(?:week|month|year)s?\s+(?:after|before|of|from)\b|\b(?:[12]?\d|3[01])(?:st|nd|rd|th)\b(?!\s+(?:[a-z]+\s+)?(?:floor|event|option|choice|one|place|item|court|room|meeting|appointment|class|person|guest|time|street|st|avenue|grade)s?\b)/,
  noDate:
    /\s*percent|\s{1,16}(?!\s)(?!(?:hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|nights?|works?|is|was|has|does|pls|plus|yes|as|this|its|unless|perhaps|sounds|seems|suits|times?|th)\b)(?:[a-z-]{2,14}\s){0,2}(?:[a-z-]{2,14}s|rooms?|tables?|tickets?|courts?|seats?|bags?|road|street|avenue|drive|lane|blvd|st|people|persons|percent|usd|cny|rmb|yuan|of\s(?:them|those|these)|more|out|stars?|[a-z]+ way)\b/,
  touchesBefore:
    /(?:\b(?:next|last(?!\s+(?:un)?till?)|past|until(?!\s+after)|till|quarter|half|week|weeks|month|months|days|fourth|fifth|(?:\d(?:st|nd|rd|th)|day|week|month|start|end|middle|beginning|half|part) of the|after|before|since|following|super|holy|clean|great|spy|orthodox))\s*$/,
  touchesBehind:
    /^\s*(?:(?:next|past|until|till|quarter|half|week\b|of\s+(?:the\s+)?(?:month|week|year)|or so later)\b)/,
  sinceBefore: /\bsince\s+(?:about\s|around\s|early\s|late\s)?$/,
  sinceBehind: /(?!)/,
  ofThemBehind: new RegExp(`^ ${OF_SOME.source}`),
  ofThem: /\b(?:the )?(?:other|remaining|rest)\s$|\bother of the\s$/,
  perUnit: /^\s?(?:an?|per|each|every|\/)\s?(?:slot|hour|person|head|session|go|class|day|night|court|room|booking)\b/,
  hourSign: /(?:o'?clock|[ap]\.?m)\b/,
  dateLike:
    /\d\s?(?::\d|[ap]m\b)|\b(?:tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)\b/i,
}
