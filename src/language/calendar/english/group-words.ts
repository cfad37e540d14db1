import type { GroupWords } from '../calendar-words.ts'
import { WAIT } from './vocabulary.ts'

export const ENGLISH_GROUPS: GroupWords = {
  clockLink: /^\s*(?:-|~|(?:right\s|all\sthe\sway\s|through\s|up\s)?(?:to|till|til|until)|through|thru)\s*$/,
  dayLink: /^\s*(?:-|~|(?:up\s+)?to|(?:to\s+)?till|til|(?:up\s+)?until|through|thru)\s*(?:the\s)?$/,
  dayGlue:
    /^[\s,.()'/-]*(?:(?:of|in|on|the|at|for|from|is|that|sometime|maybe|perhaps|ideally|preferably|probably|say|s)\b[\s,]*){0,3}[\s,.()'-]*$/,
  shortened: /(?:^|[^\p{L}])(?!today)\p{L}{1,5}$|\d$/u,
  betweenLead: /between\s*$/,
  and: /^\s*and\s*$/,
  bounds: /^(?:\s|,|but\b|and\b|nor?\b|not\b){0,8}$/,
  orLink: /(?:\bor\b|\/|\b(?:otherwise|else)\b|\bfailing\s+that\b|\bif\s+not\b|\band\b)/,
  choice:
    /\b(?:ideally|preferably|either|could\s+be|try|best)\s+(?:on\s+|the\s+)?#(?![^#]{0,30}(?:\bnot\b|n['’]t\b))[^#.!?]{0,30}#|#[^#.!?]{0,16}\b(?:ideally|preferably|preferred|preference|first\s+choice|(?:is|would\s+be|['’]s)\s+(?:(?:my|our|the)\s+)?(?:pick|first\s+choice|preference|best|better|ideal|favourite|favorite)|if\s+(?:you\s+can|poss(?:ible)?)|could\s+be|otherwise|failing|even)\b[^#.!?]{0,16}#(?!\s*(?:is\s+not|isn|doesn|won|can|no\b|not\b|out\b|off\b))|#[^#.!?]{0,24}#,?\s*(?:if\s+(?:not|needed|need\s+be|all\s+else|(?:you|it|that|there|they)\b[^#.!?]{0,10}(?:n['’]t|not|full|gone|taken|nowt|nothing))|otherwise|at\s+a\s+(?:push|pinch)|(?:is|['’]s)\s+(?:no\s+(?:bother|problem|trouble|hardship)|second(?:\s+choice|\s+best)?|(?:fine|ok|okay|possible|alright|all\s+right|grand|good|an?\s+option)\s+(?:too|as\s+well|also))|(?:would|will|['’]ll|['’]d|could|works?)\s+(?:also\s+)?(?:do|work|be\s+(?:fine|ok|okay))?\s*(?:too|as\s+well|also|just\s+as\s+well)|(?:would|will|['’]ll|['’]d)\s+do\b|second(?:\s+choice)?\b|as\s+(?:an?\s+|my\s+|our\s+)?(?:backup|back-up|fallback|fall-back|second\s+choice|plan\s+b|alternative)|backup\b|whatever|whichever)/,
  toLink: /(?:\bto|\binto)(?:\s+(?:be|the|this|next|on|a|say|maybe))*\s*$|\binstead\b/,
  change: /(?!)/,
  fixLink: new RegExp(
    String.raw`^[\s,.!;…-]*(?:for(?:\s\d{1,2})?\b[\s,.!;…-]*)?(?:(?:oh|ah|um+|well|wait|hmm+|but)[\s,]*)?(?:(?:no(?:pe|\s+wait)?|nah|${WAIT}|sorry|i\s+mean(?:t)?|actually|rather|(?:let['’]?s\s+)?(?:just\s+)?make\s+(?:that|it)|let['’]?s\s+(?:say|do|go\s+(?:for|with))|scratch\s+that|on\s+second\s+thoughts?|oops|or\s+(?:rather|better)|better)[\s,.!;…-]*){1,3}(?:at\s|on\s|for\s|the\s)*$`,
  ),
  ratherLink: /(?!)/,
  onlyUntil:
    /^[\s,.!]*(?:(?:(?:any|some)\s?(?:day|time|thing)|(?:(?:what|which|anything|is)\b[a-z\s']{0,24}\b)?(?:free|available|open)|(?:(?:i|we)\s)?can\s(?:do|come|make\sit)(?:\sany\s?(?:day|time))?|only|from\snow)\s)?(?:until|till|til|up\sto)\s(?:the\s)?$/,
  until: /(?:until|till?|up\sto)\s*(?:the\s)?$/,
  ruledBefore:
    /(?:(?<!if\s)(?<!why\s)(?<!or\s)\bnot|\b(?:so\s+long\s+as|as\s+long\s+as|provided)\s+it\s?(?:is\s?n['’]?t|['’]s\s+not|is\s+not)|\b(?:don\s?['’]?t|do\s+not)\s+(?:make|let|have|book)\s+it|\b(?:no\s+can\s+do|leave\s+out|leaving\s+out)|\bexcept(?:ing)?(?:\s+for)?|\bany\s?(?:day|time|thing|where)?\s+but|\b(?:any|every|all|whichever|whatever)\s?(?:week)?(?:day|time|thing|where|one|morning|afternoon|evening|night|slot)?s?\b[^.,;!?]{0,28}\bbut|\bother\s+than|\b(?:besides|bar|barring|save(?:\s+for)?|minus)|\bapart\s+from|\bexcluding|\binstead\s+of|\b(?:rather|better|easier|sooner|nicer)\s+than|\bas\s+opposed\s+to|\b(?:can\s?['’]?\s?t|cannot|won\s?['’]?t)\s+(?:do|manage)|\b(?:i|we)(?:\s?['’]?\s?(?:m|re)|\s+am|\s+are)\s+(?:busy|away|tied\s+up|out\s+of\s+town|travel+ing|on\s+holiday|unavailable|not\s+(?:free|available|around|here))|\bi\s+hate|\b(?:not\s+(?:so\s+|too\s+|really\s+)?sure|unsure)\s+about|\b(?:don\s?['’]?t\s+(?:want|like)|avoid))\s{0,3}(?:on\s+|for\s+|from\s+|the\s+)?$/,
  ruledAfter:
    /^\s*(?:(?:(?:does|do)\s?n[o'’]?\s?t|do\s+not|does\s+not|won't|will\s+not|would\s?n'?t|can't)\s+(?:(?:really|quite|actually)\s+)?(?:work|suit|do|fit)|(?:(?:is|are)\s?n['’]?t|(?:is|are)\s+not)\s+(?:(?:so|very|really|a)\s+)?(?:possible|good|great|ok|okay|ideal|convenient|suitable|going\s+to\s+work)|(?:is|['’]?s|will\s+be|would\s+be|might\s+be|['’]?d\s+be)\s+(?:(?:a\s+(?:bit|little)|much|far|way|just|really)\s+){0,2}too\s+(?:early|late)|(?:is\s+|being\s+)?(?:excluded|excepted|the\s+(?:only\s+)?exception)\b|(?:is|['’]s)\s+(?:no\s+use|useless|a\s+non-?starter|hopeless)\b|(?:no\s+good|off\s+for\s+(?:me|us)|a\s+no[\s-]go)\b|,?\s*(?:i|we)(?:\s?['’]?\s?(?:m|re)|\s+am|\s+are)\s+(?:busy|away|tied\s+up|out\s+of\s+town|travel+ing|on\s+holiday|unavailable|not\s+(?:free|available|around|here))\b(?!\s+(?:till?|until|from|before|after|between))|(?:(?:is|are|might\s+be|may\s+be|would\s+be|could\s+be|will\s+be|['’]?s)\s+(?:going\s+to\s+be\s+)?(?:a\s+(?:bit|little)\s+|rather\s+|quite\s+|very\s+|too\s+)?(?:tricky|difficult|tight|awkward|hectic))\b|(?:is|are|['’]?s)\s+(?:(?:both|all)\s+)?(?:no\s+good|out|off|a\s+no[\s-]go|not\s+possible|impossible|wrong|not\s+right|incorrect)(?!\s+(?:of|to|at)\b))/,
  settles:
    /^[\s,]*it\s+(?:is|shall\s+be|will\s+(?:have\s+to\s+)?be|has\s+to\s+be)(?=\s*(?:$|[,.!;]|then\b|for\b|please\b|at\b|and\b))/,
  plural: /s$/,
  ruledPlural:
    /\b(?:no|never|(?:can\s?['’]?\s?t|cannot|won\s?['’]?t|couldn\s?['’]?t)\s+(?:(?:really|usually|ever)\s+)?(?:make|come|play|attend|be\s+there)(?:\s+it)?)\s+(?:in\s+the\s+|on\s+|at\s+|any\s+)?$/,
  clauseEnd:
    /[,.;!?]|\b(?:and|but|so|then|what\s+about|how\s+about|any|otherwise|rather|only|could|can|would|works?|please)\b/,
  listComma: /^\s*,?\s*(?:on\s|the\s)?\s*$/,
  listEnd: /^\s*(?:or|nor|and|&|\/)\s+(?:on\s|the\s|in\s)*$/,
  ruledMany: /^\s*(?:are|aren|do\s?n|do\s+not|wo|will|would|ca|can|both|all|neither|off|no\s+good|out)/,
  not: /^not/,
  away: /\b(?:busy|away|tied|town|travel+ing|holiday|unavailable|free|available|around|here)\s/,
  awayUntil: /\b(?:until|till?|up\s+to)\b/,
  tooLate: /\btoo\s+late/,
  tooEarly: /\btoo\s+early/,
  bound: /^\s*(?:before|after(?!\s+all\b)|until|till|past|later\s+than|earlier\s+than)\b/,
  asks: /^\s?(?:is|['’]s|would\sbe|will\sbe|works?|suits?|looks)\s(?:the\s|us\s|me\s)?(?:best|better|ideal|great|perfect|preferred|easiest|nicest)\b/,
  ownPlans: {
    tells:
      /\b(?:interview|exams?|finals|appointment|dentist|doctor|flight|wedding|funeral|birthday|deadline|work(?:ing)?|shift|busy|leav(?:es?|ing)|tournament|surgery|rehearsals?|conference|moving\s+house|getting\s+married|(?:i|we)['’]?ve\s+(?:an?\s+|my\s+|our\s+|the\s+|some\s+)?(?!to\b|been\b|booked\b|got\b)[a-z']+(?:\s+[a-z']+)?\s+on|(?:do(?:es|ing)?|on)\s+(?:nights|earlies|lates|days)|(?:at|in)\s+(?:church|school|work|college|uni|hospital|training|choir)|(?:school|work|church|college|train|bus|plane)\s+(?:ends|finishes|starts|gets|arrives|lets|comes)|finish(?:es)?(?:\s+(?:work|school))?|get\s+off\s+work)\b|\b(?:i|we|he|she|they|kids?|children|boys?|girls?|sons?|daughters?|husband|wife|partner|mum|mom|dad|brother|sister|friends?|mates?|boss|(?:one|two|some|\d+)\s+of\s+(?:us|them|the\s+\w+))(?:\s?['’]?ve|\s+have|\s?['’]?s|\s+has)?\s+(?:got|have|has)\s+(?!a\s+look|to\s+be\b)(?:an?\s+|the\s+|my\s+|our\s+)?\w+/,
    wishes:
      /\b(?:book(?:ing)?|need(?:ed)?|want(?:ed)?|(?:['’]?d|would)\s+(?:like|love|prefer)|like\s+to|prefer|get|reserve|can\s+(?:i|we|you)|could|please|pls|free|available|instead|move[ds]?|how\s+about|what\s+about|rather|make\s+it|looking\s+for|after|hoping|change|cancel|reschedule|give)\b|\?/,
    fits: /\b(?:would|good|fine|better|best|perfect|great|ideal|ok(?:ay)?|works?|suits?)\b/,
    parts:
      /\b(?:so|but|because|cos|cause|since|then|which|and\s+(?:i|we)|before\s+that|oh\s+no|(?:oh\s+)?wait|hang\s+on|hold\s+on)\b/,
    past: /(?<!\b(?:same|as|like|one|again|that|which|what)\b.{0,30})\b(?:(?:i|we|she|he|they|you)|(?:my|our|his|her|the)\s+[a-z'-]+(?:\s+[a-z'-]+)?)(?:['’](?:ve|s|d))?\s+(?:(?:only|just|all|both|once|even|also)\s+)?(?:drove|walked|cycled|(?:came|went)\s+(?:there|here|along|to\s+(?:yours|you|your)|last|once|before|with|as)\b|visited|passed|popped|tried|played|loved|enjoyed|heard|saw|stayed|(?:was|were|been)\s+(?:there|here|at|in|over)\b|(?:had|did|used)\s+(?:it|one|this|yours|the\s+[a-z]+)\b(?=.*\b(?:last|ago|yesterday)\b))|\b(?:it|that)\s+was\s+(?:\w+\s+)?(?:great|lovely|fab|brilliant|good|fun|nice|packed|busy|quiet)\b/,
  },
}
