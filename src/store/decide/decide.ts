import type { CommandType, StoreCommand } from '../port/commands/store-commands.ts'
import { announce, stopTask } from './begin-task.ts'
import { amend, takeBack } from './bookings/amend.ts'
import { approve } from './bookings/approve.ts'
import { change } from './bookings/change.ts'
import { arrive, checkIn, undoCheckIn } from './bookings/check-in.ts'
import { confirm } from './bookings/confirm.ts'
import { cancel, expire, release } from './bookings/end.ts'
import { miss } from './bookings/miss.ts'
import { reserve } from './bookings/reserve.ts'
import { bookAll, cancelAll } from './bookings/several.ts'
import { edit } from './edit-halls.ts'
import type { Facts } from './facts.ts'
import { answer, ask } from './keep-questions.ts'
import { noteExport, noteHandOut, noteLook, noteMessage } from './note.ts'
import { block } from './people/block-guest.ts'
import { claim } from './people/claim-setup.ts'
import { erase, forget, lapse } from './people/forget.ts'
import { link } from './people/link-device.ts'
import { logInCode } from './people/log-in-code.ts'
import { keepPasskey, usePasskey } from './people/passkeys.ts'
import { acceptLink, offerLink } from './people/prove-link.ts'
import { invite, revoke } from './people/role-changes.ts'
import { signOut } from './people/sign-out.ts'
import type { Decision } from './writes.ts'

type Decide<Type extends CommandType> = (facts: Facts, command: Extract<StoreCommand, { type: Type }>) => Decision<Type>

const DECISIONS: { [Type in CommandType]: Decide<Type> } = {
  reserve,
  confirm,
  change,
  cancel,
  bookAll,
  cancelAll,
  amend,
  takeBack,
  release,
  expire,
  link,
  offerLink,
  acceptLink,
  signOut,
  claim,
  invite,
  logInCode,
  keepPasskey,
  usePasskey,
  revoke,
  approve,
  arrive,
  checkIn,
  undoCheckIn,
  export: noteExport,
  announce,
  stopTask,
  forget,
  erase,
  lapse,
  handOut: noteHandOut,
  look: noteLook,
  message: noteMessage,
  edit,
  ask,
  answer,
  block,
  miss,
}

/**
 * What comes of a command by the rules of the domain: pure and synchronous, the same for every store. The store makes sure
 * that the facts still hold when it applies the writes.
 */
export function decide<Command extends StoreCommand>(facts: Facts, command: Command): Decision<Command['type']> {
  const decision = DECISIONS[command.type] as (facts: Facts, command: Command) => Decision<Command['type']>
  return decision(facts, command)
}
