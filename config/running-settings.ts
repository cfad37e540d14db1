import { type ChatSettings, SETTINGS, type SettingName } from '../src/domain/hall/setting-names.ts'
import { KEEP, type KeepTimes } from '../src/domain/keep-times.ts'
import { parseSettings, type Settings } from './settings.ts'

/** What of the settings can change while the service runs. */
export type Changeable = Pick<Settings, 'limits' | 'keep' | 'logLevel'>

/** The environment's variable that says the same. */
export function variableOf(name: SettingName): string {
  if (name === 'messages') return 'HALLO_LIMIT_MESSAGES'
  if (name === 'sessions') return 'HALLO_LIMIT_SESSIONS'
  return name === 'log' ? 'LOG_LEVEL' : 'HALLO_KEEP'
}

const keptOf = (name: SettingName): keyof KeepTimes | undefined =>
  name.startsWith('keep-') ? (name.slice('keep-'.length) as keyof KeepTimes) : undefined

/** By the environment's own checks. */
function parsed(name: SettingName, value: string): Readonly<Settings> | undefined {
  const kept = keptOf(name)
  const result = parseSettings({ [variableOf(name)]: kept === undefined ? value : `${kept}=${value}` })
  return result.ok ? result.settings : undefined
}

/** Whether a setting of that name can have this value, written as the environment writes it. */
export const isSettingValue = (name: string, value: string): boolean =>
  (SETTINGS as readonly string[]).includes(name) && value !== '' && parsed(name as SettingName, value) !== undefined

/** As the environment has it, with what was set in the chat on top: that wins. What a newer version has set there is passed over. */
export function withChatSettings<Some extends Changeable>(environment: Some, chat: ChatSettings = {}): Some {
  let settings = environment
  for (const name of SETTINGS) {
    const value = Object.hasOwn(chat, name) ? chat[name]! : ''
    const said = value === '' ? undefined : parsed(name, value)
    if (said !== undefined) settings = { ...settings, ...partOf(name, said, settings) }
  }
  return settings
}

function partOf(name: SettingName, said: Readonly<Settings>, { limits, keep = KEEP }: Changeable): Partial<Changeable> {
  const kept = keptOf(name)
  if (kept !== undefined) return { keep: { ...keep, [kept]: said.keep?.[kept] ?? KEEP[kept] } }
  if (name === 'log') return { logLevel: said.logLevel }
  const { [name as 'messages']: _, ...others } = limits
  const limit = said.limits[name as 'messages']
  return { limits: { ...others, ...(limit && { [name]: limit }) } }
}
