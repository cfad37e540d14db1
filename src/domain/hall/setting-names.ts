import { KEEP, type KeepTimes } from '../keep-times.ts'

/**
 * What of the service's settings can be changed while it runs, kept beside the halls: limits of messages and of new sessions, how
 * much is logged, and how long things are kept. Their values are written as the environment writes them (`60/1m`, `off`, `debug`, `365d`).
 */
export type SettingName = 'messages' | 'sessions' | 'log' | `keep-${keyof KeepTimes}`

export const SETTINGS: readonly SettingName[] = [
  'messages',
  'sessions',
  'log',
  ...(Object.keys(KEEP) as (keyof KeepTimes)[]).map((what): SettingName => `keep-${what}`),
]

/** What was set in the chat; what is not in it is as the environment has it. */
export type ChatSettings = Readonly<Record<string, string>>

/** The first step of a change of a setting, where a change of the halls has a hall's id: no id is like it. */
export const SETTINGS_PART = '*'
