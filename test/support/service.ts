import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Ask, Choice } from '../../src/bot/draw/reply.ts'
import type { ReplyView } from '../../src/http/reply-view.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Service {
  url: string
  pid: number
  /** of a service with a `preload`: it has a channel */
  child: ChildProcess
  output(): string
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

export interface ServiceOptions {
  /** the folder of the data file; several processes may share one */
  folder: string
  env?: Record<string, string>
  /** a Node of another version */
  node?: string
  /** the folder of another built version of the service */
  version?: string
  /** a module that is loaded before the service, which gets a channel to talk to it */
  preload?: string
  /** a command that starts it, with its arguments */
  by?: readonly string[]
  /** at most so many open files */
  openFiles?: number
}

/** What hangs fails by its own name, before its test runs out of time (real ms). */
const ANSWER_MS = 100_000
const START_OR_STOP_MS = 60_000

export const dataFolder = () => mkdtemp(path.join(os.tmpdir(), 'hallo-'))

/** Starts the built service (`npm run build`) at a port that the system picks, and waits until it is ready. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { folder, env = {}, node = process.execPath, version = root, preload, openFiles, by = [] } = options
  const main = [...(preload === undefined ? [] : ['--import', preload]), path.join(version, 'dist/src/main.js')]
  const limited = ['-c', `ulimit -n ${openFiles}; exec "$0" "$@"`, node, ...main]
  const [command = '', ...args] = [...by, ...(openFiles === undefined ? [node, ...main] : ['sh', ...limited])]
  const child = spawn(command, args, {
    cwd: version,
    env: {
      PATH: process.env.PATH,
      TZ: 'Pacific/Auckland',
      PORT: '0',
      HALLO_STORE: `sqlite:${path.join(folder, 'hallo.db')}`,
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', ...(preload === undefined ? [] : ['ipc' as const])],
  })
  let output = ''
  child.stdout?.on('data', (chunk) => {
    output += chunk
  })
  child.stderr?.on('data', (chunk) => {
    output += chunk
  })
  const url = await address(child, () => output)
  return {
    url,
    pid: child.pid!,
    child,
    output: () => output,
    stop: (signal = 'SIGTERM') =>
      new Promise((resolve, reject) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode)
        const hangs = setTimeout(() => {
          child.kill('SIGKILL')
          reject(new Error(`the service did not end within ${START_OR_STOP_MS} ms:\n${output}`))
        }, START_OR_STOP_MS)
        child.once('exit', (code) => {
          clearTimeout(hangs)
          resolve(code)
        })
        child.kill(signal)
      }),
  }
}

function address(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = /http:\/\/[\w.:[\]-]+:\d+/.exec(output())
      if (found === null) return
      clearTimeout(hangs)
      resolve(found[0])
    }
    const hangs = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`the service was not ready within ${START_OR_STOP_MS} ms:\n${output()}`))
    }, START_OR_STOP_MS)
    child.stdout?.on('data', look)
    child.once('exit', (code) => {
      clearTimeout(hangs)
      reject(new Error(`the service ended with ${code}:\n${output()}`))
    })
  })
}

export interface Answer {
  status: number
  replies: ReplyView[]
  open: Ask | null
  error?: { code: string; message: string }
}

/** One person's chat over HTTP, as any client would hold it. */
export class Guest {
  readonly token: string
  url: string
  last: Answer | undefined

  constructor(url: string, token: string) {
    this.url = url
    this.token = token
  }

  static async arrive(
    url: string,
    locale: 'en' | 'zh-CN' = 'en',
    headers: Record<string, string> = {},
  ): Promise<Guest> {
    const response = await fetch(`${url}/api/chat/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ locale }),
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    if (response.status !== 201) throw new Error(`no session: ${response.status} ${await response.text()}`)
    const { token } = (await response.json()) as { token: string }
    return new Guest(url, token)
  }

  say(text: string, id?: string): Promise<Answer> {
    return this.send({ ...(id === undefined ? {} : { id }), text })
  }

  choose(choice: string | Choice, id?: string): Promise<Answer> {
    return this.send({
      ...(id === undefined ? {} : { id }),
      choice: typeof choice === 'string' ? choice : choice.value,
    })
  }

  /** Taps the first choice of the last answer that `wanted` accepts. */
  tap(wanted: (choice: Choice) => boolean): Promise<Answer> {
    const choice = this.last?.replies.flatMap((reply) => reply.choices ?? []).find(wanted)
    if (!choice) throw new Error(`no such choice in ${JSON.stringify(this.last?.replies)}`)
    return this.choose(choice)
  }

  async sendFile(
    { name, content, caption }: { name: string; content: Uint8Array; caption?: string },
    id?: string,
  ): Promise<Answer> {
    const form = new FormData()
    if (caption !== undefined) form.set('caption', caption)
    if (id !== undefined) form.set('id', id)
    form.set('file', new Blob([content]), name)
    const headers = { authorization: `Bearer ${this.token}` }
    return this.#answer(await this.#post(headers, form))
  }

  async send(body: unknown): Promise<Answer> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${this.token}` }
    return this.#answer(await this.#post(headers, JSON.stringify(body)))
  }

  #post(headers: Record<string, string>, body: string | FormData): Promise<Response> {
    const signal = AbortSignal.timeout(ANSWER_MS)
    return fetch(`${this.url}/api/chat/messages`, { method: 'POST', headers, body, signal })
  }

  async #answer(response: Response): Promise<Answer> {
    const json = (await response.json()) as Omit<Answer, 'status'>
    const answer = { ...json, replies: json.replies ?? [], open: json.open ?? null, status: response.status }
    this.last = answer
    return answer
  }

  async history(): Promise<{
    entries: ({ from: 'guest' | 'hallo'; seq: number } & Partial<ReplyView>)[]
    open: Ask | null
  }> {
    const response = await fetch(`${this.url}/api/chat/history?limit=50`, {
      headers: { authorization: `Bearer ${this.token}` },
    })
    return (await response.json()) as never
  }
}

export const lastOf = (answer: Answer): ReplyView => {
  const reply = answer.replies.at(-1)
  if (!reply) throw new Error(`no reply: ${JSON.stringify(answer)}`)
  return reply
}
/** All that was said, a reply a line. */
export const saidIn = (answer: Answer): string => answer.replies.map(({ text }) => text).join('\n')
/** The booking that any of the replies carries. */
export const bookingOf = (answer: Answer) => answer.replies.map((reply) => reply.booking).find(Boolean)
