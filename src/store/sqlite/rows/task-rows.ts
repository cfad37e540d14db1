import type { Advance, Task, TaskKind } from '../../port/store.ts'
import type { Value } from '../file/database.ts'
import { openOr } from '../file/open-or.ts'
import type { SqliteParts } from '../ground.ts'

/** Long work under way, and what has been. */
export interface TaskRows {
  list(query: { kind?: TaskKind; open?: boolean; id?: string; limit: number }): Task[]
  byId(id: string): Task | undefined
  /** A new one, or its state. */
  set(task: Task): void
  /** Seals what is still running anew, after its person's key was destroyed. */
  sealAnew(task: Task): void
  advance(id: string, was: string | undefined, now: Advance): boolean
}

type Row = [
  id: string,
  kind: string,
  at: number,
  state: string,
  done: number,
  total: number | null,
  after: string | null,
  body: Buffer,
]
type SealedTaskPart = Task['body'] & Pick<Task, 'by' | 'conversation'>
const COLUMNS = 'id, kind, at, state, done, total, after, body'

export function taskRows({ db, seal }: SqliteParts): TaskRows {
  const all = db.query<[string | null, number], Row>(
    `SELECT ${COLUMNS} FROM tasks WHERE kind = coalesce(?, kind) ORDER BY n DESC LIMIT ?`,
  )
  const open = db.query<[string | null, number], Row>(
    `SELECT ${COLUMNS} FROM tasks WHERE kind = coalesce(?, kind) AND state = 'running' ORDER BY n DESC LIMIT ?`,
  )
  const one = db.query<[string], Row>(`SELECT ${COLUMNS} FROM tasks WHERE id = ?`)
  const insert = db.command<Value[]>(
    `INSERT INTO tasks (id, kind, at, state, done, body) VALUES (?, ?, ?, ?, 0, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state`,
  )
  const further = db.command<Value[]>(
    `UPDATE tasks SET after = ?, done = done + ?, total = coalesce(?, total)
     WHERE id = ? AND state = 'running' AND after IS ?`,
  )
  const end = db.command<Value[]>(`UPDATE tasks SET state = 'done' WHERE id = ? AND state = 'running' AND after IS ?`)
  const reseal = db.command<[Buffer, string]>('UPDATE tasks SET body = ? WHERE id = ?')
  const whereOf = (kind: string, id: string): string => `${kind} ${id}`

  function toTask([id, kind, at, state, done, total, after, sealed]: Row): Task {
    const { by, conversation, ...body } = seal.open(whereOf(kind, id), sealed) as SealedTaskPart
    const task = {
      id,
      kind,
      by,
      conversation,
      at,
      state: state as Task['state'],
      done,
      ...(total !== null && { total }),
      ...(after !== null && { after }),
      body,
    }
    return task as Task
  }

  const sealedAs = ({ id, kind, by, conversation, body }: Task): Buffer => {
    const sealed: SealedTaskPart = { ...body, by, conversation }
    return seal.seal(by, whereOf(kind, id), sealed)
  }

  function byId(id: string): Task | undefined {
    const row = one.one(id)
    return row === undefined ? undefined : toTask(row)
  }

  return {
    list: ({ kind, open: isOpen = false, id, limit }) => {
      const found =
        id === undefined
          ? (isOpen ? open : all).all(kind ?? null, limit).flatMap((row) => openOr(() => [toTask(row)], []))
          : [byId(id) ?? []].flat()
      const fits = (task: Task) => (kind === undefined || task.kind === kind) && (!isOpen || task.state === 'running')
      return found.filter(fits)
    },
    byId,
    set(task) {
      insert(task.id, task.kind, task.at, task.state, sealedAs(task))
    },
    sealAnew: (task) => void reseal(sealedAs(task), task.id),
    advance: (id, was, now) =>
      (now === 'finished' ? end(id, was ?? null) : further(now.after, now.done, now.total ?? null, id, was ?? null)) >
      0,
  }
}
