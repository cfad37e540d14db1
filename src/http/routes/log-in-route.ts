import { createHmac, randomBytes } from 'node:crypto'
import { type CookieOptions, type Request, type RequestHandler, Router } from 'express'
import type { Logger } from 'pino'
import type { AccountLogIn } from '../../bot/account-log-in.ts'
import { faultOf } from '../../bot/dialog-fault.ts'
import { same } from '../token.ts'

/** The page's log-in by the platform whose browser it is opened in. */
export interface PageLogIn {
  /** sends the platform's browser to it when it opens the page, once in a while */
  opening: RequestHandler
  /** where the platform sends it back to */
  router: Router
  /** the person of the account that this browser has just been logged in by */
  accountOf(request: Request): { account: string; door: string } | undefined
  /** it is used up */
  clear: { name: string; options: CookieOptions }
}

const STATE = 'hallo_state'
const ACCOUNT = 'hallo_account'
/** It was tried: whoever has a session on the page needs none, and a platform that refuses must not send the browser round and round. */
const TRIED = 'hallo_tried'
const STATE_MS = 10 * 60_000
const ACCOUNT_MS = 2 * 60_000
const TRIED_MS = 12 * 3_600_000

/** `origin`: under which people reach the page; `secret` signs who was logged in, for the moment until the page asks for its session. */
export function pageLogIn(
  by: AccountLogIn,
  { origin, secret, log }: { origin: string; secret: string; log: Pick<Logger, 'warn'> },
): PageLogIn {
  const key = createHmac('sha256', secret).update('hallo/page-log-in').digest()
  const sign = (body: string): string => createHmac('sha256', key).update(body).digest('base64url')
  const common: CookieOptions = { httpOnly: true, sameSite: 'lax', secure: origin.startsWith('https:') }
  const ofState = { ...common, path: by.path }
  const ofAccount = { ...common, path: '/api/chat/sessions' }

  const router = Router()
  router.get('/', async (request, response) => {
    response.set('cache-control', 'no-store')
    const { code, state } = request.query
    if (code === undefined) {
      const fresh = randomBytes(16).toString('hex')
      response.cookie(STATE, fresh, { ...ofState, maxAge: STATE_MS })
      response.redirect(by.address(origin + by.path, fresh))
      return
    }
    // Without it, somebody could be made to use the page as somebody else.
    const begun = cookieOf(request, STATE)
    const person =
      typeof code === 'string' && typeof state === 'string' && begun !== undefined && same(state, begun)
        ? await personOf(code)
        : undefined
    response.clearCookie(STATE, ofState)
    response.cookie(TRIED, '1', { ...common, path: '/', maxAge: TRIED_MS })
    if (person !== undefined) {
      const body = `${person}.${Date.now() + ACCOUNT_MS}`
      response.cookie(ACCOUNT, `${body}.${sign(body)}`, { ...ofAccount, maxAge: ACCOUNT_MS })
    }
    response.redirect('/')
  })

  async function personOf(code: string): Promise<string | undefined> {
    try {
      return await by.personOf(code)
    } catch (error) {
      log.warn(faultOf(error), 'a log-in on the page was not answered by its platform')
      return undefined
    }
  }

  return {
    router,
    opening(request, response, next) {
      const asks = request.method === 'GET' && request.path === '/' && by.isBrowser(request.get('user-agent') ?? '')
      if (!asks || cookieOf(request, TRIED) !== undefined) return next()
      response.set({ 'cache-control': 'no-store', vary: 'User-Agent' })
      response.redirect(by.path)
    },
    accountOf(request) {
      const [person, until, signature] = cookieOf(request, ACCOUNT)?.split('.') ?? []
      if (person === undefined || until === undefined || signature === undefined) return undefined
      if (!same(signature, sign(`${person}.${until}`)) || Number(until) < Date.now()) return undefined
      return { account: person, door: by.door }
    },
    clear: { name: ACCOUNT, options: ofAccount },
  }
}

function cookieOf(request: Request, name: string): string | undefined {
  for (const each of (request.get('cookie') ?? '').split(';')) {
    const [key, value] = each.split('=', 2)
    if (key?.trim() === name && value !== undefined) return decodeURIComponent(value.trim())
  }
  return undefined
}
