import { push } from '../dialog.ts'
import type { Moves } from '../moves.ts'

/** Namespace of what no dialog says. */
export const GENERAL = 'dialog'

/** The guest's side opens the chat: a greeting, or the question that is still open. */
export function hearStart(moves: Moves): void {
  const { work } = moves
  if (work.top < 0) greet(moves)
  else {
    work.say(GENERAL, { message: 'dialog:welcomeBack' })
    moves.ask()
  }
}

export function greet(moves: Moves): void {
  const { greet } = moves.work.definition.home
  moves.apply(-1, push(greet.dialog, {}, greet.step))
}

export function intention(moves: Moves, certain: boolean): boolean {
  const { work } = moves
  for (const dialog of work.definition.dialogs) {
    if (dialog.intents === undefined || (moves.heard.apart && dialog.apart !== true)) continue
    // An unfinished frame hears by its own steps what is meant for it.
    if (
      !certain &&
      !moves.heard.apart &&
      dialog.light !== true &&
      work.frames.some((frame) => frame.dialog === dialog.name)
    )
      continue
    for (const intent of dialog.intents) {
      if ((intent.certain === true) !== certain) continue
      const context = moves.fresh(dialog)
      const move = intent.match(context)
      if (move !== undefined && moves.applyFresh(context, move)) return true
    }
  }
  return false
}
