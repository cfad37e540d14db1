import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto'

/**
 * AES-256-GCM as every sealed value has it: `[head][nonce, 12][tag, 16][ciphertext]`, bound to `where` it stands: moved to
 * another row it no longer opens. Nonces are random; a key is good for 2^32 values (NIST SP 800-38D 8.3). The head says by
 * which key a value was sealed.
 */
const NONCE = 12
const TAG = 16

export function sealWith(key: KeyObject, head: Buffer, where: string, content: string | Uint8Array): Buffer {
  const iv = nextNonce()
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(where))
  const body = typeof content === 'string' ? cipher.update(content, 'utf8') : cipher.update(content)
  cipher.final()
  return Buffer.concat([head, iv, cipher.getAuthTag(), body])
}

/** Throws where the value was changed, moved, or sealed with another key. `head`: so many bytes come before the nonce. */
export function openWith(key: KeyObject, head: number, where: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(head, head + NONCE))
  decipher.setAAD(Buffer.from(where))
  decipher.setAuthTag(sealed.subarray(head + NONCE, head + NONCE + TAG))
  // As bytes first: the cipher's own decoding of text is slower by far.
  const content = decipher.update(sealed.subarray(head + NONCE + TAG))
  decipher.final()
  return content
}

/** Random bytes are drawn for many values at a time: each draw is a call to the system. */
export function randomBytesOf(size: number): () => Buffer {
  const pool = Buffer.alloc(size * 128)
  let at = pool.length
  return () => {
    if (at === pool.length) {
      randomFillSync(pool)
      at = 0
    }
    const drawn = Buffer.from(pool.subarray(at, at + size))
    pool.fill(0, at, at + size)
    at += size
    return drawn
  }
}

const nextNonce = randomBytesOf(NONCE)
