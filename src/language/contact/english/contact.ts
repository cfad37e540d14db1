import type { ContactWords } from '../contact-words.ts'

export const ENGLISH_CONTACT: ContactWords = {
  emailLead: /(?:(?:my\s+)?e-?mail(?:\s+address)?(?:\s+is|\s*:)?)\s*$/,
  phoneLead:
    /(?:(?:my\s+)?(?:mobile|phone|cell|tel(?:ephone)?|number|call me(?: on| at)?|reach me (?:on|at))(?:\s+(?:number|phone|no\.?))?(?:\s+is|\s*:)?)\s*$/,
  phoneCue: /\b(?:mobile|phone|cell|tel|number|call me)\b/,
  phoneEnd:
    /\b(?:(?:ends?|ending) (?:in|with|on)|last (?:\w+ )?(?:digits?|numbers?) (?:is|are|should be|must be|were)|finish(?:es|ing)? (?:in|with))\s*:?\s*\d(?:[ -]?\d){1,5}(?!\d)/i,
}
