import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

let found: string | undefined

/**
 * The folder with our package.json. Files that are no code (texts, sample halls, the page) are found from here, since
 * the same module runs from the source tree and from `dist/`, which lie at different depths.
 */
export function packageRoot(): string {
  if (found !== undefined) return found
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const up = dirname(folder)
    if (up === folder) throw new Error(`No package.json in or above ${dirname(fileURLToPath(import.meta.url))}`)
    folder = up
  }
  found = folder
  return found
}

/** As package.json has it. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }
  return version
}
