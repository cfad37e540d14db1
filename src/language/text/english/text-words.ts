import type { TextWords } from '../text-words.ts'

/** "til thursday", "'til 5": as all readers of this language know it; Til may be somebody's name */
const TIL =
  /(?<![\p{L}\p{N}])['’]?til(?=\s(?:\d|the|half|noon|midnight|next|tomorrow|tonight|late|further|about|around|after|we|i|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))/gu

export const ENGLISH_TEXT: TextWords = {
  listSigns: '',
  spelledOut: writtenOut,
  glue: /(?<![a-z'])(?:please|pls|plz|i|i'd|i'll|i'm|i've|we're|we'll|id|we|we'd|would|like|want|wanna|need|to|book|booking|reserve|reservation|make|get|have|schedule|set|up|a|an|the|at|for|on|in|of|from|by|and|with|me|us|my|our|can|could|you|hi|hello|hey|thanks|thank|is|it|that|this|be|are|am|there|will|do|so|ok|then|just|about|around|let's|lets|let|also|appointment|slot|slots|session|spot|place|time|date|day|it's|mobile|phone|number|email|name|pm|am)(?![a-z'])/g,
  endLabel: /\b(?:ends?|finish(?:es)?)(?:\s(?:date|time|at))?\s*[:：]?\s*$|\b(?:to|until|till)\s*[:：]\s*$/i,
  endsBehind: /(?!)/,
  endLead:
    /\b(?:finish(?:ing|es)?|end(?:ing|s)?|done|be\s+out|wrap(?:ping)?\s+up|stop(?:ping)?|go(?:ing)?\s+(?:on\s+)?(?:until|till?|to)|until|till?)\s+(?:it\s+)?(?:(?:at|by|around)\s*)?$/i,
  whenLabel:
    /^(?:date|day|timings?|time|when|start(?:s|ing)?(?: at)?|begin(?:s|ning)?|from|hour|arrival|(?:date|day) and time|(?:preferred|requested|desired) (?:date|day|time)|(?:date|day|time) (?:requested|required|needed|wanted|slot|of (?:visit|booking|arrival)))$/i,
  endLine: /^(?:(?:end|finish)(?:s|es|ing)?(?: (?:at|time))?|to|until|till)$/i,
  personLabel:
    /^(?:(?:full |contact |your |my )?name|who|contact|booked by|for whom|(?:contact |my |your )?(?:mobile|phone|cell|tel(?:ephone)?)(?: (?:number|no\.?))?|(?:contact )?number|e-?mail(?: address)?|notes?|remarks?|comments?|length|duration|id(?: number| no\.?)?)$/i,
  hourLabel: /^(?:[a-z ]*time|start(?:s|ing)?(?: at)?|begins?|from|hour)$/i,
  hourSaid: (digits) => `at ${digits}`,
  peopleLabel:
    /^(?:(?:number|no\.?|nr\.?|amount) of (?:people|persons?|guests?|players?|climbers?|dancers?|attendees|participants|visitors|members|adults|kids|children|seats|places|tickets|us)|attend(?:ees|ance)|strength|participants|visitors|players?|climbers?|dancers?|members|adults?|kids|children|seats|places|tickets|heads|how many(?: people| of (?:you|us)| guests| players)?|party(?: size)?|pax|persons?|people|guests?|headcount|group(?: size)?|team(?: size)?|size)$/i,
  bareLabel:
    /(?<![^\s,.;])(?:name|who|what|where|when|how many|people|players|phone(?: number)?|mobile(?: number)?|e-?mail|date|day|time|service)(?=\s(?!(?:is|are|was|were|am|do|does|did|can|could|should|would|will|have|has|times?|day|date|about|i|we|you|he|she|they|it|the|to|of|for|and|or|if|on|in|at|from|an?|my|our|your|number|else|kind|sort|people|ever|who|what|where|when)\b)[^?])/gi,
  thingLabel:
    /^(?:activity|purpose|service|hall|venue|cent(?:re|er)|location|place|item|facility|premises|site|session|what|where)$/i,
  peopleCount: /^(\d{1,3})(?=\s*(?:people|persons?|guests?|pax|players?|adults?|of us)?[ \t,，;；|。.]*$)/i,
  numeral: () => Number.NaN,
  spoken: {
    tag: 'en',
    // letters alone may be pinyin ("bj hd", "yumaoqiu") or a hall's name, and a Chinese sentence may hold English words
    shows:
      /^(?!.*\p{Script=Han}).*\b(?:the|an?|i|i'm|i'd|you|your|we|my|me|it|is|are|am|was|do|does|did|have|has|can|could|would|will|what|whats|what's|when|where|who|how|which|why|for|to|on|at|in|of|with|and|or|not|no|yes|please|thanks|thank|book|booking|bookings|reserve|want|need|like|looking|cancel|change|move|show|find|free|any|anything|something|available|open|today|tomorrow|tonight|next|this|week|weekend|month|morning|afternoon|evening|night|noon|(?:mon|tues|wednes|thurs|fri|satur|sun)day|people|persons?|english|good|there)\b/isu,
    // Latin letters may be any of many languages; only of who reads Chinese they are the other one
    toWhom: /^zh\b/i,
  },
  personBetween: /,?\s(?:but|while|whereas)\s/iu,
  oneself: /\b(?:i|me|my|mine|myself)\b/iu,
  listBetween: /\s(?:and|&)\s/u,
}

/** "2h" is an hour of the day as well: before "earlier" or "longer" it is a length. */
const SHORT_HOURS =
  /(?<![\d:.])(\d(?:\.\d)?)\s?h(?:(?<=\bby \d(?:\.\d)?\s?h)\b|(?=\s(?:earlier|later|sooner|longer|shorter|more|less|extra|back|backwards?|forwards?)\b))/gi

/** "let's go for five" chooses it, for so many or at that hour: it is no size by its "for" */
const CHOOSES =
  /\bgo for(?= (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! (?:people|persons?|of us|guests|players|adults|hours?)))/gi
/** "wait no 8", "actually no friday": what follows takes the place of what stands, and is not ruled out by the "no" */
const NO_BUT =
  /^(?:(?:wait|hang on|hold on|sorry|actually|oh|ah|argh|ugh|oops|hmm+|um+|well|sec)[,.!]? ){1,2}no[,.!]? (?=\d|(?:it['’]?s|make|the|at|on|for|next|this|today|tomorrow|tonight|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)/i
/** "badminton rn" */
const RIGHT_NOW = /(?<=\p{L} )rn(?=$|[ ?.!,])/gu
const MANNERS = /\bplease and (?:thank you|thanks)\b/gi

function writtenOut(text: string): string | undefined {
  const said = text
    .replace(TIL, 'till')
    .replace(SHORT_HOURS, '$1 hours')
    .replace(NO_BUT, 'no, ')
    .replace(RIGHT_NOW, 'right now')
    .replace(MANNERS, 'please')
    .replace(CHOOSES, 'go with')
  return said === text ? undefined : said
}
