import type { AccountLogIn } from '../../../../src/bot/account-log-in.ts'
import { isWechatBrowser } from '../../../../src/bot/wechat-browser.ts'
import type { WechatAccount } from '../account.ts'
import { PERSON_MARK, WECHAT } from '../official-name.ts'
import { ApiRefusal, answerOf, request } from '../request.ts'

const PAGES = 'https://open.weixin.qq.com'

/**
 * Log-in on the page where it is opened inside WeChat (网页授权, `snsapi_base`): nothing is asked of the person, and we learn their openid
 * only, the same as in the chat. https://developers.weixin.qq.com/doc/service/guide/h5/auth.html
 */
export function webLogIn({
  appid,
  secret,
  apiBase,
  base,
}: Pick<WechatAccount, 'appid' | 'secret' | 'apiBase'> & { base: string }): AccountLogIn {
  return {
    door: WECHAT,
    path: '/wechat/oauth',
    isBrowser: isWechatBrowser,
    address(back, state) {
      const query = { appid, redirect_uri: back, response_type: 'code', scope: 'snsapi_base', state }
      return `${apiBase ?? PAGES}/connect/oauth2/authorize?${new URLSearchParams(query)}#wechat_redirect`
    },
    async personOf(code) {
      const query = { appid, secret, code, grant_type: 'authorization_code' }
      try {
        const { openid, is_snapshotuser } = await answerOf(
          await request(`${base}/sns/oauth2/access_token?${new URLSearchParams(query)}`, {}),
        )
        // A page that is only looked at, without an account of its own, has an id of nobody.
        if (is_snapshotuser === 1 || typeof openid !== 'string' || !/^[\w-]{1,64}$/.test(openid)) return undefined
        return PERSON_MARK + openid
      } catch (error) {
        if (error instanceof ApiRefusal) return undefined
        throw error
      }
    },
  }
}
