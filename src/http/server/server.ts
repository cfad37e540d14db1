import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as nextRound } from 'node:timers/promises'
import type { Logger } from 'pino'
import { connectionCame } from '../../bot/crowd.ts'
import { type Connections, connectionsOf } from './connections.ts'
import { mostConnections } from './open-files.ts'

export interface RunningServer {
  /** as a browser on this machine reaches it */
  url: string
  /**
   * Takes no more. Idle connections are closed at once, bodies that are on their way have a second to come, what is in work is
   * answered; what still hangs after `graceMs` (real) is cut off.
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
  // Those that the system has accepted already are taken in first: otherwise they would be reset.
  await nextRound()
  await nextRound()
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const stop = connections.stop()
  const cut = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearTimeout(cut)
  stop()
}
