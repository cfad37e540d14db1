import type { GuestQuestion, Person, Store } from '../store/port/store.ts'
import { isAdmin, staffsHall } from './rights.ts'

const MOST = 500

/** A question of the person's own, or of a hall that they work in; with the name of whoever answered it. */
export async function questionFor(
  id: string,
  person: Person,
  store: Pick<Store, 'questions' | 'person'>,
): Promise<{ question: GuestQuestion; by?: string } | undefined> {
  const [question] = await store.questions({ id, limit: 1 })
  if (question === undefined || !maySee(question, person)) return undefined
  const by = question.answer && (await store.person({ id: question.answer.by }))?.name
  return by === undefined ? { question } : { question, by }
}

/** What guests asked of the halls that the person works in; what names no hall is for admins. */
export async function questionsFor(person: Person, store: Pick<Store, 'questions'>): Promise<GuestQuestion[]> {
  if (person.roles.length === 0) return []
  if (isAdmin(person)) return store.questions({ limit: MOST })
  const halls = [...new Set(person.roles.flatMap((has) => ('hall' in has ? [has.hall] : [])))]
  const found = await Promise.all(halls.map((hall) => store.questions({ hall, limit: MOST })))
  return found
    .flat()
    .sort((a, b) => b.at - a.at)
    .slice(0, MOST)
}

/** How many of the person's questions are open, whether this one is, and whether somebody else waits for the same. */
export async function waitingFor(
  { hall, topic }: { hall: string; topic: string },
  person: Person,
  store: Pick<Store, 'questions'>,
): Promise<{ open: number; same: boolean; others: boolean }> {
  const own = await store.questions({ person: person.id, state: 'open', limit: MOST })
  const there = await store.questions({ hall, state: 'open', limit: MOST })
  return {
    open: own.length,
    same: own.some((each) => each.hall === hall && each.topic === topic),
    others: there.some((each) => each.topic === topic && each.person !== person.id),
  }
}

const maySee = (question: GuestQuestion, person: Person): boolean =>
  question.person === person.id || (question.hall === undefined ? isAdmin(person) : staffsHall(person, question.hall))
