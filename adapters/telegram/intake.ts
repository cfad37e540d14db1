import { setTimeout as sleep } from 'node:timers/promises'
import type { Update } from 'telegraf/types'
import { heardIn } from './updates.ts'

/** Updates on their way into the store: each chat's in order, chats beside each other. */
export interface Intake {
  /** Takes in what is not on its way already. */
  add(updates: readonly Update[]): void
  /** Waits until all is stored, so long at most. Throws what one could not be stored for: it has to be asked for again. */
  settle(ms: number): Promise<void>
  /** Telegram keeps updates from this number on: those before it are stored. */
  offset(): number
  /** Is anything on its way? */
  busy(): boolean
}

/**
 * `take` stores one update. A file that takes its time to come holds up its own chat: the others are polled for and taken in
 * meanwhile, and come again with each poll until the file is here, since Telegram forgets updates only in order.
 */
export function intake(take: (update: Update) => Promise<void>): Intake {
  const states = new Map<number, 'on its way' | 'stored' | 'failed'>()
  const chats = new Map<number, Promise<void>>()
  let next = 0
  let failure: { error: unknown } | undefined

  function begin(update: Update): void {
    const { update_id: id } = update
    // Those that belong to no chat of ours wait for nobody.
    const chat = heardIn(update)?.chat ?? -id
    states.set(id, 'on its way')
    const work = (chats.get(chat) ?? Promise.resolve())
      .then(() => take(update))
      .then(
        () => void states.set(id, 'stored'),
        (error) => {
          // It and what follows it in its chat are asked for again, in order.
          states.set(id, 'failed')
          failure ??= { error }
          throw error
        },
      )
    chats.set(chat, work)
    const forget = () => {
      if (chats.get(chat) === work) chats.delete(chat)
    }
    work.then(forget, forget)
  }

  return {
    add(updates) {
      for (const update of updates) {
        const state = states.get(update.update_id)
        if (state === undefined || state === 'failed') begin(update)
      }
    },
    async settle(ms) {
      const over = new AbortController()
      const late = sleep(ms, undefined, { signal: over.signal }).catch(() => undefined)
      await Promise.race([Promise.allSettled(chats.values()), late])
      over.abort()
      const failed = failure
      failure = undefined
      if (failed !== undefined) throw failed.error
    },
    offset() {
      const ids = [...states.keys()].sort((a, b) => a - b)
      for (const id of ids) {
        if (states.get(id) !== 'stored') return id
        states.delete(id)
        next = id + 1
      }
      return next
    },
    busy: () => chats.size > 0,
  }
}
