/** How those at the desk have a guest told something: “let grace know that her court is ready”. */

const POLITE = String.raw`(?:(?:hi|hey|ok|okay|so|and|then|now|please|pls|can you|could you|would you|will you|i need to|i have to|i['’]ve got to|i want to|i['’]d like to|need to|gotta|got to|we need to|we should|we have to|quickly|just|also|go and)[\s,]+)*`
/** stands between the verb and a name */
const TITLE = String.raw`(?:mr|mrs|ms|miss|dr)?\.?\s*`
const GROUP = String.raw`(?:['’]?s?\s+(?:group|lot|party|team|crew|people|family))?`
const LEAD = String.raw`(?:[\s,:–—-]+|$)`
const MESSAGE = '(?:quick |little |short )?(?:message|msg|text|note|line|word|heads[- ]up)'
const SAYING = String.raw`(?:\s*(?:that|saying|to say|telling (?:him|her|them)(?: that)?|with)(?=\s))?`
const before = (verbs: string): RegExp => new RegExp(`^\\s*${POLITE}(?:${verbs})\\s+${TITLE}$`, 'iu')
const behind = (lead: string): RegExp =>
  new RegExp(String.raw`^${GROUP}${lead}${SAYING}[\s,:–—-]*(?<text>\S.*)?$`, 'isu')

export const ENGLISH_TELLS = [
  {
    before: before('tell|text|message|msg|inform|notify|warn|remind|whatsapp|write(?: to)?|say to|pass on to'),
    behind: behind(LEAD),
  },
  { before: before('let'), behind: behind(String.raw`\s+know(?:[\s,:–—-]+|$)`) },
  {
    before: before('send|drop|give|shoot|ping|write'),
    behind: behind(String.raw`\s+(?:an?|this|the following)?\s*${MESSAGE}(?:[\s,:–—-]+|$)`),
  },
  {
    before: before(
      `(?:(?:send|drop|write|pass) )?(?:(?:an?|this|the following) )?${MESSAGE.replace('|note', '')} (?:to|for)`,
    ),
    behind: behind(LEAD),
  },
] as const

export const ENGLISH_TELLS_THEM = new RegExp(
  String.raw`^\s*${POLITE}(?:(?:tell|text|message|inform|notify|warn|remind)\s+(?:him|her|them|the guest)|let\s+(?:him|her|them|the guest)\s+know|(?:send|drop|give|write)\s+(?:him|her|them|the guest)\s+an?\s+${MESSAGE})(?!\p{L})${SAYING}[\s,:–—-]*(?<text>\S.*)?$`,
  'isu',
)

/** What follows “her” where it is whose something is; else it is whom. */
const WHOSE =
  /(?<!\p{L})(?:her|his|their)(?=\s+(?!to(?!\p{L})|at(?!\p{L})|on(?!\p{L})|in(?!\p{L})|for(?!\p{L})|and(?!\p{L})|now(?!\p{L})|if(?!\p{L})|when(?!\p{L}))\p{L})/giu
const IS = /(?<!\p{L})(?:she|he|they)(?:['’]s|['’]re| is| are)(?!\p{L})/giu
const WAS = /(?<!\p{L})(?:she|he|they) (?:was|were)(?!\p{L})/giu
const HAS = /(?<!\p{L})(?:she|he|they) has(?!\p{L})/giu
const WHO = /(?<!\p{L})(?:she|he|they|him|her|them)(?!\p{L})/giu

/** “her court is ready” is “your court is ready”. “to bring a racket” asks: “please bring a racket”. */
export const toGuestInEnglish = (text: string): string =>
  text
    .replace(/^to (?=\p{L})(?!the|our|my|your)/iu, 'please ')
    .replace(WHOSE, 'your')
    .replace(/(?<!\p{L})(?:hers|theirs)(?!\p{L})/giu, 'yours')
    .replace(IS, 'you are')
    .replace(WAS, 'you were')
    .replace(HAS, 'you have')
    .replace(/(?<!\p{L})(?:she|he|they) (?:doesn['’]?t|does not)(?!\p{L})/giu, "you don't")
    .replace(WHO, 'you')
