import type { Store } from '../store/port/store.ts'

/** Between two looks (real ms): what another process has written is news within a second, with time to spare. */
const LOOK_MS = 250
/** A store that is slow or away is asked less often, and at least so often. */
const LOOK_MOST_MS = 2000
/** So much longer than the last look took: the store has most of its time for others. */
const SLOWER = 4
/** So many conversations are asked for together. */
const PORTION = 250

export interface LogWatch {
  /** `look` is called when something may have been said there, also by another process. Returns how to end it. */
  follow(conversation: string, look: () => void): () => void
}

/** Looks after the conversations of all open streams of this process: one question for many of them. */
export function logWatch(store: Pick<Store, 'positions'>, lookMs: number = LOOK_MS): LogWatch {
  const open = new Map<string, { looks: Set<() => void>; position?: number }>()
  let looking = false
  let wait = lookMs

  function lookAgain(): void {
    looking = open.size > 0
    if (looking) setTimeout(() => void look(), wait).unref()
  }

  async function look(): Promise<void> {
    const begin = performance.now()
    try {
      const all = [...open.keys()]
      for (let from = 0; from < all.length; from += PORTION) await lookAt(all.slice(from, from + PORTION))
      wait = Math.max(lookMs, Math.min(LOOK_MOST_MS, SLOWER * (performance.now() - begin)))
    } catch {
      // It will be there at a later look.
      wait = Math.max(lookMs, Math.min(LOOK_MOST_MS, 2 * wait))
    }
    lookAgain()
  }

  async function lookAt(conversations: readonly string[]): Promise<void> {
    const positions = await store.positions(conversations)
    for (const conversation of conversations) {
      const watched = open.get(conversation)
      const position = positions.get(conversation) ?? 0
      if (watched === undefined || watched.position === position) continue
      watched.position = position
      for (const each of watched.looks) each()
    }
  }

  return {
    follow(conversation, each) {
      const watched = open.get(conversation) ?? { looks: new Set() }
      open.set(conversation, watched)
      watched.looks.add(each)
      // What was said since the stream has begun to read is found by the next look in any case.
      delete watched.position
      if (!looking) lookAgain()
      return () => {
        watched.looks.delete(each)
        if (watched.looks.size === 0 && open.get(conversation) === watched) open.delete(conversation)
      }
    },
  }
}
