import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import type { Logger } from 'pino'
import { isCrowdComing } from '../../../src/bot/crowd.ts'
import { Rounds } from '../../../src/bot/rounds.ts'
import { isSigned, openPush, type Push, type PushAccount } from './push.ts'
import { heardIn, type WechatMessage } from './push-read.ts'

export interface WebhookParts extends PushAccount {
  /** What becomes of a push: the text to answer with, if any. Rejects where it could not be stored. */
  take(heard: WechatMessage, waiting: PushReply): Promise<WebhookAnswer | undefined>
  /** real ms that the platform waits for; tests have more */
  patience?: number | undefined
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

/** The platform waits five seconds, its way here and back among them. */
const PATIENCE_MS = 4000
/** In a crowd a push has waited before it was taken in, and most are answered by themselves: none is to come a second time for nothing. */
const CROWDED_MS = 2000
/** Of each round of the event loop so much is for pushes that begin (ms): they are to be stored before they are answered. */
const BEGIN_MS = 16
/** An encrypted message of the longest text; the files that people send come by other ways. */
const BODY_MOST = '256kb'
/** Neither text nor error: the push has arrived. */
const ARRIVED = 'success'
/** The check's word, given back as it came. */
const ECHO = /^[\w+/=.-]{1,128}$/

/**
 * Where the platform pushes: the check of the address, and messages and events. What is not signed by it is refused unread. A crowd's
 * pushes are begun with in several rounds of the event loop, in order; who has gone meanwhile comes again.
 */
export function webhook(parts: WebhookParts): Router {
  const router = Router()
  const rounds = new Rounds(BEGIN_MS)
  const inRounds: RequestHandler = (_request, response, next) => void rounds.run(() => response.destroyed || next())
  router.all('/', (request, response, next) => {
    response.set({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    if (!isSigned(request.query, parts.token, Date.now())) return refuse(response, 403)
    response.locals.until = performance.now() + (parts.patience ?? (isCrowdComing() ? CROWDED_MS : PATIENCE_MS))
    next()
  })
  router.get('/', ({ query }, response) => {
    const { echostr } = query
    if (typeof echostr !== 'string' || !ECHO.test(echostr)) return refuse(response, 400)
    response.type('text/plain').send(echostr)
  })
  const body = express.text({ type: () => true, limit: BODY_MOST, defaultCharset: 'utf-8' })
  router.post('/', inRounds, body, (request, response) => pushed(request, response, parts))
  return router
}

async function pushed(request: Request, response: Response, parts: WebhookParts): Promise<void> {
  const gone = () => response.closed || request.socket.destroyed
  const push = openPush(request.query, typeof request.body === 'string' ? request.body : '', parts)
  if (push === undefined) {
    // Of a connection that was closed there may be no body.
    if (!gone())
      parts.log.warn('a push that can not be trusted or read was refused (is WECHAT_MODE the one of the account?)')
    return refuse(response, 403)
  }
  const heard = heardIn(push.fields)
  if (heard === undefined) return refuse(response, 400)
  const answer = await parts.take(heard, { until: response.locals.until, gone })
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
