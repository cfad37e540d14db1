import type { TableCommand } from '../commands/table-command.ts'
import {
  correctCommand,
  leftCommand,
  noShowCommand,
  noteCommand,
  paidCommand,
  resizeCommand,
} from './amend-commands.ts'
import { blockCommand, unblockCommand } from './block-commands.ts'
import { blockedCommand } from './blocked-command.ts'
import { dutyCommand } from './duty-command.ts'
import { messageCommand } from './message-command.ts'
import { extendCommand, moveCommand, shortenCommand } from './move-command.ts'
import { takeBackCommand } from './take-back-command.ts'
import { userCommand } from './user-command.ts'
import { bookForCommand, walkInCommand } from './walk-in-command.ts'

/** What staff do for guests. */
export const DESK_COMMANDS: readonly TableCommand[] = [
  walkInCommand,
  bookForCommand,
  moveCommand,
  extendCommand,
  shortenCommand,
  resizeCommand,
  correctCommand,
  noteCommand,
  messageCommand,
  paidCommand,
  noShowCommand,
  leftCommand,
  takeBackCommand,
  userCommand,
  blockCommand,
  unblockCommand,
  blockedCommand,
  dutyCommand,
]
