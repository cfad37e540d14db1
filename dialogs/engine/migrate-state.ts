import { z } from 'zod'
import { ASK_KINDS } from '../../src/domain/form/ask.ts'
import { type Definition, dialogOf } from './dialog.ts'
import type { Frame, State } from './types.ts'

/**
 * Stored state as the engine of today understands it. Versions that we know are brought up to date here, one function
 * a version; what can't be understood is `lost`, and the guest is told so, never left to guess.
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

/**
 * The shape of stored state, version by version. What newer versions have added stays as it is, and a draft is looked at by its own
 * dialog, which has the catalogue at hand.
 */
const draft = z.record(z.string(), z.unknown())
const count = z.number().int().min(0)
const names = z.array(z.string())

const frame = z.object({
  dialog: z.string(),
  step: z.string(),
  draft,
  trail: z.array(z.object({ step: z.string(), was: draft.optional(), unset: names.optional() })),
  tries: count,
})

const openAsk = z.object({
  id: z.string(),
  dialog: z.string(),
  step: z.string(),
  field: z.string().optional(),
  kind: z.enum(ASK_KINDS),
  listed: count.optional(),
  yesno: z.literal(true).optional(),
  aside: z.literal(true).optional(),
  options: names,
  labels: names.optional(),
})

const earlierSlot = z.object({ marks: names, party: z.number(), answers: draft.optional() })

const settled = z.object({
  ask: z.string(),
  booking: z.string().optional(),
  what: z.enum(['confirmed', 'cancelled', 'moved', 'dropped']),
  before: earlierSlot.optional(),
})

const version1 = z.object({
  v: z.literal(1),
  locale: z.string(),
  frames: z.array(frame),
  ask: openAsk.optional(),
  recent: names,
  settled: settled.optional(),
  next: z.string().optional(),
  focus: z.object({ at: z.number(), draft }).optional(),
  beside: z.object({ ask: z.string(), options: names, labels: names }).optional(),
  expires: z.string().optional(),
})

const versions = z.discriminatedUnion('v', [version1])

/** The engine hands on what it was given: a state is looked at once, however many rounds its turn takes. */
const known = new WeakSet<object>()

/** The engine's own state, to which its command's result comes back: it needs no look. */
export function trusted(state: State): State {
  known.add(state)
  return state
}

function isState(stored: unknown): stored is State {
  if (typeof stored !== 'object' || stored === null) return false
  if (known.has(stored)) return true
  const sound = versions.safeParse(stored).success
  if (sound) known.add(stored)
  return sound
}
