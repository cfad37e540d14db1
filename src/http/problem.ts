import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import { faultOf } from '../bot/dialog-fault.ts'
import { drawError } from '../bot/draw/draw.ts'
import type { ErrorCode, ErrorParams } from '../domain/errors.ts'

/** What a message may have, in characters. */
export const TEXT_MAX = 10_000

/** A request that is answered with an error of the catalogue: thrown by routes, drawn in one place. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly code: ErrorCode
  readonly params: ErrorParams | undefined
  /** seconds, for Retry-After */
  readonly retryAfter: number | undefined

  constructor(status: number, code: ErrorCode, params?: ErrorParams, retryAfter?: number) {
    super(code)
    this.status = status
    this.code = code
    this.params = params
    this.retryAfter = retryAfter
  }
}

export const badBody = (detail: string): Problem => new Problem(400, 'HALLO_BODY_INVALID', { detail })

export const notFound: RequestHandler = () => {
  throw new Problem(404, 'HALLO_NOT_FOUND')
}

/** Every error of every route ends here, as `{ "error": { "code", "message" } }` in the caller's language. */
export function problemHandler(log: Pick<Logger, 'error' | 'warn'>): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    // Who went away in the middle of a request has done nothing wrong, and hears nothing more.
    if (request.destroyed && !request.complete) return
    const problem = asProblem(error)
    if (problem.status === 500) log.error(faultOf(error), 'a request failed')
    else if (problem.status > 500 && problem.code !== 'HALLO_BUSY') log.warn(faultOf(error), 'a request had to wait')
    if (response.headersSent) return next(error)
    sendProblem(response, problem, response.locals.locale ?? request.get('accept-language') ?? 'en')
  }
}

export function sendProblem(response: Response, { status, code, params, retryAfter }: Problem, locale: string): void {
  if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter))
  response.status(status).json({ error: { code, message: drawError(code, params, locale) } })
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (!(error instanceof Error)) return new Problem(500, 'HALLO_INTERNAL')
  // The store's own fault (a full disk): what was accepted stays, the same call may succeed later.
  if ('code' in error && error.code === 'HALLO_STORE_UNAVAILABLE') {
    return new Problem(503, 'HALLO_STORE_UNAVAILABLE', undefined, 5)
  }
  if ('type' in error && error.type === 'entity.too.large') {
    return new Problem(413, 'HALLO_TEXT_TOO_LONG', { max: TEXT_MAX })
  }
  // Express and its parsers: a malformed address or body carries its status.
  if ('status' in error && typeof error.status === 'number' && error.status >= 400 && error.status < 500) {
    return badBody('type' in error && typeof error.type === 'string' ? error.type : 'malformed request')
  }
  return new Problem(500, 'HALLO_INTERNAL')
}
