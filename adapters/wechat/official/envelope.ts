import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** The platform's signature: SHA-1 in hex of the parts, sorted and joined. */
export const signatureOf = (...parts: string[]): string =>
  createHash('sha1').update(parts.sort().join('')).digest('hex')

export function isSignature(given: unknown, ...parts: string[]): boolean {
  const expected = Buffer.from(signatureOf(...parts))
  const actual = Buffer.from(typeof given === 'string' ? given : '')
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}

/** Padding goes to 32 bytes, twice the cipher's own block. */
const BLOCK = 32
const CIPHER = 'aes-256-cbc'
/** 16 random bytes and the length stand before the message, the appid behind it. */
const RANDOM = 16
const HEAD = RANDOM + 4

export interface Envelope {
  seal(message: string): string
  /** undefined: it is not for us, or not what the platform would send */
  open(sealed: string): string | undefined
}

/** Messages in safe mode: AES-256-CBC under the EncodingAESKey (43 characters), its first 16 bytes as the vector. */
export function envelope(aesKey: string, appid: string): Envelope {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const vector = key.subarray(0, 16)
  return {
    seal(message) {
      const body = Buffer.from(message)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(body.length)
      const plain = Buffer.concat([randomBytes(RANDOM), length, body, Buffer.from(appid)])
      const pad = BLOCK - (plain.length % BLOCK)
      const cipher = createCipheriv(CIPHER, key, vector).setAutoPadding(false)
      return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(pad, pad)), cipher.final()]).toString(
        'base64',
      )
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64')
      if (bytes.length === 0 || bytes.length % 16 !== 0) return undefined
      const decipher = createDecipheriv(CIPHER, key, vector).setAutoPadding(false)
      const padded = Buffer.concat([decipher.update(bytes), decipher.final()])
      const pad = padded.at(-1)!
      if (pad < 1 || pad > BLOCK || padded.length < HEAD + pad) return undefined
      if (padded.subarray(-pad).some((byte) => byte !== pad)) return undefined
      const plain = padded.subarray(0, -pad)
      const end = HEAD + plain.readUInt32BE(RANDOM)
      if (end > plain.length || plain.toString('utf8', end) !== appid) return undefined
      return plain.toString('utf8', HEAD, end)
    },
  }
}
