import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
/** At its end the process says the most that it had in memory (KB). */
const TELLS = 'data:text/javascript,process.on("exit",()=>console.error("peak "+process.resourceUsage().maxRSS))'

/** Runs a program of the built `hallo` and says what it printed, and the most memory that it had (MB). */
export async function withPeak(
  env: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<{ said: string; peak: number }> {
  const { stdout, stderr } = await run(process.execPath, ['--import', TELLS, 'dist/src/cli.js', ...args], {
    env: { PATH: process.env.PATH, ...env },
    maxBuffer: 10_000_000,
  })
  return { said: stdout, peak: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024 }
}
