/** Long work in portions: any process goes on with it, it can be stopped, and it is told where it began how it went. */
export interface Tasks {
  /** The newest first; `open`: only those that are still running; `id`: that one, however old. */
  tasks(query: { open?: boolean; id?: string; limit: number }): Promise<Task[]>
  /** Notes how far it has got, only where it has got as far as `was`; false: somebody else was faster, or it was stopped. */
  advanceTask(id: string, was: string | undefined, now: Advance): Promise<boolean>
}

/** What is to be done, by kind. */
interface TaskBodies {
  /** a notice for everybody with a booking, in these halls or (none named) anywhere */
  announcement: { text: string; halls?: readonly string[] }
}
type TaskKind = keyof TaskBodies

interface TaskOf<Kind extends TaskKind> {
  id: string
  kind: Kind
  /** who began it, and where to tell how it goes */
  by: string
  conversation: string
  /** UTC ms */
  at: number
  state: 'running' | 'done' | 'stopped'
  /** so many are done (persons who have got it) */
  done: number
  /** of so many, once they have been counted */
  total?: number
  /** up to which one (a person) */
  after?: string
  body: TaskBodies[Kind]
}
export type Task = { [Kind in TaskKind]: TaskOf<Kind> }[TaskKind]

/** A portion more, of `total`; or all is done. */
export type Advance = { after: string; done: number; total?: number } | 'finished'
