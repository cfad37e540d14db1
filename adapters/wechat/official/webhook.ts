import express, { type Request, type Response, Router } from 'express'
import type { Logger } from 'pino'
import { isSigned, openPush, type Push, type PushAccount } from './push.ts'
import { heardIn, type WechatMessage } from './push-read.ts'

export interface WebhookParts extends PushAccount {
  /** What becomes of a push: the text to answer with, if any. Rejects where it could not be stored. */
  take(heard: WechatMessage, waiting: PushReply): Promise<WebhookAnswer | undefined>
  log: Pick<Logger, 'warn'>
}

/** The platform's request, which it keeps open for five seconds. */
export interface PushReply {
  /** real ms, `performance.now()`: from then on nobody listens any more */
  until: number
  /** the platform has gone away */
  gone(): boolean
}

export interface WebhookAnswer {
  text: string
  taken(): Promise<void>
  lost(): Promise<void>
}

/** The platform waits five seconds. */
const PATIENCE_MS = 4500
/** An encrypted message of the longest text; the files that people send come by other ways. */
const BODY_MOST = '256kb'
/** Neither text nor error: the push has arrived. */
const ARRIVED = 'success'
/** The check's word, given back as it came. */
const ECHO = /^[\w+/=.-]{1,128}$/

/** Where the platform pushes: the check of the address, and messages and events. What is not signed by it is refused unread. */
export function webhook(parts: WebhookParts): Router {
  const router = Router()
  router.use((request, response, next) => {
    response.set({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    if (!isSigned(request.query, parts.token, Date.now())) return refuse(response, 403)
    next()
  })
  router.get('/', ({ query }, response) => {
    const { echostr } = query
    if (typeof echostr !== 'string' || !ECHO.test(echostr)) return refuse(response, 400)
    response.type('text/plain').send(echostr)
  })
  router.post('/', express.text({ type: () => true, limit: BODY_MOST, defaultCharset: 'utf-8' }), (request, response) =>
    pushed(request, response, parts),
  )
  return router
}

async function pushed(request: Request, response: Response, parts: WebhookParts): Promise<void> {
  const until = performance.now() + PATIENCE_MS
  const push = openPush(request.query, typeof request.body === 'string' ? request.body : '', parts)
  if (push === undefined) {
    parts.log.warn('a push that can not be trusted or read was refused (is WECHAT_MODE the one of the account?)')
    return refuse(response, 403)
  }
  const heard = heardIn(push.fields)
  if (heard === undefined) return refuse(response, 400)
  const answer = await parts.take(heard, { until, gone: () => response.closed || request.socket.destroyed })
  if (answer === undefined) {
    response.type('text/plain').send(ARRIVED)
    return
  }
  response.once('close', () => void (response.writableFinished ? answer.taken() : answer.lost()))
  response.type('text/xml').send(replyTo(heard, answer.text, push))
}

const replyTo = ({ openid, account }: WechatMessage, text: string, push: Push): string =>
  push.answer({
    ToUserName: openid,
    FromUserName: account,
    CreateTime: Math.floor(Date.now() / 1000),
    MsgType: 'text',
    Content: text,
  })

function refuse(response: Response, status: 400 | 403): void {
  response.status(status).type('text/plain').send('')
}
