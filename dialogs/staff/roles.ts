import { lengthOf } from '../../src/domain/form/fields/text.ts'
import { findHall } from '../../src/domain/hall/catalogue.ts'
import { managesHall, mayGive } from '../../src/services/roles.ts'
import type { Person, ResultOf, Role } from '../../src/store/port/store.ts'
import { refusal } from '../common/refusal.ts'
import { page } from '../common/show.ts'
import { again, type Context, type Dialog, done, end, go, type Move, pass, quiet, run } from '../engine/dialog.ts'
import { hash } from '../engine/hash.ts'
import { phrase } from '../engine/phrase.ts'
import type { Line, Option, Param, Params } from '../engine/types.ts'
import { readRole } from './role-words.ts'

type RoleName = Role['role']
type Draft = {
  act?: 'grant' | 'revoke'
  role?: RoleName
  hall?: string
  /** what colleagues will call the person */
  name?: string
  /** whose role is taken away: the person's id */
  who?: string
  page?: number
}
type RolesContext = Context<Draft>

const ROLES: readonly RoleName[] = ['staff', 'manager', 'admin']
const BY_WORDS: Readonly<Record<string, string>> = {
  授权: 'grant',
  撤销授权: 'revoke',
  取消授权: 'revoke',
  员工列表: 'staff',
}

/** `/grant`, `/revoke`, `/staff`: who works here. Only invitations are given, so nobody gets a role without wanting it. */
export const roles: Dialog<Draft> = {
  name: 'roles',
  first: 'role',
  light: true,
  intents: [{ certain: true, match }],
  steps: {
    role: {
      ask(c) {
        if (c.draft.role !== undefined) return go('hall')
        const choices = ROLES.filter((role) => halls(c, role).length > 0).map((role) => ({
          token: role,
          label: { message: `roles:role.${role}` },
        }))
        return { kind: 'choice', message: 'roles:askRole', choices }
      },
      answer(c, { token, text }) {
        const role = token === undefined ? readRole(text).role : ROLES.find((each) => each === token)
        if (role === undefined) return pass
        c.set({ role })
        return go('hall')
      },
    },
    hall: {
      ask(c) {
        const { role = 'staff', hall, name } = c.draft
        if (role !== 'admin' && hall === undefined) {
          const possible = halls(c, role)
          if (possible.length !== 1) {
            const { options } = page(possible, c.draft.page ?? 0, 8, (id) => ({
              token: `h:${id}`,
              label: hallName(c, id),
            }))
            return { kind: 'choice', message: 'roles:askHall', choices: options }
          }
          c.note({ hall: possible[0]! })
        }
        return name === undefined ? go('name') : run(invitation(c), 'inviting')
      },
      answer(c, { token }) {
        if (token === 'more') {
          c.note({ page: (c.draft.page ?? 0) + 1 })
          return go('hall')
        }
        const hall = token?.startsWith('h:') === true ? token.slice(2) : c.names.matches[0]?.hall
        if (hall === undefined) return pass
        c.set({ hall })
        return go('hall')
      },
    },
    name: {
      ask: () => ({ kind: 'text', message: 'roles:askName' }),
      answer(c, { text }) {
        const name = text?.trim() ?? ''
        if (name === '') return pass
        if (lengthOf(name) > LONGEST_NAME)
          return again(refusal({ code: 'HALLO_TEXT_TOO_LONG', params: { max: LONGEST_NAME } }))
        c.set({ name })
        return run(invitation(c), 'inviting')
      },
    },
    inviting: { result: invited },
    which: {
      ask(c) {
        const all = revocable(c)
        if (all.length === 0) {
          c.say({ message: 'roles:nobody' })
          return end()
        }
        const { options } = page(all, c.draft.page ?? 0, 8, roleOption(c))
        return { kind: 'choice', message: 'roles:which', choices: options }
      },
      answer(c, { token, text }) {
        if (token === 'more') {
          c.note({ page: (c.draft.page ?? 0) + 1 })
          return go('which')
        }
        const all = revocable(c)
        const said = text === undefined ? undefined : phrase(text)
        const found = all.filter(
          (each) => roleToken(each) === token || (said !== undefined && phrase(each.person.name ?? '') === said),
        )
        return found.length === 1 ? chosen(c, found[0]!) : pass
      },
    },
    sure: {
      ask: (c) => ({
        kind: 'confirm',
        message: 'roles:sure',
        params: { name: c.draft.name ?? '', role: roleParam(c, roleOf(c)) },
        choices: ['yes', 'no'].map((token) => ({
          token,
          label: { message: `roles:choice.${token}` },
          is: { answer: token },
        })),
      }),
      answer(c, { token }) {
        const answer = token ?? c.reading.answer
        if (answer === 'yes') return run({ do: 'revoke', who: c.draft.who ?? '', role: roleOf(c) }, 'revoking')
        if (answer !== 'no') return pass
        c.say({ message: 'roles:kept' })
        return end()
      },
    },
    revoking: { result: revoked },
  },
  /** Told of what somebody else has done with an invitation or a role. */
  due(c, body) {
    if (body.what !== 'roleTaken' && body.what !== 'roleRevoked') return undefined
    const params: Params = { by: body.by ?? '', role: body.role === undefined ? '' : roleParam(c, body.role) }
    c.say({ message: `roles:told.${body.what}`, params })
    return quiet
  },
  ways: {
    role: ['hall'],
    hall: ['name', 'inviting'],
    name: ['inviting'],
    inviting: ['end'],
    which: ['sure', 'end'],
    sure: ['revoking', 'end'],
    revoking: ['end'],
  },
}

const LONGEST_NAME = 40

function match(c: RolesContext): Move | undefined {
  const word = c.slash?.word ?? BY_WORDS[phrase(c.text)]
  if (word !== 'grant' && word !== 'revoke' && word !== 'staff') return undefined
  if (halls(c, 'staff').length === 0) {
    c.say(refusal({ code: 'HALLO_ROLE_NEEDED' }))
    return done
  }
  const said = c.slash?.rest ?? ''
  if (word === 'staff') return list(c)
  if (word === 'revoke') {
    c.note({ act: 'revoke' })
    const named = revocable(c).filter((each) => said !== '' && phrase(each.person.name ?? '') === phrase(said))
    return named.length === 1 ? chosen(c, named[0]!) : go('which')
  }
  const { role, rest } = readRole(said)
  const hall = role === 'admin' ? undefined : c.names.matches[0]?.hall
  const name = nameIn(c, rest)
  c.note({ act: 'grant', ...(role && { role }), ...(hall !== undefined && { hall }), ...(name !== '' && { name }) })
  return go('role')
}

/** What is left of "/grant staff riverside Li Lei" beside the role's and the hall's words; one that is too long is asked for. */
function nameIn(c: RolesContext, rest: string): string {
  const [hall] = c.names.matches
  const left = hall === undefined ? rest : readRole(c.names.rest.replace(/^\s*\/\S+/, '')).rest
  const name = left.trim()
  return lengthOf(name) > LONGEST_NAME ? '' : name
}

/** Halls where this person may give that role; one for an admin's, who needs none. */
const halls = (c: RolesContext, role: RoleName): string[] =>
  c.catalogue.halls
    .map(({ id }) => id)
    .filter((hall) => mayGive(c.person, role === 'admin' ? { role } : { role, hall }))

const roleOf = ({ draft }: RolesContext): Role =>
  draft.role === 'admin' ? { role: 'admin' } : { role: draft.role ?? 'staff', hall: draft.hall ?? '' }

function invitation(c: RolesContext) {
  const { name } = c.draft
  return { do: 'invite', role: roleOf(c), ...(name !== undefined && { name }) } as const
}

function invited(c: RolesContext, result: ResultOf<'invite'>): Move {
  if (!result.ok) {
    c.say(refusal(result))
    return end()
  }
  const { code, role, name = '' } = result.invitation
  c.say({ message: 'roles:invited', params: { name, role: roleParam(c, role), code } })
  return end()
}

interface Had {
  person: Person
  role: Role
}

/** Who has a role that this person may take away; their own is not offered. */
const revocable = (c: RolesContext): Had[] =>
  c
    .colleagues()
    .filter(({ id }) => id !== c.person.id)
    .flatMap((person) => person.roles.filter((role) => mayGive(c.person, role)).map((role) => ({ person, role })))

/** A button has little room, and ids may be long. */
const roleToken = ({ person, role }: Had): string =>
  `${role.role}:${hash(`${'hall' in role ? role.hall : ''} ${person.id}`)}`

const roleOption =
  (c: RolesContext) =>
  (had: Had): Option => ({
    token: roleToken(had),
    label: { message: 'roles:item', params: { name: had.person.name ?? '?', role: roleParam(c, had.role) } },
  })

function chosen(c: RolesContext, { person, role }: Had): Move {
  c.note({
    who: person.id,
    name: person.name ?? '?',
    role: role.role,
    ...('hall' in role ? { hall: role.hall } : { hall: undefined }),
  })
  return go('sure')
}

function revoked(c: RolesContext, result: ResultOf<'revoke'>): Move {
  if (!result.ok) {
    c.say(refusal(result))
    return end()
  }
  const role = roleOf(c)
  c.say({ message: 'roles:revoked', params: { name: c.draft.name ?? '', role: roleParam(c, role) } })
  c.tell(
    { person: c.draft.who ?? '' },
    { what: 'roleRevoked', role, ...(c.person.name !== undefined && { by: c.person.name }) },
  )
  return end()
}

function list(c: RolesContext): Move {
  const lines = c
    .colleagues()
    .flatMap(({ name = '?', roles: has }) =>
      has
        .filter((role) => mayGive(c.person, role) || (role.role !== 'admin' && managesHall(c.person, role.hall)))
        .map((role): Line => ({ message: 'roles:item', params: { name, role: roleParam(c, role) } })),
    )
  c.say({ message: 'roles:list', lines })
  return done
}

const hallName = (c: Context, id: string): Param => {
  const hall = findHall(c.catalogue, id)
  return hall === undefined ? id : { text: hall.name }
}

/** "staff of Riverside Hall", as a parameter. */
export function roleParam(c: Context, role: Role): Param {
  if (role.role === 'admin') return { message: 'roles:role.admin' }
  return {
    message: 'roles:roleAt',
    params: { role: { message: `roles:role.${role.role}` }, hall: hallName(c, role.hall) },
  }
}
