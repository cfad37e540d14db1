import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { qrPng } from '../../src/reports/qr-picture.ts'
import { codesIn } from '../../src/reports/read-qr.ts'

/** A photo of somebody's phone: the code a little turned, on a table, with noise, as a JPEG of that quality. */
async function photoOf(code: string, { turned, quality }: { turned: number; quality: number }): Promise<Uint8Array> {
  const canvas = createCanvas(1200, 900)
  const context = canvas.getContext('2d')
  context.fillStyle = '#8a6f55'
  context.fillRect(0, 0, 1200, 900)
  let seed = 7
  for (let i = 0; i < 4000; i += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    context.fillStyle = `rgba(0, 0, 0, ${(seed % 20) / 100})`
    context.fillRect(seed % 1200, (seed >> 8) % 900, 6, 6)
  }
  context.translate(600, 450)
  context.rotate((turned * Math.PI) / 180)
  context.drawImage(await loadImage(await qrPng(code)), -220, -220, 440, 440)
  return canvas.encode('jpeg', quality)
}

test.each([
  { turned: 0, quality: 90 },
  { turned: 8, quality: 60 },
  { turned: -23, quality: 40 },
  { turned: 180, quality: 75 },
])('a JPEG photo of a code is read: turned by $turned degrees, quality $quality', async (how) => {
  const photo = await photoOf('7KMD-2QXV', how)
  expect([...photo.slice(0, 3)]).toEqual([0xff, 0xd8, 0xff])
  expect(await codesIn(photo)).toContain('7KMD-2QXV')
})
