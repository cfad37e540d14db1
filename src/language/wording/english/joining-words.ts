import type { JoiningWords } from '../wording.ts'

export const ENGLISH_JOINING: JoiningWords = {
  and: /\b(?:and|both|plus)\b|[&+,、，]/i,
  row: /(?!)/i,
  all: /\b(?:(?:on )?(?:both|all (?:of them|three|four))(?: (?:days|times))?|each (?:day|time)|one (?:on )?each)\b/i,
  eachOwn: /\bone\b[^.?!]{1,40}\b(?:another|a second|one more|one)\b(?! (?:of|hour|person|that))/i,
  twice: /\b(?:book(?:ed)?|do|have|make|play|come)\b[^.?!]{0,16}\btwice\b|\b(?:two|2) (?:separate )?bookings\b/i,
  joinsTimes:
    /\b(?:and|plus|also|again|then|as well as)\b(?! (?:skip|drop|not|scrap|forget|leave|cancel|bin|lose|no)\b)|[&+]/i,
  tellsWhenFree:
    /\b(?:i|we)(?:\s?['’]?(?:m|re)|\sam|\sare)\s(?:only\s|both\s|all\s)?(?:free|available|around|off)\b|\b(?:i|we)\s(?:can|could)\s(?:only\s)?(?:do|make|come|manage)\b|\bbetween\b|\bfrom\b[^.;]{0,20}\b(?:and|to)\b[^.;]{0,12}\b(?:ends?|finish|until)\b/i,
  or: /\bor\b|\/|\botherwise\b|\belse\b|\bif (?:not|that|it|there|full|taken|nothing)\b|\bfailing that\b/i,
  restLead:
    /\b(?:any|some|every|all|anything)\s+(?:other|else)\b[^.,;!?]{0,20}$|\b(?:other|remaining)\s+days?\b[^.,;!?]{0,12}$|\b(?:rest|remainder)\s+of\s*(?:the\s*)?$|\botherwise\b[^.,;!?]{0,16}$/i,
  either:
    /\b(?:both|either|any of (?:them|these)|each|all (?:of them |of these |two |three )?)\b[^.,;?]{0,36}\b(?:works?|suits?|fine|ok(?:ay)?|grand|good|possible|acceptable|suitable|convenient|doable|workable|free|open|available|do|goes)\b|\b(?:i|we|us|me|they|he|she|everyone|everybody|(?:the|our|my) [a-z]+)(?:['’](?:m|re|s|ll be)| (?:is|are|am|will be|would be))(?: (?:all|both|usually|mostly|pretty|quite|only))? (?:free|available|off(?: work)?|flexible|(?:around|about)(?! (?:\d|a |an |the |one|two|three|four|five|six|seven|eight|nine|ten|half)))\b|(?:^|[.,;!]\s*)(?:free|available|flexible|around)\b|\b(?:are|is|would be|would both be) (?:both |all |also |equally |just as |perfectly )?(?:possible|acceptable|suitable|convenient|doable|workable|(?:fine|ok(?:ay)?|alright|all right|good|grand|open|free) (?:for|by|with) (?:me|us|everyone|everybody)|(?:an )?options?|on the table|no (?:bother|problem|trouble)|(?:all )?the same to (?:me|us))\b|\b(?:works?|suits?|would (?:both )?(?:work|suit|do)|can (?:both )?work)(?: (?:equally )?well)?(?: for)? (?:me|us|everyone|everybody|the (?:team|group|family))\b|\band so (?:is|are|does|do|would|will)\b|\bwhichever\b|\beither (?:day |one )?of\b|\bwhatever['’]?s\b|\bwhatever (?:is|you['’]?ve|you have|you got)\b|\b(?:you (?:choose|pick|decide)|i['’]?m easy|(?:don['’]?t|do not) mind(?: which)?)\b|\bwhatever (?:works|is free)\b/i,
  another: /[,，;；.。]?\s*(?:\band\b(?: (?:also|then))?|\balso\b|\bplus\b|\bthen\b|[;；\n])/gi,
  joinsWishes:
    /(?:(?<!\s)\s+)?(?:(?<![,.;!\n])[,.;!\n]+\s*(?:and|also|then|plus|oh)?\b(?:\s+(?:also|then|please))?|\band\b(?:\s+(?:also|then|please|can you|could you))?|\bthen\b|\bplus\b|\balso\b)\s*/gi,
  before: /\bbefore\b/i,
  dayBounds: {
    from: /\b(?:not before|(?:no|not) (?:earlier|sooner) than|earliest(?: is| would be)?)\s\n|\bfrom\s\n\s(?:on|onwards?)\b|\n\s(?:onwards?|or (?:later|after)|and (?:later|after)|at the (?:very )?earliest|(?:is )?(?:the )?earliest)\b/i,
    after: /(?<!\bnot )\bafter\s\n(?=\s*(?:$|[,.!?;]|please|works?|suits?|is|would|will|for|or|only)\b|\s*$)/i,
    before: /(?<!\bnot )\bbefore\s\n(?=\s*(?:$|[,.!?;]|please|works?|suits?|is|would|will|for|or|only)\b|\s*$)/i,
    by: /\b(?:by\s\n\sat the (?:very )?latest|(?:no|not) later than\s\n|not after\s\n)|\n\s(?:at the (?:very )?latest|or (?:earlier|sooner|before))\b/i,
  },
  meantSo:
    /^(?!.*(?:\b(?:any|every|all|each|whenever|anytime|which|what)|\bnot?\b|n['’]?t\b|\bnever\b)).*\b(?:but|only|just) (?:on|at|for|make it|in the)\b|^\W*(?:no+|nope|nah|sorry|oh|wait)\b(?!.*\bnot\b).*\b(?:i|we) (?:meant?|said|asked for|wanted|was thinking of|was talking about)\b|^\W*(?:no+|nope|nah|sorry|oh|wait)[,.! ]+(?:i|we) (?:meant?|said|asked for|wanted)(?! no)\b(?!.*\bnot\b)/i,
  politeStart:
    /^(?:please|pls|kindly|hey|sorry|actually|wait|just|unfortunately|ok|okay|so|and|then|now(?= (?:cancel|move|drop|scrap|change|push|shift)\b)|(?:could|can|would|will) you(?: please)?|(?:can|could|may|shall) (?:i|we)(?: please)?|(?:i|we)(?: would|'d) like to|(?:i|we) (?:want|need|wish|have) to|i wanna|let me|let's)[\s,，]*/,
  politeEnd: /(?:please|pls|thanks|thank you|for me|now)$/,
}
