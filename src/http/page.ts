import { join } from 'node:path'
import compression from 'compression'
import express, { Router } from 'express'
import helmet from 'helmet'
import { packageRoot } from '../../config/root.ts'

/** Sources lie beside what the page needs. */
const SERVED = /\.(html|css|js|svg|png|ico|webmanifest)$/

/**
 * The page at `/` and its files at `/assets/`: what is written as it is served (html, css, svg) from the source folder,
 * its script, in one piece, from `dist/`. They are asked for again each time and mostly answered 304, so that a new version is seen at once.
 */
export function page(): Router {
  const source = join(packageRoot(), 'adapters/web/page')
  const compiled = join(packageRoot(), 'dist/adapters/web/page')
  const options = { etag: true, lastModified: true, maxAge: 0, cacheControl: true, index: false, redirect: false }
  const router = Router()
  router.use(pageHeaders)
  // Here only: a stream of events must not wait for enough to compress.
  router.use(compression())
  const sources = express.static(source, options)
  router.get('/', (request, response, next) => {
    request.url = '/index.html'
    sources(request, response, next)
  })
  router.use('/assets', (request, _response, next) => next(SERVED.test(request.path) ? undefined : 'router'))
  router.use('/assets', sources, express.static(compiled, options))
  return router
}

/** Nothing from elsewhere, nothing inline; plain HTTP on a local machine must keep working. */
const pageHeaders = helmet({
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
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
})
