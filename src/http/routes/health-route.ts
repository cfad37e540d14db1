import { Router } from 'express'
import type { Store } from '../../store/port/store.ts'
import { Problem } from '../problem.ts'

/** Looks that come closer together than that get the same answer: anybody may ask. */
const FRESH_MS = 1000
/** when the last look has written */
const READY = 'ready'

/**
 * `GET /healthz`: the process answers. `GET /readyz`: the store does too, it can be written, and the first start has laid its halls
 * down (an admin may have taken all away since).
 */
export function health(store: Pick<Store, 'catalogue' | 'meta' | 'setMeta'>): Router {
  const router = Router()
  let looked = Number.NEGATIVE_INFINITY
  let version: Promise<number> | undefined
  const look = async () => {
    await store.setMeta(READY, new Date().toISOString(), await store.meta(READY))
    return (await store.catalogue()).version
  }
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  router.get('/readyz', async (_request, response) => {
    const now = performance.now()
    if (version === undefined || now - looked > FRESH_MS) {
      looked = now
      version = look()
    }
    if ((await version) === 0) throw new Problem(503, 'HALLO_STORE_UNAVAILABLE')
    response.json({ status: 'ready' })
  })
  return router
}
