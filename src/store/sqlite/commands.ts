import type { CommandResult, StoreCommand } from '../store.ts'
import { cancel, expire, release } from './cancel.ts'
import { change } from './change.ts'
import { claimAdmin } from './claim-admin.ts'
import { confirm } from './confirm.ts'
import type { Desk } from './desk.ts'
import { link } from './link.ts'
import { reserve } from './reserve.ts'

/** Runs a command within the caller's transaction: the domain decides, and the result says what came of it. */
export function runCommand(desk: Desk, command: StoreCommand): CommandResult {
  switch (command.type) {
    case 'reserve':
      return reserve(desk, command)
    case 'confirm':
      return confirm(desk, command)
    case 'change':
      return change(desk, command)
    case 'cancel':
      return cancel(desk, command)
    case 'release':
      return release(desk, command)
    case 'expire':
      return expire(desk, command)
    case 'link':
      return link(desk, command)
    case 'claimAdmin':
      return claimAdmin(desk, command)
  }
}
