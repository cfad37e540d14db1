import type { ContactWords } from '../contact-words.ts'

export const ENGLISH_CONTACT: ContactWords = {
  emailLead: /(?:(?:my\s+)?e-?mail(?:\s+address)?(?:\s+is|\s*:)?)\s*$/,
  phoneLead:
    /(?:(?:my\s+)?(?:mobile|phone|cell|tel(?:ephone)?|number|call me(?: on| at)?|reach me (?:on|at))(?:\s+(?:number|phone|no\.?))?(?:\s+is|\s*:)?)\s*$/,
  phoneCue: /\b(?:mobile|phone|cell|tel|number|call me)\b/,
}
