import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** docs/architecture.md, "Floors": a file imports only from its own room and from the floors below. */
const ROOMS: readonly [prefix: string, floor: number][] = [
  ['adapters/telegram/', 6],
  ['adapters/wechat/', 6],
  ['adapters/web/', 6],
  ['adapters/', 6],
  ['src/http/', 6],
  ['src/bot/', 5],
  ['src/jobs/', 5],
  ['dialogs/', 4],
  ['src/services/', 3],
  ['src/store/', 2],
  ['src/language/', 2],
  ['src/reports/', 2],
  ['config/', 2],
  ['src/domain/', 1],
  // main, cli and what they are composed of
  ['src/', 7],
]
const root = fileURLToPath(new URL('..', import.meta.url))

interface Source {
  file: string
  room: string
  floor: number
  imports: string[]
}

const sources = new Map<string, Source>()
for (const top of ['src', 'adapters', 'dialogs', 'config']) {
  for (const entry of readdirSync(path.join(root, top), { recursive: true, encoding: 'utf8' })) {
    const file = path.posix.join(top, entry.split(path.sep).join('/'))
    if (!file.endsWith('.ts')) continue
    const [room, floor] = ROOMS.find(([prefix]) => file.startsWith(prefix))!
    const text = readFileSync(path.join(root, file), 'utf8')
    const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+\.ts)'/g)].map(([, to]) =>
      path.posix.normalize(path.posix.join(path.posix.dirname(file), to!)),
    )
    sources.set(file, { file, room, floor, imports })
  }
}

test('there is something to look at, and every import is a file of the house', () => {
  expect(sources.size).toBeGreaterThan(100)
  for (const { file, imports } of sources.values())
    for (const to of imports) expect(sources.has(to), `${file} → ${to}`).toBe(true)
})

test('no import runs up, nor into a neighbour room', () => {
  const wrong = [...sources.values()].flatMap(({ file, room, floor, imports }) =>
    imports
      .map((to) => sources.get(to)!)
      .filter(
        (to) =>
          to.floor > floor || (to.floor === floor && to.room !== room && floor !== 5 && floor !== 6 && floor !== 2),
      )
      .map((to) => `${file} → ${to.file}`),
  )
  expect(wrong).toEqual([])
})

test('no two files import each other in a circle', () => {
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, way: string[]): void => {
    const at = way.indexOf(file)
    if (at >= 0) {
      circles.push([...way.slice(at), file].join(' → '))
      return
    }
    if (done.has(file)) return
    for (const to of sources.get(file)!.imports) visit(to, [...way, file])
    done.add(file)
  }
  for (const file of sources.keys()) visit(file, [])
  expect(circles).toEqual([])
})
