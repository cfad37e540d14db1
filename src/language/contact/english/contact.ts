import type { ContactWords } from '../contact-words.ts'

const ROOM = String.raw`(?:flat|apt|apartment|unit|suite)\.? ?\d{0,4}[a-z]?(?![a-z\d])`
/** of a street's name: no word of time, size or way */
const PART =
  "(?!(?:people|persons?|guests|adults|kids|children|players|tickets|places|hours?|hrs?|minutes?|mins?|days?|am|pm|of|for|at|on|in|by|to|from|near|and|us)(?![a-z]))[a-z][a-z'’.-]{1,20}"

export const ENGLISH_CONTACT: ContactWords = {
  emailLead: /(?:(?:my\s+)?e-?mail(?:\s+address)?(?:\s+is|\s*:)?)\s*$/,
  phoneLead:
    /(?:\b(?:(?:my|me|the|our|work|home|best|contact)\s+){0,2}(?:mobile|mob|phone|cell(?:phone)?|handphone|hp|ph|tel(?:ephone)?|number|digits|(?:you(?:['’]ll| can| could| will)?\s+)?(?:just\s+)?(?:call|ring|text|reach|get|catch|contact|try|buzz|whatsapp|phone)\s+(?:me|us)(?: on| at| by| via)?)(?:\s+(?:number|phone|no\.?))?(?:\s+is|['’]s|\s*[:#=-])?)\s*$/,
  phoneCue: /\b(?:mobile|mob|phone|cell|handphone|tel|number|(?:call|ring|text|reach|get|catch) me)\b/,
  talkBeside:
    /^\W*(?:(?:so |very |i'?m )*sorry|oops|whoops|apologies|pardon(?: me)?|my bad|hi|hello|hey|thanks?(?: you)?|ok(?:ay)?|wait|hang on|one sec|here you go|here goes|right|typo)\W*$/i,
  talkWords: new Set(
    `mate mates love luv dear hun hon babe darling duck pal buddy bro chief boss guv sir madam folks lads ta cheers thx pls plz
    please thanks thank you ya yous innit like ok okay best better works fine good too also as well always is that that's thats it
    it's its this here there the a my me mine our us work home office phone mobile mob cell hp ph tel number digits line whatsapp
    text ring call buzz bell only one main usual contact for on at if need needed any anytime day night so and or to be will can
    just again there's got get reach try yes yeah yep yup sure right well um uh er oh ah go then there hm hmm mm no nah wait oops
    sorry actually instead rather prefer preferably mean meant second thoughts thought maybe perhaps possible suit suits`.split(
      /\s+/,
    ),
  ),
  idLead: /(?:\bmy\s+)?\bid(?:entity)?(?:\s+(?:card|number|no\.?)){0,2}(?:\s+is|\s*:)?\s*$/,
  phoneEnd:
    /\b(?:last|final) (?:digit|number|figure)\b[^.?!\d]{0,24}?\b(?:is|should be|must be|was|ought to be|it['’]?s)(?: really| actually)?(?: an?)?\s*:?\s*\d(?![\d:])(?!\s*(?:min|hours?\b|hrs?\b|h\b|days?\b|weeks?\b|people|am\b|pm\b))|\b(?:should|must|has to|needs to|ought to|supposed to) (?:end|finish) (?:in|with)(?: an?)?\s*:?\s*\d(?:[ -]?\d){0,5}(?![\d:])|\b(?:phone|number|mobile|cell)\b[^.?!\d]{0,12}?\bends? (?:in |with )?\d(?:[ -]?\d){1,5}(?![\d:])|\b(?:(?:ends?|ending|finish(?:es|ing)?) (?:in|with)\s*:?\s*(?=\d(?:[ -]?\d){2})|(?:last|final) (?:\w+ )?(?:digits?|numbers?) (?:is|are|should be|must be|were)\s*:?\s*)\d(?:[ -]?\d){1,5}(?![\d:])(?!\s*(?:min|hours?\b|hrs?\b|h\b|days?\b|weeks?\b|people|am\b|pm\b))/i,
  numberRight: /\b(?:sorry|no|wait|i mean|i meant|actually|oops|should be|make that|correction)\b/i,
  numberNot: /\bnot\s*$/i,
  numberIs: /^[\s,.]*(?:but|it['’]?s)\s*$/i,
  numberWrong: /^\s*(?:is|was) (?:wrong|a typo)\b/i,
  digitSlip: /(?!)/i,
  street: new RegExp(
    String.raw`(?<![\w.:£$€/-])(?:${ROOM},? )?\d{1,5}[a-z]? (?:(?:${PART} ){1,3}(?:street|st|road|rd|lane|ln|avenue|ave|drive|terrace|crescent|mews|grove|boulevard|blvd)(?![a-z])|(?:${PART} ){1,2}(?:row|way|close|place|square|hill|walk|gardens)(?=\s*(?:[,.;\n]|$)))(?:,? ${ROOM})?`,
    'iu',
  ),
  addressLabel: /(?<!\p{L}|e-?mail )address(?!\p{L})/iu,
}
