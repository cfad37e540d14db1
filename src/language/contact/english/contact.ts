import type { ContactWords } from '../contact-words.ts'

export const ENGLISH_CONTACT: ContactWords = {
  emailLead: /(?:(?:my\s+)?e-?mail(?:\s+address)?(?:\s+is|\s*:)?)\s*$/,
  phoneLead:
    /(?:(?:my\s+)?(?:mobile|phone|cell|tel(?:ephone)?|number|call me(?: on| at)?|reach me (?:on|at))(?:\s+(?:number|phone|no\.?))?(?:\s+is|\s*:)?)\s*$/,
  phoneCue: /\b(?:mobile|phone|cell|tel|number|call me)\b/,
  idLead: /(?:\bmy\s+)?\bid(?:entity)?(?:\s+(?:card|number|no\.?)){0,2}(?:\s+is|\s*:)?\s*$/,
  phoneEnd:
    /\b(?:(?:ends?|ending|finish(?:es|ing)?) (?:in|with)\s*:?\s*(?=\d(?:[ -]?\d){2})|(?:last|final) (?:\w+ )?(?:digits?|numbers?) (?:is|are|should be|must be|were)\s*:?\s*)\d(?:[ -]?\d){1,5}(?![\d:])(?!\s*(?:min|hours?\b|hrs?\b|h\b|days?\b|weeks?\b|people|am\b|pm\b))/i,
}
