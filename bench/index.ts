/**
 * `npm run bench [-- section …] [--before=<folder>]`: every figure that the project promises, measured on this machine in
 * this run, with its limit beside it. Ratios compare two things in the same run and are judged; absolute times mean little
 * on another machine. `--before` names the folder of another built version, for the section `before`.
 */
import { type Figure, judged, line } from './measure.ts'

type Section = { figures: (before: string | undefined) => Promise<Figure[]> }

const sections: Record<string, () => Promise<Section>> = {
  engine: () => import('./engine.ts'),
  language: () => import('./language.ts'),
  reserve: () => import('./reserve.ts'),
  today: () => import('./today.ts'),
  pictures: () => import('./pictures.ts'),
  mongo: () => import('./mongo.ts'),
  before: () => import('./store-before.ts'),
  service: () => import('./service.ts'),
  page: () => import('./page.ts'),
  million: () => import('./million.ts'),
  backup: () => import('./backup-memory.ts'),
  migrate: () => import('./migrate.ts'),
  crowd: () => import('./crowd.ts'),
}

const BEFORE = '--before='
const given = process.argv.slice(2)
const before = given.find((each) => each.startsWith(BEFORE))?.slice(BEFORE.length)
const wanted = given.filter((each) => !each.startsWith(BEFORE))
const unknown = wanted.filter((name) => !(name in sections))
if (unknown.length > 0) {
  console.error(`No section ${unknown.join(', ')}. There are: ${Object.keys(sections).join(', ')}.`)
  process.exit(2)
}

let over = 0
for (const [name, load] of Object.entries(sections)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n${name}`)
  const { figures } = await load()
  for (const figure of await figures(before)) {
    console.log(line(figure))
    if (!judged(figure)) over += 1
  }
}
console.log(over === 0 ? '\nall within their limits' : `\n${over} beyond their limits`)
process.exitCode = over === 0 ? 0 : 1
