import { SETTINGS, type SettingName } from '../../domain/hall/setting-names.ts'
import type { ArgumentMatch } from '../commands/argument-match.ts'
import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { readLength } from './length-said.ts'

// Patterns with named groups are tried one by one.
const ANY = inAnyLanguage(
  LANGUAGES.map(
    ({
      halls: {
        settings: { limit: _, ...words },
      },
    }) => words,
  ),
)
const LIMITS = LANGUAGES.map(({ halls }) => halls.settings.limit)
/** as the environment writes it */
const WRITTEN = /(?<![\d/])(?<count>\d{1,6})\/(?<number>\d{1,4})(?<unit>[smh])(?![a-z\d])/iu
const LEVEL = /(?<![a-z])(?:trace|debug|info|warn|error|fatal|silent)(?![a-z])/iu
/** Minutes of a day. */
const DAY = 1440

/** The setting of the service that is named: "messages", "keep chats", `keep-audit`, 日志级别. */
export function readSetting(text: string): ArgumentMatch<SettingName> | undefined {
  const kept = ANY.keep.exec(text)
  for (const name of SETTINGS) {
    const word = name.startsWith('keep-') ? (name.slice('keep-'.length) as 'chats') : (name as 'messages')
    const match = ANY[word].exec(text)
    if (match === null || name.startsWith('keep-') !== (kept !== null)) continue
    const spans: [number, number][] = [[match.index, match.index + match[0].length]]
    if (kept !== null) spans.push([kept.index, kept.index + kept[0].length])
    return { value: name, spans }
  }
  return undefined
}

/** What it is to be, as the environment writes it (`60/1m`, `off`, `debug`, `365d`); '': as the environment has it. undefined: not said. */
export function readSettingValue(name: SettingName, text: string): string | undefined {
  if (ANY.usual.test(text)) return ''
  if (name === 'log') return LEVEL.exec(text)?.[0].toLowerCase()
  if (name.startsWith('keep-')) {
    const minutes = readLength(text)?.value
    return minutes === undefined ? undefined : `${minutes / DAY}d`
  }
  for (const pattern of [WRITTEN, ...LIMITS]) {
    const { count, number = '1', unit = '' } = pattern.exec(text)?.groups ?? {}
    if (count !== undefined) return `${count}/${number}${unitOf(unit)}`
  }
  return ANY.unlimited.test(text) ? 'off' : undefined
}

function unitOf(unit: string): string {
  if (ANY.second.test(unit)) return 's'
  return ANY.minute.test(unit) ? 'm' : 'h'
}
