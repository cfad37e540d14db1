import { describe, expect, test } from 'vitest'
import { ROLE_MS } from '../../src/domain/people/role-lasts.ts'
import type { Role, Store } from '../../src/store/port/store.ts'
import { linked, remembered, withRole } from '../support/people.ts'
import type { Current } from './conformance.ts'
import { MINUTE, mark, NOW } from './halls.ts'
import { confirmed, unique } from './kit.ts'

const staff: Role = { role: 'staff', hall: 'binjiang' }
const admin: Role = { role: 'admin' }

const codeOf = async (store: Store, device: string, door = 'telegram'): Promise<string> => {
  const common = { key: unique('logIn'), now: NOW, actor: device, until: NOW + 10 * MINUTE }
  const made = await store.execute({ ...common, type: 'logInCode', device, door })
  if (!made.ok) throw new Error(made.code)
  return made.invitation.code
}
const typed = (store: Store, person: string, code: string, { door = 'web', now = NOW, key = unique('claim') } = {}) =>
  store.execute({ type: 'claim', key, now, actor: person, person, code, door })
const passkey = { id: 'key', publicKey: 'public', counter: 1, since: NOW }
const keeping = (store: Store, device: string, id = 'key') =>
  store.execute({
    type: 'keepPasskey',
    key: unique('keep'),
    now: NOW,
    actor: device,
    device,
    passkey: { ...passkey, id },
  })
const using = (store: Store, device: string, counter: number, id = 'key') =>
  store.execute({ type: 'usePasskey', key: unique('use'), now: NOW, actor: device, device, passkey: id, counter })
const rolesOf = async (store: Store, id: string) => (await store.person({ id }))?.roles

/** How a role is come back to: by a code of another account, and by passkeys. */
export function signInConforms(current: Current): void {
  describe('a log-in code', () => {
    test('gives the roles of the account that made it, once, to a device that is then the same person’s', async () => {
      const { store } = current()
      await withRole(store, 'phone', staff, '李雷')
      const code = await codeOf(store, 'phone')
      const key = unique('claim')
      const until = NOW + ROLE_MS
      const person = { id: 'phone', device: 'page', name: '李雷', roles: [staff], signIn: { by: 'phone', until } }
      expect(await typed(store, 'page', code, { key })).toMatchObject({ ok: true, person })
      expect(await typed(store, 'page', code, { key })).toMatchObject({ ok: true, repeated: true })
      expect(await store.person({ id: 'page' })).toMatchObject(person)
      expect((await store.devices('phone')).map(({ id }) => id)).toEqual(['phone', 'page'])
      expect(await typed(store, 'eve', code)).toMatchObject({ code: 'HALLO_CLAIM_WRONG' })
      expect((await store.verify()).problems).toEqual([])
    })

    test('brings what was booked on that device along, and lasts as a messenger’s role there', async () => {
      const { store } = current()
      await withRole(store, 'page', staff)
      const { id } = await confirmed(store, { person: 'phone', marks: [mark(9)] })
      const code = await codeOf(store, 'page', 'web')
      expect(await typed(store, 'phone', code, { door: 'telegram' })).toMatchObject({ ok: true })
      expect((await store.booking({ id }))?.person).toBe('page')
      expect((await store.person({ id: 'phone' }))?.signIn).toEqual({ by: 'page' })
    })

    test('is of no use where it was made, nor from page to page, and is not used up by that', async () => {
      const { store } = current()
      await withRole(store, 'page', staff)
      const code = await codeOf(store, 'page', 'web')
      for (const elsewhere of ['page', 'other'])
        expect(await typed(store, elsewhere, code)).toMatchObject({ code: 'HALLO_LOG_IN_ELSEWHERE' })
      expect(await rolesOf(store, 'other')).toBeUndefined()
      expect(await typed(store, 'phone', code, { door: 'telegram' })).toMatchObject({ ok: true })
    })

    test('is over after its time, and gives nothing that was taken away meanwhile', async () => {
      const { store } = current()
      await withRole(store, 'root', admin)
      await withRole(store, 'phone', staff)
      const late = await codeOf(store, 'phone')
      expect(await typed(store, 'page', late, { now: NOW + 10 * MINUTE })).toMatchObject({ code: 'HALLO_CLAIM_WRONG' })
      const revoked = await codeOf(store, 'phone')
      await store.execute({
        type: 'revoke',
        key: unique('revoke'),
        now: NOW,
        actor: 'root',
        person: 'phone',
        role: staff,
      })
      expect(await typed(store, 'page', revoked)).toMatchObject({ code: 'HALLO_CLAIM_WRONG' })
      const nobody = {
        type: 'logInCode',
        key: unique(),
        now: NOW,
        actor: 'eve',
        device: 'eve',
        until: NOW + 1,
      } as const
      expect(await store.execute(nobody)).toMatchObject({ code: 'HALLO_ROLE_NEEDED' })
    })

    test('wrong ones are limited like wrong invitations', async () => {
      const { store } = current()
      await withRole(store, 'phone', staff)
      for (let i = 0; i < 5; i += 1) await typed(store, 'page', `WRNG-WRNG-WRN${i + 2}`)
      expect(await typed(store, 'page', await codeOf(store, 'phone'))).toMatchObject({ code: 'HALLO_TRIES_EXHAUSTED' })
    })

    test('a role is taken from a person wherever they are logged in, but the last admin’s', async () => {
      const { store } = current()
      await withRole(store, 'phone', admin)
      await typed(store, 'page', await codeOf(store, 'phone'))
      const revoking = (person: string) =>
        store.execute({ type: 'revoke', key: unique(), now: NOW, actor: 'root', person, role: admin })
      expect(await revoking('page')).toMatchObject({ code: 'HALLO_LAST_ADMIN' })
      await withRole(store, 'root', admin)
      expect(await revoking('phone')).toMatchObject({ ok: true, person: { roles: [] } })
      expect([await rolesOf(store, 'phone'), await rolesOf(store, 'page')]).toEqual([[], []])
      expect((await store.colleagues()).map(({ id }) => id)).toEqual(['root'])
    })

    test('a device that is signed out has neither role nor passkey left', async () => {
      const { store } = current()
      await withRole(store, 'phone', staff)
      await typed(store, 'page', await codeOf(store, 'phone'))
      await keeping(store, 'page')
      const out = { type: 'signOut', key: unique(), now: NOW, actor: 'phone', person: 'phone', device: 'page' } as const
      expect(await store.execute(out)).toEqual({ ok: true, device: 'page' })
      expect(await store.person({ id: 'page' })).toMatchObject({ id: 'page', roles: [] })
      expect(await using(store, 'page', 2)).toMatchObject({ code: 'HALLO_PASSKEY_UNKNOWN' })
      expect(await rolesOf(store, 'phone')).toEqual([staff])
    })

    test('sessions whose role has ended are left at the next one, but those with a passkey', async () => {
      const { store } = current()
      await withRole(store, 'phone', staff)
      for (const page of ['monday', 'kept']) await typed(store, page, await codeOf(store, 'phone'))
      await keeping(store, 'kept')
      const later = NOW + ROLE_MS
      const fresh = {
        type: 'logInCode',
        key: unique(),
        now: later,
        actor: 'phone',
        device: 'phone',
        until: later + MINUTE,
      } as const
      const made = await store.execute(fresh)
      await typed(store, 'tuesday', made.ok ? made.invitation.code : '', { now: later })
      expect((await store.devices('phone')).map(({ id }) => id).sort()).toEqual(['kept', 'phone', 'tuesday'])
      expect((await store.colleagues()).map(({ id }) => id).sort()).toEqual(['kept', 'phone', 'tuesday'])
      expect(await store.person({ id: 'monday' })).toMatchObject({ id: 'monday', roles: [] })
    })

    test('an invitation that is taken up on a page says until when, whatever the age of its session', async () => {
      const { store } = current()
      const invite = { type: 'invite', key: unique(), now: NOW, actor: 'root', role: staff, until: NOW + 9e7 } as const
      const made = await store.execute(invite)
      const now = NOW + 2 * ROLE_MS
      const taken = await typed(store, 'page', made.ok ? made.invitation.code : '', { now })
      expect(taken).toMatchObject({ person: { signIn: { until: now + ROLE_MS } } })
    })
  })

  describe('a passkey', () => {
    test('is kept by those with a role, at most ten, and is that device’s own', async () => {
      const { store } = current()
      await remembered(store, 'guest', {})
      expect(await keeping(store, 'guest')).toMatchObject({ code: 'HALLO_ROLE_NEEDED' })
      await linked(store, 'tab', 'ada', mark(9))
      await withRole(store, 'tab', staff)
      for (let i = 0; i < 11; i += 1) expect(await keeping(store, 'tab', `k${i}`)).toMatchObject({ ok: true })
      expect(await keeping(store, 'tab', 'k10')).toMatchObject({ ok: true, repeated: true })
      const kept = (await store.person({ id: 'tab' }))?.signIn?.passkeys?.map(({ id }) => id)
      expect([kept?.length, kept?.[0], kept?.at(-1)]).toEqual([10, 'k1', 'k10'])
      expect((await store.person({ id: 'ada' }))?.signIn).toBeUndefined()
      expect((await store.audit({ what: 'keepPasskey', limit: 1 }))[0]).toMatchObject({ subject: 'tab' })
    })

    test('is taken only with a counter that has gone up, if it counts at all', async () => {
      const { store } = current()
      await withRole(store, 'page', staff)
      await keeping(store, 'page')
      expect(await using(store, 'page', 2)).toMatchObject({ ok: true })
      for (const counter of [2, 1, 0])
        expect(await using(store, 'page', counter)).toMatchObject({ code: 'HALLO_PASSKEY_UNKNOWN' })
      expect(await using(store, 'page', 3)).toMatchObject({ ok: true })
      expect(await using(store, 'page', 4, 'other')).toMatchObject({ code: 'HALLO_PASSKEY_UNKNOWN' })
      expect(await using(store, 'nobody', 4)).toMatchObject({ code: 'HALLO_PASSKEY_UNKNOWN' })
    })

    test('goes with the person who is forgotten, though their role stays', async () => {
      const { store } = current()
      await withRole(store, 'phone', staff)
      await typed(store, 'page', await codeOf(store, 'phone'))
      for (const device of ['phone', 'page']) await keeping(store, device)
      await store.execute({ type: 'erase', key: unique(), now: NOW, actor: 'phone', person: 'phone' })
      for (const id of ['phone', 'page']) {
        const person = await store.person({ id })
        expect([person?.roles, person?.signIn?.passkeys]).toEqual([[staff], undefined])
      }
    })
  })
}
