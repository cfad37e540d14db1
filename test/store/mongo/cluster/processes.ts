import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { dataFolder, type Service, type ServiceOptions, startService } from '../../../support/service.ts'
import { type CuttingProxy, cuttingProxy } from './cutting-proxy.ts'

const SECRET = 'Tz7q-Wm2x-Kp9d-Rv4h-Bn6s-Yc3f-Jg8a'

export interface ProcessesOptions {
  /** the database, as `HALLO_STORE` names it */
  url: string
  count: number
  env: Record<string, string>
  /** what is another setting for each process */
  envOf?: (at: number) => Record<string, string>
  service?: Pick<ServiceOptions, 'preload'>
}

/** Processes of the built service on one database, each with a way to the server of its own that can be cut. */
export class Processes {
  kills = 0
  cuts = 0
  readonly #options: ProcessesOptions
  readonly #folder: string
  readonly #proxies: readonly CuttingProxy[]
  readonly #running: (Service | undefined)[] = []

  private constructor(options: ProcessesOptions, folder: string, proxies: readonly CuttingProxy[]) {
    this.#options = options
    this.#folder = folder
    this.#proxies = proxies
  }

  /** `made`: gets them before they have started. */
  static async start(options: ProcessesOptions, made?: (processes: Processes) => void): Promise<Processes> {
    const proxies = await Promise.all(Array.from({ length: options.count }, () => cuttingProxy(options.url)))
    const started = new Processes(options, await dataFolder(), proxies)
    made?.(started)
    try {
      // The first makes the indexes and the halls.
      await started.#start(0)
      await Promise.all(Array.from({ length: options.count - 1 }, (_, at) => started.#start(at + 1)))
      return started
    } catch (error) {
      await started.close()
      throw error
    }
  }

  /** Of one that runs, or undefined: a client goes to whichever answers. */
  url(random: () => number): string | undefined {
    return this.#running[Math.floor(random() * this.#running.length)]?.url
  }

  urls(): string[] {
    return this.#running.flatMap((service) => service?.url ?? [])
  }

  /** Kills one in whatever it does, and starts it again. */
  async kill(at: number): Promise<void> {
    const service = this.#running[at]
    if (service === undefined) return
    this.#running[at] = undefined
    this.kills += 1
    await service.stop('SIGKILL')
    await this.#start(at)
  }

  cut(random: () => number): void {
    if (this.#proxies[Math.floor(random() * this.#proxies.length)]!.cut(random)) this.cuts += 1
  }

  async close(): Promise<void> {
    await Promise.all(this.#running.splice(0).map((service) => service?.stop()))
    await Promise.all(this.#proxies.map((proxy) => proxy.close()))
    await rm(this.#folder, { recursive: true, force: true })
  }

  /** A start may fall on a cut: whoever keeps the process up starts it again. */
  async #start(at: number): Promise<void> {
    const { env, envOf, service } = this.#options
    const settings = { ...env, ...envOf?.(at), HALLO_STORE: this.#proxies[at]!.url, HALLO_SECRET: SECRET }
    for (let tries = 1; ; tries++)
      try {
        this.#running[at] = await startService({ folder: this.#folder, env: settings, ...service })
        return
      } catch (error) {
        if (tries === 5) throw error
        await pause(100)
      }
  }
}
