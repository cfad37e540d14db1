import { isSettingValue } from '../../../config/running-settings.ts'
import { SETTINGS, type SettingName } from '../../../src/domain/hall/setting-names.ts'
import { readSetting, readSettingValue } from '../../../src/language/halls/setting-said.ts'
import { isAdmin } from '../../../src/services/rights.ts'
import { again } from '../../engine/dialog.ts'
import type { Say } from '../../engine/types.ts'
import type { Argument, CommandContext } from '../commands/table-command.ts'
import { settingParam } from './setting-lines.ts'

/** Which setting of the service, as `setting` of the draft, and what it is to be, as `settingValue` ('': as the environment has it). */

export const settingIn = ({ draft }: CommandContext): SettingName | undefined =>
  draft.setting as SettingName | undefined

export const settingArgument: Argument = {
  name: 'setting',
  optional: true,
  read(c, line) {
    const said = readSetting(line.open)
    if (said === undefined) return undefined
    if (!isAdmin(c.person)) return { message: 'installation:adminsOnly' }
    c.set({ setting: line.take(said) })
    return undefined
  },
  has: () => true,
  ask: () => ({
    kind: 'choice',
    message: 'installation:askSetting',
    choices: SETTINGS.map((name) => ({ token: `s:${name}`, label: name })),
  }),
}

export const settingValueArgument: Argument = {
  name: 'settingValue',
  read(c, line) {
    const name = settingIn(c)
    const value = name && readSettingValue(name, line.open)
    if (name === undefined || value === undefined) return undefined
    if (!sound(name, value)) return wrong(name)
    c.set({ settingValue: value })
    return undefined
  },
  has: (c) => settingIn(c) === undefined || c.draft.settingValue !== undefined,
  ask(c) {
    const name = settingIn(c) ?? 'messages'
    return {
      kind: 'text',
      message: `installation:is.${kindOf(name)}`,
      params: { name: settingParam(name) },
      choices: [
        ...(kindOf(name) === 'limit' ? [{ token: 'v:off', label: { message: 'installation:choice.off' } }] : []),
        { token: 'v:', label: { message: 'installation:choice.usual' } },
      ],
    }
  },
  answer(c, { token, text = '' }) {
    const name = settingIn(c)
    if (name === undefined) return undefined
    const value = token?.startsWith('v:') === true ? token.slice(2) : readSettingValue(name, text)
    if (value === undefined) return undefined
    if (!sound(name, value)) return again(wrong(name))
    c.set({ settingValue: value })
    return 'taken'
  },
}

const sound = (name: SettingName, value: string): boolean => value === '' || isSettingValue(name, value)

const wrong = (name: SettingName): Say => ({
  message: `installation:wrong.${kindOf(name)}`,
  params: { name: settingParam(name) },
})

function kindOf(name: SettingName): 'limit' | 'log' | 'keep' {
  if (name === 'log') return 'log'
  return name === 'messages' || name === 'sessions' ? 'limit' : 'keep'
}
