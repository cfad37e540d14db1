import type { Logger } from 'pino'
import { refusedBy } from '../refused-by.ts'
import type { WechatApi } from '../wechat-api.ts'

/** The longest scene of a code. */
const SCENE_MOST = 64

/**
 * Links that open the account with a scene (`deep-link.ts`) once they are scanned: codes that last, of which an account has 100,000; the
 * same scene has the same one. undefined: the scene is too long, or the platform is away or refuses.
 */
export function sceneLinks(api: WechatApi, log: Pick<Logger, 'warn'>): (scene: string) => Promise<string | undefined> {
  const known = new Map<string, string>()
  return async (scene) => {
    if (scene === '' || scene.length > SCENE_MOST) return undefined
    const before = known.get(scene)
    if (before !== undefined) return before
    try {
      const json = { action_name: 'QR_LIMIT_STR_SCENE', action_info: { scene: { scene_str: scene } } }
      const { url } = await api.call('/cgi-bin/qrcode/create', { json })
      if (typeof url !== 'string') return undefined
      known.set(scene, url)
      return url
    } catch (error) {
      log.warn({ reason: refusedBy(error).message }, 'WeChat gives no code for a scene')
      return undefined
    }
  }
}
