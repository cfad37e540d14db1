import { done } from '../../engine/dialog.ts'
import type { FactResults } from '../../engine/needs.ts'
import type { MessageLine, Param } from '../../engine/types.ts'
import { alarmParams } from '../alarm.ts'
import type { CommandContext, TableCommand } from '../commands/table-command.ts'

/** So many of the last alarms are shown. */
const ALARMS = 6
const HOUR = 3_600_000

type Diagnosis = NonNullable<FactResults['diagnosis']>

/** `/diag`: how the service does, without anybody's data. */
export const diagCommand: TableCommand = {
  word: 'diag',
  aliases: ['诊断', '系统状态'],
  for: 'admin',
  args: [],
  act(c) {
    const found = c.fact({ need: 'diagnosis' })
    if (found === undefined) {
      c.deny('diag')
      return done
    }
    const { backlog } = found
    const calm = backlog.dead === 0 && found.alarms.length === 0
    c.say({
      message: calm ? 'installation:calm' : 'installation:diag',
      lines: [...ownLines(found), ...workLines(c, found)],
    })
    return done
  },
}

function ownLines({ about }: Diagnosis): MessageLine[] {
  if (about === undefined) return []
  const { version, node, store, doors, backup } = about
  const list: Param[] = [{ message: 'installation:page' }, ...doors.map((door) => ({ message: `alarm:door.${door}` }))]
  return [
    { message: 'installation:versions', params: { version, node, store: { message: `installation:store.${store}` } } },
    { message: 'installation:doors', params: { doors: { list } } },
    backup === undefined
      ? { message: 'installation:noBackups' }
      : {
          message: backup.newest === undefined ? 'installation:backupsNone' : 'installation:backups',
          params: { hours: backup.everyMs / HOUR, most: backup.most, at: instant(backup.newest ?? 0) },
        },
  ]
}

function workLines(c: CommandContext, { backlog, alarms, announcements, closings }: Diagnosis): MessageLine[] {
  const { halls, version } = c.catalogue
  const services = halls.reduce((count, hall) => count + hall.services.length, 0)
  const { events, sends, oldestSend, dead } = backlog
  return [
    { message: 'installation:waits', params: { events, sends } },
    ...(oldestSend === undefined ? [] : [{ message: 'installation:oldest', params: { at: instant(oldestSend) } }]),
    { message: 'installation:dead', params: { count: dead } },
    { message: 'installation:tasks', params: { announcements, closings } },
    { message: 'installation:halls', params: { halls: halls.length, services, version } },
    ...(alarms.length === 0 ? [] : [{ message: 'installation:alarms' }]),
    ...alarms.slice(0, ALARMS).map((alarm) => ({
      message: 'installation:alarmLine',
      params: { at: instant(alarm.at), what: { message: `alarm:${alarm.kind}`, params: alarmParams(alarm, halls) } },
    })),
  ]
}

/** What the machine's own clock says is shown in UTC: the halls' zones may differ. */
const instant = (at: number): Param => ({ instant: at, zone: 'UTC' })
