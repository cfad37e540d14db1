import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { CommandResult } from '../../../../src/store/port/store.ts'
import type { CrowdAnswer, CrowdTask } from './crowd-worker.ts'
import { type CuttingProxy, cuttingProxy } from './cutting-proxy.ts'

const WORKER = path.join(import.meta.dirname, 'crowd-worker.ts')

interface Waiting {
  task: CrowdTask
  done: (result: CommandResult) => void
}

/** Processes with the store alone, each with a way to the server of its own; what one leaves undone another is asked. */
export class CrowdProcesses {
  kills = 0
  cuts = 0
  /** tasks that were asked more than once */
  repeated = 0
  /** starts that a cut has ended */
  failedStarts = 0
  readonly faults: string[] = []
  readonly #proxies: readonly CuttingProxy[]
  readonly #random: () => number
  readonly #ready = new Map<number, ChildProcess>()
  readonly #all: ChildProcess[] = []
  /** by process */
  readonly #waiting = new Map<ChildProcess, Map<number, Waiting>>()
  #tasks = 0
  #starts = 0
  #closed = false

  private constructor(proxies: readonly CuttingProxy[], random: () => number) {
    this.#proxies = proxies
    this.#random = random
  }

  static async start(url: string, count: number, random: () => number): Promise<CrowdProcesses> {
    const proxies = await Promise.all(Array.from({ length: count }, () => cuttingProxy(url)))
    const started = new CrowdProcesses(proxies, random)
    await Promise.all(proxies.map((_, at) => started.#start(at)))
    return started
  }

  /** Whoever there is carries it out; where that one dies or fails, another. */
  ask(task: Omit<CrowdTask, 'id'>): Promise<CommandResult> {
    this.#tasks += 1
    return new Promise((done) => void this.#give({ task: { ...task, id: this.#tasks }, done }))
  }

  async kill(): Promise<void> {
    const at = Math.floor(this.#random() * this.#proxies.length)
    const child = this.#ready.get(at)
    // A slow machine is not left with starts alone.
    if (child === undefined || this.#ready.size < 3) return
    this.#ready.delete(at)
    this.kills += 1
    child.kill('SIGKILL')
    await this.#start(at)
  }

  cut(): void {
    if (this.#proxies[Math.floor(this.#random() * this.#proxies.length)]!.cut(this.#random)) this.cuts += 1
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const child of this.#all) child.kill('SIGKILL')
    await Promise.all(this.#proxies.map((proxy) => proxy.close()))
  }

  async #give(waiting: Waiting): Promise<void> {
    while (this.#ready.size === 0 && !this.#closed) await pause(20)
    const all = [...this.#ready.values()]
    const child = all[Math.floor(this.#random() * all.length)]
    if (child === undefined) return
    this.#waiting.get(child)?.set(waiting.task.id, waiting)
    // One that has just died says so by its end.
    child.send(waiting.task, () => undefined)
  }

  #start(at: number): Promise<void> {
    this.#starts += 1
    const name = `worker-${this.#starts}`
    const child = fork(WORKER, [this.#proxies[at]!.url, name], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
    })
    this.#all.push(child)
    const own = new Map<number, Waiting>()
    this.#waiting.set(child, own)
    const again = (waiting: Waiting) => {
      this.repeated += 1
      void this.#give(waiting)
    }
    return new Promise((resolve) => {
      child.on('message', (answer: CrowdAnswer) => {
        if (answer === 'ready') {
          this.#ready.set(at, child)
          return resolve()
        }
        const waiting = own.get(answer.id)
        own.delete(answer.id)
        if (waiting === undefined) return
        if ('result' in answer) return waiting.done(answer.result)
        this.faults.push(answer.fault)
        again(waiting)
      })
      child.once('exit', (_, signal) => {
        const killed = signal === 'SIGKILL'
        if (this.#ready.get(at) === child) this.#ready.delete(at)
        for (const waiting of own.values()) if (!this.#closed) again(waiting)
        own.clear()
        if (killed || this.#closed) return resolve()
        // It fell on a cut while it opened the store: whoever keeps it up starts it again.
        this.failedStarts += 1
        void pause(100)
          .then(() => this.#start(at))
          .then(resolve)
      })
    })
  }
}
