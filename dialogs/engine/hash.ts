/**
 * 53 bits of a text in base 36 (cyrb53, public domain, by bryc): names questions and remembers events in little room.
 * Not a secret and not against forgers; the store's inbox is what makes an event happen once.
 */
export function hash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return inBase36(4294967296 * (2097151 & b) + (a >>> 0))
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'
/** 36^5: the last five digits are a small integer, and so is what is left of most numbers. */
const FIVE_DIGITS = 60_466_176

/** As `toString(36)` of a whole number below 2^53, which takes a microsecond: more than most of what a step does. */
function inBase36(whole: number): string {
  let high = Math.floor(whole / FIVE_DIGITS)
  let low = whole - high * FIVE_DIGITS
  let text = ''
  for (let i = 0; i < 5; i++) {
    const rest = Math.floor(low / 36)
    text = DIGITS[low - rest * 36] + text
    low = rest
  }
  while (high > 0) {
    const rest = Math.floor(high / 36)
    text = DIGITS[high - rest * 36] + text
    high = rest
  }
  // Leading zeros: one number in 33 million is so short.
  return text.replace(/^0+(?=.)/, '')
}
