import type { PlainRule } from '../plain-rule.ts'
import { ofPlaces, shaped, whole } from '../shape-rule.ts'
import { CLOCK, DAYS, like, MONEY, NOW, NUMBER, ON, PER, WHAT } from './english-parts.ts'

const PRICES = [
  ...shaped(
    'price',
    [
      like(
        `it(?:['’]?s| is)(?: now)? (?<to>${MONEY}${PER}) for (?:an? )?${WHAT}(?:,? (?:now|from now on|these days))+`,
      ),
    ],
    '$what $to',
    { of: 'service' },
  ),
  ...shaped(
    'price',
    [
      like(
        `(?!.*(?:hours|time|sunday|monday|tuesday|wednesday|thursday|friday|saturday|add |new |offer ))(?:make |set |put |price )?${WHAT} (?:(?:should|must|will|to|shall|now) )?(?:be |costs? |is |are |at )(?:(?:the )?same(?: price)? as|as much as) (?<to>.{2,40}?)(?: from now on| now| please)*`,
      ),
      like(`(?:make |set |put |price )?${WHAT} (?:the )?same price as (?<to>.{2,40}?)(?: from now on| now| please)*`),
    ],
    '$what same as $to',
    { of: 'service' },
  ),
  ...shaped(
    'price',
    [like(`(?:put|raise|move|push|bump|mark|bring) ${WHAT} up (?:by )(?<to>${MONEY})${NOW}`)],
    'increase by $to, $what',
    {
      of: 'service',
    },
  ),
  ...shaped(
    'price',
    [like(`(?:put|lower|move|bring|take|knock|mark|drop) ${WHAT} down (?:by )(?<to>${MONEY})${NOW}`)],
    'reduce by $to, $what',
    { of: 'service' },
  ),
  ...shaped('price', [like(`charge (?<to>${MONEY}${PER}) for ${WHAT}${NOW}`)], '$what $to', { of: 'service' }),
  ...shaped(
    'price',
    [like(`${WHAT} (?:now )?(?:costs?|will cost|should cost)(?: now)? (?<to>${MONEY}${PER})${NOW}`)],
    '$what $to',
  ),
  ...shaped(
    'price',
    [
      like(
        `(?!(?=.*\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays?|mornings?|afternoons?|evenings?)\\b).*\\d.*\\d)(?!.* by [£$€¥]?\\d)(?:actually,? )?(?:make|put|set|change|raise|lower) (?!(?:the )?(?:price|cost|fee)s? )${WHAT} (?:(?:back|up|down) )?(?:to |at )?(?<to>${MONEY}${PER})${NOW}`,
      ),
    ],
    '$what $to',
    { of: 'service', maybeBooking: true },
  ),
  ...shaped(
    'price',
    [
      like(`make ${WHAT} (?<to>free)(?: of charge)?${NOW}`),
      like(
        `${WHAT} (?:is|are|will be|becomes?) (?:now )?(?<to>free) (?:of charge|for (?:everybody|everyone|all)|from now on|now)${NOW}`,
      ),
    ],
    '$what $to',
    { of: 'service' },
  ),
]

/** Closing early, or opening late, on a day: the hours at its end, or its beginning, are closed. */
const CLOSINGS = [
  ...shaped(
    'close',
    [
      like(
        `(?:we |we'll |we're |we are )?(?:clos(?:e|ing)|shut(?:ting)?)(?: early| earlier)? (?:at|from) (?<n>\\d{1,2}(?:[:.]\\d\\d)?)(?: ?pm)? tonight(?:[,;] ?(?<why>.{3,60}))?`,
      ),
      like(
        `(?:we |we'll |we're |we are )?(?:clos(?:e|ing)|shut(?:ting)?|finish(?:ing)?)(?: up| down)?(?: early| earlier)? (?:tonight|this evening|today),? ?(?:at |from )?(?<n>\\d{1,2}(?:[:.]\\d\\d)?)(?: ?pm)?(?:[,;]? ?(?<why>.{3,60}))?`,
      ),
      like(
        `tonight,? (?:we |we'll |we're |we are )?(?:clos(?:e|ing)|shut(?:ting)?)(?: early| earlier)? (?:at|from) (?<n>\\d{1,2}(?:[:.]\\d\\d)?)(?: ?pm)?(?:[,;] ?(?<why>.{3,60}))?`,
      ),
    ],
    'today close at $n pm $why',
  ),
  ...shaped(
    'close',
    [
      like(
        `(?:we |we'll |we're |we are )?(?:clos(?:e|ing)|shut(?:ting)?)(?: (?:early|earlier))? ?(?<day>${ON}),? (?:already )?(?:at|from) (?<to>${CLOCK})`,
      ),
      like(
        `(?:we |we'll |we're |we are )?(?:clos(?:e|ing)|shut(?:ting)?|finish(?:ing)?)(?: up| down)? (?:early|earlier) (?<day>${ON}),? (?:at |from )?(?<to>${CLOCK})(?:[,;] ?(?<why>.{3,60}))?`,
      ),
      like(
        `(?:we |we'll |we're |we are )?(?:clos(?:e|ing)|shut(?:ting)?)(?: early| earlier)? (?:at|from) (?<to>${CLOCK}) (?<day>${ON})(?:[,;] ?(?<why>.{3,60}))?`,
      ),
    ],
    '$day close at $to $why',
  ),
  ...shaped(
    'close',
    [
      like(
        `(?:we |we'll |we're |we are )?open(?:ing)? (?:late|later|only) ?(?<day>${ON}),? (?:only )?(?:at|from) (?<to>${CLOCK})`,
      ),
      like(`(?:we |we'll |we're |we are )?open(?:ing)? (?:late|later|only) (?:at|from) (?<to>${CLOCK}) (?<day>${ON})`),
    ],
    '$day open at $to',
  ),
  ...shaped(
    'hours',
    [
      like(
        `(?:we |we'll |we're |we are )?(?:stay |be |keep )?open(?:ing)? (?:for )?(?:longer|late|later) (?<day>${ON}),? (?:until|till|to) (?<to>${CLOCK})`,
      ),
      like(
        `(?<day>${ON}),? (?:we |we'll |we're |we are )?(?:stay |be |keep )?(?:open )?(?:for )?(?:longer|late|later|extended),? (?:until|till|to) (?<to>${CLOCK})`,
      ),
      like(`(?:extend|stretch) (?<day>${ON}),? (?:until|till|to) (?<to>${CLOCK})`),
    ],
    '$day open longer until $to',
  ),
  ...shaped(
    'hours',
    [
      like(
        `(?:move|change|shift) ${WHAT}(?: hours| times?)? to (?<to>(?:${CLOCK}) ?(?:to|-|–|until|till) ?(?:${CLOCK})(?: in the (?:morning|afternoon|evening))?)${NOW}`,
      ),
    ],
    '$what $to',
    { of: 'service', maybeBooking: true },
  ),
  ...shaped(
    'hours',
    [like(`${WHAT} (?:starts|opens|begins) at (?<to>${CLOCK}) (?:every (?:day|morning)|daily)${NOW}`)],
    '$what every day open at $to',
    { of: 'service' },
  ),
  ...shaped(
    'hours',
    [like(`(?!.*\\d)${WHAT} (?:is |opens? |runs )?(?:only )?(?:open )?(?:only )?on weekdays(?: only)?${NOW}`)],
    '$what closed on weekends',
    {
      of: 'service',
    },
  ),
  ...shaped(
    'hours',
    [like(`${WHAT} (?:opens|starts|begins) (?:up )?at (?<to>${CLOCK})(?: in the morning)?${NOW}`)],
    '$what open at $to',
    {
      of: 'service',
    },
  ),
  ...shaped('reopen', [like(`(?:re)?open(?: up)? (?<day>${ON}) again(?:,.*)?`)], '$day'),
  whole(
    'hours',
    new RegExp(
      String.raw`^(?!.*\b(?:my|our booking|bookings?|guests?)\b)(?:we |we'll |let's )?(?:stay open|keep open|open|close|be open) (?:for )?(?:an?|half an|one|two|three|\d) ?(?:hours?|hrs?|minutes?) (?:longer|later|earlier|more)(?: at night)? (?:${ON})$`,
      'i',
    ),
  ),
  ...shaped(
    'close',
    [
      like(
        `(?:we(?:'re|’re| are|'ll be| will be)? )?(?:off|away|closed|shut|on holiday) for (?<to>(?:\\d{1,2}|two|three|four|five|six|seven|ten) (?:days?|weeks?)) (?:at|from|over|starting|after|beginning) (?<day>(?:${ON}|easter.*|the \\d.*).*)`,
      ),
    ],
    '$day for $to',
  ),
  // the hour is not said: it is asked for
  ...shaped(
    'hours',
    [
      like(
        `(?:we |we'll |we're |we are )?(?:clos(?:e|ing)|shut(?:ting)?|open(?:ing)?) (?:early|earlier|late|later) (?<day>${ON})`,
      ),
    ],
    '$day',
  ),
  ...shaped(
    'close',
    [like(`(?:add|set|enter|make) (?:an? |the )?(?:public |bank )?holiday:? (?:on |for )?(?<to>(?:${ON}).*)`)],
    '$to because holiday',
  ),
  ...shaped('close', [like(`(?:there(?:'s| is|'ll be| will be) )?no ${WHAT} (?<to>(?:${ON}).*)`)], '$what $to', {
    of: 'service',
    maybeBooking: true,
  }),
  // of what is called by no name here
  ...shaped('close', [like(`(?:there(?:'s| is|'ll be| will be) )?no ${WHAT} (?<to>(?:${ON}).*)`)], '$what $to'),
  ...shaped(
    'close',
    [like(`(?:we(?:'re|’re| are| will be)? )?(?:shut|not open|on holiday)(?: (?:on|from))? (?<to>(?:${ON}).*|\\d.*)`)],
    '$to',
  ),
]

/** Before "copy yoga to …", which copies a service. */
const COPIES = [
  whole(
    'hours',
    new RegExp(
      String.raw`^(?!.*\b(?:my|mine|our booking|bookings?|reservations?)\b)(?:(?:copy|duplicate|repeat|replicate)\b.*${DAYS}.*\b(?:hours$|(?:to|onto|into|for|on|next|following)\b.*${DAYS})|(?:use|give|take|have|keep|set|make|put|apply|the same|same)\b.*(?:${DAYS}.*\bsame\b.*\b(?:as|like)\b.*${DAYS}|\bsame (?:\w+ )?(?:hours|times|schedule|opening)\b.*${DAYS}.*\b(?:as|like)\b.*${DAYS}|${DAYS}['’]s (?:\w+ )?(?:hours|times|schedule|opening)\b.*${DAYS}))`,
      'i',
    ),
  ),
]

/** Of what it is stands somewhere in the sentence. */
const PICTURES = ofPlaces(
  whole(
    'picture',
    /^(?!.*\b(?:my|mine|id|passport|take|taking|book|reserve|ask|field|form|who|qr)\b).*\b(?:picture|photo|photograph|image|pic)s?\b/i,
  ),
)

const SERVICES = [
  ...shaped(
    'service',
    [like(`(?:we )?(?:also|now) (?:offer|run|provide) (?<to>[\\p{L} ]{3,30}?)(?: too| as well| now)?`)],
    'new $to',
    {
      unnamed: true,
    },
  ),
  ...shaped(
    'service',
    [like(`${WHAT} (?:goes |is |up )*from \\d+ to (?<n>${NUMBER}) (?:places|spots|seats|courts|rooms|tables)${NOW}`)],
    '$what capacity $n',
    {
      of: 'service',
    },
  ),
  ...shaped(
    'service',
    [like(`(?:show me |tell me )?how(?:'s| is| are)? ${WHAT} (?:is |are )?(?:set|configured)(?: up)?(?: now)?`)],
    '$what',
    {
      of: 'service',
    },
  ).map(({ asks: _, ...rule }) => rule),
  ...shaped(
    'service',
    [like(`hide ${WHAT}${NOW}`), like(`take ${WHAT} off(?:line| the (?:page|list|menu))?${NOW}`)],
    '$what draft',
    { of: 'service' },
  ),
  ...shaped(
    'service',
    [
      like(`(?:unhide|publish|bring back|resume|relaunch|unpause) ${WHAT}${NOW}`),
      like(`(?:show|open) ${WHAT} (?:again|to guests)${NOW}`),
    ],
    '$what open',
    { of: 'service' },
  ),
  ...shaped(
    'service',
    [like(`(?:delete|remove|get rid of|scrap) ${WHAT}(?: (?:for good|altogether|completely))?`)],
    '$what remove',
    { of: 'service' },
  ),
  ...shaped(
    'hall',
    [like(`(?:delete|remove|get rid of|scrap) ${WHAT}(?: (?:for good|altogether|completely))?`)],
    '$what remove',
    { of: 'hall' },
  ),
  ...shaped('service', [like(`recommend ${WHAT}${NOW}`)], '$what recommend', { of: 'service' }),
  ...shaped('service', [like(`(?:stop recommending|(?:don't|do not) recommend) ${WHAT}${NOW}`)], '$what unrecommend', {
    of: 'service',
  }),
  ...shaped(
    'service',
    [
      like(
        `(?:put|show|list|move) ${WHAT} (?:first|(?:at|to|on) (?:the )?(?:very )?(?:top|front)(?: of .{3,20})?)${NOW}`,
      ),
    ],
    '$what order 1',
    { of: 'service' },
  ),
  ...shaped(
    'service',
    [
      like(`(?:put|show|list|move) ${WHAT} (?:before|above|ahead of|in front of) (?<to>.{2,60}?)${NOW}`),
      like(
        `${WHAT} (?:goes|comes|should (?:be|come|go|stand)) (?:before|above|ahead of|in front of) (?<to>.{2,60}?)${NOW}`,
      ),
    ],
    '$what order before $to',
    { of: 'service' },
  ),
  ...shaped(
    'service',
    [
      like(`(?:put|show|list|move) ${WHAT} (?:after|below|behind|under) (?<to>.{2,60}?)${NOW}`),
      like(`${WHAT} (?:goes|comes|should (?:be|come|go|stand)) (?:after|below|behind) (?<to>.{2,60}?)${NOW}`),
    ],
    '$what order after $to',
    { of: 'service' },
  ),
  ...shaped(
    'service',
    [
      like(
        `(?:swap|switch|exchange) (?:(?:the )?(?:order|places?|positions?) of |round |around )?${WHAT} (?:and|with|for) (?<to>.{2,60}?)(?: around| round| over)?(?: (?:in|on) the (?:list|menu|page|order))?${NOW}`,
      ),
      like(
        `${WHAT} and (?<to>.{2,60}?) (?:should |must |have to |need to )?(?:swap|switch|change|trade)(?: places| positions| the order)?${NOW}`,
      ),
    ],
    '$what order swap with $to',
    { of: 'service' },
  ),
  ...shaped(
    'service',
    [like(`(?:put|show|list|move) ${WHAT} (?:on top of|over) (?<to>.{2,60}?)${NOW}`)],
    '$what order before $to',
    { of: 'service' },
  ),
  ...shaped(
    'service',
    [like(`(?:put|show|list|move) ${WHAT} (?:last|(?:at|to) (?:the )?(?:very )?(?:bottom|end)(?: of .{3,20})?)${NOW}`)],
    '$what order 99',
    { of: 'service' },
  ),
  ...shaped(
    'service',
    [
      like(
        `(?:describe ${WHAT}(?: as)?|(?:the )?description (?:of|for) (?<what2>.{2,60}?) (?:is|should be))[:：]? (?<to>.{3,})`,
      ),
    ],
    '$what $what2 description $to',
    { of: 'service', long: true },
  ),
  ...shaped(
    'service',
    [
      like(
        `(?:make|have|keep|show|put) ${WHAT} (?:the |as the |be the )?(?:very )?(?:first|top)(?: (?:thing|one|item|service|of the list))?(?: (?:that )?(?:people|guests|customers|they|you) (?:see|read|get))?(?: on the (?:page|list|menu))?${NOW}`,
      ),
    ],
    '$what order 1',
    { of: 'service' },
  ),
  ...shaped(
    'service',
    [
      like(
        `no (?:more )?(?:online )?(?:bookings?|booking online) (?:for|of) ${WHAT}(?: any ?more| for now| at the moment| online)*(?<to>(?:[,;.]| because| as| since| ?-)? .{4,80})?`,
      ),
    ],
    '$what pause $to',
    { of: 'service' },
  ),
  ...shaped(
    'service',
    [like(`(?:put|list) ${WHAT} (?:under|in(?:to)? the category) (?<to>.+)`)],
    '$what category $to',
    { of: 'service' },
  ),
  ...shaped('service', [like(`(?:copy|duplicate) ${WHAT} (?:as|to|into|called) (?<to>.+)`)], '$what copy as $to', {
    of: 'service',
  }),
  ...shaped(
    'service',
    [
      like(
        `(?:add|create) (?:a |an |another )?(?:new )?(?:service|class|course|court|room|offer|thing to book)[:,]?(?: (?:called|named))? (?<to>.+)`,
      ),
    ],
    'new $to',
  ),
  ...shaped(
    'service',
    [
      like(
        `${WHAT} (?:now )?(?:has|have|gets?|seats?|takes?|fits?) (?:only |just )?(?<n>${NUMBER}) (?:courts?|places?|seats?|rooms?|spots?|tables?|lanes?|stations?)(?: at (?:a time|once|the same time))?${NOW}`,
      ),
      like(
        `(?:there are|we have|we've got) (?:only |now )?(?<n>${NUMBER}) (?:courts?|places?|seats?|rooms?|spots?|tables?|lanes?|stations?) (?:for|in) ${WHAT}${NOW}`,
      ),
    ],
    '$what capacity $n',
    { of: 'service', maybeBooking: true },
  ),
  ...shaped(
    'service',
    [
      like(
        `${WHAT} (?:now )?(?:has room for|holds|seats?|takes?|fits?) (?:only |just |up to |at most )?(?<n>${NUMBER}) (?:people|guests|persons|players)(?: at (?:a time|once|the same time))?${NOW}`,
      ),
      like(`${WHAT} (?:now )?(?:has room for|seats|fits) (?:only |just |up to |at most )?(?<n>${NUMBER})${NOW}`),
      like(
        `(?:up to |at most )?(?<n>${NUMBER}) (?:people|guests|persons) (?:fit|can fit) (?:in|into|on) ${WHAT}${NOW}`,
      ),
    ],
    '$what capacity $n people',
    { of: 'service', maybeBooking: true },
  ),
  ...shaped(
    'service',
    [
      like(
        `(?:we have |we've got |there are |we got |add )?(?<n>${NUMBER}) (?<how>more|fewer|less|extra|additional|new) ${WHAT} (?:courts?|places?|seats?|rooms?|spots?|tables?|lanes?|stations?)${NOW}`,
      ),
      like(
        `(?:(?:can|could|let['’]?s|we (?:can|could|should|want to|will)|make|add|do|have|put|i want) )+(?:we )?(?:do |have |add |make |fit |take |squeeze in )?(?<n>${NUMBER}) (?<how>more|fewer|less|extra|additional)(?: courts?| places?| seats?| rooms?| spots?| tables?| lanes?| stations?| people)? (?:in|for|on|at|to) ${WHAT}${NOW}`,
      ),
      like(
        `(?:add |we have |we've got )?another (?<n>${NUMBER}) ${WHAT} (?<how>courts?|places?|seats?|rooms?|spots?|tables?)${NOW}`,
      ),
    ],
    '$what capacity $n $how',
    { of: 'service', maybeBooking: true },
  ),
  ...shaped(
    'hall',
    [
      like(
        `(?:pause|suspend|stop) (?:everything|all (?:the )?bookings?|all of it|the (?:whole )?(?:hall|place)|bookings)[, ]*(?<to>.*)`,
      ),
    ],
    'pause $to',
  ),
  ...shaped(
    'hall',
    [
      like(
        `(?:open|resume|unpause|restart) (?:everything|all of it|the (?:whole )?(?:hall|place)|all (?:the )?bookings?|bookings)${NOW}`,
      ),
    ],
    'open',
  ),
]

/** How those who run a hall say when it is open, what it has and what that costs, in English; the first that fits counts. */
export const ENGLISH_SHAPE: readonly PlainRule[] = [...COPIES, ...PICTURES, ...CLOSINGS, ...SERVICES, ...PRICES]
