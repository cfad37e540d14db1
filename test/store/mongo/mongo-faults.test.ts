import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { mongo } from 'mongoose'
import { expect, test } from 'vitest'
import { asFault, mayPass } from '../../../src/store/mongo/mongo-faults.ts'
import { StoreFault } from '../../../src/store/port/store-fault.ts'

test('a write to a connection that the other side has just ended may pass, as the driver hands it on', async () => {
  const server = createServer((socket) => socket.end()).listen(0)
  await once(server, 'listening')
  const socket = connect((server.address() as { port: number }).port)
  const failed = once(socket, 'error')
  socket.resume()
  await once(socket, 'end')
  socket.write('a command')
  const [error] = (await failed) as [Error]
  server.close()
  expect(error).not.toBeInstanceOf(mongo.MongoError)
  expect(mayPass(error)).toBe(true)
  expect(asFault(error)).toBeInstanceOf(StoreFault)
})

test('a fault of our own does not pass by itself, and is told as it is', () => {
  for (const error of [new TypeError('no such property'), Object.assign(new Error('no entry'), { code: 'ENOENT' })]) {
    expect(mayPass(error)).toBe(false)
    expect(asFault(error)).toBe(error)
  }
})
