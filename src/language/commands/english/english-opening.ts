import type { PlainRule } from '../plain-rule.ts'
import { shaped, whole } from '../shape-rule.ts'
import { like, NOW, NUMBER, ON, PLACES, SERVICE, WEEK, WHAT } from './english-parts.ts'

/** until when is a closing of those days */
const ENDLESS = `(?:the )?(?<what>(?:(?!\\b(?:until|till)\\b).){2,40}?)`

const RANGE = String.raw`\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)? ?(?:to|-|–|till|until|and) ?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)?`
/** whose absence closes the place */
const ALL_OF_US =
  "(?:the |our )?(?<who>dr\\.?(?: \\p{L}{2,15})?|doctor|dentist|vet|physio|owner|boss|(?:whole )?(?:team|crew|staff)|everyone|everybody|we(?:[’']re)?)"

export const ENGLISH_AWAY = [
  ...shaped(
    'close',
    [
      like(
        `(?:we(?:['’]?re| are|['’]ll be| will be) )?(?:away|abroad|on (?:holiday|leave|vacation)) (?<day>(?:from |on |the |in |for )*(?:(?:first|second|third|fourth|last) (?:week|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?:of|in) .{3,20}|\\d{1,2}(?:st|nd|rd|th)?\\s?(?:-|–|to|until|till)\\s?\\d.*))`,
      ),
    ],
    '$day',
  ),
  ...shaped(
    'close',
    [
      like(
        `${ALL_OF_US}(?:['’]?s| is| are| will be)? (?<why>away|abroad|on (?:holiday|leave|vacation)|sick|ill|off sick|at an? \\p{L}{3,15}) (?:(?:on|from|between) )?(?<day>(?:${ON}|\\d{1,2}(?:st|nd|rd|th)?\\s?(?:-|–|to|until|till)\\s?\\d).*)`,
      ),
      like(
        `(?:on )?(?<day>(?:${ON}|\\d{1,2}(?:st|nd|rd|th)?\\s?(?:-|–|to|until|till)\\s?\\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9})),? ${ALL_OF_US}(?:['’]?s| is| are| will be)? (?<why>away|abroad|on (?:holiday|leave|vacation)|sick|ill|off sick|at an? \\p{L}{3,15})`,
      ),
    ],
    '$day because $who $why',
  ),
]

const DAY_NAMES = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s|weekends|weekdays'

export const ENGLISH_HOURS = [
  // a class that is held then every week, and as long as before
  ...shaped(
    'hours',
    [
      like(
        `(?!.*\\b(?:opening|closing|start|end|finish|hours|price|booking)\\b)(?:please )?(?:move|shift|put|bring|push|reschedule|switch|change) ${WHAT}(?: class(?:es)?| session)? (?:back |forward |up |down |over )?(?:to|at) (?<to>\\d{1,2}(?:[:.]\\d\\d)? ?(?:[ap]\\.?m\\.?)?) (?:on |every |each )*(?<day>${DAY_NAMES}|(?<=every |each )(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: instead)?${NOW}`,
      ),
      like(
        `(?:please )?(?:move|shift|put|bring|push|reschedule|switch|change) (?:the )?(?<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:s|['’]s)? ${WHAT} class(?:es)? (?:back |forward |up |down )?(?:to|at) (?<to>\\d{1,2}(?:[:.]\\d\\d)? ?(?:[ap]\\.?m\\.?)?)(?: instead)?(?: from now on| for good| permanently| every week)+`,
      ),
    ],
    '$what every $day start at $to as a whole',
    { ...SERVICE, maybeBooking: true },
  ),
  ...shaped(
    'hours',
    [
      like(
        `${WHAT} (?:on |at )?(?<day>(?:${DAY_NAMES})) (?:is |are |runs? )?(?:only )?(?:from|starts? at|opens? at|begins? at) (?<to>\\d{1,2}(?:[:.]\\d\\d)? ?(?:[ap]\\.?m\\.?)?)${NOW}`,
      ),
    ],
    '$what $day open at $to',
    SERVICE,
  ),
  ...shaped(
    'hours',
    [
      like(
        `(?:we(?:['’]re| are)? )?(?:now )?open (?:on )?(?<day>(?:${DAY_NAMES})) (?:until|till|to) (?<to>\\d{1,2}(?:[:.]\\d\\d)? ?(?:[ap]\\.?m\\.?)?)${NOW}`,
      ),
    ],
    '$day open until $to',
  ),
  ...shaped(
    'hours',
    [
      like(
        `(?:we (?:have|take|do) )?(?:our |the )?(?:lunch|tea|coffee)(?: break| time)?(?: is| are|:| will be)?(?: now)?(?: from| between| at)? (?<to>${RANGE})${NOW}`,
      ),
    ],
    'lunch break $to',
  ),
  ...shaped(
    'hours',
    [like(`(?:our )?(?:xmas|christmas|holiday|easter|special|bank holiday) (?:opening )?hours:? (?<to>\\d.*\\d.*)`)],
    '$to',
  ),
  ...shaped(
    'hours',
    [like(`(?!.*\\d)${WHAT} (?:is |opens? |runs )?(?:only )?(?:open )?(?:only )?on weekends(?: only)?${NOW}`)],
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

const DAY_NAME = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?|weekends?|weekdays?'
const SOME_DAYS = `(?<day>(?:${DAY_NAME})(?:(?:, ?| and | & | or |, and )(?:${DAY_NAME}))*)`
const EVERY_WEEK = '(?: any ?more| from now on| for good| (?:al)?together| permanently| no more| no longer|,? ever)'
const DO = '(?:do(?:ing)?|offer(?:ing)?|hav(?:e|ing)|run(?:ning)?|teach(?:ing)?|hold(?:ing)?|open(?:ing)?)'
/** what is done every week, and is so no more */
const DAYS_ENDED = `(?:on |at )?${SOME_DAYS}(?:${EVERY_WEEK}+|(?<=days|ends))`

/** "we dont do dance on fridays anymore", "yoga only mon and wed now": some days of every week. */
export const ENGLISH_WEEKLY = [
  ...shaped(
    'hours',
    [
      like(
        `(?:(?:sorry|ok(?:ay)?|hi|hello),? )?(?:we |i )?(?:don['’]?t|do not|won['’]?t|will not|are not|aren['’]?t|are no longer|no longer|stop(?:ped|ping)?|['’]?re not|['’]?m not|have stopped)(?: ${DO})? ${WHAT}(?: class(?:es)?)? ${DAYS_ENDED}`,
      ),
      like(
        `(?:please )?(?:drop|cancel|scrap|stop|remove|end|kill|take (?:off|out)|delete|lose|skip)(?: ${DO})?(?: the)? ${WHAT}(?: class(?:es)?)? ${DAYS_ENDED}`,
      ),
      like(
        `${WHAT}(?: class(?:es)?)? (?:isn['’]?t|is not|is off|not|won['’]?t be|will not be|is no longer|doesn['’]?t (?:run|take place|happen)|stops|(?:is|are) (?:cancell?ed|gone|finished|over|off|done|history)|ends?)(?: (?:running|open|available|offered))? ${DAYS_ENDED}`,
      ),
      like(
        `${WHAT}(?: class(?:es)?)? (?:on )?${SOME_DAYS} (?:is|are|will be) (?:cancell?ed|gone|finished|over|off|done|history|no more)(?:[,;].{2,40})?`,
      ),
      like(`(?:on )?${SOME_DAYS},?(?: there(?:['’]s| is))? (?:no more|no) ${WHAT}(?: class(?:es)?)?${EVERY_WEEK}*`),
    ],
    '$what closed on $day',
    SERVICE,
  ),
  ...shaped(
    'hours',
    [
      like(
        `${WHAT}(?: class(?:es)?)? (?:is |are |runs? |happens |takes place )?(?:now )?(?:only|just)(?: open)?(?: on)? ${SOME_DAYS}(?: (?:now|from now on|any ?more))*`,
      ),
      like(
        `(?:we )?(?:only|just) (?:do|offer|have|run|teach|hold) ${WHAT}(?: class(?:es)?)?(?: on)? ${SOME_DAYS}(?: (?:now|from now on))*`,
      ),
    ],
    '$what closed every day except $day',
    SERVICE,
  ),
]

export const ENGLISH_STATES = [
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
      like(
        `(?:stop|don['’]t|do not) (?:taking|accepting|take|accept) (?:any |more |new )*bookings (?:for|of) ${ENDLESS}(?<to> (?:until|till) .{2,40}?)${NOW}`,
      ),
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
        `(?<why>(?!there|we|sorry|please)[\\p{L} ]{4,30}?) (?<day>(?:${ON})(?: .{0,6}\\d{1,2}.{0,14}?)?),? (?:so )?no ${WHAT}`,
      ),
    ],
    '$what $day because $why',
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
      like(
        `(?:tell|ask|remind) (?:the |our )?(?:people|guests|customers|clients|everyone|visitors) (?:coming |who come )?(?<day>(?:on )?(?:${ON}))[,:]? (?:to|that) (?<to>.{3,})`,
      ),
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

export const ENGLISH_SLOTS = [
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

export const ENGLISH_SHIFTS: PlainRule[] = [
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
export const ENGLISH_HOLIDAYS = whole(
  'holidays',
  /^(?!.*\b(?:my|mine|book)\b)(?!.*\d.*\bfor the holidays\b).*\b(?:(?:public|bank|national|legal) holidays|holidays)\b/i,
)
