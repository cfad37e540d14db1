import { Buffer } from 'node:buffer'
import { webcrypto } from 'node:crypto'

/**
 * What the platform does with its messages, written for the tests by its documentation and without a line of the service's own:
 * web crypto instead of Node's ciphers, bytes put together by hand.
 */
const { subtle } = webcrypto

export async function sha1Of(parts: readonly string[]): Promise<string> {
  const joined = new TextEncoder().encode([...parts].sort().join(''))
  return Buffer.from(await subtle.digest('SHA-1', joined)).toString('hex')
}

const bytesOf = (aesKey: string) => new Uint8Array(Buffer.from(`${aesKey}=`, 'base64'))

async function keyOf(aesKey: string, use: 'encrypt' | 'decrypt') {
  const bytes = bytesOf(aesKey)
  // Web crypto pads to blocks of 16 by itself: for `encrypt` that block is cut off, for `decrypt` see below.
  return { key: await subtle.importKey('raw', bytes, 'AES-CBC', false, [use, 'encrypt']), iv: bytes.slice(0, 16) }
}

export async function sealed(text: string, aesKey: string, appid: string): Promise<string> {
  const [message, name] = [new TextEncoder().encode(text), new TextEncoder().encode(appid)]
  const random = webcrypto.getRandomValues(new Uint8Array(16))
  const length = new Uint8Array([24, 16, 8, 0].map((shift) => (message.length >>> shift) & 255))
  const bare = [...random, ...length, ...message, ...name]
  const pad = 32 - (bare.length % 32)
  const plain = new Uint8Array([...bare, ...Array<number>(pad).fill(pad)])
  const { key, iv } = await keyOf(aesKey, 'encrypt')
  const encrypted = new Uint8Array(await subtle.encrypt({ name: 'AES-CBC', iv }, key, plain))
  return Buffer.from(encrypted.slice(0, plain.length)).toString('base64')
}

export async function opened(text: string, aesKey: string): Promise<{ message: string; appid: string }> {
  const bytes = new Uint8Array(Buffer.from(text, 'base64'))
  const { key, iv } = await keyOf(aesKey, 'decrypt')
  // A block of padding of its own, so that web crypto has something to take off.
  const last = bytes.slice(-16)
  const extra = new Uint8Array(await subtle.encrypt({ name: 'AES-CBC', iv: last }, key, new Uint8Array(0)))
  const plain = new Uint8Array(await subtle.decrypt({ name: 'AES-CBC', iv }, key, new Uint8Array([...bytes, ...extra])))
  const pad = plain.at(-1)!
  if (plain.length % 32 !== 0 || pad < 1 || pad > 32 || plain.slice(-pad).some((byte) => byte !== pad))
    throw new Error('not padded to blocks of 32')
  const length = ((plain[16]! << 24) | (plain[17]! << 16) | (plain[18]! << 8) | plain[19]!) >>> 0
  const decode = (from: number, to: number) => new TextDecoder('utf-8', { fatal: true }).decode(plain.slice(from, to))
  return { message: decode(20, 20 + length), appid: decode(20 + length, plain.length - pad) }
}
