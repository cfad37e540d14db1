import * as z from 'zod'
import type { State } from './types.ts'

/**
 * Stored state, checked where it is read, a schema a version. What a conversation can't go on without must be there; the
 * rest is dropped where it can't be read, so that no more than that is lost. Drafts are each dialog's own, which looks at
 * them with the catalogue in hand; keys that a newer version has added are kept.
 */

const frame = z.looseObject({
  dialog: z.string(),
  step: z.string(),
  draft: z.looseObject({}),
  trail: z.array(z.looseObject({ step: z.string() })),
  tries: z.number(),
})

const ask = z.looseObject({
  id: z.string(),
  dialog: z.string(),
  step: z.string(),
  kind: z.string(),
  options: z.array(z.string()),
})

const version1 = z.looseObject({
  v: z.literal(1),
  locale: z.string(),
  frames: z.array(frame),
  recent: z.array(z.string()),
  ask: ask.optional(),
  settled: z.looseObject({ ask: z.string() }).optional(),
  beside: z.looseObject({ ask: z.string(), options: z.array(z.string()), labels: z.array(z.string()) }).optional(),
  expires: z.iso.datetime().optional(),
})

/** The same, where something that can be missed is broken. */
const mended1 = version1.extend({
  frames: z.array(frame.extend({ trail: frame.shape.trail.catch([]), tries: z.number().catch(0) })),
  recent: version1.shape.recent.catch([]),
  ask: version1.shape.ask.catch(undefined),
  settled: version1.shape.settled.catch(undefined),
  beside: version1.shape.beside.catch(undefined),
  expires: version1.shape.expires.catch(undefined),
})

interface Version {
  /** nearly every state is whole, and then it is taken as it is */
  whole: z.ZodType
  mended: z.ZodType
  /** to the next version's shape; the newest has none */
  up?(state: unknown): unknown
}

/** By the state's `v`; a released one is never changed, a new shape is one more. */
const VERSIONS: Readonly<Record<number, Version>> = { 1: { whole: version1, mended: mended1 } }

/** The state in the newest version's shape; undefined where it can't be understood. */
export function readState(stored: unknown): State | undefined {
  for (let state = stored; ; ) {
    const version = VERSIONS[versionOf(state)]
    if (version === undefined) return undefined
    if (!version.whole.safeParse(state).success) {
      const mended = version.mended.safeParse(state)
      if (!mended.success) return undefined
      state = mended.data
    }
    if (version.up === undefined) return state as State
    state = version.up(state)
  }
}

const versionOf = (state: unknown): number =>
  typeof state === 'object' && state !== null && 'v' in state && typeof state.v === 'number' ? state.v : 0
