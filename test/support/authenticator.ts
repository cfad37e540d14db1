import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()

/** A head of CBOR (RFC 8949): a major type and a length below 65536. */
function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  return length < 256
    ? Buffer.from([(major << 5) | 24, length])
    : Buffer.from([(major << 5) | 25, length >> 8, length & 255])
}
const bytes = (value: Uint8Array): Buffer => Buffer.concat([head(2, value.length), value])
const text = (value: string): Buffer => Buffer.concat([head(3, value.length), Buffer.from(value)])

/** A device with one passkey (ES256, no attestation, its owner verified), as a browser shows it to a page (WebAuthn 6.1). */
export class Authenticator {
  readonly id = randomBytes(32)
  counter = 0
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  #user = Buffer.alloc(0)

  register(options: { challenge: string; rp: { id?: string }; user: { id: string } }, origin: string) {
    this.#user = Buffer.from(options.user.id, 'base64url')
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' })
    // kty EC2, alg ES256, crv P-256, x, y
    const key = Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
      bytes(Buffer.from(x, 'base64url')),
      Buffer.from([0x22]),
      bytes(Buffer.from(y, 'base64url')),
    ])
    const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.id.length]), this.id, key])
    const data = Buffer.concat([this.#data(options.rp.id ?? '', 0x45), credential])
    const attestation = [
      head(5, 3),
      text('fmt'),
      text('none'),
      text('attStmt'),
      head(5, 0),
      text('authData'),
      bytes(data),
    ]
    return this.#credential({
      clientDataJSON: base64(clientData('webauthn.create', options.challenge, origin)),
      attestationObject: base64(Buffer.concat(attestation)),
    })
  }

  answer(options: { challenge: string; rpId?: string }, origin: string) {
    this.counter += 1
    const data = this.#data(options.rpId ?? '', 0x05)
    const client = clientData('webauthn.get', options.challenge, origin)
    return this.#credential({
      clientDataJSON: base64(client),
      authenticatorData: base64(data),
      signature: base64(sign('sha256', Buffer.concat([data, sha256(client)]), this.#keys.privateKey)),
      userHandle: base64(this.#user),
    })
  }

  #data(site: string, flags: number): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.counter)
    return Buffer.concat([sha256(site), Buffer.from([flags]), counter])
  }

  #credential<Response>(response: Response) {
    const id = base64(this.id)
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
  }
}

const clientData = (type: string, challenge: string, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
