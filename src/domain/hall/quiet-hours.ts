import { localOf } from '../time/zone.ts'

/** Local times of a hall, HH:MM; from the evening past midnight where `to` is not later than `from`. */
export interface QuietHours {
  from: string
  to: string
}

/** Whether only who is on duty is to be told of what happens in the hall (UTC ms now). */
export function isQuiet(hall: { zone: string; quiet?: QuietHours } | undefined, now: number): boolean {
  if (hall?.quiet === undefined) return false
  const { from, to } = hall.quiet
  const { time } = localOf(now, hall.zone)
  return from < to ? time >= from && time < to : time >= from || time < to
}
