import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'

export interface Listening {
  /** as a browser on this machine reaches it */
  url: string
  /** Takes no more, answers what is in work, then closes; what still hangs after `graceMs` (real) is cut off. */
  close(graceMs: number): Promise<void>
}

/** Listens at `port` (0: one that the system picks). Rejects with the system's error (EADDRINUSE, EACCES …). */
export function listen(app: Express, { port, host }: { port: number; host: string }): Promise<Listening> {
  const server = createServer({ keepAliveTimeout: 65_000 }, app)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve({ url: urlOf(server.address() as AddressInfo), close: (graceMs) => close(server, graceMs) })
    })
  })
}

function urlOf({ address, port, family }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return `http://localhost:${port}`
  return family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
