import type { PlainRule } from '../plain-rule.ts'
import { shaped } from '../shape-rule.ts'
import { CLOCK, LENGTH, like, MONEY, NOW, NUMBER, ON, SERVICE, WEEK, WHAT } from './english-parts.ts'

const EACH = `(?:per person|a person|per head|per guest|each|for each (?:person|guest))`

const MOST = `(?:no more than|not more than|at most|max(?:imum)?(?: of)?|up to|only)`

const WHO = `(?:everybody|everyone|people|guests|customers|members|they|each (?:person|guest|customer)|every (?:person|guest)|a guest|one person)`

const MAY = `(?:can|may|should|must|is allowed to|are allowed to)(?: only| just)?`

const PERIOD = `(?:a|per|each|every|one)`

const WHOM = '(?:people|persons?|guests|clients?|customers?|patients?|kids|children|visitors?|students?|players?)'

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

export const ENGLISH_LIMITS = [
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
      like(
        `${WHAT} bookings? (?:(?:is|are|can be) )?(?:only )?for (?:only |just )?(?<n>${NUMBER}) (?:people|persons?|guests?)(?: only| at most| max)?${NOW}`,
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
        `${WHAT} (?:can|may) be cancell?ed (?:up to|until|till) (?<n>(?!(?:the |a |one )?day before).{2,20}?) (?:before|in advance|ahead)(?: the start)?${NOW}`,
      ),
    ],
    '$what cancel $n',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `${WHAT} (?:can|may) be (?:cancell?ed|moved|changed) (?:up to|until|till) (?:the |a |one )?day before(?: the start)?${NOW}`,
      ),
    ],
    '$what cancel 1 day',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?!.*\\bday\\b)(?:no|without) (?:refunds? (?:or|and) )?cancell?(?:ing|ations?)(?: (?:or|and) refunds?)? (?:for|of) ${WHAT}${NOW}`,
      ),
      like(`${WHAT} (?:can't|cannot|can not|may not) be cancell?ed(?: any ?more)?${NOW}`),
    ],
    '$what cancel never',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `${WHAT} (?:can|may|should) (?:now )?(?:only )?be booked (?:only |just |max(?:imum)? |at most |up to |no more than )*(?<n>${LENGTH}) (?:ahead|in advance|before)${NOW}`,
      ),
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
  ...(
    [
      ['reminders?', 'remind'],
      ['holds?', 'hold'],
    ] as const
  ).flatMap(([name, rule]) =>
    shaped(
      'rules',
      [
        like(
          `${WHAT} ${name} (?:(?:is|are|of|at|to|for|goes|out|should|be|sent) ){0,3}(?<n>${LENGTH})(?: (?:before|ahead|earlier|in advance))?(?: the start)?${NOW}`,
        ),
      ],
      `$what ${rule} $n`,
      SERVICE,
    ),
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

export const ENGLISH_PARTICIPANTS = [
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
  ...shaped(
    'service',
    [
      like(
        `${WHAT} (?:is |are |gets? |['’]s )?(?:always |often |constantly )?(?:full|booked (?:out|up)|packed|sold out|too (?:small|popular))(?: (?:all the time|every (?:week|day|time)|a lot|always))?[,;.]? ?(?:(?:so|and|can|could|please|let['’]?s|we|you|should) )*(?:take|have|do|make (?:it|that)|make|fit|allow|go up to|up it to|raise it to|increase (?:it )?to)(?: up to| room for)? (?<n>${NUMBER})(?: ${WHOM}| places| spots| seats)?${NOW}`,
      ),
      like(
        `(?:can|could|let['’]?s|we (?:can|should|want to|will)) (?:we )?(?:take|have|fit|allow|accept) (?:up to )?(?<n>${NUMBER})(?: ${WHOM}| places| spots)? (?:in|for|at|on) ${WHAT}${NOW}`,
      ),
    ],
    '$what capacity $n',
    SERVICE,
  ).map(({ asks: _, ...rule }) => rule),
  ...shaped(
    'rules',
    [
      like(
        `${WHAT} (?:now )?(?:lasts?|takes?|runs?(?: for)?|goes on for) (?:now )?(?:only )?(?<n>${LENGTH})(?: now| long| each)*(?:,? (?:not|instead of) .{1,14})?${NOW}`,
      ),
      like(`${WHAT} (?:is|are) (?:now )?(?<n>${LENGTH}),? (?:not|instead of) .{1,14}${NOW}`),
    ],
    '$what slot $n',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `${WHAT} (?:is |are |lasts? )?${LENGTH} (?:longer|shorter|more|less)[,;]? (?:so |that['’]?s |i\\.?e\\.? |now )*(?<n>\\d{2,3})(?: ?(?:minutes?|mins?))?(?: (?:in total|altogether|all in all|in all|now|total))+`,
      ),
    ],
    '$what slot $n minutes',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?:(?:you|people|guests|clients|they) )?(?:can['’]?t|cannot|may not|no|don['’]?t allow|not allow) (?:to )?cancel(?:l?ing|l?ations?|led)?(?: bookings?)? (?:on )?(?:the )?(?:same|very)[- ]day(?: (?:for|of) ${WHAT})?${NOW}`,
      ),
      like(`no cancell?(?:ing|ations?|ed)? (?:of |for )?${WHAT} on the (?:same )?day${NOW}`),
      like(`(?:no|not any) (?:same[- ]day|last[- ]minute) cancell?(?:ing|ations?)(?: (?:for|of) ${WHAT})?${NOW}`),
    ],
    '$what cancel 1 day',
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
      like(
        `(?:(?:i|we) (?:want to|need to|have to|must|would like to|['’]d like to) )?(?:ok|okay|approve|confirm|check|see) (?:every|each|any) (?:bookings?|appointments?|requests?|reservations?) (?:for|of|at|in) ${WHAT}(?: myself| ourselves| first)*`,
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
        `(?!.*\\b(?:per|a|each|one|every) (?:single )?(?:booking|reservation|group)\\b)(?:only|just|at most|max(?:imum)?|no more than|up to) (?<n>${NUMBER}) ${WHOM}(?: at (?:a time|once|the same time))? (?:in|for|on|at|per)(?: each| a| one| every| any)? ${WHAT}(?: at (?:a time|once|the same time))?${NOW}`,
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
        `we (?:do|offer|have|run|teach) (?!.*(?:courts|rooms|places|people|hours?\\b))(?<to>\\p{L}[^,:\\d£$€¥]{2,38}?) (?:now(?: too| as well)?|too|as well)[,:;] ?(?<more>.*\\d.*)`,
      ),
    ],
    '$to, $more',
  ),
  ...shaped(
    'add',
    [
      like(
        `(?=.*\\b(?:same|like|similar)\\b)(?:(?:please |also |can we |let['’]?s )?(?:add|offer|put in|create|introduce|start)|new (?:service|treatment|class|course)[:,]?|we (?:also|now) (?:do|offer)) (?:a |an |some |another )?(?!.*(?:field|question|note\\b))(?:new (?:service|treatment|class|course|thing)[:,]?(?: called| named)? )?(?<to>.{4,90})`,
      ),
    ],
    '$to',
    SERVICE,
  ),
  ...shaped(
    'add',
    [
      like(
        `(?:(?:please |also )?(?:add|offer|put in)|new (?:service|treatment|class|course)[:,]?|(?:get|have|create|start|introduce|set up|do) (?:a |an )?new (?:service|treatment|class|course|thing|option)[:,]?(?: called| named)?|we (?:also|now) (?:do|offer)) (?:a |an |some )?(?!.*(?:number|phone|\\d[\\d ]{7}|holiday|hours?\\b|slots?|sessions?|field|question|note\\b|extra|another|more\\b|places|courts\\b|rooms\\b))(?<to>\\p{L}[^,:\\d£$€¥]{2,38}?)[,:]? (?:for |at |- )?(?<more>(?:[£$€¥] ?)?\\d{1,5}(?:\\.\\d+)?(?![:\\d]|st\\b|nd\\b|rd\\b|th\\b| ?(?:[ap]\\.?m|people|guests|players|to\\b|-|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)).*)`,
      ),
    ],
    '$to, $more',
  ),
]
