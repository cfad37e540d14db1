import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { packageRoot } from '../../config/root.ts'
import { parseSettings } from '../../config/settings.ts'
import { partsOf } from '../../src/start/service-parts.ts'

/** As far as it is used, and more narrowly than the specification: what is not known here is refused. */
const duration = z.string().regex(/^(\d+(us|ms|s|m|h))+$/)
const condition = z.enum(['service_started', 'service_healthy', 'service_completed_successfully'])
const service = z
  .strictObject({
    build: z.string().optional(),
    image: z
      .string()
      .regex(/^[\w./-]+:[\w.-]+$/, 'a version, so that each start is the same')
      .optional(),
    restart: z.enum(['no', 'always', 'on-failure', 'unless-stopped']),
    command: z.array(z.string()).optional(),
    environment: z.record(z.string().regex(/^[A-Z_]+$/), z.string()).optional(),
    networks: z.array(z.string()),
    ports: z.array(z.string()).optional(),
    volumes: z.array(z.string().regex(/^[\w-]+:\/.+$/)).optional(),
    stop_grace_period: duration.optional(),
    depends_on: z.record(z.string(), z.strictObject({ condition })).optional(),
    configs: z.array(z.strictObject({ source: z.string(), target: z.string() })).optional(),
    healthcheck: z
      .strictObject({
        test: z.tuple([z.enum(['CMD', 'CMD-SHELL'])]).rest(z.string()),
        interval: duration,
        timeout: duration,
        retries: z.int(),
        start_period: duration.optional(),
      })
      .optional(),
  })
  .refine((each) => (each.build === undefined) !== (each.image === undefined), 'either built or an image')
const empty = z.null()
const compose = z.strictObject({
  'x-hallo': z.unknown(),
  'x-mongo': z.unknown(),
  services: z.record(z.string(), service),
  networks: z.record(z.string(), empty),
  volumes: z.record(z.string(), empty),
  configs: z.record(z.string(), z.strictObject({ content: z.string() })),
})
type Compose = z.infer<typeof compose>

let file: Compose
let whole: { services: Record<string, Record<string, unknown>> }
let specification: z.ZodType
beforeAll(async () => {
  const text = await readFile(path.join(packageRoot(), 'compose.yaml'), 'utf8')
  whole = parse(text, { merge: true })
  file = compose.parse(whole)
  const schema = await readFile(path.join(import.meta.dirname, 'compose-spec/compose-spec.json'), 'utf8')
  // It names its draft in a way of its own.
  specification = z.fromJSONSchema({ ...JSON.parse(schema), $schema: 'http://json-schema.org/draft-07/schema#' })
})
const ours = () => Object.entries(file.services).filter(([, each]) => each.build !== undefined)

describe('compose.yaml', () => {
  test('is as the Compose Specification has it', () => {
    expect(specification.safeParse(whole)).toMatchObject({ success: true })
    const wrong = (change: Record<string, unknown>) => ({
      ...whole,
      services: { ...whole.services, web1: { ...whole.services.web1, ...change } },
    })
    for (const change of [
      { restrt: 'always' },
      { depends_on: { jobs: { condition: 'service_done' } } },
      { healthcheck: { test: 3 } },
    ])
      expect(specification.safeParse(wrong(change)).success).toBe(false)
  })

  test('names only what it has', () => {
    for (const each of Object.values(file.services)) {
      for (const name of each.networks) expect(file.networks).toHaveProperty(name)
      for (const volume of each.volumes ?? []) expect(file.volumes).toHaveProperty(volume.split(':')[0]!)
      for (const { source } of each.configs ?? []) expect(file.configs).toHaveProperty(source)
      for (const [name, { condition: when }] of Object.entries(each.depends_on ?? {})) {
        const other = file.services[name]
        expect(other).toBeDefined()
        // Those that are built bring their check with the image.
        if (when === 'service_healthy') expect(other?.healthcheck ?? other?.build).toBeDefined()
      }
    }
  })

  test('has three members, each with data of its own, and the set that the address names', () => {
    const members = Object.entries(file.services).filter(([, each]) => each.command?.includes('mongod'))
    expect(members.map(([name]) => name)).toEqual(['mongo1', 'mongo2', 'mongo3'])
    expect(new Set(members.flatMap(([, each]) => each.volumes)).size).toBe(3)
    for (const [, { environment }] of ours())
      expect(environment?.HALLO_STORE).toBe('mongodb://mongo1,mongo2,mongo3/hallo?replicaSet=hallo')
    for (const [, { command }] of members) expect(command?.slice(1, 3)).toEqual(['--replSet', 'hallo'])
  })

  test('two serve the web, one does the jobs, and together they do all', () => {
    const parts = ours().map(([name, { command = [] }]) => [name, [...partsOf(command)]] as const)
    const doing = (part: string) => parts.filter(([, does]) => does.some((each) => each === part)).map(([name]) => name)
    expect(doing('web')).toEqual(['web1', 'web2'])
    expect(doing('jobs')).toEqual(['jobs'])
    expect(doing('telegram')).toEqual(['jobs'])
    expect(doing('wechat')).toEqual(['web1', 'web2'])
    // Whom the front asks, and where.
    for (const name of doing('web')) expect(file.configs.caddyfile!.content).toContain(`${name}:3000`)
    expect(file.configs.caddyfile!.content).toContain('/readyz')
  })

  test('its settings are ones that the service takes', () => {
    for (const [, { environment = {} }] of ours()) {
      const given = Object.entries(environment).map(([key, value]) => [key, filled(value)])
      expect(parseSettings(Object.fromEntries(given))).toMatchObject({ ok: true })
    }
  })
})

/** As Compose fills in what is set outside. */
const filled = (value: string): string =>
  value.replace(/\$\{HALLO_SECRET[^}]*\}/, 'x'.repeat(44)).replace(/\$\{[A-Z_]+:-([^}]*)\}/g, '$1')
