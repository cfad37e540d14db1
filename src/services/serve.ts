import type { Result } from '../domain/result.ts'
import type { StoreCommand } from '../store/port/store.ts'
import { announce, stopAnnouncement } from './announce.ts'
import { approve } from './approve.ts'
import { arrive } from './arrive.ts'
import { cancel } from './cancel.ts'
import { change } from './change.ts'
import { checkIn, undoCheckIn } from './check-in.ts'
import { claim } from './claim.ts'
import type { Command } from './command.ts'
import { confirm } from './confirm.ts'
import { expire } from './expire.ts'
import { exportRoster } from './export.ts'
import { invite } from './invite.ts'
import { link } from './link.ts'
import { erase, handOut } from './privacy.ts'
import { release } from './release.ts'
import { reserve } from './reserve.ts'
import { revoke } from './revoke.ts'
import type { Asked, Service } from './service.ts'

const SERVICES: { [Kind in Command['do']]: Service<Kind> } = {
  reserve,
  confirm,
  change,
  cancel,
  release,
  expire,
  link,
  claim,
  invite,
  revoke,
  approve,
  announce,
  stopAnnouncement,
  export: exportRoster,
  handOut,
  erase,
  arrive,
  checkIn,
  undoCheckIn,
}

/** The service of the command's name: checks the role and makes what the store executes, or refuses with a code. */
export function serve<Kind extends Command['do']>(
  command: Extract<Command, { do: Kind }>,
  asked: Asked,
): Promise<Result<StoreCommand>> {
  const service: Service<Kind> = SERVICES[command.do as Kind]
  return service(command, asked)
}
