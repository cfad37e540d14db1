import type { Message } from './protocol.ts'

/** The part of the Web Storage that is needed here. */
export interface Shelf {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

/**
 * What outlives a reload: the session's token, until when it has a role, the language, and messages that were not answered yet. Where the browser
 * keeps nothing (private mode, a full disk, storage switched off), it lasts as long as the page does.
 * What several tabs change is read anew each time, so that one never writes over another's message.
 */
export class PageStorage {
  #shelf: Shelf | undefined
  #memory = new Map<string, string>()

  constructor(shelf: Shelf | undefined) {
    this.#shelf = shelf
  }

  get token(): string | undefined {
    return this.#get('token')
  }
  set token(token: string | undefined) {
    this.#set('token', token)
  }

  get locale(): string | undefined {
    return this.#get('locale')
  }
  set locale(locale: string | undefined) {
    this.#set('locale', locale)
  }

  /** until when (ms since 1970, the service's clock) the session has a role, or had one */
  get roleUntil(): number | undefined {
    const until = Number(this.#get('role') ?? Number.NaN)
    return Number.isFinite(until) ? until : undefined
  }
  set roleUntil(until: number | undefined) {
    this.#set('role', until === undefined ? undefined : String(until))
  }

  /** Was a passkey made on this device? */
  get hasPasskey(): boolean {
    return this.#get('passkey') === 'yes'
  }
  set hasPasskey(has: boolean) {
    this.#set('passkey', has ? 'yes' : undefined)
  }

  get unsent(): Message[] {
    try {
      const list: unknown = JSON.parse(this.#get('unsent') ?? '[]')
      return Array.isArray(list) ? list.filter(isMessage) : []
    } catch {
      return []
    }
  }
  addUnsent(message: Message): void {
    this.#setUnsent([...this.unsent.filter((other) => other.id !== message.id), message])
  }
  removeUnsent(id: string): void {
    this.#setUnsent(this.unsent.filter((message) => message.id !== id))
  }

  #setUnsent(list: Message[]): void {
    this.#set('unsent', list.length ? JSON.stringify(list) : undefined)
  }

  #get(key: string): string | undefined {
    try {
      const kept = this.#shelf?.getItem(`hallo.${key}`)
      if (kept != null) return kept
    } catch {
      this.#shelf = undefined
    }
    return this.#memory.get(key)
  }

  #set(key: string, value: string | undefined): void {
    // What is in memory would hide what another tab takes away, so only what the shelf refuses is put there.
    this.#memory.delete(key)
    try {
      if (value === undefined) this.#shelf?.removeItem(`hallo.${key}`)
      else if (this.#shelf) this.#shelf.setItem(`hallo.${key}`, value)
      else this.#memory.set(key, value)
    } catch {
      if (value !== undefined) this.#memory.set(key, value)
    }
  }
}

function isMessage(value: unknown): value is Message {
  const message = value as Message | null
  return (
    typeof message?.id === 'string' &&
    typeof message.label === 'string' &&
    typeof message.at === 'number' &&
    (typeof message.text === 'string') !== (typeof message.choice === 'string')
  )
}

/** The browser's storage, or none: merely asking for it throws where cookies are blocked. */
export function browserShelf(): Shelf | undefined {
  try {
    return (globalThis as { localStorage?: Shelf }).localStorage
  } catch {
    return undefined
  }
}
