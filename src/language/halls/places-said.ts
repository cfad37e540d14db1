import type { ArgumentMatch } from '../commands/argument-match.ts'
import { LANGUAGES } from '../languages.ts'
import { firstFound, inAnyLanguage } from '../text/in-any-language.ts'

const MEASURES = LANGUAGES.map(({ halls }) => halls.measure)
const ANY = inAnyLanguage(MEASURES)
const PLACES = new RegExp(
  String.raw`(?:${ANY.placesLead.source})\s*(?:[:：]|${ANY.placesTo.source})?\s*(\d{1,5})(?!\d|[:：]\d)|(?<![\d:：.-])(\d{1,5})\s?(?:${ANY.placesUnit.source})`,
  'iu',
)
const NOTE = new RegExp(String.raw`(?:${ANY.noteLead.source})[:：\s]\s*(.+)$`, 'isu')

/** "6 places", 名额6, 6人: how many there are; undefined: not said. */
export function readPlaces(text: string): ArgumentMatch<number> | undefined {
  const match = PLACES.exec(text)
  if (match === null) return undefined
  return { value: Number(match[1] ?? match[2]), spans: [[match.index, match.index + match[0].length]] }
}

/** "every 30 minutes", 每半小时: how long a slot is, in minutes; undefined: not said. */
export function readEvery(text: string): ArgumentMatch<number> | undefined {
  const match = firstFound(MEASURES, ({ every }) => [every], text)
  if (match === undefined) return undefined
  const [whole, count = '1', unit = ''] = match
  const hours = ANY.everyHours.test(unit)
  const number = ANY.half.test(count) ? 0.5 : Number(count)
  return { value: number * (hours ? 60 : 1), spans: [[match.index, match.index + whole.length]] }
}

/** What guests are to read about a day, to the end of the line: "note: use the side door", 提示：请走侧门. */
export function readDayNote(text: string): ArgumentMatch<string> | undefined {
  const match = NOTE.exec(text)
  const said = (match?.[1] ?? '').trim()
  return match === null || said === '' ? undefined : { value: said, spans: [[match.index, text.length]] }
}
