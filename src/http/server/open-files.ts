import { readFileSync } from 'node:fs'

/** Kept for what is no connection: the data file, the log, pipes, what is loaded, calls to platforms. */
const OWN_FILES = 64
/** As many as Node can serve well, however many the system allows. */
const MOST = 10_000
/** Where the system does not tell: the smallest limit that is usual. */
const USUAL = 1024

/** Connections that may be open at once, by the system's limit of open files for this process. */
export function mostConnections(limit: number = openFilesLimit()): number {
  return Math.max(16, Math.min(MOST, Math.floor((limit - OWN_FILES) * 0.75)))
}

function openFilesLimit(): number {
  try {
    const [, soft] = /^Max open files +(\d+|unlimited)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? []
    return soft === 'unlimited' ? Number.POSITIVE_INFINITY : Number(soft ?? USUAL)
  } catch {
    return USUAL
  }
}
