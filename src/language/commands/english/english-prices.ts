import { shaped, whole } from '../shape-rule.ts'
import { like, MONEY, NOW, NUMBER, PLACES, SERVICE, SINCE, WHAT } from './english-parts.ts'

const UNIT = String.raw`\s*(?:per|an?|each|every|\/)\s?(?:hour|hr|person|head|guest|slot|session|game|class|time|booking)`

export const ENGLISH_PRICES = [
  {
    ...whole('price', like(`${WHAT} (?:goes|is going|will go|went) (?:up|down) by (?:${MONEY})(?: .*)?`)),
    of: 'service' as const,
  },
  ...shaped(
    'price',
    [
      like(
        `${WHAT}(?: is| are)(?: now)? (?<to>(?:[£$€¥]\\s?\\d+(?:\\.\\d+)?|\\d+(?:\\.\\d+)? ?(?:pounds?|quid|dollars?|bucks|euros?|yuan|rmb)))(?:,? from now on|,? now)`,
      ),
      like(
        `(?:(?<since>(?:from|as of|starting) (?:next (?:week|month|year)|january|february|march|april|may|june|july|august|september|october|november|december)),? )?${WHAT} (?:goes|is going|will go|comes|is) (?:up |down )?to (?<to>${MONEY})${NOW}`,
      ),
      like(
        `(?:(?:i|we) (?:want|would like|need)|i['’]d like|let['’]s (?:make|have)|make) ${WHAT} (?:to be )?(?:a (?:bit|little) |much )?(?:cheaper|less expensive|more expensive|dearer|less|more),? (?:say|like|at|to|only|just|so)? ?(?<to>${MONEY})${NOW}`,
      ),
      like(`${WHAT}(?: is| are) now (?<to>\\d+(?:\\.\\d+)?)`),
      like(`${WHAT}(?: is| are) (?<to>\\d+(?:\\.\\d+)?) (?:now|from now on)`),
    ],
    '$what $to $since',
    SERVICE,
  ),
  ...shaped(
    'price',
    [
      like(`${WHAT}(?: is| are|['’]s| will be| costs?| goes to|:)?(?: now)? (?<to>${MONEY}(?:${UNIT})?),? ${SINCE}`),
      like(
        `${SINCE},? ${WHAT}(?: is| are|['’]s| will be| will cost| costs?| goes to|:)? (?<to>${MONEY}(?:${UNIT})?)${NOW}`,
      ),
    ],
    '$what $to $since',
    SERVICE,
  ),
  ...shaped(
    'price',
    [
      like(`${WHAT}(?: is| are|['’]s|:)?(?: now)? (?<to>${MONEY}${UNIT})${NOW}`),
      like(`${WHAT}(?: is| are)? now (?<to>${MONEY}) each`),
      // no number of people, and no hour
      like(`(?<what>[\\p{L} ]{2,40}?) (?<to>[1-9]00|[1-9]\\d(?!00|15|30|45)\\d|[3-9]\\d{3})${NOW}`),
    ],
    '$what $to',
    SERVICE,
  ),
  ...shaped(
    'service',
    [
      like(
        `(?:set|change|make|raise|lower|reduce|increase|put) ${WHAT}(?:['’]s)? (?:capacity|places|seats) (?:to|at) (?<n>${NUMBER})${NOW}`,
      ),
      like(
        `(?:set|change|make|raise|lower|reduce|increase|put) (?:the )?(?:capacity|places|seats) (?:of|for|in) ${WHAT} (?:to|at) (?<n>${NUMBER})${NOW}`,
      ),
      like(`${WHAT}(?:['’]s)? capacity (?:is |to )?(?:now )?(?<n>${NUMBER})${NOW}`),
      like(`(?:we have|we've got|there are) (?:only |now )?(?<n>${NUMBER}) ${WHAT} ${PLACES}${NOW}`),
    ],
    '$what capacity $n',
    SERVICE,
  ),
]

/** What a price is said of, and is called by no name here. */
export const ENGLISH_UNKNOWN_PRICES = shaped(
  'price',
  [
    like(
      `(?!(?:we|it|i|he|she|they|this|that|there|who|what|my|today|tomorrow)\\b)(?!.*(?:['’]s |number|phone|group|party|code|age|old|years?))${WHAT} (?:(?:is|are) (?:now )?(?<to>${MONEY})(?:,? (?:now|from now on))|(?:is|are) now (?<to2>${MONEY}))`,
    ),
  ],
  '$what $to $to2',
  { unnamed: true },
)
