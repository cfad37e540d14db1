import { PassThrough } from 'node:stream'
import { chatInTerminal } from '../../adapters/terminal/terminal.ts'
import { repliesOf } from '../../src/bot/doors/entries.ts'
import { numberedList } from '../../src/bot/doors/numbered-list.ts'
import type { Ask, Reply } from '../../src/bot/draw/reply.ts'
import type { HandleResult } from '../../src/bot/porter.ts'
import type { Incoming } from '../../src/store/port/store.ts'
import { bodyOf } from '../support/body.ts'
import { TestHouse } from '../support/test-house.ts'
import type { Answer, Driver, Said } from '../support/transcript.ts'

interface Screen {
  input: PassThrough
  shown: string
  /** told of the next message that is handled */
  handled?: (event: Incoming, handled: HandleResult) => void
  seen: number
  /** what the numbers on the screen stand for, by the terminal's rule */
  numbered: string[]
  /** the kind of the question now open, and its words */
  asked?: string | undefined
  prompt?: string | undefined
  /** what lies on the disk, by path */
  files: Map<string, { name: string; content: Uint8Array }>
}

/** Guests at terminals of their own: what they type goes in by the keyboard, and all that is answered has to be on the screen. */
export class TerminalDriver implements Driver {
  readonly #house: TestHouse
  readonly #screens = new Map<string, Screen>()
  readonly #events = new Map<string, Incoming>()
  #locale = 'en'

  private constructor(house: TestHouse) {
    this.#house = house
  }

  static async open(): Promise<TerminalDriver> {
    return new TerminalDriver(await TestHouse.open())
  }

  locale(tag: string): void {
    this.#locale = tag
  }

  async say(guest: string, message: Said, id: string): Promise<Answer> {
    const screen = await this.#screen(guest)
    const again = this.#events.get(`${guest} ${id}`)
    const line = again === undefined ? this.#line(screen, message) : undefined
    const [event, handled] =
      line === undefined ? await this.#besides(guest, message, id, again) : await this.#type(screen, line)
    this.#events.set(`${guest} ${id}`, event)
    if (handled.status === 'done') {
      // A question that is answered is not picked from any more.
      if (screen.prompt !== undefined && handled.open?.prompt !== screen.prompt) screen.numbered = []
      screen.asked = handled.open?.kind
      screen.prompt = handled.open?.prompt
    }
    if (handled.status !== 'done') throw new Error(`the message was ${handled.status}`)
    const replies = repliesOf(handled.entries)
    if (line !== undefined) number(screen, replies, handled.open)
    screen.seen = Math.max(screen.seen, ...handled.entries.map(({ seq }) => seq))
    if (line !== undefined) {
      const missing = () => replies.find(({ text }) => !screen.shown.includes(text))
      for (let look = 0; look < 200 && missing() !== undefined; look++) await new Promise(setImmediate)
      if (missing() !== undefined)
        throw new Error(`not on the screen: ${missing()?.text}\n${screen.shown.slice(-2000)}`)
    }
    return { replies, open: handled.open }
  }

  async wait(guest: string, ms: number): Promise<Answer> {
    const screen = await this.#screen(guest)
    await this.#house.wait(ms)
    const { entries, open, seq } = await this.#house.since(`p:${guest}`, screen.seen)
    screen.seen = seq
    return { replies: repliesOf(entries.filter(({ from }) => from === 'hallo')), open: open as Ask | null }
  }

  async close(): Promise<void> {
    for (const { input } of this.#screens.values()) input.end()
    await this.#house.porter.settle()
    await this.#house.store.close()
  }

  async #screen(guest: string): Promise<Screen> {
    const known = this.#screens.get(guest)
    if (known !== undefined) return known
    const screen: Screen = { input: new PassThrough(), shown: '', seen: 0, numbered: [], files: new Map() }
    this.#screens.set(guest, screen)
    const output = new PassThrough()
    output.on('data', (text) => {
      screen.shown += text
    })
    const greeted = new Promise<void>((resolve) => {
      screen.handled = () => resolve()
    })
    const handle = async (event: Incoming): Promise<HandleResult> => {
      const handled = await this.#house.porter.handle(event)
      screen.handled?.(event, handled)
      return handled
    }
    const parts = { porter: { handle }, store: this.#house.store, clock: this.#house.clock, person: guest }
    const saved = async () => '/saved'
    const readFile = async (path: string) => screen.files.get(path)
    const rest = { locale: this.#locale, input: screen.input, output, keep: saved, keepFile: saved, readFile }
    chatInTerminal({ ...parts, ...rest, qr: async (code) => `QR of ${code}` }).catch(() => undefined)
    await greeted
    await new Promise(setImmediate)
    const { entries } = await this.#house.store.history({ conversation: `p:${guest}`, limit: 1 })
    screen.seen = entries.at(-1)?.seq ?? 0
    return screen
  }

  /** What can be typed for it; undefined where a terminal can't say that (an old button, several lines at once, nothing). */
  #line(screen: Screen, message: Said): string | undefined {
    if ('file' in message) {
      // A path is one only where a file is asked for.
      if (screen.asked !== 'file') return undefined
      screen.files.set(`~/${message.file.name}`, message.file)
      return `~/${message.file.name}`
    }
    if ('location' in message) return undefined
    if ('text' in message) return message.text.trim() === '' || /[\r\n]/.test(message.text) ? undefined : message.text
    const at = screen.numbered.indexOf(message.choice)
    // One of several choices is ticked by a tap; typed, numbers are all of them.
    return at < 0 || screen.asked === 'choices' ? undefined : String(at + 1)
  }

  #type(screen: Screen, line: string): Promise<[Incoming, HandleResult]> {
    const done = new Promise<[Incoming, HandleResult]>((resolve) => {
      screen.handled = (event, handled) => resolve([event, handled])
    })
    screen.input.write(`${line}\n`)
    return done
  }

  /** The same person by another door, or the same event once more. */
  async #besides(
    guest: string,
    message: Said,
    id: string,
    again: Incoming | undefined,
  ): Promise<[Incoming, HandleResult]> {
    const body = await bodyOf(message, `terminal:${guest}:besides-${id}`, guest, this.#house.store, this.#house.now)
    const whose = { conversation: `p:${guest}`, door: 'terminal', account: guest, address: guest, person: guest }
    const event: Incoming = again ?? {
      id: `terminal:${guest}:besides-${id}`,
      ...whose,
      locale: this.#locale,
      body,
      at: this.#house.now,
    }
    return [event, await this.#house.porter.handle(event)]
  }
}

/** The list shown last is numbered, but not where digits answer the question; one without numbers can't be picked from by them. */
function number(screen: Screen, replies: readonly Reply[], open: Ask | null): void {
  const last = replies.findLast(({ choices }) => choices !== undefined)
  if (last === undefined) return
  const at = numberedList(replies, open)
  screen.numbered = at === undefined ? [] : (replies[at]!.choices ?? []).map(({ value }) => value)
}
