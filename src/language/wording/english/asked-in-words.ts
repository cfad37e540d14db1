import type { AskedWords } from '../words/asked-words.ts'

export const ENGLISH_ASKED: AskedWords = {
  cheaper:
    /\b(?:cheaper|cheapest|less expensive|more expensive|dearer|dearest|pricier|better value|costs? (?:less|more)|the least)\b/,
  larger:
    /\b(?:bigger|biggest|larger|largest|smaller|smallest|roomier|more spacious|(?:fits?|holds?|takes?|has) (?:the )?(?:more|most) (?:people|room|space|of us))\b/,
  longer:
    /\b(?:lasts?|runs?|goes on|takes?|which (?:one )?is|class is|session is) (?:the )?(?:longer|longest|shorter|shortest)\b|\b(?:is|are|does|do)\b[^?]{1,40}\bor\b[^?]{1,40}\b(?:longer|shorter)\b/,
  nearer: /\b(?:which|what|where|who)\b[^?]{0,50}\b(?:nearer|closer|further away|farther)\b/,
  openLonger:
    /\b(?:which|what|where|who|or)\b[^?]{0,60}\b(?:open|opens|close|closes|shut|shuts)\b[^?]{0,20}\b(?:later|latest|longer|longest|earlier|earliest)\b/,
  zone: /\btime ?-?zones?\b|\b(?!what|which|same|some|any|long|short|full|part|enough|this|that|first|last|next|more|no\b)\w+ time (?:or|not) (?:\w+ time\b|mine\b|ours\b|yours\b|\w+$)|\b(?:is|are|in|on|by|as|mean)\b[^?]{0,20}\b(?:local|london|beijing|china|chinese|uk|british|hong kong|gmt) times?\b/,
  early:
    /\b(?:can|could|may|ok(?:ay)?|allowed|possible|let|does it matter)\b[^?]{0,40}\b(?:come|arrive|get there|get in|be there|turn up|show up|enter|go in|in)\b[^?]{0,30}\b(?:early(?! (?:slot|session|class|one|time|start)\b)|earlier to \w+|before (?:my|our|the) (?:time|slot|session|start|class|booking))\b|\bhow early (?:can|could|may|should|do|must) (?:i|we)\b[^?]{0,12}\b(?:come|arrive|get|be|turn|show|go)\b(?![^?]{0,30}\b(?:book|in advance|ahead)\b)/,
  alone:
    /\b(?:can|could|may|ok(?:ay)?|fine|possible|allowed|does|do|is|would)\b[^?]{0,40}\b(?:alone|by myself|on my own|on my tod|solo|just me|only me|without a partner)\b/,
  allowed:
    /\b(?:allowed|permitted|let in|let (?:him|her|them|you|kids|children) in|old enough|too young|too old|too little)\b/,
  limit: /\b(?:max(?:imum)?|at most|at the most|tops|the limit|the most)\b/,
  lastToCome:
    /\b(?:what(?:'s| is)|when(?:'s| is)) the (?:very )?latest (?:time )?(?:that )?(?:i|we|you|one|somebody|someone)\b[^?]{0,10}\b(?:can|could|may|let|have to)?\b[^?]{0,10}\b(?:come|arrive|start|get there|get in|turn up|show up|go in|people in|enter|be there|play)\b|\bhow late (?:can|could|may) (?:i|we|one)\b[^?]{0,10}\b(?:come|arrive|start|play|turn up|show up)\b|\bwhen(?:'s| is) (?:the )?last (?:entry|admission|start)\b/,
  alsoOf:
    /^(?:(?:hm+|ok(?:ay)?|ah|oh|and|so|then|but|right|what|how|about|for|of|is|are|it|at|in|with|the|a|an|your|that|this|one|ones|would|be|same)[\s,.]{0,3}){1,8}$/,
  why: /\bwhy\b|\bwhat(?:'s| is| do you| for)\b[^?]{0,30}\bfor\b|\bwhat for\b|\bhow come\b/,
  costs: /\b(?:pay|costs?|charged?|prices?|fees?|free)\b/,
  dear: /\b(?:is|are|isn't|aren't|does|do|how)\b[^?]{0,40}(?<!,) (?:dear|pricey|expensive|costly|steep)\b(?! (?:me|all|sir))/,
  ofIt: /\b(?:is|are|does|do|will|isn't) (?:it|this|that|they)\b/,
  whenOn:
    /\b(?:what|which) times?\b(?! (?:is|are) (?:my|our)\b)[^?]{0,30}\b(?:on|held|run|runs|running|starts?|begins?|available)\b|\bwhat times (?:is|are)\b/,
  toHave:
    /^\W*(?:(?:and|so|or|ok|oh|then|actually)\W+){0,2}(?:can|could|may|shall) (?:i|we|it|you|u)\b[^?]{0,12}\b(?:have|do|be|get|take|try|go|book|play)\b/,
  roomTo:
    /\b(?:some ?where|any ?where|(?:a|any) (?:place|spot|area|room|seats?|chairs?|bench)|seats|chairs|benches)\b[^?]{0,30}\b(?:sit|wait|rest|watch|stay|stand|put|leave|store|keep)\b|\b(?:can|could|may)\b[^?]{1,30}\b(?:sit|wait|stay)\b[^?]{0,20}\b(?:there|inside|outside|somewhere|anywhere|nearby|while|with)\b|\bwhere\b[^?]{0,30}\b(?:sit|wait|rest|stay|stand|leave (?:our|my|the|her|his))\b/,
  thereIs: /^\W*(?:(?:and|so|but|also|oh|hi|ok)\W+)?(?:is|are|will) there\b/,
  teacher:
    /\bwho(?:['’]?s| is| will be| does)?(?: \w+)? (?:teach(?:es|ing)?|coach(?:es|ing)?|train(?:s|ing)?|instruct(?:s|ing)?|takes? (?:it|the|this|that)|taking (?:it|the)|runs? (?:it|the \w+)|running (?:it|the \w+)|leads?|leading)\b|\b(?:any|some)(?:one|body) (?:there )?(?:to )?(?:teach|teaches|coach|coaches|show|shows|help|helps) (?:it|us|me|you|them|beginners)\b|\b(?:instructors?|trainers?|tutors?|teachers?|coach(?:es)? (?:there|with|on))\b/,
  ofPlace:
    /\b(?:where|address|located|location|directions?|get (?:there|to (?:you|it)|here|in)|find (?:you|it|the)|map|maps|street|road|floor|postcode|entrance|station|metro|tube|bus|train|tram|far|close to|near (?:to|the)|way|park)\b/,
  gratis:
    /\bfree of charge\b|\bno charge\b|\bfree (?:entry|admission|to enter)\b|\b(?:entry|admission)\b[^.;]{0,30}\bfree\b/i,
}
