import type { AudienceWords, WishWords } from '../../command-words.ts'

export const ENGLISH_WISHES: WishWords = {
  alsoThen: [
    /^(?:(?:and|also|plus)[ ,]+)?(?:on )?(?<day>(?:the )?[\p{L}\d ]{2,24}?)(?:,? (?:too|as well|also)|(?<=^(?:and|also|plus)[ ,].*))[.! ]*$/iu,
  ],
  openAgain: [
    /^(?:(?:no|ok(?:ay)?|oh|actually|sorry|wait|hm+|please|pls|good news|never ?mind|on second thoughts?|and now|now)[ ,.!:-]+){0,4}(?:(?:we|you)(?:['’]?(?:re|ll)| are| can| will)?|let['’]?s|can (?:you|we)|i want to|it(?:['’]?s| is)|can)?(?:please )? ?(?:re-?open(?:ed|ing)?|un-?close|un-?pause|resume|open(?! (?:an?|some|for)\b)|stay(?:ing)? open|(?:keep|leave) (?:it|that|them|the day|everything|the place) open|(?:put|turn|switch|bring) (?:it|that|them) back(?: on)?)(?: (?:it|that|this|them|the day|that day|everything|things))?(?: (?:up|again|after all|anyway|back|now|please|then|on that day|that day|as usual|as normal))*[.! ]*$/iu,
  ],
  sameAs: [/(?:the )?(?:same(?: price)? (?:as|like)|as much as|like) (?:the )?(?<other>\p{L}.{1,40})$/iu],
  like: [
    /^(?<name>[^,;:\d£$€¥]{2,40}?)(?<first> (?:for |at )?[£$€¥]?\d[^,;]{0,24}?)?[,;: ]+(?:(?:it['’]?s |is |with |everything |all )?(?:the )?(?:exact(?:ly)? )?(?:same(?: (?:settings?|rules|hours|everything|setup))?(?: (?:as|like))|just like|like|similar to|as with)) (?:the )?(?<other>[^,;]{2,40}?)(?<more>(?:[,; ]+(?:but|only|except|just|at|for|with|and)(?!\p{L}).*|[,; ]+[£$€¥]?\d.*)?)$/iu,
  ],
  leave:
    /^(?:(?:no|oh|ok(?:ay)?|actually|sorry|wait|hm+|on second thoughts?|hang on)[ ,.!-]+){0,4}(?:(?:just |please )?leave (?:it|that|them|everything)(?: (?:as (?:it|they) (?:is|are|was|were)|alone|like that|for now|then|be))*|forget (?:it|about it|that)|never ?mind(?: that| then)?|don['’]?t (?:bother|change (?:it|that|anything)|do (?:it|that))(?: (?:then|after all|now))?|no changes?|not now|(?:scrap|drop|skip|cancel) (?:that|it)|hold off(?: on that)?|i(?:['’]ve| have)? changed my mind|keep (?:it|that|them) (?:as (?:it|they) (?:is|are|was|were)|like that|the same|the way (?:it|they) (?:is|are|was)))[.! ]*$/iu,
  back: {
    asBefore:
      /(?<!\p{L})(?:back (?:to )?(?:(?:what|how|where|as) (?:it|they|that)(?: (?:was|were)|['’]s been)|(?:the )?(?:old|previous|original|former|normal|usual)(?: (?:price|hours|times|name|one|rate|capacity))?|(?:like|as)(?: it was)? before|before)|(?:restore|bring back|go back to|put back|return to|revert to) (?:the )?(?:old|previous|original|former)|(?:the )?(?:old|previous|original|former) (?:price|hours|times|name|rate|capacity) (?:again|back|please)|revert (?:the|that|it))(?!\p{L})/iu,
    price: /(?<!\p{L})(?:price[sd]?|costs?|rates?|fees?|charge)(?!\p{L})/iu,
    hours: /(?<!\p{L})(?:hours|times?|opening|schedule|timetable)(?!\p{L})/iu,
    places: /(?<!\p{L})(?:capacity|places|seats|spots|courts|rooms)(?!\p{L})/iu,
    name: /(?<!\p{L})(?:name|called)(?!\p{L})/iu,
  },
  notSo: /[\s,;]+(?:and |but )?(?:not|instead of|rather than)\s+\S.{0,20}$/iu,
  notSoBefore: /^(?:it['’]s )?not \S{1,12}(?: \p{L}{1,10})?,? (?:but|it['’]s|rather)\s+/iu,
  weekly:
    /(?<!\p{L})(?:every|each|always|never|no longer|from now on|open(?=.*\bday\b).*any ?more|any ?more(?=[\s.!]*$|[,;])|(?<=^(?:make|set|change|move) (?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day )(?:opening|closing|hours|start|end)|weekdays|weekends|(?:mon|tues|wednes|thurs|fri|satur|sun)days)(?!\p{L})/iu,
  beside: /(?<!\p{L})(?:as well|too|also|additionally|in addition|extra|another|additional)(?!\p{L})/iu,
  partly:
    /(?<!\p{L})(?:in the (?:mornings?|afternoons?|evenings?)|at night|(?:mornings?|afternoons?|evenings?|nights?|peak|off[- ]peak|rush hours?)|(?:before|after|until|till) (?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)?|noon|lunch)(?!\d)|(?<!(?:per|an?|each) )(?:kids?|child(?:ren)?|students?|adults?)|seniors?|pensioners?|members?|non-members?|locals|second hour|holidays?)(?!\p{L})/iu,
  partEnded:
    /(?<!\p{L})(?:no more|not|no longer|isn['’]?t|aren['’]?t|won['’]?t|don['’]?t|stop(?:ping|ped)?|drop(?:ping|ped)?|clos(?:e|ed|ing)|shut)(?!\p{L}).*(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:mornings|afternoons|evenings|nights)|(?:mornings|afternoons|evenings|nights) (?:of|on) (?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:morning|afternoon|evening|night),? (?:any ?more|from now on|every week|for good|now))(?!\p{L})/iu,
  hour: /(?<!\p{L})(?:at|from|after|before|around|till|until)\s+(?:about )?(?:half past |quarter (?:past|to) )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)(?![\p{L}\d]|st|nd|rd|th|\s*(?:-|–|to|until|till)\s|\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|days?|weeks?|months?|people|courts?|rooms?))/iu,
  closesThing: [
    /^(?:there(?:['’]s| is|['’]ll be| will be) )?no ([\p{L}' -]{3,30}?) (?:on|this|next|tomorrow|today|tonight)(?!\p{L})/iu,
    /^(?:please )?(?:close|shut|call off)(?: down| off)? (?:the )?([\p{L}' -]{3,30}?) (?:on|this|next|tomorrow|today|tonight|from|until|till|for)(?!\p{L})/iu,
  ],
  noService:
    /(?<!\p{L})(?:(?:until|till)(?!\p{L}).*$|the|our|my|a|an|new|now|please|for|of|on|in|to|at|is|are|be|costs?|price[sd]?|per|each|every|guests?|people|persons?|bookings?|minutes?|hours?|days?|from|and|all|just|only|thanks?|thank you|none|never|off|unlimited|no|not|start|required|needed|approval|reminders?|cancel(?:ling|lations?)?|before|ahead|advance|today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays?|mornings?|afternoons?|evenings?|next|this|private|events?)(?!\p{L})/giu,
  hallItself:
    /^(?:(?:the|our|my|this) )?(?:name(?: of)? ?)?(?:(?:the|our|my|this) )?(?:hall|venue|place|club|studio|shop|centre|center|it|us)?(?:['’]s name)?$/iu,
  valueLead:
    /(?<!\p{L})(?:(?:new |our )?address is(?: now)?|called|named|to(?! (?:book|what|how|us|our|the list))|is now|is|as(?! well)|saying|says?(?: about us)?(?: that)?|that)(?!\p{L})[\s:]*/iu,
  valueEnd: /(?<!\s)\s*(?:please|now|from now on|thanks)$/iu,
  guestsRead:
    /(?<!\p{L})(?:note|tell|show|know|read|message|remind)(?!\p{L})(?: (?:to )?(?:the |our )?(?:guests|people|them|everyone|customers))?(?: (?:a|the) (?:note|message))?(?: that)?[:,]?\s+/iu,
  guestsReadEnd:
    /^(?:(?:visitors|guests|people|them|everyone|customers|you|they)\s*)?(?:(?:when|if) (?:they|you|people|guests) (?:book|come|arrive)|about (?:it|this|that)|please|it)?[\s.!]*$/iu,
  except: /(?<!\p{L})(?:except(?:ing)?(?: for)?|apart from|but not|other than|save for)(?!\p{L})\s*/iu,
  exceptBehind: /(?!)/iu,
  guestsReadThat: /^(.{0,40}?)(?<!\p{L})that(?!\p{L})\s+(\S.*)$/isu,
  since:
    /(?<!\p{L})(?:from|starting|as of|beginning|as from|effective)\s+(?:in\s+|the\s+)?(?:next (?:week|month|year|season|term|summer|spring|autumn|fall|winter)|(?:the )?(?:new year|summer|spring|autumn|winter)(?:['’]s(?: day)?)?|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:\s+on(?:wards)?)?)(?!\p{L}|\s+\d)(?!\s+(?:to|until|till|through)(?!\p{L}))/iu,
  sinceDay:
    /[\s,;]{1,3}(?:(?:both|all|each|everything)(?: of (?:them|it))?,? )?((?:from|starting|as of|beginning|as from|effective)(?: on| from)? (?:(?:next|this|the) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|\d{1,2}(?:st|nd|rd|th)?(?: of)?(?: (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}* \d{1,2})(?: on| onwards)?)[\s.!]*$/iu,
  newThing:
    /^(?:(?:a|an|the|another|one)\s+)?(?:new\s+|separate\s+)?(?:(?:service|class|course|room|court|hall|treatment|thing|one)\s+)?(?:called|named)\s+/iu,
  announceLead:
    /(?<!\p{L})(?:tell|let|inform|message|notify|write to|send)(?!\p{L}).{0,60}?(?:(?<!\p{L})know(?: that)?|(?<!\p{L})that|:)(?!\p{L})[\s,:]*/iu,
  until: /(?<!\p{L})(?:until|till)(?!\p{L}).*$/isu,
  closing:
    /(?<!\p{L})(?:(?:we|i|it|they)(?:['’](?:re|m|ll|s))?|we(?:['’]re| are| will)?|the|a|an|have|has|need|must|can|could|would|will|won['’]t|don['’]t|do|not|you|us|be|is|are|clos(?:e[ds]?|ing|ure)|shut(?:s|ting)?|finish(?:es|ing)?|early|earlier|open|on|at|in|for|from|to|until|till|through|between|of|and|all|now|whole|entire|day|week|actually|also|too|as well|only|just|please|no|bookings?|appointments?|take|any|more|block|off|out|cancel(?:led)?|everything|happening|isn['’]t|aren['’]t|there['’]ll|there|nothing|happens|staying|this|that|then|nobody|come|s)(?!\p{L})/giu,
  placeNoun:
    /^(?:the |our |whole )*(?:walls?|rooms?|courts?|halls?|studios?|class(?:es)?|gym|pool|area|lanes?|tables?|building|place|venue|shop|salon|clinic|office)$/iu,
  dangling: /(?:\s+(?:from|on|in|at|to|until|till|for|and|between|through|is|are|the|an?|our))+(?=\s*$)/giu,
  leading: /^(?:(?:the|an?|our)\s+)?(?:until|till|from(?: now)?|on|in|at|for|between|through)(?!\p{L})\s+/iu,
  namedReason: /(?<!\p{L})(?:because(?: of)?|due to|the reason (?:is|being)|on account of)\s+(\S.{2,160}?)[\s.!]*$/iu,
  because:
    /^(?:(?:please )?cancel (?:everything|it all|all bookings) |(?:(?:is|are|will be|['’]s) )?(?:closed|shut|off|cancell?ed|not available) (?=because|since|due|for))?(?:because(?: of)?|since|due to|as|for|reason:?)\s+/iu,
  corrects:
    /^(?:no|nope|wrong|mistake|my mistake|my bad|typo|it['’]?s|that['’]?s wrong|wait|hm+|oh|oops|sorry|actually|well|hang on|hold on|scratch that|i mean(?:t)?|rather|or rather|better|let['’]s (?:say|make it)|make (?:it|that)|that should be|it should be|should be|only|just|but)(?!\p{L})[\s,.!:;–—-]*/iu,
  correctsEnd: /(?<![\s,])[\s,]*(?:please|instead|then|rather|actually|i mean|sorry)$/iu,
}

export const ENGLISH_AUDIENCE: AudienceWords = {
  verb: /(?<!\p{L})(?:tell|let(?=.{0,90}?(?<!\p{L})know(?!\p{L}))|inform|message|notify|warn|remind|text|sms|ping|alert|whatsapp|e-?mail|advise|write to|announce to|send (?:(?:a|an) )?(?:(?:short|quick) )?(?:message|note|notice|word|text)? ?to)(?!\p{L})\s*/iu,
  word: /^(?:(?:whoever(?:['’]s| has| is)?(?: got)?(?: an?| the)?|every ?one|every ?body|any(?:one|body)|all|both|those|these|the|our|my|today|guests?|customers?|people|persons?|players?|visitors?|clients?|patients?|members?|students?|folks?|lot|groups?|(?:who|that) (?:(?:is|are|has|have)(?:n['’]t)? )?(?:a |got a )?(?:com(?:e|es|ing)(?: (?:to|for)(?= \p{L}))?|book(?:ed|s|ing)?|play(?:s|ing)?|got|here)|who (?:has|have|is|are)(?: got)?(?: an?| the)?|who['’](?:s|ve)(?: got)? (?:an? |the |coming|booked|here|in)|coming(?: (?:to|for)(?= \p{L}))?|booked(?: in)?|playing|with(?: (?:an?|their|the))?|bookings?|appointments?|reservations?|for|of|on|at|from|in|into|to(?= (?:the|all|every|our|my|those|\p{L}+['’]s)(?!\p{L}))|class(?:es)?|courts?|sessions?|slots?|only|just|and)(?!\p{L})|['’]s?(?!\p{L})|s(?=\s))/iu,
  article: /^(?:the|our|a|an|who (?:has|have|is|are)(?: got)?(?: an?| the)?)$/iu,
  people:
    /^(?:whoever|every ?one|every ?body|any(?:one|body)|all|those|guests?|customers?|people|persons?|players?|visitors?|clients?|patients?|members?|students?|folks?|lot|groups?|bookings?|who)/iu,
  maybeRule: /remind|notify|inform/iu,
  others: /^\s*(?:who|whose|that (?:has|have|is|are|did|do|came|paid))(?!\p{L})/iu,
  asking: /^\s*(?:(?:who|that) )?(?:ask|asks|asking|asked|wonder|wondering|want to know)(?!\p{L})/iu,
  says: /^[\s,，:：;–—-]*(?:(?:(?:to )?know|to say|saying|say)(?:\s+(?:that|about)(?!\p{L}))?|(?:that|about|please to|to)(?!\p{L})|)[\s,，:：–—-]*/iu,
}
