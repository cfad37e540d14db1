import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** A line of somebody's chat at the platform. */
export interface WechatLine {
  seq: number
  via: 'passive' | 'custom' | 'template' | 'notice' | 'fault'
  kind: string
  text?: string
  options?: { id: string; content: string }[]
}

/** What we use of a strict platform for tests, played from the people's side. */
export interface WechatPeer {
  url: string
  account: { appid: string; secret: string; token: string; aes_key: string }
  sim: WechatSim
  close(): Promise<void>
}
type Act =
  | 'account'
  | 'advance'
  | 'duplicate'
  | 'follow'
  | 'forge'
  | 'hold'
  | 'image'
  | 'link'
  | 'location'
  | 'media'
  | 'menu'
  | 'open'
  | 'pay'
  | 'push'
  | 'pushFault'
  | 'quiet'
  | 'received'
  | 'refusals'
  | 'release'
  | 'report'
  | 'revoke'
  | 'say'
  | 'scan'
  | 'settings'
  | 'tap'
  | 'template'
  | 'unfollow'
  | 'user'
  | 'verify'
  | 'video'
  | 'voice'
  | 'wait'
  | 'warnings'
// biome-ignore lint/suspicious/noExplicitAny: each act has an answer of its own
export type WechatSim = { readonly [name in Act]: (act?: object) => any }

/** A folder with `server.mjs`; `.ci/run` names one where it is there. */
export const wechatPeer = process.env.HALLO_WECHAT_PEER

export async function startWechatPeer(options: object): Promise<WechatPeer> {
  const { startWechat } = await import(pathToFileURL(path.resolve(wechatPeer!, 'server.mjs')).href)
  return startWechat(options)
}

/** The settings of a service whose account is at the platform. */
export function wechatEnv({ url, account }: WechatPeer, mode: 'plain' | 'compatible' | 'safe' = 'safe') {
  return {
    HALLO_NOW: '2026-11-23T01:00:00Z',
    HALLO_SETUP_CODE: 'TEST-SETUP-CODE',
    HALLO_JOBS: '* * * * * *',
    HALLO_PUBLIC_URL: 'https://book.example',
    WECHAT_APPID: account.appid,
    WECHAT_SECRET: account.secret,
    WECHAT_TOKEN: account.token,
    ...(mode !== 'plain' && { WECHAT_AES_KEY: account.aes_key }),
    WECHAT_MODE: mode,
    WECHAT_API_BASE: url,
  }
}
