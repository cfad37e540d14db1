import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomFillSync,
} from 'node:crypto'

/**
 * What is kept from whoever gets hold of the file: texts are sealed (AES-256-GCM), and what must be found again without
 * being read is kept as an HMAC. Both keys come from the one secret by HKDF (RFC 5869).
 *
 * A sealed value is `[key id, 1 byte][nonce, 12][tag, 16][ciphertext]`, bound to `where` it stands: moved to another
 * row it no longer opens. Nonces are random; a key is good for 2^32 values (NIST SP 800-38D 8.3), and the key's id
 * tells it from the next one (`rekey.ts`).
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
/** By these a repeated event or command is known. */
const LASTING: ReadonlySet<string> = new Set(['event', 'body', 'key', 'announcement'])
const NONCE = 12
const TAG = 16
const HEAD = 1 + NONCE + TAG

export function openVault(secret: string, { id, lasting }: VaultKeys = FIRST_KEYS): Vault {
  const sealing = derive(secret, 'seal', id)
  const marking = derive(secret, 'mark', id)
  const nonce = nonces()
  function sealBytes(where: string, content: string | Uint8Array): Buffer {
    const iv = nonce()
    const cipher = createCipheriv('aes-256-gcm', sealing, iv)
    cipher.setAAD(Buffer.from(where))
    const body = typeof content === 'string' ? cipher.update(content, 'utf8') : cipher.update(content)
    cipher.final()
    return Buffer.concat([Buffer.of(id), iv, cipher.getAuthTag(), body])
  }
  function decipherOf(where: string, sealed: Buffer) {
    if (sealed[0] !== id) throw new Error(`sealed with key ${sealed[0]}, which is not known here (${where})`)
    const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(1, 1 + NONCE))
    decipher.setAAD(Buffer.from(where))
    decipher.setAuthTag(sealed.subarray(1 + NONCE, HEAD))
    return decipher
  }
  return {
    sealBytes,
    seal: (where, value) => sealBytes(where, JSON.stringify(value) ?? 'null'),
    openBytes(where, sealed) {
      const decipher = decipherOf(where, sealed)
      const content = decipher.update(sealed.subarray(HEAD))
      decipher.final()
      return content
    },
    open(where, sealed) {
      const decipher = decipherOf(where, sealed)
      // As bytes first: the cipher's own decoding of text is slower by far.
      const body = decipher.update(sealed.subarray(HEAD))
      decipher.final()
      return JSON.parse(body.toString('utf8'))
    },
    hash: (purpose, text) =>
      createHmac('sha256', LASTING.has(purpose) ? (lasting ?? marking) : marking)
        .update(purpose)
        .update('\0')
        .update(text)
        .digest()
        .subarray(0, 16),
  }
}

/** The key of the lasting marks under a secret: what `VaultKeys.lasting` is after the first change. */
export const lastingKey = (secret: string, { id, lasting }: VaultKeys): KeyObject =>
  lasting ?? derive(secret, 'mark', id)

const derive = (secret: string, purpose: string, id: number): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'hallo', `hallo store ${purpose} ${id}`, 32)))

/** Random bytes are drawn for many nonces at a time: each draw is a call to the system. */
function nonces(): () => Buffer {
  const pool = Buffer.alloc(NONCE * 128)
  let at = pool.length
  return () => {
    if (at === pool.length) {
      randomFillSync(pool)
      at = 0
    }
    const nonce = Buffer.from(pool.subarray(at, at + NONCE))
    at += NONCE
    return nonce
  }
}
