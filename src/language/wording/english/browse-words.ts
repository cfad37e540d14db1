import type { BrowseWords } from '../wording.ts'

export const ENGLISH_BROWSE: BrowseWords = {
  questions: {
    near: /^(?:(?:which|what|where)(?:'s| is| are)? )?(?:the )?(?:halls?|places?|venues?|branch(?:es)?|one|studios?)?(?: ?(?:is|are))? ?(?:the )?(?:nearest|closest|nearby)(?: (?:halls?|places?|venues?|branch(?:es)?|one|studios?))?(?: (?:to|from) (?:me|us|here))?$|^(?:(?:show|list|find) (?:me )?)?(?:the |your )?(?:halls?|places?|venues?|branch(?:es)?|studios?|anything) (?:(?:which|that) (?:is|are) )?(?:near(?: to)?|close to|around|nearby|not far from)(?: (?:me|us|here))?$|^how far (?:is it|is that|are you|away are you|away is it)(?: from (?:me|us|here))?$/,
    where:
      /^(?:and )?(?:where(?:'s| is| are|s)?(?: (?:it|that|this|the|you|hall|place|venue|located|at|exactly|guys))*|(?:what(?:'s| is) )?(?:the |your |its )?(?:address|location|directions|map)(?: of(?: the)?)?|how (?:do i|to|can i|do we|can we) (?:get (?:there|to|here)|find (?:it|you|the (?:hall|place))).*)$/,
    hours:
      /^(?:and )?(?:what(?:'s| are| is) )?(?:the |your |its )?(?:opening (?:hours|times)|business hours|hours|open(?:ing)? times?)(?: .*)?$|^(?:when|what time|until when|till when|how late) (?:do|does|are|is|will) .*\b(?:open|close|closed)\b.*$|^(?:are you|is it|is the|are they)(?: hall| place)? ?(?:open|closed)(?: .*)?$/,
    phone:
      /^(?:what(?:'s| is) )?(?:the |your |its )?(?:(?:phone|telephone|contact|tel)(?: ?(?:number|no))?)(?: (?:of|for).*)?$|^how (?:can|do|could) (?:i|we) (?:call|phone|ring|reach|contact) .*$/,
    price:
      /^(?:and )?(?:how much(?: (?:is|does|do|are|for|it|that|this|cost|costs|the|would|be|per|person|hour|slot|a))*|what(?:'s| is| are| does| do) (?:the |it |they )?(?:price|cost|fee|prices|fees|rates?)(?: .*)?|(?:the )?(?:price|prices|costs?|fees?|rates?)(?: (?:of|for)(?: the)?)?|is it free(?: of charge)?)$/,
    list: /^(?:browse|look around|(?:what|which) (?:halls?|places?|venues?|services?|activities)(?: .*)?|what (?:can (?:i|we) (?:book|reserve|do)|do you (?:have|offer|do)|have you(?: got)?|is there|there is|else is there)(?: here| on| on offer| going)?|what(?:'s| is) (?:on(?: offer)?|going|there)(?: here)?|(?:show|list|see|view) (?:me )?(?:all )?(?:the |your )?(?:halls?|places?|venues?|services?|activities|options)|(?:the )?(?:halls?|venues?|services?|activities))$/,
    about:
      /^(?:tell me (?:more )?about|what(?:'s| is| are)|more about|info(?:rmation)? (?:on|about)|describe|about|show(?: me)?)(?: the| a| your)?$/,
  },
  refund: /\brefunds?\b|\brefunded\b|\bmoney back\b/i,
  ofPolicy:
    /cancel|refund|money back|what (?:if|happens)|not well|reschedul|\b(?:change|changed|changing|move|moved|swap|switch|alter|amend|drop|back out|pull out|get out|bail|policy|policies|rules?|terms|penal\w*|fee|fees|deadline|notice|deposit|flexible|committed|no[- ]show|(?:ca|wo|does|could|do)n['’]?t|cannot|can not|unable|ill|sick|poorly|plans?|late|last minute|give (?:it|you) up|until when|come up|comes up|turn up|show up|make it|postpone)\b/i,
  policy:
    /\b(?:cancel|cancell?ation|refund|rescheduling) (?:policy|policies|rules?|terms|conditions|deadline)\b|\b(?:can|could|may) (?:i|we|one) (?:still |also )?(?:cancel|reschedule|change)(?: (?:it|this|that))? (?:later|afterwards?|for free|any ?time|if (?:i|we|something|it)\b|until\b|up to\b)|\b(?:can|could|may|is it possible to|am i able to) (?:i |we |one )?(?:still |also )?(?:get|back|pull|bow) out(?: of (?:it|this|that|the \w+))?\b|\b(?:get|give) (?:me |us )?(?:a |my |our )?(?:refund|money back)\b|\b(?:until when|how late|how long before)\b.*\b(?:cancel|reschedule)\b|\bwhat (?:if|happens if) (?:i|we) (?:can't|cannot|can not|don't) (?:come|make it|show up)\b/,
  rules:
    /\bwh(?:en|at time) (?:does|do|will|is)(?! (?:you|the hall|the place|they)\b)[a-z\s]{0,40}\b(?:end|finish|over)\b|^(?:and )?how (?:far|early|long|many days)\b.*\b(?:in advance|ahead|beforehand)\b|^(?:and )?(?:what(?:'s| is| are)|how many)\b.*\b(?:max(?:imum)?|min(?:imum)?|most|limit)\b|^(?:and )?how many (?:people|persons|guests|players|of us) (?:can|may|fit|are allowed)\b|^(?:and )?how long (?:is|are|does|do)\b.*\b(?:slots?|sessions?|bookings?|class(?:es)?|it|one)\b/,
  aside:
    /^(?:do|must|should) (?:i|we) (?:need|have) to\b|^(?:is there|are there|do you have|have you got) (?:a |any )?(?:parking|wi-?fi|showers?|lockers?|toilets?|cafe|food|drinks?)\b|^(?:can|may) (?:i|we) (?:pay|bring|park|smoke|eat|drink)\b|^why\b/,
  free: /^(?:what|which|when|is|are|do|any|anything|something|show|see|check|find)\b.*\b(?:free|available|availability|openings?|vacan\w+|left|slots?|spots?)\b|^(?:availability|free (?:slots?|times?)|available (?:slots?|times?)|(?:slots?|times?) (?:free|available))\b|\b(?:quieter|quietest|less (?:busy|crowded)|least (?:busy|crowded)|busier)\b/,
  crowded:
    /\b(?:busy|crowded|packed|rammed|quiet|full|empty|popular|many (?:people|others|of us)|who else|still (?:free|available|open)|taken)\b/,
  ownTime: /(?!)/,
  // "next" and "first" alone choose from a list, or turn its page: what is free, or a slot, has to be said as well
  earliest:
    /^(?:(?:what|when)(?:'s| is| are)? |show me |find(?: me)? |i(?:'d| would) like |book (?:me )?)?(?:the |your )?(?:(?:next|first)(?: possible)? (?:(?:free|available|open)(?: (?:slots?|times?|places?|dates?|one))?|slots?|openings?|appointments?)|(?:earliest|soonest)(?: possible)?(?: (?:free|available|open))?(?: (?:slots?|times?|openings?|places?|dates?|appointments?|one))?)(?: (?:for|of|at|in))?(?: (?:the|a))?$|^when can i (?:come|play|book|get in)(?: (?:at the )?(?:earliest|soonest|first))?$|^(?:as soon as possible|asap)$/,
  anything:
    /^(?:(?:is there|have you|do you have|got) )?any(?:thing|where|time| (?:free )?(?:slots?|rooms?|places?|times?|openings?))?\b/,
  queues:
    /\b(?:put|add|stick|pop|get|have|keep) (?:me|us|my name|our names?)(?: down)? on (?:a|the|your|some|any) (?:\p{L}+ )?list\b|\bif\b[^.?!]{0,40}\b(?:opens? up|frees? up|(?:becomes?|gets?|comes?|falls?) (?:free|up|available)|drops? out|cancels?|pulls? out|is (?:free|available) (?:again|after all))\b[^.?!]{0,24}\b(?:let me know|tell me|(?:text|ping|call|ring|message|notify|e-?mail) (?:me|us)|give (?:me|us) a (?:shout|ring|call|buzz)|(?:i|we)(?:['’]ll| will|['’]d| would) (?:take|have|swap|switch|grab|like|love))\b|\bwait(?:ing)?[- ]?list|\bstand-?by\b|\bin(?:to)? (?:the|a) queue\b|\bqueue (?:me|us) up\b|\b(?:let me know|tell me|notify me|message me|text me|ping me|call me|write me)\b[^.?!]{0,24}\b(?:(?:spots?|places?|slots?|spaces?|something|anything|one|it)\b[^.?!]{0,16}\b(?:opens?|frees?|comes?|gets?|becomes?|free|available)\b|(?:somebody|someone|anybody|anyone) (?:cancels|drops))/iu,
  wanted: [
    /^(?:(?:hi|hello|hey|so|and|ok|well),? )?(?:(?:i|we)(?:'d| would)? (?:really )?(?:want|like|love|need|fancy|wanna)|(?:i|we)(?:'m| am|'re| are) (?:looking for|after|interested in)|(?:can|could|may) (?:i|we|one)|do you (?:have|do|offer|rent)|have you got|it['’]?s for|is there|any)(?: to)?(?: (?:do|play|go|try|have|get|use|rent|hire|offer|book|learn)){0,2}(?: (?:an?|some|any|the|for|at|of)){0,2} .{3,40}$/,
  ],
  search: [
    /^(?:find|search(?: for)?|look(?:ing)? for|do you (?:guys |lot |all |folks )?have|have you (?:guys |lot )?got|is there|are there|any) (?!(?:any|some|no) ?(?:body|one)\b)(?:an? |any |some |the )?(.+)$/,
  ],
}
