import { isDeepStrictEqual } from 'node:util'
import type { Request, RequestHandler, Response } from 'express'
import { type Store as Counts, type Options, rateLimit } from 'express-rate-limit'
import type { RateLimit } from '../../config/settings.ts'
import type { Store } from '../store/port/store.ts'
import { guestOf } from './authenticate.ts'
import type { NetworkOf } from './network.ts'
import { Problem } from './problem.ts'

/** Messages of one person, in this process; undefined: no limit. Stands behind `authenticate`. */
export const messageLimit = (limit: LimitNow): RequestHandler =>
  limitedNow(limit, (now) => limiter(now, { keyGenerator: (request, response) => guestOf(request, response).person }))

/** As it is at this moment: it may change while the service runs. */
type LimitNow = () => RateLimit | undefined

/** Counting begins anew where the limit has changed. */
function limitedNow(limit: LimitNow, make: (limit: RateLimit) => RequestHandler): RequestHandler {
  let known: { limit: RateLimit; handler: RequestHandler } | undefined
  return (request, response, next) => {
    const now = limit()
    if (now === undefined) return next()
    if (known === undefined || !isDeepStrictEqual(known.limit, now)) known = { limit: now, handler: make(now) }
    return known.handler(request, response, next)
  }
}

/** No client reads faster than this: pages of the history and openings of the event stream by one person, fetches of one file. */
const READS: RateLimit = { count: 300, seconds: 60 }

/** Readings of one person, in this process. Stands behind `authenticate`. */
export const readLimit = (): RequestHandler =>
  limiter(READS, { keyGenerator: (request, response) => guestOf(request, response).person })

/** Readings of one file, in this process. */
export const fileLimit = (): RequestHandler => limiter(READS, { keyGenerator: (request) => request.path.slice(0, 100) })

/** New sessions from one network, over all processes. The machine itself is not counted. */
export function sessionLimit(
  limit: LimitNow,
  { networkOf, store }: { networkOf: NetworkOf; store: Pick<Store, 'hit'> },
): RequestHandler {
  return limitedNow(limit, (now) =>
    limiter(now, {
      keyGenerator: (request: Request) => networkOf(request) ?? '',
      skip: (request: Request) => networkOf(request) === undefined,
      store: counted(store, 'session', now),
    }),
  )
}

interface LimiterOptions extends Pick<Partial<Options>, 'skip' | 'store'> {
  keyGenerator: (request: Request, response: Response) => string
}

function limiter({ count, seconds: window }: RateLimit, options: LimiterOptions): RequestHandler {
  return rateLimit({
    windowMs: window * 1000,
    limit: count,
    standardHeaders: false,
    legacyHeaders: false,
    // made when its limit is known: at the first message, and again where it has changed
    validate: { creationStack: false },
    ...options,
    handler: (request) => {
      const { resetTime } = (request as Request & { rateLimit: { resetTime?: Date } }).rateLimit
      const seconds = Math.max(1, Math.ceil(((resetTime?.getTime() ?? 0) - Date.now()) / 1000))
      throw new Problem(429, 'HALLO_TOO_MANY', { seconds }, seconds)
    },
  })
}

/** The limiter's counts kept in the store, so that all processes count together and a restart forgets nothing. */
function counted(store: Pick<Store, 'hit'>, what: string, { seconds }: RateLimit): Counts {
  return {
    localKeys: false,
    async increment(key) {
      const { count, until } = await store.hit({ subject: `${what} ${key}`, windowMs: seconds * 1000, now: Date.now() })
      return { totalHits: count, resetTime: new Date(until) }
    },
    // Hits are never taken back: the options that would ask for it are not used.
    decrement: () => undefined,
    resetKey: () => undefined,
  }
}
