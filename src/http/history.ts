import { once } from 'node:events'
import { type Response, Router } from 'express'
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

/** So many entries are written in one go: of the longest messages about 3 ms of work. */
const PORTION = 8

/** `GET /history`: the newest entries in order, or those after a seq. */
export function history({ store }: { store: Pick<Store, 'history'> }): Router {
  const router = Router()
  router.get('/', async (request, response) => {
    const query = Query.safeParse(request.query)
    if (!query.success) throw badBody(problemOf(query.error))
    const { conversation } = guestOf(request, response)
    const { entries, open } = await store.history({ conversation, ...query.data })
    await writePage(response, entries, open ?? null)
  })
  return router
}

/** A page of long messages is megabytes: it is written in portions, no faster than it is read. */
async function writePage(response: Response, entries: readonly Entry[], open: unknown): Promise<void> {
  if (entries.length <= PORTION) {
    response.json({ entries: entries.map(entryView), open })
    return
  }
  response.type('json')
  for (let from = 0; from < entries.length && !response.destroyed; from += PORTION) {
    const views = entries.slice(from, from + PORTION).map((entry) => JSON.stringify(entryView(entry)))
    const piece = `${from === 0 ? '{"entries":[' : ','}${views.join(',')}`
    // Also where the buffer has room: others have their turn in between.
    if (response.write(piece)) await new Promise(setImmediate)
    else await Promise.race([once(response, 'drain'), once(response, 'close')])
  }
  response.end(`],"open":${JSON.stringify(open)}}`)
}

function entryView(entry: Entry): object {
  const place = { seq: entry.seq, at: new Date(entry.at).toISOString(), from: entry.from }
  return entry.from === 'hallo' ? { ...place, ...replyOf(entry) } : { ...place, ...(entry.body as GuestWords) }
}
