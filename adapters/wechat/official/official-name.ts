import type { SendPlan } from '../../../src/bot/doors/sends.ts'

/** The door's name in ids and sends. */
export const WECHAT = 'wechat'

/** Before an openid: the person's id. */
export const PERSON_MARK = 'wx'

/** What one message of text may have; the platform takes 2048 bytes, some report one less. */
export const TEXT_BYTES = 2000

/** The first text is the answer to the platform's own request, which waits five seconds; customer service messages are few. */
export const WECHAT_PLAN: SendPlan = { after: 5000, together: { bytes: TEXT_BYTES } }
