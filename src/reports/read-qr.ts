import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { imageSize } from 'image-size'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** More pixels than a camera has are no photo, and would take their memory all the same. */
const MOST_PIXELS = 60_000_000
/** A sheet of them may be in the picture. */
const MOST_CODES = 4

let ready: Promise<unknown> | undefined

/** The texts of the QR codes in a photo (PNG, JPEG, BMP or GIF, as sent); none where it is no picture. */
export async function codesIn(picture: Uint8Array): Promise<string[]> {
  if (!isPhoto(picture)) return []
  ready ??= prepare()
  await ready
  const found = await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: MOST_CODES })
  return found.filter(({ isValid }) => isValid).map(({ text }) => text)
}

function isPhoto(picture: Uint8Array): boolean {
  try {
    const { width, height } = imageSize(picture)
    return width * height <= MOST_PIXELS
  } catch {
    return false
  }
}

/** Its own copy of the program: by default it would be fetched from elsewhere. */
async function prepare(): Promise<void> {
  const file = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  const wasmBinary = new Uint8Array(await readFile(file)).buffer
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
}
