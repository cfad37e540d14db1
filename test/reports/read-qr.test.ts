import qrcode from 'qrcode'
import { expect, test } from 'vitest'
import { codesIn } from '../../src/reports/read-qr.ts'

test('a code is read from a picture, wherever it stands in it', async () => {
  const plain = await qrcode.toBuffer('7KMD-2QXV', { type: 'png', scale: 5, margin: 6 })
  expect(await codesIn(plain)).toEqual(['7KMD-2QXV'])
  const coloured = await qrcode.toBuffer('https://hallo.example/?hall=riverside', {
    type: 'png',
    color: { dark: '#203040', light: '#f4efe6' },
  })
  expect(await codesIn(coloured)).toEqual(['https://hallo.example/?hall=riverside'])
})

test('what is no picture, holds no code, or would take all memory, gives none', async () => {
  const plain = await qrcode.toBuffer('7KMD-2QXV', { type: 'png' })
  expect(await codesIn(Buffer.from('no picture at all'))).toEqual([])
  expect(await codesIn(plain.subarray(0, 40))).toEqual([])
  expect(await codesIn(new Uint8Array())).toEqual([])
  // its head says 60,000 × 60,000
  const huge = Buffer.from(plain)
  huge.writeUInt32BE(60_000, 16)
  huge.writeUInt32BE(60_000, 20)
  expect(await codesIn(huge)).toEqual([])
})
