import { setTimeout as pause } from 'node:timers/promises'
import { StoreFault } from '../port/store-fault.ts'
import type { Database } from './file/database.ts'
import { asFault, isBusy } from './file/fault-of.ts'

/** So many units share a commit at most, and so many ms of them (real): one flush must not keep the event loop for long. */
const MOST = 64
const MOST_MS = 5
/**
 * Where so many units or more shared a commit there is a crowd: after it the event loop is left to others for as long as it took (a slow disk
 * takes many ms), at most so many ms, and the next one has more to share.
 */
const CROWD = 4
const REST_MS = 25
/** After so long without the lock a call fails; another process's commit takes well under a millisecond. */
const PATIENCE_MS = 5_000

/** For what is remembered in memory of the data. */
export interface Watch {
  /** a transaction has begun: nobody else writes until its end */
  begun(): void
  /** what was written since is taken back */
  takenBack(): void
}

interface Unit {
  work(): unknown
  resolve(value: unknown): void
  reject(error: unknown): void
}

/**
 * All writing goes through here. Units that wait share one `BEGIN IMMEDIATE … COMMIT`; one that throws takes only itself
 * back. A unit's promise is settled after the commit, so what it resolves with
 * is durable. The driver is synchronous: for a lock it waits a few milliseconds only, and then asynchronously here.
 */
export class Batch {
  readonly #db: Database
  readonly #waiting: Unit[] = []
  #running: Promise<void> | undefined
  readonly #watch: Watch | undefined
  #closed = false

  constructor(db: Database, watch?: Watch) {
    this.#db = db
    this.#watch = watch
  }

  /** `work` may run more than once (when the lock is lost or a companion fails); only the last run's effect is kept. */
  write<T>(work: () => T): Promise<T> {
    if (this.#closed) return Promise.reject(new Error('the store is closed'))
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as (value: unknown) => void, reject })
      this.#running ??= this.#run()
    })
  }

  /** Reads outside of a transaction; a lock there is rare (another process recovers the log) and waited for. */
  async read<T>(work: () => T): Promise<T> {
    const deadline = performance.now() + PATIENCE_MS
    for (;;) {
      try {
        return work()
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw asFault(error)
      }
      await pause(jitter())
    }
  }

  /** Settles what waits, then accepts nothing more. */
  async close(): Promise<void> {
    this.#closed = true
    while (this.#running !== undefined) await this.#running
  }

  async #run(): Promise<void> {
    // A turn of the event loop: what arrives together shares the commit.
    await new Promise(setImmediate)
    while (this.#waiting.length > 0) {
      const units = this.#waiting.splice(0, MOST)
      const began = performance.now()
      const settle = await this.#commit(units)
      const took = performance.now() - began
      for (const done of settle) done()
      if (settle.length >= CROWD) await pause(Math.min(took, REST_MS))
      else if (this.#waiting.length > 0) await new Promise(setImmediate)
    }
    this.#running = undefined
  }

  /** Runs the units in one transaction and returns what settles each promise, once all is durable. */
  async #commit(units: Unit[]): Promise<(() => void)[]> {
    const deadline = performance.now() + PATIENCE_MS
    for (;;) {
      try {
        return this.#attempt(units)
      } catch (error) {
        this.#rollback()
        if (!isBusy(error) || performance.now() > deadline) {
          const fault = asFault(error)
          return units.map(
            ({ reject }) =>
              () =>
                reject(fault),
          )
        }
      }
      await pause(jitter())
    }
  }

  #attempt(units: Unit[]): (() => void)[] {
    return (units.length > 1 && this.#together(units)) || this.#apart(units)
  }

  /**
   * Without savepoints, which cost more than most units do: a unit hardly ever throws. Where one does, all is taken back,
   * and they run again each behind its own.
   */
  #together(units: Unit[]): (() => void)[] | undefined {
    this.#begin()
    const settle: (() => void)[] = []
    const begin = performance.now()
    try {
      for (const { work, resolve } of units) {
        if (performance.now() - begin > MOST_MS) break
        const value = work()
        settle.push(() => resolve(value))
      }
    } catch (error) {
      if (isBusy(error) || !this.#db.inTransaction) throw error
      this.#rollback()
      return undefined
    }
    this.#db.exec('COMMIT')
    // The others come first the next time.
    this.#waiting.unshift(...units.slice(settle.length))
    return settle
  }

  #apart(units: Unit[]): (() => void)[] {
    const settle: (() => void)[] = []
    this.#begin()
    for (const unit of units) settle.push(units.length === 1 ? this.#alone(unit) : this.#guarded(unit))
    if (this.#db.inTransaction) this.#db.exec('COMMIT')
    return settle
  }

  /** A single unit needs no savepoint: where it throws, the whole transaction is taken back. */
  #alone({ work, resolve, reject }: Unit): () => void {
    try {
      const value = work()
      return () => resolve(value)
    } catch (error) {
      this.#rollback()
      if (isBusy(error)) throw error
      return () => reject(asFault(error))
    }
  }

  #guarded({ work, resolve, reject }: Unit): () => void {
    this.#db.exec('SAVEPOINT unit')
    try {
      const value = work()
      this.#db.exec('RELEASE unit')
      return () => resolve(value)
    } catch (error) {
      // A full disk or a broken file ends the whole transaction by itself: then all units have failed.
      if (isBusy(error) || !this.#db.inTransaction) throw error
      this.#db.exec('ROLLBACK TO unit')
      this.#db.exec('RELEASE unit')
      this.#watch?.takenBack()
      const fault = asFault(error)
      if (fault instanceof StoreFault) throw error
      return () => reject(fault)
    }
  }

  #begin(): void {
    this.#db.exec('BEGIN IMMEDIATE')
    this.#watch?.begun()
  }

  #rollback(): void {
    // Also where the transaction has ended by itself.
    this.#watch?.takenBack()
    if (this.#db.inTransaction) this.#db.exec('ROLLBACK')
  }
}

const jitter = (): number => 1 + Math.random() * 15
