import express, { type Express, type RequestHandler, Router } from 'express'
import type { Logger } from 'pino'
import type { Settings } from '../../config/settings.ts'
import type { AccountLogIn } from '../bot/account-log-in.ts'
import type { Clock } from '../bot/clock.ts'
import type { Porter } from '../bot/porter.ts'
import type { Store } from '../store/port/store.ts'
import { authenticate } from './authenticate.ts'
import type { EntrySignals } from './entry-signals.ts'
import type { FileAddresses } from './file-address.ts'
import { inRounds } from './in-rounds.ts'
import { fileLimit, messageLimit, readLimit, sessionLimit } from './limits.ts'
import type { Metrics } from './metrics.ts'
import { isForwarded, isLoopback, type NetworkOf } from './network.ts'
import { notFound, problemHandler } from './problem.ts'
import { viewReply } from './reply-view.ts'
import { requestLog } from './request-log.ts'
import { events } from './routes/event-stream.ts'
import { files } from './routes/file-route.ts'
import { health } from './routes/health-route.ts'
import { history } from './routes/history-route.ts'
import { type PageLogIn, pageLogIn } from './routes/log-in-route.ts'
import { messages } from './routes/message-route.ts'
import { page } from './routes/page-route.ts'
import { passkeyLogIn, passkeyRegistration } from './routes/passkey-routes.ts'
import { type ChatLinks, poster } from './routes/poster-route.ts'
import { sessions } from './routes/session-route.ts'
import type { Tokens } from './token.ts'

export interface AppParts {
  store: Store
  porter: Pick<Porter, 'handle'>
  clock: Clock
  tokens: Tokens
  addresses: FileAddresses
  spoken: EntrySignals
  metrics: Metrics
  /** as they are now */
  limits: () => Settings['limits']
  networkOf: NetworkOf
  trustProxy?: Settings['trustProxy']
  /** origins of sites that may show the page in a frame */
  embedders?: readonly string[]
  /** under which people reach the page; left out: as the request names it */
  origin?: string
  /** links into the chats of other platforms */
  links?: ChatLinks
  /** by the account of the platform in whose browser the page is opened */
  logIn?: AccountLogIn & { secret: string }
  /** left out or true: the chat with its page; else only what any process serves: health and metrics */
  withChat?: boolean
  /** where platforms push to, by path */
  webhooks?: ReadonlyMap<string, Router>
  log: Pick<Logger, 'debug' | 'warn' | 'error'>
}

/** All that is served over HTTP (`docs/protocol.md`). `close` ends the event streams, which would keep a server open. */
export function makeApp(parts: AppParts): { app: Express; close(): void } {
  const { log, metrics } = parts
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag') // what changes is no-store; the page's files have their own
  app.set('query parser', 'simple')
  if (parts.trustProxy !== undefined) app.set('trust proxy', parts.trustProxy)
  else app.use(tellOfProxy(log))
  app.use(requestLog(log, metrics))
  app.use(strictTransport)
  // A platform waits seconds only: its pushes are in no queue with anybody else's requests.
  for (const [path, webhook] of parts.webhooks ?? []) app.use(path, webhook)
  app.use(inRounds())
  const withChat = parts.withChat ?? true
  const { origin } = parts
  const logIn =
    parts.logIn && origin !== undefined ? pageLogIn(parts.logIn, { ...parts.logIn, origin, log }) : undefined
  const { router, close } = chat(parts, logIn)
  if (withChat) app.use('/api/chat', router)
  app.use(health(parts.store))
  app.get('/metrics', metrics.route)
  if (withChat && logIn !== undefined && parts.logIn !== undefined) {
    app.use(
      parts.logIn.path,
      sessionLimit(() => parts.limits().sessions, parts),
      logIn.router,
    )
    app.use(logIn.opening)
  }
  if (withChat) app.use(poster(parts), page(parts.embedders))
  app.use(notFound)
  app.use(problemHandler(log))
  return { app, close }
}

function chat(parts: AppParts, logIn: PageLogIn | undefined): { router: Router; close(): void } {
  const known = authenticate(parts)
  const view = viewReply(parts.addresses)
  const streams = events({ ...parts, view, onStreams: parts.metrics.streams })
  const router = Router()
  router.use(plainHeaders(parts.clock))
  const fewSessions = sessionLimit(() => parts.limits().sessions, parts)
  router.use('/sessions/passkey', fewSessions, passkeyLogIn(parts))
  router.use('/sessions', fewSessions, sessions({ ...parts, view, logIn }))
  router.use('/passkeys', known, readLimit(), passkeyRegistration(parts))
  router.use(
    '/messages',
    known,
    messageLimit(() => parts.limits().messages),
    messages({ ...parts, view }),
  )
  router.use('/events', known, readLimit(), streams.router)
  router.use('/history', known, readLimit(), history({ ...parts, view }))
  router.use('/files', fileLimit(), files({ ...parts, known }))
  return { router, close: streams.close }
}

/** Behind TLS (a trusted proxy says so) browsers shall come by TLS only; plain HTTP on a local machine must keep working. */
const strictTransport: RequestHandler = (request, response, next) => {
  if (request.secure) response.setHeader('strict-transport-security', 'max-age=31536000')
  next()
}

/** A proxy on this machine that nobody told us of: its clients would all count as the machine itself. Said once. */
function tellOfProxy(log: Pick<Logger, 'warn'>): RequestHandler {
  let told = false
  return (request, _response, next) => {
    if (!told && isLoopback(request.socket.remoteAddress ?? '') && isForwarded(request)) {
      told = true
      log.warn('requests come through a proxy: set HALLO_TRUST_PROXY, or limits by address do not count its clients')
    }
    next()
  }
}

/**
 * Cheap ones, since every message carries them; the page's own stand in `page-route.ts`. `Hallo-Now` is the service's clock, by
 * which a client counts down a hold: its own clock may be wrong, and `HALLO_NOW` moves the service's.
 */
const plainHeaders =
  (clock: Clock): RequestHandler =>
  (_request, response, next) => {
    response.setHeader('cache-control', 'no-store')
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    response.setHeader('cross-origin-resource-policy', 'same-origin')
    response.setHeader('hallo-now', new Date(clock.now()).toISOString())
    next()
  }
