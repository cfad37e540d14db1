import type { WechatMode } from './push.ts'

/** A service account, as the settings name it. */
export interface WechatAccount {
  appid: string
  secret: string
  /** signs what the platform pushes */
  token: string
  /** 43 characters; missing in plain mode */
  aesKey?: string
  mode: WechatMode
  /** undefined: the platform's own */
  apiBase?: string
  templates: WechatTemplates
}

/** What serves a message of the service's own that no customer service message can bring: by what it tells, or `any`. */
export type WechatTemplates = Readonly<Record<string, WechatTemplate>>

export interface WechatTemplate {
  /** `notice`: a one-time notice, which people permit each time */
  kind: 'template' | 'notice'
  id: string
  /** by the template's keys, such as `thing1`: words with `{hall}`, `{service}`, `{start}`, `{code}`, `{party}`, `{text}` … */
  data: Readonly<Record<string, string>>
}
