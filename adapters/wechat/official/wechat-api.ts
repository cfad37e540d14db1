import type { Logger } from 'pino'
import { readAtMost } from '../../../src/bot/doors/fetch-file.ts'
import { type ApiAnswer, answerOf, type Call, jsonOf, request } from './request.ts'
import type { TokenKeeper } from './token-keeper.ts'

export interface WechatApi {
  /** The answer's JSON. Throws `ApiRefusal`, or `DeliveryRefusal` where the platform is away. */
  call(path: string, call?: Call): Promise<ApiAnswer>
  /** A file; undefined where there is none of that id or it is larger than `most` bytes. */
  download(path: string, query: Readonly<Record<string, string>>, most: number): Promise<Uint8Array | undefined>
}

/** The token was replaced, looks like none, or has run out. */
const TOKEN_OVER: ReadonlySet<number> = new Set([40001, 40014, 42001])

/** Calls with the one token of all processes; a token that is over is fetched again once. */
export function wechatApi(base: string, token: TokenKeeper, log: Pick<Logger, 'warn'>): WechatApi {
  async function attempt(path: string, { query, json, form }: Call): Promise<Response> {
    for (let tried = 0; ; tried += 1) {
      const access_token = await token.get()
      const response = await request(`${base}${path}?${new URLSearchParams({ access_token, ...query })}`, {
        json,
        form,
      })
      const over = await tokenOver(response)
      if (over === undefined || tried > 0) return response
      log.warn({ code: over }, "WeChat's token is over before its time; fetched again")
      await token.renew(access_token)
    }
  }

  return {
    async call(path, call = {}) {
      return answerOf(await attempt(path, call))
    },
    async download(path, query, most) {
      const response = await attempt(path, { query })
      // An error, or the address of a video: JSON either way.
      if (isJson(response)) return undefined
      return readAtMost(response, most)
    },
  }
}

const isJson = (response: Response): boolean => /json|text\//.test(response.headers.get('content-type') ?? '')

async function tokenOver(response: Response): Promise<number | undefined> {
  if (!isJson(response)) return undefined
  const { errcode } = await jsonOf(response.clone() as Response)
  return TOKEN_OVER.has(Number(errcode)) ? Number(errcode) : undefined
}
