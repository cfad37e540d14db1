/**
 * `npm run compose -- mongodb://<hosts>/<database>`: what `compose.yaml` starts, without containers: two web processes, one for jobs,
 * and a front with health checks at HALLO_PORT (8080). Without an address: on the server that the MongoDB tests find, whose
 * database goes when it ends. HALLO_SECRET is needed for a database that stays.
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { startTestServer } from '../test/store/mongo/test-server.ts'
import { runCompose } from './compose/run-processes.ts'

const [, , given] = process.argv
const secret = process.env.HALLO_SECRET
if (given !== undefined && !secret) {
  console.error('HALLO_SECRET: 32 random characters, the same whenever this database is opened.')
  process.exit(2)
}
const server = given === undefined ? await startTestServer() : undefined
const mongodb = given ?? (server?.url && `${server.url}/hallo`)
if (mongodb === undefined) {
  console.error(`There is no server: ${server?.reasons.join('; ')}`)
  process.exit(2)
}
try {
  const running = await runCompose({
    mongodb,
    secret: secret || randomBytes(32).toString('base64'),
    port: Number(process.env.HALLO_PORT ?? 8080),
    print: console.log,
  })
  console.log(`front ${running.front.url}`)
  await Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)))
  await running.close()
} finally {
  await server?.stop()
}
