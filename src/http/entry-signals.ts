import { EventEmitter } from 'node:events'

/** Tells the event streams of this process that the service has said something by itself in a conversation. */
export interface EntrySignals {
  tell(conversation: string): void
  /** Returns how to stop listening. */
  listen(conversation: string, heard: () => void): () => void
}

export function spoken(): EntrySignals {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  return {
    tell: (conversation) => {
      emitter.emit(conversation)
    },
    listen: (conversation, heard) => {
      emitter.on(conversation, heard)
      return () => emitter.off(conversation, heard)
    },
  }
}
