import type { State } from './types.ts'

/** UTF-8 bytes of a state as JSON: well within what stores keep of it with its open question (`MOST_STATE_BYTES`). */
const MOST_BYTES = 256 * 1024

/** Whether the state can be kept: a form of 99 guests with two answers of 300 Chinese characters each can. */
export function withinLimit(state: State): boolean {
  const text = JSON.stringify(state)
  // A code unit has three bytes at most: nearly every state is far below.
  return text.length * 3 <= MOST_BYTES || Buffer.byteLength(text) <= MOST_BYTES
}
