import type { SecondThoughtWords } from '../words/after-booking-words.ts'

const LITTLE = '(?:a (?:bit|little|tad|touch)|bit|rather|quite|pretty|kinda|kind of|sort of|awfully|very|so|somewhat)'
/** "we'll be a bit late" is of who comes */
const OF_PERSON = String.raw`\b(?:i|we|he|she|they|you|be|come|coming|arrive|arriving|running)(?:['’](?:m|re|ll|s)| am| are| is| will| may| might| could| be)*(?: \w+){0,3} (?:early|late)\b`
const tooSo = (way: string): RegExp =>
  new RegExp(
    String.raw`^(?!.{0,160}${OF_PERSON}).{0,160}?(?:\btoo ${way}\b(?! (?:to|for (?:cancel|chang|mov|book))|\w)|(?:\b(?:is|was|seems?|feels?|sounds?|looks?)|['’]s) (?:actually |really |just |still |probably )?${LITTLE} ${way}\b(?! (?:to|for (?:cancel|chang|mov|book))))`,
    'i',
  )

const kept = (what: string): RegExp =>
  new RegExp(
    `^(?:(?:yes|yeah|yep|ok(?:ay)?|and|but|so|oh|sure|great|good|just|keep|keeping|with)[,.!]? ){0,3}(?:(?:the|our|my) )?(?:same ${what}|${what} (?:(?:(?:should|can|will|to|must) )?(?:stays?|be|is|are|remains?|kept)(?: exactly| just)? )?(?:the same|unchanged|as (?:it is|is|it was|they are|before|now)|as-is))(?:[ ,]+(?:please|pls|thanks|yeah|though|then|ok|obviously|of course|as before|as now)){0,2}[ .!?]*$`,
    'i',
  )

const HOURS: Readonly<Record<string, number>> = {
  '': 60,
  a: 60,
  an: 60,
  one: 60,
  '1': 60,
  two: 120,
  '2': 120,
  three: 180,
  '3': 180,
}
const LONG = String.raw`(?:(?<half>half(?: an| a)?)|(?<n>an?|one|two|three|[123])|(?<=\bfirst )) ?(?:full |whole )?(?:hours?|hrs?|h)\b(?! (?:more|longer|later|earlier|extra|less))`
const ENOUGH = [
  new RegExp(
    String.raw`\b(?:only|just) (?:really |actually )?(?:need|needs|want|wants|use|using|have|take|keep|require|got)\b[^.?!,;]{0,24}?\b(?:for )?(?:(?:the )?first )?${LONG}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:need|needs|want|keep|use|stay(?:ing)?|have|play(?:ing)?)\b[^.?!,;]{0,24}?\b(?:only|just) (?:for )?(?:(?:the )?first )?${LONG}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:only|just) (?:for )?the (?:first )?${LONG}(?=\s*(?:$|[,.!?;]|please|pls|thanks|then|now|after))`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:(?:the )?first )?${LONG}(?:['’]s| (?:is|will be|would be|should be|will do|would do|ought to be|['’]ll be|is more than))? (?:really |actually |probably )?(?:enough|plenty|sufficient|fine for us|all we need|will do|would do)\b`,
    'i',
  ),
]

function enough(text: string): number | undefined {
  for (const pattern of ENOUGH) {
    const found = pattern.exec(text)
    if (found === null) continue
    return found.groups?.half === undefined ? HOURS[found.groups?.n?.toLowerCase() ?? ''] : 30
  }
  return undefined
}

export const ENGLISH_SECOND_THOUGHTS: SecondThoughtWords = {
  wantsToo:
    /\b(?:want|need|like|love|get|do|have|play|book|use|fancy|add|take|reserve|come)\b[^.?!]{0,40}\b(?:too|as well|also)\b(?!\s*(?:late|early|much|many|long|short|far|bad|busy|tired))|\balso\b[^.?!]{0,20}\b(?:want|need|like|love|get|do|have|play|book|use|take|come)\b/i,
  tooEarly: tooSo('early'),
  tooLate: tooSo('late'),
  enough,
  original:
    /\b(?:original|old|previous|former|first|earlier)(?: \w+)? (?:time|day|date|slot|hour|one|booking|plan)\b[^.?!]{0,16}\b(?:was|is|were|suits?|suited|works?|worked|['’]s) (?:actually |really |much |way |just |still |probably )*(?:better|best|fine|good|ok|okay|nicer|easier)\b|\b(?:back|return|revert|stick|stay|keep|go)\b[^.?!]{0,12}\b(?:the )?(?:original|old|previous|former|way it was)\b|\b(?:as|like|how|what) it was (?:before|originally|first)\b|\b(?:leave|keep|have|make) it (?:as|how|like|the way) (?:it|we|i) (?:was|had)\b|\b(?:was|is) better (?:before|as it was|the way it was)\b/i,
  besides: /\b(?:too|as well|also|another|second|backup|in addition)\b/i,
  leadsNo: /^\s*(?:no+|nope|nah|wait|sorry|actually|oops)\b/iu,
  ofOther: /\b(?:my|our) \p{L}+(?: \p{L}+)?['’]s name(?:['’]s| is|:)/iu,
  nextSuch: /\b(?:following|next|after)\b/i,
  notNow:
    /\b(?:gotta|got to|have to|need to|going to have to) (?:bail|pull out|drop out|back out|call it off|(?:skip|miss) (?:it|this)|give (?:it|this) a miss)\b|\bnot worth (?:it|the)\b|\b(?:leave it|forget it|skip it|rain ?check)\b[^.?!]{0,12}\b(?:for|till|until|this|to)\b[^.?!]{0,12}\b(?:time|day|one|now)\b|\b(?:some|an)other (?:time|day) (?:then|maybe|perhaps)\b|\brain ?check\b/i,
  nextTo: /\b(?:next to (?:it|ours|that|mine|us)|beside (?:us|ours|it|mine)|alongside|adjacent)\b/i,
  rightAfter:
    /\b(?:right|straight|directly|just|immediately) after(?:wards)?(?: (?:that|it|this))?\b|\b(?:afterwards|following (?:that|it|on))\b|\bafter (?:that|it|(?:the|my|our) (?:meeting|class|session|game|match|lesson|workshop|rehearsal|recording|booking|badminton|climbing|archery))\b/i,
  comesInstead: [
    /(?<=^|[\s,.;!])(?<is>\p{Lu}[\p{L}'’-]{0,20}?(?: \p{Lu}[\p{L}'’-]{1,20}?)?)(?:['’]s| is| will be| will|['’]ll| can)? (?:(?:coming|playing|going|climbing|joining|come|play|go|climb|join|filling in|fill in|stepping in|step in)(?: us| along)? (?:instead|for (?:him|her|them)|in (?:his|her|their) (?:place|stead))|(?:tak(?:es?|ing)|has|have|having) (?:his|her|their) (?:place|spot|slot))/u,
  ],
  ifFree:
    /\b(?:if|in case|provided|assuming|as long as|whether)\b[^.?!]{0,60}\b(?:free|available|open|possible|space|room|slots?|courts?|places?|spots?|gaps?|tables?|works?|ok(?:ay)?|any(?:thing)?|doable)\b/i,
  hasBooking:
    /\b(?:i['’]?m|i am|we['’]?re|we are) (?:already )?booked (?:in|on|there|for|at)\b|\b(?:i|we)(?:['’]ve| have)? (?:already |actually )?(?:have|got|booked|made)(?: already| got| booked| made)* (?:a|an|one|my|our) (?:existing )?(?:bookings?|reservations?)\b|\b(?:existing|current) (?:bookings?|reservations?|one)\b|\b(?:i|we)(?:['’]ve| have) (?:already )?(?:got|booked) (?:it|that|one|this) already\b|\bnot (?:a )?new (?:one|bookings?|reservations?)\b|\b(?:bookings?|reservations?) (?:i|we)(?:['’]ve)? (?:already )?(?:have|got|made)\b/i,
  bookedOne:
    /\b(?:the|that|my|our) (?:first |other |last |earlier )?(?:one|thing|slot|game|court|room|meeting|class|session|lesson|match)s? (?:that )?(?:i|we)(?:['’]ve| have|['’]d| had)? (?:just |already |only just )?(?:now )?(?:booked|made|reserved|had|got|have)\b|\bwhat (?:i|we)(?:['’]ve| have)? (?:just |already )(?:booked|made|reserved)\b|\b(?:my|the) (?:other|previous|existing|confirmed) (?:bookings?|reservations?)\b|\b(?:i|we)(?:['’]ve| have)? (?:just |already )(?:booked|got|reserved|made)\b/i,
  onCondition: /(?:^|[,.;!?] ?|\b(?:and|so|but|or) )(?:if|in case|what if|suppose|supposing) /i,
  becomes:
    /\b(?:a|an|another|some|any|one more|second|want|need|book|get|have|try|prefer|rather|or|is|what about|how about)(?: the)? $|\b(?:change|switch|swap|make|turn|move)\b[^,.;!?]{0,24}\b(?:to|into|for|it)(?: the)? $/i,
  definite: /\b(?:the|my|our|that|this) (?:\p{L}+ )?$/iu,
  wishedOf:
    /^ ?[:–-]|^(?: (?:one|booking|room|class|session|court))?,? (?:can|could|needs? to|has to|have to|should|will|must|might|may|to be|is off|is on|off)\b|^['’]s (?:one|booking|off|on)\b/i,
  orAsks:
    /(?<=\S)[\s,;–-]{1,3}or (?:is|was|would|are|will|am|has|have|isn['’]t) (?:that|it|this|they|you|i|we|there|everything)(?: been| be)?(?: (?:already|now|just|a bit|far|way|really|all))* (?:not|too (?:late|soon|short)|taken|full|gone|booked|impossible|possible|a problem|no good|no way|closed|asking|pushing|out of)\b[^,.;!?\d]{0,30}\??\s*$/i,
  hedges:
    /\b(?:then|so) (?:i|we)(?:['’]d| would) (?!like|love|need|prefer)|\b(?:maybe|perhaps|possibly|might|i (?:think|guess|suppose|wonder)|not sure|thinking (?:of|about)|what do you think|what if|(?:check|confirm|clear it|speak|talk) with (?:me|us)|(?:ask|tell|let) (?:me|us)(?: know)? (?:first|before)|run it (?:by|past) (?:me|us)|(?:only )?if (?:it|that|there)(?:['’]?s| is| isn['’]?t| costs?| doesn['’]?t)(?: not| no)? (?:cost|more|extra|dearer|the same|any|no))\b/i,
  leaves:
    /\b(?:leave|keep) (?:it|that|this|things|them|everything|mine|ours)\b|\b(?:don['’]?t|do not|never mind|no need to) (?:change|move|touch|bother)\b|\bas (?:it|we) (?:was|is|were|are|had it)\b|\b(?:changed|changing) (?:my|our) minds?\b|\bon second thoughts?,? (?:no|leave|keep)\b|\b(?:stick|stay|go) with (?:what|how) (?:we|i|it) (?:had|was)\b|\bleave (?:the|my|our) \p{L}+ alone\b|^\W*(?:(?:no|nope|nah|ok|okay|oh|then|hm+),? )*as (?:before|it was)(?:,? (?:please|then))?[.! ]*$/iu,
  desists:
    /^(?:(?:no|nope|oh|wait|sorry|actually|please|but|hang on|hold on)[\s,]+)*(?:don['’]?t|do not)(?: (?:cancel|do|bother|change|move|bin|scrap|drop|touch)(?: (?:it|that|anything))?)?(?: yet| please| after all)*[.!]*$/i,
  noNew:
    /\b(?:no|not|without|(?:don['’]?t|do not) (?:want|need)|forget(?: about)?|scrap|drop|skip|never mind) (?:(?:the|a|an|any|that|this|to make|to book)\s){0,2}(?:(?:new|other|another|second|extra) (?:one|bookings?|reservations?)|(?:new|another|second)$)/i,
  stays: /\b(?:still|same|keep(?:s|ing)?|stays?|staying|as (?:before|now|it is|it was)|unchanged|unaltered)\b/i,
  keptParts: {
    time: kept('(?:(?:start(?:ing)? )?(?:times?|hours?|slot))'),
    size: kept('(?:numbers?(?: of (?:people|us|guests|players))?|party size|size|head ?count|people)'),
    rest: kept('(?:everything else|all else|(?:all )?(?:the )?rest(?: of it)?)'),
  },
  proposesHour: [
    /^(?:(?:and|so|ok(?:ay)?|hm+|or|but|actually|sorry)[,.!]? )*(?:is|would|does|will) (?<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:be )?(?:possible|ok(?:ay)?|work|suit|free|available|fine|good|better)(?: (?:instead|for you|too|then|please|at all))*[ ?.!]*$/i,
    /^(?:(?:and|so|ok(?:ay)?|hm+|or|but|actually|sorry)[,.!]? )*(?:could|can|shall|may) (?:we|i|you) do (?<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:instead|then|please|that day))+[ ?.!]*$/i,
  ],
  staysAt: [
    /\b(?:leave|keep|stay|stick|remain|left)(?: (?:it|that|us|things))?(?: (?:at|with|to|as))? (?<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b(?! ?(?:[:.]\d|[ap]\.?m\b|o['’]?clock|hours?|hrs?|min))/i,
  ],
  unsureWay: /\bforwards?\b(?<!\b(?:bring|brought|pull)\b.{0,24}forwards?)/i,
  swapped: [
    /\b(?:put|have|add|write|list|enter|get|use|it['’]?s|make it|under|be|say)\s+(?<is>\p{L}[\p{L}'’-]{1,20}(?: \p{L}[\p{L}'’-]{1,20})?)(?: down| on (?:it|there|the (?:list|booking|form))| in)?,? (?:instead of|in place of|rather than|not) (?<was>\p{L}[\p{L}'’-]{1,20}(?: \p{L}[\p{L}'’-]{1,20})?)(?=\s*(?:$|[,.!?;]|please|pls|thanks|on (?:it|the)))/iu,
    /\b(?:swap|replace|change|switch|exchange)\s+(?<was>\p{L}[\p{L}'’-]{1,20}(?: \p{L}[\p{L}'’-]{1,20})?) (?:for|with|to|by) (?<is>\p{L}[\p{L}'’-]{1,20}(?: \p{L}[\p{L}'’-]{1,20})?)(?=\s*(?:$|[,.!?;]|please|pls|thanks|on (?:it|the)|instead))/iu,
    /(?:^|[,.;!]\s?|\b(?:and|so|but)\s)(?<is>\p{L}[\p{L}'’-]{1,20})(?:['’]s| is| will be|['’]ll be)? (?:coming|playing|going|come|joins?|joining|plays?) (?:instead of|in place of|for) (?<was>\p{L}[\p{L}'’-]{1,20})(?=\s*(?:$|[,.!?;]))/iu,
  ],
}
