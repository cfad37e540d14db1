import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { openWith, sealWith } from './seal/cipher.ts'

/**
 * What is kept from whoever gets hold of the file: texts are sealed (AES-256-GCM), and what must be found again without
 * being read is kept as an HMAC. Both keys come from the one secret by HKDF (RFC 5869).
 *
 * What says nothing of a person is sealed by the secret itself; its head is the key's id, 1 byte, which tells it from the
 * next secret's (`rekey-sqlite.ts`). All that a person wrote, or that names them, is sealed by a key of their own
 * (`seal/person-seal.ts`), and those keys are sealed here.
 *
 * Marks of events and of commands' keys can't be made anew, since nobody has their texts any more: they keep the first
 * key, which the store then holds sealed. They stand for no personal data. All other marks change with the secret.
 */
export interface Vault {
  seal(where: string, value: unknown): Buffer
  /** Throws where the value was changed, moved, or sealed under another secret. */
  open(where: string, sealed: Buffer): unknown
  /** As `seal` and `open`, for bytes as they are. */
  sealBytes(where: string, content: Uint8Array): Buffer
  openBytes(where: string, sealed: Buffer): Buffer
  /** 16 bytes that stand for `text` among those of the same `purpose`. */
  hash(purpose: string, text: string): Buffer
}

/** Which keys of the secret are in use. */
export interface VaultKeys {
  /** counts up with each change of the secret, from 1 to 255 */
  id: number
  /** key of the marks of `LASTING`; undefined: the secret's own */
  lasting?: KeyObject
}

export const FIRST_KEYS: VaultKeys = { id: 1 }
/** By these a repeated event or command is known, and who has been erased. */
const LASTING: ReadonlySet<string> = new Set(['event', 'body', 'key', 'announcement', 'erased'])

export function openVault(secret: string, { id, lasting }: VaultKeys = FIRST_KEYS): Vault {
  const sealing = derive(secret, 'seal', id)
  const marking = derive(secret, 'mark', id)
  const head = Buffer.of(id)
  function openBytes(where: string, sealed: Buffer): Buffer {
    if (sealed[0] !== id) throw new Error(`sealed with key ${sealed[0]}, which is not known here (${where})`)
    return openWith(sealing, 1, where, sealed)
  }
  return {
    sealBytes: (where, content) => sealWith(sealing, head, where, content),
    seal: (where, value) => sealWith(sealing, head, where, JSON.stringify(value) ?? 'null'),
    openBytes,
    open: (where, sealed) => JSON.parse(openBytes(where, sealed).toString('utf8')),
    hash: (purpose, text) =>
      createHmac('sha256', LASTING.has(purpose) ? (lasting ?? marking) : marking)
        .update(`${purpose}\0${text}`)
        .digest()
        .subarray(0, 16),
  }
}

/** The key of the lasting marks under a secret: what `VaultKeys.lasting` is after the first change. */
export const lastingKey = (secret: string, { id, lasting }: VaultKeys): KeyObject =>
  lasting ?? derive(secret, 'mark', id)

const derive = (secret: string, purpose: string, id: number): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'hallo', `hallo store ${purpose} ${id}`, 32)))
