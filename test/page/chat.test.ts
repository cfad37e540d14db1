import { describe, expect, it } from 'vitest'
import { Chat } from '../../adapters/web/page/chat/chat.ts'
import type { Health } from '../../adapters/web/page/chat/health-board.ts'
import type { Api, RequestRefusal, RequestResult } from '../../adapters/web/page/chat/http-api.ts'
import { PageStorage } from '../../adapters/web/page/chat/keep.ts'
import type { Ask, Entry, Message, Reply } from '../../adapters/web/page/chat/protocol.ts'

type Sent = RequestResult<{ replies: Reply[]; open: Ask | null }>
const UNREACHABLE = { ok: false, why: 'unreachable' } as const
const refused = (status: number, code = '', more: Partial<RequestRefusal> = {}): RequestRefusal => ({
  ok: false,
  why: 'refused',
  status,
  code,
  message: `refused with ${status}`,
  ...more,
})

/** A service in memory: it echoes, once for each id, and fails as it is told to. */
class Service implements Api {
  log: Entry[] = []
  answers = new Map<string, Reply[]>()
  /** what the next calls of `send` come to, before (`lost`: after) they are done */
  failures: (Sent | 'lost')[] = []
  tries: string[] = []
  sessions = 0
  /** how often the history was asked, and how often it is still to fail */
  histories = 0
  historyFails = 0
  /** holds answers back until it is called off */
  gate: Promise<void> = Promise.resolve()
  tokens = new Set<string>()
  streams: ReadableStreamDefaultController<Uint8Array>[] = []

  async session() {
    this.sessions += 1
    const token = `t${this.sessions}`
    this.tokens.add(token)
    return { ok: true as const, value: { token } }
  }

  async send(token: string, message: Message): Promise<Sent> {
    this.tries.push(message.id)
    const answer = this.tokens.has(token) ? this.#handle(message) : refused(401, 'HALLO_TOKEN_UNKNOWN')
    await this.gate
    return answer
  }

  #handle(message: Message): Sent {
    const failure = this.failures.shift()
    if (failure && failure !== 'lost') return failure
    const replies = this.answers.get(message.id) ?? this.#answer(message)
    return failure ? UNREACHABLE : { ok: true, value: { replies, open: null } }
  }

  async history(token: string, { after, limit }: { after?: number; limit: number }) {
    this.histories += 1
    if (this.historyFails-- > 0) return UNREACHABLE
    if (!this.tokens.has(token)) return refused(401)
    const entries =
      after === undefined ? this.log.slice(-limit) : this.log.filter(({ seq }) => seq > after).slice(0, limit)
    return { ok: true as const, value: { entries, open: null } }
  }

  async events(token: string, _after: number, signal: AbortSignal): Promise<RequestResult<Response>> {
    if (!this.tokens.has(token)) return refused(401)
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.streams.push(controller)
        controller.enqueue(new TextEncoder().encode(': hallo\n\n'))
        signal.addEventListener('abort', () => controller.error(new Error('aborted')))
      },
    })
    const headers = { 'Content-Type': 'text/event-stream; charset=utf-8' }
    return { ok: true, value: new Response(body, { headers }) }
  }

  /** The service says something by itself. */
  speak(text: string): void {
    const reply = { id: `own${this.log.length}`, seq: this.log.length + 1, text }
    this.log.push({ ...reply, from: 'hallo', at: '' })
    const event = `event: reply\nid: ${reply.seq}\ndata: ${JSON.stringify(reply)}\n\n`
    this.streams.at(-1)?.enqueue(new TextEncoder().encode(event))
  }

  #answer(message: Message): Reply[] {
    this.log.push({ seq: this.log.length + 1, from: 'guest', at: '', id: message.id, text: message.label })
    const reply = { id: `${message.id}.0`, seq: this.log.length + 1, text: `re ${message.label}` }
    this.log.push({ ...reply, from: 'hallo', at: '' })
    this.answers.set(message.id, [reply])
    return [reply]
  }
}

function page(service: Service, keep = new PageStorage(undefined), now = 1_000_000) {
  const returned: string[] = []
  const health: Health['is'][] = []
  const chat = new Chat({
    api: service,
    keep,
    locale: () => 'en',
    now: () => now,
    onChange: () => {},
    onHealth: (state) => health.push(state.is),
    onReturned: (text) => returned.push(text),
    texts: () => ({ renewed: 'renewed', refused: 'refused', signedIn: 'signed in' }),
    backoff: () => 1,
  })
  const texts = () => chat.transcript.lines.map((line) => line.text)
  return { chat, keep, returned, health, texts, quiet: () => until(() => !chat.waiting) }
}

/** Lets everything run until it is so; the test's own time limit ends what never comes. */
async function until(so: () => boolean): Promise<void> {
  while (!so()) await new Promise((resolve) => setTimeout(resolve, 1))
}

describe('the chat', () => {
  it('opens a new conversation by itself, makes the session only then, and hides the opening', async () => {
    const service = new Service()
    const { chat, keep, texts, quiet } = page(service)
    await chat.start()
    await quiet()
    expect(texts()).toEqual(['re /start'])
    expect([service.sessions, keep.token, keep.unsent]).toEqual([1, 't1', []])
  })

  it('shows the conversation again after a reload, and opens no second one', async () => {
    const service = new Service()
    const first = page(service)
    await first.chat.start()
    first.chat.say('hello')
    await first.quiet()
    const second = page(service, first.keep)
    await second.chat.start()
    expect(second.texts()).toEqual(['re /start', 'hello', 're hello'])
    expect(service.tries).toHaveLength(2)
  })

  it.each<[string, Sent | 'lost']>([
    ['no network', UNREACHABLE],
    ['an answer lost on its way', 'lost'],
    ['still in work', refused(503, 'HALLO_BUSY')],
    ['a fault', refused(500)],
    ['too many at once', refused(429, 'HALLO_TOO_MANY', { retryAfter: 1 })],
  ])('sends again under the same id after: %s', async (_, failure) => {
    const service = new Service()
    const { chat, texts, quiet, health } = page(service)
    await chat.start()
    await quiet()
    service.failures = [failure, failure, failure]
    chat.say('one')
    chat.say('two')
    await quiet()
    expect(texts()).toEqual(['re /start', 'one', 're one', 'two', 're two'])
    expect(new Set(service.tries.slice(1, 5)).size).toBe(1)
    expect(service.log).toHaveLength(6)
    expect(health).toContain(
      failure === 'lost' || failure === UNREACHABLE || (failure as RequestRefusal).status === 500 ? 'away' : 'busy',
    )
    expect(health.at(-1)).toBe('fine')
  })

  it('sends what was under way when the page was closed, once', async () => {
    const service = new Service()
    const { chat, keep, quiet } = page(service)
    await chat.start()
    await quiet()
    keep.addUnsent({ id: 'x', text: 'late', label: 'late', at: 1_000_000 })
    for (let reload = 0; reload < 2; reload++) {
      const again = page(service, keep)
      await again.chat.start()
      await again.quiet()
      expect(again.texts()).toEqual(['re /start', 'late', 're late'])
    }
  })

  it('gives back, unsent, what has waited for long', async () => {
    const service = new Service()
    const { chat, keep, quiet } = page(service)
    await chat.start()
    await quiet()
    keep.addUnsent({ id: 'x', text: 'yes', label: 'yes', at: 1_000_000 })
    const nextDay = page(service, keep, 1_000_000 + 86_400_000)
    await nextDay.chat.start()
    expect(nextDay.returned).toEqual(['yes'])
    expect(nextDay.texts()).toEqual(['re /start'])
    expect(keep.unsent).toEqual([])
  })

  it('begins anew when its token is unknown, and keeps the words', async () => {
    const service = new Service()
    const { chat, texts, returned, quiet } = page(service)
    await chat.start()
    await quiet()
    service.tokens.clear()
    service.log = []
    chat.say('one')
    chat.choose({ label: 'Two', value: 'q~2' })
    chat.say('three')
    await until(() => texts().length === 3)
    expect(texts()).toEqual(['re /start', 'renewed', 're /start'])
    expect(returned).toEqual(['one\nthree'])
    expect(service.sessions).toBe(2)
  })

  it('begins anew once where the event stream and a message find it out together', async () => {
    const service = new Service()
    const { chat, texts, returned, quiet } = page(service)
    await chat.start()
    await quiet()
    await until(() => service.streams.length === 1)
    service.tokens.clear()
    service.log = []
    let release = () => {}
    service.gate = new Promise((resolve) => {
      release = resolve
    })
    chat.say('one')
    service.streams[0]?.error(new Error('cut'))
    await until(() => texts().includes('renewed') && chat.waiting)
    release()
    await until(() => texts().length === 3 && !chat.waiting)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(texts()).toEqual(['re /start', 'renewed', 're /start'])
    expect(returned).toEqual(['one'])
    expect(service.sessions).toBe(2)
    chat.say('two')
    await quiet()
    expect(texts().slice(3)).toEqual(['two', 're two'])
  })

  it('says so when a reload finds the token unknown', async () => {
    const service = new Service()
    const keep = new PageStorage(undefined)
    keep.token = 'forged'
    const { chat, texts } = page(service, keep)
    await chat.start()
    await until(() => texts().length === 2)
    expect(texts()).toEqual(['renewed', 're /start'])
    expect(service.sessions).toBe(1)
  })

  it('says it once where a message was already typed meanwhile, and gives every word back', async () => {
    const service = new Service()
    const keep = new PageStorage(undefined)
    keep.token = 'forged'
    keep.addUnsent({ id: 'x', text: 'from before', label: 'from before', at: 1_000_000 })
    const { chat, texts, returned } = page(service, keep)
    const started = chat.start()
    chat.say('just now')
    await started
    await until(() => texts().length === 2)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(texts()).toEqual(['renewed', 're /start'])
    expect(returned).toEqual(['from before\njust now'])
    expect(keep.unsent).toEqual([])
    expect(service.sessions).toBe(1)
  })

  it('gives a refused message back with the reason, and goes on', async () => {
    const service = new Service()
    const { chat, texts, returned, quiet } = page(service)
    await chat.start()
    await quiet()
    service.failures = [refused(413, 'HALLO_TEXT_TOO_LONG')]
    chat.say('long')
    chat.say('short')
    await quiet()
    expect(texts()).toEqual(['re /start', 'refused with 413', 'short', 're short'])
    expect(returned).toEqual(['long'])
  })

  it('takes another id where its own was used for something else', async () => {
    const service = new Service()
    const { chat, texts, quiet } = page(service)
    await chat.start()
    await quiet()
    service.failures = [refused(409, 'HALLO_ID_REUSED')]
    chat.say('one')
    await quiet()
    expect(texts()).toEqual(['re /start', 'one', 're one'])
    expect(new Set(service.tries).size).toBe(3)
  })

  it('hears what the service says by itself, and reads up on what another tab said', async () => {
    const service = new Service()
    const { chat, texts, quiet } = page(service)
    await chat.start()
    await quiet()
    await until(() => service.streams.length === 1)
    await service.send('t1', { id: 'tab', text: 'from a tab', label: 'from a tab', at: 0 })
    service.speak('Your hold has ended.')
    await until(() => texts().length === 4)
    expect(texts()).toEqual(['re /start', 'from a tab', 're from a tab', 'Your hold has ended.'])
  })

  it('listens again after the stream was cut', async () => {
    const service = new Service()
    const { chat, texts, quiet } = page(service)
    await chat.start()
    await quiet()
    await until(() => service.streams.length === 1)
    for (let cuts = 1; cuts <= 4; cuts++) {
      service.streams.at(-1)?.error(new Error('cut'))
      await until(() => service.streams.length === cuts + 1)
      // The first bytes make it a stream that works.
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    service.speak('Here again.')
    await until(() => texts().length === 2)
    expect(texts().at(-1)).toBe('Here again.')
    expect(service.histories).toBe(0)
  })

  it('takes what it hears before the answer that it was waiting for, without asking the history', async () => {
    const service = new Service()
    const { chat, texts, quiet } = page(service)
    await chat.start()
    await quiet()
    await until(() => service.streams.length === 1)
    let release = () => {}
    service.gate = new Promise((resolve) => {
      release = resolve
    })
    chat.say('one')
    await until(() => service.log.length === 4)
    service.speak('By the way.')
    await new Promise((resolve) => setTimeout(resolve, 20))
    release()
    await until(() => texts().length === 4)
    expect(texts()).toEqual(['re /start', 'one', 're one', 'By the way.'])
    expect(service.histories).toBe(0)
  })

  it('sends once what is written while the history cannot be had yet', async () => {
    const service = new Service()
    const first = page(service)
    await first.chat.start()
    await first.quiet()
    service.historyFails = 3
    let release = () => {}
    service.gate = new Promise((resolve) => {
      release = resolve
    })
    const second = page(service, first.keep)
    const started = second.chat.start()
    second.chat.say('already typing')
    await started
    release()
    await second.quiet()
    expect(second.texts()).toEqual(['re /start', 'already typing', 're already typing'])
    expect(service.tries).toHaveLength(2)
  })

  it('reads the history where the stream does not go back far enough', async () => {
    const service = new Service()
    const { chat, texts, quiet } = page(service)
    await chat.start()
    await quiet()
    await until(() => service.streams.length > 0)
    // Another device has gone on meanwhile; none of it comes by the stream.
    for (let seq = service.log.length + 1; seq <= 200; seq += 1)
      service.log.push({ seq, from: 'hallo', at: '', id: `${seq}`, text: `line ${seq}` })
    service.streams.at(-1)!.enqueue(new TextEncoder().encode('event: behind\nid: 190\ndata: {"seq":190}\n\n'))
    await until(() => texts().includes('line 200'))
    expect(texts()).toContain('line 100')
  })

  it('polls where streams are held back', async () => {
    const service = new Service()
    service.events = async () => ({ ok: true, value: new Response('', { headers: { 'Content-Type': 'text/html' } }) })
    const { chat, texts, quiet } = page(service)
    await chat.start()
    await quiet()
    await until(() => service.histories > 0)
    service.speak('Your hold has ended.')
    chat.wake()
    await until(() => texts().length === 2)
    expect(texts().at(-1)).toBe('Your hold has ended.')
  })
})
