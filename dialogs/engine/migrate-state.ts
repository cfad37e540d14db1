import { type Definition, dialogOf } from './dialog.ts'
import type { Frame, State } from './types.ts'

/**
 * Stored state as the engine of today understands it. Versions that we know are brought up to date here, one function
 * a version; what can't be understood is `lost`, and the guest is told so, never left to guess. The check is shallow:
 * the store is ours, and each dialog looks at its own draft with the catalogue in hand.
 */
export function migrate(stored: unknown, definition: Definition): { state: State | undefined; lost: boolean } {
  if (stored === undefined || stored === null) return { state: undefined, lost: false }
  if (!isState(stored)) return { state: undefined, lost: true }
  for (const frame of stored.frames) if (stepOf(frame, definition) !== frame.step) return mend(stored, definition)
  return { state: stored, lost: false }
}

/** The frame's step, its dialog's first where a newer version no longer has it, undefined where the dialog is gone. */
function stepOf(frame: Frame, definition: Definition): string | undefined {
  const dialog = dialogOf(definition, frame.dialog)
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

function isState(value: unknown): value is State {
  if (typeof value !== 'object' || value === null) return false
  const state = value as Partial<Record<keyof State, unknown>>
  return (
    state.v === 1 &&
    typeof state.locale === 'string' &&
    Array.isArray(state.recent) &&
    Array.isArray(state.frames) &&
    state.frames.every(isFrame)
  )
}

function isFrame(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const frame = value as Partial<Record<keyof Frame, unknown>>
  return (
    typeof frame.dialog === 'string' &&
    typeof frame.step === 'string' &&
    typeof frame.draft === 'object' &&
    frame.draft !== null &&
    Array.isArray(frame.trail) &&
    typeof frame.tries === 'number'
  )
}
