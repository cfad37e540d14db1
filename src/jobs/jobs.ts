import { schedule } from 'node-cron'
import { type RoundParts, runRound } from './round.ts'

export interface JobsParts extends RoundParts {
  /** with seconds */
  cron: string
  /** is told of faults; the same work is tried again the next time */
  failed(error: unknown): void
}

export interface Jobs {
  /** Starts nothing new and waits for what runs. */
  stop(): Promise<void>
}

/** How often this process looks for messages that another one has left lying (real ms). */
const SWEEP_MS = 1000

/** Runs the rounds by `cron` (with seconds), and the sweeper beside them; neither overlaps itself. */
export function startJobs(parts: JobsParts): Jobs {
  const { cron, failed, porter } = parts
  let going = true
  const rounds = oneAtATime(() => runRound(parts, () => going), failed)
  const sweeps = oneAtATime(() => porter.sweep(), failed)
  const task = schedule(cron, rounds.begin, { suppressMissedWarning: true })
  const sweeping = setInterval(sweeps.begin, SWEEP_MS)
  return {
    stop: async () => {
      going = false
      clearInterval(sweeping)
      await task.destroy()
      await Promise.all([rounds.ended(), sweeps.ended()])
    },
  }
}

function oneAtATime(work: () => Promise<unknown>, failed: (error: unknown) => void) {
  let running: Promise<void> | undefined
  const run = async () => {
    try {
      await work()
    } catch (error) {
      failed(error)
    } finally {
      running = undefined
    }
  }
  return {
    begin: () => {
      running ??= run()
    },
    ended: async () => running,
  }
}
