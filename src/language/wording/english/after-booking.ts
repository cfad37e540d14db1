import type { AfterBookingWords } from '../words/after-booking-words.ts'

const LAST =
  /\b(?:drop|skip|lose|cut|cancel|remove|give up|without|(?:don['’]?t|won['’]?t|no longer) (?:need|want)) (?:off )?the (?:last|final) (?<n>half|two|three|2|3)?(?: an)? ?(?:hours?|hr)\b/i
const MINUTES: Readonly<Record<string, number>> = { half: 30, two: 120, three: 180, 2: 120, 3: 180 }

function lastPart(text: string): number | undefined {
  const found = LAST.exec(text)
  return found === null ? undefined : (MINUTES[found.groups?.n?.toLowerCase() ?? ''] ?? 60)
}

export const ENGLISH_AFTER_BOOKING: AfterBookingWords = {
  kept: [
    /\b(?:except(?: for)?|apart from|aside from|other than|save for|but not|(?:all|everything|every one|the lot|them) but)\s+(?<kept>[^,;.!?]+)/i,
    /\b(?:(?:only|just)(?: (?:want|need|like) to)? keep|(?:only|just) (?:need|want|am keeping)|keep (?:only|just)|leave (?:only|just)|(?:only|just) leave)\s+(?<kept>[^,;.!?]+)/i,
    /(?:^|[,;.]|\b(?:and|but))\s*(?:please )?(?:keep|leave)\s+(?:(?:me|us)\s+)?(?<kept>[^,;.!?]+)/i,
    /(?:^|[,;.]|\b(?:and|but))\s*(?<kept>(?:(?!\b(?:but|and)\b)[^,;.!?]){3,60}) (?:stays?|is (?:still )?(?:on|fine|ok)|can stay|should stay)\b/i,
  ],
  putRight: [
    /\b(?<is>\p{L}[\p{L}'’-]{0,30}),? (?:and |it['’]?s |is )?not (?<was>\p{L}[\p{L}'’-]{0,30})\s*[.!]?\s*$/iu,
    /\bnot (?<was>\p{L}[\p{L}'’-]{0,30}),? (?:but|it['’]?s|it is) (?<is>\p{L}[\p{L}'’-]{0,30})\s*[.!]?\s*$/iu,
  ],
  remark: [
    /^(?:please |pls |can you |could you )*(?:add|put|write|include|attach) ["'“‘](?<said>[^"”’]{3,200})["'”’] (?:to|on|in|with) (?:it|(?:my|the|our|this) \p{L}+)(?: please)?[.!?]?$/iu,
    /^.{0,80}\b(?:(?:could|can|would|will) you|(?:ok|fine|possible|good|kind) (?:if you|to|of you to)|(?:please|pls))\b[^.?!]{0,16}\b(?:let|tell|inform|warn) (?:the |your )?(?:staff|hall|team|people(?: there)?|them|guys|front desk|reception)(?: know)?(?: please)?(?:,? that| about)?\s*[:,–-]?\s*(?<said>(?! ?know\b)[^?]{3,200})[?.!]?$/iu,
    /^(?:(?:hi|hello|hey|oh|also|and|so|ok|btw|by the way|one more thing)[,!]? ){0,3}(?:(?:could|can|would|will|may) (?:you|i|we) |please |pls |kindly |i(?:'d| would) like (?:you )?to |i want to )*(?:(?:add|leave|make|put|write|attach|include|stick|pop|enter)(?: down| in| to){0,2} (?:a |the |another |this |my |our )?(?:short |quick )?(?:(?:booking|reservation)(?:['’]s)? )?(?:notes?|remarks?|comments?|messages?)(?: (?:to|on|for|in) (?:(?:my|the|our|this) )?(?:bookings?|reservations?|it|staff|hall|them|there))?(?: about (?:it|that|(?:my|the|our) [^:,]{1,40}$))?(?: saying| says| that says)?|(?:put|write|note|jot|add|enter)(?: it| this)?(?: down)? (?:in|on|to|into|with) (?:my|the|our|this) (?:bookings?|reservations?|file|system|form)(?=,? that|\s*[:,–-])|(?:write|note|jot)(?: it| this)? down|(?:add|note|mention|include)(?=,? that )|note|remark|comment|(?:tell|inform|let|remind|ask) (?:them|the \p{L}+|reception|\p{L}+ there|somebody|someone|everyone)(?: know)?|pass (?:it |this |a message )?on(?: to (?:them|the \p{L}+))?|mention(?: (?:in|on) (?:my|the|our) (?:bookings?|reservations?|notes?))?|make sure (?:they|the \p{L}+) knows?|just so (?:you|they) know|fyi|for your information)\b(?: please)?(?:,? that|\s*[:,–-])?\s*(?<said>.*)$/iu,
    /^(?<said>.{3,160}?)[,.;]? (?:(?:could|can) you )?(?:please )?(?:tell (?:them|the \p{L}+)|let (?:them|the \p{L}+) know|pass (?:that|it|this) on|note (?:that|it)|make a note(?: of (?:that|it))?|write (?:that|it) down)(?: please| pls| plz| thanks)?[.!]?$/iu,
    /\b(?:be|is|are|were) (?:told|informed|made aware|advised|warned)(?: please)?,? (?:that |of |about )?(?<said>[^?]{3,200}?)[.!]?$/iu,
  ],
  asNote:
    /\b(?:add|put|write|leave|attach|include|stick|pop|enter|make)\b.{0,30}\b(?:notes?|remarks?|comments?)\b|\b(?:in|on|to|into|with) (?:my|the|our|this) (?:booking|reservation)s?(?:,? that\b|\s*:)/i,
  othersOfThem:
    /\b(?:(?:the |both |all )others?|(?:the )?other (?:two|three|ones?|people|guests?)|(?:the )?rest(?: of (?:us|them))?|every(?:one|body) else)\b/iu,
  insteadOf: /\b(?:instead of|rather than|in place of)\b|\bnot (?:the )?(?:\d|one|two|three|four)\b/iu,
  noteOff:
    /\b(?:take|remove|delete|drop|scrap|erase|clear|wipe|cancel|strike|cross|scratch|lose|bin|get rid of|forget(?: about)?|ignore|disregard)\b(?: off| out)? (?:(?:that|the|my|our|this|any|all) )(?:(?!\b(?:booking|reservation|class|session|room)\b)\p{L}+ ){0,2}(?:notes?|remarks?|comments?)\b(?! ?(?:that|to|on|for) (?:say|add))|\b(?:the|my|our|that|this) (?:notes?|remarks?|comments?)(?: about [^.,;!?]{1,40})? (?:can (?:go|come off|be (?:removed|deleted|taken (?:off|out)))|is (?:no longer|not) (?:needed|true|necessary|right)|should (?:go|come off))\b|^\W*(?:no[,!.]? )?(?:just|only) the (?:note|remark|comment)s?\b/iu,
  givesUp:
    /\bcan go\b[\s.!]*$|\b(?:skip|skipping|miss|missing|lose|losing) (?:the|our|my|that)\b|\b(?:have|need|got|going|gonna|must|gotta|['’]ll|will) (?:to )?(?:skip|miss|pass on) (?:it|this)\b|\b(?:scrap|forget about|bin|ditch|drop|axe|bail on|call off)\b|\bcall (?:it|that|the whole thing) off\b|\b(?:don['’]?t|do not|no longer|won['’]?t) (?:need|want) (?:it|that|this|the \w+)(?: any ?more| now)?\b/i,
  asksPolitely: /^(?:can|could|may) (?:i|we|you)(?: please)?(?= (?:change|switch))|\?\s*$/giu,
  dropsIt:
    /\b(?:not (?:going|coming) (?:any ?more|after all)|(?:we|I)(?:'re| are|'m| am)? (?:won't be|not) (?:going|coming)(?: (?:any ?more|after all))?$|(?:give|giving) (?:it|that|\w+day) a miss|skip(?:ping)? (?:it|that one|\w+day))\b/i,
  cantBe:
    /\b(?:can['’]?t|cannot|can not|couldn['’]?t|won['’]?t|unable to|not (?:going to )?be able to|not able to|won['’]?t be able to|not gonna|have to skip|need to skip|must skip)\s+(?:actually |really |possibly )?(?:be able to )?(?:make|come|attend|be there|get there|do|manage|skip)?\b|\bhave to (?:skip|miss)\b|\btoo (?:early|late|soon)\b|\b(?:is|are|['’]s|looks?) (?:no good|no longer possible|not possible|out|off|impossible|hopeless)\b|\b(?:something(?:['’]s| has)? c[ao]me up|doesn['’]?t work|no longer works?|won['’]?t work)\b/i,
  suits:
    /\b(?:would|could|works?(?: better| for (?:me|us))?|suits?|is (?:better|fine|ok|good|possible|free|open)|instead|rather|better|any chance|(?:how|what) about|let['’]?s|make it|possible|can (?:i|we|you)|do you have|have you got|have you|anything|same (?:time|slot|hour)|maybe|perhaps|prefer)\b/i,
  willBe:
    /\b(?:there['’]?ll be|there will be|we['’]?ll be|we will be|we are now|there are now|it['’]?ll be)\b|\b(?:after all|not \p{L}+ (?:but|any ?more))\b/iu,
  keepsEnd:
    /\b(?:keep(?:ing)?|leave|leaving|same) (?:the )?(?:same )?(?:end|finish)(?:ing)?\b|\b(?:end|finish)(?:ing)?(?: time)? (?:stays|the same|unchanged|as it is)\b/i,
  movesOnly: /\b(?:mov(?:e|ed|ing)|shift(?:ed)?|push(?:ed)?|reschedul(?:e|ed)|postpon(?:e|ed))\b/i,
  under:
    /\b(?:should|must|has to|needs to|ought to) be (?:under|in|on)\b|\b(?:put|list|register|book|have|get|keep|file) (?:it|that|the \p{L}+(?: \p{L}+)?) (?:under|in|down as)\b/iu,
  namePart: [
    /\b(?:surname|last name|family name)(?:['’]s| is)(?: actually| really)?(?: spelt| spelled| written| with)?:? (?<last>\p{Lu}[\p{L}'’-]+)\s*[.!]?$/u,
    /\b(?:first name|given name|forename)(?:['’]s| is)(?: actually| really)?(?: spelt| spelled| written)?:? (?<first>\p{Lu}[\p{L}'’-]+)\s*[.!]?$/u,
  ],
  joins: /\s(?:but|so|and|[-–—])\s|[–—]/i,
  ifSo: /\b(?:right|though|yes|correct|still)\s*[?.!]*$/i,
  checks: new RegExp(
    [
      String.raw`\bstill (?:on|down|booked|set|good|in|ok|okay|there|happening|going ahead|confirmed|for|at|under|right|correct|\d)\b`,
      String.raw`\b(?:is|are) (?:it|that|this|they|we) still\b`,
      String.raw`\b(?:names?|number|phone|mobile|e-?mail)(?: is|['’]s)? still\b`,
      String.raw`\b(?:are we|are you|am i|all|we['’]re|i['’]m|everything(?:['’]s| is)?) (?:all |still |both )?(?:set|sorted|good|confirmed|booked|down|locked in)\b`,
      String.raw`\b(?:is|are) (?:\w+ ){1,3}(?:down|booked|confirmed|set) (?:in )?(?:for|as|at|on)\b`,
      String.raw`\b(?:checking|double[- ]check(?:ing)?|confirming|to confirm|you confirm)\b`,
      String.raw`\b(?:have|got) (?:me|us) (?:down|booked|in)\b`,
      String.raw`\b(?:that|this|it)(?:['’]s| is)? (?:right|correct)\b`,
      String.raw`, ?(?:right|correct|yes|yeah|isn['’]t it|aren['’]t we|is it|haven['’]t (?:i|we)|don['’]t (?:i|we))\s*\?`,
      String.raw`\b(?:did|has|have|was|were) (?:my |the )?(?:\w+ ){1,3}(?:been )?(?:changed?|updated?|moved?)\b`,
    ].join('|'),
    'iu',
  ),
  checkedPart: /\b(?:party size|head ?count|number of (?:people|guests))\b/i,
  whatIf:
    /\bwhat (?:if|happens|would happen)\b|\b(?:is|would) (?:it|that) (?:be )?(?:ok|okay|alright|fine|a problem|bad)\b(?! *[?.!]*$)|\bdoes it matter\b/i,
  asBefore: /\b(?:back to|again|after all|as before)\b/i,
  mishap:
    /\b(?:i['’]?m|i am|i feel|we['’]?re|we are|(?:my|our) \w+(?: \w+)? (?:is|are|has been)|(?:he|she)['’]?s)(?: (?:feeling|really|quite|so|now|both|all|rather|a bit|down with))* (?:sick|ill|poorly|unwell|injured|in hospital|bedridden)\b|\b(?:come|came|going|gone) down with\b|\b(?:got|caught|have|has|having)(?: got)? (?:the |a |an )?(?:bad |nasty |high |terrible )?(?:flu|covid|cold|fever|stomach bug|temperature|migraine|food poisoning)\b|\b(?:sprained|twisted|broke|hurt|pulled) (?:my|his|her|an?) (?!(?:code|booking)\b)\w+|\bcar (?:broke down|won['’]?t start|is dead)\b/i,
  away: /\b(?:can['’]?t|cannot|won['’]?t|isn['’]?t|aren['’]?t|not (?:coming|going|joining|able))(?=\s|$)|\b(?:is|are|['’]s)(?: both| all| now| sadly| unfortunately)? (?:out|off|away|sick|ill|poorly|unwell|injured|no longer)\b|\b(?:dropp?(?:ed|s|ing)|pull(?:ed|s|ing)|back(?:ed|s|ing)|bail(?:ed|s|ing)) out\b|\bwithout\b|\b(?:remove|delete|scratch|minus|take off|leave out)\b/i,
  onlyThese:
    /^(?:so |now |it['’]?s |it['’]?ll be |we['’]?re )*(?:only|just) (?!(?:one|two|three|four|five|\d|a|an|the)\b)(?!.*\b(?:me|i|us|wants?|needs?)\b)/i,
  rather: [
    /\b(?:move|change|switch|shift|push|put|bring|make)\b[^,.;!?]{0,40}? from (?<was>\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m)?) to (?<to>\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m)?)(?: please| pls| instead| if possible| if that works)?[\s.!?]*$/i,
    /^(?<to>.+?)\b(?:(?:is|are|was|were|would be|['’]d be|['’]s|works?|suits?|fits?|would (?:suit|work|fit|be)|looks?)\b[^,.;!?]{0,20} )?(?:better|easier|nicer|handier|preferable|more convenient|rather|sooner)(?: for (?:me|us|all of us|everybody|everyone))? than (?<was>[^,;!?]+)[\s.!?]*$/i,
    /^(?<to>.*\b(?:at|to|for|on|from|be|make it)\b.+?),? (?:and )?not (?:at |on |for |from )?(?<was>(?:(?!\b(?:but|it['’]?s|before|after|until|till|later|earlier|more|in)\b)[^,;!?]){1,24}?)(?: as (?:booked|now|planned|it is(?: now)?))?[\s.!?]*$/i,
    /^(?<to>.*\b(?:at|to|for|on|from|be|make it|do|come)\b.+?),? (?:instead of|rather than) (?:at |on |for |from )?(?<was>(?:(?!\b(?:but|before|after|until|till|later|earlier|more|in)\b)[^,;!?]){1,24}?)(?: as (?:booked|now|planned))?[\s.!?]*$/i,
    /^(?<was>[^,;!?]{1,40}?)\s*(?:→|->|=>|-->|➡️?|⇒)\s*(?<to>[^,;!?]+)$/i,
  ],
  theRest:
    /^(?:(?:all )?(?:the )?(?:others?|rest|remaining)(?: one| ones| booking| bookings)?|everything else|all else)$/i,
  whyCancelled:
    /\b(?:why|how come|for what reason|what (?:was|is|['’]s) the reason|what happened)\b[^.?!]{0,40}\b(?:cancel(?:l?ed)?|called off|dropped|gone)\b|\bcancel(?:l?ed|ling)\b[^.?!]{0,20}\b(?:why|how come|what for)\b/i,
  onlyThatDay:
    /^(?:(?:yes|ok|and|on|still|for|just|it's|keep)[\s,]+){0,3}(?:the )?(?:same|that(?: same)?|very same) day(?: (?:please|as before|still|then|is fine))*[\s.!]*$/i,
  thatDay:
    /\b(?:that(?: same| very)?|(?:the )?(?:very )?same) day\b|\b(?:the )?same (?:evening|morning|afternoon|night)\b/i,
  cantCome:
    /^(?!.*\b(?:if|what|in case|should (?:i|we))\b).*(?:\b(?:i|we)(?:['’](?:d|ve)| would| have)?(?: (?:rather|much rather))? (?:not|decided not to|decided against|don['’]?t (?:want|feel like|fancy)(?: to)?)(?: to)? (?:com(?:e|ing)|go(?:ing)?|play(?:ing)?)\b|\b(?:i|we)(?:['’]m| am|['’]re| are)?(?: just| really| both)? ?(?:can['’]?t|cannot|can not|won['’]?t(?: be able to)?|not able to|unable to|not going to|not gonna|never gonna) (?:do|make|come|be there|go|attend|play|get there|manage)\b|^[^.?]{0,40}\b(?:can['’]?t|cannot|won['’]?t) (?:do|make) (?:it|that|this)\b|(?:^|[.,;!]\s?|\b(?:and|so|now|just|still)\s)(?:can['’]?t|cannot|won['’]?t be able to|not able to|unable to) (?:play|come|go|attend|make it|do it|be there|walk|run|swing)\b)/i,
  rebooks:
    /\bcall it\b|(?<!\b(?:can['’]?t|cannot|couldn['’]?t|won['’]?t|not|to|be) )\bmake it\b|\b(?:and|then|just)\s+(?:please\s+)?(?:re-?)?(?:book|make|get|do|take|try|have)\b|\brebook\b|\binstead\b|\b(?:book|get|give|put) (?:me|us)(?: in| down)? for\b/i,
  cancelsRather:
    /\bcancel (?:the (?:whole )?(?:booking|reservation|thing|lot)|completely|altogether|entirely|everything|it (?:instead|completely|altogether|all|entirely))\b|\bi (?:mean|meant|said)(?: to)?,? cancel\b/i,
  notComing:
    /^(?:(?:so|and|but|which means|that means|i['’]?m afraid|unfortunately|sadly|sorry)[, ]+)*(?:i|we)(?:['’](?:re|m)| are| am)? ?(?:not (?:coming|going)|won['’]?t be (?:coming|going|able to (?:come|make it))|will not be coming|can(?:['’]?t|not) (?:come|make it))(?: (?:on|this|to(?!o)|for|at|tomorrow|today|tonight|any ?more|after all|either|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b.*)?[.!]?$/i,
  approval:
    /\b(?:approv\w*|accept\w*|confirm(?:ed|ation)|turned down|reject\w*|an answer|hear back|go-ahead|result)\b/i,
  undoes:
    /\b(?:undo|un-?cancel|revert|restore|reinstate)\b|\b(?:bring|get|have|want|need|take) (?:it|that|them|both|my bookings?|the bookings?) back\b|\b(?:i )?did(?:n['’]t| not) mean (?:to(?: do)? (?:that|it|cancel)|that|it)\b|\b(?:back|return(?:ed)?) (?:it )?(?:to )?(?:how|what|where|the way) (?:it|we|i) (?:was|had)\b|\b(?:leave|keep|make|put|want|have) (?:it|that|this|everything) (?:as|how|the way|like) (?:it was|i had it|we had it)\b|\bthe (?:old|original|first) (?:one|time|day|date|plan|slot) (?:then|again|after all)\b|\b(?:put|change|switch|set|move) (?:it|that|them|(?:my|our|the) (?:old |own )?(?:name|number|time|day|date|size)) back(?: again| please)?\s*[.!?]?\s*$/i,
  ends: /\b(?:make it|longer?(?: one)?|need it|have it|go)\b[^.?!]{0,16}\b(?:till|until|til)\b|\b(?:keep|stay|stay on|hold|use|play|go on|run|last|carry on|hang on to)\b[^.?!,]{0,24}\b(?:till|until|til)\b|\b(?:finish(?:ing)?|end(?:ing)?|stop(?:ping)?|wrap(?:ping)? up|(?:be )?(?:done|over|out)|leav(?:e|ing)) (?:it |already )?(?:at|by|around)\b/i,
  lastPart,
  beside: /\b(?:next to (?:it|ours|that|mine)|beside|alongside|in parallel|at that time|same time)\b/i,
  moves:
    /\b(?:moved?|shove|change|shift(?:ed)?|switch|swap|bump|transfer|reschedule|push(?:ed)?|postpone|instead|same booking|that one|the one (?:i|we) have)\b/i,
  another: /\b(?:new|another|second|extra|additional|as well|separate|one more|book)\b/i,
  resizes:
    /^(?:(?:yes|yeah|yep|ok|okay|sure|right|please),?\s){0,2}(?:add|take|drop|remove) (?:him|her|them|one)(?: (?:off|then|please))?[.!]?$/i,
  otherwise: /\b(?:not|never|no|[a-z]+n['’]?t|time|day|date|hour|back|else|other|another|size|people|instead)\b/i,
  fine: /^(?:ok(?:ay|ie|ey)?|k|kk|good|great|fine|cool|perfect|brilliant|lovely|brill|nice(?: one)?|super|awesome|amazing|excellent|wonderful|fab(?:ulous)?|sweet|sounds good|sorted|all ?right|right|got it|noted|understood)(?: then| good| great| cool)?[\s.!]*$/i,
  forAnother: [
    /\bfor (?<who>(?:my|our|a|another|his|her|some(?:one|body)) (?!party|group|team|usual|next|week|day|month|while|change|bit|hour|game|match|lesson|session)\p{Ll}+(?: \p{Lu}[\p{L}'’-]+){0,3})/u,
    /\bfor (?<who>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})\b/u,
  ],
  justSo: /\b(?:same|again|likewise|identical|copy)\b/i,
  oneFor:
    /\bsame(?: (?!names?\b|numbers?\b|phone\b|e-?mail\b|time\b|day\b)[a-z]+)?[^.?!,;]{0,30} for (?:my|our|his|her|a)\b|(?:^|[,.;!?] ?|\b(?:and|also|plus|then|now) )(?:one|another|1)(?: more)? for (?:my|our)\b|\b(?:book|reserve|get|make|arrange|sort|do|need|want|have|like)\b[^.?!]{0,24}(?<!\b(?:the|this|that|which) )\b(?:one|another|a (?:second|separate)|an (?:extra|additional))\b[^.?!]{0,24}\bfor\b/i,
  calledSo: [
    /\b(?:he|she|they|who|that|it)(?:['’]s| is|['’]re| are)(?: called| named)? (?<who>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})/u,
    /\b(?:his|her|their) name(?:['’]s| is|:)? (?<who>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})/u,
    /\b(?:called|named) (?<who>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})/u,
  ],
  kin: /^(?:my|our|his|her|a|an) \p{Ll}+(?: \p{Ll}+)?\s*/u,
  passesOn: [
    /(?<!\p{L}[ .'’]?)(?!(?:Some|Any|No)(?:body|one)\b|(?:Who|She|He|They|My|Our|The|I|It|We|You)\b)(?<who>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}),? (?:(?:will|can|could|is going to|would) )?(?:be )?(?:come|comes|coming|go|goes|going|attend|play|take it|use it) (?:in my place|in my stead|instead of me|for me)\b/u,
    /\b(?:can|could|may) (?:my|our) \p{Ll}+ (?<who>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}) (?:have|use|take) (?:it|this|that|mine|ours|(?:my|our) (?:place|spot|slot|booking))\b/u,
    /\b(?:can|could|may|will) (?:she|he|they|(?:my|our) \p{L}+) (?:get in|go in|come in|enter|come|go|start|check in|use it)(?: first)?(?: alone| without me| before me| on (?:her|his|their) own| by (?:herself|himself|themselves))\b/iu,
    /\b(?:my|our) \p{Ll}+ (?<who>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}),? (?:will |would |can |could |is going to |['’]ll )?(?:go|come|play|attend|have it|use it|take it|take over|be there|be coming|be going)(?: it)?\b.{0,20}\b(?:instead|in my place|for me|without me)\b/u,
    /\b(?:instead of|in place of|on behalf of) me\b/i,
    /\bin my (?:place|stead)\b/i,
    /\b(?:take|takes|taking|have|has|use|uses|get|gets|want|wants) (?:over )?(?:my|our) (?:place|spot|slot|seat|ticket|booking|reservation|session|class)s?\b/i,
    /\b(?:give|giving|pass|passing|hand|handing|transfer|transferring|sign|signing|gift|let|make) (?:it|this|that|(?:my|our|the|this) (?:place|spot|slot|seat|ticket|booking|reservation|session|class))(?: on| over)?(?: have)? (?:to|out to) (?!\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next|the\b|another\b)/i,
    /\blet (?:my|our|his|her) \p{Ll}+ (?<who>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}) (?:have|use|take|go|play|come|attend)\b/u,
    /\blet (?:my|our|a|an|his|her) (?:\p{L}+ ){1,3}(?:have|use|take|go|play|come|attend)\b/iu,
    /\b(?:my|our) \p{Ll}+ (?<who>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}) (?:needs|wants|will take|would take|could take|can take|is taking|will use|takes|will have|can have|could have|would like) (?:it|this|that|mine|ours)(?: (?:instead|over|now|from me))?(?=\s*(?:$|[,.!?;]))/u,
    /\b(?:my|our) \p{L}+(?: \p{Lu}\p{L}+){0,2} (?:needs|wants|will take|would take|could take|can take|is taking|will use|takes|will have|can have|could have|would like) (?:it|this|that|mine|ours)(?: (?:instead|over|now|from me))?(?=\s*(?:$|[,.!?;]))/iu,
    /\b(?:can|could|may|will|would) (?:some(?:one|body)|any(?:one|body)|another (?:person|\p{L}+)|a (?:friend|colleague|mate)|my \p{L}+)(?: else)? (?:pick (?:it|this|that) up|(?:collect|fetch|get|pick up) (?:it|the \p{L}+|my \p{L}+)|(?:come|go|play|attend|check in|use it|have it|show up)(?: instead| without me| for me| in my place| on my own)?|take (?:it|this|over))(?=\s*(?:$|[,.!?;]|instead|without|for me))/iu,
    /\b(?:my|our) \p{L}+(?: \p{Lu}\p{L}+){0,2}(?:['’]s| is| will be|['’]ll)? (?:be )?(?:come|coming|go|going|attend|attending|play|playing) (?:instead|for me|without me)\b/iu,
  ],
  passedTo: [/^(?:(?:my|our|his|her|an?) \p{Ll}+(?: \p{Ll}+)? )?(?<who>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})/u],
  open: /\b(?:who|what|which|how|anything|something|any(?:body|one)|where)\b/i,
}
