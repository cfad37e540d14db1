import type { BookingWords } from '../wording.ts'

const EDIT = String.raw`\b(?:change|edit|update|modify|correct|fix|another|different|other|wrong|pick|choose)\b`
const edit = (things: string): RegExp => new RegExp(String.raw`${EDIT}[^.]{0,20}\b(?:${things})\b`, 'i')

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].map(
  (word) => new RegExp(String.raw`\b${word}\b(?: (?:guest|person))?`),
)

function guest(text: string): number | undefined {
  const number = /\b(?:guest|person|number)\s*(\d{1,2})\b/.exec(text)?.[1]
  if (number !== undefined) return Number(number)
  const at = ORDINALS.findIndex((ordinal) => ordinal.test(text))
  return at < 0 ? undefined : at + 1
}

const SLOTS = /\b(two|three|four|[2-4])\s(?:time\s)?(?:slots?|sessions?)\b(?!\s(?:left|free|available|open))/i
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4 }

function slots(text: string): number | undefined {
  const said = SLOTS.exec(text)?.[1]?.toLowerCase()
  return said === undefined ? undefined : (COUNTS[said] ?? Number(said))
}

/** what is known of a guest from before */
const KNOWN = String.raw`(?:(?:contact |personal |phone |mobile |my |booking )?(?:names?|numbers?|phones?|mobiles?|e-?mails?|details?|info(?:rmation)?|data|contacts?)\b)`

export const ENGLISH_BOOKING: BookingWords = {
  splits: /\b(?:split|two (?:rooms|bookings|separate)|separate(?:ly)?|divide)\b/i,
  together:
    /\b(?:together|(?:one|same|single|bigger|larger) (?:room|booking|group|space|place)|(?:don['’]?t|not|no|without) (?:want to )?(?:split|separate|divid)\w*)\b/i,
  supposes: /\b(?:if|suppose|supposing|assuming|in case) (?:we|i|it|there|my|our|only|just)\b/i,
  book: /\b(?:book|booking|reserve|reservation|reserving|rent)\b/i,
  change:
    /\b(?:change|instead|(?:make|set) (?:it|that|mine|ours|(?:the|my|our) (?!bookings?\b|reservations?\b))|move it|switch|rather|actually|sorry|wait|i mean|oops)\b|\b(?:is|are|be|works?|suits?|'s|fits?)(?: \w+){0,2} (?:better|easier|best)\b/i,
  slots,
  proposes: /\b(?:what|how) about\b|\bmaybe\b[^.?!]{0,20}\b(?:instead|then|better)\b/i,
  question: /^\s*(?:where|what|when|how|which|why)\b/i,
  whether:
    /^\s*(?:is|would|will|do|does|are|am|could (?:we|i))\b|\bcould (?:it|that|this|the \w+) be\b|\b(?:any chance|is it possible|would it be possible|i wonder(?:ed)? (?:if|whether)|i was wondering (?:if|whether))\b/i,
  noName:
    /\b(?:do|have|did) you\b|\b(?:can|could|may|shall) (?:i|we|you)\b|\b(?:is|are) there\b|\bi(?:'d| would)? (?:want|need|like|prefer)\b|\b(?:anything|something|bigger|smaller|larger|cheaper|earlier|sooner|how about|what about|instead)\b|^\s*(?:please )?(?:cancel|delete|move|change|undo|keep|stop)\b/i,
  otherTime: [
    /\b(?:any(?:thing|where)?|something|is there|are there|do you have|have you)\b[^.?!]{0,24}\b(earlier|sooner|later)\b/i,
    /^\s*(?:a (?:bit|little) )?(earlier|sooner|later)(?: please)?[\s.?!]*$/i,
    /^\s*(?:ok(?:ay)?,? |oh,? |actually,? |hmm,? )?(?:the|an?) (earlier|later) (?:one|slot|time)(?: (?:then|please|is better|instead))*[\s.?!]*$/i,
  ],
  later: /later/i,
  otherSuchDay: /\b(?:the other|not that|not this|a different) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i,
  compares: /\b(?:earlier|later|sooner|former|latter)\b/i,
  cheapest:
    /\b(?:cheap(?:er|est)|cheap one|(?:low(?:er|est)|better|best) price|less expensive|costs? (?:less|the least))\b/i,
  soonest:
    /\basap\b|\ba\.s\.a\.p|\bas soon as (?:possible|you can|we can|poss)\b|\b(?:straight|right) away\b|\bimmediately\b|(?<!\b(?:not|nothing|isn['’]?t|no|non)(?: (?:very|that|so|really|too|super|at all))?[ -])\burgent(?:ly)?\b|\bthe sooner the better\b|(?<!\b(?:not|n['’]t|never) (?:really |at all )?)\bin a (?:hurry|rush)\b/i,
  first: /\b(?:earliest|soonest|first|earl(?:y|ier) one|former)\b/i,
  last: /\b(?:latest|last|later? one|latter)\b/i,
  firstWish:
    /\b(?:starts?|begins?|ends?) (?:the )?(?:first|earliest|soonest)\b|\bearl(?:y|ier) (?:is|would be|the) (?:better|best)\b|\bthe earlier the better\b|\bthe (?:earliest|soonest) (?:i|we|you) can\b|\bas (?:early|soon) as (?:possible|you can|we can|it gets)\b|\b(?:the|\w+day['’]s) (?:very )?(?:earliest|first|early|earlier|soonest) (?:one|slots?|times?|session|possible|available|hour|class|round)\b(?! (?:i|we|that|was|were|of(?! (?:the|that) day))\b)|\b(?:the )?(?:earliest|soonest)(?: possible)?\s*(?:$|[,.!;])|\b(?:earliest|first) (?:one|time|class|hour|round) (?:of|on|in) (?:the|that) day\b|(?<!\b(?:my|our|his|her|their|an?) )\b(?:earliest|first|soonest) (?:(?:free|available|possible) )?(?:[a-z]+ ){0,2}(?:slots?|session)\b(?! (?:i|we|that|was|were)\b)/i,
  lastWish:
    /\b(?:starts?|ends?|finish(?:es)?|runs?) (?:the )?(?:last|latest)\b|\blater? (?:is|would be|the) (?:better|best)\b|\bthe later the better\b|\bthe latest (?:i|we|you) can\b|\bas late as (?:possible|you can|we can|it gets)\b|\b(?:the|\w+day['’]s) (?:very )?(?:latest|last|late|later) (?:one|slots?|times?|session|possible|available|hour|class|round)\b(?! (?:i|we|that|was|were|of(?! (?:the|that) day))\b)|\b(?:the )?latest(?: possible)?(?: (?:in the day|of the day|that day|you(?:['’]ve| have)?(?: got| have)?|there is))?\s*(?:$|[,.!;])|\b(?:latest|last|final) (?:one|time|class|hour|round) (?:of|on|in) (?:the|that) day\b|(?<!\b(?:my|our|his|her|their|an?) )\b(?:latest|last|final) (?:(?:free|available|possible) )?(?:[a-z]+ ){0,2}(?:slots?|session)\b(?! (?:i|we|that|was|were)\b)/i,
  same: /^\s*(?:(?:yes|yeah|ok|just|please|use|it['’]?s|still|and)[, ]{1,2}){0,3}(?:(?:the )?same(?: one| again| thing| as (?:(?:the |my )?(?:last|before|previous|other|first|usual|earlier)(?: time| one| booking)?))?|as before|(?:the |my )?(?:last|previous|other) (?:one|time)|that one|the one (?:you have|from (?:before|last time))|you (?:already )?(?:have|know|['’]?ve got|got) (?:it|that|mine)(?: already)?)(?: please| pls| again| as (?:before|last time)| then| thanks| too){0,2}[.。!！]?\s*$/i,
  known: [
    new RegExp(
      String.raw`(?:\band )?\b(?:the )?(?:same|usual) (?<what>${KNOWN}(?:(?:,| and|,? &| or) (?:the )?(?:same )?${KNOWN}){0,3})(?! of\b)(?: (?:as|like)(?: the)? (?:before|(?:last|other|first) (?:time|one|booking)))?`,
      'i',
    ),
    new RegExp(
      String.raw`\byou(?:['’]ve)? (?:already |should |still )?(?:have|got|know)(?: got)? (?:already )?(?:my|our|all my|both my) (?<what>${KNOWN}(?:(?:,| and|,? &) (?:the |my )?${KNOWN}){0,3})`,
      'i',
    ),
    new RegExp(
      String.raw`\b(?:use|take|put|with|keep)(?: in)? (?:the|my) (?<what>${KNOWN}(?:(?:,| and|,? &) (?:the |my )?${KNOWN}){0,3}) (?:(?:that )?you (?:already )?(?:have|['’]?ve got)|(?:from|i gave|as|like|of)(?: you)? (?:before|last time|already|my|the))`,
      'i',
    ),
    new RegExp(
      String.raw`(?:\band )?\b(?:(?:the|my) )?(?<what>${KNOWN}(?:(?:,| and|,? &) (?:the |my )?${KNOWN}){0,3})(?: (?:are|is|stays?|remains?|both|all|just|still)){0,2} (?:(?:the same|unchanged)(?: (?:as|like) (?:before|last time))?|(?:as|like) (?:before|last time|(?:for |on |in )?(?:my|the) (?:other|last|first) (?:one|booking)))`,
      'i',
    ),
    /\b(?:use|take|keep) (?<what>what|whatever|the ones?) (?:you(?:['’]ve)? (?:already )?(?:have|got|know)|(?:from|as) (?:before|last time))/i,
    /\b(?<what>same as) (?:(?:the |my )?(?:last|previous|other|first) (?:time|booking|one)|before)\s*[.!]?$/i,
  ],
  firstHalf:
    /^\W*(?:(?:the|in the|it['’]?s|i mean(?:t)?|make it) )?a\.?m\b\.?(?: one)?(?: (?:of course|obviously|please|pls|then|thanks))*[\s.!]*$/i,
  secondHalf:
    /^\W*(?:(?:the|in the|it['’]?s|i mean(?:t)?|make it) )?p\.?m\b\.?(?: one)?(?: (?:of course|obviously|please|pls|then|thanks))*[\s.!]*$/i,
  edit: new RegExp(EDIT, 'i'),
  edits: {
    hall: edit('hall|place|venue|location'),
    service: edit('service|activity|room'),
    date: edit('date|day'),
    slot: edit('time|times|slot|hour|hours'),
    party: edit('party|people|size|number of people|persons|guests|headcount'),
  },
  fields: {
    name: /\b(?:sur)?names?\b|\bcontact(?: person)?\b(?! (?:me|us|you|them|number|phone))/i,
    mobile: /(?<!\b(?:on|over|by|picked up) (?:the )?)\b(?:phone|mobile|cell|telephone|number(?! of\b))\b/i,
    email: /\be-?mails?\b/i,
  },
  name: /\b(?:re|sur)?names?\b|\bcontact(?: person)?\b(?! (?:me|us|you|them|number|phone))/i,
  firm: /\b(?:company|firm|business|organi[sz]ation|employer|invoice|receipt|billing)\b/i,
  instead: [/\b(?:to|should be)\s+(\S.*)$/i],
  please: /\s(?:please|pls)$/i,
  guest,
  sameAs: /^\s*(?:the )?same as /i,
  firstGuest: /\b(?:first(?! (?:time|booking))|guest ?(?:1|one)|number one|me|mine)\b/i,
  severalUnits:
    /\b(?:two|three|four|five|[2-5])\s(?:(?:badminton|tennis|squash|meeting|rehearsal|separate|adjacent)\s)?(?:courts|rooms|studios|lanes|pitches)\b/i,
  lastTime: /last time|before/i,
  endAsked: [
    /^(?:(?:and|so|ok(?:ay)?|hm+|well)[\s,]+){0,2}(?:what(?:['’]?s| is| would be| time is| time['’]?s)?|which(?:['’]?s| is| one['’]?s| one is)?|when(?:['’]?s| is)) (?:the |your )?(?:very )?(earliest|latest|first|last|soonest)(?: (?:one|slots?|time|class|session|start))?(?: (?:that )?(?:you(?:['’]ve| have)?(?: got| have)?|there(?:['’]s| is)|i can (?:get|have|book|come)|we can (?:get|have|book|come)|is (?:free|available)|available|free|possible|left|on offer))?(?: (?:then|that day|there|on that day))?[\s?.!]*$/i,
  ],
  putsRight:
    /^[\s,.;!…-]*(?:(?:or|and|but|well|oh|hmm+|um+|er+|ah|maybe|hang on|hold on|the|one|thing|class|court)[\s,.!…-]+){0,3}(?:(?:no(?:pe)?|nah|wait|actually|sorry|i mean(?:t)?|rather|scratch that|make (?:that|it)|on second thoughts?|better)[\s,.!…-]+){1,4}(?:(?:let['’]?s|the|a|an|do|make|it|try|maybe|for|with|i(?:['’]d)?|would|like|want|prefer|say|go|some)\s+){0,5}$/i,
  noneFits:
    /^(?:(?:no|nope|nah|sorry|hmm+|oh|ah|um|well|unfortunately|i['’]m afraid)[\s,.]+){0,2}(?:none|neither|nothing|not any|no ?one|(?:i|we) (?:can['’]?t|cannot|could ?n['’]?t) (?:do|make|manage) (?:any|either|one))(?: (?:of|on|from) (?:the )?(?:those|these|them|that|this|list|two|times?|days?|slots?|options?)(?: (?:times?|days?|slots?|ones|options|list))?| (?:there|here))?(?: (?:really|actually|quite))?(?: (?:works?|suits?|fits?|(?:is|are) (?:any )?(?:good|fine|ok(?:ay)?|possible|right|any good)|will (?:do|work)|would work|do))?(?: (?:for )?(?:me|us))?(?: (?:i['’]m afraid|unfortunately|sorry))?[\s.!]*$/i,
  noThenValue:
    /^\s*(?:(?:lol|haha|oh|ah|hmm|wait|sorry|um|uh|oops|omg|ugh|argh|eh|well|so)[\s,.!]+){0,2}(?:no+|nope|nah|naw)\s+(?!not\b|more\b|way\b|\w+day?s\b|mornings\b|afternoons\b|evenings\b|weekends\b)\S/i,
  whichWeek: /\b(?:next|this|coming|last)\b(?! week(?:['’]s|s['’]?)\b)/i,
}
