import mongoose from 'mongoose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CONNECTION } from '../../../src/store/mongo/connecting.ts'
import { MongoConnection } from '../../../src/store/mongo/mongo-connection.ts'
import { openVault } from '../../../src/store/vault.ts'
import { dropDatabase, newDatabase, server } from './databases.ts'

interface Command {
  name: string
  command: { readConcern?: unknown; writeConcern?: unknown; $readPreference?: { mode: string } }
}

describe.skipIf(server === undefined)('how the server is asked', () => {
  let url: string
  let client: mongoose.Connection
  let by: MongoConnection
  const commands: Command[] = []
  beforeEach(async () => {
    url = newDatabase()
    client = await mongoose.createConnection(url, { ...CONNECTION, monitorCommands: true }).asPromise()
    client.getClient().on('commandStarted', ({ commandName, command }) => commands.push({ name: commandName, command }))
    by = new MongoConnection(client, openVault('only for tests'))
    commands.length = 0
  })
  afterEach(async () => {
    await by.close()
    await dropDatabase(url)
  })
  const of = (...names: string[]) => commands.filter(({ name }) => names.includes(name))

  test('each read is of what a majority has, from the primary', async () => {
    await by.put('meta', 'a', '1')
    await by.get('meta', 'a')
    await by.getAll('meta', ['a', 'b'])
    await by.positions('meta', ['a'])
    await by.find('sends', { where: { waiting: {} }, sort: 'waiting', limit: 10 })
    await by.page('meta', { limit: 1 })
    await by.page('meta', { after: 'a', limit: 1 })
    const reads = of('find', 'aggregate')
    expect(reads.length).toBeGreaterThanOrEqual(6)
    for (const { command } of reads) {
      expect(command.readConcern).toEqual({ level: 'majority' })
      // The driver's default is not sent along.
      expect([undefined, 'primary']).toContain(command.$readPreference?.mode)
    }
  })

  test('each write is acknowledged by a majority', async () => {
    await by.put('meta', 'a', '1')
    await by.replace('meta', 'a', 1, '2')
    await by.change('slots', 'p T20261124-0900', () => ({
      rev: 1,
      value: { pool: 'p', mark: 'T20261124-0900', entries: {}, growing: {} },
    }))
    await by.claim('meta', 'a', 2, 'i')
    await by.release('meta', 'a', 'i', { value: '3' })
    await by.advance('i', 'open', { state: 'applied' } as never)
    await by.remove('meta', ['a'])
    const writes = of('insert', 'update', 'delete')
    expect(writes.length).toBeGreaterThanOrEqual(7)
    for (const { command } of writes) expect(command.writeConcern).toMatchObject({ w: 'majority' })
  })
})
