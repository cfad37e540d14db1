import { createHash } from 'node:crypto'
import { DeliveryRefusal } from '../../../src/bot/doors/door.ts'
import { FILE_MAX } from '../../../src/domain/form/fields/file-field.ts'
import { ApiRefusal } from './request.ts'
import type { WechatApi } from './wechat-api.ts'

export interface WechatMedia {
  /** The platform's id of a picture (JPEG, PNG or GIF), uploaded where it has none that lasts. */
  idOf(picture: { name: string; type: string; content: Uint8Array }): Promise<string>
  /** The id is worth nothing any more. */
  forget(id: string): void
  fetch(id: string): Promise<Uint8Array | undefined>
}

/** The platform keeps an upload for three days. */
const KEPT_MS = 2 * 86_400_000
/** Pictures of halls and services; the code of a booking is sent once. */
const MOST = 200

export function wechatMedia(api: WechatApi): WechatMedia {
  const known = new Map<string, { id: string; until: number }>()
  return {
    async idOf({ name, type, content }) {
      const hash = createHash('sha256').update(content).digest('base64url')
      const before = known.get(hash)
      if (before !== undefined && before.until > Date.now()) return before.id
      const form = new FormData()
      form.set('media', new Blob([content as Uint8Array<ArrayBuffer>], { type }), name)
      const { media_id } = await api.call('/cgi-bin/media/upload', { query: { type: 'image' }, form })
      if (typeof media_id !== 'string') throw new DeliveryRefusal('later', 'WeChat gives no media id')
      known.set(hash, { id: media_id, until: Date.now() + KEPT_MS })
      if (known.size > MOST) known.delete(known.keys().next().value!)
      return media_id
    },
    forget(id) {
      for (const [hash, each] of known) if (each.id === id) known.delete(hash)
    },
    fetch: (id) => api.download('/cgi-bin/media/get', { media_id: id }, FILE_MAX),
  }
}

export const isMediaGone = (error: unknown): boolean => error instanceof ApiRefusal && error.code === 40007
