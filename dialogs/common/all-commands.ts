import type { Person } from '../../src/store/port/store.ts'
import { announceCommand } from '../staff/table/announce-command.ts'
import { exportCommand } from '../staff/table/export-command.ts'
import { findCommand } from '../staff/table/find-command.ts'
import { grantCommand } from '../staff/table/grant-command.ts'
import { insideCommand, nextCommand } from '../staff/table/now-commands.ts'
import { revokeCommand } from '../staff/table/revoke-command.ts'
import { staffCommand } from '../staff/table/staff-command.ts'
import { TABLE } from '../staff/table/table.ts'
import { todayCommand } from '../staff/table/today-command.ts'
import { mayUse } from './audience.ts'
import { GUEST_COMMANDS } from './guest-commands.ts'
import type { TableEntry } from './table-entry.ts'

const BARE = { bare: true } as const

/** Those with dialogs of their own: staff confirm that guests came, and decide on requests. */
const OF_STAFF: readonly TableEntry[] = [
  { word: 'checkin', aliases: ['签到'], for: 'staff' },
  { word: 'login', aliases: ['登录', '登陆'], for: 'staff', bare: true },
  { word: 'pending', aliases: ['待审核', '审核'], for: 'staff', bare: true },
]

/**
 * The commands of the house, in the order in which help, the menus and the documents list them: the one place that says which there
 * are. A word stands once.
 */
export const COMMANDS: readonly TableEntry[] = [
  ...GUEST_COMMANDS,
  ...OF_STAFF,
  // the guests' word with a booking's code is listed with theirs
  ...[
    todayCommand,
    nextCommand,
    insideCommand,
    findCommand,
    grantCommand,
    revokeCommand,
    staffCommand,
    exportCommand,
    announceCommand,
    ...TABLE,
  ]
    .filter(({ word }) => word !== 'cancel')
    .map(({ word, aliases, for: who, args, withPlace }) => ({
      ...{ word, aliases, for: who },
      ...(args.length === 0 && BARE),
      ...(withPlace && { withPlace }),
    })),
]

/** Those that this person is shown; whether one may be used where is the services' to decide. */
export const commandsFor = (person: Pick<Person, 'roles'>): TableEntry[] =>
  COMMANDS.filter((command) => command.unlisted !== true && mayUse(command.for, person))
