import { commandDialog } from './commands/command-dialog.ts'
import { exportCommand } from './table/export-command.ts'

/** Rosters. */
export const roster = commandDialog('export', [exportCommand], { begun: true })
