import { shaped } from '../shape-rule.ts'
import { like, NOW, SERVICE, WHAT } from './english-parts.ts'

const YEARS = '(?: ?(?:years?(?:[- ]olds?| of age)?|yrs?(?: old)?|y\\/?o))'
const FOR =
  '(?:is |are |class(?:es)? )?(?:only |just |strictly |meant )?(?:for |from |open to )?(?:(?:kids|children|teens|teenagers|people|adults|anyone|those|everyone|guests)(?: who are| from)? )?(?:only )?'
/** years of those who may come, as the command takes them: "6 to 14", "16" and over */
const AGES = [
  `(?:ages?|aged|age group|from age|between(?: the)?(?: ages?)?(?: of)?)(?: (?:from|of|is|are|range|limit|group))* (?<n>\\d{1,2} ?(?:-|–|to|until|till|and) ?\\d{1,2})${YEARS}?`,
  `(?<n>\\d{1,2} ?(?:-|–|to) ?\\d{1,2})${YEARS}`,
  `(?:ages?|aged|from age|(?:the )?minimum age(?: of| is)?|(?:the )?age limit(?: of| is)?) (?<n>\\d{1,2})${YEARS}?(?: ?\\+| (?:and|or) (?:up|over|older|above)| up(?:wards)?| onwards)?`,
  // hours of no day
  '(?:only |just )?(?<n>\\d{1,2} ?(?:-|–|to) ?(?:2[5-9]|[3-9]\\d))(?= only| please|$)',
  `(?:from|at least|over) (?<n>\\d{1,2})${YEARS}(?: (?:and|or) (?:up|over|older|above)| up(?:wards)?| onwards)?`,
  `(?<n>\\d{1,2})(?:(?: ?\\+| plus)(?![\\d£$€])|${YEARS}? (?:and|or) (?:up|over|older|above)| up(?:wards)?)`,
]
const WHO = '(?:you|people|guests|kids|children|they|everyone|everybody|anyone|climbers|players|clients|participants)'
const NOBODY = '(?:no (?:kids|children|one|people)|nobody|no-?one|not)'

/** Who may come by their years: the form's check, or a question for the age. */
const OF_AGE = [
  ...AGES.flatMap((ages) =>
    shaped(
      'field',
      [
        like(`${WHAT} ${FOR}${ages}(?: only| please)?${NOW}`),
        like(
          `(?:only )?(?:kids|children|teens|people|adults|those|guests) ${ages} (?:can|may|are allowed to|should) (?:do|join|book|take|come to|play|use) ${WHAT}${NOW}`,
        ),
      ],
      '$what years $n',
      SERVICE,
    ),
  ),
  ...shaped(
    'field',
    [
      like(
        `${WHO} (?:have to|has to|must|need to|needs to|should) be (?:at least |over )?(?<n>\\d{1,2})${YEARS}?(?: (?:or|and) (?:older|over|above|up)|\\+)? (?:(?:to|for) (?:do|use|play|join|book|climb|take|come to|try|go on|enter)?) ?(?:the |on the )?${WHAT}${NOW}`,
      ),
      like(`${NOBODY} (?:under|below|younger than) (?<n>\\d{1,2})${YEARS}? (?:in|for|at|on|on the) ${WHAT}${NOW}`),
      like(
        `(?:no )?(?:kids|children|people|those|anyone|anybody|teens)?(?: who are| aged)? ?(?:under|below|younger than)(?: the age of)?[- ](?<n>\\d{1,2})${YEARS}?s? (?:can['’]?t|cannot|can not|may not|must not|aren['’]t allowed|are not allowed|isn['’]t allowed|not allowed|shouldn['’]t|mustn['’]t)(?: to)?(?: (?:do|use|play|join|book|climb|take|come to|try|go on|enter|in|on|at|for))? (?:the |on the |at )?${WHAT}${NOW}`,
      ),
      like(`no under[- ]?(?<n>\\d{1,2})s? (?:in|for|at|on|on the|at the) ${WHAT}${NOW}`),
      like(`${WHAT}[:,]? no under[- ]?(?<n>\\d{1,2})(?:s|${YEARS})?${NOW}`),
      like(`${WHAT} (?:is |are )?(?:for )?over[- ]?(?<n>\\d{1,2})s(?: only)?${NOW}`),
      like(`over[- ]?(?<n>\\d{1,2})s only (?:for|in|at|on) ${WHAT}${NOW}`),
      like(
        `only over[- ]?(?<n>\\d{1,2})s (?:can|may|in|for|at|on|do|are allowed (?:in|on|at))(?: do| book| join| play| use| take)? (?:the )?${WHAT}${NOW}`,
      ),
      like(`${WHAT}[:,]? ${NOBODY} (?:under|below|younger than) (?<n>\\d{1,2})${YEARS}?${NOW}`),
    ],
    '$what years $n',
    SERVICE,
  ),
  ...shaped(
    'field',
    [like(`${WHAT} ${FOR}(?:up to|until|not over|max(?:imum)?(?: age)?) (?<n>\\d{1,2})${YEARS}(?: only)?${NOW}`)],
    '$what years up to $n',
    SERVICE,
  ),
]

/** Before a thing of that name. */
const RELABEL = shaped(
  'field',
  [
    like(
      `(?:rename|change|call) (?:the )?(?<what>[^,;:]{2,40}?) (?:field|question|box)(?: (?:of|for|in|on) (?:the )?(?<where>[^,;:]{2,40}?))? (?:to|as|into|to say) (?<to>.{2,60})`,
    ),
  ],
  '$where $what rename to $to',
  { of: 'field' },
)

/** One sentence more, whatever it says. */
const MORE_TEXT = shaped(
  'service',
  [
    like(
      `(?:add|write|mention|put|say) (?:to|in|into) (?:the )?${WHAT}(?:['’]s)? (?:description|text|info)(?: that|[:,])? (?<to>.{3,})`,
    ),
    like(
      `(?:add|write|mention|put|say) (?<to>.{3,120}?) (?:to|in|into) the (?:description|text|info) (?:of|for) (?:the )?${WHAT}`,
    ),
  ],
  '$what description + $to',
  { of: 'service', long: true },
)

const GUESTS = '(?:guests|people|customers|clients|patients|players|visitors|students|them|everyone|everybody)'
/** what is asked, without who is asked */
const THEY =
  "(?:(?:they|he|she|guests|people|somebody|someone|anyone)(?:['’]ve| have(?: got)?| has(?: got)?|['’]re| are| is)? |there (?:is|are) )?(?:any )?"
const BOOK = '(?: when (?:they|people|guests) book| when booking| on booking| before booking)?'

/** What is answered by yes or no. */
const YES_OR_NO = [
  ...shaped(
    'field',
    [
      like(`ask ${WHAT} ${GUESTS} (?:whether|if) ${THEY}(?<to>.{3,70}?)${BOOK}`),
      like(
        `(?:for |with |on )?${WHAT}[,:]? (?:we (?:must|need to|have to) |please |always )?ask (?:${GUESTS} )?(?:whether|if) ${THEY}(?<to>.{3,70}?)${BOOK}`,
      ),
      like(
        `ask (?:${GUESTS} )?(?:whether|if) ${THEY}(?<to>.{3,70}?) (?:for|when (?:they |people )?book(?:ing)?|before) (?:the )?${WHAT}`,
      ),
      like(
        `${WHAT} ${GUESTS} (?:must|should|have to|need to) (?:say|tell us|confirm|state|answer) (?:whether|if|that) ${THEY}(?<to>.{3,70}?)${BOOK}`,
      ),
      like(
        `(?:we |i )?(?:need|have|want) to know (?:whether|if) ${THEY}(?<to>.{3,70}?) (?:for|before) (?:the )?${WHAT}`,
      ),
    ],
    '$what add $to?',
    SERVICE,
  ),
  ...shaped(
    'field',
    [
      like(`(?:add|put) (?:a |this )?question (?:to|for|on|in) ${WHAT}[:,]? ["“]?(?<to>.{4,80}?)["”]?`),
      like(`ask ${WHAT} ${GUESTS}[:,]? ["“]?(?<to>(?:have|do|did|are|is|any|how|what|which|when|where) .{3,80}?)["”]?`),
    ],
    '$what add $to',
    SERVICE,
  ),
]

/** What guests are asked, and who may come by their age, in English. */
export const ENGLISH_FORMS = [
  ...RELABEL,
  ...MORE_TEXT,
  ...OF_AGE,
  // begins or ends as a question does
  ...YES_OR_NO.map(({ asks: _, ...rule }) => rule),
]
