import { trimEnd } from '../../domain/trim.ts'
import { CHINESE_COMMANDS } from './chinese/chinese-commands.ts'
import { CHINESE_DESK } from './chinese/chinese-desk.ts'
import { ENGLISH_COMMANDS } from './english/english-commands.ts'
import { ENGLISH_DESK } from './english/english-desk.ts'

const RULES = [...CHINESE_COMMANDS, ...ENGLISH_COMMANDS, ...CHINESE_DESK, ...ENGLISH_DESK]
/** Nobody says a command in more; announcements are longer, and begin with their word. */
const LONGEST = 100
const LONGEST_TEXT = 4000
const MANNERS = /^(?:please|pls|kindly|could you|can you|请|麻烦|帮我|把)\s*/i
const MARK = /[\s.!?。！？]/
const QUESTION =
  /[?？]\s*$|(?:吗|么|嘛|呢|没有)[\s。.!！]*$|是不是|会不会|开不开|几点(?!半)|多少|什么时候|^(?:are|is|do|does|will|when|what|why|how|which|who|would|should)\b|^(?:为什么|哪)/i

/**
 * A command said without its slash ("close on 24 december", 会议室价格改成100): its word, and what its arguments are read from. Only for
 * people with a role: to guests these words mean something else.
 */
export function plainCommand(text: string): { word: string; rest: string; maybeBooking: boolean } | undefined {
  if (text.length > LONGEST_TEXT) return undefined
  const plain = trimEnd(text.trim(), MARK).replace(MANNERS, '')
  const short = plain.length <= LONGEST
  const question = short && QUESTION.test(text)
  const rule = RULES.find(
    ({ is, long, asks }) => (short || long === true) && !(asks === true && question) && is.test(plain),
  )
  if (rule === undefined) return undefined
  const rest = `${rule.says ?? ''} ${plain.replace(rule.drop, ' ')}`.trim()
  return { word: rule.word, rest, maybeBooking: rule.maybeBooking === true }
}
