import type { ArgumentMatch } from '../commands/argument-match.ts'

const PLACES =
  /(?:名额|容量|(?<!\p{L})(?:capacity|places|seats))\s*(?:改[成为]|为|是|[:：]|to)?\s*(\d{1,5})(?!\d|[:：]\d)|(?<![\d:：.-])(\d{1,5})\s?(?:个?名额|个?(?:座位|位子)|人(?!民)|(?:places|seats|spots|people)(?!\p{L}))/iu
const EVERY =
  /每(?:隔)?\s?(半|\d{1,3})\s?(?:个)?(小时|分钟)|(?<!\p{L})every (half an?|\d{1,3})?\s?(minutes?|mins?|hours?|hrs?|h)(?!\p{L})/iu

/** "6 places", 名额6, 6人: how many there are; undefined: not said. */
export function readPlaces(text: string): ArgumentMatch<number> | undefined {
  const match = PLACES.exec(text)
  if (match === null) return undefined
  return { value: Number(match[1] ?? match[2]), spans: [[match.index, match.index + match[0].length]] }
}

/** "every 30 minutes", 每半小时: how long a slot is, in minutes; undefined: not said. */
export function readEvery(text: string): ArgumentMatch<number> | undefined {
  const match = EVERY.exec(text)
  if (match === null) return undefined
  const [whole, zh, zhUnit, en, enUnit] = match
  const count = zh ?? en ?? '1'
  const hours = zhUnit === '小时' || /^h/i.test(enUnit ?? '')
  const number = /^(?:半|half)/i.test(count) ? 0.5 : Number(count)
  return { value: number * (hours ? 60 : 1), spans: [[match.index, match.index + whole.length]] }
}

const NOTE = /(?<!\p{L})note(?: to guests)?[:：\s]\s*(.+)$|(?:提示|备注|说明)[:：\s]\s*(.+)$/isu

/** What guests are to read about a day, to the end of the line: "note: use the side door", 提示：请走侧门. */
export function readDayNote(text: string): ArgumentMatch<string> | undefined {
  const match = NOTE.exec(text)
  const said = (match?.[1] ?? match?.[2] ?? '').trim()
  return match === null || said === '' ? undefined : { value: said, spans: [[match.index, text.length]] }
}
