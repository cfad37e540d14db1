import { ENGLISH_UP_TO_TEN } from '../../numbers/english/up-to-ten.ts'
import type { AmountWords, CommandWords, GuestLineWords, LineWords, PriceChangeWords } from '../command-words.ts'
import { ENGLISH_CLOCK, ENGLISH_DAYS, englishMonths, englishWeekdays } from './day-words.ts'
import { ENGLISH_COMMANDS } from './english-commands.ts'
import { ENGLISH_COPY } from './english-copy.ts'
import { ENGLISH_DESK } from './english-desk.ts'
import { ENGLISH_FRAMES } from './english-frames.ts'
import { ENGLISH_GUESTS } from './english-guests.ts'
import { ENGLISH_RULES } from './english-rules.ts'
import { ENGLISH_SHAPE } from './english-shape.ts'
import { ENGLISH_UPKEEP } from './english-upkeep.ts'
import { ENGLISH_PARTS_OF_DAY } from './part-of-day.ts'
import { ENGLISH_ACTIONS, ENGLISH_ROLES, ENGLISH_STATES } from './role-words.ts'
import { ENGLISH_EACH } from './shape/english-each.ts'
import { ENGLISH_EVENTS, ENGLISH_HOURS_BY } from './shape/english-hours-by.ts'
import { ENGLISH_THINGS } from './shape/english-things.ts'
import { ENGLISH_SUMS, englishSum } from './sums.ts'
import { ENGLISH_HOW } from './wishes/english-how.ts'
import { ENGLISH_GUEST_WISH } from './wishes/guest-wish.ts'
import { ENGLISH_AUDIENCE, ENGLISH_WISHES } from './wishes/staff-wishes.ts'

const LINE: LineWords = {
  manners:
    /(?:please|pls|kindly|(?:could|can|would|will) you(?: please| kindly)?|(?:can|could|may) (?:i|we)(?: please)?|(?:i|we)(?:(?:['’]d like| would like| want| need| have) to| wanna| gotta)|let me|help me(?: to)?)(?!\p{L})/iu,
  mannersEnd: /\?$/u,
  spellings: [
    [/(?<![\p{L}'’])ppl(?!\p{L})/giu, 'people'],
    [/(?<![\p{L}'’])u(?![\p{L}'’])/gu, 'you'],
    [/(?<=[\p{L}\d] )n(?= [\p{L}\d])/gu, 'and'],
    [/(?<!\p{L})(?:plz|pls)(?!\p{L})/giu, 'please'],
    [/(?<!\p{L})(can|don|won|isn|aren|doesn|didn|shouldn|hasn|haven)t(?!\p{L})/giu, "$1't"],
    [/(?<!\p{L})(?:tmrw|tmr|tmw|2moro|tomoz)(?!\p{L})/giu, 'tomorrow'],
    [/(?<!\p{L})(?:wknd|w\/e)(s?)(?!\p{L})/giu, 'weekend$1'],
    [/(?<!\p{L})x-?mas(?!\p{L})/giu, 'christmas'],
    [/(?<!\p{L})(?:bc|cos|coz|cuz|bcos|b\/c)(?!\p{L})/giu, 'because'],
    [/(?<!\p{L})(?<!['’])wk(s?)(?!\p{L})/giu, 'week$1'],
    [/(?<!\p{L})til(?!\p{L})/giu, 'until'],
    [/^were (?=closed|open|shut|off|away|not|full)/iu, "we're "],
    // what it was: "2 days, not 1"
    [/[\s,;]+(?:and |but )?(?:not|instead of|rather than) [£$€¥]?\d+(?:[:.]\d+)?(?: ?\p{L}{1,9})?[\s.!]*$/iu, ''],
    [
      /\s(?:instead of|rather than) [£$€¥]?\d+(?:[:.]\d+)?(?: ?(?:[ap]m|minutes?|mins?|hours?|quid|pounds?|people|places|days?|weeks?))?(?=[ ,])/iu,
      '',
    ],
    [/(?<!\p{L})(they|we|you)(ve|re)(?!\p{L})/giu, "$1'$2"],
    [/(?<!\p{L})(?:a )?fortnight(?!\p{L})/giu, '2 weeks'],
    [/(?<!\p{L})b4(?!\p{L})/giu, 'before'],
    [/(?<!\p{L})w\/o(?!\p{L})/giu, 'without'],
    [/(?<!\p{L})w\/(?=\s?\p{L})/giu, 'with '],
    [/[\s,]+(?:thx|ty|cheers|ta)[\s.!]*$/iu, ''],
  ],
  placeLead: /at|in|for/iu,
  placeAt: /(?!)/iu,
  shows: /^(?:what(?:['’]s| is| are)|show(?: me| us)?|see|list|let me see)\s+(?:all )?(?:the\s+)?/iu,
  asksNumber:
    /(?<!\p{L})(?:phone|mobile|telephone|cell|contact|tel)(?: (?:number|no|details?))?(?!\p{L})|(?:['’]s|the|his|her|their|a) (?:number|no\.?|digits)(?!\p{L})|number (?:of|for)(?!\p{L})|(?<!\p{L})how (?:do|can) (?:i|we) (?:reach|call|ring|contact)(?!\p{L})/iu,
  tooMuch:
    /(?<!\p{L})too (?:long|short|much|many|few|little|early|late|pricey|expensive|dear|cheap|big|small|strict)(?!\p{L})|(?<!\p{L})(?:not|isn['’]?t|aren['’]?t) (?:long |short |many |much |big )?enough(?!\p{L})/iu,
  tooMuchEnd: /^(?!)/iu,
  tooDear: /pricey|expensive|dear|cheap/iu,
  costs: ' costs ',
  isSo: /(?:\s+(?:is|are|was|were|feels?|seems?|looks?|just|really|a (?:bit|little)|way|far|much)|['’]s)+$/iu,
  isEnough:
    /\s+(?:(?:is|are|would be|will be|should be|['’]s|['’]d be|should do|will do|would do|does)\s*)?(?:plenty|enough|better|fine|ok(?:ay)?|right|it)?(?:\s+(?:please|instead|from now on))*$/iu,
  makesIt:
    /^(?:(?:so|and|please|pls|can (?:we|you)|could (?:we|you)|let['’]?s|we|i['’]d (?:say|like)|people|they|should|want|need|better|rather)[\s,]+)*(?:(?:make|set|change|put|have|raise|lower|cut|bump|extend|shorten|go|do)(?:ing)?(?:\s+(?:it|that|this|them))?(?:\s+(?:to|with|for|up to|down to|be))?\s+)?(?:(?:to|be)\s+)?/iu,
  placeOf: /^(?:(?:of|for|at|in|the)\s+)+|['’]s$/iu,
  copyName: /(?<!\p{L})(?:as|to|called)(?!\p{L})/iu,
  newName: /\s(?:to|as|into)\s/i,
  raised: /(?<!\p{L})from \d{1,6}(?: \p{L}+)? to (?=\d)/iu,
  more: /(?<!\p{L}|no )(?:\d{1,3}|one|two|three|four|five|six|another|an?) (?:more|extra|additional|new|\d+ |two|three)(?!\p{L})|(?<!\p{L})another(?! (?:time|day))(?!\p{L})|(?<!\p{L})(?:extra|additional) (?:\d{1,3}|one|two|three|four)(?!\p{L})/iu,
  fewer: /(?<!\p{L})(?:\d{1,3}|one|two|three|four|five|six) (?:fewer|less)(?!\p{L})/iu,
  noLimit: /(?<!\p{L})(?:unlimited|no limit)(?!\p{L})/iu,
  goesOn:
    /^\s*(?:'s|’s|(?:is|are|was|were|will|won't|can|can't|has|have|had|does|doesn't|opens?|closes?|stays?|remains?|and|or|hall|centre|center|today|tomorrow)\b)/i,
  before: /(?<!\p{L})(?:before|above|ahead of)\s+/iu,
  behind: /(?<!\p{L})(?:after|below|behind)\s+/iu,
  swap: /(?<!\p{L})swap with\s+/iu,
  joins: /(?<!\p{L})(?:and|n|also|plus|but|then)(?: the)?(?!\p{L})|&/iu,
  stays:
    /^(?:the )?same (?:price|hours|times|length|rules|everything)[.! ]*$|(?<!\p{L})(?:stays?|remains?|keeps?)(?: (?:the same|as (?:it|they) (?:is|are)|unchanged|like that))?[.! ]*$|(?<!\p{L})(?:the rest|others?|everything else)[^\d]*(?:same|unchanged)/iu,
  remember: /^(?:yes,? )?(?:please )?(?:remember|keep|save|store)(?: (?:it|this|that|the answer))?(?: please)?$/,
}

const AMOUNT: AmountWords = {
  currency: /rmb|cny|yuan|gbp|pounds?|quid|usd|dollars?|bucks?|eur|euros?|hkd|jpy|yen/iu,
  sharedCurrency: /^dollars?$/iu,
  free: /(?<!\p{L})(?:free(?: of charge)?|for nothing)(?!\p{L})/iu,
  person: /(?<!\p{L})(?:per|an?|each) (?:person|head|guest|kid|child|player|climber|student|pupil|adult)(?!\p{L})/iu,
  slot: /(?<!\p{L})(?:per|an|a|each) (?:slot|hour|session)(?!\p{L})/iu,
  booking: /(?<!\p{L})(?:per|a|each) booking(?!\p{L})/iu,
  sums: new RegExp(
    `(?<!\\p{L})${ENGLISH_SUMS}(?!\\p{L})(?! (?:minutes?|mins?|hours?|days?|weeks?|people|guests))`,
    'iu',
  ),
  sumOf: englishSum,
}

const PRICE_CHANGE: PriceChangeWords = {
  up: /(?<!\p{L})(?:raise|up (?=\d)|increase|put up|add|up by|go(?:es)? up|more expensive|dearer|on top)(?!\p{L})/iu,
  down: /(?<!\p{L})(?:lower|down (?=\d)|reduce|cut|drop|decrease|down by|go(?:es)? down|cheaper|less|off|discount)(?!\p{L})/iu,
  percent: /%|percent|per cent/iu,
  percentBefore: /(?!)/iu,
  absolute: /(?<!\p{L})to\s+(?:only\s+)?[£$€¥]?\s?\d/iu,
  discount: (text) => (/(?<!\p{L})half(?:[- ]price| off| the price)(?!\p{L})/iu.test(text) ? 50 : undefined),
}

const GUEST_LINE: GuestLineWords = {
  noCount: /am|pm|o'clock|hours?|hrs?|minutes?|mins?/i,
  beforeHour: /\b(?:at|from|to|until|till|by|before|after|room|court)\s*$/i,
  more: /\b(?:more|additional|extra)\b/gi,
  another: /\banother(?= (?:half )?(?:an )?(?:hour|hr))/giu,
  inAll:
    /(?<!\p{L})(?:for|in all|all together|altogether|in total)(?!\p{L})(?:\s+(?:\d|an?|one|two|three|four|five|half)(?!\p{L}))?/iu,
  onTop: /(?<!\p{L})(?:more|longer|another|extra|additional|further|on top|by|extend|prolong|lengthen|add)(?!\p{L})/iu,
  plusOne:
    /(?<!\p{L})(?:(?:plus|and) (?:one|1|a (?:friend|mate|guest))|(?:with|and|bring(?:s|ing)?) (?:an?|one|1|his|her|their) (?:mate|friend|wife|husband|partner|brother|sister|son|daughter|dad|mum|colleague|pal))(?!\p{L})|\+ ?1(?!\d)/iu,
  alone:
    /(?<!\p{L})(?:alone|by (?:him|her|them)sel(?:f|ves)|on (?:his|her|their) own|solo|(?:just|only) (?:him|her))(?!\p{L})/iu,
  standing: [
    /(?<![\p{L}\d:.])(?<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) (?:(?:more|new|young|badminton|tennis|yoga) )?(?:walk[- ]?ins?|drop[- ]?ins?|just (?:walked|came|turned) (?:in|up)|at the (?:door|desk|counter))(?!\p{L})/iu,
    /(?<!\p{L})(?:walk[- ]?ins?|drop[- ]?ins?)[:,]? (?:of |x ?|\()?(?<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?![\p{L}\d:.]|\s*(?:[ap]\.?m|o['’]clock))/iu,
  ],
  onePerson:
    /(?<!\p{L})(?:an?|one|this|the|some) (?:(?:young|old|elderly|nice) )?(?:lady|man|gentleman|woman|guy|girl|boy|kid|student|person|fellow|bloke|chap)(?!\p{L})/iu,
  couple: /(?<!\p{L})(?:(?:a|this|the) (?:(?:young|old|elderly|nice) )?(?:couple|pair)|couple(?! of))(?!\p{L})/iu,
  notSo:
    /[\s,;]+(?:and |but )?(?:not|instead of|rather than) (?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)(?: (?:people|guests|persons?|players))?(?=\s*(?:[,;.!]|$))/giu,
  fillers:
    /\b(?:(?:(?:her|his|the|their) )?name(?:['’]?s)?(?: is)?|walk[\s-]?ins?|there['’]?s|we(?:['’]ve)? (?:have|got)|(?:waiting |standing )?at the (?:desk|counter|door|front)|no booking|without (?:a )?booking|a guest|guests?|customers?|somebody|someone|here|called|named|by the name of|under|caller|party of|please|booking|reservation|earlier|later|longer|shorter)\b/giu,
  leftovers: /\bwalk\b|^\s*(?:or|and)\b|\b(?:or|and)(?=\s*$)/gi,
  noName: /^(?:s|for|by|of|the|a|an|to|in|at|on)$/i,
}

export const ENGLISH_COMMAND_WORDS: CommandWords = {
  actions: ENGLISH_ACTIONS,
  states: ENGLISH_STATES,
  roles: ENGLISH_ROLES,
  line: LINE,
  how: ENGLISH_HOW,
  wishes: ENGLISH_WISHES,
  audience: ENGLISH_AUDIENCE,
  guestWish: ENGLISH_GUEST_WISH,
  amount: AMOUNT,
  priceChange: PRICE_CHANGE,
  currencies: {
    CNY: /^(?:rmb|cny|yuan)$/i,
    GBP: /^(?:gbp|pounds?|quid)$/i,
    USD: /^(?:usd|dollars?|bucks?)$/i,
    EUR: /^(?:eur|euros?)$/i,
    HKD: /^(?:hkd)$/i,
    JPY: /^(?:jpy|yen)$/i,
  },
  guestLine: GUEST_LINE,
  days: ENGLISH_DAYS,
  clock: ENGLISH_CLOCK,
  partsOfDay: ENGLISH_PARTS_OF_DAY,
  copy: ENGLISH_COPY,
  numbers: ENGLISH_UP_TO_TEN,
  withMonths: englishMonths,
  withDigits: (text) =>
    text.replace(/\b(one|two|three|four|five|six|seven|eight|nine|ten)\b/gi, (word) =>
      String(ENGLISH_UP_TO_TEN[word.toLowerCase()]),
    ),
  came: (number) => [
    new RegExp(
      `^(?:only |just )?(${number})(?: (?:of|out of) (?:the |them|${number}))?(?: ?(?:people|guests|persons?))? (?:(?:are|is) here|here|came|have come|has come|arrived|have arrived|showed up|turned up)$`,
      'iu',
    ),
    new RegExp(`^(${number}) ?(?:of|out of|/) ?(?:${number})$`, 'iu'),
  ],
  weekdays: englishWeekdays,
  reasons: [/(?:^|\s)(?:because(?: of)?|since|reason(?: is)?:?|for(?! now\b))\s+(\S.*)$/i],
  // a name in capitals, and small words behind it that are no part of a name
  reasonBehindName:
    /(?<=^\s*(?:\p{Lu}[\p{L}'’.-]*\s+)+)((?!(?:de|del|da|di|van|von|der|den|la|le|bin|al)(?!\p{L}))\p{Ll}.*)$/u,
  shape: [
    ...ENGLISH_EACH,
    ...ENGLISH_HOURS_BY,
    ...ENGLISH_THINGS,
    ...ENGLISH_UPKEEP,
    ...ENGLISH_SHAPE,
    ...ENGLISH_RULES,
  ],
  frames: [...ENGLISH_FRAMES, ...ENGLISH_EVENTS],
  plain: ENGLISH_COMMANDS,
  desk: [...ENGLISH_DESK, ...ENGLISH_GUESTS],
}
