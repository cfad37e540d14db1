import type { Ground } from './ground.ts'

/** So many wrong tries an hour: enough for somebody who mistypes, too few for somebody who guesses. */
const MOST = 5
const WINDOW_MS = 3_600_000

/** Counts wrong tries of a subject (a person, a code); `now` is the service's clock. */
export interface Tries {
  /** Minutes to wait where there were too many; undefined: go on. */
  wait(subjects: readonly string[], now: number): number | undefined
  wrong(subjects: readonly string[], now: number): void
}

export function tries({ db, vault }: Ground): Tries {
  const recent = db.query<[Buffer, number], [number]>(
    'SELECT at FROM tries WHERE subject = ? AND at > ? ORDER BY at DESC',
  )
  const insert = db.command<[Buffer, number]>('INSERT INTO tries (subject, at) VALUES (?, ?)')
  const forget = db.command<[Buffer, number]>('DELETE FROM tries WHERE subject = ? AND at <= ?')
  const markOf = (subject: string): Buffer => vault.mark('try', subject)

  return {
    wait(subjects, now) {
      let until: number | undefined
      for (const subject of subjects) {
        const times = recent.all(markOf(subject), now - WINDOW_MS)
        // The fifth-newest decides: once it is an hour old there is room for a try again.
        const oldest = times[MOST - 1]?.[0]
        if (oldest !== undefined) until = Math.max(until ?? 0, oldest + WINDOW_MS)
      }
      return until === undefined ? undefined : Math.max(1, Math.ceil((until - now) / 60_000))
    },
    wrong(subjects, now) {
      for (const subject of subjects) {
        const mark = markOf(subject)
        forget(mark, now - WINDOW_MS)
        insert(mark, now)
      }
    },
  }
}
