import { trimEnd } from '../../domain/trim.ts'
import { CHINESE_COMMANDS } from './chinese/chinese-commands.ts'
import { ENGLISH_COMMANDS } from './english/english-commands.ts'

const RULES = [...CHINESE_COMMANDS, ...ENGLISH_COMMANDS]
/** Nobody says a command in more; announcements are longer, and begin with their word. */
const LONGEST = 100
const LONGEST_TEXT = 4000
const MANNERS = /^(?:please|pls|kindly|could you|can you|请|麻烦|帮我|把)\s*/i
const MARK = /[\s.!?。！？]/

/**
 * A command said without its slash ("export the roster of next week", 导出名单 下周): its word, and what its arguments are read from.
 * Only for people with a role: to guests these words mean something else.
 */
export function plainCommand(text: string): { word: string; rest: string } | undefined {
  if (text.length > LONGEST_TEXT) return undefined
  const plain = trimEnd(text.trim(), MARK).replace(MANNERS, '')
  const rule = RULES.find(({ is, long }) => (long === true || plain.length <= LONGEST) && is.test(plain))
  return rule === undefined ? undefined : { word: rule.word, rest: plain.replace(rule.drop, ' ').trim() }
}
