import { config } from 'dotenv'
import { parseSettings, type Settings } from '../../config/settings.ts'
import { StartProblem } from './open-store.ts'

/** From the environment and `.env` (the environment wins). Throws `StartProblem`. */
export function readSettings(): Readonly<Settings> {
  config({ quiet: true })
  const parsed = parseSettings(process.env)
  if (!parsed.ok) throw new StartProblem(parsed.problems)
  return parsed.settings
}

/** Runs a program's main part: a `StartProblem` ends it with its sentences and exit code 1, without a stack. */
export async function orStop(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error
    for (const sentence of error.sentences) console.error(sentence)
    process.exitCode = 1
  }
}
