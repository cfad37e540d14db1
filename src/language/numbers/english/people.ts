import { atMost, inOrder, type Mention, matches, type PeopleWords, same } from '../people.ts'
import { ENGLISH_LISTED } from './names-listed.ts'

const N = '(-?(?!0\\d{2})\\d{1,6}(?:\\.\\d+)?)'
const OR = 'or(?:\\s(?:maybe|perhaps|possibly|even))?'
const TO = `\\s?(?:-|~|to|${OR})\\s?`
const RANGE = `(?:${N}${TO})?${N}`

const ANYBODY =
  'people|ppl|pple|peple|peopl|poeple|peopel|peaople|peoples|persons?|guests?|pax|peeps|souls|bodies|delegates?|players?|participants?|attendees?|visitors?|heads?|members?|diners?|folks|others?|of (?:us|them)'
const ADULTS =
  '(?:co-?)?hosts?|presenters?|speakers?|panell?ists?|interviewe[re]s?|candidates?|(?:sound )?engineers?|(?:sound guys?)|producers?|photographers?|videographers?|drummers?|guitarists?|bassists?|pianists?|vocalists?|instructors?|referees?|umpires?|judges?|reporters?|editors?|designers?|developers?|lawyers?|doctors?|nurses?|volunteers?|adults?|adlts?|singers?|actors?|artists?|performers?|runners?|climbers?|swimmers?|skaters?|gamers?|novices?|learners?|pensioners?|adutls?|aduls?|leaders?|coach(?:es)?|helpers?|chaperones?|supervisors?|tutors?|carers?|escorts?|grown[- ]?ups?|first[- ]timers?|newbies|rookies|friends?|mates?|budd(?:y|ies)|colleagues?|co-?workers?|employees?|workers?|teachers?|trainees?|interns?|beginners?|musicians?|dancers?|band-?mates?|flat-?mates?|house-?mates?|lad(?:y|ies)|gents?|gentlem[ae]n|lads?|lass(?:es|ies?)?|in-laws|students?|seniors?|m[ae]n|wom[ae]n|guys?|wi(?:fe|ves)|missus|missis|mrs|old man|old lady|old dear|fella|fellas|blokes?|bird|squeeze|mrs|hubb(?:y|ies)|better half|other half|husbands?|partners?|spouse|fianc[e\u00e9]e?|girlfriends?|boyfriends?|mums?|moms?|mothers?|dads?|fathers?|parents?|grandparents?|grand(?:ma|pa|mothers?|fathers?)|brothers?|sisters?|cousins?|nephews?|nieces?|aunts?|uncles?|boss|managers?|directors?|assistants?|clients?|roommates?|neighbou?rs?|team-?mates?|class-?mates?|work-?mates?|pals?|chums?|besties?|bros?|gf|bf|gran(?:ny|dad)?|nana?|step-?(?:mum|mom|dad|father|mother|brother|sister)s?|(?:mother|father|brother|sister)s?-in-law'
const CHILDREN =
  '(?:school|grand)?(?:kids?|kidz|child(?:ren)?s?|chidren|childen)|pupils?|scouts?|youngsters?|sprogs?|rugrats?|munchkins?|monsters|rascals|terrors|tinies|nippers?|bairns?|wee ones?|young ones?|grandsons?|granddaughters?|toddlers?|infants?|bab(?:y|ies)|teen(?:ager)?s?|sons?|daughters?|girls?|boys?|little ones?|step-?(?:sons?|daughters?)'
const SEATS = 'tickets?|seats?|spots?|places?|chairs?'
const SORT =
  '(?:(?:more|other|total|small|little|young|minor|grown|teenage|old|older|extra|additional|good|close|advanced|absolute|complete|total|experienced|keen|new|first-?time|adult|beginner|intermediate|professional|amateur|serious)\\s){0,2}'
const NOUN = `(?:(${ANYBODY})|(${CHILDREN})|(?:${ADULTS}))`

const COUNTED = new RegExp(
  `(?<![\\d./$#-]|\\d:)(?:(?:my|our|the|his|her|their)\\s)?${RANGE}\\s?(?:of\\s(?:my|our|the|these)\\s)?${SORT}${NOUN}\\b(?!')`,
  'g',
)
/** "the kids (2 of them)", "my mates, 3 of them" */
const SO_MANY_OF_THEM = new RegExp(
  `\\b(?:the|my|our|his|her)\\s${SORT}(?:(${CHILDREN})|(?:${ADULTS}))\\s?[,(:-]{1,2}\\s?(?:there\\sare\\s|all\\s)?(\\d{1,2})(?:\\s(?:of\\sthem|in\\sall|altogether))?(?=\\s?[).!;]|\\s?,|\\s?$)`,
  'g',
)
const SEATED = new RegExp(
  `(?<![\\d.:/$#-])${N}\\s(?!(?:[a-z-]{2,14}\\s){0,2}(?:extra|more|spare|additional|folding|high)\\s(?:[a-z-]{2,14}\\s)?chairs?)(?:[a-z-]{2,14}\\s){0,3}(?:${SEATS})\\b`,
  'g',
)
const KIN = `(?:${ADULTS}|${CHILDREN})`
/** my wife, our son and daughter */
const RELATED = new RegExp(
  `\\b(?:my|our|his|her)\\s{1,20}${SORT}(${KIN}(?:(?:,|\\sand)\\s{1,20}${KIN}){0,2})\\b(?!')`,
  'g',
)
/** "and mum": joined to others */
/** "2 plus 1 child" */
const BEFORE_PLUS =
  /(?<=^|\bfor\s|\bus\s|,\s|\bwe(?:'re|\sare)\s)(\d{1,2})(?=\s?(?:plus|\+|and)\s?(?:(?:me|myself)\b|(?:\d{1,2}|an?)\s(?:kids?|child(?:ren)?|bab(?:y|ies)|toddlers?|infants?|guests?|friends?|others?|more)\b))/g
/** "me and my plus one" */
const PLUS_ONE = /(?<=\b(?:and|with|bring(?:ing)?)\s)(?:an?|my|his|her|1)\splus[\s-](?:one|1)\b/g
/** "myself plus three" */
const PLUS_SO_MANY =
  /(?<=\b(?:me|myself|i)\s?(?:plus|\+)\s?)(\d{1,2})(?=\s?(?:$|[,.!?;]|(?:others?|more|please|on|at|for|to|tomorrow|today)\b))/g
const TWINS = /\b(?:my|our|the)\stwins\b/g
const BARE_KIN =
  /\b(?:him|her)(?:\sindoors|\sat\shome)?(?=\s(?:and|&)\s(?:me|i|myself)\b)|(?<=\b(?:me|myself|i)\s(?:and|&|plus|n)\s)(?:him|her)\s(?:indoors|at\shome|upstairs)\b|(?<=\b(?:me|myself)\s(?:and|&|plus)\s)(?:him|her)\b(?!\s[a-z])|(?:(?<=\b(?:and|plus|with)\s|,\s)|\b(?=(?:mum|mom|dad|gran|nan)(?:,|\sand)\s))(?:mum|mom|dad|gran|nan|nana|grandma|grandpa|granny|grandad|wife|husband|hubby|missus|partner|bf|gf|bestie|bro|sis|baby|toddler|son|daughter)\b(?!')/g
/** "gran mum and me", with no comma */
const TWO_KIN = /\b(?:mum|mom|dad|gran|nan|grandma|grandpa)\s(?:mum|mom|dad|gran|nan|grandma|grandpa)\b(?!')/g
const ONE_MORE = new RegExp(
  `\\b(?:an?|1|one|the)\\s(?:${SORT})(?:other(?!\\s\\d)|(little one|${CHILDREN})|${ADULTS}|person|guest)\\b(?!')`,
  'g',
)
/** Who writes counts only where somebody else is joined to them; "and I need a receipt" joins nobody. */
const SPEAKER =
  /\b(?:me\b|(?<=\b(?:my|our)\s[a-z]{2,14}\sand\s)i(?=\s(?:would|want|need|wish|fancy|were)\b)|(?:s?he)(?:'s|'ll\sbe|\swill\sbe|\sis|\scomes)(?:\scoming|\sgoing)?(?=\swith\b)|i(?:(?:'d|\swould|\sshould)\s(?:like|love|want|wish)\sto|'d\slove\sto|\s(?:want|wish|need|have|plan|hope|intend)\sto|\swanna|\sgotta|'m(?:\sgoing\sto)?|\sam(?:\sgoing\sto)?|'ll|\swill)(?=\s(?:tak|bring)(?:e|ing)?\s)|myself\b|(?<=\b(?:and|plus)\s)i(?:'ll|\swill|'m|\sam)?\s(?:also\s)?(?:be\s)?(?:join(?:ing)?|com(?:e|ing)|play(?:ing)?|tag(?:ging)?)\b|(?<=and\s)i(?=\s?$|\s?[,.!?;]|\s(?:please|thanks|plus|and|will be|are|were|is|at|on|for|in|to|with|tomorrow|would be|plan)\b)|i(?:'m|'ll be|\sam|\swill be|\swill)?\s(?:(?=bring(?:ing)?\s)|(?:coming|going|travell?ing|staying|arriving|come|go)(?:\sthere|\sover)?\b))/g
const ALONE =
  /\b(?:(?:just|only)\s(?:for\s)?(?:me|myself|meself)|for\s(?:just|only)\s(?:me|meself)|for\smeself|(?:me|myself|yours\struly)\s(?:only|alone)|(?:just|only)\syours\struly|be\s(?:just\s)?(?:me|yours\struly)(?!,\s{3})(?=\s?[.!,]|\s?$)|by\smyself|for\smyself|on\s(?:my|me)\s(?:own|tod|lonesome|ownsome)\b(?!\s(?:account|team|name|behalf|bike|car))|(?:just\s)?(?:little\sold|plain\sold|good\sold)\sme|(?:me|myself),?\s(?:flying\s)?solo\b|(?:^|\bonly\s)(?:myself|meself)(?=\s?[.!,]|\s?$)|a\ssingle\s(?:person|guest|visitor|player)|\bi(?:'m|\sam|m)\s(?:all\s)?alone\b|\bcome\salone\b|\bno\sone\selse\b|(?:just|only)\s(?:the\s(?:one|1)(?:\sof\s(?:us|them))?|her|him|my\s(?:daughter|son|mum|mom|dad|wife|husband|kid|child|girl|boy))(?=\s?[.!,]|\s?$)|(?:eating|coming|going|travell?ing|dining)\salone|solo\s(?:diner|travell?er|player)|(?:just\s)?going\sto\sbe\sme|(?:be|am|i'm)\sthe\sonly\s(?:one|person|guest)|(?:we(?:'re|\sare)|there(?:'s|\sis))\s(?:only\s|just\s)?one(?:\sof\sus)?(?=\s?[.!,;]|\s?$)|only\sone\sin\s(?:the|my|our)\s(?:group|party))\b/g

/** What makes a number a time, a length or a price instead. */
const NO_SIZE =
  "(?![\\d:/%]|[.,]\\d|\\s?-\\s?\\d|\\s\\d\\/\\d|[\\s-]quarters?\\b|\\sand\\s(?:an?\\s)?(?:half|\\d?\\s?quarters?)\\b|\\s?(?:[ap]\\.?\\s?m\\b|[ap]\\b|o'|h\\b|(?:(?:more|extra|additional|further|full|whole)\\s)?(?:hours?|hrs?|mins?|minutes?|days?|weeks?|months?|years?|nights?|slots?|stars?|rooms?|tables?|bags?|families|couples|courts?|dollars?|euros?|bucks?|quid|pounds?|pence|yuan|rmb|kuai|times?|miles?|km)\\b|(?:st|nd|rd|th)\\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{3,6})?\\b))"
const GROUPS =
  'party|parties|parry|group|family|table|team|crowd|band|gang|bunch|panel|crew|squad|committee|delegation|audience|lot|class|club|choir|society|troupe|cohort|league|congregation|quartet|booking|reservation|total|part|party size'
const SIZED: readonly [pattern: RegExp, times?: number][] = [
  [
    new RegExp(
      `\\b(?:${GROUPS})\\s(?:size\\s)?(?:of|for|here of|is)\\s(?:about\\s|around\\s|up to\\s)?${RANGE}${NO_SIZE}`,
      'g',
    ),
  ],
  [
    new RegExp(
      `\\b(?:party size|party|guests?|people(?: i want)?|(?:group\\s)?number(?: of (?:guests|people|persons|seats|tickets|users|participants|attendees|players|visitors|members|heads))?(?: i want)?|headcount)\\s?(?:(?:is|are|=|:|should be|changed to|will be|it's|its)[\\s.]{0,4}){1,2}(?:going to be |gonna be )?(?:just |only )?${RANGE}${NO_SIZE}`,
      'g',
    ),
  ],
  [
    new RegExp(
      `\\b(?:head\\s?count|party\\ssize|group\\ssize|pax|numbers(?:\\swise)?)\\s?[:=-]?\\s?(?:it's\\s|we're\\s|of\\s)?${RANGE}${NO_SIZE}(?=\\s?(?:$|[,.!?;\\n]|(?:and|now|on|at|for|please)\\b))`,
      'g',
    ),
  ],
  [
    new RegExp(
      `\\b(?:number|amount)\\sof\\s(?:people|guests|persons|seats|tickets)\\sto\\s(?:just\\s|only\\s)?${RANGE}${NO_SIZE}`,
      'g',
    ),
  ],
  [new RegExp(`\\bwe\\shave\\s(?:just\\s|only\\s|about\\s)?${RANGE}${NO_SIZE}(?=\\s?(?:$|[,.!?;]))`, 'g')],
  [
    new RegExp(
      `\\bnot\\s(?:for\\s)?\\d{1,3}(?:\\s(?:people|guests|persons?))?,\\s?(?:but\\s)?(?:just\\s|only\\s)?${RANGE}${NO_SIZE}(?=\\s?(?:$|[,.!?;]))`,
      'g',
    ),
  ],
  [
    new RegExp(
      `\\b(?:change|switch|make|reduce|increase)\\s(?:it|that|them)\\s(?:to|for)\\s${RANGE}\\sinstead\\sof\\s\\d{1,3}${NO_SIZE}`,
      'g',
    ),
  ],
  [
    new RegExp(
      `(?<![\\d:./-])${RANGE}\\s(?:is|are)\\s(?:the\\s)?(?:number|amount)\\sof\\s(?:people|guests|persons|seats)`,
      'g',
    ),
  ],
  [
    new RegExp(
      `\\b(?:(?:we(?:'re|\\sare)|there(?:'s|\\sare))(?:\\s(?:actually|really|now|in\\sfact))?|(?:we|there)(?:\\swould|\\swill|'d|'ll|\\smight|\\smay|\\scould)(?:\\s(?:probably|only|just|now|actually))?\\sbe|(?:there(?:'s|\\sare)|we(?:'re|\\sare))\\s(?:going\\sto|gonna)\\sbe)\\s(?:just\\s|only\\s|about\\s|around\\s|roughly\\s|like\\s|maybe\\s|probably\\s|some\\s)?${RANGE}(?:\\sor\\sso)?(?:\\sof\\sus)?${NO_SIZE}(?=\\s?(?:$|[,.!?;]|(?:and|so|now|in|on|at|for|people|please|after all|then|not|today|tomorrow|tonight|this time|(?:plus|with)\\s(?:the|a|my|our|1)\\s(?:dogs?|pupp(?:y|ies)|cat|pram|buggy|pushchair|wheelchair))\\b))`,
      'g',
    ),
  ],
  [new RegExp(`\\b(?:for\\s)?(?:just\\s)?us\\s${RANGE}${NO_SIZE}`, 'g')],
  [
    new RegExp(
      `(?<![\\d:./-])${RANGE}\\s(?:(?:in\\s)?total|altogether|all together|all told|in all|in number)\\b`,
      'g',
    ),
  ],
  [
    new RegExp(
      `\\b(?:to\\sseat|can\\sseat|will\\sseat|seats|seating|accommodates?|can\\sfeed|can\\sfit|fits|can\\shold|room\\sfor|(?:space|spot|seats?|tickets?|table|place)\\sfor)\\s(?:about\\s|up to\\s)?${RANGE}${NO_SIZE}`,
      'g',
    ),
  ],
  [new RegExp(`(?<![\\d.:/-])${RANGE}\\sto\\s(?:show\\sup|attend|come|join|turn\\sup)\\b`, 'g')],
  [new RegExp(`\\breduce\\s(?:the\\s)?(?:people|guests|party|number)\\sto\\s${RANGE}${NO_SIZE}`, 'g')],
  [new RegExp(`(?<![\\d.:/-])${RANGE}\\sas\\s(?:the|my|our)\\s(?:party|group)\\s(?:number|size)`, 'g')],
  [new RegExp(`\\bfor\\s${RANGE}\\sinstead\\sof\\s\\d{1,3}${NO_SIZE}`, 'g')],
  // "at 3 for about 4", where the hour is said before it
  [
    new RegExp(
      `(?<=\\b(?:at\\s\\d{1,2}(?::\\d\\d)?|\\d{1,2}(?::\\d\\d)?\\s?[ap]m|\\d{1,2}:\\d\\d)\\b[^.!?]{0,30}\\bfor\\s(?:about|around|roughly|approximately|maybe)\\s)${RANGE}${NO_SIZE}(?=\\s?(?:$|[,.!?;]|(?:please|on|in|and)\\b))`,
      'g',
    ),
  ],
  // "does it fit 12", "can you seat 12", "could they take 12"
  [
    new RegExp(
      `\\b(?:fits?|seats?|holds?|accommodates?|squeeze\\sin|(?:(?:can|could|will|would|does|do)\\s(?:it|they|that|you|the\\s(?:room|hall|court|place))|needs?\\sto|has\\sto|must)\\s(?:hold|take|handle))\\s(?:us\\s|all\\s|about\\s|up\\sto\\s){0,2}${RANGE}${NO_SIZE}(?=\\s?(?:$|[,.!?;]))`,
      'g',
    ),
  ],
  // "two for stargazing"
  [
    new RegExp(
      `^\\s*(?:(?:hi|hello|hey|just|only|please|pls|book|reserve|yes|ok)[\\s,]+){0,2}${RANGE}\\sfor(?=\\s*(?:[a-z]|[.,]|$))(?!\\s+(?:\\d|an?\\s(?:hour|half)|(?:an?\\s)?(?:minutes?|hours?)|now|today|tomorrow|tonight))`,
      'g',
    ),
  ],
  // "a class for my 2"
  [new RegExp(`\\bfor\\s(?:my|our)\\s${RANGE}${NO_SIZE}(?=\\s?(?:$|[,.!?;]|on\\b|please\\b))`, 'g')],
  // a five-piece band
  [/(?<![\d:./-])(\d{1,2})(?:\s|-)piece\b/g],
  // the whole message: "party 3"
  [new RegExp(`^\\s*(?:party|group|headcount|guests|pax)\\s(?:size\\s)?${RANGE}(?=[\\s.!]*$)`, 'g')],
  [new RegExp(`(?<![\\d:./-])${N}\\scouples\\b`, 'g'), 2],
  // x2
  [new RegExp(`(?<=^|\\s)x\\s?${RANGE}${NO_SIZE}(?=\\s?(?:$|[,.!?;]))`, 'g')],
  // 5 including me, 3 besides me
  [
    new RegExp(
      `(?<![\\d:./-])${RANGE}(?=,?\\s(?:including|counting|besides|not\\s(?:counting|including)|excluding|apart\\sfrom|other\\sthan|on\\stop\\sof)\\s(?:me|myself)\\b)`,
      'g',
    ),
  ],
]
/** "two families of 3" */
const GROUPS_OF =
  /(?<![\d:./-])(\d{1,2})\s(?:families|groups|teams|pairs|bands|squads|crews|households)\sof\s(\d{1,2})\b(?![\d:])/g
/** a trio, the pair of us */
const GROUP_NAMES: Readonly<Record<string, number>> = {
  pair: 2,
  duo: 2,
  trio: 3,
  threesome: 3,
  quartet: 4,
  foursome: 4,
  quintet: 5,
}
const NAMED_GROUP = new RegExp(
  `\\b(?:an?|our|the|as\\sa)\\s(${Object.keys(GROUP_NAMES).join('|')})\\b(?!\\s(?:of\\s(?!us\\b|friends)|lesson|class))(?:\\sof\\sus\\b)?|👫|👬|👭|💑|\\bboth\\sof\\sus\\b|\\bwe(?:'re|'ve|\\sare|\\shave)?\\sboth\\b(?!\\s(?:want|need|the|of))`,
  'g',
)
/** from 7 to 9 people, from 8 people to just 7 */
const FROM_TO = new RegExp(
  `\\bfrom\\s(?:a\\s)?(?:party\\sof\\s)?${N}(?:\\s(?:people|persons?|guests?))?\\sto\\s(?:a\\sparty\\sof\\s|just\\s|only\\s)?${N}(?:\\s(?:people|persons?|guests?))?${NO_SIZE}`,
  'g',
)
const CHANGES = /\b(?:chang|switch|reduc|increas|updat|modif|amend|mov|bump|lower)[a-z]*\b/
const ONLY = new RegExp(
  `(?:^|[,.!]\\s?|\\b(?:it's|its|be|need|want|for|are|seat|seats|expect|buy|book)\\s)(?:just|only)\\s(?:the\\s)?${N}(?:\\sof\\sus)?(?=\\s?(?:$|[,.!?;]|(?:please|thanks?|thank you|though|person|and|tonight)\\b))`,
  'g',
)
const SO_MANY =
  /\b(?:so|that makes|makes it|that'?s)\s(?:that'?s\s|it'?s\s|we'?re\s)?(\d{1,2})(?:\sof\sus|\sthen|\sin\stotal)?(?=[\s.!]*$)/g
/** "… at 3, so 4": an hour */
const NO_COUNT = /\b(?:at|from|until|till|by)\s[^,.!?]{0,16},?\s?$/
const COUPLE =
  /(?:\b(?:for|as|just|we are|we're)\s|[,;-]\s?|^(?=a\scouple\s?[,.!]))a\scouple(?!\s(?:of|more|hours?|days?|weeks?|nights?|minutes?))\b/g
const COUPLE_OF = new RegExp(`\\ba\\scouple\\sof\\s${SORT}${NOUN}\\b`, 'g')
const DOZEN = /\b(?:(half)\sa|(?:a|1)(\shalf)?)\sdozen(?:\s(?:people|guests|friends|of us))?\b/g

const range = (low: string | undefined, high: string): { min: number; max: number } | undefined => {
  const max = Number(high)
  const min = low === undefined ? max : Number(low)
  return min <= max ? { min, max } : undefined
}

function mentions(text: string): Mention[] {
  const found: Mention[] = [
    ...matches(text, COUNTED, (m, after, before) => {
      if (/\bhis\s\d/.test(m[0]) || /\b(?:his|her)\s$/.test(before))
        return /(?:and|plus|with|,)\s(?:(?:his|her)\s)?$/.test(before)
          ? { ...same(Number(m[2])), role: 'count' }
          : undefined
      const size = range(m[1], m[2]!)
      if (!size) return undefined
      // "nah five mate, 5 people": that is whom it is said to
      if (size.min > 1 && /\smate$/.test(m[0])) return { ...size, role: 'total' }
      const bound = /\b(?:(?:less|fewer) than|(?:no|not) more than|under|below) $/.exec(before)
      if (bound !== null) return { ...atMost(size.max - (bound[0].includes('more') ? 0 : 1)), role: 'count' }
      // "5 of us, 2 of them kids": told of those who are counted already
      // "4 people, 2 of us are left-handed" are four
      const among = /\d\s(?:people|persons?|guests?|players?|adults?|of us)\b[^.!?]*$/.test(before)
      if (among && /of (?:them|us)$/.test(m[0])) return { ...same(0), role: 'count' }
      if (/of them$/.test(m[0]) && /\d[^.!?]*$/.test(before)) return undefined
      // "one of us has never climbed": told of some of those who come
      if (/of us$/.test(m[0]) && !/\b(?:just|only|be|there['’]s|there is)\s$/.test(before) && OF_SOME.test(after))
        return undefined
      return {
        ...size,
        role: 'count',
        ...(m[4] ? { age: 'child' as const } : {}),
        ...(m[3] && !/\b(?:more|other|extra|additional|others?)\b/.test(m[0]) ? { general: true } : {}),
      }
    }),
    ...matches(text, SO_MANY_OF_THEM, (m) => ({
      ...same(Number(m[2])),
      role: 'count',
      ...(m[1] ? { age: 'child' as const } : {}),
    })),
    ...matches(text, SEATED, (m) => ({ ...same(Number(m[1])), role: 'seats' })),
    ...matches(text, RELATED, (m) => {
      const people = m[1]!.split(/,|\sand\s/)
      if (people.length === 1 && /^(?:grand)?parents$/.test(people[0]!.trim())) return { ...same(2), role: 'kin' }
      // "my kids": how many is not said
      if (people.some((each) => /(?:s|ren|ies|men)$/.test(each.trim()) && !/boss$/.test(each.trim()))) return undefined
      const child = people.every((each) => new RegExp(`^\\s*(?:${CHILDREN})$`).test(each))
      return { ...same(people.length), role: 'kin', ...(child ? { age: 'child' as const } : {}) }
    }),
    ...matches(text, TWO_KIN, () => ({ ...same(2), role: 'kin' })),
    ...matches(text, BARE_KIN, () => ({ ...same(1), role: 'kin' })),
    ...matches(text, BEFORE_PLUS, (m) => ({ ...same(Number(m[1])), role: 'count' })),
    ...matches(text, PLUS_ONE, () => ({ ...same(1), role: 'kin' })),
    ...matches(text, PLUS_SO_MANY, (m) => ({ ...same(Number(m[1])), role: 'count' })),
    ...matches(text, TWINS, () => ({ ...same(2), role: 'kin', age: 'child' as const })),
    ...matches(text, ONE_MORE, (m) =>
      // "me and the lads": how many is not said
      /^the\s.*(?:(?<!u|s|mr)s|ren|men)$/.test(m[0])
        ? undefined
        : { ...same(1), role: 'kin', ...(m[1] ? { age: 'child' as const } : {}) },
    ),
    ...matches(text, SPEAKER, () => ({ ...same(1), role: 'speaker' })),
    ...matches(text, ALONE, (m, after) =>
      // "just me and my wife": joined to others it only counts who writes
      ({
        ...same(1),
        role:
          /^\s?(?:and|plus|with|&|\+)|^\s?,\s?(?:and|(?:my|the)(?=\s[a-z])(?!\s(?:number|phone|mobile|cell|name|email|time|day))|our|an?|one|two|three|\d)\b/.test(
            after,
          ) || /\bi$/.test(m[0])
            ? 'speaker'
            : 'alone',
      }),
    ),
    ...matches(text, COUPLE, () => ({ ...same(2), role: 'total' })),
    ...matches(text, NAMED_GROUP, (m) => ({ ...same(m[1] === undefined ? 2 : GROUP_NAMES[m[1]]!), role: 'total' })),
    ...matches(text, COUPLE_OF, () => ({ min: 2, max: 3, role: 'count' })),
    // half a dozen is about six
    ...matches(text, DOZEN, (m) => (m[1] ? { min: 5, max: 7, role: 'count' } : { ...same(12), role: 'count' })),
    ...matches(text, FROM_TO, (m) =>
      CHANGES.test(text)
        ? // general: it is longer than what it counts
          { ...same(Number(m[2])), role: 'total', general: true }
        : /people|person|guest/.test(m[0]) && Number(m[1]) < Number(m[2])
          ? { min: Number(m[1]), max: Number(m[2]), role: 'count' }
          : undefined,
    ),
    ...matches(text, GROUPS_OF, (m) => ({ ...same(Number(m[1]) * Number(m[2])), role: 'total' })),
    ...matches(text, ONLY, (m) => ({ ...same(Number(m[1])), role: 'total' })),
  ]
  for (const [pattern, times = 1] of SIZED)
    found.push(
      ...matches(text, pattern, (m) => {
        const size = m.length > 2 ? range(m[1], m[2]!) : same(Number(m[1]) * times)
        return size ? { ...size, role: 'total' } : undefined
      }),
    )
  // "just me. Oh wait, my sister comes too, so 2"
  if (found.length > 0)
    found.push(
      ...matches(text, SO_MANY, (m, _after, before) =>
        before === '' || NO_COUNT.test(before) ? undefined : { ...same(Number(m[1])), role: 'total' },
      ),
    )
  // "room for 2 adults": what is counted says more than the size
  const counted = found.filter(({ role }) => role === 'count')
  return inOrder(
    found.filter(
      (each) =>
        each.role !== 'total' ||
        each.general ||
        counted.every(
          ({ start, end }) => each.end <= start || each.start >= end || (each.start <= start && each.end >= end),
        ),
    ),
  )
}

/** What is told of some of a party, behind them: that they never did it. */
const OF_SOME = /^\s(?:has|have)\s(?:also\s|still\s|really\s)?(?:never|not)\b/

const GOING = '(?:coming|going|travell?ing|staying|arriving|bringing|here|there)'
export const ENGLISH_PEOPLE: PeopleWords = {
  mentions,
  link: new RegExp(
    `^\\s?(?:[,+&]\\s?(?:and\\s|plus\\s)?|,?\\s?(?:and|n|an|plus|with|bringing|bring|taking|take|along with|together with|as well as|and also)\\s|(?:(?:will be|are|is|am|be)\\s)?${GOING}\\s(?:along\\s)?with\\s)$`,
  ),
  perhapsWithin: /^[\s,(]*(?:with|who\shave|and\swe\shave|we\shave|having)\s$|^\s?[,(]\s?$/,
  forOther:
    /(?<!\b(?:early|late|soon|long|short|hard|far|much|better|easier|good|nicer|bad|tough|busy)\s)\bfor\s(?:just\s|only\s)?$/,
  alongMost: 140,
  alongWith:
    /(?<!\b(?:check|checking|speak|speaking|spoke|talk|talking|talked|discuss|confirm|confirmed|agree|agreed|consult|chat|chatting|meet|meeting|meetings|appointment|call|busy|out|fight|argument|problem|lunch|dinner|breakfast|live|stay|share|sit|wait|ok|okay|fine|clear|fit|along|name)\b(?:,| it| this| that| all| first)?\s)\b(?:with|bringing)\s(?:only\s|just\s)?(?:(?:my|our|an?|1)\s[a-z\s]{2,24}|(?:[2-9]|1\d)\s(?:(?:of\s(?:my|our)|close|good|old|dear|best|other|more|work)\s){0,2}(?:friends|mates|buddies|pals|chums|besties|colleagues|co-?workers|(?:flat|house|room|class|team|work|school)-?mates|neighbou?rs|cousins|brothers|sisters|siblings|others))$/,
  ruledOut:
    /\b(?:not|isn't|aren't|instead of|rather than|didn't say|never said|without|(?<![,.;!]\s?)no)\s(?:for\s|a\s|just\s)?$/,
  ruledOutBehind:
    /^(?:\s(?:room|table|one|seats?)s?)?(?:\s(?:is|are|was|would be|will be|would|'s|isn't|won't|wouldn't))?(?:\s(?:just|way|far|really|a bit))?\s(?:too (?:small|few|little|tight)|not enough|enough for us|do for us|fit us)/,
  onlyWatches:
    /\b(?:i(?:'m| am|'ll be| will be|'ll| will)? (?:just|only) (?:be )?(?:watch(?:ing)?|dropping|supervis\w+|bringing them|accompany\w*|looking on|there to watch|tagging along)|i (?:won't|will not|'m not|am not|don't) (?:be )?(?:play(?:ing)?|climb(?:ing)?|tak(?:e|ing) part|join(?:ing)? in|danc(?:e|ing)|shoot(?:ing)?)|i'm not (?:playing|climbing|taking part|joining in|dancing|shooting))\b/,
  either: new RegExp(`^,?\\s?${OR}\\s$`),
  listed: ENGLISH_LISTED,
  // "6 of us, maybe 7"
  orNumber: new RegExp(
    `^,?\\s?(?:${OR}|(?:or\\s)?(?:maybe|perhaps|possibly|might\\sbe|could\\sbe))\\s(\\d{1,3})(?=\\s?(?:$|[,.!?]))`,
  ),
  about: /\b(?:about|around|roughly|approximately|approx\.?|circa|nearly|almost|more\sor\sless)\s(?:a\s)?$/,
  atLeast: /\b(?:at least|no (?:less|fewer) than|a minimum of|minimum)\s(?:a\s)?$/,
  orSo: /^\s?(?:-?ish\b|or\sso\b|give\sor\stake\b|more\sor\sless\b|or\sthereabouts\b)/,
  besideOneself:
    /^,?\s?(?:besides|not\s(?:counting|including)|excluding|without|apart\sfrom|other\sthan|on\stop\sof)\s(?:me|myself|us\s1)\b/,
  withoutOneself:
    /\b(?:besides|not\s(?:counting|including)|excluding|without|apart\sfrom|other\sthan)\s(?:me|myself),?\s(?:it's\s|there\sare\s|we're\s)?$/,
  plusMe: /\b(?:plus|and also) (?:me|myself)\b/,
  adds: /\b(?:plus|and also|as well as|together with)\s$/,
  comesToo:
    /^\s?(?:(?:is|are|will|would|wants?\sto|who|that)\s){0,2}(?:(?:be\s)?(?:com(?:e|es|ing)|join(?:s|ing)?|tag(?:s|ging)?)\b[^.,!?]{0,12}\b(?:too|as well|along|us)\b|too\b|as well\b)/,
  change:
    /\b(?:oh wait|wait|hang on|instead|chang\w{1,3}|make it|make that|now|actually|sorry|switch\w{0,3}|down to|up to|reduce\w{0,2}|i said|should be|no)\b/,
}
