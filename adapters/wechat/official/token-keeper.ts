import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Store } from '../../../src/store/port/store.ts'
import type { WechatAccount } from './account.ts'
import { answerOf, request } from './request.ts'

export interface TokenKeeper {
  get(): Promise<string>
  /** `over` is worth nothing any more: another one is fetched, unless another process has done so already. */
  renew(over: string): Promise<void>
}

interface StoredToken {
  token: string
  /** UTC ms, real clock */
  until: number
}

const KEY = 'wechat.token'
/** The platform gives a new one so long before the old one's end. */
const EARLY_MS = 5 * 60_000

/**
 * One access token for all processes: the platform's `stable_token` is the same for everybody who asks until shortly before its
 * end. It is kept in the store, sealed, so that not every start asks.
 */
export function tokenKeeper(
  { appid, secret, base }: Pick<WechatAccount, 'appid' | 'secret'> & { base: string },
  { store, sealWith }: { store: Pick<Store, 'meta' | 'setMeta'>; sealWith: string },
): TokenKeeper {
  const seal = sealer(createHmac('sha256', sealWith).update(`hallo/wechat-token ${appid}`).digest())
  let known: StoredToken | undefined
  let fetching: Promise<StoredToken> | undefined

  async function kept(): Promise<StoredToken | undefined> {
    const text = await store.meta(KEY)
    return text === undefined ? undefined : seal.open(text)
  }

  async function fetchToken(force: boolean): Promise<StoredToken> {
    const json = { grant_type: 'client_credential', appid, secret, ...(force && { force_refresh: true }) }
    const answer = await answerOf(await request(`${base}/cgi-bin/stable_token`, { json }))
    const fresh = {
      token: String(answer.access_token),
      until: Date.now() + Number(answer.expires_in) * 1000 - EARLY_MS,
    }
    await store.setMeta(KEY, seal.close(fresh), await store.meta(KEY))
    return fresh
  }

  /** Several calls at once fetch it once. */
  async function once(force: boolean): Promise<StoredToken> {
    fetching ??= fetchToken(force).finally(() => {
      fetching = undefined
    })
    known = await fetching
    return known
  }

  return {
    async get() {
      if (known === undefined || known.until <= Date.now()) known = await kept()
      if (known === undefined || known.until <= Date.now()) known = await once(false)
      return known.token
    },
    async renew(over) {
      if (known?.token !== over) return
      const stands = await kept()
      if (stands !== undefined && stands.token !== over) {
        known = stands
        return
      }
      // The platform may still take it for good: then only force helps.
      if ((await once(false)).token === over) await once(true)
    },
  }
}

/** AES-256-GCM; what was sealed under another key counts as nothing. */
function sealer(key: Buffer) {
  return {
    close(kept: StoredToken): string {
      const vector = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, vector)
      const sealed = Buffer.concat([cipher.update(JSON.stringify(kept)), cipher.final()])
      return Buffer.concat([vector, cipher.getAuthTag(), sealed]).toString('base64')
    },
    open(text: string): StoredToken | undefined {
      const bytes = Buffer.from(text, 'base64')
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
        decipher.setAuthTag(bytes.subarray(12, 28))
        return JSON.parse(
          Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString(),
        ) as StoredToken
      } catch {
        return undefined
      }
    },
  }
}
