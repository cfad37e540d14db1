import { Readable } from 'node:stream'
import type { Request } from 'express'
import { expect, test } from 'vitest'
import { readForm } from '../../src/http/upload/form-reader.ts'

const BOUNDARY = 'x'
const MEGABYTE = 1024 * 1024

test('a file that has arrived already is read over several rounds of the event loop', async () => {
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n`
  const body = [Buffer.from(head), ...Array.from({ length: 64 }, () => Buffer.alloc(MEGABYTE / 16, 7))]
  const chunks = [...body, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]
  const headers = new Map([['content-type', `multipart/form-data; boundary=${BOUNDARY}`]])
  const request = Object.assign(Readable.from(chunks, { objectMode: false }), {
    complete: true,
    get: (name: string) => headers.get(name),
  })
  const form = readForm(request as unknown as Request)
  await form.head
  let rounds = 0
  let done = false
  const count = () => {
    rounds += 1
    if (!done) setImmediate(count)
  }
  setImmediate(count)
  const file = await form.file(true)
  done = true
  expect(file.bytes).toBe(4 * MEGABYTE)
  expect(rounds).toBeGreaterThanOrEqual(12)
})
