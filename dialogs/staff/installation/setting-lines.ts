import { variableOf } from '../../../config/running-settings.ts'
import { isSetting, type PartChange } from '../../../src/domain/hall/edit.ts'
import type { SettingName } from '../../../src/domain/hall/setting-names.ts'
import type { MessageLine, Param } from '../../engine/types.ts'

/** As the environment writes it. */
const valueParam = (value: unknown): Param =>
  typeof value === 'string' ? value : { message: 'installation:asEnvironment' }

/** What changes of the service's own settings, a line each, as `describeChanges` tells those of the halls. */
export const settingLines = (changes: readonly PartChange[]): MessageLine[] =>
  changes.filter(isSetting).map(({ at: [, name = ''], before, after }) => ({
    message: 'installation:changes',
    params: { name: settingParam(name), was: valueParam(before), now: valueParam(after) },
  }))

/** "messages (HALLO_LIMIT_MESSAGES)" */
export const settingParam = (name: string): Param => ({
  message: 'installation:named',
  params: { name, variable: variableOf(name as SettingName) },
})
