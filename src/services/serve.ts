import type { Result } from '../domain/result.ts'
import type { StoreCommand } from '../store/port/store.ts'
import { ABOUT_BOOKING } from './about-booking.ts'
import { amend } from './amend-booking.ts'
import { bookFor } from './book-for.ts'
import type { Command } from './command.ts'
import { announce, stopTask } from './commands/announce-service.ts'
import { answer } from './commands/answer-service.ts'
import { block } from './commands/block-service.ts'
import { callOff } from './commands/call-off-service.ts'
import { claim } from './commands/claim-service.ts'
import { edit } from './commands/edit-service.ts'
import { exportRoster } from './commands/export-service.ts'
import { invite } from './commands/invite-service.ts'
import { link } from './commands/link-service.ts'
import { logInCode } from './commands/log-in-service.ts'
import { look } from './commands/look-service.ts'
import { message } from './commands/message-service.ts'
import { erase, handOut } from './commands/privacy-service.ts'
import { acceptLink, offerLink } from './commands/prove-link-service.ts'
import { reserve } from './commands/reserve-service.ts'
import { revoke } from './commands/revoke-service.ts'
import { bookAll, cancelAll } from './commands/several-service.ts'
import { signOut } from './commands/sign-out-service.ts'
import type { Asker, UseCase } from './service.ts'

const SERVICES: { [Kind in Command['do']]: UseCase<Kind> } = {
  ...ABOUT_BOOKING,
  reserve,
  bookAll,
  cancelAll,
  bookFor,
  amend,
  callOff,
  block,
  link,
  offerLink,
  acceptLink,
  signOut,
  claim,
  logInCode,
  invite,
  revoke,
  announce,
  stopTask,
  export: exportRoster,
  handOut,
  edit,
  answer,
  look,
  message,
  erase,
}

/** The service of the command's name: checks the role and makes what the store executes, or refuses with a code. */
export function serve<Kind extends Command['do']>(
  command: Extract<Command, { do: Kind }>,
  asked: Asker,
): Promise<Result<StoreCommand>> {
  const service: UseCase<Kind> = SERVICES[command.do as Kind]
  return service(command, asked)
}
