/**
 * Loads the program layer by layer, from the bottom. Node opens the files of all that is imported at once, and the whole of them
 * passes the smallest limit of open files (256 on some systems).
 */
export async function inLayers(): Promise<void> {
  await import('../language/read.ts')
  await import('../language/understand.ts')
  await import('../../dialogs/engine/engine.ts')
  await import('../../dialogs/guest/booking/booking-dialog.ts')
  await import('../../dialogs/staff/day/day-dialog.ts')
  await import('../../dialogs/staff/commands/commands-dialog.ts')
  await import('../../dialogs/house.ts')
  await import('../http/app.ts')
}
