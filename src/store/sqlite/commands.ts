import type { CommandResult, StoreCommand } from '../port/store.ts'
import { announce, stopAnnouncement } from './announce.ts'
import { cancel, expire, release } from './cancel.ts'
import { change } from './change.ts'
import { arrive, checkIn, undoCheckIn } from './check-in.ts'
import { claim } from './claim.ts'
import { confirm } from './confirm.ts'
import { decide } from './decide.ts'
import type { Desk } from './desk.ts'
import { erase, forget } from './forget.ts'
import { link } from './link.ts'
import { reserve } from './reserve.ts'
import { invite, noteExport, noteHandOut, revoke } from './roles.ts'

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
    case 'claim':
      return claim(desk, command)
    case 'invite':
      return invite(desk, command)
    case 'revoke':
      return revoke(desk, command)
    case 'announce':
      return announce(desk, command)
    case 'stopAnnouncement':
      return stopAnnouncement(desk, command)
    case 'export':
      return noteExport(desk, command)
    case 'decide':
      return decide(desk, command)
    case 'arrive':
      return arrive(desk, command)
    case 'checkIn':
      return checkIn(desk, command)
    case 'handOut':
      return noteHandOut(desk, command)
    case 'forget':
      return forget(desk, command)
    case 'erase':
      return erase(desk, command)
    case 'undoCheckIn':
      return undoCheckIn(desk, command)
  }
}
