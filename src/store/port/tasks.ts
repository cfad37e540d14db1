/** Long work in portions: any process goes on with it, it can be stopped, and it is told where it began how it went. */
export interface Tasks {
  /** The newest first; `open`: only those that are still running; `id`: that one, however old. */
  tasks<Kind extends TaskKind>(query: {
    kind: Kind
    open?: boolean
    id?: string
    limit: number
  }): Promise<TaskOf<Kind>[]>
  /** Notes how far it has got, only where it has got as far as `was`; false: somebody else was faster, or it was stopped. */
  advanceTask(id: string, was: string | undefined, now: Advance): Promise<boolean>
}

/** Of bookings: of this service (where one hall is named), and those that lie at least in part within [from, until), UTC ms. */
export interface BookedOnly {
  service?: string
  from?: number
  until?: number
}

/** What is to be done, by kind. */
interface TaskBodies {
  /** a notice for everybody with a booking, in these halls or (none named) anywhere, or with one of `only` */
  announcement: { text: string; halls?: readonly string[]; only?: BookedOnly }
  /** guests whose booking a change of the halls has taken the time from: who has answered? */
  closing: {
    /** the version of the halls that it made */
    edit: number
    halls: readonly string[]
    /** the bookings, soonest first, and where they stood (UTC ms) */
    bookings: readonly BookingRef[]
    /** the latest that whoever closed hears how it stands, UTC ms */
    due: number
  }
}
export type TaskKind = keyof TaskBodies

/** A booking that a change of the halls touches, and its start (UTC ms) before its guest has answered. */
export interface BookingRef {
  id: string
  start: number
}

interface TaskOf<Kind extends TaskKind> {
  id: string
  kind: Kind
  /** who began it, and where to tell how it goes */
  by: string
  conversation: string
  /** UTC ms */
  at: number
  state: 'running' | 'done' | 'stopped'
  /** so many are done (persons who have got it; of a closing: told after its commit) */
  done: number
  /** of so many, once they have been counted */
  total?: number
  /** up to which one (a person); of a closing the bookings, between blanks, that its commit had not seen yet */
  after?: string
  body: TaskBodies[Kind]
}
export type Task = { [Kind in TaskKind]: TaskOf<Kind> }[TaskKind]

export type Announcement = TaskOf<'announcement'>
export type ClosingTask = TaskOf<'closing'>

/** A portion more, of `total`; or all is done. */
export type Advance = { after: string; done: number; total?: number } | 'finished'
