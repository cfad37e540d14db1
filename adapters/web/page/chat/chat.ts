import { Feed } from './feed.ts'
import { type Health, HealthBoard } from './health-board.ts'
import type { Api, RequestRefusal, Unreachable } from './http-api.ts'
import { newId } from './id.ts'
import type { PageStorage } from './keep.ts'
import { Outbox, type Outcome } from './page-outbox.ts'
import { Past } from './past.ts'
import { backoff, Pause } from './pause.ts'
import type { Ask, Choice, Message, Place, Reply } from './protocol.ts'
import { OPENING, Transcript } from './transcript.ts'

export interface ChatOptions {
  api: Api
  keep: PageStorage
  locale: () => string
  /** this device's clock, ms */
  now: () => number
  /** the transcript or the open question has changed */
  onChange: () => void
  onHealth: (health: Health) => void
  /** what could not be sent comes back to be written anew */
  onReturned: (text: string) => void
  texts: () => { renewed: string; refused: string; signedIn: string }
  backoff?: (failures: number) => number
}

/** A message that has waited longer than this on a closed page may no longer be meant. */
const STALE = 15 * 60_000

/**
 * The conversation from the guest's side: what is said goes into the outbox, what is heard into the transcript. It
 * knows nothing of the screen.
 */
export class Chat {
  readonly transcript = new Transcript()
  open: Ask | null = null
  /** messages on their way right now */
  #delivering = false
  /** replies heard by the event stream while their own answer was still on its way */
  #early: Reply[] = []
  #options: ChatOptions
  #past: Past
  #outbox: Outbox
  #feed: Feed
  #health: HealthBoard
  #pause = new Pause()
  #backoff: (failures: number) => number
  #feeding: string | undefined
  /** the last token that was refused, and how many were in a row */
  #unknown: string | undefined
  #lost = 0

  constructor(options: ChatOptions) {
    this.#options = options
    this.#backoff = options.backoff ?? backoff
    this.#health = new HealthBoard(options.onHealth)
    this.#past = new Past({
      ...options,
      transcript: this.transcript,
      onOpen: (open) => {
        this.open = open
      },
    })
    this.#outbox = new Outbox({
      deliver: (message) => this.#deliver(message),
      backoff: this.#backoff,
      onStep: options.onChange,
    })
    this.#feed = new Feed({
      api: options.api,
      cursor: () => this.transcript.cursor,
      onReply: (reply) => this.#heard(reply),
      onBehind: () => void this.#catchUp(this.transcript.cursor),
      poll: () => this.#catchUp(this.transcript.cursor),
      onState: (state) => this.#feedIs(state),
      backoff: this.#backoff,
    })
  }

  /** Is an answer being waited for? */
  get waiting(): boolean {
    return this.#outbox.waiting.length > 0
  }

  /** Shows what was said before, sends what is still to be sent, and opens the conversation where it is new. */
  async start(): Promise<void> {
    if (this.#options.keep.token && !(await this.#load())) return
    for (const message of this.#options.keep.unsent) {
      // What was written while the history was being loaded is in the line already.
      if (this.#outbox.waiting.some((other) => other.id === message.id)) continue
      if (this.#options.now() - message.at > STALE) this.#giveBack([message])
      else this.#push(message)
    }
    if (this.transcript.isEmpty && !this.waiting) this.say(OPENING)
    else if (this.#options.keep.token) this.#listen(this.#options.keep.token)
    this.#options.onChange()
  }

  say(text: string): void {
    this.#push({ id: newId(), text, label: text, at: this.#options.now() })
    this.#options.onChange()
  }

  choose(choice: Choice): void {
    this.#push({ id: newId(), choice: choice.value, label: choice.label, at: this.#options.now() })
    this.#options.onChange()
  }

  sendPlace(location: Place): void {
    this.#push({ id: newId(), location, label: '📍', at: this.#options.now() })
    this.#options.onChange()
  }

  attach(file: File): void {
    this.#push({ id: newId(), file, label: file.name, at: this.#options.now() })
    this.#options.onChange()
  }

  /** The network may be back: try now. */
  wake(): void {
    this.#pause.wake()
    this.#outbox.wake()
    this.#feed.wake()
  }

  /** The page is looked at again: another tab may have gone on with the conversation. */
  async refresh(): Promise<void> {
    this.wake()
    if (!this.transcript.isEmpty && !this.waiting) await this.#catchUp(this.transcript.cursor)
  }

  /** A session that was left is gone on with, by a new token of it. */
  async goOnWith(token: string): Promise<void> {
    this.#feed.stop()
    this.#feeding = undefined
    this.#options.keep.token = token
    this.open = null
    this.transcript.startAnew(this.#options.texts().signedIn)
    await this.start()
  }

  /** Loads what was said before the oldest line shown. */
  async earlier(): Promise<void> {
    await this.#past.earlier()
    this.#options.onChange()
  }

  #push(message: Message): void {
    // The browser's storage takes no files.
    if (message.file === undefined) this.#options.keep.addUnsent(message)
    this.transcript.wait(message)
    this.#outbox.push(message)
  }

  async #deliver(message: Message): Promise<Outcome> {
    if (message.text === OPENING && !this.#options.keep.token) return this.#open(message)
    const token = await this.#token()
    if (typeof token !== 'string') return this.#later(token)
    this.#delivering = true
    const answer = await this.#options.api.send(token, message)
    this.#delivering = false
    if (answer.ok) this.#answered(message, answer.value)
    this.#takeEarly()
    if (!answer.ok) return this.#failed(message, token, answer)
    this.#listen(token)
    return { do: 'next' }
  }

  #answered(message: Message, { replies, open }: { replies: Reply[]; open: Ask | null }): void {
    this.#health.fine('send')
    this.#options.keep.removeUnsent(message.id)
    this.transcript.answered(message, replies)
    this.open = open
  }

  /** The first visit: session and greeting in one round trip. */
  async #open(message: Message): Promise<Outcome> {
    const answer = await this.#options.api.session(this.#options.locale(), true)
    if (!answer.ok) return this.#later(answer)
    const { token, replies, open = null } = answer.value
    this.#options.keep.token = token
    if (replies === undefined) return { do: 'again', after: 0 }
    this.#answered(message, { replies, open })
    this.#listen(token)
    return { do: 'next' }
  }

  #failed(message: Message, token: string, answer: Unreachable | RequestRefusal): Outcome {
    if (answer.why === 'unreachable' || answer.status === 429 || answer.status >= 500) return this.#later(answer)
    if (answer.status === 401) return this.#renew(token) ? { do: 'stop' } : { do: 'next' }
    this.#options.keep.removeUnsent(message.id)
    this.transcript.withdraw(message)
    if (answer.code === 'HALLO_ID_REUSED') {
      message.id = newId()
      this.#options.keep.addUnsent(message)
      this.transcript.wait(message)
      return { do: 'again', after: 0 }
    }
    this.#health.fine('send')
    this.transcript.notice(answer.message || this.#options.texts().refused)
    if (message.text !== undefined && message.text !== OPENING) this.#options.onReturned(message.text)
    return { do: 'next' }
  }

  #later(answer: Unreachable | RequestRefusal): Outcome {
    this.#health.failed('send', answer)
    const after = answer.why === 'refused' ? answer.retryAfter : undefined
    return after === undefined ? { do: 'again' } : { do: 'again', after }
  }

  /** The session's token; the session is made when it is first needed. */
  async #token(): Promise<string | Unreachable | RequestRefusal> {
    const kept = this.#options.keep.token
    if (kept) return kept
    const answer = await this.#options.api.session(this.#options.locale(), false)
    if (!answer.ok) return answer
    this.#options.keep.token = answer.value.token
    return answer.value.token
  }

  /**
   * The service does not know this token any more: begin anew, lose no word of the guest's. False where that has been
   * done already: the event stream and a message can both find out.
   */
  #renew(token: string): boolean {
    if (token === this.#unknown) return false
    this.#unknown = token
    this.#feed.stop()
    this.#feeding = undefined
    // Another tab may have been quicker: its new session is then this one's too.
    const renewed = this.#options.keep.token !== token
    if (!renewed) this.#options.keep.token = undefined
    const unsent = [...this.#options.keep.unsent, ...this.#outbox.takeAll()]
    this.#giveBack([...new Map(unsent.map((message) => [message.id, message])).values()])
    this.open = null
    this.transcript.startAnew(this.#options.texts().renewed)
    this.#lost += 1
    const again = () => (renewed ? void this.start() : this.say(OPENING))
    // A service that refuses each new token at once must not be asked for ever more of them without a pause.
    setTimeout(again, this.#lost > 2 ? this.#backoff(this.#lost) : 0)
    return true
  }

  #giveBack(messages: readonly Message[]): void {
    for (const message of messages) {
      this.#options.keep.removeUnsent(message.id)
      this.transcript.withdraw(message)
    }
    const texts = messages.flatMap(({ text }) => (text === undefined || text === OPENING ? [] : [text]))
    if (texts.length) this.#options.onReturned(texts.join('\n'))
  }

  /** The newest part of the history, tried until it is there. False where the session is over and a new one begins. */
  async #load(): Promise<boolean> {
    for (let failures = 1; ; failures++) {
      const token = this.#options.keep.token ?? ''
      const answer = await this.#past.newest()
      if (answer.ok) {
        this.#health.fine('history')
        return true
      }
      if (answer.why === 'refused' && answer.status === 401) {
        this.#renew(token)
        return false
      }
      if (token !== this.#options.keep.token) return false
      this.#health.failed('history', answer)
      await this.#pause.wait((answer.why === 'refused' ? answer.retryAfter : undefined) ?? this.#backoff(failures))
    }
  }

  #listen(token: string): void {
    if (this.#feeding === token) return
    this.#feeding = token
    this.#feed.start(token)
  }

  #feedIs(state: 'live' | Unreachable | RequestRefusal): void {
    if (state === 'live') {
      this.#lost = 0
      this.#health.fine('events')
      this.#outbox.wake()
    } else if (state.why === 'refused' && state.status === 401) {
      this.#renew(this.#feeding ?? '')
      this.#options.onChange()
    } else this.#health.failed('events', state)
  }

  #heard(reply: Reply): void {
    this.#early.push(reply)
    if (!this.#delivering) {
      this.#takeEarly()
      this.#options.onChange()
    }
  }

  #takeEarly(): void {
    for (const reply of this.#early.splice(0)) {
      if (reply.seq > this.transcript.cursor && reply.ask) this.open = reply.ask
      this.transcript.add([{ ...reply, from: 'hallo', at: '' }])
    }
    const hole = this.transcript.hole
    if (hole !== undefined) void this.#catchUp(hole)
  }

  async #catchUp(after: number) {
    const answer = await this.#past.since(after)
    this.#options.onChange()
    return answer
  }
}
