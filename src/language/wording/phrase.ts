import { trimEnd } from '../../domain/trim.ts'

/** Nobody asks a plain thing in more than this. */
const LONGEST = 200

const POLITE_START =
  /^(?:please|pls|kindly|hey|sorry|unfortunately|ok|okay|so|and|(?:could|can|would|will) you(?: please)?|(?:can|could|may|shall) (?:i|we)(?: please)?|(?:i|we)(?: would|'d) like to|(?:i|we) (?:want|need|wish|have) to|i wanna|let me|let's|不好意思|抱歉|对不起|请问一下|请问|请|麻烦您?|帮我|帮忙|给我|我想要|我想|我要|我需要|那|能不能|可不可以|可以|能)[\s,，]*/
const POLITE_END =
  /(?:please|pls|thanks|thank you|for me|now|谢谢您?|好吗|可以吗|行吗|一下|吧|吗|呢|呀|啊|哦|嘛|(?<!不)了)$/

const MARK = /[\s.,!?~…。,、;:]/

let last = { text: '', plain: '' }

/**
 * What is meant without its manners: small letters, half-width, without punctuation and "please" at the ends. Intents are
 * matched against it. Empty for texts that are too long to be a plain wish.
 */
export function phrase(text: string): string {
  // the intents of all dialogs ask for the same text one after the other
  if (last.text !== text) last = { text, plain: plainOf(text) }
  return last.plain
}

function plainOf(text: string): string {
  if (text.length > LONGEST) return ''
  let plain = text.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()
  for (let before = ''; before !== plain; ) {
    before = plain
    plain = trimEnd(plain, MARK)
    for (const manners of [POLITE_END, POLITE_START]) {
      const rest = plain.replace(manners, '')
      if (rest !== '') plain = rest
    }
  }
  return plain
}
