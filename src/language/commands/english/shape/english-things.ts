import { framed, shaped } from '../../shape-rule.ts'
import { like, MONEY, NOW, NUMBER, PER, SERVICE, WHAT } from '../english-parts.ts'

const ORDINALS = ['second', 'third', 'fourth', 'fifth', 'sixth']
const THERE = `(?:(?:we (?:now )?have|we(?:['’]ve| have) (?:now )?got|we got|there(?:['’]s| is)|there are|we(?:['’]re| are) getting) (?:now )?)`

/** One more, one fewer, and how many there are with it. */
const KIND = '(?:courts?|places?|seats?|rooms?|spots?|tables?|lanes?|stations?|chairs?|beds?|machines?)'
const HOW_MANY = [
  ...shaped(
    'service',
    [
      like(
        `${THERE}(?:another|one more|an (?:extra|additional)) ${WHAT} ${KIND}(?: (?:too|as well|now|available|open|to book))*${NOW}`,
      ),
    ],
    '$what capacity 1 more',
    SERVICE,
  ),
  ...ORDINALS.flatMap((ordinal, at) =>
    shaped(
      'service',
      [like(`${THERE}an? ${ordinal} ${WHAT}(?: (?:too|as well|now|available|open|to book))*${NOW}`)],
      `$what capacity = ${at + 2}`,
      SERVICE,
    ),
  ),
  ...framed(
    'service',
    [
      `(?<![\\p{L}\\d])(?<n>${NUMBER}) (?:(?:\\p{L}+ ){0,3}?(?<how>fewer|less)|(?<how2>fewer|less) \\p{L}+)(?=$|[ ,;.])(?! (?:hours?|minutes?|days?|people|guests))`,
    ],
    'capacity $n $how $how2, $words',
    {
      of: 'service',
      maybeBooking: true,
      not: String.raw`\b(?:my|mine|for me|for us|hours?|minutes?|bookings?|charge|cheaper|pay|people|guests)\b`,
    },
  ),
]

const MAKE = `(?:please |also )?(?:make|create|set up|open|add|start|we(?:['’]re| are) opening|we open)`
const SAME =
  '(?:[,;]? (?:with )?(?:the )?(?:exact(?:ly)? )?same (?:everything|settings|setup|services|rules|hours|as there)|[,;]? (?:everything|all)(?: is| stays)? (?:the )?same|[,;]? like (?:it|the (?:old|first) one))?'
/** Another hall like one that there is. */
const HALL_COPIES = [
  ...shaped(
    'hall',
    [
      like(
        `${MAKE} (?:a |an )?(?:second|another|new|copy of(?: the)?|twin of) (?!(?:hall|venue|place|branch|location|studio|club)\\b)${WHAT}(?:,? (?:and )?(?:called|named|call it|name it|to be called)) (?<to>.{2,60}?)${SAME}`,
      ),
    ],
    '$what copy as $to',
    { of: 'hall' },
  ),
  ...shaped(
    'hall',
    [
      like(
        `${MAKE} (?:a |an )?(?:second|another|new) (?:hall|venue|place|branch|location|studio|club)(?:,? (?:and )?(?:called|named|call it|name it))? (?<to>.{2,60}?),? (?:(?:with )?(?:(?:everything|all|it) )?(?:the )?same (?:\\p{L}+ )?(?:as|like)|just like|like|copied from|based on|set up like|modell?ed on) (?:at )?${WHAT}`,
      ),
    ],
    '$what copy as $to',
  ),
  ...shaped(
    'hall',
    [like(`copy ${WHAT},? (?:and )?(?:call|name) (?:it|the copy|the new one) (?<to>.{2,60}?)`)],
    '$what copy as $to',
    { of: 'hall' },
  ),
]

const GET = `(?:we(?:['’]re| are) (?:getting|adding|putting in|opening|starting|bringing in|launching|introducing)|we(?:['’]ve| have) (?:got|bought|added|put in|opened|started)(?: (?:some|new))?|we (?:just )?(?:got|bought|added|put in|opened|started)|(?:please )?(?:put in|launch|introduce))`
/** What is new, how many of it, and what it costs: "we're getting two pool tables, 25 an hour". */
const NEW = [
  ...shaped(
    'add',
    [
      like(
        `${GET} (?:some |new )*(?<n>${NUMBER}) (?:new )?(?!.*\\b(?:hours?\\b.*\\bclos|people|guests|bookings?)\\b)(?<to>\\p{L}[^,:;\\d£$€¥]{2,38}?)(?: (?:at|in) (?<what>[^,;:\\d]{2,40}?))?(?:[,;:]| (?:for|at)) ?(?:it['’]?s |they(?:['’]re| are|['’]ll be)? |(?:each|that['’]?s) )?(?:costs? |for |at )?(?<more>${MONEY}${PER})${NOW}`,
      ),
    ],
    '$what $to, $more, $n places',
  ),
  ...shaped(
    'add',
    [
      like(
        `${GET} (?:a |an |some )?(?:new )?(?!.*\\b(?:hours?\\b.*\\bclos|people|guests|bookings?|price|more)\\b)(?<to>\\p{L}[^,:;\\d£$€¥]{2,38}?)(?: (?:at|in) (?<what>[^,;:\\d]{2,40}?))?(?:[,;:]| (?:for|at)) ?(?:it['’]?s |they(?:['’]re| are|['’]ll be)? |(?:each|that['’]?s) )?(?:costs? |for |at )?(?<more>${MONEY}${PER})(?:,? (?:(?:at|in) )?(?<where>\\p{L}[^,;:\\d]{2,30}?))?${NOW}`,
      ),
    ],
    '$what $where $to, $more',
  ),
]

/** What guests read of it on its page. */
const TEXTS = [
  ...shaped(
    'service',
    [
      like(
        `(?:please )?(?:write|put|add|show|say|mention)(?: (?:this|the following|a line|a note|something))? (?:on|to|in|at|under) (?:the )?${WHAT}(?:['’]s)? (?:page|text|info(?:rmation)?|listing|entry)(?: (?:that|saying))?[:,]? ?(?<to>.{4,})`,
      ),
      like(
        `(?:please )?(?:write|put|add|show|mention) ["“](?<to>[^"”]{4,})["”] (?:on|to|in|at|under) (?:the )?${WHAT}(?:['’]s)?(?: (?:page|text|info(?:rmation)?|listing|entry))?`,
      ),
    ],
    '$what description + $to',
    { ...SERVICE, long: true },
  ),
]

/** Another name. */
const NAMES = [
  ...shaped(
    'hall',
    [
      like(
        `(?:the )?(?:hall|venue|place|club|studio|centre|center)(?:['’]?s name)? (?:is|will be|has to be|should be) (?:now )?(?:called|named|known as) (?<to>[^,;]{2,60}?)(?: now)?,? (?:the )?${WHAT} one`,
      ),
      like(
        `${WHAT} (?:has|gets|is getting|needs) (?:a|another) (?:new |different )?name[:,;]? (?:(?:it['’]?s|call it|now|it is|namely) )*(?<to>.{2,60}?)${NOW}`,
      ),
    ],
    '$what rename $to',
    { of: 'hall' },
  ),
]

export const ENGLISH_THINGS = [...HOW_MANY, ...HALL_COPIES, ...NEW, ...TEXTS, ...NAMES]
