import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parseSettings } from '../../config/settings.ts'

const root = path.join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const version = (JSON.parse(read('package.json')) as { version: string }).version

test('package, lock file and changelog agree on the version, and the newest of the changelog is no older', () => {
  const lock = JSON.parse(read('package-lock.json')) as { version: string; packages: { '': { version: string } } }
  expect([lock.version, lock.packages[''].version]).toEqual([version, version])
  const headings = [...read('CHANGELOG.md').matchAll(/^## \[?(\d+\.\d+\.\d+|Unreleased)/gm)].map(([, name]) => name)
  expect(headings[0] === 'Unreleased' ? (headings[1] ?? version) : headings[0]).toBe(version)
})

test('the image is of a version of node that the package wants, and runs what the package starts', () => {
  const image = read('Dockerfile')
  const { engines, scripts } = JSON.parse(read('package.json')) as {
    engines: { node: string }
    scripts: { start: string }
  }
  const [, major] = /FROM node:(\d+)\./.exec(image)!
  expect(Number(major)).toBeGreaterThanOrEqual(Number(/\d+/.exec(engines.node)![0]))
  expect(image).toContain(`CMD ${JSON.stringify(scripts.start.split(' ')).replaceAll(',', ', ')}`)
})

test('the unit starts what the package starts, with settings that there are', () => {
  const unit = read('docs/deploy/hallo.service')
  const { scripts } = JSON.parse(read('package.json')) as { scripts: { start: string } }
  expect(unit).toContain(`ExecStart=/usr/bin/${scripts.start}\n`)
  const environment = Object.fromEntries(
    [...unit.matchAll(/^Environment=(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
  )
  expect(Object.keys(environment).length).toBeGreaterThan(2)
  expect(parseSettings(environment)).toMatchObject({ ok: true, settings: { backup: { most: 7 }, trustProxy: 1 } })
  for (const name of Object.keys(environment))
    if (name !== 'NODE_ENV' && !name.startsWith('MALLOC_'))
      expect(read('docs/configuration.md')).toContain(`\`${name}\``)
})

test('the proxy passes on what the service needs, and streams at once', () => {
  const proxy = read('docs/deploy/nginx.conf')
  for (const needed of ['X-Forwarded-For', 'X-Forwarded-Proto', 'proxy_buffering off', 'proxy_read_timeout', '$host'])
    expect(proxy).toContain(needed)
  expect(proxy.split('{').length).toBe(proxy.split('}').length)
})

test('every program that the pages on operating name is there', () => {
  const programs = new Set([...read('src/cli.ts').matchAll(/\.command\('(\w+)'\)/g)].map(([, name]) => name!))
  const pages = ['docs/operations.md', 'docs/configuration.md', 'docs/security.md', 'README.md'].map(read).join('\n')
  const named = [...pages.matchAll(/(?:npm run hallo --|`hallo|dist\/src\/cli\.js) ([a-z]+)/g)].map(([, name]) => name!)
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((name) => !programs.has(name))).toEqual([])
})
