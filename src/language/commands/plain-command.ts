import { trimEnd } from '../../domain/trim.ts'
import { isAsked } from '../wording/is-asked.ts'
import { CHINESE_COMMANDS } from './chinese/chinese-commands.ts'
import { CHINESE_DESK } from './chinese/chinese-desk.ts'
import { CHINESE_RULES } from './chinese/chinese-rules.ts'
import { CHINESE_SHAPE } from './chinese/chinese-shape.ts'
import { CHINESE_UPKEEP } from './chinese/chinese-upkeep.ts'
import { ENGLISH_COMMANDS } from './english/english-commands.ts'
import { ENGLISH_DESK } from './english/english-desk.ts'
import { ENGLISH_RULES } from './english/english-rules.ts'
import { ENGLISH_SHAPE } from './english/english-shape.ts'
import { ENGLISH_UPKEEP } from './english/english-upkeep.ts'
import type { PlainRule } from './plain-rule.ts'
import { restOf } from './shape-rule.ts'

const RULES: readonly PlainRule[] = [
  ...CHINESE_UPKEEP,
  ...CHINESE_SHAPE,
  ...CHINESE_RULES,
  ...ENGLISH_UPKEEP,
  ...ENGLISH_SHAPE,
  ...ENGLISH_RULES,
  ...CHINESE_COMMANDS,
  ...ENGLISH_COMMANDS,
  ...CHINESE_DESK,
  ...ENGLISH_DESK,
]
/** Nobody says a command in more; announcements are longer, and begin with their word. */
const LONGEST = 100
const LONGEST_TEXT = 4000
const MANNERS = /^(?:please|pls|kindly|could you|can you|请|麻烦|帮我|把)\s*/i
/** "at riverside, …", "riverside: …", 滨江：…: where, said first. */
const PLACE_FIRST = /^(?:(?:at|in|for|@)\s+(.{2,40}?)[,:]\s+|(.{2,40}?)[:：]\s*|(?:在)?(.{2,20}?)[，,]\s*)(?=\S)/iu
const MARK = /[\s.!?。！？]/

/**
 * A command said without its slash ("close on 24 december", 会议室价格改成100): its word, and what its arguments are read from. Only for
 * people with a role: to guests these words mean something else.
 */
export function plainCommand(
  text: string,
  isNamed: IsNamed = () => true,
): { word: string; rest: string; maybeBooking: boolean } | undefined {
  if (text.length > LONGEST_TEXT) return undefined
  const plain = trimEnd(text.trim(), MARK).replace(MANNERS, '')
  const found = commandIn(plain, text, isNamed)
  const [before = '', ...places] = (found === undefined ? PLACE_FIRST.exec(plain) : null) ?? []
  const place = places.find((each) => each !== undefined)
  if (place === undefined || !(isNamed('hall', place) || isNamed('service', place))) return found
  const behind = commandIn(plain.slice(before.length).replace(MANNERS, ''), text, isNamed)
  return behind && { ...behind, rest: `${place} ${behind.rest}` }
}

/** Whether such a thing is named; `words`: in them, else in the whole message. */
type IsNamed = (thing: NonNullable<PlainRule['of']>, words?: string) => boolean

function commandIn(plain: string, text: string, isNamed: IsNamed): ReturnType<typeof plainCommand> {
  const short = plain.length <= LONGEST
  const question = short && isAsked(text)
  const rule = RULES.find(
    ({ is, long, asks, of }) =>
      (short || long === true) && !(asks === true && question) && is.test(plain) && (of === undefined || isNamed(of)),
  )
  if (rule === undefined) return undefined
  const match = rule.rest === undefined ? null : rule.is.exec(plain)
  const rest = match === null ? `${rule.says ?? ''} ${plain.replace(rule.drop, ' ')}`.trim() : restOf(rule.rest!, match)
  return { word: rule.word, rest, maybeBooking: rule.maybeBooking === true }
}
