import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface TestServer {
  /** without a database's name; undefined: there is no server, for these reasons */
  url?: string
  reasons: readonly string[]
  /** what it is, for whoever reads the results */
  name: string
  stop(): Promise<void>
}

/**
 * The server that the MongoDB tests run on: `HALLO_TEST_MONGODB` where it is set, else mongo-java-server where there are
 * Java 17 and Maven, else a real one by mongodb-memory-server where that is installed and may download it. `memory`: at most
 * so much for the first, which keeps all in it.
 */
export async function startTestServer({ memory = '512m' } = {}): Promise<TestServer> {
  const named = process.env.HALLO_TEST_MONGODB
  if (named) return { url: named.replace(/\/$/, ''), reasons: [], name: 'HALLO_TEST_MONGODB', stop: async () => {} }
  const reasons: string[] = ['HALLO_TEST_MONGODB names no server']
  for (const [name, start] of [
    ['mongo-java-server', () => startJava(memory)],
    ['mongodb-memory-server', startDownloaded],
  ] as const)
    try {
      return { ...(await start()), reasons, name }
    } catch (error) {
      const [line] = (error instanceof Error ? error.message : String(error)).split('\n')
      reasons.push(`${name}: ${line}`)
    }
  return { reasons, name: 'none', stop: async () => {} }
}

type Started = Pick<TestServer, 'url' | 'stop'>

const here = path.join(import.meta.dirname, 'server')

async function startJava(memory: string): Promise<Started> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hallo-mongo-'))
  try {
    const list = path.join(folder, 'classpath')
    const goal = [
      '-q',
      '-B',
      '-f',
      path.join(here, 'pom.xml'),
      'dependency:build-classpath',
      `-Dmdep.outputFile=${list}`,
    ]
    await run('mvn', goal, { timeout: 180_000 })
    const classpath = (await readFile(list, 'utf8')).trim()
    const server = spawn('java', [`-Xmx${memory}`, '-cp', classpath, path.join(here, 'DocumentServer.java')], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const ended = once(server, 'exit').then(() => {
      throw new Error('it ended before it listened: is this Java 17 or newer?')
    })
    ended.catch(() => undefined)
    const failed = once(server, 'error').then(([error]) => {
      throw error
    })
    failed.catch(() => undefined)
    const [url] = (await Promise.race([once(createInterface(server.stdout), 'line'), ended, failed])) as [string]
    const stop = async () => {
      const gone = once(server, 'exit')
      server.stdin.end()
      await gone
    }
    return { url: url.replace(/\/$/, ''), stop }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Its package is none of the project's: where somebody has installed it beside, it is taken. */
async function startDownloaded(): Promise<Started> {
  const name = 'mongodb-memory-server'
  const { MongoMemoryReplSet } = await import(name)
  const set = await MongoMemoryReplSet.create({ replSet: { count: 1 } })
  return { url: set.getUri().replace(/\/(\?.*)?$/, ''), stop: () => set.stop() }
}
