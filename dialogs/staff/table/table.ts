import type { TableCommand } from '../commands/table-command.ts'
import { statsCommand } from '../day/stats-command.ts'
import { DESK_COMMANDS } from '../desk/desk-commands.ts'
import { closingsCommand } from '../halls/closings-command.ts'
import { pictureCommand } from '../halls/picture-command.ts'
import { diagCommand } from '../installation/diag-command.ts'
import { settingsCommand } from '../installation/settings-command.ts'
import { deskCommand } from '../policy/desk-command.ts'
import { fieldCommand } from '../policy/field-command.ts'
import { holidaysCommand } from '../policy/holidays-command.ts'
import { noShowsCommand } from '../policy/no-shows-command.ts'
import { quietCommand } from '../policy/quiet-command.ts'
import { rulesCommand } from '../policy/rules-command.ts'
import { answersCommand } from '../questions/answers-command.ts'
import { questionsCommand } from '../questions/questions-command.ts'
import { addCommand } from '../setup/add-command.ts'
import { codesCommand } from '../setup/codes-command.ts'
import { demoCommand } from '../setup/demo-command.ts'
import { renameCommand } from '../setup/rename-command.ts'
import { setupCommand } from '../setup/setup-command.ts'
import { tryCommand } from '../setup/try-command.ts'
import { auditCommand } from './audit-command.ts'
import { cancelCommand } from './cancel-command.ts'
import { closeCommand } from './close-command.ts'
import { hallCommand } from './hall-command.ts'
import { hoursCommand } from './hours-command.ts'
import { nameCommand } from './name-command.ts'
import { priceCommand } from './price-command.ts'
import { reopenCommand } from './reopen-command.ts'
import { serviceCommand } from './service-command.ts'
import { slotsCommand } from './slots-command.ts'
import { undoCommand } from './undo-command.ts'

/** Commands that the generic dialog runs under its own name; a new one is a line here, its file, its texts and its transcript. */
export const TABLE: readonly TableCommand[] = [
  ...DESK_COMMANDS,
  cancelCommand,
  hoursCommand,
  closeCommand,
  reopenCommand,
  closingsCommand,
  slotsCommand,
  priceCommand,
  serviceCommand,
  hallCommand,
  setupCommand,
  addCommand,
  demoCommand,
  tryCommand,
  codesCommand,
  renameCommand,
  pictureCommand,
  rulesCommand,
  noShowsCommand,
  quietCommand,
  deskCommand,
  holidaysCommand,
  fieldCommand,
  answersCommand,
  questionsCommand,
  undoCommand,
  statsCommand,
  auditCommand,
  settingsCommand,
  diagCommand,
  nameCommand,
]
