import { ENGLISH_UP_TO_TEN } from '../../../numbers/english/up-to-ten.ts'
import type { GuestWishWords } from '../../command-words.ts'
import { ENGLISH_TELLS, ENGLISH_TELLS_THEM, toGuestInEnglish } from './english-tells.ts'

const HOUR = String.raw`(?<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?::(?<minute>\d\d))?\s*(?<half>[ap]\.?m\.?(?!\p{L}))?(?:\s*o['’]?\s?clocks?)?`
const OF = String.raw`(?:the|our|my|that|this|those|these)\s+`
/** "the 6pm badminton group": one word may stand between */
const BESIDE = String.raw`\s+(?:(?!today|tomorrow|to|for)\p{L}+\s+)?`
const BOOKING = '(?:ones?|group|booking|reservation|party|slot|lot|crowd|team|game|session)'
const PEOPLE =
  '(?:people|persons?|guests?|players?|customers?|clients?|guys?|man|men|lady|ladies|woman|women|couple|family|lads|girls|boys)'
/** “the 3 guests” are three, “the 3 o'clock guests” come at three */
const SURE = String.raw`(?=[\d\p{L}]+(?::\d\d|\s*[ap]\.?m(?!\p{L})|\s*o['’]?\s?clock))`
const POLITE = "(?:please |pls |can you |could you |i want to |i need to |i['’]d like to )*"
const ANYBODY = "\\p{L}[\\p{L}'’.-]*?(?: \\p{L}[\\p{L}'’.-]*?){0,2}"
const THINGS =
  'bookings?|reservations?|slots?|appointments?|(?:phone |mobile |telephone |cell )?number|phone|mobile|contact|details'
const by = (pattern: string): RegExp => new RegExp(String.raw`(?<!\p{L})${pattern}(?!\p{L})`, 'iu')

export const ENGLISH_GUEST_WISH: GuestWishWords = {
  why: [/(?<!\p{L})(?:because(?: of)?|since|reason(?: is)?:?|due to)\s+(\S.*)$/iu],
  calledOff:
    /^(?:['’]s?(?: (?:booking|reservation|slot))?)?(?: (?:for |on |at )?(?:today|tomorrow|tmrw|tonight|this (?:morning|afternoon|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?::\d\d)?(?: ?[ap]m)?))*/iu,
  partly:
    /(?<!\p{L})(?:only|just)\s+(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)(?!\p{L})|(?<![\d:.])(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:out\s+)?of\s/iu,
  notWhy:
    /^(?:please|pls|thanks?|thx|he|she|they|his|her|their|can(?:not|['’]?t)?|won['’]?t|is|isn['’]?t|has|and|for|on|at|today|tomorrow|the (?:one|booking))(?!\p{L})/iu,
  remark: [
    /(?<!\p{L})(?:that|saying|to say|about)\s+(\S.*)$/iu,
    /(?<!\p{L})(?:he|she|they|who)\s+(?:needs?|wants?|has|have|is|are|will|would|comes?|likes?)(?!\p{L}).*$/iu,
    /^\s*(?:needs?|wants?|has|is|likes?|brings?|comes?|will|would|prefers?|plays?|paid|has paid|still owes)\s+\S.*$/iu,
  ].map((pattern, i) => (i === 0 ? pattern : new RegExp(`(${pattern.source})`, 'iu'))),
  rightName: [
    /(?<!\p{L})(?:called|named|spelled|spelt|written|should be|is really|is actually|actually|to|into|it['’]?s|not .{2,30}? but)\s+(?!wrong|misspelled|misspelt)([\p{L}'’.-]+(?: [\p{L}'’.-]+){0,3})/iu,
  ],
  alone: [/(?<!\p{L})(?:alone|by (?:him|her)self)(?!\p{L})/iu],
  atHour: [
    by(`${OF}${HOUR}${BESIDE}${BOOKING}`),
    by(`${OF}${SURE}${HOUR}${BESIDE}${PEOPLE}`),
    by(String.raw`${OF}(?:\p{L}+\s+)?(?:${BOOKING}|${PEOPLE})\s+(?:at|of|from)\s+${HOUR}`),
    // "who do I have at 11?"
    by(
      String.raw`(?=at\s)(?<=\bwho(?:['’]?s|\s+(?:is|was|do|did|have|has|had|comes|plays|are))(?:\s+(?:i|we|you|have|had|got|coming|in|on|booked|here|expected|the|court|room)){0,4}\s+)at\s+${HOUR}(?=\s*(?:[?.!]|$|today|tomorrow|on))`,
    ),
    // "who had the 10am?"
    by(
      String.raw`(?=\S)(?<=\bwho\s+(?:\p{L}+\s+){1,2})(?:the\s+)?${SURE}${HOUR}(?=\s*(?:[?.!]|$|today|on|this|yesterday|tomorrow|badminton|court|room))`,
    ),
  ],
  besideHour:
    /(?:the|our|my|that|this|those|these|an?|at|for|of|from|in|on|with|who(?:ever)?(?:['’]?s)?|has|had|have|got|booked?|bookings?|reservations?|appointments?|ones?|groups?|part(?:y|ies)|slots?|lots?|crowd|team|games?|match|sessions?|class|people|ppl|persons?|guests?|players?|customers?|clients?|guys?|m[ae]n|lad(?:y|ies|s)?|wom[ae]n|couple|family|girls?|boys?|kids|folks?|courts?|rooms?|tables?|lanes?|['’]s|today['’]?s?|tonight['’]?s?|tomorrow['’]?s?|o['’]?clocks?)/iu,
  excuse: /[\s,]+(?:sorry|soz|apologies|my bad|cheers|ta|thanks|thank you|thx|please|mate)[\s.!]*$/iu,
  beforeHour: /(?:on |at )?(?:until|till?|before|after)(?!\p{L})/iu,
  speaker: /(?<!\p{L})(?:for me|me and|myself|my|mine|our|i['’]?m|i am|call me)(?!\p{L})/iu,
  calledSo: [
    /(?<!\p{L})(?<who>(?:mr|mrs|ms|miss|dr)\.?)(?= \p{L}{2})/iu,
    /(?<!\p{L})(?:for|under(?: the)?(?: name)?(?: of)?|in the name of|called|named|(?:sur|last |family )name|name(?:['’]?s| is|:)?)\s+(?<who>(?!the |an? |my |our |me\b|us\b|one\b|two\b|three\b|four\b|five\b|six\b|about\b|both\b|all\b|some\b|today|tomorrow|tonight|this |next )\p{L}[\p{L}'’.-]*)/iu,
    /(?<!\p{L})(?:for|from) the (?<who>\p{L}[\p{L}'’.-]*)(?= (?:kid|kids|family|lad|lads|boys?|girls?|twins|brothers|sisters|party|group|couple|lot|guys)(?!\p{L}))/iu,
    /(?<!\p{L})(?:from|by|(?:it['’]?s|its|this is))\s+(?<who>\p{L}[\p{L}'’.-]*)(?= \p{L}+ (?:on the|wants|asking|needs|would))/iu,
    /^(?:(?:so|ok|hi|hey|new one|another one|caller|(?:got |have )?(?:a |an )?(?:call|caller))[ ,:]+)*(?<who>\p{L}[\p{L}'’.-]*)(?= (?:\p{L}+ ){0,2}(?:called|rang|phoned|wants|needs|would like|asks|is on the))/iu,
  ],
  andMore: /^(?:\s*,\s*|\s+(?:and|&)\s+)\p{L}/iu,
  tellsNothing:
    /^(?:(?:(?:to )?book(?:ing)?|come|here|again|any ?more|from now on|back)(?!\p{L})\s*)+|[\s,]*(?:(?:please )?(?:note|mark|write|jot)(?: (?:it|that|this))?(?: down)?)[\s.!]*$/iu,
  tells: ENGLISH_TELLS,
  tellsThem: ENGLISH_TELLS_THEM,
  toGuest: toGuestInEnglish,
  pronoun:
    /(?<!\p{L})(?:it|him|her|them|(?:his|her|their|that|this)(?: booking| one| slot| court| room)|that|this)(?!\p{L})/iu,
  others:
    /(?<!\p{L})(?:who(?:['’]?s|m)?|(?:guest|bookings?|attendance|name|todays?|tomorrows?|black|block|ban)(?:['’]s)? ?list|roster|no[- ]?shows?|(?:pending|open) requests?|all (?:the |of the )?(?:bookings|reservations|guests)|(?:everyone|everybody)['’]?s bookings?|how many (?:people|guests) (?:are|is))(?!\p{L})/iu,
  othersOnly:
    /^(?:(?:tell|show) me )?(?:who(?:['’]?s| is| are| has| have)?(?: (?:else|all|already))* (?:coming|comes|booked|reserved|expected|cancell?ed|paid|checked in)(?!\p{L})|whose (?:number|booking|code)(?!\p{L}))|^(?:(?:and|so|oh|hey|wait|hang on|hold on|by the way|btw|just wondering|do you know|any idea|can you (?:tell me|say)|may i ask|i wonder)[ ,]{1,2}){0,2}who(?:['’]?s| is| are| has| have)?(?: (?:else|all|already|the|other|people|got|be|booked|is|are|has))* (?:playing|plays|training|climbing|dancing|attending|there|in there)(?!\p{L})|^(?:(?:and|so|oh|hey|wait|hang on|hold on|by the way|btw|just wondering|do you know|any idea|can you (?:tell me|say)|may i ask|i wonder)[ ,]{1,2}){0,2}(?:who|the (?:people|others|group|ones))(?!\p{L})[^.?!]{0,30} (?:before|after|next to|beside) (?:us|me|ours|mine)(?!\p{L})/iu,
  anothers: [
    new RegExp(
      `^${POLITE}(?:cancel|move|reschedule|shift|change|extend|shorten|prolong|delete|remove|show(?: me)?|see|find|look up|check in|what(?:['’]?s| is))(?: the)? (?<who>${ANYBODY})['’]?s (?:${THINGS})(?!\\p{L})`,
      'iu',
    ),
    new RegExp(
      `^${POLITE}(?:block|unblock|ban|check in|cancel|move|shift|reschedule|extend|mark) (?<who>${ANYBODY})(?=$|[\\s.!?]*$| (?:to|until|till|by|as|for|out|please|pls)(?!\\p{L}))`,
      'iu',
    ),
    new RegExp(`^${POLITE}check (?<who>${ANYBODY}) in[\\s.!]*$`, 'iu'),
    new RegExp(
      `^${POLITE}(?:drop|cut|make|put|push|bump|take|bring|change|move|extend|scrap|cancel) (?<who>${ANYBODY})['’]?s (?:lot|group|party|team|crew|people|court|room|game|meeting|badminton|class)(?!\\p{L})`,
      'iu',
    ),
    new RegExp(`(?<!\\p{L})(?:number|digits|phone|mobile) (?:of|for) (?<who>${ANYBODY})[\\s.?!]*$`, 'iu'),
    new RegExp(
      `^(?:has|did) (?<who>${ANYBODY}) (?:pay|paid|cancel|cancelled|show up|shown up|turn up|turned up)(?!\\p{L})`,
      'iu',
    ),
    new RegExp(
      `^${POLITE}(?:(?:no more|(?:don['’]?t|do not) take (?:any )?(?:more )?) ?bookings? from|block|ban|bar) (?<who>${ANYBODY})(?=$|[\\s.!?,]*$|,? (?:s?he|they|because|for|who|again|any ?more|from now)(?!\\p{L}))`,
      'iu',
    ),
    /^(?<who>\p{L}[\p{L}'’-]+ \p{L}[\p{L}'’-]+?)(?:['’]?s (?:lot|group))? (?:wants?|needs?|has|have|gets?) (?:(?:it|(?:the|her|his|their) \p{L}+) )?(?:till?|until) /iu,
  ],
  late: /(?<!\p{L})(?:(?:running|be|is|are|(?:s?he|they)['’]?(?:s|re|ll be)|(?:a )?(?:bit|little)|min(?:ute)?s?|hours?) late|\d+ late|(?:running|bit|min(?:ute)?s?) behind|delayed|held up|stuck in traffic)(?!\p{L})/iu,
  yet: /(?<!\p{L})(?:yet|still|so far)(?!\p{L})/iu,
  swap: /(?<!\p{L})(?:swap|switch|exchange|trade)(?: (?:over|round|around))?\s[^,.;]{1,40}?\s(?:and|with|&)\s|(?<!\p{L})(?:swap|trade) places(?!\p{L})/iu,
  refund:
    /(?<!\p{L})(?:refund(?:ed|s|ing)?|reimbursed?|money back|(?:gave|give|giving|paid|pay|sent|send|transferred) (?:\p{L}+ ){0,3}?(?:\d+(?:\.\d+)?|money|cash|deposit|fee) (?:\p{L}+ )?back)(?!\p{L})/iu,
  fullness:
    /(?<!\p{L})(?:full|busy|packed|booked (?:up|out|solid)|free|available|on (?:today|tomorrow)|open|space|room)(?!\p{L})/iu,
  caller:
    /(?<!\p{L})(?:call(?:ed|s|ing)|r[ai]ng(?:s|ing)?|(?:tele)?phon(?:ed|es|ing)|on (?:the )?(?:(?:tele)?phone|line)|(?:tele)?phone(?: call| booking)?(?=\s*[:,])|caller|a (?:(?:tele)?phone )?call(?: from)?|(?:by|over the) (?:tele)?phone)(?!\p{L})/iu,
  afternoon: /p/i,
  hourOf: (words) =>
    ENGLISH_UP_TO_TEN[words.toLowerCase()] ?? { eleven: 11, twelve: 12 }[words.toLowerCase()] ?? Number.NaN,
  minuteOf: (words) => Number(words ?? 0),
  until: [/(?<!\p{L})(?:until|till?|before|back (?:at|in))(?!\p{L}).*$/isu],
}
