import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import compression from 'compression'
import express, { type RequestHandler, Router } from 'express'
import helmet from 'helmet'
import { packageRoot } from '../../../config/root.ts'

/** Sources lie beside what the page needs. */
const SERVED = /\.(svg|png|ico|webmanifest)$/

/**
 * The page at `/`, in one piece with its script and its style (`scripts/build-page.mjs`), and its pictures at `/assets/`. They are
 * asked for again each time and mostly answered 304, so that a new version is seen at once. `/sw.js` keeps the shell for times
 * without a network. `embedders`: origins of sites that may show the page in a frame; with any of them there is `/embed.js`
 * for a button on such a site.
 */
export function page(embedders: readonly string[] = []): Router {
  const built = join(packageRoot(), 'dist/adapters/web/page')
  const options = { etag: true, lastModified: true, maxAge: 0, cacheControl: true, index: false, redirect: false }
  const router = Router()
  router.use(pageHeaders(embedders, inlineHashes(join(built, 'index.html'))))
  // Here only: a stream of events must not wait for enough to compress.
  router.use(compression())
  const whole = express.static(built, options)
  const beside = express.static(join(built, 'beside'), options)
  router.get('/', (request, response, next) => {
    request.url = '/index.html'
    whole(request, response, next)
  })
  router.get('/sw.js', beside)
  if (embedders.length > 0) router.get('/embed.js', forOthers, beside)
  router.use('/assets', (request, _response, next) => next(SERVED.test(request.path) ? undefined : 'router'))
  router.use('/assets', express.static(join(packageRoot(), 'adapters/web/page'), options))
  return router
}

/** What may stand in the page itself, by its hash; nothing may where the page was not built (it is not found then). */
function inlineHashes(file: string): { script: string[]; style: string[] } {
  const html = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const hashes = (tag: string): string[] =>
    [...html.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^]*?)</${tag}>`, 'g'))].map(
      ([, content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`,
    )
  return { script: hashes('script'), style: hashes('style') }
}

/** A script that other sites load. */
const forOthers: RequestHandler = (_request, response, next) => {
  response.setHeader('cross-origin-resource-policy', 'cross-origin')
  next()
}

/** Nothing from elsewhere, nothing inline but the page's own two parts; plain HTTP on a local machine must keep working. */
const pageHeaders = (embedders: readonly string[], inline: { script: string[]; style: string[] }): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...inline.script],
        styleSrc: ["'self'", ...inline.style],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: embedders.length === 0 ? ["'none'"] : [...embedders],
      },
    },
    // It knows no list of origins; `frame-ancestors` does, and takes its place.
    xFrameOptions: embedders.length === 0 ? { action: 'deny' } : false,
    strictTransportSecurity: false,
  })
