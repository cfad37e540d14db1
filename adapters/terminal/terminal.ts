import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Clock } from '../../src/bot/clock.ts'
import { repliesOf } from '../../src/bot/doors/entries.ts'
import { choiceLines } from '../../src/bot/doors/messages.ts'
import { numberedList } from '../../src/bot/doors/numbered-list.ts'
import { receiveFile } from '../../src/bot/doors/receive-file.ts'
import { drawError } from '../../src/bot/draw/draw.ts'
import { speakerFor } from '../../src/bot/draw/draw-text.ts'
import type { FileRef } from '../../src/bot/draw/file-ref.ts'
import type { Ask, Reply } from '../../src/bot/draw/reply.ts'
import type { Porter } from '../../src/bot/porter.ts'
import type { EventBody, Incoming, Store } from '../../src/store/port/store.ts'

export interface TerminalParts {
  porter: Pick<Porter, 'handle'>
  store: Pick<Store, 'history' | 'keepFile' | 'person'>
  clock: Clock
  person: string
  /** of the terminal's user; the person's own choice comes before it */
  locale: string
  input: Readable & { isTTY?: boolean }
  output: Writable
  /** a booking's code as characters */
  qr(code: string): Promise<string>
  /** keeps a reply's file on this machine and returns its path; undefined where it is no more */
  keepFile(file: FileRef): Promise<string | undefined>
  /** the file at a path that was typed; undefined where there is none */
  readFile(path: string): Promise<{ name: string; content: Uint8Array } | undefined>
}

/** How often a person at the keyboard is told what the service says by itself (real ms). */
const LOOK_MS = 1000

/**
 * The chat in a terminal: a line is a message, choices are numbered. Lines that come faster than the answers wait in order,
 * so a script can be piped in. Returns at the end of the input (Ctrl-D) or when `signal` says so (Ctrl-C).
 */
export async function chatInTerminal(parts: TerminalParts, signal?: AbortSignal): Promise<void> {
  const chat = new TerminalChat(parts)
  const { input, output } = parts
  const lines = createInterface({ input, output: input.isTTY ? output : undefined, terminal: input.isTTY, signal })
  lines.setPrompt('> ')
  const closed = once(lines, 'close')
  const prompt = () => input.isTTY && lines.prompt(true)
  const opened = chat.open().then(prompt)
  // Listened to from the beginning: what is piped in is all there before the greeting is.
  lines.on('line', (line) => chat.hear(line).then(prompt, () => lines.close()))
  const looking = setInterval(
    () =>
      chat.news().then(
        (told) => told && prompt(),
        () => lines.close(),
      ),
    LOOK_MS,
  )
  try {
    await opened
    await closed
    await chat.settled()
  } finally {
    clearInterval(looking)
    lines.close()
  }
}

class TerminalChat {
  readonly #parts: TerminalParts
  #seen = 0
  /** the question now open */
  #open: Ask | null = null
  /** what is printed, one after the other */
  #queue: Promise<unknown> = Promise.resolve()

  constructor(parts: TerminalParts) {
    this.#parts = parts
  }

  /** Greets, or comes back to the question that was open. */
  open(): Promise<void> {
    return this.#inOrder(async () => {
      const { output, locale, store } = this.#parts
      output.write(`${speakerFor(locale).text('terminal:hint')}\n\n`)
      const { entries } = await store.history({ conversation: this.#conversation, limit: 1 })
      this.#seen = entries.at(-1)?.seq ?? 0
      await this.#send({ type: 'start' })
    })
  }

  hear(line: string): Promise<void> {
    return this.#inOrder(async () => {
      const said = line.trim()
      if (said === '') return
      const file = this.#open?.kind === 'file' ? await this.#parts.readFile(said) : undefined
      if (file !== undefined) await this.#sendFile(file)
      else await this.#send({ type: 'text', text: line })
    })
  }

  /** Prints what the service has said by itself; whether there was something. */
  news(): Promise<boolean> {
    return this.#inOrder(async () => {
      const { store } = this.#parts
      const { entries, open } = await store.history({ conversation: this.#conversation, after: this.#seen, limit: 50 })
      this.#seen = entries.at(-1)?.seq ?? this.#seen
      const replies = repliesOf(entries).filter((reply) => reply.inReplyTo === undefined)
      await this.#print(replies, open as Ask | null)
      return replies.length > 0
    })
  }

  get #conversation(): string {
    return `p:${this.#parts.person}`
  }

  async #sendFile({ name, content }: { name: string; content: Uint8Array }): Promise<void> {
    const { person, clock, store } = this.#parts
    const id = this.#newId()
    const sent = { event: id, person, conversation: this.#conversation, name, content, now: clock.now() }
    await this.#send(await receiveFile(sent, store), id)
  }

  async #send(body: EventBody, id: string = this.#newId()): Promise<void> {
    const { porter, output, locale } = this.#parts
    const handled = await porter.handle(this.#event(body, id))
    if (handled.status === 'done') {
      this.#seen = Math.max(this.#seen, ...handled.entries.map((entry) => entry.seq))
      await this.#print(repliesOf(handled.entries), handled.open)
    } else output.write(`${drawError('HALLO_BUSY', undefined, locale)}\n`)
  }

  #newId(): string {
    return `terminal:${this.#parts.person}:${randomUUID()}`
  }

  #event(body: EventBody, id: string): Incoming {
    const { person, locale, clock } = this.#parts
    return {
      id,
      conversation: this.#conversation,
      door: 'terminal',
      account: person,
      address: person,
      person,
      locale,
      body,
      at: clock.now(),
    }
  }

  async #print(replies: readonly Reply[], open: Ask | null): Promise<void> {
    const { output } = this.#parts
    this.#open = open
    const numbered = numberedList(replies, open)
    for (const [place, reply] of replies.entries()) {
      output.write(`${plain(reply.text)}\n`)
      for (const line of choiceLines(reply.choices ?? [], place === numbered)) output.write(`  ${plain(line)}\n`)
      await this.#printFiles(reply)
      output.write('\n')
    }
  }

  async #printFiles({ booking, files, images }: Reply): Promise<void> {
    const { output, qr, keepFile } = this.#parts
    if (images !== undefined && booking !== undefined) output.write(`${await qr(booking.code)}\n`)
    if (booking === undefined) for (const { alt } of images ?? []) output.write(`[${plain(alt)}]\n`)
    for (const file of files ?? []) await this.#saved(await keepFile(file))
  }

  async #saved(path: string | undefined): Promise<void> {
    const { output, locale } = this.#parts
    if (path !== undefined) output.write(`${speakerFor(locale).text('terminal:saved', { path })}\n`)
  }

  /** When all is said; throws what went wrong. */
  settled(): Promise<unknown> {
    return this.#queue
  }

  /** After a fault nothing more is done: the next one would meet it too. */
  #inOrder<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work)
    this.#queue = done
    return done
  }
}

/** What people wrote must not steer the terminal. */
const plain = (text: string): string => text.replaceAll(/(?![\n\t])\p{Cc}/gu, '')
