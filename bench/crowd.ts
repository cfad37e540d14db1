/**
 * What must hold under kills and cuts, for longer than the tests have: five minutes each (`HALLO_CRASH_SECONDS`: another time), clients
 * at the store and guests at whole processes. It is judged by what the tests say.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Figure } from './measure.ts'

const SECONDS = process.env.HALLO_CRASH_SECONDS ?? '300'
const RUNS = ['crowd-run', 'crash-run']

export async function figures(): Promise<Figure[]> {
  const found: Figure[] = []
  for (const run of RUNS) {
    const args = ['vitest', 'run', '--config', 'vitest.mongo.config.ts', `test/store/mongo/cluster/${run}`]
    const env = { ...process.env, HALLO_CRASH_SECONDS: SECONDS, CI_NEEDS_MONGODB: '1' }
    const child = spawn('npx', args, { env, stdio: 'inherit' })
    const [code] = await once(child, 'exit')
    found.push({
      name: `${run}, ${SECONDS} s: what did not hold`,
      value: code === 0 ? 0 : 1,
      unit: '',
      limit: { atMost: 0 },
    })
  }
  return found
}
