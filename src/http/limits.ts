import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import type { Limit } from '../../config/settings.ts'
import { guestOf } from './guest.ts'
import { Problem } from './problem.ts'

/** Messages of one person; undefined: no limit. Stands behind `authenticate`. */
export const messageLimit = (limit: Limit | undefined): RequestHandler[] =>
  limit === undefined ? [] : [limiter(limit, (request) => guestOf(request, request.res!).person)]

/** New sessions from one address (a /56 of IPv6). The machine itself is not counted: tests, and a proxy that counts itself. */
export const sessionLimit = (limit: Limit | undefined): RequestHandler[] =>
  limit === undefined ? [] : [limiter(limit, (request) => ipKeyGenerator(request.ip ?? ''), isLoopback)]

function limiter(
  { count, seconds: window }: Limit,
  keyGenerator: (request: Request) => string,
  skip: (request: Request) => boolean = () => false,
): RequestHandler {
  return rateLimit({
    windowMs: window * 1000,
    limit: count,
    keyGenerator,
    skip,
    standardHeaders: false,
    legacyHeaders: false,
    handler: (request) => {
      const { resetTime } = (request as Request & { rateLimit: { resetTime?: Date } }).rateLimit
      const seconds = Math.max(1, Math.ceil(((resetTime?.getTime() ?? 0) - Date.now()) / 1000))
      throw new Problem(429, 'HALLO_TOO_MANY', { seconds }, seconds)
    },
  })
}

const isLoopback = (request: Request): boolean => /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(request.ip ?? '')
