import type { FormAnswerWords } from '../words/form-answer-words.ts'

export const ENGLISH_FORM_ANSWERS: FormAnswerWords = {
  expanded: (text) => text.replace(/\bcan['’]?t\b/gi, 'cannot'),
  leftOut: {
    email:
      /\b(?:no|without(?: an?y?)?|not on|never (?:use|check|read)|(?:don['’]?t|dont|do not|won['’]?t|wont) (?:really |even )?(?:have|use|do|own|got|need|want)(?: (?:an?y?|the|my|your))?|haven['’]?t got(?: an?y?)?|skip(?: the)?) (?:e-?)?mails?\b(?!\s*(?:room|box))|^\W*(?:(?:no|nah|nope|sorry|hm+|i['’]?d|i would|i|we['’]?d|we)\W+){0,3}(?:(?:would )?(?:rather|prefer) not(?: to)?(?: (?:give|say|share|leave|tell|do))?|don['’]?t (?:have one|want to(?: (?:give|say|share))?)|not (?:needed|necessary|giving)|do without)(?: (?:that|it|this|one|mine))?(?: (?:out|please|thanks|thank you|if (?:that['’]?s )?(?:ok|possible)))*[\s.!]*$/i,
    text: /\b(?:no|without|nothing for(?: the)?|skip(?: the)?) (?:notes?|remarks?|comments?)\b/i,
  },
  nothing:
    /^(?:um+|uh+|oh|well|ok(?:ay)?|so)?,?\s?(?:no(?:pe)?|nah|none|nothing|not(?:hing)? (?:really|much|major|big|special|serious)|no (?:notes?|remarks?|comments?|requests?)|that['’]?s (?:all|it))(?: (?:else|more|special|particular|to (?:add|note|say|mention)|for now|thanks?|thank you|from me|really|at all|i can think of)){0,3}$/i,
  noteLabel: /^(?:notes?|remarks?|comments?)\b/i,
  otherPaper:
    /\b(?:passport|residence permit|driv(?:er['’]?s|ing) licen[cs]e|foreign(?:er)?|expat|not chinese|(?:no|not have|don['’]?t have|haven['’]?t got) (?:an? |any )?(?:chinese |mainland )?(?:id\b|identity card))/i,
  refuses:
    /\b(?:rather|prefer|['’]d like) not\b(?! (?:to )?(?:book|come|play|go))|\b(?:don['’]?t|do not|won['’]?t|will not) (?:(?:want|like|wish) to )?(?:say|give|tell|share|leave|answer|provide|disclose)\b|\bnot (?:giving|telling|sharing|saying|comfortable)\b|\b(?:don['’]?t|do not|haven['’]?t) (?:have|own|got|use) (?:an? |any |my )?(?:mobile|phone|cell(?:phone)?|smartphone|number|e-?mail|id)\b|^(?:no|without) (?:an? |my )?(?:name|number|phone|mobile|e-?mail)s?[.! ]*$|(?<!\b(?:why|what|when|how|where|which) )\b(?:do|must|should) (?:i|we) (?:(?:really|have to|need to|must) ){0,2}(?:give|say|tell|leave|share|provide|fill|enter)\b|\b(?:is|are) (?:it|that|this|(?:the|my|an?) [a-z]+(?: [a-z]+)?) (?:really |actually )?(?:required|necessary|mandatory|needed|obligatory|compulsory|optional|an? must)\b|(?<!\b(?:why|what|when|how|where|which) )\bdo you (?:really |actually )?(?:need|require) (?:it|that|this|my [a-z]+|an? [a-z]+)\b(?=[\s?!.]*$)|\bcan (?:i|we) (?:skip|leave (?:it|that|this) (?:out|blank|empty)|book without)\b|\b(?:my |an? )(?:e-?mail|wechat|whatsapp|landline)(?: address| number)? instead\b|\bcan (?:i|we) (?:just )?(?:use|put|give|write|go by|book under|leave) (?:just |only )?(?:an?|my|our|the) (?:nickname|first name|surname|last name|company(?: name)?|initials?)\b/i,
  everyone:
    /\b(?:all|every(?:one|body)|each|both|we(?:'re| are)|the lot|same for|none of us|neither of us|nobody|no one|not one of us)\b/i,
  negated:
    /\b(?:not|no|never|isn['’]?t|aren['’]?t|don['’]?t|haven['’]?t|hasn['’]?t|(?:none|neither|not one) of (?:us|them)|nobody|no one)(?: (?:a|an|the|really|very|so|quite|have|has|had|ever|even|actually)){0,4}\s*$/,
  unsure: /\b(?:unsure|not sure|don['’]?t know|no idea|depends|maybe|which|what|how|why not)\b/i,
  ownThings: /\b(?:got|has|have|having|bring(?:s|ing)?|with|use|using) (?:my|our|his|her|their) own\b/i,
  noMatter:
    /\b(?:no|not an?) (?:problem|worries|bother|issue|trouble|objections?|doubt)\b|\b(?:if )?(?:you |they |i |we |it )?(?:do not|does not|don['’]?t|doesn['’]?t|wouldn['’]?t|would not) (?:mind|matter)\b|\b(?:can|could)(?:not|n['’]?t) hurt\b|\bnot bad\b/gi,
  no: /\b(?:no|nope|nah|nae|naw|nay|nuh|nup|nowt|nada|(?:di|ca|wo|is|was|dis|did|could|would|should|will|are)nn?ae?|none|not|never|nobody|noone|without|[a-z]+n['’]t|(?:do|does|did|wo|would|ca|could|should|is|are|was|were|have|has)nt)\b/i,
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
  tellsStaff: [
    /^(?:(?:and|also|but|plus|oh|btw|by the way|ps|please|just)[\s,]+){0,3}(?:remember|don['’]?t forget|make sure|mind you|leave room for|save room for)\s.{3,80}$/i,
    /^.{0,40}\b(?:wears?|wearing|takes?|is|are|i['’]m|she['’]s|he['’]s|shoes?)\s(?:an?\s)?(?:uk\s|eu\s|us\s)?(?:shoe\s)?sizes?\s\d.{0,40}$|^(?:shoe\s)?sizes?\s\d.{0,60}$/i,
    /^(?:(?:and|also|but|plus|oh|btw|by the way|ps)[\s,]+){0,3}(?:[\p{L}'’-]{1,16}\s){0,3}?(?:[\p{L}'’-]{1,16}\s?(?:['’](?:s|re|m|ll)|\sis|\sare|\swill|\sam|\swill\sbe)?\s)(?:also\s)?bring(?:ing|s)?\s(?:his|her|our|their|my|a|an|the|some|two|three|\d)\s.{2,60}$/iu,
    /^(?:bringing|we bring|i bring)\s(?:his|her|our|their|my|a|an|the|some|two|three|\d)\s.{2,60}$/i,
    /\b(?:wheelchair|allerg(?:ic|y|ies)|pregnant|deaf|blind|crutch(?:es)?|vegetarians?|vegans?|coeliac|celiac|left[- ]?handed|asthma|epilep\w{1,4}|diabet\w{1,3}|autis\w{1,3}|hearing aids?|(?:bad|dodgy|sore|injured|broken|gammy|operated) (?:knees?|back|shoulder|ankle|arm|leg|wrist|hip|foot)|scared of heights|afraid of heights)\b/i,
    /^(?:(?:and|also|but|plus|oh)[\s,]+){0,2}(?:could|can|would) (?:we|you|i) (?:please )?(?:have|get|put|set up|leave) (?:the |some |an? )?(?:chairs?|tables?|seats?|projector|screen|lights?|heating|water|mats?|whiteboard|flipchart|music stands?)\b.{0,60}$/i,
  ],
  tellsNoStaff:
    /\b(?:courts?|slots?|bookings?|book|booked|cancel|cancelled|change|move|reschedule|receipt|invoice|e-?mail|phone|name|today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|bring(?:ing|s)?\s(?:my|a|an|the|our|his|her|their|some|two|three|\d)\s(?:\w+\s)?(?:wife|husband|son|daughter|kids?|child(?:ren)?|friends?|mum|mom|dad|mate|mates|partner|brother|sister|cousin|colleagues?|family|grandson|granddaughter|nephew|niece|boys?|girls?|people|guests?|lot|lads?|guy|crew|team|plus one))\b/i,
  ofSomebody:
    /\b(?:(?:old|young|eld|bigg|small|littl)(?:er|est)|big|little|small|other) (?:one|girl|boy|kid|brother|sister)s?\b|\b(?:older|younger|eldest|oldest|youngest)\b|\b(?:my|the|our|his|her) (?:twins|little ones|children|sons?|daughters?|kids?|wife|husband|boys?|girls?|mum|mom|dad|friends?|mate|partner|brother|sister|cousin)\b|\b(?:she|he|one of (?:us|them)|the other)\b/i,
  addsName:
    /\b(?:add|put|include|write|note)\b.{0,40}\b(?:too|as well|also)\b|\b(?:on it|on the booking|on there|down|listed)\b.{0,12}\b(?:too|as well|also)\b|\badd (?:a|another|a second|my|her|his|the) .{0,24}\bname\b|\bboth (?:of )?(?:our )?names\b|\bsecond name\b/i,
  whoIsOn:
    /^(?:(?:so|and|wait|hang on|sorry|ok|okay|remind me)[\s,]+){0,2}(?:who(?:['’]?s| is| are)? (?:all |actually |now )?(?:on (?:the |my |our |that )?(?:list|it|booking)|down|booked in|named|listed|registered)(?: now| so far| again| for (?:it|this|that))?|who (?:have (?:i|we|you) (?:got|put|written)|did (?:i|we|you) (?:put|write|list|name))(?: down| in| on(?: the list| it)?)?(?: so far| again)?|(?:which|what|whose) names? (?:are|is|have (?:i|we|you)|did (?:i|we|you)|do you)\b.{0,30})[\s?.!]*$/iu,
  noteBehind: /^(?:(?:it['’]?s |well )?(?:just|only)|but|except|though|other than|apart from|save)(?: that)?[\s,:]+/i,
  countOfAll:
    /\b(?:for )?(?:all|both|the) (?:\d{1,2}|two|three|four|five|six|seven|eight)(?: of (?:us|them|the kids))?\b|\b(?:\d{1,2}|two|three|four|five|six) of us (?=all\b|are all\b)/gi,
  ownBehind: /^s?[\s,]*(?:we|i)(?:['’]?(?:ve|ll))? (?:have|got|bring|own)\b/,
  yesBehind: /^\s?[:=,-]?\s?(?:yes|y|yep|please)\b/i,
  noBehind: /^\s?[:=,-]?\s?(?:no|n|nope|none|not needed|not required)\b/i,
  optionLead: /\b(?:in|into|with|by|as|need|want|like|have|got)(?: an?| the)?\s$/i,
  optionStart: /^(?:(?:i have|i have got|with|in|have)\s(?:an?\s|the\s|my\s)?|(?:an?|the|my)\s)/i,
  needless:
    /\b(?:no|without|nothing (?:to|that needs to be)|(?:do|does|wo)n['’]?t need(?: an?y?| the)?|not need(?: an?y?| the)?|(?:(?:my|our|their|her|his) )?own|(?:scrap|cancel|drop|skip|bin|lose|forget(?: about)?|take off|remove|ditch)(?: the| that| our| my)?)\s+$/,
  needed: /\b(?:with|(?:need|want|needs|would like)(?: an?| one| the| to| to be able to)?)\s+$/,
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
  firstTime:
    /\b(?:never|not|n['’]t)(?: really| actually| ever)? (?:done|tried|been|played|climbed|used|had|danced|shot) [^,.]{0,24}?\b(?:before|yet|ever)\b|\bnever (?:done|tried|been|played|used) (?:it|this|that|here|one)\b/i,
  asksBefore: /\b(?:before|ever|experienced?|done|level|first time|beginners?|know how|played|climbed|tried|been)\b/i,
  grown:
    /\b(?:all|both|each|every(?:one|body)|we(?:'re| are)?|i(?:'m| am)?|they(?:'re| are)?)\b.{0,12}\b(?:adults?|grown(?:[- ]?ups?)?|over \d+|above \d+|older|of age)\b|^\s*(?:only |just )?(?:adults?|grown[- ]?ups)(?: only)?[\s.!]*$/i,
  yes: /\b(?:yes|yeah|yep|yup|ya|sure|certainly|absolutely|definitely|of course|please|i do|we do|i would|we would|need|want|like|take|have to|right|correct)\b/i,
  around:
    /\b(?:just|only|please|thanks|the|an?|some|both|all|we|i|would|like|need|want|rent|take|have|to|for|of|us|everyone|each|pairs?|our|my|will|yes|ok|then)\b|['’](?:d|ll)\b/gi,
  levels: {
    new: /\b(?:(?:all|both|we(?:'re| are)|i(?:'m| am)|totally|completely|brand|everyone(?:'s| is)) (?:of us )?(?:(?:are|completely|totally|quite|brand) )?new\b(?! (?:here|member|customer))|(?:who|they|kids|girls|boys|twins|she|he)(?:['’]s|['’]re| is| are)(?: all| both)? new\b(?! (?:here|member|customer))|beginners?|newbies?|novices?|first[ -](?:tim(?:e|ers?)|visit|appointment|session)|new (?:patient|client|customer|guest|member|here)|never (?:done|tried|climbed|been|visited|played|had|danced)|new to|starting out|just started|no experience|from scratch|absolute(?:ly)? new|(?:(?:none|neither|not one) of (?:us|them)|nobody|no one|haven['’]?t|have not|hasn['’]?t|has not)(?: (?:have|has|had|ever|even|actually|really)){0,3} (?:done|tried|climbed|been|visited|played|had|danced|used|shot|made))\b/,
    some: /\b(?:(?:done|danced|climbed|played|tried|learn(?:ed|t)|practi[sc]ed|had)(?: (?:it|this|that|some))? (?:a (?:bit|little)|some|before|once|a couple)|(?:a )?(?:bit|little)(?: of)? (?:experience|practice)|know the basics|basics only|intermediates?|improvers?|a few times|some experience|once or twice|couple of times|now and (?:then|again)|a bit of experience|sometimes|occasionally)\b/,
    been: /\b(?:been (?:here|there|in|to you|with you)(?: (?:before|once|twice|already|a few times|many times))?|been (?:before|already)|returning|existing|regular (?:customers?|clients?|guests?|patients?|visitors?|members?)|regulars?|come back|came (?:here )?before|(?:here|visited|came|done (?:it|this) here) before|old (?:customer|client|patient)|repeat (?:customer|client|visit)|follow[- ]?up)\b/,
    often:
      /\b(?:experienced|experts?|advanced|pros?|professionals?|often|regularly|regulars?|all the time|(?:every|each|most) weeks?|weekly|(?:climbs?|plays?|dances?|does it|goes) (?:a lot|loads|tons)|for years|years of)\b/,
  },
  allOfThem:
    /^(?:(?:yes|yeah|ok|okay|well|i(?:'d| would) (?:like|need)|(?:we|i)(?:'ll| will)? (?:need|want|take)|give (?:us|me)|the)[\s,]+)*(?:all|everything|the (?:whole )?lot|the (?:full|whole|complete) (?:set|kit)|each(?: one)?|every one)(?: of (?:it|them|those|these|the above))?(?: three| four| five| the gear)?(?:,? (?:please|pls|thanks))?[\s.!]*$/iu,
  aboutOneself: /(?!)/gi,
  suffix: /(?!)/iu,
  leaves: /\b(?:cancel|never ?mind|forget|stop|quit|exit|abort|leave|drop)\b/i,
}
