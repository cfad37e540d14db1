import type { Request, RequestHandler } from 'express'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { BacklogSource } from '../store/port/store.ts'
import { isLocal } from './network.ts'
import { Problem } from './problem.ts'
import { same } from './token.ts'

/** What `GET /metrics` tells, and how the parts report it. No label ever carries a person's data. */
export interface Metrics {
  route: RequestHandler
  turn(seconds: number, outcome: string): void
  request(method: string, status: number, seconds: number): void
  streams(change: 1 | -1): void
  /** what became of a message that a door brings to its platform */
  send(door: string, outcome: string): void
  /** what a process has left unfinished, and this one has brought to its end */
  recovered(outcome: string): void
  /** when the newest scheduled backup was made (UTC ms) */
  backup(at: number): void
}

/** They are read on this machine, or by whoever has the token (`HALLO_METRICS_TOKEN`). `store`: what waits there is counted at each reading. */
export function makeMetrics({ token, store }: { token?: string | undefined; store?: BacklogSource } = {}): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const turns = new Histogram({
    name: 'hallo_turn_seconds',
    help: 'From taking a message to its commit.',
    labelNames: ['outcome'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 3],
    registers,
  })
  const requests = new Counter({
    name: 'hallo_http_requests_total',
    help: 'Requests answered.',
    labelNames: ['method', 'status'],
    registers,
  })
  const spent = new Counter({ name: 'hallo_http_seconds_total', help: 'Time until they were answered.', registers })
  const sends = new Counter({
    name: 'hallo_sends_total',
    help: 'Messages brought to their platforms: sent, put off (later), given up (dead), settled by another (late), begun again after a worker that never said what came of it (repeated; it may have arrived twice).',
    labelNames: ['door', 'outcome'],
    registers,
  })
  const recoveries = new Counter({
    name: 'hallo_recovered_intents_total',
    help: 'Changes of several documents (MongoDB) that a process has left, since it died or was held up, and this one has finished or undone.',
    labelNames: ['outcome'],
    registers,
  })
  const streams = new Gauge({ name: 'hallo_event_streams', help: 'Event streams open now.', registers })
  new Gauge({
    name: 'hallo_backlog',
    help: 'What waits now: events (messages for their turn), sends (messages to platforms that are due); and dead: events given up in four weeks.',
    labelNames: ['of'],
    registers,
    async collect() {
      const found = await store?.backlog().catch(() => undefined)
      this.reset()
      if (found === undefined) return
      const { oldestSend: _, ...counts } = found
      for (const [of, count] of Object.entries(counts)) this.set({ of }, count)
    },
  })
  const backup = new Gauge({
    name: 'hallo_backup_timestamp_seconds',
    help: 'When the newest scheduled backup was made; 0: none was yet.',
    registers,
  })
  return {
    route: async (request, response) => {
      if (!mayRead(request, token)) throw new Problem(403, 'HALLO_METRICS_CLOSED')
      response.set('content-type', registry.contentType)
      response.send(await registry.metrics())
    },
    turn: (seconds, outcome) => turns.observe({ outcome }, seconds),
    request: (method, status, seconds) => {
      requests.inc({ method, status })
      spent.inc(seconds)
    },
    recovered: (outcome) => recoveries.inc({ outcome }),
    send: (door, outcome) => sends.inc({ door, outcome }),
    streams: (change) => streams.inc(change),
    backup: (at) => backup.set(at / 1000),
  }
}

function mayRead(request: Request, token: string | undefined): boolean {
  const [, given] = /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '') ?? []
  return (token !== undefined && given !== undefined && same(given, token)) || isLocal(request)
}
