import { randomBytes } from 'node:crypto'
import { type Envelope, isSignature, signatureOf } from './envelope.ts'
import { readXml, textOf, writeXml, type XmlNode } from './xml.ts'

export type WechatMode = 'plain' | 'compatible' | 'safe'

export interface PushAccount {
  token: string
  mode: WechatMode
  /** missing in plain mode */
  envelope?: Envelope | undefined
}

/** The query of a push, and of the check of an address; whatever else stands there. */
export type PushQuery = Readonly<Record<string, unknown>>

export interface Push {
  fields: XmlNode
  /** The answer in the form of the push: sealed where it was. */
  answer(fields: Readonly<Record<string, string | number>>): string
}

/** No push is as old as this (real ms): the platform tries three times, five seconds each. */
const OLDEST_MS = 10 * 60_000

/** Signed with our token, and not long ago. The platform's clock may be ahead of ours. */
export function isSigned({ signature, timestamp, nonce }: PushQuery, token: string, now: number): boolean {
  if (typeof timestamp !== 'string' || typeof nonce !== 'string' || !/^\d{1,12}$/.test(timestamp)) return false
  if (Number(timestamp) * 1000 < now - OLDEST_MS) return false
  return isSignature(signature, token, timestamp, nonce)
}

/**
 * What a push says, of a query that `isSigned`; undefined where it can't be trusted. Only an encrypted message is signed itself:
 * where there is one, it counts, and in safe mode nothing else does.
 */
export function openPush(query: PushQuery, body: string, { token, mode, envelope }: PushAccount): Push | undefined {
  const outer = readXml(body)
  if (outer === undefined) return undefined
  const sealed = textOf(outer, 'Encrypt')
  if (envelope !== undefined && mode !== 'plain' && sealed !== '') {
    const { timestamp, nonce } = query as { timestamp: string; nonce: string }
    if (!isSignature(query.msg_signature, token, timestamp, nonce, sealed)) return undefined
    const fields = readXml(envelope.open(sealed) ?? '')
    return fields && { fields, answer: (said) => seal(writeXml(said), token, envelope) }
  }
  // A push that says it is encrypted and is not.
  if (mode === 'safe' || query.encrypt_type === 'aes' || textOf(outer, 'MsgType') === '') return undefined
  return { fields: outer, answer: writeXml }
}

function seal(message: string, token: string, envelope: Envelope): string {
  const Encrypt = envelope.seal(message)
  const TimeStamp = Math.floor(Date.now() / 1000)
  const Nonce = String(randomBytes(4).readUInt32BE())
  return writeXml({ Encrypt, MsgSignature: signatureOf(token, String(TimeStamp), Nonce, Encrypt), TimeStamp, Nonce })
}
