import { Router } from 'express'
import { z } from 'zod'
import { type GuestWords, replyOf } from '../bot/doors/entries.ts'
import type { Entry, Store } from '../store/port/store.ts'
import { guestOf } from './guest.ts'
import { badBody } from './problem.ts'
import { problemOf } from './schema.ts'

const Query = z.object({
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** `GET /history`: the newest entries in order, or those after a seq. */
export function history({ store }: { store: Pick<Store, 'history'> }): Router {
  const router = Router()
  router.get('/', async (request, response) => {
    const query = Query.safeParse(request.query)
    if (!query.success) throw badBody(problemOf(query.error))
    const { conversation } = guestOf(request, response)
    const { entries, open } = await store.history({ conversation, ...query.data })
    response.json({ entries: entries.map(entryView), open: open ?? null })
  })
  return router
}

function entryView(entry: Entry): object {
  const place = { seq: entry.seq, at: new Date(entry.at).toISOString(), from: entry.from }
  return entry.from === 'hallo' ? { ...place, ...replyOf(entry) } : { ...place, ...(entry.body as GuestWords) }
}
