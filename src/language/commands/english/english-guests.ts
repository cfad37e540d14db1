import type { PlainRule } from '../plain-rule.ts'
import { ofGuests, whole } from '../shape-rule.ts'
import { NUMBER } from './english-parts.ts'

const CODE = String.raw`(?=\S*[\d-])[0-9A-Za-z]{4}-?[0-9A-Za-z]{4}`
/** A person's name, in capitals: days, months and what begins a sentence are none. */
const NAME = String.raw`(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|My|It|The|Our|I|You|We|They|Who|What|Somebody|Someone|Everybody|Nobody|This|That)\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,3}`
const WHO = `(?<what>${NAME}|${CODE})`
const S = "(?:['’]s?)"
const UNNAMED = { unnamed: true } as const
/** of a booking, as it is spoken of behind the name */
const OWN = `(?:${S} (?:booking|reservation|slot|time|group|party))?`
/** a day, an hour, or how much later: nobody is called so */
const TIME =
  '(?=.*(?:\\d|noon|midday|midnight|tomorrow|today|tonight|day\\b|days\\b|week|hour|morning|afternoon|evening|same time))(?!\\d+ (?:people|guests|persons))(?<to>.{1,60}?)'
const PHONE = '(?<to>[+\\d][\\d -]{5,}\\d)'
const NUMBER_OF = '(?:phone |mobile |telephone |cell )?(?:number|phone|mobile)'
const DAY =
  '(?:today|tonight|tomorrow|tmrw|tmr|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun)'

/** a day, a week or a month, of which something is listed */
const PERIOD = `(?:[Ll]ast|[Tt]his) (?:week|month)|(?:[Ll]ast |[Tt]his )?${DAY}|[Tt]oday|[Tt]onight|[Yy]esterday`

/** Sentences about guests, as those who work in a hall say and ask them in English. */
export const ENGLISH_GUESTS: readonly PlainRule[] = [
  {
    word: 'today',
    is: new RegExp(
      `^(?:names?|(?:guest )?list|head ?count|(?:total )?numbers?|number of (?:people|guests|bookings)(?: booked)?)(?: (?:for|on|of|in))? ${DAY}.{0,20}$|^is (?:the |a )?.{2,20} (?:taken|occupied|gone) (?:at|from|on) .{1,20}$|^whose (?:court|room|slot|turn|booking|place|go|lane|table) (?:is|was) (?:it|that|this|on|the one) (?:at|on|from|around) .{1,20}$|^(?:what|who)(?:['’]?s| is) (?:on|up|happening|booked)(?: in)? (?:at|around|after|before|from) .{1,20}$|^(?:(?:are there |do we have |have we got |got |is there )?any(?:thing)?|what|which) (?:bookings?|reservations?|booked)(?: (?:are there|do we have|have we got))?(?: (?:for|in|on|at|of) .{1,30}| ${DAY}.{0,20})$|^(?:what(?:['’]?s| is)(?: there)? on(?: for)?|how (?:full|busy|booked)(?: up)? (?:is it|are we|r we|is|will it be|does it look)|(?:are|is) (?:we|it) (?:very |quite |fully |already )*(?:full|busy|packed|booked(?: (?:up|out|solid))?))(?: on)? (?:this (?:morning|afternoon|evening)|${DAY})\\b.{0,20}$|^(?:show (?:me )?|see )?(?:the )?${DAY}['’]?s (?:list|schedule|timetable|bookings|guests|plan)(?: (?:please|pls|plz))?$`,
      'i',
    ),
    drop: /\b(?:taken|occupied|gone|names?|head ?count|numbers?|number of|total|people|court|room|slot|turn|whose|that|was|in|of|what(?:['’]?s| is)|who(?:['’]?s| is)|happening|any(?:thing)?|which|what|reservations?|have|got|do|there|how|full|fully|quite|already|packed|out|solid|will|be|does|look|busy|booked|up|is|it|are|r|we|on|for|show|me|see|the|list|schedule|timetable|bookings|guests|plan|please|pls|plz)\b|['’]s\b|(?<=day|tomorrow|tonight)s\b/gi,
  },
  {
    word: 'inside',
    is: /^is (?:any(?:body|one)|some(?:body|one)) (?:in(?:side)?|here|there)(?: (?:right )?now)?$/i,
    drop: /.+/gs,
  },
  {
    word: 'pending',
    is: /^(?:is there |do we have |is )?any(?:thing|body|one)(?: (?:still|that is))* (?:waiting for (?:approval|an answer|a decision)|to (?:approve|decide|confirm))$|^what (?:needs|is waiting for) (?:my |our )?approval$/i,
    drop: /.+/gs,
  },
  {
    word: 'staff',
    is: /^who (?:all )?(?:has|have|got) (?:which |what |any )?(?:access|a role|roles|rights|permissions?)(?: here)?$|^(?:who are |list |show )?(?:all )?(?:the )?(?:roles|permissions|access list|colleagues)$/i,
    drop: /.+/gs,
  },
  ...ofGuests(
    'stats',
    [
      "(?:[Ss]how (?:me )?)?(?:the )?(?:(?<to>[Tt]oday|[Tt]his week|[Ll]ast week|[Tt]his month|[Ll]ast month)['’]s )?(?:[Ss]tats|[Ss]tatistics|[Nn]umbers|[Ff]igures)(?: (?:for|of|from) (?<day>.{1,40}))?",
    ],
    '$to $day',
  ),
  {
    word: 'block',
    is: /^(?:block|ban)(?: (?:a|some|this|the))?(?: (?:guest|person|customer|somebody|someone))?$/i,
    drop: /.+/gs,
  },
  {
    word: 'export',
    is: new RegExp(`^export (?=.*(?:\\d{4}-\\d|next|this|week|month|${DAY}))`, 'i'),
    drop: /^export\b/gi,
  },
  {
    word: 'staff',
    is: /^who (?:can|may|is allowed to) (?:approve|check (?:people|guests) in|manage|decide)(?: .{0,20})?$/i,
    drop: /.+/gs,
  },
  {
    ...whole(
      'walkin',
      /^(?:somebody|someone|a (?:man|woman|lady|guest|couple|family|group)|(?:some|two|three|four) (?:people|guests)) (?:has |have )?(?:just )?(?:walked|came|come) in\b/i,
    ),
    drop: /^(?:somebody|someone|a (?:man|woman|lady|guest|couple|family|group)|some (?:people|guests)|(?<=^(?:two|three|four)) (?:people|guests)) (?:has |have )?(?:just )?(?:walked|came|come) in|\b(?:has |have )?(?:just )?(?:walked|came|come) in/gi,
  },
  ...ofGuests(
    'export',
    [
      '(?:[Ss]end|[Gg]ive|[Gg]et|[Mm]ake)(?: me)? (?:the |a )?(?:list|roster|guests|bookings)(?: (?:of|for|from))?(?<to>.*?)(?: as| in)?(?: an?)? (?:file|[Ee]xcel|spreadsheet|xlsx)(?: file)?',
    ],
    '$to',
  ),
  ...ofGuests(
    'find',
    [
      `(?:(?:is there |do we have |have we got |got )?(?:an?|any)(?:thing)? )(?:bookings?|reservations?|booked|down)? ?(?:under|in the name of|by the name of) (?<what>[\\p{L}'’ -]{2,40})`,
    ],
    '$what',
    UNNAMED,
  ),
  ...ofGuests(
    'find',
    ['(?:[Dd]o(?:es)? )?(?:[Ww]ho|[Aa]ny(?:one|body)) (?:still )?owes?(?: us)?(?: (?:money|anything))?'],
    'unpaid',
  ),
  ...ofGuests(
    'export',
    [`(?:[Pp]rint|[Rr]un off)(?: me| out)? (?:the |a )?(?<to>${DAY})['’]?s? (?:list|sheet|roster|plan|schedule)`],
    '$to',
  ),
  ...ofGuests(
    'grant',
    [
      '[Gg]ive (?<what>(?!me|us|him|her|them|everyone|everybody|guests?|people)[\\p{L}]+(?: [\\p{L}]+)?) (?:access|rights|a role|permission)(?: (?:to|for|at) (?:the )?(?:desk|front desk|reception|system|bookings|hall))?',
    ],
    'staff $what',
  ),
  ...ofGuests(
    'find',
    [
      `(?:[Ww]hat(?:['’]s| is) |[Ss]how me |[Gg]ive me )?${WHO}${S} (?:phone |mobile |telephone |cell )?(?:number|phone|mobile)\\??`,
      `[Hh]ow (?:do|can) (?:I|we) (?:reach|call|contact) ${WHO}\\??`,
      `(?:[Cc]all|[Rr]ing|[Pp]hone) ${WHO}`,
      `(?:[Ww]hich|[Ww]hose|[Ww]hat) (?:booking |one |guest )?(?:is |has )?(?:booking )?(?:code )?(?<what>${CODE})\\??`,
      '(?:[Tt]he )?(?:[Bb]ookings?|[Nn]umbers?|[Gg]uests?)(?: that| whose number| with a number)? (?:ends?|ending) (?:in|with) (?<what>\\d{3,})',
    ],
    '$what',
    UNNAMED,
  ),
  ...ofGuests(
    'find',
    [
      "[Ww]ho (?:did not|didn[’']t|has not|hasn[’']t) (?:come|show(?:n)? up|turn(?:ed)? up)(?<to>.{0,30})",
      '(?:[Ww]ho (?:are|were) |[Ss]how(?: me)? |[Ll]ist )?(?:the )?no[- ]?shows(?:(?: (?:of|from|for|on))? (?<to>(?:last|this|yesterday|today|tonight|mon|tues|wednes|thurs|fri|satur|sun).{0,20}?))?(?: please)?',
      `(?:[Ww]ho (?:are|were) |[Ss]how(?: me)? |[Ll]ist )?(?<to>${PERIOD})(?:['’]s?)? no[- ]?shows`,
    ],
    'no-show $to',
  ),
  ...ofGuests(
    'find',
    [
      '[Ww]ho(?: has| have)? cancell?ed(?<to>.{0,30})',
      '(?:[Ww]hich|[Hh]ow many)(?: bookings)? (?:were|are|have been) cancell?ed(?<to>.{0,30})',
      `(?:[Ss]how(?: me)? |[Ll]ist )?(?<to>${PERIOD})(?:['’]s?)? cancell?ations`,
    ],
    'cancelled $to',
  ),
  ...ofGuests(
    'user',
    [
      `[Hh]ow (?:often|many times) (?:did|has|have) ${WHO} (?:not (?:come|show(?:n)? up|turn(?:ed)? up)|miss(?:ed)? (?:it|a booking|us)|been (?:here|a no[- ]show)|come|booked?)\\??`,
    ],
    '$what',
    UNNAMED,
  ),
  ...ofGuests(
    'checkin',
    [`${WHO} (?:is|are|has|have)(?: now| just| already)* (?:here|arrived|come|at the desk)`],
    '$what',
    UNNAMED,
  ),
  ...ofGuests(
    'resize',
    [`${WHO}${S} (?:group|party|booking) (?:is|are|has|is for)(?: now)? (?<n>${NUMBER})(?: people| guests)?(?: now)?`],
    '$what $n people',
    UNNAMED,
  ),
  ...ofGuests(
    'resize',
    [
      `(?:[Mm]ake|[Cc]hange|[Ss]et|[Pp]ut) ${WHO}${OWN} (?:to |for |down for |into )?(?<n>${NUMBER})(?: people| guests| persons)`,
      `[Mm]ake ${WHO}${S} (?:booking|reservation|group|party) (?:for |a party of )?(?<n>${NUMBER})`,
      `${WHO} (?:will be|are|is|are going to be|will come with|is coming with|comes with)(?: now)? (?<n>${NUMBER}) (?:people|guests|persons)(?: now| in all)?`,
    ],
    '$what $n people',
    UNNAMED,
  ),
  ...ofGuests(
    'resize',
    [
      `${WHO} (?:is |will |wants to |would like to )?(?:bring(?:s|ing)?|add(?:s|ing)?|ha(?:s|ve)|needs?) (?<n>${NUMBER})(?: more| extra| additional| other)(?: people| persons?| guests?| friends?| players?)?`,
      `[Aa]dd (?<n>${NUMBER})(?: more)?(?: people| persons?| guests?)? (?:to|for) ${WHO}${OWN}`,
    ],
    '$what: $n more',
    UNNAMED,
  ),
  ...ofGuests(
    'resize',
    [
      `${WHO} (?:is |will be |comes with |has )?(?:bringing |coming with )?(?<n>${NUMBER}) (?:fewer|less)(?: people| persons?| guests?)?`,
      `[Tt]ake (?<n>${NUMBER})(?: people| persons?| guests?)? off ${WHO}${OWN}`,
    ],
    '$what: $n fewer',
    UNNAMED,
  ),
  ...ofGuests(
    'move',
    [
      `(?:[Mm]ove|[Cc]hange|[Rr]eschedule|[Ss]hift|[Pp]ush|[Pp]ut|[Ss]witch|[Bb]ring|[Pp]ostpone) ${WHO}${OWN}(?: down| back| forward| over| from .{2,30}?)? (?:to|for|until|till|on|at|into) ${TIME}(?: instead)?`,
      `${WHO}${OWN} to (?!\\d+$)${TIME}(?: instead)?`,
      `${WHO}${S} (?:booking|reservation|slot) (?:is|should be|has to be|needs to be|goes)(?: now)?(?: at| on| to)? ${TIME}`,
      `${WHO} (?:can['’]t|cannot|can not) (?:make|come|do)(?: it)? (?:at|on) .{1,30}?[,;.] ?(?:but )?(?:(?:he|she|they)(?:['’]d| would)? (?:likes?|prefers?|wants?|can(?: do)?|comes?))(?: to come)?(?: at| on)? ${TIME}(?: instead)?`,
      `(?:[Mm]ove|[Pp]ush|[Ss]hift|[Bb]ring|[Pp]ut) ${WHO}${OWN} (?<to>(?:back|forward|up|on)(?: by)? .{0,6}(?:hour|minute|min|day|week)s?)`,
      `${WHO} (?:is |will be |will |wants to )?(?:come |coming |comes |be here |moves? )?(?<to>.{0,8}(?:hour|minute|min|day|week)s? (?:later|earlier))`,
    ],
    '$what: $to',
    UNNAMED,
  ),
  ...ofGuests(
    'note',
    [
      `${WHO} (?:is|will be|is going to be|is running|might be)(?: about| around| some)? (?<to>(?:\\d+|ten|fifteen|twenty|thirty|half an|an?) ?(?:minutes?|mins?|hours?) late|late)`,
    ],
    '$what: $to',
    UNNAMED,
  ),
  ...ofGuests(
    'move',
    [
      `${WHO} (?:wants|would like|asks|needs|prefers) to (?:come|move|change|play|switch|be moved)(?: it)? (?<to>.+?)(?: instead)?`,
    ],
    '$what $to',
    UNNAMED,
  ),
  ...ofGuests(
    'extend',
    [
      `[Gg]ive ${WHO} (?<n>half an|an|one|two|\\d+)(?: more| extra| additional)? (?<to>hours?|minutes?|mins?)(?: more)?`,
    ],
    '$what $n $to',
    UNNAMED,
  ),
  ...ofGuests(
    'shorten',
    [
      `(?:(?:we|i) )?(?:[Nn]eed|[Ww]ant|[Mm]ust have|[Hh]ave to have|[Gg]et|[Gg]otta have|[Tt]ake)(?: to have| to get)? ${WHO}(?:['’]?s)? (?:room|court|place|space|studio|slot|hall|table) back (?:by|at|from|before) ${TIME}(?: please| though| for .{3,30}| because .{3,30})?`,
      `${WHO} (?:has to|must|needs? to|should)(?: be| get)? (?:out|gone|off|finished|done|away)(?: of (?:there|the (?:room|court)))? (?:by|at|before) ${TIME}`,
    ],
    '$what until $to',
    UNNAMED,
  ),
  ...ofGuests(
    'note',
    [
      `(?:[Pp]ut|[Aa]dd|[Ll]eave|[Mm]ake|[Ww]rite) a note (?:on|to|for|at) ${WHO}${S}?(?: booking)?[:,]? (?:that )?(?<to>.+)`,
      `[Nn]ote (?:on|for|about) ${WHO}${S}?(?: booking)?[:,] ?(?<to>.+)`,
    ],
    '$what: $to',
  ),
  ...ofGuests(
    'correct',
    [
      `(?:[Cc]orrect|[Ff]ix|[Cc]hange) ${WHO}${S} name to (?<to>.+)`,
      `${WHO}${S} (?:new |right |correct )?${NUMBER_OF} (?:is|has changed to|should be|changed to)(?: now| actually| really)?:? ${PHONE}(?: now)?`,
      `(?:[Cc]hange|[Uu]pdate|[Ff]ix|[Cc]orrect|[Ss]et) ${WHO}${S} ${NUMBER_OF} (?:to|into|as)?:? ?${PHONE}`,
      `${WHO} (?:has |have |got |has got )?(?:a new|another) ${NUMBER_OF}(?: now)?[:,;.]? ?(?:it(?:['’]s| is) )?${PHONE}`,
      `${WHO} (?:has )?(?:changed|corrected) (?:his|her|their|the) ${NUMBER_OF} to ${PHONE}`,
      `${WHO}${S} (?:sur|last |first |real |right )?name (?:is|should be|is really)(?: spelled| spelt| written)? (?!(?:wrong|misspelled|misspelt|missing)\\b)(?<to>.{2,40})`,
      `${WHO} is (?:really |actually )?(?:called|spelled|spelt) (?<to>.+)`,
      `[Rr]ename ${WHO} (?:to|as) (?<to>.{2,40})`,
      `${WHO} (?:is not|isn['’]?t|ain['’]?t|not)(?: called| named| spelled| spelt)? \\p{L}{2,20}[,;:.]? (?:but |it is |it['’]?s |(?:s?he|they) (?:is|are) |(?:s?he|they)['’]?(?:s|re) |that['’]?s )(?:called |named |really |actually |spelled |spelt )?(?<to>(?!(?:not|too|very|a|an|the)\\b)\\p{L}[\\p{L}'’ -]{1,38})`,
      `${WHO} is (?:wrong|misspelled|misspelt|(?:spelled|spelt|written) wrong(?:ly)?)[,;:.]? (?:it is |it['’]?s |should be |that['’]?s )(?<to>\\p{L}[\\p{L}'’ -]{1,38})`,
      `(?:[Pp]lease )?(?:[Cc]hange|[Cc]orrect|[Ff]ix|[Pp]ut) (?:the |that )?name(?: of| from| on| for)? ${WHO}(?:${S} booking)? (?:to|into|as) (?<to>\\p{L}[\\p{L}'’ -]{1,38})`,
    ],
    '$what: $to',
    UNNAMED,
  ),
  ...ofGuests(
    'cancel',
    [
      `(?:[Rr]emove|[Dd]elete|[Dd]rop|[Ss]cratch) ${WHO}${S} (?:booking|reservation|slot)`,
      `[Tt]ake ${WHO}(?:${S} booking)? (?:out|off)(?: the list| of the list| of it)?`,
      `${WHO} (?:has |have |just )*cancell?ed(?:[,;.]? ?(?:please )?(?:take|remove|delete|drop|cancel) (?:him|her|them|it|the booking)(?: out| off)?)?`,
      `${WHO} (?:is not|isn['’]t|won['’]t be|will not be|is no longer) coming(?: today| tomorrow| after all| any ?more)?`,
      `${WHO} (?:can['’]t|cannot|can not|won['’]t|will not) (?:come|make it)(?: today| tomorrow| after all| any ?more)?(?:[,;.]? ?(?:please )?cancel(?: it| the booking)?)?`,
    ],
    '$what',
    UNNAMED,
  ),
  ...ofGuests(
    'cancel',
    [
      `[Cc]ancel (?<what>${NAME})${S} (?:booking|reservation)[,:]? (?:because |since |as )?(?!please$|and )(?<to>.{3,})`,
      `[Cc]ancel (?:the )?(?:booking )?(?<what>${CODE})[,:]? (?:because |since |as )?(?!please$|and |then )(?<to>.{3,})`,
    ],
    '$what: $to',
  ),
]
