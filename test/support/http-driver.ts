import { rm } from 'node:fs/promises'
import type { Reply } from '../../src/bot/draw/reply.ts'
import { refusedFile } from './body.ts'
import { dataFolder, Guest, type Service, startService } from './service.ts'
import { type Answer, type Driver, type Said, SETUP_CODE } from './transcript.ts'

const NOW = Date.parse('2026-11-23T01:00:00Z')
/** How long news is waited for when time has gone by: the service looks for what is due every second, once it is warm. */
const PATIENCE_MS = 10_000

/** The running service over HTTP, as a client meets it; time goes by with a restart under another `HALLO_NOW`. */
export class HttpDriver implements Driver {
  #service: Service
  readonly #folder: string
  readonly #env: Readonly<Record<string, string>>
  readonly #guests = new Map<string, { guest: Guest; seen: number }>()
  #locale: 'en' | 'zh-CN' = 'en'
  #now = NOW

  private constructor(service: Service, folder: string, env: Readonly<Record<string, string>>) {
    this.#service = service
    this.#folder = folder
    this.#env = env
  }

  static async open(env: Readonly<Record<string, string>> = {}): Promise<HttpDriver> {
    const folder = await dataFolder()
    return new HttpDriver(await start(folder, NOW, env), folder, env)
  }

  locale(tag: string): void {
    this.#locale = tag === 'zh-CN' ? 'zh-CN' : 'en'
  }

  async say(name: string, message: Said, id: string): Promise<Answer> {
    const known = this.#guests.get(name)
    const one = known ?? { guest: await Guest.arrive(this.#service.url, this.#locale), seen: 0 }
    this.#guests.set(name, one)
    const answer =
      'file' in message ? await one.guest.sendFile(message.file, id) : await one.guest.send({ id, ...message })
    if (answer.status === 413) return refusedFile(answer)
    if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.error)}`)
    one.seen = Math.max(one.seen, ...answer.replies.map((reply) => reply.seq))
    return answer
  }

  /** Whose next message begins a new session, as the page does when theirs is over. */
  forget(name: string): void {
    this.#guests.delete(name)
  }

  async wait(name: string, ms: number): Promise<Answer> {
    if (ms > 0) await this.#later(ms)
    const one = this.#guests.get(name)
    if (one === undefined) return { replies: [], open: null }
    const until = performance.now() + PATIENCE_MS
    for (;;) {
      const { entries, open } = await one.guest.history()
      const news = entries.filter((entry) => entry.from === 'hallo' && entry.seq > one.seen)
      if (news.length > 0 || performance.now() > until) {
        one.seen = Math.max(one.seen, ...news.map((entry) => entry.seq))
        return { replies: news as unknown as Reply[], open }
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  async #later(ms: number): Promise<void> {
    await this.#service.stop()
    this.#now += ms
    this.#service = await start(this.#folder, this.#now, this.#env)
    for (const { guest } of this.#guests.values()) guest.url = this.#service.url
  }

  async close(): Promise<void> {
    await this.#service.stop()
    await rm(this.#folder, { recursive: true, force: true })
  }
}

const start = (folder: string, now: number, env: Readonly<Record<string, string>>): Promise<Service> =>
  startService({
    folder,
    env: {
      HALLO_NOW: new Date(now).toISOString(),
      HALLO_JOBS: '* * * * * *',
      HALLO_SETUP_CODE: SETUP_CODE,
      HALLO_LIMIT_MESSAGES: 'off',
      HALLO_LIMIT_SESSIONS: 'off',
      ...env,
    },
  })
