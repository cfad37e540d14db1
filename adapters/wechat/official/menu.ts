import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import { speakerFor } from '../../../src/bot/draw/draw-text.ts'
import type { Store } from '../../../src/store/port/store.ts'
import type { WechatApi } from './wechat-api.ts'

const KEY = 'wechat.menu'
/** What the platform takes of a button's name, in bytes: at the bottom, and in a list above it. */
const NAME = 16
const NAME_ABOVE = 60

/** Set where it is another one than the store says was set last: the platform counts these calls. */
export async function setMenu(
  locale: string,
  { api, store, log }: { api: WechatApi; store: Pick<Store, 'meta' | 'setMeta'>; log: Pick<Logger, 'info' | 'warn'> },
): Promise<void> {
  const menu = menuIn(locale)
  const hash = createHash('sha256').update(JSON.stringify(menu)).digest('base64url').slice(0, 16)
  const was = await store.meta(KEY)
  if (was === hash) return
  await api.call('/cgi-bin/menu/create', { json: menu })
  await store.setMeta(KEY, hash, was)
  log.info("WeChat's menu was set")
}

/** Each button says what a person could type. */
function menuIn(locale: string): object {
  const { text } = speakerFor(locale)
  const button = (name: string, key: string, most: number) => ({
    type: 'click',
    name: cut(text(`wechat:menu.${name}`), most),
    key,
  })
  return {
    button: [
      button('book', '/book', NAME),
      button('mine', '/mine', NAME),
      {
        name: cut(text('wechat:menu.more'), NAME),
        sub_button: [
          button('here', '/here', NAME_ABOVE),
          button('help', '/help', NAME_ABOVE),
          button('language', '/language', NAME_ABOVE),
        ],
      },
    ],
  }
}

/** By characters, never within one. */
function cut(name: string, most: number): string {
  let found = ''
  for (const letter of name) if (Buffer.byteLength(found + letter) <= most) found += letter
  return found
}
