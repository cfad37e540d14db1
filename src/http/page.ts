import { join } from 'node:path'
import compression from 'compression'
import express, { type RequestHandler, Router } from 'express'
import helmet from 'helmet'
import { packageRoot } from '../../config/root.ts'

/** Sources lie beside what the page needs. */
const SERVED = /\.(html|css|js|svg|png|ico|webmanifest)$/

/**
 * The page at `/` and its files at `/assets/`: what is written as it is served (html, css, svg) from the source folder,
 * its script, in one piece, from `dist/`. They are asked for again each time and mostly answered 304, so that a new version is seen at once.
 * `/sw.js` keeps the shell for times without a network. `embedders`: origins of sites that may show the page in a frame; with
 * any of them there is `/embed.js` for a button on such a site.
 */
export function page(embedders: readonly string[] = []): Router {
  const source = join(packageRoot(), 'adapters/web/page')
  const compiled = join(packageRoot(), 'dist/adapters/web/page')
  const options = { etag: true, lastModified: true, maxAge: 0, cacheControl: true, index: false, redirect: false }
  const router = Router()
  router.use(pageHeaders(embedders))
  // Here only: a stream of events must not wait for enough to compress.
  router.use(compression())
  const sources = express.static(source, options)
  const beside = express.static(join(compiled, 'beside'), options)
  router.get('/', (request, response, next) => {
    request.url = '/index.html'
    sources(request, response, next)
  })
  router.get('/sw.js', beside)
  if (embedders.length > 0) router.get('/embed.js', forOthers, beside)
  router.use('/assets', (request, _response, next) => next(SERVED.test(request.path) ? undefined : 'router'))
  router.use('/assets', sources, express.static(compiled, options))
  return router
}

/** A script that other sites load. */
const forOthers: RequestHandler = (_request, response, next) => {
  response.setHeader('cross-origin-resource-policy', 'cross-origin')
  next()
}

/** Nothing from elsewhere, nothing inline; plain HTTP on a local machine must keep working. */
const pageHeaders = (embedders: readonly string[]): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
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
