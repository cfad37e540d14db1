import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'

/** A service of `compose.yaml` that is built here: what runs in it, with which settings. */
export interface ServicePlan {
  name: string
  command: readonly string[]
  environment: Readonly<Record<string, string>>
}

/** As the front is told: whom it asks where, how often, and how long it tries another. */
export interface FrontPlan {
  services: readonly string[]
  healthPath: string
  healthEveryMs: number
  healthWithinMs: number
  tryForMs: number
}

export interface ComposePlan {
  services: readonly ServicePlan[]
  front: FrontPlan
}

interface ComposeFile {
  services: Record<string, { build?: string; command?: string[]; environment?: Record<string, string> }>
  configs: { caddyfile: { content: string } }
}

/** What `compose.yaml` says of Hallo's own processes and of the front; `${NAME}` is filled in from `outside`. */
export async function readCompose(file: string, outside: Readonly<Record<string, string>>): Promise<ComposePlan> {
  const { services, configs } = parse(await readFile(file, 'utf8'), { merge: true }) as ComposeFile
  const own = Object.entries(services).flatMap(([name, { build, command = [], environment = {} }]): ServicePlan[] =>
    build === undefined ? [] : [{ name, command, environment: filled(environment, outside) }],
  )
  return { services: own, front: frontOf(configs.caddyfile.content) }
}

function filled(environment: Record<string, string>, outside: Readonly<Record<string, string>>) {
  const value = (text: string) =>
    text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, rest = '') => {
      const given = outside[name]
      if (given) return given
      if (kind === '?') throw new Error(`${name}: ${rest}`)
      return kind === '-' ? rest : ''
    })
  return Object.fromEntries(Object.entries(environment).map(([name, text]) => [name, value(text)]))
}

function frontOf(caddyfile: string): FrontPlan {
  const word = (name: string) => {
    const [, found] = new RegExp(`^\\s*${name}\\s+(.+?)\\s*\\{?$`, 'm').exec(caddyfile) ?? []
    if (found === undefined) throw new Error(`the front's configuration: no ${name}`)
    return found
  }
  return {
    services: word('reverse_proxy')
      .split(/\s+/)
      .map((each) => each.replace(/:\d+$/, '')),
    healthPath: word('health_uri'),
    healthEveryMs: msOf(word('health_interval')),
    healthWithinMs: msOf(word('health_timeout')),
    tryForMs: msOf(word('lb_try_duration')),
  }
}

function msOf(text: string): number {
  const [, number, unit] = /^(\d+)(ms|s|m)$/.exec(text) ?? []
  if (number === undefined) throw new Error(`no duration: ${text}`)
  return Number(number) * { ms: 1, s: 1000, m: 60_000 }[unit as 'ms' | 's' | 'm']
}
