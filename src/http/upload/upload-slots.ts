import { FILE_MAX } from '../../domain/form/fields/file-field.ts'
import type { Store } from '../../store/port/store.ts'
import { Problem } from '../problem.ts'
import { OVERHEAD } from './form-reader.ts'

/** Files that are read at once in this process, and bytes of them in memory: two of the largest, or more that are smaller. */
const AT_ONCE = 8
const BYTES_AT_ONCE = 2 * (FILE_MAX + OVERHEAD)
/** Bytes that nobody's booking has, of one person and of all: drafts, and what was given up. They go within two days. */
const LOOSE_MOST = 6 * FILE_MAX
const LOOSE_MOST_IN_ALL = 100 * FILE_MAX

/** Lets in so many uploads at once, one of each person. */
export interface UploadSlots {
  /** For an upload of so many bytes. Returns how to give the slot back. Throws a `Problem` where there is none. */
  take(person: string, bytes: number, now: number): Promise<() => void>
}

export function uploadSlots(store: Pick<Store, 'looseBytes'>): UploadSlots {
  const taken = new Map<string, number>()
  const bytesTaken = () => [...taken.values()].reduce((sum, bytes) => sum + bytes, 0)
  return {
    async take(person, bytes, now) {
      if (taken.has(person)) throw new Problem(429, 'HALLO_TOO_MANY', { seconds: 5 }, 5)
      if (taken.size >= AT_ONCE || bytesTaken() + bytes > BYTES_AT_ONCE)
        throw new Problem(503, 'HALLO_BUSY', undefined, 5)
      taken.set(person, bytes)
      const release = () => void taken.delete(person)
      try {
        const [own, all] = await Promise.all([store.looseBytes(now, person), store.looseBytes(now)])
        if (own > LOOSE_MOST || all > LOOSE_MOST_IN_ALL) throw new Problem(429, 'HALLO_TOO_MANY', { seconds: 600 }, 600)
        return release
      } catch (error) {
        release()
        throw error
      }
    },
  }
}
