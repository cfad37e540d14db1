import { Router } from 'express'
import type { Store } from '../../store/port/store.ts'
import { Problem } from '../problem.ts'

/** `GET /healthz`: the process answers. `GET /readyz`: the store does too, and the first start has laid its halls down (an admin may have taken all away since). */
export function health(store: Pick<Store, 'catalogue'>): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  router.get('/readyz', async (_request, response) => {
    const { version } = await store.catalogue()
    if (version === 0) throw new Problem(503, 'HALLO_STORE_UNAVAILABLE')
    response.json({ status: 'ready' })
  })
  return router
}
