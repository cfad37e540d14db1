import { schedule } from 'node-cron'
import type { Logger } from 'pino'
import { faultOf } from '../bot/fault.ts'
import { type RoundParts, runRound } from './round.ts'

export interface Jobs {
  /** Starts nothing new and waits for what runs. */
  stop(): Promise<void>
}

/** How often this process looks for messages that another one has left lying (real ms). */
const SWEEP_MS = 1000

/** Runs the rounds by `cron` (with seconds), and the sweeper beside them; neither overlaps itself. */
export function startJobs(parts: RoundParts & { cron: string; log: Pick<Logger, 'warn'> }): Jobs {
  const { cron, log, porter } = parts
  let going = true
  const failed = (error: unknown) => log.warn(faultOf(error), 'scheduled work failed; it is tried again')
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
