import { framed, shaped, whole } from '../../shape-rule.ts'
import { CLOCK, like, NOW, ON, SERVICE } from '../english-parts.ts'

const LENGTH = String.raw`(?<![\p{L}\d.])(?:half an?|an?|one|two|three|\d{1,3}(?:\.5)?) ?(?:extra |more )?(?:minutes?|mins?|hours?|hrs?)(?!\p{L})`
const WEEKLY = String.raw`\b(?:every ?day|every night|daily|weekdays|weekends|each (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:every )?(?:mon|tues|wednes|thurs|fri|satur|sun)days|every (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b`
/** Of a slot, of a guest's time, or of the speaker's own booking. */
const OTHER = String.raw`\b(?:classes?|lessons?|slots?|sessions?|appointments?|notice|remind\w*|cancel\w*|ahead|advance|before|my|mine|for me|for us|bookings? (?:is|are|last)|book)\b`

/** So much later or earlier than now, in any words: the hours that are meant are those of the days as they stand. */
const BY = [
  ...framed(
    'hours',
    [
      LENGTH,
      String.raw`\b(?:longer|later|earlier|sooner|shorter)\b`,
      WEEKLY,
      String.raw`\b(?:clos|shut|finish|end)\w*`,
    ],
    'close $words',
    { not: OTHER },
  ),
  ...framed(
    'hours',
    [
      LENGTH,
      String.raw`\b(?:longer|later)\b|\b(?:extra|more) (?:minutes?|hours?)\b|\b(?:minutes?|hours?) (?:extra|more)\b`,
      WEEKLY,
      String.raw`\b(?:opens?|stays?|keeps?|runs?|extend(?:s|ed)?|adds?|gives?|goes on|let (?:people|guests|them|everyone|everybody|customers|members) in|have)\b`,
    ],
    'stay open longer $words',
    {
      not: `${OTHER}|\\b(?:open(?:s|ing)?|start(?:s|ing)?|begin(?:s|ning)?) (?:(?:up|it|an?|half|one|two|\\w+day\\w*) )*(?:hours? |minutes? )?later\\b`,
    },
  ),
]

const PART = '(?:mornings?|afternoons?|evenings?|nights?)'
const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
/** "badminton not on monday evenings any more": a part of some days, every week. */
const PARTS_ENDED = shaped(
  'hours',
  [
    like(
      `(?:(?:we |there(?:['’]s| is) )?(?:don['’]?t (?:do|have|run|offer) |no more |stop(?:ping)? |drop(?:ping)? |no longer (?:do|have|run|offer) ))(?<what>.{2,40}?) (?:on |in )?(?<day>(?:${DAY} ${PART}|(?:the )?${PART} (?:of|on) ${DAY}s))${NOW}`,
    ),
    like(
      `(?<what>.{2,40}?) (?:is |are )?(?:not|isn['’]?t|aren['’]?t|won['’]?t be|no longer|no more|off|out|closed|shut)(?: (?:open|on|running|available|possible|there))? (?:on |in )?(?<day>${DAY} ${PART})(?:,? (?:any ?more|from now on|every week|for good|now))+`,
    ),
  ],
  '$what shut every $day',
  SERVICE,
)

const CLOSE =
  "(?:(?:please|we|we['’]ll|we['’]re|we are|can you|let['’]?s) )*(?:clos(?:e|ing)|shut(?:ting)?)(?: up| down)?"
const WHY = '(?:(?:[,;:]| because(?: of)?| since| as| due to| for)\\s?(?<why>.{3,60}))?'
/** From that hour on, and not the one slot: "close riverside thursday at 5pm". */
const CLOSED_FROM = shaped(
  'close',
  [
    like(
      `(?!.*\\b(?:slots?|sessions?|class(?:es)?|bookings?|appointments?)\\b)${CLOSE} (?<what>.{2,40}?),? (?<day>${ON}),? (?:already )?(?:at|from) (?<to>${CLOCK})(?: on(?:wards)?)?${WHY}`,
    ),
    like(
      `(?!.*\\b(?:slots?|sessions?|class(?:es)?|bookings?|appointments?)\\b)${CLOSE} (?<what>.{2,40}?),? (?:at|from) (?<to>${CLOCK})(?: on(?:wards)?)?,? (?<day>${ON})${WHY}`,
    ),
  ],
  '$day close at $to, $what $why',
)

const EVENT = String.raw`(?<why>\b(?:(?:private|birthday|staff|wedding|office|christmas|closed) (?:party|event|function|do)|party|wedding|tournament|power (?:cut|outage)|water (?:cut|outage)|exam|hired out|booked out|rented out|private hire|stocktak\w+|deep clean\w*)\b)`
const NO_BOOKINGS = String.raw`\b(?:no (?:more )?bookings?|(?:can['’]?t|cannot|not|(?:nobody|no[- ]?one)(?: else)? (?:can|may)|don['’]?t let (?:any ?one|people|anybody)) (?:be )?book(?:ed)?|no guests|closed|shut|nothing (?:else )?(?:that|on)|not available|block(?:ed)?)\b`
const SOME_DAY = String.raw`\b(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2})\b`

const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)'
const MONTHS = [
  // a whole month
  ...shaped(
    'close',
    [
      like(
        `(?:we(?:['’]?re| are| will be|['’]ll be)? )?(?:(?<what>.{2,40}?) )?(?:(?:is|are|stays?|will be|be|remains?) )?(?:clos(?:e|ed|ing)|shut(?:ting)?) (?:for )?(?:(?:all|the whole|the entire)(?: of| month of)?|throughout|(?=${MONTH}))\\s?(?<day>${MONTH})${WHY}`,
      ),
    ],
    'in $day $what $why',
  ),
  ...framed(
    'close',
    [EVENT, NO_BOOKINGS, SOME_DAY, String.raw`(?<was>\b(?:that|the same) (?:day|evening|morning|afternoon|night)\b)`],
    '$words because $why',
    {
      not: String.raw`\b(?:my|mine|for me|for us)\b`,
    },
  ),
]

/** Tried last: why, when and that nobody can come, in any order. */
export const ENGLISH_EVENTS = [
  ...framed('close', [EVENT, NO_BOOKINGS, SOME_DAY], '$words because $why', {
    not: String.raw`\b(?:my|mine|for me|for us)\b`,
  }),
]

/** What is open then, for a time that has a beginning and an end. */
const SEASON = [
  whole(
    'hours',
    new RegExp(
      String.raw`^(?!.*\b(?:my|mine|book|price|costs?)\b)(?=.*\b(?:${MONTH})\b.*\b(?:to|until|till|through|and|-|–)\b.*\b(?:${MONTH})\b)(?=.*\b(?:open|opens|close|closes|hours)\b)(?=.*\b(?:at|till|until|to|from) (?:${CLOCK})).*$`,
      'i',
    ),
  ),
]

export const ENGLISH_HOURS_BY = [...CLOSED_FROM, ...PARTS_ENDED, ...MONTHS, ...SEASON, ...BY]
