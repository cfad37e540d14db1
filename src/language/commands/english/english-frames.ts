import type { PlainRule } from '../plain-rule.ts'
import { framed } from '../shape-rule.ts'
import { NUMBER } from './english-parts.ts'

/** What people say of a hall's rules in any order of words: each change by the few things that its sentences hold. */

const LENGTH = String.raw`(?<![\p{L}\d.])(?<n>(?:half an?|an?|one|two|three|four|five|six|the(?= (?:day|night) before)|\d{1,3}(?:\.5)?) ?(?:minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?)(?!\p{L}))`
const LAST_LENGTH = `.*${LENGTH}`
const WAS_LENGTH = String.raw`(?<was>(?:is |are |was |were )?(?:only )?(?:\d{1,3} ?(?:minutes?|mins?|hours?|hrs?)|half an hour|an hour)?(?: slots?)? ?(?:is|are|was|were|isn['’]t|aren['’]t)?(?: just| simply| way| far| much| really| a bit)* ?(?:not (?:long )?enough|too (?:short|long|tight|rushed|quick)|enough))`
/** Of something else than a slot. */
const OTHER_LENGTHS = String.raw`\b(?:hold|holds|holding|held|remind\w*|cancel\w*|notice|ahead|advance|check-?in|in a row|back to back|book up to)\b`
const DAYS = String.raw`(?<![\p{L}\d.])(?<n>(?:an?|one|two|three|four|five|six|\d{1,3}) ?(?:days?|weeks?|months?)(?!\p{L}))`
const BEFORE = String.raw`\b(?:before(?:hand)?|ahead|in advance|notice|prior|earlier|to go|of (?:the|a) start|out)\b`
const HEADS =
  '(?:people|persons?|guests?|players?|customers?|clients?|patients?|kids|children|child|students?|visitors?|climbers?|adults?|heads?|pax|of them)'
const BOOKING = String.raw`\b(?:per|in (?:one|each|a|the same|a single)|on (?:one|each|a single)|each|a|an|for each|with one|for one|every|one) (?:single )?(?:booking|reservation|appointment|group)(?! (?:a|per|each|every) )`
/** and with the thing's own name in it */
const ITS_BOOKING = String.raw`\b(?:per|in (?:one|each|a|the same|a single)|on (?:one|each|a single)|for one) (?:\p{L}+ ){0,2}(?:booking|reservation|appointment|group)\b`
/** Of the speaker's own booking, or of one guest's. */
const OWN = String.raw`\b(?:mine|for me|for us|i['’]d like to book|we['’]d like to book|book me|book us|my (?:booking|slot|appointment|reservation|game|lesson))\b`
const OFF = String.raw`\b(?:no longer|not need|without|don['’]?t need|doesn['’]?t need|do not need|does not need|stop|no need|not necessary|any ?more|no more)\b`
const OUR_OK = String.raw`\b(?:our|my|the (?:manager|owner|boss)(?:['’]?s)?|an?|some) (?:ok(?:ay)?|approval|permission|go-?ahead|say-?so|confirmation|sign[- ]?off|blessing|nod)\b`
const NUMBER_OF = `(?<![\\p{L}\\d.:])(?<n>${NUMBER})`
/** or from … to */
const NUMBERS_OF = `(?<![\\p{L}\\d.:])(?<n>${NUMBER}(?: ?(?:to|-|–|or) ?${NUMBER})?)`

const RANGE = String.raw`\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)? ?(?:to|-|–|till|until) ?\d{1,2}`
const DAY_OR_DATE = String.raw`\b(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tue|wed|thu|fri|sat|sun)|weekends?|weekdays?|every ?day|christmas|new years?|easter|bank holiday|\d{1,2}(?:st|nd|rd|th)|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6})\b`

export const ENGLISH_FRAMES: readonly PlainRule[] = [
  ...framed(
    'rules',
    [
      `(?:max(?:imum)?(?: of)?|at most|up to|only|no more than|not more than) ${NUMBER_OF}(?! ?(?:minutes?|mins?|hours?|days?|weeks?))`,
      ITS_BOOKING,
    ],
    'party at most $n people, $words',
    { not: `${OWN}|\\b(?:a|per|each|every) (?:day|week|month)\\b` },
  ),
  ...framed(
    'rules',
    [
      String.raw`(?<![\p{L}\d.])(?<n>(?:half an?|an?|one|two|three|four|five|six|\d{1,3}(?:\.5)?) ?(?:minutes?|mins?|hours?|hrs?|h)(?!\p{L}))(?<was> (?:max(?:imum)?|at most|tops|at a time|in one go))\b`,
    ],
    'consecutive $n, $words',
    { of: 'service', not: `${OWN}|\\b(?:before|ahead|cancel|notice|late|early)\\b` },
  ),
  ...framed(
    'rules',
    [
      LENGTH,
      String.raw`\b(?:to|for|of) (?:a )?(?:cancel(?:l?ing|l?ations?)?)\b`,
      String.raw`\b(?:needs?|require[sd]?|must|have to|has to|at least|want)\b`,
    ],
    'cancel $n, $words',
    { of: 'service', not: OWN },
  ),
  ...framed('rules', [String.raw`\bbook(?:ing)? (?:window|period|horizon)\b`, DAYS], 'horizon $n, $words', {
    not: OWN,
  }),
  ...framed(
    'hours',
    [
      String.raw`(?<was>\b(?:not before|no earlier than|never before|only (?:from|after)|not until|not till)) (?<to>\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?)`,
      String.raw`\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekends|weekdays|every day)\b`,
    ],
    '$words open at $to',
    { maybeBooking: true, not: OWN },
  ),
  ...framed(
    'service',
    [String.raw`(?<was>\b(?:should|must|to|needs to|has to) (?:say|read|mention)(?: that)?:?) (?<to>.{4,})$`],
    '$words description + $to',
    { of: 'service', not: `${OWN}|\\b(?:guests|people|they|customers|players|patients|clients)\\b` },
  ),
  ...framed(
    'hours',
    [
      String.raw`\b(?:we(?:['’]?re| are|['’]?ll be| will be)?|i['’]?m|im)(?: only| just)? (?:doing|open|opening|here|in|working|running|around)\b`,
      RANGE,
      DAY_OR_DATE,
    ],
    '$words',
    { maybeBooking: true, not: `${OWN}|\\b(?:book|play|want|need|like)\\b` },
  ),
  ...framed('hours', [String.raw`\b(?:lunch|tea|coffee)(?: ?break| ?time)?\b|\bbreak\b`, RANGE], '$words', {
    maybeBooking: true,
    not: `${OWN}|\\b(?:book|want|between)\\b`,
  }),
  ...framed(
    'close',
    [
      String.raw`\b(?:shut(?:ting)?|clos(?:e|ed|ing)|off)\b`,
      String.raw`\bfor (?<to>(?:one|two|three|four|\d{1,2}) (?:days?|weeks?))`,
      String.raw`\b(?:from|starting|beginning) (?<day>(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|\d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]{3,9}|[a-z]{3,9} \d{1,2})`,
    ],
    '$day for $to $words',
    { not: OWN },
  ),
  ...framed(
    'close',
    [
      String.raw`\b(?:shut(?:ting)?|clos(?:e|ed|ing)|off)\b`,
      String.raw`(?<was>\bfor a week)\b`,
      String.raw`(?<was2>\b(?:from|starting|beginning)) (?<day>(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|\d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]{3,9}|[a-z]{3,9} \d{1,2})`,
    ],
    '$day for 1 week $words',
    { not: OWN },
  ),
  ...framed(
    'close',
    [
      String.raw`(?<was>\b(?:we(?:['’]?re| are)?|i['’]?m) (?:not|don['’]?t|won['’]?t(?: be)?|no longer|aren['’]?t)(?: be)? (?:seeing|taking|doing|having|accepting|open|working|in)(?: any(?:one|body|thing)?)?)\b`,
      String.raw`(?<was2>\b(?:after|past)) (?<to>\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?)`,
      String.raw`\b(?<day>(?:on |this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|tonight)\b`,
    ],
    '$day close at $to $words',
    { not: OWN },
  ),
  ...framed('service', [`${NUMBER_OF} (?:places|spots|seats|spaces)\\b`], 'capacity = $n, $words', {
    of: 'service',
    maybeBooking: true,
    not: `${OWN}|${DAY_OR_DATE}|\\b(?:more|less|fewer|another|extra|additional|free|any|left|please|book|need|want|for \\d|at \\d|per|each)\\b`,
  }),
  ...framed(
    'field',
    [
      String.raw`\b(?:(?:stop|don['’]?t|do not|no longer|no need to|never|needn['’]?t|not) (?:ask(?:ing)?|want|collect(?:ing)?|require|requiring|need)|(?:doesn['’]?t|does not|don['’]?t|do not|no longer) need)\b`,
      String.raw`\b(?:asking|ask|need|collect|collecting|require|requiring|want)\b.*\p{L}`,
    ],
    'remove $words',
    {
      of: 'field',
      not: `${OWN}|\\b(?:approv|confirm|deposit|pay|book)|\\b(?:to be (?:filled|given|answered)|filled in|mandatory|compulsory|optional|required)\\b`,
    },
    // begins as a question does
  ).map(({ asks: _, ...rule }) => rule),
  ...framed(
    'field',
    [
      String.raw`\b(?:guests|people|players|clients|customers|patients|they|visitors|climbers|students)\b.*\b(?:can|may|could|must|should|have to|need to)(?: also)? (?:give|leave|tell us|say|provide|enter|state|fill in|write|add)(?: us)? (?:their|the|an?|his or her) (?<to>[\p{L}'’ -]{2,30}?)(?=$|[,;.]| (?:if|when|too|as well|also|now|for|so)\b)`,
    ],
    '$words add $to',
    { of: 'service', not: OWN },
  ),
  ...framed(
    'hours',
    [
      String.raw`\b(?:as well|too|also|additionally|extra|another)\b`,
      String.raw`\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:mornings|afternoons|evenings|nights)|weekends|weekdays|every (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b`,
      RANGE,
    ],
    '$words',
    { of: 'service', maybeBooking: true, not: OWN },
  ),
  ...framed(
    'hours',
    [
      String.raw`\b(?:only|just)\b[^.,;]{0,40}\b(?:mornings?|afternoons?|evenings?)\b|\b(?:mornings|afternoons|evenings) only\b`,
    ],
    '$words',
    { of: 'service', maybeBooking: true, not: `${OWN}|\\d|\\b(?:free|available|book|price|costs?)\\b` },
  ),
  ...framed(
    'rules',
    [
      String.raw`\b(?:bring|come with|take)\b`,
      `${NUMBER_OF} (?:friends|others|mates|companions|colleagues|guests|people)\\b`,
    ],
    'party at most $n friends, $words',
    { of: 'service', not: `${OWN}|\\b(?:at least|minimum)\\b` },
  ),
  ...framed(
    'hours',
    [
      String.raw`(?<was>\bno(?: more)?\b)`,
      String.raw`(?<was2>\bafter) (?<to>\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?)(?=$|[,;.]| (?:from now on|any ?more|please|now)\b)`,
    ],
    '$words every day close at $to',
    {
      of: 'service',
      maybeBooking: true,
      not: `${OWN}|\\b(?:today|tonight|tomorrow|book(?:ing)?s?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|cancel)\\b`,
    },
  ),
  ...framed(
    'hall',
    [
      String.raw`(?<was>\b(?:(?:phone|telephone) number|phone|telephone|number))\b`,
      String.raw`\b(?:wrong|changed?|new|now|instead|should be|update|different|incorrect|out of date|old)\b`,
      String.raw`(?<n>\+?\d[\d ()-]{5,18}\d)`,
    ],
    '$words phone $n',
    {
      maybeBooking: true,
      not: `${OWN}|\\b(?:guest|customer|client|patient|booking|booked|book|call(?:ed|er)?|his|her|their|text|rang|for|of [a-z]+['’]s)\\b`,
    },
  ),
  ...framed(
    'rules',
    [`(?:at least|min(?:imum)?(?: of)?|no (?:fewer|less) than) ${NUMBER_OF} ${HEADS}\\b`, BOOKING],
    'party at least $n people, $words',
    { not: OWN },
  ),
  ...framed('rules', [`${NUMBERS_OF} ${HEADS}\\b`, BOOKING], 'party at most $n people, $words', {
    not: `${OWN}|\\b(?:a|per|each|every) (?:day|week|month)\\b`,
  }),
  ...framed(
    'rules',
    [
      String.raw`\b(?:book|bookings?|reserve|reservations?)\b`,
      String.raw`\b(?:less than|fewer than|within|under|later than|at least|min(?:imum)?|last|need|needs|too late|close[sd]?|stop|cut[- ]?off|shut)\b`,
      LENGTH,
      BEFORE,
    ],
    'closes $n, $words',
    { not: `${OWN}|cancel|remind|\\bmore than\\b|\\bat most\\b|\\bup to\\b` },
  ),
  ...framed(
    'rules',
    [
      String.raw`\b(?:book|bookings?|booked|bookable|reserve|reservations?)\b`,
      DAYS,
      String.raw`\b(?:ahead|in advance|out|early|before(?:hand)?|into the future)\b`,
    ],
    'horizon $n, $words',
    { not: `${OWN}|cancel|remind|move|late` },
  ),
  ...framed(
    'rules',
    [String.raw`\b(?:cancel|cancell?(?:ing|ations?|ed)|back out|pull out)\b`, LENGTH, BEFORE],
    'cancel $n, $words',
    {
      not: `${OWN}|remind|\\b(?:his|her|their|['’]s) (?:booking|slot|appointment)\\b`,
    },
  ),
  ...framed(
    'rules',
    [
      String.raw`\b(?:book|bookings?|booked|bookable|reserve)\b`,
      String.raw`(?<![\p{L}\d.])(?<n>(?:half an?|an?|one|two|three|four|five|six|\d{1,3}(?:\.5)?) ?(?:minutes?|mins?|hours?|hrs?|h)(?!\p{L}))`,
      BEFORE,
    ],
    'closes $n, $words',
    { not: `${OWN}|cancel|remind|check[- ]?in` },
  ),
  ...framed(
    'rules',
    [
      `${NUMBER_OF}(?![\\d:.])`,
      String.raw`\b(?:in a row|back[- ]to[- ]back|one after (?:the other|another)|consecutive(?:ly)?|straight)\b`,
    ],
    'consecutive $n, $words',
    { of: 'service', not: OWN },
  ),
  ...framed(
    'service',
    [
      String.raw`\b(?:make|set|put|change|limit|keep|reduce|lower|raise|increase|bring|drop|only|just|now|there are|we have)\b`,
      `\\b(?:spots|places|seats|spaces|capacity)(?: (?:to|at|is|are|of|for|down|up|now|be))* ${NUMBER_OF}(?! ?(?:[ap]\\.?m|:|minutes?|hours?|more|less|fewer))|${NUMBER_OF.replace('<n>', '<m>')} (?:spots|places|seats|spaces)\\b`,
    ],
    'capacity = $n $m, $words',
    {
      of: 'service',
      maybeBooking: true,
      not: `${OWN}|\\b(?:more|less|fewer|another|extra|additional)\\b|\\b(?:on|this|next) (?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\btomorrow|\\btoday`,
    },
  ),
  ...framed(
    'service',
    [
      `\\b(?:we|it|you|they)(?:['’]?re| are)? (?:can|could|will)(?: now| all| only| just)? (?:do|take|fit|have|host|seat|handle|accept|manage)(?: up to| only)? ${NUMBER_OF}(?! ?(?:[ap]\\.?m|:|o['’]clock|minutes?|hours?|days?|weeks?|more|less))`,
    ],
    'capacity = $n, $words',
    { of: 'service', maybeBooking: true, not: `${OWN}|\\b(?:a|per|each|every) (?:day|week|booking)\\b` },
  ),
  ...framed(
    'service',
    [
      String.raw`(?<was>\b(?:to be|should be|shall be|will be|gets|is getting|wants to be|is now|now) (?:called|named|renamed(?: to| as)?)) ["“']?(?!off\b)(?<to>[\p{L}\d][^,;.]{1,40}?)["”']?(?= please| now| from now on|$|[,;.])`,
    ],
    '$words rename $to',
    { of: 'service', not: `${OWN}|\\bcalled off\\b` },
  ),
  ...framed(
    'field',
    [
      String.raw`\bask\b.*\bfor (?:their |an? |the |his or her )?(?<to>[\p{L}'’ -]{2,40}?)(?=$|[,;.]| (?:too|as well|when|before)\b)`,
    ],
    '$words add $to',
    { of: 'service', not: `${OWN}|\\b(?:don['’]?t|do not|stop|no longer|never)\\b|\\bask (?:me|us)\\b` },
  ),
  ...framed(
    'close',
    [
      String.raw`\b(?:shut(?:ting)?|clos(?:e|ing)|finish(?:ing)?)\b`,
      String.raw`\b(?:early|earlier)\b`,
      String.raw`(?<was>\b(?:tonight|this evening|today))\b`,
      String.raw`\b(?<n>\d{1,2}(?:[:.]\d\d)?)(?<was2> ?pm)?`,
    ],
    'today close at $n pm $words',
    { not: OWN },
  ),
  ...framed(
    'close',
    [
      String.raw`\b(?:shut(?:ting)?|clos(?:e|ing)|finish(?:ing)?)\b`,
      String.raw`\b(?:early|earlier)\b`,
      String.raw`\b(?<day>tomorrow|(?:on |this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b`,
      String.raw`(?<to>\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?)`,
    ],
    '$day close at $to $words',
    { not: OWN },
  ),
  ...framed('rules', [String.raw`\bremind(?:er)?s?\b`, LENGTH, BEFORE], 'remind $n, $words', {
    not: String.raw`\b(?:remind me|remind us)\b|${OWN}`,
  }),
  ...framed(
    'rules',
    [
      OUR_OK,
      String.raw`\b(?:needs?|wait|get|until|after|with|first|require[sd]?|subject|must|has to|have to|before|only)\b`,
    ],
    'approval on, $words',
    {
      of: 'service',
      not: `${OFF}|${OWN}`,
    },
  ),
  ...framed(
    'rules',
    [
      String.raw`\b(?:we|i) (?:(?:have|want|need|would like|['’]d like|wanna|must|should|will) ?(?:to )?)(?:approve|confirm|okay|ok|check|look at|see|vet|say yes to|sign off)\b`,
      String.raw`\b(?:before|first|each|every|all|any|requests?|bookings?|myself|ourselves)\b`,
    ],
    'approval on, $words',
    { of: 'service', not: `${OFF}|${OWN}` },
  ),
  ...framed(
    'rules',
    [String.raw`\b(?:approv(?:e|al|ing)|confirm(?:ing|ation)?|(?:our|my) ok(?:ay)?)\b`, OFF],
    'approval off, $words',
    { of: 'service', not: `${OWN}|\\b(?:name|number|phone|field|e-?mail)\\b` },
  ),
  // what it was before is no length that is wanted
  ...framed(
    'rules',
    [
      String.raw`\b(?:hold|holds|holding|held|keep(?:ing)? (?:a |the |their )?(?:places?|slots?|spots?))\b`,
      WAS_LENGTH,
      `(?:make|change|set|give|needs?|should|want|so|let['’]?s)${LAST_LENGTH}`,
    ],
    'hold $n, $words',
    { not: OWN },
  ),
  ...framed(
    'rules',
    [WAS_LENGTH, `(?:make|change|set|give|needs?|should|want|so|let['’]?s)${LAST_LENGTH}`],
    'slot $n, $words',
    { of: 'service', not: `${OWN}|${OTHER_LENGTHS}` },
  ),
  ...framed(
    'service',
    [
      String.raw`\b(?:broken|broke|out of (?:order|action|use|service)|resurfac\w+|repair\w*|flooded|paint(?:ed|ing)|renovat\w+|being (?:fixed|done|cleaned)|unusable|damaged|leaking|closed off|under maintenance)\b`,
      `\\b(?:so|only|leaves?|just|down to|makes? (?:it|that)|still|now)(?: us| with| have| there are| only| just| it['’]?s| is| to)* ${NUMBER_OF}(?! ?(?:[ap]\\.?m|o['’]clock|:|of\\b|minutes?|hours?|days?|weeks?|weekends?))`,
    ],
    'capacity = $n, $words',
    { maybeBooking: true, not: `${OWN}|\\b(?:on|this|next) (?:mon|tues|wednes|thurs|fri|satur|sun)day\\b` },
  ),
  ...framed(
    'close',
    [
      String.raw`\b(?:(?:has|have|had|needs?|got) to be (?:cancell?ed|called off)|(?:is|are|['’]s|will be|gets?) (?:cancell?ed|called off|not (?:on|happening|running))|(?:isn['’]?t|aren['’]?t|not|won['’]?t(?: be)?) (?:on|happening|running|taking place|run|happen)|can['’]?t (?:run|happen|take place|go ahead)|called off)\b`,
      String.raw`\b(?:today|tonight|tomorrow|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?\b|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d`,
    ],
    '$words',
    {
      of: 'service',
      not: `${OWN}|\\b(?:any ?more|from now on|every|booking|appointment|reservation)\\b|(?:mon|tues|wednes|thurs|fri|satur|sun)days\\b`,
    },
  ),
  // which rule it is, is asked
  {
    word: 'rules',
    is: /^(?:let )?(?:guests|people|customers|everybody|anyone) (?:can |may |must )?(?:now )?(?:book|cancel)\b.*\d+ ?(?:minutes?|mins?|hours?|days?|weeks?)\b/i,
    drop: /\b(?:let|guests|people|customers|everybody|anyone|can|may|must|now|book|before|until|up to|from now on|the start)\b/gi,
    asks: true,
  },
]
