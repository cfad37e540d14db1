import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { StoreFault } from './port/fault.ts'

/** Where the secret of a data file stands that was started without `HALLO_SECRET`. */
export const secretFileOf = (dataFile: string): string => `${dataFile}.secret`

/**
 * The secret for `dataFile`: `given` (HALLO_SECRET), else what stands beside the file, else a new one that is written
 * there, readable by its owner only. Two processes that start at once get the same one.
 */
export function secretFor(dataFile: string, given?: string): string {
  if (given !== undefined && given !== '') return given
  const file = secretFileOf(dataFile)
  try {
    if (!existsSync(file)) create(file)
    const secret = readFileSync(file, 'utf8').trim()
    if (secret !== '') return secret
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new StoreFault('secret', `The secret's file ${file} can't be read or created (${detail}).`, { cause: error })
  }
  throw new StoreFault('secret', `The secret's file ${file} is empty: put the old secret back, or set HALLO_SECRET.`)
}

/**
 * Written aside and then linked: the name appears at once with its whole content, or not at all where another process
 * was faster.
 */
function create(file: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const aside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(aside, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(aside, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}
