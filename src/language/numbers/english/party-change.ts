import { matchesOf } from '../../text/matches-of.ts'
import type { PartyWords } from '../party-words.ts'
import { ENGLISH_UP_TO_TEN } from './up-to-ten.ts'

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  another: 1,
  somebody: 1,
  someone: 1,
  my: 1,
  our: 1,
  his: 1,
  her: 1,
  their: 1,
  the: 1,
  ...ENGLISH_UP_TO_TEN,
}
const ORDINALS: Readonly<Record<string, number>> = {
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
}
const countOf = (word: string): number => COUNTS[word] ?? Number(word)

const N = String.raw`(\d{1,2}|an?|one|two|three|four|five)`
const PEOPLE = `(?:people|ppl|peeps|folks|persons?|guests?|adults?|players?|kids?|child(?:ren)?|friends?|of us|(?:spot|place|seat|space)s?)`
const WHO = `(?:friend|mate|buddy|pal|colleague|coworker|co-worker|person|guest|adult|player|wife|husband|partner|girlfriend|boyfriend|brother|sister|cousin|mum|mom|dad|mother|father|boss|neighbou?r|flatmate|roommate|classmate|teammate|uncle|aunt|son|daughter|niece|nephew|kid|girl|boy|grandson|granddaughter|grandma|grandpa|grandmother|grandfather|gran|granny|nan|grandad|fianc[eé]e?|(?:grand)?parent|in-law|twin|triplet|grandchild|grandkid|stepson|stepdaughter|half-brother|helper|carer|nanny|toddler|baby|teen(?:ager)?|lad|housemate|workmate|assistant|intern|client|customer|girlfriend|pupil|student|teacher|coach|relative|visitor|companion|missus|missis|hubby|bloke|fella|mum-in-law)`
/** "my friend", "two of my colleagues"; more than one without a number says no number */
const SOMEBODY = String.raw`\b(my|our|his|her|their|the(?= (?:twins|triplets|boss|client|wife|husband|missus|missis|hubby))|an?|another|one|two|three|four|five|\d{1,2}|somebody|someone)(?: more| other| else| of my| of our| of their| of his| of her| extra){0,2}(?: best| good| old| little)?(?: ${WHO}(s?)|(?<=somebody|someone|else))\b`
const END = String.raw`(?=\s*(?:(?:for|on|at) (?:both|all|each|either)\b[^,.!?;]{0,16}?)?\s*(?:please|pls|thanks|now|then|today)?\s*(?:$|[,.!?;])`
const PLUS = new RegExp(String.raw`^(?:\+|plus )\s*${N}(?: ${PEOPLE})?${END})`)
const MINUS = new RegExp(String.raw`^(?:-|minus )\s*${N}(?: ${PEOPLE})?${END})`)
/** "squeeze in 2 more on thursday": the day says only which booking */
const OF_DAY = String.raw`(?= (?:on|for) (?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?|today|tomorrow|(?:the|this|next|that) )\b)`
const MORE = new RegExp(
  String.raw`(?:\b(?:squeeze|fit|bring|add|take|need|have|get)(?: in| along)? |^(?:and )?)${N} (?:more|extra|others)(?: (?:${PEOPLE}|${WHO}s?))?(?: in| along)?${OF_DAY}|\b${N} (?:more|extra|additional)(?: (?:${PEOPLE}|${WHO}s?))?(?:${END})|(?= for$)|(?= (?:on|onto|to|in|for) (?:it|that|the (?:booking|list|reservation))\b)|(?= (?:is|are|will|wants?|would|can|could|joins?|joining|coming|from)\b))|\badd(?:ing)? ${N} ${PEOPLE}(?:${END})|(?= (?:to|on|now)\b))`,
)
const FEWER = new RegExp(String.raw`\b${N} (?:${PEOPLE} )?(?:fewer|less)(?: ${PEOPLE})?(?:${END})|(?= for$))`)
const COMES_TOO = new RegExp(
  String.raw`${SOMEBODY} (?:in|into|on|onto|for|to) (?:the same|this|that|my|our|your|the) (?:very )?(?:class|slot|session|lesson|group|court|one|booking)\b|${SOMEBODY}'s (?:now )?coming\b(?! (?:for|instead))|^(?:and (?!(?:\d{1,2}|two|three|four|five) (?:players|guests|adults|persons)\b)|plus |also )${SOMEBODY}${END})|${SOMEBODY}[^.?!]{0,40}\b(?:wants?|would (?:like|love)|'d (?:like|love)|is|are|hopes?|asks?|asked|decided)(?: now)? (?:in\b(?! )|to (?:come|join|play|take part|be there|tag along|sit in)|coming(?! (?:for|instead)))|${SOMEBODY}[^.?!]{0,40}\b(?:too|as well|also|along|join(?:s|ing)?)\b|\b(?:bring|bringing|add|adding|put|including|include) (?:along )?${SOMEBODY}`,
)
/** more than one, though no number is said */
const BY_NAME: readonly (readonly [RegExp, number])[] = [
  [/\b(?:parents|in-laws|twins|couple|pair)\b/, 2],
  [/\btriplets\b/, 3],
]
const EACH = new RegExp(SOMEBODY, 'g')
const NOT = `(?:can'?t|cannot|can not|couldn'?t|won'?t|will not|isn'?t|aren'?t|is not|are not|no longer|dropped|drops|dropping|backed|(?:is|are|got|fell|has fallen|have fallen) (?:out\\b|sick|ill|unwell|poorly|injured|not well)|has to|have to|had to|pulled|bailed|cancelled|canceled|has (?:a fever|a cold|come down|hurt|broken|cancelled|canceled|pulled|dropped)|have (?:a fever|a cold|come down|hurt|cancelled|canceled|pulled|dropped)|broke|hurt)`
/** "one drop out" */
const DROPS_OUT = new RegExp(
  String.raw`\b${N} (?:has |have |is |are |just )?(?:drop(?:s|ped|ping)? out|pull(?:s|ed|ing)? out|bail(?:s|ed|ing)?(?: out)?)\b`,
)
const OF_US = new RegExp(
  String.raw`\b${N}(?: of (?:us|them|my friends|our group|the (?:others|two|three|four|five|six|\d))| ${PEOPLE}) (?:(?:are|is|have|has) )?${NOT}\b|\b(?:take|drop|remove) ${N} (?:${PEOPLE} )?(?:off|out|away)\b|\b(?:drop|remove|lose|minus|cut) ${N} ${PEOPLE}${END})`,
)
/** "my friend can't do 3, could we do 5 instead": it is the time that does not suit */
const NOT_THEN = String.raw`(?! (?:do|make|manage)\b(?! it[,.!?]).*\b(?:instead|(?:can|could|shall) (?:we|i|you|it)|(?:how|what) about|suits?|works?|better|rather|move|another (?:time|day)|later|earlier)\b)`
/** "my nephew Tom and his wife can't come": who they are, to be counted; "the kids" are no number */
const ONE_OF_THEM = String.raw`(?:both )?(?:of )?(?:a couple of(?: my| our)?|my|our|his|her|their|the|one|two|three|four|five|an?|\d{1,2})(?: of (?:my|our|the))?(?: (?:two|three|four|five|other|best|good|old|little|younger|older|big|eldest|youngest)){0,2} ${WHO}s?(?: (?!can|won|will|is|are|has|have|had|no|and|got|fell)[\p{L}'’-]{2,15})?`
const AND_ANOTHER = `(?:,? and |, )`
const WITHOUT = new RegExp(
  String.raw`(?<who>\b${ONE_OF_THEM}(?:${AND_ANOTHER}${ONE_OF_THEM}){0,4}) ${NOT}(?!\p{L})(?! i\b)(?! (?:type|write|read|see|hear|use|speak|talk|text|find|remember|work|stop|wait|believe|tell|shut|be bothered|figure|do (?:phones|computers|this|it|the internet))\b)${NOT_THEN}|\bwithout (?<but>(?:my|our|the) ${WHO}s?)\b`,
  'u',
)
const TAKE_OFF =
  /\b(?:drop|remove|take|scratch|leave) (?:my |our )?(?!it\b|that\b|this\b|me\b|us\b|the\b|all\b|one\b|an?\b|off\b|\d)\p{L}{2,20} (?:off|from|out of) (?:it|the (?:booking|list|reservation))\b/u
/** "half of us can't come": how many is not said */
const SOME = new RegExp(
  String.raw`\b(?:half|some|most|a few|several)(?: of)? (?:us|them|the (?:group|team|others|lads|girls)) ${NOT}`,
)
/** "we can't come, my son is ill" */
const ALL_GONE =
  /\b(?:i|we|neither of us|none of us)(?:'m| am|'re| are|'ll)?(?: all| both)? (?:can'?t|cannot|can not|won'?t|not|have to|has to|must) /u
const ONE = new RegExp(ONE_OF_THEM, 'gu')
/** "we'll be one short" */
const SHORT = /\b(one|two|three|four|five|\d{1,2}) short\b(?! of)/
/** "book one for my dad too": a booking of its own */
const ONE_FOR =
  /\b(?:book|reserve|get|make|arrange|do|need|want|have|like)\b[^.?!]{0,30}\bfor (?:my|our|his|her|their|an?|some(?:one|body))\b/
/** whether somebody is on the list, not that they come */
const OTHER_QUESTION = /^(?:has|have|did|does|do|is there)\b/

/** "mum and dad" are who writes' own */
const BARE_KIN =
  /(?<!\b(?:my|our|his|her|their|your|the|an?|of|and my|step) )\b(?<!-)(mum|mom|mummy|dad|daddy|gran|granny|grandma|grandpa|nan)\b/g

/** "my sister asks if her boy can join", "my brother wants to bring his wife": who asks or brings is no guest more */
const WHO_ASKS = new RegExp(
  String.raw`\b(?:my|our|his|her|their|the) ${WHO}(?= (?:(?:is |was |just )?(?:asks?|asked|asking|wonders?|wondering)(?: me| us)? (?:if|whether)|(?:just )?(?:says|said|told me|tells me) (?:that )?(?:he|she|they|his|her|their|my|our)|(?:wants|wanted|would like|'d like|is hoping|hopes|is planning|plans|is going|intends|asked|asks) to bring|(?:is|will be) bringing|will bring|brings)\b)`,
  'g',
)

/** "I'm just watching": who was counted with them takes no part. */
const WATCHES =
  /\bi(?:'m| am|'ll be| will be)? (?:just|only) (?:be )?(?:watching|dropping (?:them|her|him)|supervising|looking on|there to watch)\b/

function difference(said: string): number | undefined {
  const text = said.replace(BARE_KIN, 'my $1').replace(WHO_ASKS, 'they')
  if (OTHER_QUESTION.test(text)) return undefined
  const fewer = MINUS.exec(text) ?? FEWER.exec(text) ?? OF_US.exec(text) ?? DROPS_OUT.exec(text) ?? SHORT.exec(text)
  if (fewer !== null) return -countOf(fewer[1] ?? fewer[2] ?? fewer[3]!)
  const gone = goneIn(text)
  if (gone !== undefined) return -gone
  if (WATCHES.test(text)) return -1
  const more = PLUS.exec(text) ?? (/\bno more\b/.test(text) ? null : MORE.exec(text))
  if (more !== null) return countOf(more[1] ?? more[2] ?? more[3]!)
  if (!COMES_TOO.test(text) || ONE_FOR.test(text)) return undefined
  let sum = 0
  for (const { 0: said, 1: count, 2: many, index } of matchesOf(text, EACH)) {
    const alone = countOf(count!) === 1
    const several = byName(said)
    const names = many === 's' && alone && several === undefined ? namesAfter(text.slice(index + said.length)) : 0
    if (many === 's' && alone && several === undefined && names === 0) return undefined
    sum += names > 0 ? names : alone ? (several ?? 1) : countOf(count!)
  }
  return sum
}

/** "my cousins pat and jo" */
const NAMES =
  /^ (?!want|would|will|are|is|can|could|and|also|too|have|do|like)([a-z'’-]+(?:, [a-z'’-]+)*) and ([a-z'’-]+)\b/
function namesAfter(text: string): number {
  const found = NAMES.exec(text)
  return found === null ? 0 : found[1]!.split(',').length + 1
}

const byName = (said: string): number | undefined => BY_NAME.find(([pattern]) => pattern.test(said))?.[1]

/** How many can't come; 0: some, whose number is not said. undefined: nobody is spoken of so. */
function goneIn(text: string): number | undefined {
  if (TAKE_OFF.test(text)) return 1
  if (SOME.test(text)) return 0
  if (ALL_GONE.test(text)) return undefined
  const { who, but } = WITHOUT.exec(text)?.groups ?? {}
  const said = who ?? but
  if (said === undefined) return undefined
  let sum = 0
  for (const [one] of matchesOf(said, ONE)) {
    if (/^(?:one|an?) (?:of|other) /.test(one)) {
      sum += 1
      continue
    }
    const number = /\b(?:two|three|four|five|\d{1,2})\b/.exec(one)?.[0]
    const many = new RegExp(`${WHO}s\\b`).test(one)
    const count = number === undefined ? (byName(one) ?? (many ? 0 : 1)) : countOf(number)
    if (count === 0) return 0
    sum += count
  }
  return sum
}

const PERSON = String.raw`(?:people|ppl|peeps|folks|persons?|guests?|adults?|kids?|child(?:ren)?|friends?)\b`
const BEFORE_END = String.raw`(?=\s*(?:${PERSON}|of us\b|now\b|then\b|[.!,]|$))`
const COUNT = String.raw`\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten`
/** behind a number: it is no time */
const NO_HOUR = String.raw`\b(?!:|\.\d| ?(?:am|pm|o'?clock|thirty|fifteen|forty|past|to|hours?|hrs?|minutes?|mins?|-|–))`
/** what may end such a sentence */
const POLITE_END = String.raw`(?:[\s,]+(?:please|pls|thanks|then|if possible|sorry)){0,2}[.。!！?？]?$`
const OF_WHOM = String.raw`(?:\s?(?:people|persons?|guests?|of us))?`

export const ENGLISH_CHANGES: PartyWords = {
  difference,
  // "one more person", but not "more than 5" and "another day"
  more: new RegExp(
    String.raw`(?<!\bno )\bmore${BEFORE_END}|\b(?:extra|additional|another)\s+(?:${PERSON}|(?:\d|one\b|two\b|three\b|four\b|five\b))`,
    'i',
  ),
  fewer: new RegExp(String.raw`\b(?:fewer|less)${BEFORE_END}`, 'i'),
  differenceWords: /\b(?:more|fewer|less)\b/g,
  article: [/^ *an? /],
  putRight: [
    new RegExp(
      String.raw`\b(?:change|move|switch|shift|push|put|bring|make|go)(?:\s(?:it|that|this|us|the\s[a-z]{2,12}))?\s(?:\w{2,4}\s)?from\s(?<was>${COUNT})\s?to\s(?<is>${COUNT})${OF_WHOM}${POLITE_END}`,
      'i',
    ),
    new RegExp(
      String.raw`\b(?:gone|went|grown|grew|up|down|increased|risen|dropped|shrunk|fallen)(?:\s(?:up|down))?\sfrom\s(?<was>${COUNT})\s?to\s(?<is>${COUNT})${OF_WHOM}${POLITE_END}`,
      'i',
    ),
    new RegExp(
      String.raw`\bnot\s*(?<was>${COUNT})${OF_WHOM}\s*[,，;；]?\s*(?:but|it'?s|we'?re)?\s*(?<is>${COUNT})${OF_WHOM}${POLITE_END}`,
      'i',
    ),
    new RegExp(
      String.raw`(?:^|[\s,，])(?<is>${COUNT})${OF_WHOM}(?:\s+now)?\s*[,，]?\s*(?:\bnot|\binstead of|\brather than)\s*(?<was>${COUNT})${OF_WHOM}${POLITE_END}`,
      'i',
    ),
  ],
  all: [
    // "our numbers have gone up to 9", "the group has grown from 5 to 8"
    new RegExp(
      String.raw`\b(?:numbers?|group|party|head ?count|team|class|we|us)(?:['’]?(?:ve|s|re)| have| has| are| is)?(?: now| since| just)? (?:gone|went|go|grown|crept|jumped|shot|up|risen|rose|increased|swollen|swelled|expanded|down|dropped|fallen|fell|shrunk|shrank)(?: up| down)?(?: from (?:${COUNT}))? to (?:about |around |now )?(${COUNT})${NO_HOUR}`,
    ),
    // "2 extra so 7", "two more so that's seven"
    new RegExp(
      String.raw`\b(?:${COUNT})(?: (?:people|of us))? (?:more|extra|additional)(?: people)?(?: this time| now| today| tonight| than (?:last time|before))?,? (?:so|making|which makes|that makes)(?: (?:that['’]?s|that is|it['’]?s|us|it|we['’]?re|we are))? (${COUNT})${NO_HOUR}`,
    ),
    /\b(?:so|that makes(?: it)?|making(?: it)?|now|which makes(?: it)?|we(?:'re| are|'ll be| will be)(?: now)?) (\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:of us|people|in (?:total|all)|altogether|all (?:in all|together))\b/,
    // "he brings his wife, so we're 3"
    /(?:[.!?]|\bso|\bmeaning|\bmeans) (?:that )?(?:we(?:['’]?re| are|['’]ll be| will be)|it(?:['’]?s| is)(?= \d+ of)|there(?:['’]?s| are|['’]ll be| will be))(?: now| just| only)? (\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?: now| then| of us| people)?(?=\s*(?:$|[.,!?;]|please\b))/,
    /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?: of us| people)? (?:in (?:total|all)|altogether|all (?:in all|together))\b/,
    /\b(?:make|change|bump|put) (?:it|that|us) (?:up )?(?:to )?(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?= (?:people|of us)\b|,? ?(?:my|our|because|since|as|grand|the kids)\b)/,
    // "2 of them can dial in, so make it 10", "make it five, the missus wants in": who comes or stays away says that it is of people
    new RegExp(
      String.raw`\b(?:of (?:us|them)|${WHO}s?)\b[^.?!]{0,60}?\b(?:make|call) (?:it|that|us) (${COUNT})${NO_HOUR}`,
    ),
    new RegExp(
      String.raw`\b(?:make|call) (?:it|that|us) (${COUNT})${NO_HOUR},? [^.?!\d]{0,30}\b${WHO}s? (?:wants?|is|are|will|would|can|could|comes?|coming|joins?|joining|too|as well)\b`,
    ),
    new RegExp(
      String.raw`\b(?:add|adding|bring|bringing|put|have|got|with) an? (third|fourth|fifth|sixth|seventh|eighth) (?:${WHO}|one)\b`,
    ),
    /\bdown to (?:just |only |the )?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b(?!:| ?(?:am|pm|o'?clock|%|hours?|minutes?))/,
  ],
  countIn: (said) => COUNTS[said.toLowerCase()] ?? ORDINALS[said.toLowerCase()],
  countAlone: /^(?:for\s+)?\d{1,4}$/i,
}
