import { trimEnd } from '../../domain/trim.ts'
import { read } from '../read.ts'
import type { ReadContext, When } from '../reading.ts'

/** What staff say of a guest's booking in one line: when, for how many, for whom; the names of places are blanked before. */
export interface GuestLine {
  when?: When
  /** days or hours were meant, and can't be told */
  unclear?: true
  /** minutes */
  length?: number
  party?: number
  name?: string
  /** E.164 */
  mobile?: string
}

/** "2 Wang", 羽毛球 2 王: a number by itself is how many they are, where no word makes it an hour or the end of a telephone number. */
const BARE =
  /(?<![^\s,，、;；])(\d{1,3})(?![^\s,，、;；])(?!\s*(?:am|pm|o'clock|点|號|号|月|日|hours?|hrs?|minutes?|mins?|小时|分钟)\b)/gi
const BEFORE_HOUR = /(?:\b(?:at|from|to|until|till|by|before|after|room|court)|@|[到至])\s*$/i
const MORE = /\b(?:more|additional|extra)\b|再?加?(?=[\d一两二三半]+个?(?:小时|钟头|人))|多(?=[\d一两二三半])/gi
const FILLERS =
  /\b(?:walk[\s-]?ins?|a guest|guests?|customers?|somebody|someone|here|called|named|by the name of|under|caller|party of|please|booking|reservation|earlier|later|longer|shorter)\b|现场|到店|来了|来个|个|位|散客|客人|顾客|电话|名字|姓名|叫|姓|的?(?:预约|预订|订单)|提前|推迟|延长|缩短|改期|改时间/giu

export function readGuestLine(text: string, context: ReadContext): GuestLine {
  const plain = text.replace(MORE, (words) => ' '.repeat(words.length))
  const first = read(plain, context)
  const bare = first.party === undefined && context.expects !== 'number' ? bareNumber(plain) : undefined
  const { whens, party, duration, contact, doubt, impossible, rest } =
    bare === undefined ? first : read(bare.without, context)
  const line: GuestLine = {}
  if (impossible === true || doubt === 'conflict' || (doubt === 'ambiguous' && whens.length > 1)) line.unclear = true
  else if (whens[0] !== undefined) line.when = whens[0]
  if (duration !== undefined) line.length = duration
  if (party !== undefined && party.min === party.max) line.party = party.min
  else if (bare !== undefined) line.party = bare.number
  if (contact?.mobile !== undefined) line.mobile = contact.mobile
  const name = contact?.name ?? nameIn(rest)
  if (name !== undefined) line.name = name
  return line
}

function bareNumber(text: string): { number: number; without: string } | undefined {
  for (const match of text.matchAll(BARE)) {
    if (BEFORE_HOUR.test(text.slice(0, match.index))) continue
    const [digits] = match
    const blank = ' '.repeat(digits.length)
    return {
      number: Number(digits),
      without: `${text.slice(0, match.index)}${blank}${text.slice(match.index + digits.length)}`,
    }
  }
  return undefined
}

function nameIn(rest: string): string | undefined {
  const words = rest
    .replace(/\bwalk\b/gi, ' ')
    .replace(FILLERS, ' ')
    .replace(/(?<=\p{L}) s$/u, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,，、:：;；。.·-]+/, '')
  const name = trimEnd(words, /[\s,，、:：;；。.-]/)
  return name === '' || /^(?:s|for|by|of|the|a|an|to|in|at|on)$/i.test(name) ? undefined : name
}
