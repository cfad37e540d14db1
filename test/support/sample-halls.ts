import { join } from 'node:path'
import { problemText } from '../../config/config-problem.ts'
import { loadHalls } from '../../config/load.ts'
import { packageRoot } from '../../config/root.ts'
import type { Hall } from '../../src/domain/hall/hall.ts'

/** The halls of `config/halls.yaml`, as a first start loads them. */
export function sampleHalls(): Hall[] {
  const loaded = loadHalls(join(packageRoot(), 'config', 'halls.yaml'))
  if (!loaded.ok) throw new Error(loaded.problems.map(problemText).join('\n'))
  return loaded.halls
}
