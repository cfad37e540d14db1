import type { PlainRule } from '../plain-rule.ts'
import { whole } from '../shape-rule.ts'

const DAY = '(?:mon|tue|wed|thu|fri|sat|sun|week|every|daily)'

const HOURS_WORDS =
  /\b(?:change|set|make|update|the|opening|business|hours|of|for|on|we(?:'re|’re| are)?|open|from)\b/gi

/** Commands as staff say them in English; the first that fits counts. */
export const ENGLISH_COMMANDS: readonly PlainRule[] = [
  {
    word: 'staff',
    is: /^(?:(?:show|list)(?: me)? |who(?:['’]?s| is) (?:all )?(?:on|in) )?(?:the |our |my )(?:team|staff|colleagues)(?: list)?$/i,
    drop: /.+/gs,
  },
  {
    word: 'blocked',
    is: /^(?:(?:who|which (?:guests|people|customers)|whom|any(?:body|one)|some(?:body|one)|is any(?:body|one)|are (?:any|some) (?:guests|people|customers))(?: all)?(?:['’]?s| is| are| was| were| has been| have been| have we| did we| do we have| we)?(?: (?:all|still|currently|now|already|so far|been|that['’]?s|on our))*(?: (?:blocked|block|banned|ban|blacklisted|barred)(?: (?:list|here|now|so far|from booking|at the moment|at .{2,30}))?| on (?:the |our )?(?:black|block|ban|banned)[- ]?list)|(?:(?:show|give|see|open|list|check)(?: me| us)? )?(?:all )?(?:the |our )?(?:(?:black|block|ban)[- ]?list(?: of .{2,30})?|(?:list of )?(?:all )?(?:the )?(?:blocked|banned|blacklisted) (?:guests?|people|customers?|list|ones|users|accounts|numbers|persons)|blocked|banned)|who (?:can['’]?t|cannot|can not|may not|mustn['’]?t|isn['’]?t allowed to|is not allowed to) book(?: (?:here|by chat|any ?more|with us))?)(?: (?:pls|please))?$/i,
    drop: /^.*?(?=\bat (?!the moment))|^.*$/i,
  },
  {
    word: 'checkin',
    is: /^check (?!me\b|us\b|in$).{2,40} in$|^check in (?!me\b|us\b).{2,40}$/i,
    drop: /^check in\b|^check\b| in$/gi,
  },
  {
    word: 'today',
    is: /^(?:who(?:'s| is| are|'ll| will)? (?:comes?|coming|in|booked|be here)|how many (?:people|guests|bookings|come)(?: are| do we have)?(?: coming| come| booked)?|(?:show (?:me )?|what is |what's |see )?(?:the )?(?:list|schedule|timetable|day)(?: of guests)?(?: for| of| on)?|who (?:do|have) we (?:have|got))(?= |$)(?!.*\bmy\b).{0,40}$/i,
    drop: /\b(?:who(?:'s| is| are|'ll| will)?|comes?|coming|in|booked|be here|how many|people|guests|bookings|are|do we have|have we got|show|me|what(?: i|')s|see|the|list|schedule|timetable|day|of|for|on)\b/gi,
  },
  {
    word: 'find',
    is: /^(?:find|look up|search(?: for)?|look for|show)(?: me)? (?:the )?bookings? (?:of|by|for|from) .{2,40}$|^(?:find|look up|search for) (?!.*\b(?:me|my|a|an|something|free)\b).{2,30}$|^who (?:has )?booked .{2,40}$/i,
    drop: /^(?:find|look up|search(?: for)?|look for|show)(?: me)?|\b(?:the )?bookings? (?:of|by|for|from)\b|^who (?:has )?booked(?: the\b)?/gi,
  },
  {
    word: 'export',
    is: /^(?:export|download)(?: the)? (?:roster|bookings|list|excel|guests)\b/i,
    drop: /\b(?:export|download|the|roster|bookings|list|excel|guests|of|for|from)\b/gi,
  },
  { word: 'announce', is: /^announce[:,]? \S/i, drop: /^announce[:,]? /gi, long: true },
  {
    word: 'setup',
    is: /^(?:set ?up|create|register|add|open) (?:an? |my |our |the |another )?(?:own )?(?:new |first |second |other )?(?:halls?|place|venue|location|branch|shop|business)$/i,
    drop: /.+/gs,
  },
  {
    word: 'demo',
    is: /^(?:remove|delete|hide) (?:the |all )?(?:sample|demo|example) halls?$/i,
    drop: /.+/gs,
    says: 'off',
  },
  // of nothing that stands here it is a guest's name
  ...(['service', 'hall', 'field'] as const).map((of) => ({
    word: 'rename',
    is: /^rename (?!me\b|my\b).+ (?:to|as|into) .+$/i,
    drop: /^rename (?:the )?/gi,
    of,
  })),
  {
    word: 'field',
    is: /^(?:add|create|include) (?:a |an |another )?(?:new |form )*(?:field|question)s?\b(?= )|^add .+ to the form$|^ask (?:the )?(?:guests|people|customers) for\b/i,
    drop: /^(?:add|create|include)\b|^ask (?:the )?(?:guests|people|customers) for\b|\b(?:a|an|another|new|form|the|field|question|for|called|named|to the form|(?:to|at|in)(?= \S+(?: \S+)?$))\b/gi,
    says: 'add',
    asks: true,
  },
  {
    word: 'hours',
    is: new RegExp(
      String.raw`^(?:from now on,? )?(?:on ${DAY}\w*,? )?(?:we|the hall)(?:'re|’re| are|'ll| will)? (?:now )?(?:open|close|start|shut)(?:s|ing)? (?:up )?(?:at|from|until|till|only at) \d(?!.*(?:-|–|to|until|till) ?\d).*`,
      'i',
    ),
    drop: /\b(?:we(?:'re|’re| are|'ll| will)?|the hall|(?<!from )now(?! on))\b/gi,
    asks: true,
  },
  {
    word: 'settings',
    is: /^(?:(?:show|see|list|what are) (?:me )?)?(?:all )?(?:the |our |my )?settings(?: (?:of|for) .{2,40})?$|^what(?: is|['’]?s)(?: all)? set(?: up)?(?: (?:of|for) .{2,40})?$/i,
    drop: /\b(?:show|see|list|what are|me|all|the|our|my|settings|what(?: is|['’]?s)(?: all)? set(?: up)?|of|for)\b/gi,
  },
  whole(
    'settings',
    /^(?:set |change |raise |lower |limit )(?:the )?(?:message|session|chat|log(?:ging)?)s?(?: limit| level)? (?:to|at) \S.*$/i,
  ),
  whole(
    'settings',
    /^(?:keep|retain) (?:the |all )?(?:chats?|conversations?|holds?|questions?|audit(?: log)?|drafts?|exports?|rosters?) (?:for )?(?:only )?\d+ ?(?:days?|weeks?|months?)$/i,
  ),
  {
    word: 'diag',
    is: /^(?:is (?:everything|the (?:service|system|bot)) (?:all right|alright|ok|okay|fine|working|running)|how is the (?:service|system) (?:doing|running)|system (?:status|health)|(?:run )?diagnos(?:e|is|tics))$/i,
    drop: /.+/gs,
  },
  {
    word: 'audit',
    is: /^what (?:have|did) (?:i|we|they) changed?(?: .{0,20})?$|^who(?:['’]s| has)? (?:changed|put|raised|lowered|set|edited|touched|increased|dropped) (?!.*\b(?:booking|appointment|reservation)s?\b)(?:what|it|that|this|(?:the |our )?.{2,40})$|^what (?:was|has been|were) changed(?: .{0,20})?$|^(?:show (?:me )?)?(?:the )?(?:last|latest|recent) changes$/i,
    drop: /.+/gs,
  },
  {
    word: 'staff',
    is: /^who (?:works here|may change (?:things|anything)(?: here)?|can change (?:things|anything)(?: here)?|are (?:the|my|our) (?:staff|managers|admins|colleagues))$/i,
    drop: /.+/gs,
  },
  {
    word: 'closings',
    is: /^(?:who|which (?:guests?|people))(?: ?(?:has|have|'s|’s))?(?: ?(?:n['’]t|not|all|already|still))*(?: yet)? (?:answered|replied|responded|reacted|got back to us)\b.{0,40}$|^(?:has|have) (?:everybody|everyone|all(?: (?:the )?guests)?|they all)(?: of them)? (?:answered|replied|responded)\b.{0,40}$|^how(?:'s| is| are) the (?:closings?|closures?)(?: going| getting on| doing)?$|^(?:any|what) (?:answers|replies|news) (?:to|on|about|from) the clos(?:ing|ure)$|^(?:the )?(?:state|report|status) of the clos(?:ing|ure)s?$/i,
    drop: /.+/gs,
  },
  {
    word: 'reopen',
    is: /^(?:reopen|re-open|open again)\b/i,
    drop: /\b(?:reopen|re-open|open again|on|the hall)\b/gi,
    asks: true,
  },
  {
    word: 'close',
    is: /^(?:we(?:'re|’re| are|'ll be|’ll be| will be| will)?(?: all)? )?(?:be )?clos(?:e|ed|ing)\b(?! (?:to|by|my|enough)\b)(?!.*\b(?:earlier|later|longer)\b)/i,
    drop: /\b(?:we(?:'re|’re| are|'ll be|’ll be| will be| will)?|be|(?:close[ds]?|closing)(?!(?: up)? at (?:\d|noon|mid|half|quarter|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))|(?<!now )on|the hall|all day|because of|because|due to)\b/gi,
    asks: true,
  },
  {
    word: 'slots',
    is: /^(?:open|add|we(?:'re|’re| are)? open)\b.*\b(?:extra|additional|late|longer|also|specially)\b/i,
    drop: /\b(?:we(?:'re|’re| are)?|open|add|extra|additional|late|longer|also|specially|hours?|slots?|on|for|from)\b/gi,
    asks: true,
  },
  {
    word: 'service',
    is: /^(?:pause|suspend|resume)\b/i,
    drop: /\b(?:the|because of|because|due to|since)\b/gi,
    asks: true,
  },
  {
    word: 'price',
    is: /^(?:change|set|make|put|raise|lower|increase|reduce|update)\b.*\b(?:price|cost|fee)s?\b.*\d|^(?:the )?(?:price|cost|fee) (?:of|for)\b.*\b(?:to|is now|becomes)\b.*\d/i,
    drop: /\b(?:change|set|make|put|update|the|price|cost|fee|of|for|at|is now|becomes|from now on)\b/gi,
    asks: true,
  },
  {
    word: 'hours',
    is: /^(?:change|set|make|update)\b.*\bhours\b.*\d/i,
    drop: HOURS_WORDS,
    asks: true,
  },
  {
    word: 'hours',
    is: new RegExp(
      String.raw`^(?:change|set|make|update)\b(?!.*\b(?:my|booking|reservation|it)\b).*\b${DAY}.*\d.*(?:-|–|to|until|till).*\d|^(?:we(?:'re|’re| are)? )?open (?:on )?${DAY}.*\d.*(?:-|–|to|until|till).*\d`,
      'i',
    ),
    drop: HOURS_WORDS,
    asks: true,
    maybeBooking: true,
  },
]
