import type { CommandType, StoreCommand } from '../port/commands.ts'
import { approve } from './approve.ts'
import { announce, stopTask } from './begin-task.ts'
import { change } from './change.ts'
import { arrive, checkIn, undoCheckIn } from './check-in.ts'
import { claim } from './claim.ts'
import { confirm } from './confirm.ts'
import { edit } from './edit.ts'
import { cancel, expire, release } from './end.ts'
import type { Facts } from './facts.ts'
import { erase, forget } from './forget.ts'
import { link } from './link.ts'
import { noteExport, noteHandOut, noteLook } from './note.ts'
import { reserve } from './reserve.ts'
import { invite, revoke } from './roles.ts'
import { signOut } from './sign-out.ts'
import type { Decision } from './writes.ts'

type Decide<Type extends CommandType> = (facts: Facts, command: Extract<StoreCommand, { type: Type }>) => Decision<Type>

const DECISIONS: { [Type in CommandType]: Decide<Type> } = {
  reserve,
  confirm,
  change,
  cancel,
  release,
  expire,
  link,
  signOut,
  claim,
  invite,
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
  handOut: noteHandOut,
  look: noteLook,
  edit,
}

/**
 * What comes of a command by the rules of the domain: pure and synchronous, the same for every store. The store makes sure
 * that the facts still hold when it applies the writes.
 */
export function decide<Command extends StoreCommand>(facts: Facts, command: Command): Decision<Command['type']> {
  const decision = DECISIONS[command.type] as (facts: Facts, command: Command) => Decision<Command['type']>
  return decision(facts, command)
}
