import type { Store } from '../store/port/store.ts'
import { StoreNews } from './store-news.ts'

/** Between two looks (real ms): what another process has written is news within a second, with time to spare. */
const LOOK_MS = 250
/** A store that is slow or away is asked less often, and at least so often. */
const LOOK_MOST_MS = 2000
/** Where the store tells by itself, a look is only for what it might have kept to itself. */
const LOOK_TOLD_MS = 10_000
/** So much longer than the last look took: the store has most of its time for others. */
const SLOWER = 4
/** So many conversations are asked for together. */
const PORTION = 250

export interface LogWatch {
  /** `look` is called when something may have been said there, also by another process. Returns how to end it. */
  follow(conversation: string, look: () => void): () => void
  close(): void
}

/**
 * Looks after the conversations of all open streams of this process. A store that tells by itself what is written is listened to
 * (`store-news.ts`); else it is asked again and again, one question for many of them.
 */
export function logWatch(store: Pick<Store, 'positions' | 'watch'>, lookMs: number = LOOK_MS): LogWatch {
  const open = new Map<string, { looks: Set<() => void>; position?: number }>()
  const news = new StoreNews({
    store,
    changed: (conversation) => {
      for (const each of open.get(conversation)?.looks ?? []) each()
    },
    turned: () => {
      // One that is under way may have been too early.
      atOnce = looking
      lookAgain(0)
    },
  })
  let looking = false
  let atOnce = false
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let wait = lookMs

  function lookAgain(within: number): void {
    clearTimeout(timer)
    timer = undefined
    if (looking || closed || open.size === 0) return
    timer = setTimeout(() => void look(), within).unref()
  }

  const next = () => (news.tells ? LOOK_TOLD_MS : wait)

  async function look(): Promise<void> {
    const begin = performance.now()
    looking = true
    try {
      const all = [...open.keys()]
      for (let from = 0; from < all.length; from += PORTION) await lookAt(all.slice(from, from + PORTION))
      wait = Math.max(lookMs, Math.min(LOOK_MOST_MS, SLOWER * (performance.now() - begin)))
    } catch {
      // It will be there at a later look.
      wait = Math.max(lookMs, Math.min(LOOK_MOST_MS, 2 * wait))
    }
    looking = false
    const within = atOnce ? 0 : next()
    atOnce = false
    lookAgain(within)
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
      news.follow(conversation)
      if (timer === undefined) lookAgain(next())
      return () => {
        watched.looks.delete(each)
        if (watched.looks.size > 0 || open.get(conversation) !== watched) return
        open.delete(conversation)
        news.drop(conversation)
      }
    },
    close() {
      closed = true
      clearTimeout(timer)
      news.close()
    },
  }
}
