import type { OwnBookingWords } from '../words/after-booking-words.ts'

const OF_DAY = "(?:the |my |our )?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satu?r?|sun)(?:day)?(?:'s)?(?: one)?"

/** before an order and behind it */
const ORDER = `(?:(?:sorry|so|but|please|pls|just|ok|okay|actually|right|well|then|oh|oh no|no|hi|hey|could you|can you|would you|will you|(?:i|we) (?:need|have|want|had better) to|(?:i|we)(?:['’]d| would) like to|let['’]?s|you can|better)[, ]{1,2}){0,5}`
const ORDER_END = `(?: (?:please|pls|then|now|for (?:me|us)|thanks|completely|altogether|instead)){0,3}`
const LET_GO =
  '(?:cancel|scrap|bin|ditch|drop|axe|scratch|withdraw|call off|get rid of|forget(?: about)?|skip|release|kill off)'
/** a part of what is booked, or of its form, and not all of it */
const NOT_ALL = String.raw`[^,.;!?]{0,30}\b(?:notes?|remarks?|comments?|names?|numbers?|e-?mails?|parking|hours?|half|last|minutes?|people|persons?|guests?|kids?|friends?|change|move)`

export const ENGLISH_OWN_BOOKING: OwnBookingWords = {
  cancel: [
    /^(?:how (?:do|can|to)(?: i)? )?(?:cancel|drop|delete|remove|call off|withdraw|undo|bin|scrap|ditch|axe|nix|get rid of) (?<of>.+)$/,
    /^(?:(?:sorry|oh no|hi|unfortunately)[,.!]? )?(?:(?:my \w+ and )?i|we)(?: am|'m| are|'re)?(?: both| all)? ?(?:can't|cannot|can not|won't be able to|not able to|unable to) (?:come|make it|attend)(?<of>)(?:[,;.:–-]+ ?| (?=because|since|as my|due to|sorry|my ))(?!.*\b(?:can|could|move|instead|change|reschedule|shift|another|other|swap|let's|person|people|(?:he|she|they) will|take)\b).*$/,
    /^(?:neither|none) of us (?:can|will be able to) (?:come|make it|attend)(?<of>.*)$/,
    /^(?:(?:my \w+ and )?i|we)(?: am|'m| are|'re)?(?: both| all)? ?(?:can't|cannot|can not|won't be able to|not able to|unable to) (?:come|make it|attend)(?<of>.*)$/,
    /^(?:i|we)(?: am|'m| are|'re) not (?:coming|going)(?: anymore| any more| after all)?(?: (?:to|on|for) (?<of>.+))?$/,
  ],
  party: [
    /^(?:change|update|set|correct) (?:the )?(?:party(?: size)?|size|number of (?:people|guests|persons)|people|guests|headcount)(?: (?:of|for|on) (?<of>.+?))??(?: to (?<to>.+))?$/,
    /^(?:add|bring|we(?:'ll)? bring) (?<to>(?:\d+|an?|one|two|three|four|five) more(?: (?:people|persons?|guests?))?)$/,
    /^(?<to>(?:\d+|one|two|three|four|five) (?:more|fewer|less)(?: (?:people|persons?|guests?))?)$/,
  ],
  change: [
    /^(?:.{0,160}\b)?(?:leave|hold) (?<of>it|that|this) (?:till|until|til) (?:the )?(?<to>.+)$/,
    /^(?:push|move|put|shift)(?: (?<of>it|that|(?:my|the) .+?))? (?<to>back (?:by )?.+)$/,
    /^push(?: (?<of>it|that|(?:my|the|our) .+?))?(?: on| out)? (?:to|until|till) (?<to>.+)$/,
    /^(?:bring|move|pull)(?: (?<of>it|that|(?:my|the) .+?))? (?<to>(?:forward|up) (?!(?:my|our|the|that)\b)(?:by )?.+)$/,
    /^(?:move|push|put|shift|bring)(?: (?<of>it|that|(?:my|the) (?:bookings?|reservations?|appointments?)))?(?: back| forward| up)?(?: to| by)? (?<to>(?:the )?(?:day|week) (?:after|before)|(?:the )?(?:next|following|previous) day|(?:a|one|two|three|\d) (?:days?|weeks?)(?: (?:later|earlier|back|forward))?)$/,
    /^(?<to>(?:a|one|two|three|\d) (?:days?|weeks?) (?:later|earlier))$/,
    /^(?:(?:can|could) (?:you|we|i) )?put (?<of>it|that|this|(?:my|the|our) \w+(?: \w+)?) (?:off|back|forward) (?:to|until|till) (?!how|the way|where|what|normal|its|before)(?<to>.+)$/,
    /^(?:how (?:do|can|to)(?: i)? )?(?:move|shove|bump|slide|reschedule|shift|postpone|bring forward|put off|push back|delay|rebook)(?: (?<of>.*?))??(?: ?\b(?:to|until|till) (?<to>.+))?$/,
    /^(?:change|switch|update) (?<of>(?:.*?\b(?:bookings?|reservations?|appointments?|it|that|date|time|day|slot)\b|[a-z0-9]{4}-[a-z0-9]{4})[^0-9]*?)(?: ?\b(?:to|for) (?<to>.+))?$/,
    /^(?<to>(?:half )?(?:an?|one|two|three|\d+)(?: and a half)? ?(?:hours?|hrs?|minutes?|mins?)(?: and a half)? (?:later|earlier))$/,
    /^(?<of>(?:(?:all|both)(?: of)? )?(?:my|our|the|them|these)(?: \w+){0,2} (?:bookings?|reservations?|appointments?|ones?|sessions?)|both|all of them|them (?:all|both)) (?<to>(?:half )?(?:an?|one|two|three|\d+)(?: and a half)? ?(?:hours?|hrs?|minutes?|mins?|days?|weeks?)(?: and a half)? (?:later|earlier))$/,
    /^(?:do|have|make) (?<of>it|that) (?<to>.+ (?:later|earlier))$/,
    /^make (?<of>it|that|mine|ours|my (?:booking|reservation)) (?<to>.+)$/,
    // "can thurs be half 6", "thursday can be an hour later"
    new RegExp(
      String.raw`^(?:can|could|may|shall|should) (?<of>${OF_DAY}) (?:be|start|begin) (?<to>(?:at \d|\d{1,2}(?::\d\d| ?[ap]m)|(?:at )?(?:half|quarter) |an? |one |two |(?:at )?noon)[^?]{0,30})$`,
    ),
    new RegExp(
      String.raw`^(?<of>${OF_DAY}) (?:can|could|should|shall|may|needs to|has to|must) (?:be|start|begin) (?<to>(?:at \d|\d{1,2}(?::\d\d| ?[ap]m)|(?:at )?(?:half|quarter) |an? |one |two |(?:at )?noon)[^?]{0,30})$`,
    ),
  ],
  starts: [
    /^(?:(?:can|could) (?:we|i) )?(?:push|move|shift|bring|change|put|set|delay) (?:the |our |my )?start(?:ing)?(?: time)?(?: back| forward| up)? to (?<to>[^,;]+?)(?: instead| please)?$/,
    /^(?:can|could) (?:the |our )?start(?:ing)?(?: time)? be (?:pushed|moved|shifted|brought|changed|delayed)(?: back| forward| up)? to (?<to>[^,;]+?)(?: instead| please)?$/,
    /^(?:can|could) (?:we|i) (?:start|begin) at (?<to>[^,;]+?)(?: instead| please)?$/,
  ],
  target: [
    /^((?:(?:my|the|that|this)\s+)?(?:bookings?|reservations?|appointments?|it|that|this)(?:\s+(?:one(?!\s+(?:hour|and))|date|time))?)\s+(.+)$/,
  ],
  booking: /\b(?:bookings?|reservations?|appointments?)\b/,
  own: /\bmy\b/,
  pronoun: /^(?:it|mine|ours|that|this|that one|this one|the last one)$/,
  lists: [
    /^(?:(?:show|see|view|list|check|display|open|find|what are|where are|look at) )?(?:me )?(?:all )?(?:of )?my (?<which>upcoming |next |future |current |past |previous |old |earlier |last |finished |cancelled |canceled )?(?:bookings?|reservations?|appointments?)$/,
    /^which (?:one|booking|of (?:them|the two|mine|my bookings|ours))?(?: of (?:them|the two|mine|ours))? ?(?:comes|is|are) (?:the )?(?:first|earlier|earliest|next|sooner|soonest)$/,
    /^(?:what (?:have|did) i (?:book|booked|reserved?)|(?:do )?i have (?:any |a )?(?:bookings?|reservations?|appointments?)|(?:when|what (?:time|day|date))(?:'s| is| are| was) my (?:next )?(?:bookings?|reservations?|appointments?)(?: again)?|(?:when|what (?:time|day)) (?:did i book|have i booked|is it again)|(?<which>upcoming|past|previous|cancelled|canceled) (?:bookings|reservations|appointments))$/,
  ],
  cancelledOnes: /cancel/,
  pastOnes: /past|previous|old|earlier|last|finished/,
  besidesDay:
    /\b(?:my|me|i|what|do|did|have|had|is|are|there|any|show|see|view|check|bookings?|reservations?|appointments?|on|for|for the|booked|got|anything|something|planned|we|plans?|the|in)\b/gu,
  mineDay:
    /^my |\bmy (?:bookings?|reservations?|appointments?)\b|\bwhat (?:do|did) i (?:have|book)|\bdo (?:i|we) have\b|\banything (?:booked|planned)\b|\b(?:i|we|me|my)\b[^.?!]{0,24}\banything on\b|\bgot anything\b|\bhave i (?:got|booked)\b/,
  details:
    /^(?:(?:so|and|wait|hang on|ok)[, ]{1,2}){0,2}(?:have (?:i|we) still got (?!space|room\b|time|any)|do (?:i|we) still have (?!space|room\b|time|any)|(?:is|are) (?:my|our) [a-z ]{2,30} still (?:on|booked))\b|\b(?:re-?send|send (?:it|that|me|the \w+)\b.{0,16}\b(?:again|once more)|send (?:it|that) again|who(?:se name)? (?:is|are) (?:it|they|that) (?:under|for)|under (?:what|which|whose) name)\b|\b(?:is|was|are|were) (?:it|that|this|these|they|mine|ours)(?: booked| down| made)? under\b|\bwhat (?:do|should|must|shall) (?:i|we) (?:show|present)\b|\b(?:details?|status|qr(?: ?code)?|ics|calendar(?: file| entry)?|check-?in code|my code)\b/,
  ofAll:
    /\bwhat(?:['’]ve| have) (?:i|we)(?: got)? (?:booked|reserved)\b|\bwhich ones (?:have|do) (?:i|we)\b|\bwhat(?:['’]s| is) booked\b/i,
  ofForm:
    /\b(?:got|have|had|put|noted|written) (?:me|us|it|that) down\b|\bdown (?:as|for|under)\b|\b(?:do|have|did) you (?:have|got|get|note|write|put)\b[^?]{0,20}\bfor (?:me|us|my|our)\b|\bdid (?:i|we) (?:say|put|ask|tick|choose|pick|request|order|mention|enter|give|select|include)\b|\b(?:on|in|with|under) (?:it|(?:my|our|the|that) (?:booking|reservation))\b|\bstill (?:under|have|got|on|with|set|down)\b|\b(?:under|on) (?:the|my|our) (?:old|new|other|right|wrong|correct)\b/i,
  favour:
    /^\W*(?:(?:oh|and|also|so|hi|hello|hey|please|sorry|btw|by the way|one more thing|just wondering|ideally|forgot to (?:say|ask|mention))\W+){0,4}(?:(?:can|could|would|will)\s(?:you|u|ya|someone|somebody|anyone|they|the (?:hall|staff|team|place))(?: guys| all)?(?: please| possibly| kindly| maybe| also)?\s(?!tell|say|explain|book|reserve|move|change|cancel|show|send|remind|check|confirm|help|do\b|let\b|hear|see\b|read|find|recommend|suggest|advise|push|swap|switch|make\b|bring (?:it|that) (?:forward|back)|extend|repeat|speak|talk|call|ring|give (?:me|us))[a-z]+|(?:can|could|may)\s(?:we|i)\s(?:please |also |maybe |possibly )?(?:have|get|borrow)\s(?!(?:(?:the|a|an|another|some|any|my|our)\s)?(?:\w+\s)?(?:discount|refund|receipt|invoice|address|number|price|quote|list|later|earlier|different|other|new|same|room|court|slot|time|hours?|place|spot|booking|session|class|one)\b))/i,
  ofPaper:
    /\bma(?:d|k)e (?:it |that |them )?out to\b|\b(?:invoices?|receipts?|bills?)\b[^.?!]{0,40}\b(?:out to|in the name of|addressed to|made to|under the name)\b/i,
  wantsThing:
    /\b(?:we|i)(?:['’]d (?:like|love)| would (?:like|love)| want| need|['’]ll need| will need| require)\b(?!\s(?:to|another|one more)\b)(?!.{0,80}\b(?:book|booking|reserve|play|session|lesson|class|slot|court)\b)/i,
  sameTime: /\bsame (?:time|hour)\b/,
  another:
    /\b(?:another|an? (?:second|third|extra|additional)|one more)(?! (?:time|times|day|date|slot|hours?|minutes?|half|week|night|name|number|people|persons?|guests?|adults?|kids?|child(?:ren)?|players?|friends?)\b)\b/i,
  also: /^\W*(?:and|plus)\s(?:then\s)?(?:the\s)?same(?:\s(?:thing|again|one|time))?(?:\sagain)?\s(?:on|for|this|next)\b|^\s*(?:oh,?\s)?(?:and|plus)\s(?:also\s|then\s)?(?:(?:can|could|may)\s(?:i|we|you)\s(?:also\s)?|i(?:['’]d|\swould)\slike\s(?:to\s)?|(?:i|we)\s(?:want|need)\s(?:to\s)?|please\s)?(?:get|book|grab|reserve|give|have|add)\b|\b(?:also|additionally|in addition|on top of that)\b|^\W*(?:(?:\d{1,2}|ok(?:ay)?|yes|fine|good|great)\b[\s,.!]+){0,2}(?:and|what about|how about)\s(?:what about\s)?(?:the|my)\s(?:mon|tues|wednes|thurs|fri|satur|sun)day\s(?:one|booking|slot|class)\b|\b(?:as well|too)(?:[\s,]+(?:please|pls|then|if (?:possible|you can)))*[\s.!?]*$/i,
  ownThing:
    /\b(?:my|our) (?!(?:friends?|wife|husband|partner|mum|mom|dad|son|daughter|boss|kids?|name|number|party|team|birthday)\b)/i,
  theOne: /^(?:(?:and |so )?(?:what about |i mean |show me )?)(?:the|that) \p{L}+(?: \p{L}+){0,2} (?:one|booking)$/u,
  showsThe:
    /^(?:(?:can|could) (?:you|i) )?(?:show(?: me)?|let me see|see|pull up|bring up|open|check|find|look up|view)(?: me)? (?:the|our|my|that) \p{L}+(?: \p{L}+){0,2}(?: (?:again|i (?:have )?booked|we (?:have )?booked))?$/u,
  shorter:
    /(?<!\b(?:too|so) )\bshort|\bless\b|\b(?:only|just) (?:have|keep|need|use|take|want)? ?(?:the )?(?:first|one|an?|half an?)(?: (?:hour|slot|half))\b/i,
  longer:
    /\blonger\b|\bover-?r[ua]n\b|\b(?:run|go|went|stay|carry) (?:on )?over\b|\bmore\b|\bextend|\bextra\b|\badd\b|\banother\b|\b(?:a|the) second (?:hour|slot|half)\b/i,
  inAll:
    /\b(?:(?:down |up )?to|into)(?= (?:just |only |about |around )?(?:an?|the|one|two|three|four|half|\d{1,3}) )|\b(?:in all|all in all|in total|altogether|total)\b/i,
  longerBefore:
    /\b(an?|one|two|three|half an)(?:other|(?: other)? (?:extra|additional|more|further|other|second))(?= (?:half |full )?(?:hours?|minutes?|mins?|slots?)\b)/i,
  now: /^\s*(?:right |just )?now\b|\b(?:right |just )?now[\s.!]*$/i,
  until:
    /\b(?:until|till|through to)\b|^\s*(?:and\s)?to(?=\s(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)/i,
  between:
    /\bnot? (?:before|earlier than)\b[^.!?]{1,20}\bnot? (?:after|later than)\b|\b(?:any ?time|any (?:slot|hour)|some ?time|somewhere|anything|whenever)\s(?:(?:is|free|works?|fine|good|will do)\s){0,3}(?:between|from|in)\b/i,
  cancelOnly:
    /^(?:(?:yes|yeah|yep|yup|aye|ok(?:ay)?|sure|right|correct|please|go on|go ahead|and|just|that['’]?s right|do)[\s,.!]{1,3}){0,4}(?:cancel|bin|scrap|drop|axe|ditch|kill|remove|delete|get rid of)(?: (?:it|that|this|the lot|the booking|that one))?(?:[\s,.!]{1,3}(?:please|pls|thanks|thank you|cheers|mate|then|now|off|for me)){0,3}[.!]{0,3}$/i,
  cancelWord: /\b(?:cancel(?:l?ed)?|withdraw)\b/i,
  negator: /\b(?:not|never|[a-z]+n['’]?t|no)\b/i,
  ordersCancel: new RegExp(
    `^${ORDER}(?:(?:${LET_GO}) (?:it|that|this|that one|this one|(?:the )?(?:whole thing|lot)|(?:the|my|our|that) (?:booking|reservation))|call (?:it|that|the whole thing) off|cancel)${ORDER_END}$`,
    'i',
  ),
  dropsNamed: new RegExp(
    String.raw`^${ORDER}(?:(?:${LET_GO}) (?!(?:${NOT_ALL})\b)[\p{L}’' -]{2,36}|call (?:the|my|our) [\p{L}’' -]{2,30}? off${ORDER_END}|(?:the |my |our )?[\p{L}’' -]{2,30}?(?:['’]s| is) off(?: now| then)?)$`,
    'iu',
  ),
}
