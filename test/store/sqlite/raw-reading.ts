import { createDecipheriv, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { openWith } from '../../../src/store/seal/cipher.ts'
import { PERSONAL, whereOfKey } from '../../../src/store/seal/person-seal.ts'

/**
 * What somebody reads who has the secret and all files of a folder, byte by byte and whatever the tables say: at each byte a
 * value may begin, sealed by the secret, or by a person's key, which may itself lie anywhere. Without the tag nothing
 * has to be known of where a value stands or ends (GCM enciphers as counter mode does).
 */
export function readRaw(folder: string, secret: string, persons: readonly string[], word = 'planted'): string {
  const files = readdirSync(folder).filter((name) => name.startsWith('hallo.db'))
  return readBytes(Buffer.concat(files.map((name) => readFileSync(path.join(folder, name)))), secret, persons, word)
}

/** As `readRaw`, of bytes from anywhere. */
export function readBytes(raw: Buffer, secret: string, persons: readonly string[], word = 'planted'): string {
  const sealing = createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'hallo', 'hallo store seal 1', 32)))
  const keys = keysIn(raw, sealing, persons)
  const texts: string[] = []
  for (let at = 0; at + 64 < raw.length; at += 1) {
    if (raw[at] === 1) texts.push(decipher(sealing, raw, at + 1))
    if (raw[at] === PERSONAL && raw[at + 1] === 0 && raw[at + 2] === 1)
      for (const key of keys) texts.push(decipher(key, raw, at + HEAD))
  }
  return texts.filter((text) => text.includes(word)).join('\n')
}

const HEAD = 3 + 6
const SEALED_KEY = 1 + 12 + 16 + 32
const MOST = 512

/** Every copy of a person's key that the secret opens. */
function keysIn(raw: Buffer, sealing: KeyObject, persons: readonly string[]): KeyObject[] {
  const found = new Map<string, KeyObject>()
  for (let at = 0; at + SEALED_KEY <= raw.length; at += 1) {
    if (raw[at] !== 1) continue
    for (const person of persons)
      try {
        const key = openWith(sealing, 1, whereOfKey(person), raw.subarray(at, at + SEALED_KEY))
        found.set(key.toString('hex'), createSecretKey(key))
      } catch {
        // No key begins here.
      }
  }
  return [...found.values()]
}

function decipher(key: KeyObject, raw: Buffer, nonce: number): string {
  const counter = Buffer.concat([raw.subarray(nonce, nonce + 12), Buffer.of(0, 0, 0, 2)])
  const body = nonce + 12 + 16
  return createDecipheriv('aes-256-ctr', key, counter)
    .update(raw.subarray(body, body + MOST))
    .toString('latin1')
}
