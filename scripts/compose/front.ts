import { once } from 'node:events'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { FrontPlan } from './compose-file.ts'

/** Between two tries to reach somebody. */
const AGAIN_MS = 250

export interface FrontOptions extends FrontPlan {
  port: number
  /** where a service listens now; undefined: it does not */
  urlOf: (service: string) => string | undefined
}

export interface Front {
  url: string
  /** who has answered the last check */
  healthy(): string[]
  close(): Promise<void>
}

/**
 * In the place of the container that stands before the web processes: it asks each whether it is ready, leaves out who does not
 * answer, and goes to another where one can't be reached. What was sent already is not sent again: clients do that, by its id.
 */
export async function startFront(options: FrontOptions): Promise<Front> {
  const { services, port, urlOf, healthPath, healthEveryMs, healthWithinMs, tryForMs } = options
  const healthy = new Set<string>()
  const closed = new AbortController()
  let turn = 0

  async function check(service: string): Promise<void> {
    if (await isReady(urlOf(service))) healthy.add(service)
    else healthy.delete(service)
  }
  async function isReady(url: string | undefined): Promise<boolean> {
    if (url === undefined) return false
    try {
      const answer = await fetch(url + healthPath, { signal: AbortSignal.timeout(healthWithinMs) })
      await answer.arrayBuffer()
      return answer.ok
    } catch {
      return false
    }
  }
  async function checking(): Promise<void> {
    while (!closed.signal.aborted) {
      await Promise.all(services.map(check))
      await pause(healthEveryMs, undefined, { signal: closed.signal }).catch(() => undefined)
    }
  }

  /** A connection to one that is healthy, each in turn. */
  async function reached(): Promise<net.Socket | undefined> {
    const until = performance.now() + tryForMs
    do {
      const ready = [...healthy]
      for (let tries = 0; tries < ready.length; tries++) {
        turn += 1
        const service = ready[turn % ready.length]!
        const socket = await connected(urlOf(service))
        if (socket !== undefined) return socket
        // Until the next check says otherwise.
        healthy.delete(service)
      }
      await pause(AGAIN_MS)
    } while (performance.now() < until)
    return undefined
  }

  const server = http.createServer(async (request, response) => {
    const socket = await reached()
    if (socket === undefined) return response.writeHead(503).end()
    const forwarded = [request.headers['x-forwarded-for'], request.socket.remoteAddress].flat().filter(Boolean)
    const headers = { ...request.headers, 'x-forwarded-for': forwarded.join(', '), 'x-forwarded-proto': 'http' }
    const { method, url: path } = request
    const way = http.request({ createConnection: () => socket, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
      answer.on('error', () => response.destroy())
    })
    way.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()))
    response.on('close', () => way.destroy())
    request.pipe(way)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const checks = checking()
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    healthy: () => [...healthy],
    async close() {
      closed.abort()
      server.close()
      server.closeAllConnections()
      await checks
    },
  }
}

async function connected(url: string | undefined): Promise<net.Socket | undefined> {
  if (url === undefined) return undefined
  const { hostname, port } = new URL(url)
  const socket = net.connect(Number(port), hostname)
  try {
    await once(socket, 'connect')
    return socket
  } catch {
    socket.destroy()
    return undefined
  }
}
