import type { PlainRule } from '../plain-rule.ts'
import { shaped } from '../shape-rule.ts'
import { LENGTH, like, NOW, NUMBER, PEOPLE, WHAT } from './english-parts.ts'

const OF = `(?:,? (?:for|of|in|at) (?<what>.{2,60}?))?`
/** The same at the sentence's end. */
const FOR = OF.replace('<what>', '<what2>')

const RULES = [
  // before "never": till the day before
  ...shaped(
    'rules',
    [
      like(
        `(?:(?:no ?body|no one) (?:can|may)|(?:people|guests|clients|you|they|customers|patients) (?:can['’]?t|cannot|can not|may not)) cancel ${WHAT} (?:on )?(?:the |that )?(?:same |very )?day${NOW}`,
      ),
    ],
    '$what cancel 1 day',
    { of: 'service' },
  ),
  ...shaped(
    'rules',
    [
      like(
        `${PEOPLE} (?:must be able to|should be able to|can|may|need to be able to|are allowed to|have to) cancel${OF} (?:for free |free of charge )?(?:up to|until|till|at least)? ?(?<n>${LENGTH}) (?:before|in advance|ahead)(?: the start| it (?:starts|begins)| they (?:start|begin))?${FOR}`,
      ),
      like(
        `(?:allow |free )?(?:cancell?(?:ing|ations?)|cancel)${OF}(?: is| are)?(?: allowed| possible| free)? (?:up to|until|till) (?<n>${LENGTH}) (?:before|in advance)(?: the start)?${FOR}`,
      ),
    ],
    '$what $what2 cancel $n',
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?:no cancell?(?:ing|ations?)|${PEOPLE} (?:can't|cannot|can not|may not|must not) cancel)${OF}(?<to>)${NOW}`,
      ),
    ],
    '$what cancel never',
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?:let |allow )?${PEOPLE} (?:to )?(?:can |may )?book${OF} (?:up to )?(?<n>${LENGTH}) (?:ahead|in advance|before|out)${FOR}${NOW}`,
      ),
      like(`let them book${OF} (?:up to )?(?<n>${LENGTH}) (?:ahead|in advance|out)${FOR}${NOW}`),
      like(
        `bookings?${OF} (?:open|opens|are possible|is possible) (?:up to )?(?<n>${LENGTH}) (?:ahead|in advance|before)${FOR}${NOW}`,
      ),
    ],
    '$what $what2 horizon $n',
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?:stop taking|no(?: more)?) bookings${OF}(?: less than| later than| within)? (?<n>${LENGTH}) before(?: the start| it (?:starts|begins))?${FOR}`,
      ),
      like(`(?:booking|bookings)${OF} (?:closes?|ends?|stops?) (?<n>${LENGTH}) before(?: the start)?${FOR}`),
    ],
    '$what $what2 closes $n',
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?:at most|max(?:imum)?(?: of)?|only|no more than|up to|limit (?:of|to|is)) ?(?<n>${NUMBER}) bookings? (?:per|a|for each|for every|each) ?(?:person|guest|head|customer)?${OF}${NOW}`,
      ),
      like(
        `(?:everybody|everyone|${PEOPLE}|each (?:person|guest)) (?:can|may|should|gets?)(?: only| just)?(?: have| book| make)?(?: only| at most| up to)? (?<n>${NUMBER}) (?:bookings?|times)(?: at (?:a time|once))?${OF}${NOW}`,
      ),
    ],
    '$what limit $n',
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?:send (?:the |a )?reminders?|remind ${PEOPLE}|remind them)${OF} (?<n>${LENGTH}) (?:before|ahead|in advance)(?: the start| it (?:starts|begins)| they come)?${FOR}`,
      ),
    ],
    '$what $what2 remind $n',
  ),
  ...shaped(
    'rules',
    [like(`(?:no|stop(?: sending)?|(?:don't|do not) send(?: any)?) reminders?${OF}(?<to>)${NOW}`)],
    '$what remind none',
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?:i|we) (?:want|need|would like|'d like) to (?:approve|confirm|check) ${WHAT}(?: (?:bookings?|requests?))?(?: (?:myself|ourselves|first))*`,
      ),
      like(
        `(?:bookings? (?:of|for) )?${WHAT} (?:bookings? )?(?:needs?|requires?|must have) (?:my |our |an? )?(?:approval|confirmation)${NOW}`,
      ),
      like(`ask me before (?:confirming|accepting) ${WHAT}(?: bookings?)?`),
    ],
    '$what approval on',
    { of: 'service' },
  ),
  ...shaped(
    'rules',
    [
      like(
        `${WHAT} (?:bookings? )?(?:doesn't|does not|don't|do not|no longer) needs? (?:my |our |an? )?(?:approval|confirmation)${NOW}`,
      ),
      like(`no (?:approval|confirmation) (?:for|of) ${WHAT}${NOW}`),
    ],
    '$what approval off',
    { of: 'service' },
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?:groups?|parties|bookings?)${OF} (?:of |for |can have |may have )?(?:up to|at most|max(?:imum)?) (?<n>${NUMBER}) ?(?:people|guests|persons)?${NOW}`,
      ),
      like(
        `(?:at most|max(?:imum)?|no more than|up to) (?<n>${NUMBER}) (?:people|guests|persons) (?:per|a|in one|for each) booking${OF}`,
      ),
    ],
    '$what party at most $n people',
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?:make |set )?${WHAT} slots? (?:to |are |is |should be |last |take )?(?:now )?(?<n>${LENGTH})(?: long| each)?${NOW}`,
      ),
      like(
        `(?:make |set )?(?:the |each |all )*(?:slots?|times|sessions?)${OF} (?:to |are |is |should be |last |lasts |take |takes )?(?:now )?(?<n>${LENGTH})(?: long| each)?${FOR}${NOW}`,
      ),
    ],
    '$what $what2 length $n',
  ),
]

const ROW = `(?:in a row|at a time|at once|in one go|per booking|a booking|each time)`
const MOST = `(?:at most|no more than|not more than|max(?:imum)?(?: of)?|only|up to)`
const LENGTHS: readonly PlainRule[] = [
  ...shaped(
    'rules',
    [like(`${WHAT} (?:is|are|lasts?|takes?) (?<n>${LENGTH}) (?:now|long|from now on|each)`)],
    '$what length $n',
    {
      of: 'service',
    },
  ),
  ...shaped(
    'rules',
    [
      like(
        `${PEOPLE} (?:can|may|must be able to|should be able to) (?:still )?(?:move|change|reschedule|rebook)(?: (?:their|the|a))?(?: bookings?)?${OF} (?:up to|until|till) (?<n>${LENGTH}) before(?: the start| it starts)?${FOR}`,
      ),
    ],
    '$what $what2 cancel $n',
  ),
  ...shaped(
    'rules',
    [like(`${WHAT}(?: is)?:? ${MOST} (?<n>${NUMBER}) (?:slots?|hours?|sessions?) in a row${NOW}`)],
    '$what consecutive $n',
    {
      of: 'service',
    },
  ),
  ...shaped(
    'rules',
    [
      like(
        `hold (?:bookings|the bookings|places|slots|it|them)(?: for)?(?: only| just)? (?<n>${LENGTH})(?: while .*)?${NOW}`,
      ),
    ],
    'hold $n',
  ),
  ...shaped(
    'field',
    [
      like(
        `${WHAT} (?:people|guests|players|customers|bookers|visitors) (?:should|must|have to|need to) (?:also )?(?:give|provide|enter|tell us|leave|fill in|write)(?: us)? (?:their|the|an?) (?<to>[\\p{L}'’ -]{2,40}?)(?: too| as well| also)?`,
      ),
    ],
    '$what add $to',
    { of: 'service' },
  ),
  ...shaped(
    'rules',
    [
      like(`${MOST} (?<n>${LENGTH}) ${ROW} (?:for|in|of) ${WHAT}${NOW}`),
      like(`${WHAT}(?: can be booked| bookable| is| bookings)?(?: for)? ${MOST} (?<n>${LENGTH})(?: ${ROW})?${NOW}`),
    ],
    '$what consecutive $n',
    { of: 'service' },
  ),
  ...shaped(
    'rules',
    [
      like(
        `${PEOPLE} (?:can|may|should be able to|are allowed to)(?: only)? check[- ]in${OF} (?:up to )?(?<n>${LENGTH}) (?:before|early|earlier|ahead|in advance)(?: the start| it starts)?${FOR}`,
      ),
    ],
    '$what $what2 check-in $n',
  ),
]

const FIELD = String.raw`(?:(?:their|the|a|an|your|his or her) )?(?<to>[\p{L}'’ -]{2,40}?)`
const FIELDS = [
  ...shaped(
    'field',
    [
      like(
        `(?:also )?ask (?:guests|people|customers|everyone|everybody|them|(?:the |our )?\\p{L}{3,}s)? ?(?:also )?for ${FIELD}(?: too| as well| also)?${OF}`,
      ),
    ],
    '$what add $to',
  ),
  ...shaped(
    'field',
    [
      like(
        `(?:make )?${FIELD} (?:field )?(?:should be |is |can be |becomes )?(?:now )?(?<how>optional|required|mandatory)${OF}${NOW}`,
      ),
    ],
    '$what $to $how',
    { of: 'field' },
  ),
  ...shaped(
    'field',
    [
      like(
        `(?:please )?(?:don't|do not|no longer|stop|let['’]?s not) (?:make|making|require|requiring|force|forcing|insist on) ${FIELD}(?: (?:mandatory|required|compulsory|obligatory))?${OF}${NOW}`,
      ),
      like(
        `${FIELD} (?:isn['’]?t|is not|is no longer|(?:doesn['’]?t|don['’]?t|does not|do not) (?:have|need) to(?: be)?|needn['’]?t be|need not be|does not have to be) (?:mandatory|required|needed|compulsory|obligatory|filled in|given)${OF}${NOW}`,
      ),
      like(
        `(?:people|guests|clients|patients|customers|they) (?:don't|do not|needn't) (?:have to|need to)? ?(?:give|leave|fill in|enter|say) ${FIELD}${OF}${NOW}`,
      ),
    ],
    '$what $to optional',
  ),
  ...shaped(
    'field',
    [
      like(
        `(?:take|remove|drop|delete) ${FIELD} (?:off|from|out of) (?:the )?(?<what>.{2,60}?)(?:['’]s)? (?:form|booking form|questions)${NOW}`,
      ),
    ],
    '$what $to remove',
  ),
  ...shaped(
    'field',
    [
      like(
        `(?:we )?(?:don't|do not|no longer) (?:need|want|have) to (?:ask|know)(?: (?:for|about))? ${FIELD}${OF}${NOW}`,
      ),
      like(
        `(?:(?:don't|do not|stop|no longer|no need to) ask(?:ing)? (?:guests |people |them )?for|(?:we )?(?:don't|do not|no longer) need) ${FIELD}${OF}${NOW}`,
      ),
    ],
    '$what $to remove',
  ),
]

const HALLS = [
  ...shaped(
    'hall',
    [
      like(
        `(?:(?:our|the|we have an?|we've got an?|i have an?) )?new (?:(?:phone |telephone )?number|phone|telephone|tel)(?: is|:)? (?<to>\\+?[\\d() -]{6,25})`,
      ),
    ],
    'phone $to',
    { maybeBooking: true },
  ),
  ...shaped(
    'hall',
    [
      like(
        `(?:our |the )?(?:phone|telephone)(?: number)? is (?:wrong|not right|incorrect),? (?:it(?:'s|’s| is| should be)|should be|the right one is)(?: now)? (?<to>\\+?[\\d() -]{5,25})`,
      ),
    ],
    'phone $to',
  ),
  ...shaped(
    'hall',
    [
      like(
        `(?:change|update) (?:our|the (?:hall|club|venue|place|studio|centre|center)(?:['’]s)?) name to (?<to>.{2,60})`,
      ),
    ],
    'rename $to',
  ),
  ...shaped(
    'hall',
    [
      like(
        `(?:change |set |update )?(?:our |the |a )?(?:new )?(?:phone|telephone)(?: number)?${OF} (?:is|to|has changed to|changes to)(?: now)? (?<to>\\+?[\\d() -]{5,25})(?: now)?`,
      ),
    ],
    '$what phone $to',
    { maybeBooking: true },
  ),
  ...shaped(
    'hall',
    [
      like(
        `(?:(?:change|set|update) )?(?:(?:our|the) )?(?:new )?address${OF} (?:is|to|has changed to|changes to|should be|must be)(?: now)? (?<to>.{5,})`,
      ),
      like(`we(?:'ve| have)? moved to (?<to>\\d.{5,})`),
    ],
    '$what address $to',
    { maybeBooking: true },
  ),
  ...shaped(
    'hall',
    [like(`(?:(?:change|set|update) )?(?:our |the )?time ?zone${OF} (?:is|to)(?: now)? (?<to>.{3,40})`)],
    '$what zone $to',
  ),
]

/** How they say what holds for bookings, what guests are asked, and where the hall is, in English. */
export const ENGLISH_RULES: readonly PlainRule[] = [...RULES, ...LENGTHS, ...FIELDS, ...HALLS]
