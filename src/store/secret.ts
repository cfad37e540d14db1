import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { StoreFault } from './port/store-fault.ts'

/** Where the secret of a data file stands that was started without `HALLO_SECRET`. */
export const secretFileOf = (dataFile: string): string => `${dataFile}.secret`

/** What a secret needs that others could try to guess, who got hold of a copy of the data or of a token. */
const ENOUGH = 32
/** Thirty-two times the same letter are no secret. */
const DIFFERENT = 8

export const isStrong = (secret: string): boolean => secret.length >= ENOUGH && new Set(secret).size >= DIFFERENT

/** The secret for `dataFile`: `given` (HALLO_SECRET), else what stands beside the file; undefined: there is none yet. */
export function secretFor(dataFile: string, given?: string): string | undefined {
  if (given !== undefined && given !== '') return given
  return readSecret(secretFileOf(dataFile))
}

/** What stands in `file`; undefined where there is none. Throws `StoreFault` where it is empty or can't be read. */
export function readSecret(file: string): string | undefined {
  if (!existsSync(file)) return undefined
  const secret = attempt(file, () => readFileSync(file, 'utf8').trim())
  if (secret !== '') return secret
  throw new StoreFault('secret', `The secret's file ${file} is empty: put the old secret back, or set HALLO_SECRET.`)
}

/**
 * A new secret, written to `file`, readable by its owner only. Two processes that start at once get the same one: it is
 * written aside and then linked, so that the name appears at once with its whole content, or not at all where another
 * process was faster.
 */
export function createSecret(file: string): string {
  attempt(file, () => {
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
  })
  return readSecret(file)!
}

function attempt<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new StoreFault('secret', `The secret's file ${file} can't be read or created (${detail}).`, { cause: error })
  }
}
