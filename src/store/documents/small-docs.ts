import type { AuditLog, BacklogSource, Halls, Installation, Questions, TaskKind, Tasks } from '../port/store.ts'
import { type Connection, type DocOf, type Filter, update } from './connection.ts'
import type { DocumentsParts } from './documents-ground.ts'
import { ALL, withoutKey } from './fetched-facts.ts'
import { changeSettled, foundDocs, settledDoc } from './intents/settled.ts'

/** Tasks, small facts, halls and the log of changes: single documents, each changed by itself. */

export function tasks({ by }: DocumentsParts): Tasks {
  return {
    async tasks({ kind, open = false, id, limit }) {
      const found =
        id === undefined ? await listed(by, open, kind, limit) : [(await settledDoc(by, 'tasks', id))?.value]
      return found
        .flatMap((each) => each ?? [])
        .filter((each): each is Extract<typeof each, { kind: typeof kind }> => each.kind === kind)
        .filter((each) => !open || each.state === 'running')
        .slice(0, limit)
        .map(({ n: _, ...task }) => task as never)
    },
    async advanceTask(id, was, now) {
      const advanced = await changeSettled(by, 'tasks', id, (value) => {
        if (value?.state !== 'running' || value.after !== was) return undefined
        if (now === 'finished') return { ...value, state: 'done' }
        return { ...value, ...now, done: value.done + now.done }
      })
      return advanced !== undefined
    },
  }
}

/** Page by page, since most of them may be of another kind. */
async function listed(by: Connection, open: boolean, kind: TaskKind, limit: number) {
  const key = open ? 'open' : 'n'
  const found: DocOf<'tasks'>['value'][] = []
  for (let below: number | undefined; ; ) {
    const where = { [key]: below === undefined ? {} : { to: below } }
    const page = await foundDocs(by, 'tasks', { where, sort: `-${key}`, limit: PAGE })
    found.push(...page.map(({ value }) => value).filter((value) => value?.kind === kind))
    if (page.length < PAGE || found.length >= limit) return found
    below = page.at(-1)!.value!.n - 1
  }
}
const PAGE = 100

export function questions({ by }: DocumentsParts): Questions {
  return {
    async questions(query) {
      if ('id' in query) {
        const found = (await settledDoc(by, 'questions', query.id))?.value
        return found === undefined ? [] : [found]
      }
      const { limit, ...keys } = query
      const where: Filter = Object.fromEntries(Object.entries(keys).filter(([, each]) => each !== undefined))
      const found = await foundDocs(by, 'questions', { where: { ...where, at: {} }, sort: '-at', limit })
      return found.flatMap(({ value }) => value ?? [])
    },
  }
}

/** So many of a kind are counted. */
const COUNTED = 2000

export function watching({ by, clock }: DocumentsParts): BacklogSource {
  const all = (collection: 'events' | 'sends', key: string) =>
    by.find(collection, { where: { [key]: {} }, sort: key, limit: COUNTED })
  return {
    async backlog() {
      const [events, sends, dead] = await Promise.all([
        all('events', 'waiting'),
        all('sends', 'waiting'),
        all('events', 'dead'),
      ])
      const now = clock()
      const due = (sends as DocOf<'sends'>[]).filter(({ value }) => value!.notBefore <= now)
      const oldest = due.length === 0 ? {} : { oldestSend: Math.min(...due.map(({ value }) => value!.notBefore)) }
      return { events: events.length, sends: due.length, dead: dead.length, ...oldest }
    },
  }
}

export function installation({ by, vault }: DocumentsParts): Installation {
  return {
    meta: async (key) => (await settledDoc(by, 'meta', key))?.value,
    async setMeta(key, value, was) {
      await changeSettled(by, 'meta', key, (stands) => (stands === was ? value : undefined))
      return (await settledDoc(by, 'meta', key))?.value ?? value
    },
    async hit({ subject, windowMs, now }) {
      const counted = await update(by, 'hits', vault.hash('hit', subject).toString('hex'), (hit) =>
        hit !== undefined && hit.until > now ? { ...hit, count: hit.count + 1 } : { count: 1, until: now + windowMs },
      )
      return counted!.value!
    },
    async erasures({ after, limit }) {
      const found = await by.find('erasures', { where: { n: { from: after + 1 } }, sort: 'n', limit })
      return found.flatMap(({ value }) => value!.marks.map((mark) => ({ n: value!.n, at: value!.at, mark })))
    },
    erasureMark: (person) => vault.hash('erased', person).toString('hex'),
  }
}

export function halls({ by }: DocumentsParts): Halls & AuditLog {
  return {
    async audit({ what, limit }) {
      const where: Filter = what === undefined ? { n: {} } : { what, n: {} }
      return (await by.find('audit', { where, sort: '-n', limit })).map(({ value }) => value!.entry)
    },
    async changeCatalogue({ expected, halls: after }) {
      const changed = await changeSettled(by, 'catalogue', ALL, (value) =>
        (value?.version ?? 0) === expected ? { ...value, version: expected + 1, halls: after } : undefined,
      )
      if (changed !== undefined) return { ok: true, version: expected + 1 }
      const version = (await settledDoc(by, 'catalogue', ALL))?.value?.version ?? 0
      return { ok: false, reason: 'changed', version }
    },
    hallsEdit: async (version) => withoutKey((await by.get('edits', String(version)))?.value),
  }
}
