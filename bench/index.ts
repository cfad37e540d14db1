/**
 * `npm run bench [-- section …]`: every figure that the project promises, measured on this machine in this run, with its
 * limit beside it. Ratios compare two things in the same run; absolute times mean little on another machine.
 */
import { type Figure, line, within } from './measure.ts'

const sections: Record<string, () => Promise<{ figures: () => Promise<Figure[]> }>> = {
  engine: () => import('./engine.ts'),
  reserve: () => import('./reserve.ts'),
  service: () => import('./service.ts'),
  page: () => import('./page.ts'),
  million: () => import('./million.ts'),
}

const wanted = process.argv.slice(2)
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
  for (const figure of await figures()) {
    console.log(line(figure))
    if (!within(figure)) over += 1
  }
}
console.log(over === 0 ? '\nall within their limits' : `\n${over} beyond their limits`)
process.exitCode = over === 0 ? 0 : 1
