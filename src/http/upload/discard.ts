import type { Request } from 'express'
import { FILE_MAX } from '../../domain/form/fields/file-field.ts'

/** So much is thrown away of what still comes, and for so long (real ms). */
const DISCARD_BYTES = 8 * FILE_MAX
const DISCARD_MS = 10_000
/** So much is read in each span (real ms) of all that is thrown away: what has come is memory until it is collected. */
const PORTION = 128 * 1024
const SPAN_MS = 8

/** Those that wait for their next portion, in the order in which they came. */
const waiting = new Set<Request>()
const known = new WeakSet<Request>()
let timer: NodeJS.Timeout | undefined

/**
 * Reads on and keeps nothing, to the end or up to a point, while the answer goes out. The connection stays open meanwhile: a
 * client that is cut off while it sends is reset and never hears the answer.
 */
export function discard(request: Request): void {
  if (request.complete || request.destroyed || known.has(request)) return
  known.add(request)
  const { socket } = request
  const began = socket.bytesRead
  let portion = 0
  request.on('data', (chunk: Buffer) => {
    portion += chunk.length
    if (portion < PORTION) return
    portion = 0
    request.pause()
    if (socket.bytesRead - began > DISCARD_BYTES) socket.destroy()
    else wait(request)
  })
  const late = setTimeout(() => {
    if (!request.complete) socket.destroy()
  }, DISCARD_MS)
  request.once('close', () => {
    clearTimeout(late)
    waiting.delete(request)
  })
  request.pause()
  wait(request)
}

function wait(request: Request): void {
  waiting.add(request)
  timer ??= setInterval(next, SPAN_MS)
}

function next(): void {
  const [first] = waiting
  if (first !== undefined) {
    waiting.delete(first)
    first.resume()
  }
  if (waiting.size > 0) return
  clearInterval(timer)
  timer = undefined
}
