import type { FormAnswerWords } from '../words/form-answer-words.ts'

export const ENGLISH_FORM_ANSWERS: FormAnswerWords = {
  expanded: (text) => text.replace(/\bcan['’]?t\b/gi, 'cannot'),
  leftOut: {
    email:
      /\b(?:no|without(?: an?y?)?|(?:don['’]?t|do not) (?:have|use)(?: an?y?)?|haven['’]?t got(?: an?y?)?|skip(?: the)?) (?:e-?)?mails?\b(?!\s*(?:room|box))/i,
    text: /\b(?:no|without|nothing for(?: the)?|skip(?: the)?) (?:notes?|remarks?|comments?)\b/i,
  },
  nothing:
    /^(?:um+|uh+|oh|well|ok(?:ay)?|so)?,?\s?(?:no(?:pe)?|nah|none|nothing|not(?:hing)? really|no (?:notes?|remarks?|comments?|requests?)|that['’]?s (?:all|it))(?: (?:else|more|special|particular|to (?:add|note|say|mention)|for now|thanks?|thank you|from me|really|at all|i can think of)){0,3}$/i,
  noteLabel: /^(?:notes?|remarks?|comments?)\b/i,
  refuses:
    /\b(?:rather|prefer|['’]d like) not\b(?! (?:to )?(?:book|come|play|go))|\b(?:don['’]?t|do not|won['’]?t|will not) (?:(?:want|like|wish) to )?(?:say|give|tell|share|leave|answer|provide|disclose)\b|\bnot (?:giving|telling|sharing|saying|comfortable)\b|\b(?:don['’]?t|do not|haven['’]?t) (?:have|own|got|use) (?:an? |any |my )?(?:mobile|phone|cell(?:phone)?|smartphone|number|e-?mail|id)\b|^(?:no|without) (?:an? |my )?(?:name|number|phone|mobile|e-?mail)s?[.! ]*$|(?<!\b(?:why|what|when|how|where|which) )\b(?:do|must|should) (?:i|we) (?:(?:really|have to|need to|must) ){0,2}(?:give|say|tell|leave|share|provide|fill|enter)\b|\b(?:is|are) (?:it|that|this|(?:the|my|an?) [a-z]+(?: [a-z]+)?) (?:really |actually )?(?:required|necessary|mandatory|needed|obligatory|compulsory)\b|(?<!\b(?:why|what|when|how|where|which) )\bdo you (?:really |actually )?(?:need|require) (?:it|that|this|my [a-z]+|an? [a-z]+)\b(?=[\s?!.]*$)|\bcan (?:i|we) (?:skip|leave (?:it|that|this) (?:out|blank|empty)|book without)\b|\b(?:my |an? )(?:e-?mail|wechat|whatsapp|landline)(?: address| number)? instead\b|\bcan (?:i|we) (?:just )?(?:use|put|give|write|go by|book under|leave) (?:just |only )?(?:an?|my|our|the) (?:nickname|first name|surname|last name|company(?: name)?|initials?)\b/i,
  everyone: /\b(?:all|every(?:one|body)|each|both|we(?:'re| are)|the lot|same for)\b/i,
  negated: /\b(?:not|no|never|isn['’]?t|aren['’]?t|don['’]?t)(?: (?:a|an|the|really|very|so|quite))*\s*$/,
  unsure: /\b(?:unsure|not sure|don['’]?t know|no idea|depends|maybe|which|what|how|why not)\b/i,
  noMatter:
    /\b(?:no|not an?) (?:problem|worries|bother|issue|trouble|objections?|doubt)\b|\b(?:if )?(?:you |they |i |we |it )?(?:do not|does not|don['’]?t|doesn['’]?t|wouldn['’]?t|would not) (?:mind|matter)\b|\b(?:can|could)(?:not|n['’]?t) hurt\b|\bnot bad\b/gi,
  no: /\b(?:no|nope|nah|none|not|never|nobody|noone|without|[a-z]+n['’]t|(?:do|does|did|wo|would|ca|could|should|is|are|was|were|have|has)nt)\b/i,
  plainYes: /\b(?:yes|yeah|yep|yup|aye)\b/i,
  plainNo: /\b(?:no|nope|nah)\b(?!\s(?:one|more|body|idea|need|way|longer|under|kids|child))/i,
  counted: /^\s*(?:an?|one|two|three|four|five|six|\d{1,2}|a pair of|pairs of)\s+/i,
  asking:
    /\b(?:number|count|amount|how many|how much|need|needs|want|would|there|anybody|anyone|everybody|everyone|does|please|your|with|space|have|been|here|this|that|from|what|when|will|them|they|each|more|than|like|some|make|take|name|time|date|under|over|above|rent|bring)\b/gi,
  thingEnd: /(?<=[a-z]{4})(?:ed|ing|al|es|s|ment)$/,
  needsBeside:
    /^(?:(?:and|also|but|plus|oh|btw|by the way)[\s,]+)*(?:we|i|he|she|they|my \w+|one of us|some of us)(?:['’](?:d|ll|re|m)|['’]s|\s(?:would|will|might|may|also|are|am|is|all))*\s(?:need|want|require|like|bring|bringing|borrow|rent|allergic|pregnant|disabled|vegetarian|vegan)s?\b/i,
  needsAlone:
    /^(?:(?:and|also|but|plus|oh|btw|by the way|ps)[\s,]+)*(?:(?!.*\b(?:courts?|rooms?|slots?|spots?|places?|space|hall|venue|bookings?|book|reserve|sessions?|class|lessons?|somewhere|anything|something|smth|come|play|cancel|change|move|know|check|it|help|time|day|one|another|this|that|name|number|email|receipt|invoice)\b)(?:we|i|they)?(?:['’](?:d|ll)|\s(?:would|will|also|do))*\s?(?:need|require)(?:ing)?\s(?:an?\s|the\s|some\s|two\s|extra\s|access\s|our\s)?\S.{2,60}|(?!.*\b(?:courts?|rooms?|slots?|spots?|places?|space|hall|venue|bookings?|book|reserve|sessions?|class|lessons?|somewhere|anything|something|smth|come|play|cancel|change|move|know|check|it|help|time|day|one|another|this|that|name|number|email|receipt|invoice)\b)\S.{2,40}\s(?:needed|required)|.{0,60}\b(?:next to each other|side by side|adjacent|adjoining)\b.{0,20}|(?:it['’]?s |its |so )?.{0,30}\bquiet please|please\s(?:have|make sure|put|set up|leave|keep|prepare|bring|provide|turn)\s.{3,80}|(?:one|two|some|both|a couple|\d) of (?:us|them|the \w+) (?:is|are|has|have|uses?|can['’]?t|needs?)\s.{3,80}|my (?:wife|husband|son|daughter|mum|mom|dad|mother|father|friend|partner|colleague|boss|guest|child|kid|grandma|grandpa|gran|nan) (?:is|has|uses|needs|can['’]?t)\s(?=.*(?:wheelchair|allerg|deaf|blind|pregnan|injur|crutch|asthma|autis|diabet|disab|walk|vegetarian|vegan|hearing|sight)).{3,80})$/i,
  ownBehind: /^s?[\s,]*(?:we|i)(?:['’]?(?:ve|ll))? (?:have|got|bring|own)\b/,
  yesBehind: /^\s?[:=,-]?\s?(?:yes|y|yep|please)\b/i,
  noBehind: /^\s?[:=,-]?\s?(?:no|n|nope|none|not needed|not required)\b/i,
  optionLead: /\b(?:in|into|with|by|as|need|want|like|have|got)(?: an?| the)?\s$/i,
  optionStart: /^(?:(?:i have|i have got|with|in|have)\s(?:an?\s|the\s|my\s)?|(?:an?|the|my)\s)/i,
  needless:
    /\b(?:no|without|nothing (?:to|that needs to be)|(?:do|does|wo)n['’]?t need(?: an?y?| the)?|not need(?: an?y?| the)?|(?:(?:my|our|their|her|his) )?own|(?:scrap|cancel|drop|skip|bin|lose|forget(?: about)?|take off|remove|ditch)(?: the| that| our| my)?)\s+$/,
  needed: /\b(?:with|(?:need|want|needs|would like)(?: an?| one| the)?)\s+$/,
  able: /\b(?:can|could|able to|know how to)(?: all| both)?\s+$/i,
  unable:
    /\b(?:can['’]?t|cannot|can not|unable to|(?:none|neither|no one|nobody|not (?:all|both|everyone|everybody)|one)\b.{0,12}\b(?:can(?:['’]?t)?|able to))\s+$/i,
  asksAble: /\b(?:can|able to|know how to)\b/i,
  ableWhole:
    /^(?:(?:yes|yeah|yep|sure),? )?(?:we|i|they|everyone|everybody|(?:all|both) of us|all three|all four)(?: all| both)? (?:can|do|know how)(?: of course)?[\s.!]*$/i,
  barelyNot: /(?!)/i,
  barelySo: /(?!)/i,
  saidEnd: /(?!)/i,
  under: /\b(?:under|below|younger|minors?|child(?:ren)?|kids?|aged?)\b/i,
  grown:
    /\b(?:all|both|each|every(?:one|body)|we(?:'re| are)?|i(?:'m| am)?|they(?:'re| are)?)\b.{0,12}\b(?:adults?|grown(?:[- ]?ups?)?|over \d+|above \d+|older|of age)\b|^\s*(?:only |just )?(?:adults?|grown[- ]?ups)(?: only)?[\s.!]*$/i,
  yes: /\b(?:yes|yeah|yep|yup|ya|sure|certainly|absolutely|definitely|of course|please|i do|we do|i would|we would|need|want|like|take|have to|right|correct)\b/i,
  around:
    /\b(?:just|only|please|thanks|the|an?|some|both|all|we|i|would|like|need|want|rent|take|have|to|for|of|us|everyone|each|pairs?|our|my|will|yes|ok|then)\b|['’](?:d|ll)\b/gi,
  levels: {
    new: /\b(?:(?:all|both|we(?:'re| are)|i(?:'m| am)|totally|completely|brand|everyone(?:'s| is)) (?:of us )?(?:(?:are|completely|totally|quite|brand) )?new\b(?! (?:here|member|customer))|beginners?|newbies?|novices?|first[ -](?:tim(?:e|ers?)|visit|appointment|session)|new (?:patient|client|customer|guest|member|here)|never (?:done|tried|climbed|been|visited|played|had|danced)|new to|starting out|just started|no experience|from scratch|absolute(?:ly)? new)\b/,
    some: /\b(?:(?:done|danced|climbed|played|tried|learn(?:ed|t)|practi[sc]ed|had)(?: (?:it|this|that|some))? (?:a (?:bit|little)|some|before|once|a couple)|(?:a )?(?:bit|little)(?: of)? (?:experience|practice)|know the basics|basics only|intermediates?|improvers?|a few times|some experience|once or twice|couple of times|now and (?:then|again)|a bit of experience|sometimes|occasionally)\b/,
    been: /\b(?:been (?:here|there|in|to you|with you)(?: (?:before|once|twice|already|a few times|many times))?|been (?:before|already)|returning|existing|regular (?:customers?|clients?|guests?|patients?|visitors?|members?)|regulars?|come back|came (?:here )?before|(?:here|visited|came|done (?:it|this) here) before|old (?:customer|client|patient)|repeat (?:customer|client|visit)|follow[- ]?up)\b/,
    often:
      /\b(?:experienced|experts?|advanced|pros?|professionals?|often|regularly|regulars?|all the time|every week|for years|years of)\b/,
  },
  allOfThem:
    /^(?:(?:yes|yeah|ok|okay|well|i(?:'d| would) (?:like|need)|(?:we|i)(?:'ll| will)? (?:need|want|take)|give (?:us|me)|the)[\s,]+)*(?:all|everything|the (?:whole )?lot|the (?:full|whole|complete) (?:set|kit)|each(?: one)?|every one)(?: of (?:it|them|those|these|the above))?(?: three| four| five| the gear)?(?:,? (?:please|pls|thanks))?[\s.!]*$/iu,
  aboutOneself: /(?!)/gi,
  suffix: /(?!)/iu,
  leaves: /\b(?:cancel|never ?mind|forget|stop|quit|exit|abort|leave|drop)\b/i,
}
