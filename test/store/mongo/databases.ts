import { randomBytes } from 'node:crypto'
import mongoose from 'mongoose'
import { inject } from 'vitest'

/** The server's address, or undefined where there is none. */
export const server = inject('mongodb')

/** A database that nobody has, as `HALLO_STORE` names it. */
export function newDatabase(): string {
  const { protocol, host, search } = addressOf(server!)
  return `${protocol}//${host}/hallo_${randomBytes(6).toString('hex')}${search}`
}

export async function dropDatabase(url: string): Promise<void> {
  const client = await mongoose.createConnection(url).asPromise()
  await client.dropDatabase()
  await client.close()
}

/** Of several hosts, as replica sets have them, too. */
function addressOf(url: string) {
  const [, protocol, host, search = ''] = /^(mongodb(?:\+srv)?:)\/\/([^/?]+)\/?(\?.*)?$/.exec(url) ?? []
  if (protocol === undefined || host === undefined) throw new Error('HALLO_TEST_MONGODB: expected mongodb://<hosts>')
  return { protocol, host, search }
}
