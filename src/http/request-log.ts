import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Metrics } from './metrics.ts'

/** One line a request at level debug, without query, token or body: method, path's kind, status, milliseconds. */
export function requestLog(log: Pick<Logger, 'debug'>, metrics: Pick<Metrics, 'request'>): RequestHandler {
  return (request, response, next) => {
    const begin = performance.now()
    response.once('close', () => {
      const ms = performance.now() - begin
      metrics.request(request.method, response.statusCode, ms / 1000)
      log.debug(
        { method: request.method, path: plain(request.originalUrl), status: response.statusCode, ms },
        'request',
      )
    })
    next()
  }
}

/** A file's name would tell a booking's id, and the query its signature. */
const plain = (url: string): string => url.replace(/\?.*$/s, '').replace(/^(\/api\/chat\/files\/).*/, '$1…')
