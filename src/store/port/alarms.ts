/** What the admins are told of, and what the log has of it. It never says who wrote, or what. */
type AlarmKind =
  /** somebody seems to guess at the codes of `/claim` */
  | 'wrongClaims'
  /** events wait for their turn, and none is done */
  | 'eventsWait'
  /** messages to platforms are due and nobody takes them */
  | 'sendsWait'
  /** an event was given up */
  | 'givenUp'
  /** a door's platform does not answer */
  | 'doorAway'
  /** the service's own account is logged out at a door's platform */
  | 'loggedOut'
  /** a scheduled backup could not be made */
  | 'backupFailed'
  /** reminders, holds that end … could not be dealt with */
  | 'jobsFailed'
  | 'storeFull'
  | 'storeDamaged'
  /** it can't be read or written for another reason */
  | 'storeFailed'
  /** hardly any room is left on the disk */
  | 'diskLow'
  /** bookings are taken for a year whose public holidays are not known yet */
  | 'holidays'

export interface Alarm {
  kind: AlarmKind
  /** its name */
  door?: string
  /** since so long */
  minutes?: number
  /** MB left on the disk */
  left?: number
  year?: number
  /** ids of halls */
  halls?: readonly string[]
}

/** `at`: UTC ms, by the real clock. */
export interface NotedAlarm extends Alarm {
  at: number
}
