import type { Answers } from '../../../../domain/form/form.ts'
import type { Duty } from '../../../../domain/people/duty.ts'
import { asDevice } from '../../../decide/people/as-device.ts'
import type { Block, Person, PersonPatch, Role, SignIn } from '../../../port/store.ts'
import type { Value } from '../../file/database.ts'
import { openOr } from '../../file/open-or.ts'
import type { SqliteParts } from '../../ground.ts'

/** Persons by id or by their account at a door; pointers of linked ones are followed. */
export interface PersonRows {
  byId(id: string): Person | undefined
  /** What stands under the id itself, linked or not. */
  ownOf(id: string): Person | undefined
  byAccount(door: string, account: string): Person | undefined
  /** The id that stands for this one now: its own, or the one it is linked to. */
  resolve(id: string): string
  /** As known, or new. */
  meet(id: string, at: number): Person
  /** Everybody with a role, by the id of the session or account that has it. */
  withRoles(): Person[]
  /** Remembers that this account at a door is that person's. */
  knows(door: string, account: string, person: string): void
  /** A person not yet known is made. */
  change(id: string, patch: PersonPatch, at: number): Person
  linkedTo(id: string): string[]
  /** As it is now; a person not yet known is made. */
  set(person: Person): void
  /** `from` points to `to` (an id that is not linked itself). */
  link(from: string, to: string, at: number, proved: boolean): void
  unlink(device: string): void
  /** Forgets all that is known of a person but the roles, and destroys their keys; returns the ids that were theirs. */
  erase(id: string): string[]
  /** Their rows, after `erase`. */
  remove(ids: readonly string[]): void
}

const COLUMNS =
  'id, linked_to, locale, roles, answers, last_hall, tokens_from, created_at, name, blocks, duty, sign_in, proved'
type PersonRow = [
  id: string,
  linkedTo: string | null,
  locale: string | null,
  roles: string | null,
  answers: Buffer | null,
  lastHall: string | null,
  tokensFrom: number | null,
  createdAt: number,
  name: Buffer | null,
  blocks: Buffer | null,
  duty: string | null,
  signIn: string | null,
  proved: number | null,
]

export function personRows({ db, seal }: SqliteParts): PersonRows {
  const byId = db.query<[string], PersonRow>(`SELECT ${COLUMNS} FROM persons WHERE id = ?`)
  const byAccount = db.query<[string, string], [string]>('SELECT person FROM accounts WHERE door = ? AND account = ?')
  const pointer = db.query<[string], [string | null]>('SELECT linked_to FROM persons WHERE id = ?')
  const withRoles = db.query<[], PersonRow>(`SELECT ${COLUMNS} FROM persons WHERE roles IS NOT NULL ORDER BY id`)
  const linkedTo = db.query<[string], [string]>('SELECT id FROM persons WHERE linked_to = ? ORDER BY id')
  const insert = db.command<[string, number]>(
    'INSERT INTO persons (id, created_at) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const account = db.command<[string, string, string]>(
    'INSERT INTO accounts (door, account, person) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const update = db.command<Value[]>(
    'UPDATE persons SET locale = ?, roles = ?, answers = ?, last_hall = ?, tokens_from = ?, name = ?, blocks = ?, duty = ?, sign_in = ? WHERE id = ?',
  )
  const own = db.command<[string | null, number | null, string | null, string]>(
    'UPDATE persons SET roles = ?, tokens_from = ?, sign_in = ? WHERE id = ?',
  )
  const rename = db.command<[Buffer, string]>('UPDATE persons SET name = ? WHERE id = ?')
  const link = db.command<[string, number, number | null, string]>(
    'UPDATE persons SET linked_to = ?, linked_at = ?, proved = ? WHERE id = ?',
  )
  const unlink = db.command<[string]>(
    'UPDATE persons SET linked_to = NULL, linked_at = NULL, proved = NULL WHERE id = ?',
  )

  const remove = db.command<[string]>('DELETE FROM persons WHERE id = ?')
  const forget = db.command<[string]>(
    `UPDATE persons SET answers = NULL, last_hall = NULL, blocks = NULL, name = CASE WHEN roles IS NULL THEN NULL ELSE name END,
       sign_in = json_remove(sign_in, '$.passkeys')
     WHERE id = ?1 OR linked_to = ?1`,
  )
  const unknow = db.command<[string]>(`DELETE FROM accounts
    WHERE person = ?1 OR person IN (SELECT id FROM persons WHERE linked_to = ?1)`)

  function toPerson([
    id,
    ,
    locale,
    roles,
    answers,
    lastHall,
    tokensFrom,
    createdAt,
    name,
    blocks,
    duty,
    signIn,
  ]: PersonRow): Person {
    const person: Person = {
      id,
      roles: roles === null ? [] : (JSON.parse(roles) as Role[]),
      answers: answers === null ? {} : (seal.open(`person ${id}`, answers) as Answers),
      createdAt,
    }
    if (locale !== null) person.locale = locale
    if (name !== null) person.name = seal.open(`name ${id}`, name) as string
    if (blocks !== null) person.blocks = seal.open(`blocks ${id}`, blocks) as Block[]
    if (duty !== null) person.duty = JSON.parse(duty) as Duty
    if (signIn !== null) person.signIn = JSON.parse(signIn) as SignIn
    if (lastHall !== null) person.lastHall = lastHall
    if (tokensFrom !== null) person.tokensFrom = tokensFrom
    return person
  }

  const known = (id: string): Person | undefined => {
    const row = byId.one(id)
    if (row === undefined || row[1] === null) return row && toPerson(row)
    // Pointers are kept one step long (`link`).
    const first = byId.one(row[1])
    return first && asDevice(toPerson(first), { id, own: toPerson(row), proved: row[12] === 1 })
  }

  function meet(id: string, at: number): Person {
    const person = known(id)
    if (person !== undefined) return person
    insert(id, at)
    return { id, roles: [], answers: {}, createdAt: at }
  }

  function save(person: Person): void {
    const { id, locale, answers, lastHall, name, blocks = [], duty, device, proved } = person
    let { roles, tokensFrom, signIn } = person
    if (device !== undefined) {
      own(jsonOf(proved === true ? [] : roles), tokensFrom ?? null, jsonOf(signIn), device)
      const first = known(id)
      if (proved !== true) roles = first?.roles ?? []
      tokensFrom = first?.tokensFrom
      signIn = first?.signIn
    }
    update(
      locale ?? null,
      jsonOf(roles),
      Object.keys(answers).length === 0 ? null : seal.seal(id, `person ${id}`, answers),
      lastHall ?? null,
      tokensFrom ?? null,
      name === undefined ? null : seal.seal(id, `name ${id}`, name),
      blocks.length === 0 ? null : seal.seal(id, `blocks ${id}`, blocks),
      duty === undefined ? null : JSON.stringify(duty),
      jsonOf(signIn),
      id,
    )
  }

  return {
    byId: known,
    ownOf(id) {
      const row = byId.one(id)
      return row === undefined ? undefined : toPerson(row)
    },
    byAccount(door, name) {
      const person = byAccount.one(door, name)?.[0]
      return person === undefined ? undefined : known(person)
    },
    resolve: (id) => pointer.one(id)?.[0] ?? id,
    meet,
    // By the id of the device that has the role.
    withRoles: () =>
      withRoles.all().flatMap(([id]) => {
        const person = known(id)
        return person === undefined ? [] : [{ ...person, id }]
      }),
    knows: (door, name, person) => void account(door, name, person),
    change(id, { called, spoken, ...patch }, at) {
      const changed: Person = { ...meet(id, at), ...withoutUndefined(patch) }
      if (called !== undefined) changed.name ??= called
      if (spoken !== undefined) changed.locale ??= spoken
      save(changed)
      return changed
    },
    erase(id) {
      const ids = [id, ...linkedTo.all(id).map(([from]) => from)]
      forget(id)
      unknow(id)
      // Names of those with a role are left: colleagues go on seeing them.
      const names = ids.flatMap((each) => {
        const name = byId.one(each)?.[8] ?? null
        const opened = name === null ? undefined : openOr(() => seal.open(`name ${each}`, name), undefined)
        return opened === undefined ? [] : [{ each, name: opened }]
      })
      for (const each of ids) seal.destroy(each)
      for (const { each, name } of names) rename(seal.seal(each, `name ${each}`, name), each)
      return ids
    },
    remove(ids) {
      for (const id of ids) remove(id)
    },
    linkedTo: (id) => linkedTo.all(id).map(([from]) => from),
    set(person) {
      insert(person.id, person.createdAt)
      save(person)
    },
    link: (from, to, at, proved) => void link(to, at, proved ? 1 : null, from),
    unlink: (device) => void unlink(device),
  }
}

/** Nothing in it: null. */
const jsonOf = (value: object | undefined): string | null =>
  value === undefined || Object.keys(value).length === 0 ? null : JSON.stringify(value)

/** A key that is there without a value changes nothing. */
const withoutUndefined = (patch: PersonPatch): PersonPatch =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
