import type { CountWords } from '../count-words.ts'

export const ENGLISH_COUNTS: CountWords = {
  sign: /👫|👬|👭|💑|\b(?:yours|me|myself|i|us|an?|my|our|both|dozen|couple|alone|solo)\b/,
  most: /\b(?:max(?:imum)?|at (?:the )?most|limit(?:ed)?)\b/i,
  ofThings: /\b(\d{1,2}|an?|one)\s(?!(?:few|lot|bit|couple|people|persons?|of|hours?|minutes?|am|pm)\b)[a-z]{3,}/giu,
  whoCounts:
    /\b(?:does|do|would|will|is|are|should)\b[^.?!]{1,40}\bcount(?:s|ed)?\b|\bcount (?:the|my|our|babies|kids|children|toddlers)\b|\binclud(?:e|ed|ing) (?:the|my|our|babies|kids|children|toddlers)\b/i,
  noPeople:
    /[ap]\.?\s?m\b|[ap]\b|o'|h\b|(?:sharp|prompt|on the dot)\b|(?:in|of)\sthe\s(?:early\s)?(?:morning|afternoon|evening)|at\snight|(?:(?:more|extra|additional|further|other|full|whole)\s){0,2}(?:hours?|hrs?|mins?|minutes?|days?|weeks?|months?|years?|nights?|slots?|games?|stars?|yuan|rmb|dollars?|pounds?|euros?|quid|bucks?|groups?|goes|batches|courts?|bookings?|reservations?|th|st|nd|rd)\b|-?ish\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{3,6})?\b/,
  forNumber: /\bfor\s+(?:(?:about|around|up to|just|only)\s+)?(?:(\d{1,4})\s*(?:-|to|or)\s*)?/,
  unnamed: /(?!)/,
  lead: /about|around|roughly|approximately|nearly|almost|maybe|probably|just|only|make it|it's|its|we'll be|say|um|uh|hmm|oh|well/,
  between: /or(?: maybe)?|to/,
  tail: /please|thanks|thank you|or so|-?ish|more or less/,
  fix: /(?:people|persons?|guests?|of us)?[\s,.!;…-]*(?:(?:oh|ah|um+|well)[\s,]*)?(?:no(?:pe)?|nah|wait|sorry|i mean|actually|make (?:that|it)|rather|or rather|oops|scratch that)[\s,.!;…-]*(?:(?:no|wait|make it|we(?:'re| are))[\s,]*)?/,
  andMe:
    /^\s?(?:of them)?,?\s?(?:plus|and|\+|&)\s?(?:(?:me|myself)\b|i(?=\s*(?:$|[,.!?;])))|^\s?,?\s?plus\s(?:the|our|my|an?)\s(?:[a-z]{2,12}\s)?(?!dog|cat|pet|bike|pram|buggy|pushchair|bab)[a-z]{2,14}(?=\s*(?:$|[,.!?;]))/,
  counter: /(?!)/,
  couple: /^[\s,.!]*(?:just\s|only\s|we're\s)?(?:a\scouple(?:\sof\sus)?|both\sof\sus)[\s,.!]*$/,
  myself:
    /^(?:(?:um+|uh+|er+m?|oh|well|hm+|just|only)[\s,]+)*one(?:\sperson)?(?:[\s,.!]*$|,\s)|^[\s,.!]*(?:it's\s|its\s)?(?:(?:only\s|just\s)?(?:me|myself)|(?:only|just)\s(?:the\s)?(?:one|her|him)|solo|alone|on my own|by myself)[\s,.!]*$|(?<=^|\b(?:make (?:that|it)|call (?:it|that)|put(?: down)?|say|just|only|be|be for|for|with|number|numbers|headcount|total|party of|size|is|it's|that's|i'm|there's|got)\s)(?:a grand total of )?(?:one|1)(?=[\s,.!]*$|,\s|\s(?:all told|in total|total|altogether|in all|all in|all up|overall|only|alone|body|soul|head|person|lonely|please|pls|plz|ta|thanks|cheers|mate|love|then|today|this time|for now|like|lol|will do|should do|is (?:all|enough|plenty|fine|it)|coming|going|there|here|attending|playing)\b)|\b(?:on|by) (?:my|me) (?:own|tod|todd|lonesome|jack|jacksy|ownsome)\b|\b(?:billy no[- ]mates|nobody else|no ?one else|party of (?:one|me))\b/,
  sizeOrLength:
    /\b\d{1,3}\s(?:people|persons?|guests?|of us|adults|friends)\s(?:or|and\/or)\s\d(?:\.\d)?\s?(?:h|hours?|hrs?|slots?)\b|\b\d(?:\.\d)?\s?(?:h|hours?|hrs?|slots?)\s(?:or|and\/or)\s\d{1,3}\s(?:people|persons?|guests?|of us|adults|friends)\b/,
  aboutSo: /\b(?:about|around|roughly|approximately|nearly|almost)\s|\d\s?(?:-?ish\b|or so\b|more or less\b)/,
  inDigits: (text) => text,
  timed:
    /^\s*(?:and\s)?to\s*$|(?:\b(?:at|by|until|till|from|before|after|room|number|no\.?|day|tomorrow|today|tonight|morning|afternoon|evening|[a-z]{3,9}day))\s*$/,
  saysCount: /\b(?:was|is|said|says|say|book|booked|need|reserve|reservation|table|want|of)\s/,
  joinsTime: /\sfor/,
  theirThing:
    /\b(?:somewhere|something|anywhere|anything|seats?|chairs?|place|room|space|suitable|safe|ok(?:ay)?|easy|hard|fun)\s+for\s+(?:my|our|an?|the|his|her)\s+\p{L}[^.?!]{0,60}\?/iu,
  forTheirs: /\b(?:for|on behalf of)\s+(?:my|our|an?|the)\s+\p{L}/iu,
  theyCome:
    /\b(?:he|she|they)(?:'s|'re|'ll| is| are| will)? (?:be )?(?:comes?|coming|brings?|bringing|plays?|playing)\b/i,
  present: /\b(?:gift|present|surprise)\b/i,
  oneself: /\b(?:me|myself|one|alone|person|guest)\b/i,
  weAre: /^we(?:'re|\s)|^there(?:'|\s)|\bof (?:us|them)\b/,
  nowBehind: /^\s*now\b/,
  nowBefore: /(?!)/,
  things:
    /^\s(?:(?!and|or|but|for|if|with|please|then|in|on|at|we|so|that|maybe|of|will)[a-z]{3,12}\s)?(?:(?!(?:this|was|us|always|plus|minus|yes|perhaps|sometimes|unless|towards|besides|guys|others|thanks|cheers|has|does|works|suits|sounds|looks|seems|fits|goes|makes|means|needs|wants|helps|ladies|folks|heads|persons|bodies)\b)(?![a-z]{1,11}(?:er|ist|ian|ee|or|mate|lad|boy|girl|kid|adult|friend|parent|student)s\b)[a-z]{3,13}[^su\W]s|feet|keyboards?|people's)\b/,
  someOf:
    /^(?:(?:but|and|so|well|though|,)\s?)*\d{1,2} of us (?:can['’]?t|cannot|can not|don['’]?t|haven['’]?t|have never|have not|aren['’]?t|are not|never)\b(?! (?:come|make|be (?:there|able to (?:come|make))|coming|want|going))|\b\d{1,2}(?: of (?:us|them|the \w+))? (?:need|want|will|are|is|have|has|can|do|don['’]?t|know)\b[^.;\d]{0,30}?[,;]? (?:and |but |the )?(?:\d{1,2}|others?|rest)(?: of (?:us|them))? (?:need|want|will|are|is|have|has|can|do|don['’]?t|won['’]?t|aren['’]?t|haven['’]?t|know)\b/,
  age: new RegExp(
    [
      String.raw`(?<=\b(?:she|he|son|daughter|boy|girl|kid|child|little one|niece|nephew|grandson|granddaughter|baby|brother|sister)(?:'?s| is| [a-z]{2,12} is| [a-z]{2,12}'s|'ll be| will be| turns| turned| just turned)(?: only| just| nearly| almost| already| now)? )\d{1,2}(?: (?:1\/2|and a half))?(?! ?(?:[ap]\.?m\b|:|o'|\d|%|people|persons?|of us|in the|hours?|hrs?|min|goals?|friends?|kids?|cm|kg|st\b|nd\b|rd\b|th\b))`,
      String.raw`(?<=\b(?:they(?:'re| are)|(?:kids|children|sons|daughters|girls|boys|two)(?:'re| are)) )\d{1,2}(?:,? (?:and )?\d{1,2})+(?! ?(?:[ap]\.?m\b|:|\d|people|of us|hours?))`,
      String.raw`(?<=\b(?:i'm|i am|im|i just turned) (?:only |just |nearly |almost )?)\d{1,2}(?=\s?(?:$|[,.!?;]|(?:is|are|and|so|if|can|but|will|would|years?|yrs?)\b))(?! and a half| (?:years?|yrs?) old)`,
      // "my husband's turning 60", "it's her 30th"
      String.raw`(?<=\b(?:turn(?:s|ed|ing)?|hits|hitting) (?:only |just )?)\d{1,3}\b(?! ?(?:[ap]\.?m\b|:|people|of us|hours?|degrees))`,
      String.raw`\b\d{1,3}(?:st|nd|rd|th)(?= ?(?:birthday|b-?day|anniversary)\b)|(?<=\b(?:my|our|his|her|their|(?:mum|mom|dad|gran|nan|wife|husband|boss|sister|brother|friend|mate|son|daughter)'s) (?:big )?)\d{2,3}(?:st|nd|rd|th)(?=\s*(?:$|[,.!?;]|(?:so|and|soon|coming|this|that)\b))`,
      // "one's 6, the other 9", "my girls (5 and 8)"
      String.raw`(?<=\bone(?:'s| is) (?:only |just |nearly |almost )?)\d{1,2},? (?:and |but )?(?:the )?other(?: one)?(?:'s| is)? (?:only |just |nearly |almost )?\d{1,2}\b(?! ?(?:[ap]\.?m\b|:|people|of us|hours?))`,
      String.raw`(?<=\b(?:kids|children|sons|daughters|girls|boys|nephews|nieces|grandkids|grandchildren|little ones) ?[,(:] ?)\d{1,2}(?:, ?\d{1,2}){0,4}(?:,? ?(?:and|&) ?)\d{1,2}\b(?! ?(?:[ap]\.?m\b|:|o'|people|of us|hours?))`,
      String.raw`(?<=[a-z]{2} ?)\((?:aged? )?\d{1,2}(?: ?(?:yo|y\/o|yrs?|years?(?: old)?))?\)`,
      String.raw`(?<=\bage[ds]? )\d{1,2}(?: ?(?:,|and|&|-|to) ?\d{1,2})*\b`,
      String.raw`\b\d{1,2}(?: and \d{1,2})?(?: |-)?(?:years?|yrs?|months?)(?: |-)olds?\b`,
      String.raw`\b\d{1,2} ?(?:yo|y\/o)\b`,
      // "my two, Ben 7 and Mia 9"
      String.raw`(?<=\b(?:kids|children|sons|daughters|girls|boys|twins|two|three|four|2|3|4)(?:,|:| \(|, (?:they're|that's)) ?)[a-z]{2,14} \d{1,2}(?:(?:, and |, | and | & )[a-z]{2,14} \d{1,2}){1,4}\b(?! ?(?:[ap]\.?m\b|:|people|of us|hours?))`,
      // "shoe sizes are 42, 38 and 44": of what each needs
      String.raw`(?<=\bsizes(?: are|:)? )\d{1,2}(?:(?:, and |, | and | & )\d{1,2}){1,9}\b(?! ?(?:[ap]\.?m\b|:|people|of us|hours?))`,
    ].join('|'),
    'g',
  ),
}
