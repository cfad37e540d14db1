import { chmodSync, closeSync, existsSync, openSync, statSync } from 'node:fs'

/** The secret, the list of erasures, and what SQLite keeps beside a data file. */
const BESIDE = ['', '-wal', '-shm', '.secret', '.erased']
const OWNER_ONLY = 0o600
const OTHERS = 0o077

/**
 * Makes the data file, where there is none, and everything beside it readable by its owner only. SQLite gives its log the
 * permissions of the data file.
 */
export function keepPrivate(dataFile: string): void {
  if (!existsSync(dataFile)) {
    try {
      closeSync(openSync(dataFile, 'a', OWNER_ONLY))
    } catch {
      // Opening it will say what is wrong.
      return
    }
  }
  for (const file of looseFiles(dataFile)) {
    try {
      chmodSync(file, OWNER_ONLY)
    } catch {
      // Somebody else's file: `looseFiles` names it at the start.
    }
  }
}

/** Files of these that others on the machine may read or write; none where the system has no such permissions. */
export function looseFiles(dataFile: string): string[] {
  if (process.platform === 'win32') return []
  return BESIDE.map((ending) => dataFile + ending).filter(
    (file) => existsSync(file) && (statSync(file).mode & OTHERS) !== 0,
  )
}
