import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, Server as NetServer } from 'node:net'
import { setImmediate as nextRound } from 'node:timers/promises'
import type { Logger } from 'pino'
import { connectionCame } from '../../bot/crowd.ts'
import { type Connections, connectionsOf } from './connections.ts'
import { mostConnections } from './open-files.ts'

export interface RunningServer {
  /** as a browser on this machine reaches it */
  url: string
  /**
   * Takes no more. Idle connections are closed within a moment, in which what was sent to them is still taken; bodies that are on
   * their way have a second to come, what is in work is answered; what still hangs after `graceMs` (real) is cut off.
   */
  close(graceMs: number): Promise<void>
}

interface ListenOptions {
  port: number
  host: string
  /** connections at once; by default as many as the system's limit of open files allows */
  most?: number
  log?: Pick<Logger, 'warn'>
}

/** A request's head must be here in this time, and all of it (a picture over a slow network) in that (real ms). */
const HEAD_MS = 10_000
const REQUEST_MS = 120_000
/** While stopping: however many go on coming, this long they are taken in (real ms). */
const TAKE_IN_MS = 300
/** Connections that the system keeps while one round of the event loop is at work: others would be tried again a second later. */
const BACKLOG = 4096

/** Listens at `port` (0: one that the system picks). Rejects with the system's error (EADDRINUSE, EACCES …). */
export function listen(
  app: RequestListener,
  { port, host, most = mostConnections(), log }: ListenOptions,
): Promise<RunningServer> {
  const timeouts = { keepAliveTimeout: 65_000, headersTimeout: HEAD_MS, requestTimeout: REQUEST_MS }
  const server = createServer({ ...timeouts, connectionsCheckingInterval: 1_000 })
  const connections = connectionsOf(server, { most, ...(log && { log }) })
  server.on('connection', connectionCame)
  server.on('request', app)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host, backlog: BACKLOG }, () => {
      server.off('error', reject)
      resolve({ url: urlOf(server.address() as AddressInfo), close: (graceMs) => close(server, connections, graceMs) })
    })
  })
}

function urlOf({ address, port, family }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return `http://localhost:${port}`
  return family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`
}

async function close(server: Server, connections: Connections, graceMs: number): Promise<void> {
  await takeIn(server)
  // Not the HTTP server's own close: it cuts off those whose request is sent, but not read yet.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()))
  const stop = connections.stop()
  const cut = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  // Nothing is open any more: this lets go of the HTTP server's timers.
  server.close()
  clearTimeout(cut)
  stop()
}

/** Takes in those that the system has accepted already, a few in each round: otherwise they would be reset. */
async function takeIn(server: Server): Promise<void> {
  const until = performance.now() + TAKE_IN_MS
  let came: boolean
  const noticed = () => {
    came = true
  }
  server.on('connection', noticed)
  do {
    came = false
    await nextRound()
    await nextRound()
  } while (came && performance.now() < until)
  server.off('connection', noticed)
}
