import type { GuestWishWords } from '../command-words.ts'

export const ENGLISH_GUEST_WISH: GuestWishWords = {
  why: [/(?<!\p{L})(?:because(?: of)?|since|reason(?: is)?:?|due to)\s+(\S.*)$/iu],
  remark: [
    /(?<!\p{L})(?:that|saying|to say|about)\s+(\S.*)$/iu,
    /(?<!\p{L})(?:he|she|they|who)\s+(?:needs?|wants?|has|have|is|are|will|would|comes?|likes?)(?!\p{L}).*$/iu,
  ].map((pattern, i) => (i === 0 ? pattern : new RegExp(`(${pattern.source})`, 'iu'))),
  rightName: [
    /(?<!\p{L})(?:called|named|spelled|spelt|written|should be|is really|to|into|it['’]s|not .{2,30}? but)\s+(?!wrong|misspelled|misspelt)([\p{L}'’.-]+(?: [\p{L}'’.-]+){0,3})/iu,
  ],
  alone: [/(?<!\p{L})(?:alone|by (?:him|her)self)(?!\p{L})/iu],
  until: [/(?<!\p{L})(?:until|till)(?!\p{L}).*$/isu],
}
