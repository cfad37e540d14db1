import type { TestProject } from 'vitest/node'
import { startTestServer } from './test-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** of the server, without a database; undefined: there is none */
    mongodb: string | undefined
  }
}

/** One server for the whole run; where there is none, it is said loudly, and why. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, reasons, name, stop } = await startTestServer()
  if (url === undefined) {
    console.error(
      `\n=== SKIPPED: the MongoDB suite, there is no server\n${reasons.map((each) => `    ${each}`).join('\n')}\n`,
    )
    if (process.env.CI_NEEDS_MONGODB === '1') throw new Error('no server for the MongoDB suite')
  } else console.log(`MongoDB suite on: ${name}`)
  project.provide('mongodb', url)
  return stop
}
