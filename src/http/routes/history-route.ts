import { once } from 'node:events'
import { type Response, Router } from 'express'
import { z } from 'zod'
import { type GuestWords, replyOf } from '../../bot/doors/entries.ts'
import type { Entry, Store } from '../../store/port/store.ts'
import { guestOf } from '../authenticate.ts'
import { badBody } from '../problem.ts'
import type { ViewReply } from '../reply-view.ts'
import { problemOf } from '../schema-problem.ts'

const Query = z.object({
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** So many entries are read and written in one go: of the longest messages about 2 ms of work. */
const PORTION = 6

type Reads = { store: Pick<Store, 'history'> }

/** `GET /history`: the newest entries in order, or those after a seq. */
export function history({ store, view }: Reads & { view: ViewReply }): Router {
  const router = Router()
  router.get('/', async (request, response) => {
    const query = Query.safeParse(request.query)
    if (!query.success) throw badBody(problemOf(query.error))
    const { conversation } = guestOf(request, response)
    const { after, limit } = query.data
    const { entries, open } = await store.history({ conversation, ...(after !== undefined && { after }), limit: 1 })
    const newest = after === undefined ? (entries.at(-1)?.seq ?? 0) : Number.POSITIVE_INFINITY
    const first = after ?? Math.max(0, newest - limit)
    const portions = read({ conversation, first, last: Math.min(newest, first + limit) }, store)
    await writePage(response, portions, open ?? null, view)
  })
  return router
}

/** A page of long messages is megabytes: no more of it is in memory at once than is written in one go. */
async function* read(
  { conversation, first, last }: { conversation: string; first: number; last: number },
  store: Reads['store'],
): AsyncGenerator<Entry[]> {
  for (let after = first; after < last; after += PORTION)
    yield (await store.history({ conversation, after, limit: Math.min(PORTION, last - after) })).entries
}

/** In portions, no faster than it is read. */
async function writePage(
  response: Response,
  portions: AsyncIterable<Entry[]>,
  open: unknown,
  view: ViewReply,
): Promise<void> {
  response.type('json')
  let begun = false
  for await (const entries of portions) {
    if (response.destroyed) return
    if (entries.length === 0) continue
    const text = entries.map((entry) => JSON.stringify(entryView(entry, view))).join(',')
    const room = response.write(Buffer.from(begun ? `,${text}` : `{"entries":[${text}`))
    begun = true
    // Also where there is room: others have their turn in between.
    if (room) await new Promise(setImmediate)
    else await Promise.race([once(response, 'drain'), once(response, 'close')])
  }
  response.end(`${begun ? '' : '{"entries":['}],"open":${JSON.stringify(open)}}`)
}

function entryView(entry: Entry, view: ViewReply): object {
  const place = { seq: entry.seq, at: new Date(entry.at).toISOString(), from: entry.from }
  return entry.from === 'hallo' ? { ...place, ...view(replyOf(entry)) } : { ...place, ...(entry.body as GuestWords) }
}
