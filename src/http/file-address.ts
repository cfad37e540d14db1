import { createHmac } from 'node:crypto'
import { same } from './token.ts'

/** `own`: a kept file that only its person may fetch; `day`: the timetable of a hall's day, for who works there */
type FileKind = 'ics' | 'svg' | 'kept' | 'own' | 'day'

/** Which file of which booking, or which kept file or day (`booking` is its id then), in which language. */
interface FileName {
  booking: string
  kind: FileKind
  locale: string
  /** UTC ms: until then the address alone will do for an `own` file */
  until?: number
}

export interface FileAddresses {
  /** a path */
  of(file: FileName): string
  /** undefined where the signature is not ours */
  read(id: string, query: { l?: unknown; s?: unknown; u?: unknown }): FileName | undefined
}

/** Where the files of bookings are served. */
const FILES_PATH = '/api/chat/files'

/**
 * Signed addresses that last: whoever was given one may fetch the file, as `<img>` and downloads need, and nobody else can
 * make one up.
 */
export function signedAddresses(secret: string): FileAddresses {
  const key = createHmac('sha256', secret).update('hallo/file-address').digest()
  const sign = (id: string, locale: string, until = '') => {
    const signed = until === '' ? `${id}\n${locale}` : `${id}\n${locale}\n${until}`
    return createHmac('sha256', key).update(signed).digest('base64url').slice(0, 22)
  }
  const read: FileAddresses['read'] = (id, { l: locale, s: signature, u: until = '' }) => {
    if (typeof locale !== 'string' || typeof signature !== 'string' || typeof until !== 'string') return undefined
    if (!same(signature, sign(id, locale, until))) return undefined
    const [, booking, kind] = /^(.+)\.(ics|svg|kept|own|day)$/.exec(id) ?? []
    if (booking === undefined) return undefined
    return { booking, kind: kind as FileKind, locale, ...(until !== '' && { until: Number(until) }) }
  }
  return {
    read,
    of: ({ booking, kind, locale, until }) => {
      const id = `${booking}.${kind}`
      const ends = until === undefined ? '' : `&u=${until}`
      const signature = sign(id, locale, until?.toString())
      return `${FILES_PATH}/${encodeURIComponent(id)}?l=${encodeURIComponent(locale)}${ends}&s=${signature}`
    },
  }
}
