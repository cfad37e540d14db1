import type { Result } from '../domain/result.ts'
import type { StoreCommand } from '../store/port/store.ts'
import { ABOUT_BOOKING } from './about-booking.ts'
import { announce, stopTask } from './announce.ts'
import { callOff } from './call-off.ts'
import { claim } from './claim.ts'
import type { Command } from './command.ts'
import { edit } from './edit.ts'
import { exportRoster } from './export.ts'
import { invite } from './invite.ts'
import { link } from './link.ts'
import { look } from './look.ts'
import { erase, handOut } from './privacy.ts'
import { reserve } from './reserve.ts'
import { revoke } from './revoke.ts'
import type { Asked, Service } from './service.ts'
import { signOut } from './sign-out.ts'

const SERVICES: { [Kind in Command['do']]: Service<Kind> } = {
  ...ABOUT_BOOKING,
  reserve,
  callOff,
  link,
  signOut,
  claim,
  invite,
  revoke,
  announce,
  stopTask,
  export: exportRoster,
  handOut,
  edit,
  look,
  erase,
}

/** The service of the command's name: checks the role and makes what the store executes, or refuses with a code. */
export function serve<Kind extends Command['do']>(
  command: Extract<Command, { do: Kind }>,
  asked: Asked,
): Promise<Result<StoreCommand>> {
  const service: Service<Kind> = SERVICES[command.do as Kind]
  return service(command, asked)
}
