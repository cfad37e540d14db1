import { type Response, Router } from 'express'
import { replyOf } from '../../bot/doors/entries.ts'
import type { Reply } from '../../bot/draw/reply.ts'
import type { Entry, Store } from '../../store/port/store.ts'
import { guestOf } from '../authenticate.ts'
import type { EntrySignals } from '../entry-signals.ts'
import { type LogWatch, logWatch } from '../log-watch.ts'
import { badBody, Problem } from '../problem.ts'
import type { ReplyView, ViewReply } from '../reply-view.ts'

export interface EventsParts {
  store: Pick<Store, 'history' | 'positions' | 'watch'>
  spoken: EntrySignals
  /** so many streams at once in this process */
  most?: number
  view: ViewReply
  /** counts the open streams */
  onStreams?: (change: 1 | -1) => void
}

/** After a look that has failed (real ms). */
const AGAIN_MS = 1000
const COMMENT_MS = 25_000
const PAGE = 100
/** Entries that a stream goes back: who was away for longer reads the history. */
const REACH = 1000
/** Streams of one person (tabs, devices) and of all. */
const MOST_OF_ONE = 8
const MOST = 1000

/**
 * `GET /events`: what the service says by itself, from any process, as server-sent events. The conversation's log is the
 * queue: the stream follows it from `Last-Event-ID` (else from now on), woken by this process's own turns and by a look for
 * those of others (`log-watch.ts`). Answers to messages are not in it: whoever misses one sends the message's id again, or
 * reads the history. It goes back 1,000 entries at most: where that does not reach, its first event is `behind`.
 */
export function events(parts: EventsParts): { router: Router; close(): void } {
  const { most = MOST, store } = parts
  const watch = logWatch(store)
  const router = Router()
  /** by conversation, the oldest first */
  const open = new Map<string, Set<() => void>>()
  let count = 0
  router.get('/', async (request, response) => {
    const { conversation } = guestOf(request, response)
    if (count >= most) throw new Problem(503, 'HALLO_BUSY', undefined, 5)
    const { cursor, behind } = await startOf(request.get('last-event-id'), conversation, store)
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    })
    response.write(': hallo\n\n')
    if (behind) response.write(`event: behind\nid: ${cursor}\ndata: {"seq":${cursor}}\n\n`)
    const stop = follow(conversation, cursor, response, { ...parts, watch })
    const own = open.get(conversation) ?? new Set()
    open.set(conversation, own.add(stop))
    count += 1
    response.on('close', () => {
      stop()
      own.delete(stop)
      if (own.size === 0 && open.get(conversation) === own) open.delete(conversation)
      count -= 1
    })
    // The oldest goes: most likely its device has lost it without a word.
    if (own.size > MOST_OF_ONE) for (const oldest of own) return oldest()
  })
  return {
    router,
    close: () => {
      for (const own of open.values()) for (const stop of own) stop()
      watch.close()
    },
  }
}

/** Where the stream begins; `behind`: later than was asked for, since that is too far back. */
async function startOf(
  last: string | undefined,
  conversation: string,
  store: Pick<Store, 'history'>,
): Promise<{ cursor: number; behind: boolean }> {
  const newest = (await store.history({ conversation, limit: 1 })).entries.at(-1)?.seq ?? 0
  if (last === undefined || last === '') return { cursor: newest, behind: false }
  const seq = Number(last)
  if (!Number.isSafeInteger(seq) || seq < 0) throw badBody('Last-Event-ID: expected the seq of a reply')
  const behind = seq < newest - REACH
  return { cursor: behind ? newest - REACH : seq, behind }
}

/** Follows the log until the returned function is called. */
function follow(
  conversation: string,
  from: number,
  response: Response,
  { store, spoken, view, onStreams, watch }: EventsParts & { watch: LogWatch },
): () => void {
  let cursor = from
  let reading = false
  let again = false
  let over = false
  const look = async () => {
    if (reading) {
      again = true
      return
    }
    reading = true
    do {
      again = false
      // A client that reads slowly is not fed faster than it reads: it goes on once it has (`drain`).
      if (response.writableNeedDrain) break
      const { entries } = await store.history({ conversation, after: cursor, limit: PAGE })
      for (const entry of entries) {
        if (isNews(entry)) response.write(eventText(view(replyOf(entry))))
        cursor = entry.seq
      }
      again ||= entries.length === PAGE
    } while (again && !over)
    reading = false
  }
  const safeLook = () => {
    // A store that is away now will be there again; the client keeps its place.
    look().catch(() => {
      reading = false
      setTimeout(() => over || safeLook(), AGAIN_MS).unref()
    })
  }
  const deaf = spoken.listen(conversation, safeLook)
  const unwatch = watch.follow(conversation, safeLook)
  response.on('drain', safeLook)
  const commenting = setInterval(() => response.write(':\n\n'), COMMENT_MS)
  onStreams?.(1)
  safeLook()
  return () => {
    if (over) return
    over = true
    deaf()
    unwatch()
    response.off('drain', safeLook)
    clearInterval(commenting)
    onStreams?.(-1)
    response.end()
  }
}

/** Said by the service itself: it answers no message. */
const isNews = (entry: Entry): boolean => entry.from === 'hallo' && (entry.body as Reply).inReplyTo === undefined

const eventText = (reply: ReplyView): string => `event: reply\nid: ${reply.seq}\ndata: ${JSON.stringify(reply)}\n\n`
