import type { Service } from '../../domain/hall/hall.ts'
import type { Ground } from './ground.ts'

/**
 * How many bookings of a service count for `perPerson`: held and unexpired, pending and confirmed ones that are not
 * over, of that person or made with that mobile number, without the ones that are being changed.
 */
export interface Limits {
  count(asked: {
    hall: string
    service: Service
    person: string
    mobile: Buffer | undefined
    now: number
    /** the booking that is being changed */
    except: number | undefined
  }): number
}

const COUNTS = `service = ? AND ends > ? AND (state IN ('confirmed', 'pending') OR (state = 'held' AND until > ?))`

export function limits({ db }: Ground): Limits {
  const ofPerson = db.query<[string, string, number, number], [number]>(
    `SELECT number FROM bookings WHERE person = ? AND ${COUNTS}`,
  )
  const ofMobile = db.query<[Buffer, string, number, number], [number]>(
    `SELECT number FROM bookings WHERE mobile = ? AND ${COUNTS}`,
  )
  return {
    count({ hall, service, person, mobile, now, except }) {
      if (service.rules.perPerson === undefined) return 0
      const path = `${hall}/${service.id}`
      const found = new Set(ofPerson.all(person, path, now, now).map(([number]) => number))
      if (mobile !== undefined) for (const [number] of ofMobile.all(mobile, path, now, now)) found.add(number)
      if (except !== undefined) found.delete(except)
      return found.size
    },
  }
}
