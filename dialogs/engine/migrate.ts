import type { Definition } from './dialog.ts'
import { readState } from './stored-state.ts'
import type { Frame, State } from './types.ts'

/**
 * Stored state as the engine of today understands it: brought up to date (`stored-state.ts`), and in step with the dialogs
 * that there are. What can't be understood is `lost`, and the guest is told so, never left to guess.
 */
export function migrate(stored: unknown, definition: Definition): { state: State | undefined; lost: boolean } {
  if (stored === undefined || stored === null) return { state: undefined, lost: false }
  const state = readState(stored)
  if (state === undefined) return { state: undefined, lost: true }
  for (const frame of state.frames) if (stepOf(frame, definition) !== frame.step) return mend(state, definition)
  return { state, lost: false }
}

/** The frame's step, its dialog's first where a newer version no longer has it, undefined where the dialog is gone. */
function stepOf(frame: Frame, definition: Definition): string | undefined {
  const dialog = definition.dialogs.find((each) => each.name === frame.dialog)
  if (dialog === undefined) return undefined
  return Object.hasOwn(dialog.steps, frame.step) ? frame.step : dialog.first
}

/** Drops the frames of dialogs that are gone and sets those of steps that are gone back to the beginning, drafts kept. */
function mend(state: State, definition: Definition): { state: State; lost: boolean } {
  const frames: Frame[] = []
  for (const frame of state.frames) {
    const step = stepOf(frame, definition)
    if (step !== undefined) frames.push(step === frame.step ? frame : { ...frame, step, trail: [] })
  }
  const { ask: _, ...rest } = state
  return { state: { ...rest, frames }, lost: frames.length === 0 }
}
