import type { PersonNames } from '../contact-words.ts'
import { type NamePhrase, phraseOf } from '../name-phrase.ts'

/** "Fenwick & Co", "Smith and Sons Ltd": what ends the name of a firm */
const FIRM =
  '(?:co|sons?|daughters|partners|associates|bros|brothers|company|family)\\b\\.?(?:\\s(?:ltd|llp|inc|plc|gmbh)\\b\\.?)?'
const LATIN_NAME = `(\\p{L}[\\p{L}'’.-]*(?:[^\\S\\n]+\\p{L}[\\p{L}'’.-]*){0,3}?(?:\\s(?:&|\\+|and)\\s${FIRM})|\\p{L}[\\p{L}'’.-]*(?:[^\\S\\n]+\\p{L}[\\p{L}'’.-]*){0,3})`
const LATIN_SAID = new RegExp(
  `\\b(?:my\\s+(?:full\\s+)?name(?:'s|\\s+is)|(?:the\\s+)?name(?:\\s+of\\s+(?:the\\s+)?(?:applicant|booker|guest|customer|client|person|contact|visitor|player|user))?(?:'s|\\s+is|\\s*:|\\s+should\\s+be)|who\\s*:|i'?m\\s+called|i\\s+am\\s+called|this\\s+is|under(?:\\s+the\\s+name(?:\\s+of)?)?|in\\s+the\\s+name\\s+of|call\\s+me|(?:goes|go|going)\\s+by|answers?\\s+to|known\\s+as|for\\s+(?:my|our)\\s+(?:son|daughter|wife|husband|partner|friend|colleague|boss|mum|mom|dad|mother|father|brother|sister|boy|girl|kid)(?=\\s+\\p{Lu}))(?:\\s+|(?<=:))(?:just\\s+|only\\s+|actually\\s+|simply\\s+|spell?ed\\s+|spelt\\s+|written\\s+)?["“‘]?${LATIN_NAME}`,
  'iu',
)
/** between the parts of some names, written small */
const PARTICLES = '(?:(?:van|von|der|den|de|da|do|dos|das|del|della|di|du|la|le|al|el|bin|ibn|binti|ten|ter)\\s+){0,2}'
const CAPITALS = `\\p{Lu}[\\p{L}'’.-]*(?:[^\\S\\n]+${PARTICLES}\\p{Lu}[\\p{L}'’.-]*)`
const LATIN_IM = new RegExp(`\\b(?:[Ii]['’]?m|[Ii] am)\\s+(${CAPITALS}{0,3})`, 'u')
/** "im ada lovelace 136…": typed without capitals, right before a number */
const LATIN_IM_SMALL =
  /\b(?:i['’]?m|i am)\s(\p{Ll}[\p{L}'’-]+\s\p{Ll}[\p{L}'’-]+(?:\s\p{Ll}[\p{L}'’-]+)?)(?=[\s,]{1,3}\+?\(?\d{4})/iu
/** "our kid's name, Agnieszka Nowak", "my teacher's name is Ada Lovelace": whose it is says who it is not */
const LATIN_THEIRS = new RegExp(
  `\\b(?:[Mm][ye]|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Tt]he)\\s(?:\\p{Ll}+\\s){0,2}\\p{Ll}+['’]s?\\s[Nn]ame(?:\\sis|\\swill\\sbe|['’]s)?[\\s,:–-]{1,3}(${CAPITALS}{0,3})`,
  'u',
)
/** "put it in Meera's name", "under James' name" */
const LATIN_OWNED = new RegExp(`\\b(?:in|into|under|to|on)\\s(${CAPITALS}{0,3})['’]s?\\sname\\b`, 'u')
/** "the name is wrong, it should be O'Brien" */
const LATIN_SHOULD = new RegExp(
  `\\b[Nn]ame\\b[^.!?\\n]{0,40}[,;.–-]\\s{0,3}(?:(?:[Ii]t|[Tt]hat|[Tt]his)\\s)?(?:should|must|ought\\sto|needs\\sto|has\\sto|(?:is|was)\\s(?:meant|supposed)\\sto)\\s(?:be|say|read)\\s(${CAPITALS}{0,3})`,
  'u',
)
/** "Ada Lovelace is who I am", "Ada Lovelace is the name" */
const LATIN_BEHIND = new RegExp(
  `(${CAPITALS}{1,3})(?:\\sis|['’]s)\\s(?:who\\s[Ii]\\sam|(?:what|how)\\s\\p{Ll}+\\s(?:calls?\\sme|goes?\\sby|(?:am|['’]m)\\scalled)|(?:(?:the|my|me|our)\\s)(?:full\\s)?name)`,
  'u',
)
/** "…, quiet please. name Lindqvist, 8 people" */
const LATIN_LABEL = new RegExp(`(?:^|[.,;:!\\n]\\s{0,3})[Nn]ame(?:\\s[Oo]f)?\\s{1,3}(${CAPITALS}{0,3})`, 'u')
/** "Booker Ada Lovelace, ph 136…", "Myself Ada Lovelace": who it is, and both names */
const LATIN_WHO = new RegExp(
  `(?:^|[.,;:!?\\n]\\s{0,3})(?:[Bb]ooker|[Bb]ooked by|[Gg]uest|[Cc]ustomer|[Aa]pplicant|[Aa]ttendee|[Cc]ontact|[Aa]ttn|[Mm]yself|[Mm]e|[Ii]t['’]?s me)[\\s,:]{1,3}(${CAPITALS}{1,3})`,
  'u',
)
/** "… 2 to 3. name ada lovelace, mob 077…": typed without capitals, up to a mark */
const LATIN_LABEL_SMALL =
  /(?:^|[.,;:!?\n]\s{0,3})name(?:\sof)?\s{1,3}(\p{Ll}[\p{L}'’-]+(?:\s\p{Ll}[\p{L}'’-]+){0,2})(?=\s?(?:$|[,.;\n]))/u
/** "it's Jonathan, not John" */
const LATIN_NOT = /\bit['’]?s\s+(\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){0,2}),?\s+(?:and\s+)?not\s+\p{Lu}/u
/** "write Ada Lovelace", "book it for Ada Lovelace", "under Ada Lovelace": in capitals, both names */
const LATIN_WRITE = new RegExp(
  `\\b(?:(?:[Ww]rite|[Pp]ut|[Uu]se|[Pp]op|[Ss]tick|[Jj]ot|[Nn]ote|[Ll]og|[Ff]ile|[Rr]egister|[Rr]ecord|[Ee]nter|[Ll]ist|[Cc]huck|[Bb]ung|[Ss]et)\\s+(?:(?:it|that|this|me|us|mine|ours|him|her)\\s+)?(?:(?:just|out|up|down|in|under|as|to|for)\\s+){0,3}|(?:[Bb]ook|[Rr]eserve|[Mm]ake|[Hh]ave|[Hh]old|[Kk]eep)\\s+(?:it|that|this|me|us|mine|ours)\\s+(?:(?:out|up|down|in)\\s+)?(?:under|as|to|for)\\s+|[Ii]t['’]?s\\s+for\\s+|the\\s+(?:booking|reservation)(?:\\s+is|['’]s)\\s+(?:for|under)\\s+)(${CAPITALS}{1,3})`,
  'u',
)
const LATIN_END =
  /\s+(?:and(?!\s+(?:co|sons?|daughters|partners|associates|bros|brothers|company|family)\b)|my|for|on|at|from|with|mobile|my|cell|phone|contact|number|email|tel|i|please|plz|pls|thanks|thank|thx|cheers|again|we|would|want|need|to|book|tomorrow|today|tonight|next|this|in|the|not|instead|btw|by the way|fyi|actually|if|because|cos|bc|since|tho|though|lah|lol|haha|ok|okay|telephone|handphone|mob|ph)\b.*$/iu
/** "Walter Briggs. You can …": a stop behind a word that is no initial or title */
const SENTENCE_END = /(?<=\p{L}{4}|(?!(?:mr|mrs|dr|st|jr|sr|prof))\b\p{L}{3})\.\s.*$/iu
const NO_NAME =
  /^(?:i|we|you|he|she|it|they|that|there|here|who|what|where|when|how|let)['’](?:d|m|ll|s|re|ve)(?![a-z])|^(?:please|pls|plz|thanks|actually|basically|honestly|really|maybe|perhaps|probably|anyway|though|already|too|as|also|could|can|would|shall|should|might|do|does|did|are|were|have|has|had|make|move|switch|change|cancel|any|some|instead|again|now|then|with|who|whom|whose|what|which|wrong|incorrect|misspelt|misspelled|spelt|spelled|different|missing|required|needed|free|fine|good|ok|okay|sorry|here|late|not|busy|available|going|looking|coming|interested|great|perfect|sure|yes|no|just|really|very|so|still|a|an|the|it|me|back|at|in|on|by|via|of|to|or|and|if|when|before|after|later|tonight|my|your|our|his|her|their|for|is|old|new|allergic|vegan|vegetarian|pregnant|disabled|british|english|american|chinese|german|french|spanish|italian|irish|scottish|welsh|indian|canadian|australian|japanese|dutch|polish|finnish|danish|swedish|norwegian|icelandic|turkish|greek|russian|ukrainian|korean|thai|vietnamese|brazilian|mexican|portuguese|belgian|swiss|austrian|czech|hungarian|romanian|bulgarian|israeli|egyptian|nigerian|kenyan|filipino|malaysian|indonesian|pakistani|iranian|taiwanese|singaporean|european|asian|african|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|next)\b/i
/** Words that stand in no person's name: what holds one is a remark, a wish or a question. */
const NO_NAME_WORDS =
  /(?<![\p{L}'’])(?:i|i'm|i'd|i'll|i've|me|my|you|your|we|us|our|it|it's|its|he|she|they|that|this|there|the|an?|surname|forename|nickname|initials|is|are|was|be|do|does|did|have|has|can|could|would|should|will|not|don't|no|yes|ok|okay|please|thanks|hi|hello|sorry|hmm+|um+|uh|well|what|when|where|why|how|which|same|last|time|cancel|change|move|book|booking|one|first|need|want|like|make|let|check|wait|moment|minute|friday|monday|tuesday|wednesday|thursday|saturday|sunday|tomorrow|today|tonight|am|pm|and|or|but|with|for|from|about|rather|on|at|of|in|to|any|some|hope|chance|works?|best|great|good|right|phone|mobile|tel|number|people|guests?|call|ring|text|reach|company|ltd|human|agent|somebody|someone|anyone|everyone|everybody|nobody|both|beginners?|yeah|yep|yup|so|if|possible|thx|plz|pls|uh|er|sure|again|then|mine|said|told|mentioned|already|here|put|kindly|record|grab|get|give|gimme|gonna|wanna|say|done|suits|fancy|needed|needs|required|projector|screen|parking|coffee|urgent|asap|whatsapp|contact|cell|wechat|telegram|office|private|personal|reachable|cheers|folks|go|come|take|prefer|perhaps|maybe|probably|after|before|until|till|only|just|also|still|around|as|early|late|soon|mob|handphone|digits|buzz|bell|later|earlier|morning|afternoon|evening|week|weekend|month|hour|hours|session|slot)(?!\p{L})/iu

/** Surnames and first names that are everyday words too; beside a real name, both in capitals, they are names. */
const NAME_TOO =
  /^(?:april|august|best|book|booker|call|chance|christmas|day|english|french|friday|good|guest|hope|june|love|march|may|moment|noon|right|ring|sunday|text|will)$/i
const TWO_NAMES = /^(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}[\p{L}'’-]*)(?![\p{L}'’-])/u
/** What is written with a capital at the beginning of a sentence. */
const OPENS =
  /^(?:no|not|yes|ok|okay|well|the|this|that|next|last|every|each|any|all|our|new|old|nice|great|lovely|happy|free|full|book|booking|cancel|change|move|make|skip|back|good|best|please|sorry|thanks|thank|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tonight|tomorrow|first|second|third|a|an|my|can|could|would|is|are|do|what|when|where|who|why|how|i|it|we|you|he|she|they|go|try|call|text|ring|and|or|but|for|in|on|at|to|from|with)$/i

/** Bob Hope, Mark Book, May Day: two words in capitals, of which one is an everyday word and a name as well. */
export function isTwoNames(text: string): boolean {
  const match = TWO_NAMES.exec(text)
  if (match === null || match[0].length !== text.length) return false
  const [, first = '', last = ''] = match
  const [odd, own] = NAME_TOO.test(last) ? [last, first] : [first, last]
  if (!NAME_TOO.test(odd)) return false
  return !NO_NAME.test(own) && !NO_NAME_WORDS.test(own) && !OPENS.test(own) && !(odd === first && OPENS.test(first))
}

/** Behind two words in capitals one in small letters is no part of the name, whatever it may be: "Ada Lovelace leh". */
const SMALL_END = new RegExp(`^(${CAPITALS}{1,3})\\s+(?!(?:&|and)\\s)\\p{Ll}.*$`, 'u')

/** Without the words that follow a name. */
function withoutEnd(name: string): string {
  const two = TWO_NAMES.exec(name)?.[0]
  return two !== undefined && isTwoNames(two) ? two : name.replace(LATIN_END, '').replace(SMALL_END, '$1')
}

const SMALL: ReadonlySet<RegExp> = new Set([LATIN_LABEL_SMALL, LATIN_IM_SMALL])

function said(text: string): NamePhrase | undefined {
  for (const pattern of [
    LATIN_THEIRS,
    LATIN_OWNED,
    LATIN_SHOULD,
    LATIN_BEHIND,
    LATIN_SAID,
    LATIN_IM,
    LATIN_NOT,
    LATIN_WRITE,
    LATIN_LABEL,
    LATIN_WHO,
    LATIN_LABEL_SMALL,
    LATIN_IM_SMALL,
  ]) {
    const match = pattern.exec(text)
    if (!match) continue
    // "her name on it? She's Ada"
    const named = match[1]!.replace(SENTENCE_END, '').replace(/^(?:s?he['’]s|it['’]s)\s+/i, '')
    const name = withoutEnd(named)
      .replace(/['’]s\s+name$/i, '')
      .replace(/(?:['’]s|[.\s])+$/, '')
    // "this is cool" calls nobody
    if (/^this\s/i.test(match[0]) && /^\p{Ll}\S*$/u.test(name)) continue
    if (SMALL.has(pattern) && NO_NAME_WORDS.test(name)) continue
    // "it's for my wife actually"
    if (/^for\s/i.test(match[0]) && /^\p{Ll}/u.test(name)) continue
    // "put it under The Lowlights"
    const own = name.replace(/^The (?=\p{Lu}\p{Ll})/u, '')
    if (name.length >= 2 && !NO_NAME.test(own)) return phraseOf(text, match, fullNameBehind(text, match, name) ?? name)
  }
  return undefined
}

/** "put it under Dessie. Desmond Ryan, 138…": the whole name right behind what somebody goes by. */
function fullNameBehind(text: string, match: RegExpExecArray, name: string): string | undefined {
  if (/\s/.test(name)) return undefined
  const rest = text.slice(text.indexOf(name, match.index) + name.length)
  const whole =
    /^(?:['’]s name)?(?: instead| please)?[.,;]\s(\p{L}[\p{L}'’-]+(?:\s\p{L}[\p{L}'’-]+){1,2})(?=\s?(?:$|[,.;!\d+(]))/u.exec(
      rest,
    )?.[1]
  if (whole === undefined || NO_NAME.test(whole) || NO_NAME_WORDS.test(whole)) return undefined
  // in small letters only the same word again
  const start = /^\p{Lu}/u.test(whole) ? name.slice(0, 2) : `${name} `
  return whole.toLowerCase().startsWith(start.toLowerCase()) ? whole : undefined
}

/** "It's Arthur. Arthur Pell.": what somebody is called by, and then the whole name */
const TOLD_TWICE = /(?:^|\s)(\p{L}[\p{L}'’-]+)[.,;]\s(\1\s\p{L}[\p{L}'’-]+(?:\s\p{L}[\p{L}'’-]+)?)[\s.!]*$/iu

const BARE_LATIN =
  /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){0,3}(?:\s(?:&|\+|and)\s(?:Co|Sons?|Daughters|Partners|Associates|Bros|Brothers|Company|Family)\b\.?(?:\s(?:Ltd|LLP|Inc|PLC|GmbH)\b\.?)?)?$/u
/** bob smith */
const LOWER_LATIN = /^\p{sc=Latin}[\p{sc=Latin}'’.-]+(?:\s+\p{sc=Latin}[\p{sc=Latin}'’.-]+){1,2}$/u

/** Two words or three in small letters, none of which is of talk. */
export const isSmallName = (text: string): boolean =>
  LOWER_LATIN.test(text) && !NO_NAME.test(text) && !NO_NAME_WORDS.test(text)

/** Northgate Ltd */
const OF_FIRM =
  /^\p{sc=Latin}[\p{L}'’.-]*(?:\s(?:&\s)?\p{sc=Latin}[\p{L}'’.-]*){0,3}\s(?:ltd|limited|llp|llc|inc|plc|gmbh|ag|corp)\.?$/iu

/** of "Smith and Sons Ltd" */
const REST_OF_FIRM = /^(?:co|sons?|daughters|partners|associates|bros|brothers|company|family)\b/i

/** Hannah Cole right before a number, or after it. */
const BESIDE_NUMBER =
  /(\p{Lu}[\p{L}'’.-]{1,20}(?:\s\p{Lu}[\p{L}'’.-]{1,20}){1,2})[\s,:•*-]{1,6}\+?\(?\d{2}|\d{4}[\s,]{1,3}(\p{Lu}[\p{L}'’.-]{1,20}(?:\s\p{Lu}[\p{L}'’.-]{1,20}){1,2})(?=\s*(?:$|[,.!?]))/u

function besideNumber(text: string): string | undefined {
  const found = BESIDE_NUMBER.exec(text)
  const name = found?.[1] ?? found?.[2]
  if (name !== undefined && isTwoNames(name)) return name
  return name === undefined || NO_NAME.test(name) || NO_NAME_WORDS.test(name) ? undefined : name
}

/** What is said of names alone, and around them; `name-in-passing.ts` has names within other sentences. */
export const ENGLISH_NAMES_SAID: Omit<
  PersonNames,
  'inPassing' | 'isNothingBut' | 'isNamePart' | 'putRight' | 'signCue'
> = {
  sign: /name|who:|call|book|guest|customer|applica|attend|attn|contact|\bme\b|myself|this is|who i am|goe?s? by|going by|answers? to|known as|it['’]?s |under|write|put|use|book|pop|stick|jot|note|log|file|regist|record|enter|list|chuck|bung|set|reserve|make|have|hold|keep|i['’]?m |i am |for (?:my|our) /i,
  said,
  openers:
    /^(?:s?he['’]s|s?he is|(?:his|her|their) (?:full )?name(?:['’]s| is)|it's|it is|its|that's|that is|that (?:would|will) be|that'd be|it'd be|(?:kindly|please) (?:record|put|note|enter|register)(?: it)?(?: under| as| down)?|make it out to|put me down as|(?:you can |just |please )?(?:put|use|write|say)(?: down| in)?|(?:book|put|make|reserve) it(?: under| for| in)?|the (?:booking|reservation|name) is(?: for| under)?|(?:i )?go(?:es)? by|under|for|name|well|um+|uh|oh|so|sure|ok|okay|yes|hi|hello|please|let's say)[\s,，:：、]+(?=\S{2})/i,
  closers:
    /[\s,，]*(?:\s+(?:like|as) (?:i|we)(?: already)? (?:said|told you|wrote)|\s+as (?:said|above|before)|\s+down(?:,?\s+please)?|,?\s*please|,?\s+(?:ta|thx|pls|plz|cheers|mate|if you would|if you please|much obliged)|,?\s*thanks?(?:\s+you)?(?:\s+(?:so|very)\s+much|\s+a\s+lot)?|\s+here|,?\s*(?:that's\s+(?:it|me|all)|is\s+fine|will\s+do))[\s.。!！~]*$/i,
  relation: /^(?:my|our)\s+\p{Ll}+[\s,，:]+(?=\p{Lu})/u,
  end: LATIN_END,
  owner: /(?<=\p{Ll})['’]s$/u,
  withoutParticle: (name) => name,
  isFull: isTwoNames,
  isBare: (text) => (BARE_LATIN.test(text) && !NO_NAME.test(text)) || isSmallName(text),
  besideNumber,
  isBeside: (text) =>
    /^\p{sc=Latin}[\p{sc=Latin}'’-]{2,}(?: \p{sc=Latin}[\p{sc=Latin}'’-]+){0,2}$/u.test(text) &&
    !NO_NAME.test(text) &&
    !NO_NAME_WORDS.test(text),
  isPartOfMessage: () => false,
  afterCount: () => undefined,
  fromAnswer: (text) => TOLD_TWICE.exec(text)?.[2],
  isAnswer: (name) =>
    (OF_FIRM.test(name) && !NO_NAME.test(name) && !REST_OF_FIRM.test(name)) ||
    (name.split(/\s+/).length <= 5 && !NO_NAME_WORDS.test(name) && !/\d/.test(name)),
}
