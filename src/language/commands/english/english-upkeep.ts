import type { PlainRule } from '../plain-rule.ts'
import { ofPlaces, shaped } from '../shape-rule.ts'
import { ENGLISH_FORMS } from './english-forms.ts'
import { ENGLISH_LIMITS, ENGLISH_PARTICIPANTS } from './english-limits.ts'
import {
  ENGLISH_AWAY,
  ENGLISH_HOLIDAYS,
  ENGLISH_HOURS,
  ENGLISH_SHIFTS,
  ENGLISH_SLOTS,
  ENGLISH_STATES,
  ENGLISH_WEEKLY,
} from './english-opening.ts'
import { like, NOW, SERVICE, WHAT } from './english-parts.ts'
import { ENGLISH_PEOPLE } from './english-people.ts'
import { ENGLISH_PRICES, ENGLISH_UNKNOWN_PRICES } from './english-prices.ts'

/** a name, and nothing of what it is to become */
const ALONE = `(?:the )?(?<what>(?:(?! (?:as|to|into|onto|called|named|and|for|hours|week)\\b|['’]s ).){2,40}?)`

const NAMES = [
  ...ofPlaces({
    word: 'rename',
    is: /^(?:we(?:['’]re| are)|i['’]m|let['’]s|i want to|we want to) (?:renaming|rename|calling) .{4,80}$/iu,
    drop: /^(?:we(?:['’]re| are)|i['’]m|let['’]s|i want to|we want to) (?:renaming|rename|calling) (?:the )?/giu,
    asks: true,
  }),
  ...ofPlaces({
    word: 'rename',
    is: /^(?:let['’]s )?call (?!me\b|us\b|it\b|him\b|her\b|them\b|.*\b(?:guests?|customers?|clients?|people|number|booking|about|tomorrow|today)\b).{4,80}$/iu,
    drop: /^(?:let['’]s )?call (?:the )?/giu,
    asks: true,
  }),
  ...shaped(
    'rename',
    [like(`(?:change|rename) ["“']?${WHAT}["”']? to ["“'](?<to>.{2,60}?)["”']`)],
    '$what to $to',
    SERVICE,
  ),
  ...shaped('rename', [like(`${WHAT} is (?:now|from now on) (?:called|named) (?<to>.+)`)], '$what to $to', SERVICE),
  ...shaped(
    'rename',
    [like(`${WHAT} is (?:called|named) (?<to>.{2,40}?) (?:now|from now on)`)],
    '$what to $to',
    SERVICE,
  ),
  ...shaped(
    'service',
    [
      like(`(?:make |create )?a copy of ${WHAT} (?:called|named|as) (?<to>.+)`),
      like(`(?:copy|duplicate) ${WHAT} (?:and )?(?:call|name) it (?<to>.+)`),
    ],
    '$what copy as $to',
    SERVICE,
  ),
  ...shaped(
    'service',
    [like(`(?:copy|duplicate) ${ALONE}`), like(`(?:make |create )?a copy of ${ALONE}`)],
    '$what copy',
    SERVICE,
  ),
  ...shaped(
    'service',
    [
      like(`(?:change|set|update|edit) the description (?:of|for) ${WHAT} to:? (?<to>.{3,})`),
      like(`${WHAT}(?:['’]s)? description(?: is)?[:：]? (?<to>.{3,})`),
    ],
    '$what description $to',
    { of: 'service', long: true },
  ),
  ...shaped(
    'service',
    [
      like(`(?:change|set) the category (?:of|for) ${WHAT} to (?<to>.+)`),
      like(`new category (?:for|of) ${WHAT}(?:[:：,]| is) ?(?<to>.+)`),
      like(`${WHAT}(?:['’]s)? category(?: is)?[:：]? (?<to>.+)`),
    ],
    '$what category $to',
    SERVICE,
  ),
  ...shaped('service', [like(`feature ${WHAT}${NOW}`)], '$what recommend', SERVICE),
]

const QUESTIONS = [
  ...shaped(
    'answers',
    [
      like(
        `(?:people|guests|customers|clients|they|everyone|everybody|somebody|someone) (?:keeps? (?:on )?asking|always asks?|asks?(?: a lot| all the time| me| us)*) (?:about|if|whether) (?<what>.{2,50}?)(?:\\s*[-–:,;]\\s*|\\.\\s+)(?:so |please )*(?:tell (?:them|people)|say|answer|reply|just say|the answer is)?(?: that)?:? ?(?<to>.{3,})`,
      ),
    ],
    '?$what? $to',
    { long: true },
  ),
  ...shaped(
    'answers',
    [
      like(
        `tell (?:people|guests|them|anyone|everyone|those|whoever)(?: who)? asks?(?:ing)? about (?<what>.{2,40}?)(?:[:,]| that) ?(?<to>.{3,})`,
      ),
      like(
        `(?:people|guests|they) (?:keep asking|always ask|ask) about (?<what>.{2,40}?)[:,] ?(?:tell them|say)?(?: that)?:? ?(?<to>.{3,})`,
      ),
    ],
    '$what $to',
    { long: true },
  ),
  ...shaped(
    'field',
    [
      like(
        `ask ${WHAT} (?:guests|players|people|customers|bookers) (?:also )?for (?:their |the |an? )?(?<to>[\\p{L}'’ -]{2,40}?)(?: too| as well| also)?`,
      ),
      like(
        `(?!.*(?:n['’]?t|not|no longer|never) )${WHAT} (?:guests |people |bookings? |players |clients |customers )?(?:needs?|have|must|has)(?: to)? (?:(?:give|leave|tell|say|provide|enter|state|fill in|write|put|show)(?: us)? )?(?:(?:an?|the|their|his or her) )?(?<to>(?!to )[\\p{L}'’ -]{0,30}?(?:number|address|e-?mail|age|plate|size|birthday|birth|passport|certificate|waiver|licen[cs]e|code|level|consent|signature))${NOW}`,
      ),
      like(
        `(?:we |you |guests |people |they )?(?:need|require|must (?:have|give|show)|have to (?:have|give|show))(?: to see)? (?:an? |the |their |some )?(?<to>(?:photo |home |e-?mail |phone |mobile |student |member(?:ship)? |driving )?(?:id(?: card| number)?|passport(?: number)?|licen[cs]e(?: number)?|address|e-?mail|number|waiver|certificate|plate|birthday|date of birth|doctor['’]?s note)) (?:for|from|at|on) ${WHAT}${NOW}`,
      ),
      like(`add (?:an? )?(?<to>[\\p{L}'’ -]{2,40}?) (?:field|question|box) (?:to|for) ${WHAT}${NOW}`),
    ],
    '$what add $to',
    SERVICE,
  ),
  // begins as a question does
  ...shaped(
    'answers',
    [
      like(
        `(?:when|if) (?:guests|people|somebody|someone|they|anybody|anyone) asks? (?:about|for) (?<what>.{2,40}?),? (?:say|tell them|answer|reply)(?: that)?:? (?<to>.{3,})`,
      ),
      like(
        `(?:(?:add|set|put|give|write|change|update) )?(?:(?:an?|the|new) )*answer (?:for|to|about|on) (?<what>.{2,40}?)(?:[:：]| is) ?(?<to>.{3,})`,
      ),
    ],
    '$what $to',
    { long: true },
  ).map(({ asks: _, ...rule }) => rule),
  ...shaped(
    'answers',
    [like(`(?:remove|delete|drop) the answer (?:about|for|on|to) (?<what>.{2,40})`)],
    '$what remove',
  ),
  ...shaped('hall', [like(`${WHAT} (?:has |have )?moved to (?<to>\\d.{4,})`)], '$what address $to', { of: 'hall' }),
  ...shaped(
    'quiet',
    [
      like(`(?:do not|don't|please don't) disturb (?:us |me |anyone )?(?:between |from )?(?<to>\\d.*)`),
      like(`(?<to>quiet hours .*\\d.*)`),
      like(`(?<to>no (?:texts?|messages?|calls?|notifications?|pings?|alerts?) (?:from|between|after|before) \\d.*)`),
    ],
    '$to',
  ),
  ...shaped('noshows', [like(`(?<to>mark no-?shows? .*\\d.*)`), like(`(?<to>.*no-?shows? in \\d+ days.*)`)], '$to'),
]

/** How else they keep a hall up, in English: limits, names, states, notes, what is asked and answered. */
export const ENGLISH_UPKEEP: readonly PlainRule[] = [
  ENGLISH_HOLIDAYS,
  ...ENGLISH_SHIFTS,
  ...ENGLISH_AWAY,
  ...ENGLISH_PEOPLE,
  ...ENGLISH_WEEKLY,
  ...ENGLISH_FORMS,
  ...ENGLISH_SLOTS,
  ...ENGLISH_LIMITS,
  ...ENGLISH_PRICES,
  ...ENGLISH_PARTICIPANTS,
  ...ENGLISH_UNKNOWN_PRICES,
  ...ENGLISH_HOURS,
  ...NAMES,
  ...ENGLISH_STATES,
  ...QUESTIONS,
]
