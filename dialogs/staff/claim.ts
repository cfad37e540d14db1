import { says } from '../../src/language/wording/wishes.ts'
import { oneTimeCodeIn } from '../../src/services/setup-code.ts'
import type { Person, ResultOf } from '../../src/store/port/store.ts'
import { mayUse } from '../common/audience.ts'
import { refusal } from '../common/refusal.ts'
import { meansOnly } from '../engine/act-meaning.ts'
import { type Context, type Dialog, done, end, type Move, push, quiet, run } from '../engine/dialog.ts'
import type { Option, Param } from '../engine/types.ts'
import { roleParam } from './role-param.ts'

const SET_UP: Option = { token: 'setup', label: { message: 'claim:choice.setup' } }
const DEVICES: Option = { token: 'devices', label: { message: 'claim:choice.devices' } }

const SETUP = push('command', { act: 'setup' }, 'trade')

/** of the halls of the first start */
const FIRST_VERSION = 1

const offersSetup = (c: Context): boolean =>
  c.open === undefined &&
  c.quoted === undefined &&
  mayUse('admin', c.person) &&
  // who has changed something since means something else
  c.catalogue.version <= FIRST_VERSION &&
  c.catalogue.halls.every(({ demo }) => demo === true)

/** Staff of no hall: the admins. */
const ADMINS = { staffOf: '' }

/**
 * How a role is come by: `/claim <code>` (the code that the first start printed makes its sender admin, an invitation's code gives
 * its role), and `/login`, which gives a code to those who have a role here and takes one from those who have it elsewhere.
 */
export const claim: Dialog = {
  name: 'claim',
  first: 'claiming',
  intents: [
    {
      certain: true,
      match(c) {
        const { word, rest = '' } = c.slash ?? {}
        if (word === 'claim') {
          const code = rest.trim()
          if (code !== '') return run({ do: 'claim', code })
          c.say({ message: 'claim:howTo' })
          return done
        }
        const code = oneTimeCodeIn(word === 'login' ? rest : c.text)
        if (code !== undefined && (word === 'login' || isAlone(c, code))) return run({ do: 'claim', code })
        if (word !== 'login' && !says(c.text, 'logIn')) return undefined
        if (c.person.roles.length > 0) return run({ do: 'logInCode' }, 'making')
        c.say({ message: word === 'login' && rest.trim() !== '' ? 'claim:logIn.noCode' : 'claim:logIn.howTo' })
        return done
      },
    },
    {
      // "Shall I set up your first hall with you?" is offered and no open question: as long as there is none, a yes is to that
      certain: true,
      match: (c) => (offersSetup(c) && meansOnly(c.understood, 'affirm') ? SETUP : undefined),
    },
  ],
  steps: {
    making: { result: given },
    claiming: { result: taken },
  },
  /** The account whose code it was hears of it. */
  due(c, body) {
    if (body.what !== 'loggedIn') return undefined
    c.say({ message: 'claim:logIn.told', params: timeParams(c, c.now), choices: [DEVICES] })
    return quiet
  },
  stale(_, token) {
    if (token === 'devices') return push('devices')
    return token === 'setup' ? SETUP : undefined
  },
  ways: { making: ['end'], claiming: ['end'] },
}

/** A code and nothing else to speak of, where the open question doesn't want a sentence. */
const isAlone = (c: Context, code: string): boolean =>
  c.open?.kind !== 'text' && c.text.trim().length <= code.length + 4

function given(c: Context, result: ResultOf<'logInCode'>): Move {
  if (!result.ok) c.say(refusal(result))
  else {
    const { code, logIn } = result.invitation
    const onPage = logIn?.door === 'web'
    c.say({
      message: onPage ? 'claim:logIn.onPage' : 'claim:logIn.code',
      params: { code, roles: rolesParam(c, c.person) },
    })
  }
  return end()
}

function taken(c: Context, result: ResultOf<'claim'>): Move {
  if (!result.ok) {
    c.say(refusal(result))
    if (result.code === 'HALLO_CLAIM_WRONG' && result.params?.wrong !== undefined)
      c.tell(ADMINS, { what: 'alarm', alarm: { kind: 'wrongClaims' } })
    return end()
  }
  const { person, invitation } = result
  if (invitation === undefined) c.say({ message: 'claim:done', choices: [SET_UP] })
  else if (invitation.logIn !== undefined) {
    c.say({ message: 'claim:logIn.done', params: { roles: rolesParam(c, person) } })
    if (result.repeated !== true) c.tell({ person: invitation.by }, { what: 'loggedIn' })
  } else {
    const { role, by, name = '' } = invitation
    c.say({ message: 'claim:joined', params: { role: roleParam(c, role) } })
    c.tell({ person: by }, { what: 'roleTaken', by: name, role })
  }
  const until = person.signIn?.until
  if (until !== undefined) c.say({ message: 'claim:until', params: timeParams(c, until) })
  c.tell({ person: c.person.id }, { what: 'onDuty' })
  return end()
}

const rolesParam = (c: Context, { roles }: Pick<Person, 'roles'>): Param => ({
  list: roles.map((role) => roleParam(c, role)),
})

function timeParams(c: Context, instant: number): { at: Param; zone: string } {
  const zone = c.catalogue.halls[0]?.zone ?? 'UTC'
  return { at: { instant, zone }, zone }
}
