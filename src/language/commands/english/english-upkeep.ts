import type { PlainRule } from '../plain-rule.ts'
import { ofPlaces, shaped, whole } from '../shape-rule.ts'
import { CLOCK, like, MONEY, NOW, NUMBER, ON, WHAT } from './english-parts.ts'

const SERVICE = { of: 'service' } as const
const EACH = `(?:per person|a person|per head|per guest|each|for each (?:person|guest))`
const MOST = `(?:no more than|not more than|at most|max(?:imum)?(?: of)?|up to|only)`
const WHO = `(?:everybody|everyone|people|guests|customers|members|they|each (?:person|guest|customer)|every (?:person|guest)|a guest|one person)`
const MAY = `(?:can|may|should|must|is allowed to|are allowed to)(?: only| just)?`
const PERIOD = `(?:a|per|each|every|one)`

/** "one yoga class a day per person", "once a week": the limit of a slot, a day, a week. */
const limits = (period: string, said: string): PlainRule[] => [
  ...shaped(
    'rules',
    [
      like(
        `(?:${MOST} )?(?<n>${NUMBER}) ${WHAT}(?: bookings?| class(?:es)?| sessions?| slots?| times?)? ${PERIOD} ${period},? ${EACH}${NOW}`,
      ),
      like(
        `(?:${MOST} )?(?<n>${NUMBER}) ${WHAT}(?: bookings?| class(?:es)?| sessions?| slots?| times?)? ${EACH},? ${PERIOD} ${period}${NOW}`,
      ),
      like(
        `${WHO} ${MAY}(?: have| make| take| book)?(?: only)?(?: ${MOST})? (?<n>${NUMBER}) (?:bookings?|class(?:es)?|sessions?|slots?) ${PERIOD} ${period} (?:for|of|in) ${WHAT}${NOW}`,
      ),
      like(
        `${WHO} ${MAY} (?:book |take |play |do )?${WHAT} (?:only |${MOST} )?(?<n>${NUMBER}) times? ${PERIOD} ${period}${NOW}`,
      ),
      like(
        `${WHO} (?:gets?|has|have|can have|may have|is allowed) (?:only |just |${MOST} )?(?<n>${NUMBER}) ${WHAT} (?:bookings?|slots?|sessions?) ${PERIOD} ${period}${NOW}`,
      ),
    ],
    `$what limit $n ${said}`,
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(`${WHO} ${MAY} (?:book |take |play |do )?${WHAT} (?:only |${MOST} )?once ${PERIOD} ${period}${NOW}`),
      like(`(?:only |${MOST} )?once ${PERIOD} ${period} ${EACH},? for ${WHAT}${NOW}`),
      like(`${WHAT}(?::| is)? (?:only |${MOST} )?once ${PERIOD} ${period} ${EACH}${NOW}`),
    ],
    `$what limit 1 ${said}`,
    SERVICE,
  ),
  ...shaped(
    'rules',
    [like(`${WHO} ${MAY} (?:book |take |play |do )?${WHAT} (?:only |${MOST} )?twice ${PERIOD} ${period}${NOW}`)],
    `$what limit 2 ${said}`,
    SERVICE,
  ),
]

/** a name, and nothing of what it is to become */
const ALONE = `(?:the )?(?<what>(?:(?! (?:as|to|into|onto|called|named|and|for|hours|week)\\b|['’]s ).){2,40}?)`

const PLACES = '(?:courts?|places?|seats?|rooms?|spots?|tables?|lanes?|stations?)'
const WEEK = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\\b|weekdays?|weekends?|every ?day'

/** until when is a closing of those days */
const ENDLESS = `(?:the )?(?<what>(?:(?!\\b(?:until|till)\\b).){2,40}?)`

const LIMITS = [
  ...limits('day', 'a day'),
  ...limits('week', 'a week'),
  ...limits('(?:slot|session|time)', 'a slot'),
  // of each person: how many there are a day is a matter of hours
  ...[
    ['day', 'a day'],
    ['week', 'a week'],
  ].flatMap(([period, said]) =>
    shaped(
      'rules',
      [like(`(?:${MOST} )?(?<n>${NUMBER}) ${WHAT} (?:bookings?|slots?|sessions?|times) ${PERIOD} ${period}${NOW}`)],
      `$what limit $n ${said}`,
      SERVICE,
    ),
  ),
  ...shaped(
    'rules',
    [like(`(?:${MOST} )?(?<n>${NUMBER}) ${WHAT} bookings? ${EACH}(?: at (?:a time|once|the same time))?${NOW}`)],
    '$what limit $n',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `${WHAT} (?:has to|have to|must|needs? to|should) be booked (?:at least )?(?<n>(?:half an?|an?|one|two|three|\\d+) ?(?:minutes?|hours?|days?|weeks?)) (?:ahead|before|in advance)${NOW}`,
      ),
    ],
    '$what closes $n',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [like(`(?:${MOST} )?(?<n>${NUMBER}) bookings? ${EACH} (?:for|of|in) ${WHAT}${NOW}`)],
    '$what limit $n',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `${WHAT} (?:groups?|parties)(?: (?:can be|are|is))?(?: of| for)? ${MOST} (?<n>${NUMBER})(?: people| guests)?${NOW}`,
      ),
      like(`${WHAT} bookings? (?:is|are|can be) (?:only )?(?:for )?${MOST} (?<n>${NUMBER}) (?:people|guests)${NOW}`),
    ],
    '$what party at most $n people',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `${WHAT} (?:can|may) be cancell?ed (?:up to|until|till) (?<n>.{2,20}?) (?:before|in advance|ahead)(?: the start)?${NOW}`,
      ),
    ],
    '$what cancel $n',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?:no|without) (?:refunds? (?:or|and) )?cancell?(?:ing|ations?)(?: (?:or|and) refunds?)? (?:for|of) ${WHAT}${NOW}`,
      ),
      like(`${WHAT} (?:can't|cannot|can not|may not) be cancell?ed(?: any ?more)?${NOW}`),
    ],
    '$what cancel never',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(`${WHAT} (?:is |are )?(?:now )?bookable (?:up to )?(?<n>.{2,14}?) (?:ahead|in advance|before)${NOW}`),
      like(
        `(?:open|allow) ${WHAT}(?: bookings?)? (?:up to )?(?<n>\\w+ (?:days|weeks|months?)) (?:ahead|in advance)${NOW}`,
      ),
      like(
        `(?:let|allow) (?:people|guests|them|customers|everyone) (?:to )?book ${WHAT} (?:up to )?(?<n>\\w+ (?:days?|weeks?|months?)) (?:ahead|in advance)${NOW}`,
      ),
    ],
    '$what horizon $n',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `${WHAT}(?: bookings?)? closes? (?<n>\\w+(?: an?)? (?:minutes?|mins?|hours?|days?)) before(?: the start| it starts)?${NOW}`,
      ),
    ],
    '$what closes $n',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `stop (?:taking )?bookings (?:for|of) ${WHAT} (?<n>[\\w ]+?(?:minutes?|mins?|hours?|days?)) before(?: the start| it (?:starts|begins))?${NOW}`,
      ),
    ],
    '$what closes $n',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `remind ${WHAT} (?:guests|people|players|customers) (?<n>\\w+(?: an?)? (?:minutes?|hours?|days?)) (?:before|ahead)(?: the start)?${NOW}`,
      ),
    ],
    '$what remind $n',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `${WHAT}(?: bookings?)? (?:needs?|requires?|must have) (?:my|our) (?:ok|okay|yes|approval)(?: first)?${NOW}`,
      ),
    ],
    '$what approval on',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [like(`${MOST} (?<n>${NUMBER}) ${WHAT} (?:slots?|hours?|sessions?) in a row${NOW}`)],
    '$what consecutive $n',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?:guests|people|they) can check[- ]in (?:for|to|at) ${WHAT} (?<n>\\w+ (?:minutes?|hours?)) (?:before|early|ahead)(?: the start)?${NOW}`,
      ),
    ],
    '$what check-in $n',
    SERVICE,
  ),
]

const UNIT = String.raw`\s*(?:per|an?|each|every|\/)\s?(?:hour|hr|person|head|guest|slot|session|game|class|time|booking)`
const PRICES = [
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
    [like(`${WHAT}(?: is| are|['’]s|:)?(?: now)? (?<to>${MONEY}${UNIT})${NOW}`)],
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
const UNKNOWN = shaped(
  'price',
  [
    like(
      `(?!(?:we|it|i|he|she|they|this|that|there|who|what|my|today|tomorrow)\\b)(?!.*(?:['’]s |number|phone|group|party|code|age|old|years?))${WHAT} (?:(?:is|are) (?:now )?(?<to>${MONEY})(?:,? (?:now|from now on))|(?:is|are) now (?<to2>${MONEY}))`,
    ),
  ],
  '$what $to $to2',
  { unnamed: true },
)

const WHOM = '(?:people|persons?|guests|clients?|customers?|patients?|kids|children|visitors?|students?|players?)'
const PARTICIPANTS = [
  ...shaped(
    'hours',
    [
      like(
        `(?:the |our )?first (?:appointments?|slots?|class(?:es)?|bookings?|sessions?) (?:is |are |starts? |begins? )*at (?<to>${CLOCK}) (?:from now on|every day)`,
      ),
    ],
    'every day open at $to',
  ),
  ...shaped(
    'rules',
    [
      like(
        `${WHAT} (?:needs?|requires?|wants?) (?:at least )?(?<n>(?:half an?|an?|one|two|three|four|\\d+) ?(?:minutes?|hours?|hrs?|days?|weeks?))['’]?s?['’]? (?:advance )?notice${NOW}`,
      ),
    ],
    '$what closes $n',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [like(`${WHAT} (?:goes |is |slots? )?from \\d{1,3} (?:minutes? )?to (?<n>\\d{1,3} ?(?:minutes?|mins?))${NOW}`)],
    '$what slot $n',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?:let |allow )?${WHOM} (?:to |can |may )?check[- ]in (?:up to )?(?<n>\\d+ ?(?:minutes?|mins?|hours?)) (?:before|early|ahead)(?: the start)?(?: (?:for|at|to) ${WHAT})?${NOW}`,
      ),
    ],
    '$what check-in $n',
  ),
  ...shaped(
    'price',
    [
      like(
        `(?:all )?(?:the )?prices (?:go |are going |went )?(?<to>(?:up|down)(?: by)? \\d{1,3}(?:\\.\\d+)? ?(?:%|percent|per cent))(?: .{0,30})?`,
      ),
    ],
    'all $to by',
  ),
  ...shaped(
    'close',
    [
      like(
        `(?:the |our )?(?<what>[^,;.]{2,40}?) (?:girl|guy|lady|man|woman|teacher|coach|therapist|stylist|instructor|trainer) (?:is|will be) (?:off|away|ill|sick|off sick|on (?:holiday|leave)|out)(?: sick| ill)? (?<to>(?:${ON}|from |until ).*)`,
      ),
    ],
    '$what $to',
    SERVICE,
  ),
  ...shaped(
    'service',
    [
      like(
        `(?!.*(?:${WEEK}|today|tomorrow|\\d ?[ap]m))(?<n>${NUMBER}) (?:chairs?|beds?|machines?|tables?|courts?|rooms?|lanes?|stations?|places?|seats?) (?:for|in) ${WHAT}(?:,? (?:that['’]?s (?:it|all)|now|only|from now on))*`,
      ),
      like(
        `${WHAT} (?:max|maximum|capacity|up to|at most|no more than) (?<n>${NUMBER})(?: ${WHOM})?(?: at (?:a time|once))?(?:,? (?:now|only|from now on))+`,
      ),
    ],
    '$what capacity $n',
    SERVICE,
  ),
  ...['day', 'week'].flatMap((period) =>
    shaped(
      'rules',
      [
        like(
          `(?:don['’]?t|do not|never) let (?:any ?one|any ?body|people|guests|them|customers|one person) (?:book|have|take|make) more than (?<n>${NUMBER}) ${WHAT}(?: bookings?| slots?| sessions?| class(?:es)?| times?)? (?:a|per|each|every) ${period}${NOW}`,
        ),
      ],
      `$what limit $n a ${period}`,
      SERVICE,
    ),
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?:i|we) (?:want to|need to|have to|must|would like to|['’]d like to) (?:ok|okay|approve|confirm|check|see) (?:every|each|all(?: the)?|any) ${WHAT} (?:bookings?|appointments?|requests?|reservations?)(?: myself| ourselves| first)*`,
      ),
    ],
    '$what approval on',
    SERVICE,
  ),
  ...shaped(
    'price',
    [like(`(?:the )?(?<what>[^,;.]{2,40}?) (?:is |goes |comes )?(?:back )?(?:down|up) to (?<to>${MONEY})${NOW}`)],
    '$what $to',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `${WHAT} (?:is|are) (?:only )?for (?:at most |max |up to )?(?<n>${NUMBER}) ${WHOM} (?:only|at most|max|at a time)${NOW}`,
      ),
    ],
    '$what party at most $n people',
    SERVICE,
  ),
  ...shaped(
    'service',
    [
      like(
        `(?:only|just|at most|max(?:imum)?|no more than|up to) (?<n>${NUMBER}) ${WHOM}(?: at (?:a time|once|the same time))? (?:in|for|on|at|per)(?: each| a| one| every| any)? ${WHAT}(?: at (?:a time|once|the same time))?${NOW}`,
      ),
    ],
    '$what capacity $n people',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?:no|stop|don['’]t (?:take|accept|allow)|no more)(?: (?:any|more|taking))* (?:same[- ]day|last[- ]minute) (?:bookings?|appointments?|reservations?)(?: (?:for|of|in) ${WHAT})?${NOW}`,
      ),
    ],
    '$what closes 1 day',
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?:text|send|email|make|have)?(?: the| our| out)* ?reminders? (?:go out |should go out |should come |come |out )?(?<n>(?:half an?|an?|one|two|three|four|\\d+) ?(?:minutes?|hours?|hrs?|h|days?)) (?:before|ahead|in advance|earlier)(?: (?:for|of) ${WHAT})?${NOW}`,
      ),
    ],
    '$what remind $n',
  ),
  ...shaped(
    'add',
    [
      like(
        `(?:(?:please |also )?(?:add|offer|put in)|new service|we (?:also|now) (?:do|offer)) (?:a |an |some )?(?!.*(?:number|phone|\\d[\\d ]{7}|holiday|hours?\\b|slots?|sessions?|field|question|note\\b|extra|another|more\\b|places|courts\\b|rooms\\b))(?<to>\\p{L}[^,:\\d£$€¥]{2,38}?)[,:]? (?:for |at |- )?(?<more>(?:[£$€¥] ?)?\\d{1,5}(?:\\.\\d+)?(?![:\\d]|st\\b|nd\\b|rd\\b|th\\b| ?(?:[ap]\\.?m|people|guests|players|to\\b|-|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)).*)`,
      ),
    ],
    '$to, $more',
  ),
]

const HOURS = [
  ...shaped(
    'hours',
    [like(`(?:our )?(?:xmas|christmas|holiday|easter|special|bank holiday) (?:opening )?hours:? (?<to>\\d.*\\d.*)`)],
    '$to',
  ),
  ...shaped(
    'hours',
    [like(`${WHAT} (?:is |opens? |runs )?(?:only )?(?:open )?(?:only )?on weekends(?: only)?${NOW}`)],
    '$what mon-fri closed',
    {
      of: 'service',
    },
  ),
  ...shaped(
    'hours',
    [
      like(`${WHAT} (?:is|stays|['’]s|will be) open (?:from )?(?<to>\\d.*(?:${WEEK}).*)`),
      like(`(?:on )?(?<to>(?:${WEEK})) ${WHAT} (?:is|stays|will be) open (?:from )?(?<to2>\\d.*)`),
    ],
    '$what $to $to2',
  ),
  ...shaped(
    'hours',
    [
      like(
        `(?:on )?(?<day>\\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}|[a-z]{3,9} \\d{1,2}|christmas eve|christmas|new year's eve),? ${WHAT} (?:is|will be|['’]s) (?:only )?open (?:from )?(?<to>\\d.*)`,
      ),
      like(
        `${WHAT} (?:is|will be|['’]s) (?:only )?open (?:from )?(?<to>\\d.*?) on (?<day>\\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}|[a-z]{3,9} \\d{1,2}|christmas eve|christmas|new year's eve)`,
      ),
      like(
        `special (?:opening )?hours (?:for|at) ${WHAT} (?:on )?(?<day>\\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}|[a-z]{3,9} \\d{1,2})[:,]? (?:from )?(?<to>\\d.*)`,
      ),
    ],
    '$what $day $to',
  ),
  ...shaped(
    'hours',
    [
      like(
        `special (?:opening )?hours (?:for|at) ${WHAT} (?:on |this )?(?<day>(?:${WEEK}))[:,]? (?:from )?(?<to>\\d.*)`,
      ),
    ],
    '$what this $day $to',
  ),
  ...shaped(
    'hours',
    [like(`(?:from now on,? )?${WHAT} (?<to>(?:opens|closes) (?:only )?(?:at|from) .{1,12} on (?:${WEEK}).*)`)],
    '$what $to',
  ),
]

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
      like(`${WHAT}(?:['’]s)? category(?: is)?[:：]? (?<to>.+)`),
    ],
    '$what category $to',
    SERVICE,
  ),
  ...shaped('service', [like(`feature ${WHAT}${NOW}`)], '$what recommend', SERVICE),
]

const STATES = [
  ...shaped('service', [like(`(?:make|turn) ${WHAT} (?:in)?(?:to )?(?:a )?draft${NOW}`)], '$what draft', SERVICE),
  ...shaped(
    'service',
    [like(`${WHAT} (?:is|are) (?:bookable|available|open|back) again${NOW}`)],
    '$what open',
    SERVICE,
  ),
  ...shaped(
    'service',
    [like(`close ${WHAT} (?:for good|for ever|forever|permanently|altogether)`)],
    '$what close',
    SERVICE,
  ),
  ...shaped(
    'service',
    [
      like(
        `(?:stop|don't) (?:taking|accepting|take|accept) (?:any |more |new )*bookings (?:for|of) ${ENDLESS}(?<to>(?:,| because| since| as| for now)(?!.*\\b(?:until|till)\\b).*)?`,
      ),
    ],
    '$what pause $to',
    SERVICE,
  ),
  // until when is known
  ...shaped(
    'service',
    [
      like(
        `${WHAT} (?:is|are|stays?|goes|will be|['’]s) (?:paused|suspended|off|out|out of (?:order|action|use|service)|unavailable|not (?:available|bookable)|on hold)(?<to> (?:until|till) .{2,40}?)${NOW}`,
      ),
      like(`(?:pause|suspend) ${ENDLESS}(?<to> (?:until|till) .{2,40}?)${NOW}`),
    ],
    '$what pause $to',
    SERVICE,
  ),
  // until when is not known
  ...shaped(
    'service',
    [
      like(
        `(?:the )?(?<what>.{2,40}?)(?:['’]s)? (?<to>(?:(?:courts?|rooms?|floor|lights?|heating|air ?con\\w*|net|door|projector|equipment|kit|pool|boiler|table) )?(?:is|are) (?:broken|flooded|damaged|leaking|out of (?:order|action|use|service)|being (?:repaired|fixed|renovated|painted)|under (?:repair|maintenance)))[,;]? (?:and |so )?(?:it |you |people |guests |nobody |no one )?(?:can['’]?t|cannot|can(?= ?not)|can|not) (?:be )?(?:booked|used|bookable|book(?: it)?|use(?: it)?|play(?:ed)?(?: in| on)?)(?: now| at the moment| for now)?`,
      ),
    ],
    '$what pause $to',
    SERVICE,
  ),
  ...shaped(
    'close',
    [
      like(
        `(?:nobody|no one|no-one) (?:can|may) (?:play|use|book|come to|enter|do)(?: the)? ${WHAT} (?<to>(?:${ON})(?:[,;:].*| (?:because|since).*)?)`,
      ),
      like(`${WHAT} (?:is|will be|stays|'s) (?:closed|shut|off limits) (?<to>(?:${ON}|from \\w+).*)`),
    ],
    '$what $to',
  ),
  ...shaped(
    'hours',
    [
      like(
        `(?!.*(?:booking|reservation|['’]s ))(?:(?:add|put|leave|write|show) )?(?:up )?(?:a )?note (?:for|on) (?<day>.{3,50}?)[:：] ?(?<to>.{3,})`,
      ),
      like(`tell (?:the )?guests (?<day>(?:${ON}).{0,40}?)[:：] ?(?<to>.{3,})`),
    ],
    '$day note: $to',
    { long: true },
  ),
  ...shaped(
    'slots',
    [
      like(
        `(?:also )?(?:open|run|add) ${WHAT} (?<to>(?:from |on |this )?(?=.*(?:${ON})).*\\d.*?) (?:too|as well|also|in addition)`,
      ),
      like(
        `(?:add |open )?(?:an? )?(?:extra|additional|another)(?: hours?| sessions?| slots?)? (?:for |of )?${WHAT}(?: hours?| sessions?| slots?)? (?<to>(?:${ON}).*\\d.*)`,
      ),
      like(`add (?:an? )?${WHAT} (?:hours?|sessions?|slots?) (?<to>(?:${ON}).*\\d.*)`),
    ],
    '$what $to',
    SERVICE,
  ),
]

/** an hour that is certain to be one */
const AT = '\\d(?:[:.]\\d\\d| ?[ap]\\.?m)'
const SLOTS = [
  ...shaped(
    'slots',
    [
      like(`${WHAT}(?:['’]s)? capacity (?:is |to )?(?<n>${NUMBER}) (?<to>(?:${ON}).*${AT}.*)`),
      like(`(?:only|just) (?<n>${NUMBER}) ${PLACES} (?<to>(?:${ON}).*${AT}.*?) (?:for|of|in) ${WHAT}`),
      like(
        `(?:only|just) (?<n>${NUMBER}) (?:${PLACES} (?:for|of|in) )?${WHAT}(?: ${PLACES})? (?<to>(?:${ON}).*${AT}.*)`,
      ),
      like(`limit ${WHAT} (?<to>(?:${ON}).*${AT}.*?) to (?<n>${NUMBER}) ${PLACES}${NOW}`),
    ],
    '$what $to $n places',
    SERVICE,
  ),
]

const SHIFT_DAY = `(?:tomorrow|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|\\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}|[a-z]{3,9} \\d{1,2}(?:st|nd|rd|th)?)`
const SHIFTS: PlainRule[] = [
  {
    word: 'duty',
    is: like(
      `(?:(?:i['’]?m|i am|i['’]?ll be|i will be|i won['’]t be)(?: off| out| not (?:working|in|on (?:duty|shift))| working| in| on (?:duty|shift))(?: on| this| next)* ${SHIFT_DAY}(?: (?:from )?\\d.*)?|i(?: have|['’]ve got|['’]ve) (?:this |next )?${SHIFT_DAY} off|i(?: do not| don['’]t)? work(?: on| this| next)* ${SHIFT_DAY}(?: (?:from )?\\d.*)?)`,
    ),
    drop: /(?!)/gu,
    asks: true,
  },
  {
    word: 'staff',
    is: /^(?:who(?:['’]s| is| are|se)?(?: all)? (?:on (?:shift|duty|call)|working)|whose shift is it)(?: (?:now|today|tonight|right now|at the moment|here))*$/i,
    drop: /.+/gs,
  },
  {
    word: 'duty',
    is: /^(?:(?:i['’]m|i am|im) )?(?:off|out|not (?:working|in|on (?:duty|shift)))(?: (?:for )?(?:today|tonight|the day)| (?:until|till) .{1,30})$/i,
    drop: /(?!)/g,
  },
]

/** Before "close … on": which days they are is the country's. */
const HOLIDAYS = whole(
  'holidays',
  /^(?!.*\b(?:my|mine|book)\b)(?!.*\d.*\bfor the holidays\b).*\b(?:(?:public|bank|national|legal) holidays|holidays)\b/i,
)

const QUESTIONS = [
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
        `${WHAT} (?:guests |people |bookings? )?needs? (?:to (?:give|leave) )?(?:an?|the|their) (?<to>[\\p{L}'’ -]{0,30}?(?:number|address|e-?mail|age|plate|size|birthday|birth|passport|certificate|waiver|licen[cs]e|code|level|consent|signature))${NOW}`,
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
      like(`(?:the )?answer (?:for|to|about|on) (?<what>.{2,40}?)(?:[:：]| is) ?(?<to>.{3,})`),
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
    ],
    '$to',
  ),
  ...shaped('noshows', [like(`(?<to>mark no-?shows? .*\\d.*)`), like(`(?<to>.*no-?shows? in \\d+ days.*)`)], '$to'),
]

/** How else they keep a hall up, in English: limits, names, states, notes, what is asked and answered. */
export const ENGLISH_UPKEEP: readonly PlainRule[] = [
  HOLIDAYS,
  ...SHIFTS,
  ...SLOTS,
  ...LIMITS,
  ...PRICES,
  ...PARTICIPANTS,
  ...UNKNOWN,
  ...HOURS,
  ...NAMES,
  ...STATES,
  ...QUESTIONS,
]
