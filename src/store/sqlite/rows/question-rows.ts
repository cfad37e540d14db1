import type { GuestQuestion, QuestionQuery } from '../../port/store.ts'
import type { Value } from '../file/database.ts'
import { openOr } from '../file/open-or.ts'
import type { SqliteParts } from '../ground.ts'

/** What guests have asked, sealed by their own keys. */
export interface QuestionRows {
  list(query: QuestionQuery): GuestQuestion[]
  byId(id: string): GuestQuestion | undefined
  ofPerson(person: string): GuestQuestion[]
  openOf(hall: string): GuestQuestion[]
  /** undefined: it goes */
  set(id: string, question: GuestQuestion | undefined): void
  /** Those asked before (UTC ms) go, a bounded number a call. */
  prune(before: number): void
}

type Row = [id: string, person: string, hall: string | null, state: string, at: number, body: Buffer]
type SealedQuestionPart = Pick<GuestQuestion, 'conversation' | 'topic' | 'text' | 'answer'>
const STEP = 1000
/** Of a hall that nobody looks after. */
const MOST = 1000

export function questionRows({ db, seal }: SqliteParts): QuestionRows {
  const select = <Params extends Value[]>(where: string) =>
    db.query<Params, Row>(`SELECT id, person, hall, state, at, body FROM questions ${where}`)
  const one = select<[string]>('WHERE id = ?')
  const theirs = select<[string]>('WHERE person = ?')
  const inState = select<[string, string, number]>('WHERE person = ? AND state = ? ORDER BY at DESC LIMIT ?')
  const ofHall = select<[string | null, string | null, string | null, string | null, number]>(
    'WHERE (? IS NULL OR hall = ?) AND (? IS NULL OR state = ?) ORDER BY at DESC, n DESC LIMIT ?',
  )
  const write = db.command<Value[]>(
    `INSERT INTO questions (id, person, hall, state, at, body) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, at = excluded.at, body = excluded.body`,
  )
  const remove = db.command<[string]>('DELETE FROM questions WHERE id = ?')
  const forget = db.command<[number]>(
    `DELETE FROM questions WHERE n IN (SELECT n FROM questions WHERE at < ? ORDER BY at LIMIT ${STEP})`,
  )
  const whereOf = (id: string): string => `question ${id}`

  /** Of somebody who was erased nothing can be read: as if it were not there. */
  const toQuestion = ([id, person, hall, state, at, body]: Row): GuestQuestion[] =>
    openOr(() => {
      const sealed = seal.open(whereOf(id), body) as SealedQuestionPart
      return [{ id, person, ...(hall !== null && { hall }), state: state as GuestQuestion['state'], at, ...sealed }]
    }, [])

  const openOf = (hall: string): GuestQuestion[] => ofHall.all(hall, hall, 'open', 'open', MOST).flatMap(toQuestion)

  return {
    list(query) {
      if ('id' in query) return one.all(query.id).flatMap(toQuestion)
      if ('person' in query) return inState.all(query.person, query.state, query.limit).flatMap(toQuestion)
      const { hall = null, state = null, limit } = query
      return ofHall.all(hall, hall, state, state, limit).flatMap(toQuestion)
    },
    byId: (id) => one.all(id).flatMap(toQuestion)[0],
    ofPerson: (person) => theirs.all(person).flatMap(toQuestion),
    openOf,
    set(id, question) {
      if (question === undefined) {
        remove(id)
        return
      }
      const { person, hall = null, state, at, conversation, topic, text, answer } = question
      const sealed: SealedQuestionPart = {
        conversation,
        text,
        ...(topic !== undefined && { topic }),
        ...(answer && { answer }),
      }
      write(id, person, hall, state, at, seal.seal(person, whereOf(id), sealed))
    },
    prune: (before) => void forget(before),
  }
}
