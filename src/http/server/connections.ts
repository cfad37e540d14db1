import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Request, Response } from 'express'
import type { Logger } from 'pino'
import { Problem, sendProblem } from '../problem.ts'

/** One connection, as far as it matters here. */
interface Connection {
  /** when it came, or last had a whole request answered (real, ms) */
  since: number
  /** the request whose answer is not sent yet */
  at?: { request: Request; response: Response }
  /** it has had an answer before */
  used: boolean
}

export interface Connections {
  /** The service stops: see `Listening.close`. Returns how to let go of the timers. */
  stop(): () => void
}

interface ConnectionOptions {
  most: number
  log?: Pick<Logger, 'warn'>
}

/** A warning comes once in this time, however many are turned away (real ms). */
const TELL_MS = 60_000
/** While stopping: a next request may be on its way already where nothing is in work (real ms). */
const NEXT_WORD_MS = 150
/** While stopping: one that has just come may say what it wants, and what it says may come in full (real ms). */
const FIRST_WORD_MS = 400
const BODY_MS = 1_200

/**
 * Keeps count of a server's connections, of which `most` may be open. Before more are refused, those go that have nothing in
 * work: the longest idle, or the slowest in saying what it wants. So those who only hold connections keep nobody out.
 */
export function connectionsOf(server: Server, { most, log }: ConnectionOptions): Connections {
  const open = new Map<Socket, Connection>()
  let stopping = false
  let told = Number.NEGATIVE_INFINITY
  // What gets past this is closed by Node itself.
  server.maxConnections = most + 8
  server.on('drop', tell)

  function tell(): void {
    const now = performance.now()
    if (now - told < TELL_MS) return
    told = now
    log?.warn(
      { connections: most },
      'too many connections: those without work are closed; a higher limit of open files allows more',
    )
  }

  server.on('connection', (socket: Socket) => {
    if (open.size >= most) {
      tell()
      const idle = longestIdle(open)
      if (idle !== undefined) {
        open.delete(idle)
        idle.destroy()
      }
    }
    open.set(socket, { since: performance.now(), used: false })
    socket.once('close', () => open.delete(socket))
  })
  server.on('request', (request: Request, response: Response) => {
    const connection = open.get(request.socket)
    if (connection === undefined) return
    connection.at = { request, response }
    if (stopping) response.setHeader('connection', 'close')
    response.once('close', () => {
      if (connection.at?.response !== response) return
      connection.at = undefined
      connection.used = true
      connection.since = performance.now()
      if (stopping) request.socket.end()
    })
  })

  return {
    stop() {
      stopping = true
      for (const { at } of open.values())
        if (at !== undefined && !at.response.headersSent) at.response.setHeader('connection', 'close')
      const next = setTimeout(() => {
        for (const [socket, { at, used }] of open) if (at === undefined && used) socket.destroy()
      }, NEXT_WORD_MS)
      const first = setTimeout(() => {
        for (const [socket, { at }] of open) if (at === undefined) socket.destroy()
      }, FIRST_WORD_MS)
      const bodies = setTimeout(() => {
        for (const [socket, { at }] of open) if (at === undefined || !at.request.complete) refuse(socket, at)
      }, BODY_MS)
      return () => {
        clearTimeout(next)
        clearTimeout(first)
        clearTimeout(bodies)
      }
    },
  }
}

/** A crowd that never got a whole answer goes before those who did: they may be about to say their next word. */
function longestIdle(open: ReadonlyMap<Socket, Connection>): Socket | undefined {
  // A whole request is work, and so is an event stream.
  const idle = [...open].filter(([, { at }]) => at?.request.complete !== true)
  const unused = idle.filter(([, { used }]) => !used)
  const [first, ...others] = unused.length * 2 >= open.size ? unused : idle
  if (first === undefined) return undefined
  return others.reduce((oldest, each) => (each[1].since < oldest[1].since ? each : oldest), first)[0]
}

/** Half a message is no work: its client sends it again. */
function refuse(socket: Socket, at: Connection['at']): void {
  if (at === undefined || at.response.headersSent) {
    socket.destroy()
    return
  }
  const { request, response } = at
  response.once('finish', () => socket.destroySoon())
  sendProblem(response, new Problem(503, 'HALLO_BUSY', undefined, 1), request.get('accept-language') ?? 'en')
}
