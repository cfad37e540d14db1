import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { packageRoot } from '../../config/root.ts'
import { readCompose, type ServicePlan } from './compose-file.ts'
import { type Front, startFront } from './front.ts'

/** Before a process that has ended is started again. */
const RESTART_MS = 500
/** So long one may take until it listens. */
const START_MS = 60_000
const LOOK_MS = 50

export interface ComposeOptions {
  /** the database, as `HALLO_STORE` names it, instead of the replica set */
  mongodb: string
  secret: string
  /** of the front; 0: any */
  port: number
  /** settings beside those of `compose.yaml`, or in their place */
  env?: Readonly<Record<string, string>>
  /** what the processes print, a line each with its service before it */
  print?: (line: string) => void
}

export interface RunningCompose {
  front: Front
  /** where each service listens, and as which process; undefined: it does not */
  at(service: string): { url: string; pid: number } | undefined
  close(): Promise<void>
}

/**
 * Runs Hallo's processes of `compose.yaml` on this machine, without containers: each by the command and the settings that stand there, at
 * a port of its own, started again when it ends, with a front before the web processes. The built service has to be there.
 */
export async function runCompose({ mongodb, secret, port, env, print }: ComposeOptions): Promise<RunningCompose> {
  const outside = { TELEGRAM_BOT_TOKEN: process.env.TELEGRAM_BOT_TOKEN ?? '', HALLO_SECRET: secret }
  const plan = await readCompose(path.join(packageRoot(), 'compose.yaml'), outside)
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hallo-compose-'))
  // What only holds inside of containers.
  const here = { HALLO_STORE: mongodb, HALLO_DATA: folder, HOST: '127.0.0.1', PORT: '0', HALLO_TRUST_PROXY: 'loopback' }
  const processes = new Map<string, KeptUp>()
  const close = async () => {
    await front?.close()
    await Promise.all([...processes.values()].map((each) => each.stop()))
    await rm(folder, { recursive: true, force: true })
  }
  let front: Front | undefined
  try {
    for (const service of plan.services) {
      const kept = new KeptUp(service, { ...here, ...env }, print)
      processes.set(service.name, kept)
      // One after the other: the first makes the indexes.
      await kept.listening()
    }
    front = await startFront({ ...plan.front, port, urlOf: (service) => processes.get(service)?.at()?.url })
    return { front, at: (service) => processes.get(service)?.at(), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** A process that is started again when it ends (`restart: unless-stopped`). */
class KeptUp {
  readonly #service: ServicePlan
  readonly #env: Readonly<Record<string, string>>
  readonly #print: (line: string) => void
  #child: ChildProcess | undefined
  #url: string | undefined
  #last = ''
  #stopped = false
  readonly #over: Promise<void>

  constructor(service: ServicePlan, env: Readonly<Record<string, string>>, print: (line: string) => void = () => {}) {
    this.#service = service
    this.#env = env
    this.#print = print
    this.#over = this.#keepUp()
  }

  at(): { url: string; pid: number } | undefined {
    const pid = this.#child?.pid
    return this.#url === undefined || pid === undefined ? undefined : { url: this.#url, pid }
  }

  async listening(): Promise<void> {
    for (const until = performance.now() + START_MS; this.#url === undefined; await pause(LOOK_MS))
      if (performance.now() > until) throw new Error(`${this.#service.name} does not listen:\n${this.#last}`)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#child?.kill()
    await this.#over
  }

  async #keepUp(): Promise<void> {
    while (!this.#stopped) {
      await this.#run()
      if (!this.#stopped) await pause(RESTART_MS)
    }
  }

  #run(): Promise<void> {
    const { name, command, environment } = this.#service
    const [, ...args] = command
    const env = { PATH: process.env.PATH, ...environment, ...this.#env }
    const child = spawn(process.execPath, args, { cwd: packageRoot(), env, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#child = child
    const heard = (chunk: Buffer) => {
      const text = chunk.toString()
      this.#last = (this.#last + text).slice(-4000)
      this.#url ??= /http:\/\/[\w.:[\]-]+:\d+/.exec(text)?.[0]
      for (const line of text.split('\n')) if (line !== '') this.#print(`${name.padEnd(5)} ${line}`)
    }
    child.stdout.on('data', heard)
    child.stderr.on('data', heard)
    return new Promise((resolve) => {
      const over = () => {
        this.#child = undefined
        this.#url = undefined
        resolve()
      }
      child.once('error', over)
      child.once('exit', over)
    })
  }
}
