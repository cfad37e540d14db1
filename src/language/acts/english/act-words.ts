import { matchesOf } from '../../text/matches-of.ts'
import type { ActWords, AnswerWords, CommonWords } from '../act-words.ts'

export const ENGLISH_ANSWERS: AnswerWords = {
  yes: /^(?:y|ya|yh|ye|ye pls|ye please|yis|yass+|deffo|defo|totes|too right|spot on|bang on|(?:yes|yh|yeah|ye|aye),? (?:all good|go on|go on then|spot on|ta|cheers|deffo|defo)|ok(?:ay)?,? (?:ta|cheers|lovely|thanks|thank you|thx|go on|go on then|then)|ys|yse|yees|yes[sp]|yeh|yas|yessir|si|oui|yes|yep|yeah|yea|yup|yess+|yes please|(?:yes|yeah|ok|fine|sure) whatever|aye|ok|okay|okey|okie|k|kk|sure(?: thing)?|of course|certainly|absolutely|definitely|alright|all right|right|correct|that's (?:right|correct|fine|it|good|ok|perfect)|thats (?:right|fine|good)|(?:it|that|all|everything)(?:'s| is|s)? (?:all )?(?:right|correct|fine|good|ok|okay|perfect|in order|as it should be)|(?:please|pls|plz) do(?: so| that| it)?|confirm(?:ed|s)?(?: it)?|i confirm|go ahead|go for it|do it|book it|book|please do|sounds good|looks good|looks right|lgtm|perfect|great|lovely|brilliant|excellent|fine|good|deal|let's do it|works for me|that works|no problem|is it ok|ok yes|yes ok|yes go ahead|yes confirm)$/,
  no: /^(?:n|no|nope|nah|naw|nae|nay|no ta|nah ta|nah you['’]?re (?:alright|all right|ok|good)|no you['’]?re (?:alright|all right|ok|good)|(?:no|nae) need|i['’]?ll (?:pass|give (?:it|that) a miss|do without|skip (?:it|that))|give (?:it|that) a miss|no way|no thanks|no thank you|not now|not yet|not really|not this time|don't|do not|dont|negative|wrong|that's wrong|incorrect|not (?:right|correct|ok)|i don't think so|rather not|no no|please don't)$/,
  checks: /\w,? (?:right|correct|yeah|yes|is ?n['’]?t it|is it)\s?\?*$/,
  yesAnd:
    /^(?:yes|yeah|yep|yup|sure|ok(?:ay)?|correct|perfect|great|lovely|fine|good|that['’]?s (?:right|fine|good)|go ahead|please do|do it|book it)(?: please| thanks| thank you)?[,.!;]? (?:and|also|plus|then|now|next|after that)\b/,
  yesBut:
    /^\W*(?:yes|yeah|yep|yup|ok(?:ay)?|sure|fine|great|good|all ?right)\b[\s,.]*(?:please[\s,.]*)?(?:but|though|only if|as long as|if|provided|unless)\b/,
  leadsYes: /^(?:yes|yeah|yep|yup|aye|yess+)(?: please)? (?=\p{L})/u,
  holdsBack:
    /\d|\?|\b(?:but|though|except|wait|hold|hang|actually|instead|wrong|not|no|never|nothing|[a-z]+n['’]?t|cant|dont|change|changed|different|rather|unless|if|only|just|other|another|one|also|and|plus|with|without|for(?! that\b)|at|on|to|add|include|need|want|like|make|put|move|shift|send|tell|ask|see|show|let|have|please|can|could|would|will|should|what|when|where|which|who|why|how|is|are|do|does|did|cancel|book|late|earlier|later|more|less|mistake|sorry|oops)\b/,
  praise: /^(?:great|perfect|good|fine|cool|nice|lovely|wonderful|awesome|brilliant|super|excellent|amazing)$/,
}

export const ENGLISH_COMMON: CommonWords = {
  cancel:
    /^(?:(?:(?:no|nah|nope)[\s,]+)?cancel(?: (?:it|that|this|everything))?|never ?mind|forget (?:it|about it)|stop|quit|exit|abort|leave it|drop it)$/,
  back: /^(?:go back|back|previous|undo|(?:go )?(?:a|one|1) step back|last step)$/,
  help: /^(?:help(?: me)?|\?|what can (?:you|i) do|how does (?:this|it) work|how do i use (?:this|it))$/,
  restart: /^(?:restart|start (?:over|again|afresh)|begin again|from the (?:start|beginning|top)|reset|new booking)$/,
  language:
    /^(?:(?:change |switch |other )?languages?|(?:in |to |switch to |speak |use )?(?:english|chinese|mandarin)(?: please)?)$/,
  mine: /^(?:(?:show |list |see |view )?(?:me )?(?:all )?my (?:bookings?|reservations?|appointments?|orders?)|what have i booked)$/,
  human:
    /^(?:(?:(?:talk|speak|chat) (?:to|with) )?(?:a |an )?(?:human|real person|person|someone|somebody|agent|operator|staff|manager)|customer (?:service|support))$/,
  more: /^(?:more|show more|(?:any )?others?|next page|next|what else|else|(?:see )?more (?:options|choices|times|dates))$/,
  skip: /^(?:skip(?: (?:it|this|that|that one|this one))?|pass|not applicable|n\/a|none|leave (?:it )?(?:blank|empty))$/,
  same: /^(?:(?:the )?same(?: (?:as (?:before|last time|usual|always)|again|one|thing))?|as (?:before|usual|always|last time)|(?:the )?usual|unchanged|no change)$/,
}

/** Written with capitals, of words that no phrase has. */
const LATIN_NAME = /(?<![\p{L}\d@.])\p{Lu}[\p{Ll}'’]+(?:[ -]\p{Lu}[\p{Ll}'’]+){1,3}(?![\p{L}\d@])/gu

function writtenNames(typed: string, known: ReadonlySet<string>): [number, number][] {
  return matchesOf(typed, LATIN_NAME)
    .filter(
      ([name]) =>
        !name
          .toLowerCase()
          .split(/\s+/)
          .some((word) => known.has(word.replace(/'s$/, ''))),
    )
    .map(({ index, 0: name }) => [index, index + name.length])
}

export const ENGLISH_ACTS: ActWords = {
  politeStart:
    /^(?:(?:please|pls|ok|okay|oh|hey|hi|well|sorry|actually|um|uh|i want to|i'd like to|i would like to|let me|can i|could i|can you|could you|let's)[\s,]*)/,
  politeEnd: /[\s,]*(?:please|pls|thanks|thank you|thx|then)$/,
  withDigits: (text) => text,
  notBut: /\b(?:not|no|[a-z]+n['’]?t)\b[^.;!?]{0,60}\bbut(?:\s[^.;!?,]{0,16})?$/,
  beforeExcluded: /\b(?:the|a|on|at|for)$/,
  afterExcluded: /(?!)/,
  moved: /\s+(?:later|earlier|sooner)$/,
  currency: /yuan|rmb|dollars?|pounds?|euros?|quid/,
  greeting:
    /^(?:morning|afternoon|evening)(?:[,!. ]{0,3}(?:all|everyone|everybody|folks|there|team|guys|to you))?[!. ~]{0,5}$/i,
  noThing:
    /^(?:understood|noted|gotcha|him|her|them|me|us|myself|himself|herself|first|second|third|last|later|earlier|ones?|two|three|four|five|six|slots?|sessions?|mum|mom|mama|mother|dad|father|gran|nan|grandma|grandpa|wife|husband|partner|girlfriend|boyfriend|son|daughter|kids?|child|children|boys?|girls?|brother|sister|cousin|uncle|aunt|niece|nephew|mates?|colleagues?|(?:what|how|where|when|who|which|that|there|here|it|he|she|let)s|(?:do|does|did|ca|wo|is|are|was|could|would)nt|im|ive|ill|id|youre|go|going|love|like|play\w*|want\w*|need\w*|would|could|should|bring\w*|try\w*|find\w*|rent\w*|hire|fancy|interested|sth|smth|s(?:ome|th)thing|fun|good|nice|cool|decent|great|cheap\w*|different|relaxing|exciting|active|indoors?|outdoors?|was|were|wonder\w*|think\w*|some\w*|any\w*|(?!fam|jul|ital|assem)\w{4,}ly|boss|team|friends?|family|guys|know|tell|see|coming|visiting|sorry|maybe)$/,
  noThingWithin: /(?!)/,
  doing: /(?!)/u,
  subject: /^(?:i|he|she|they|we|you|it)$/,
  writtenNames,
}
