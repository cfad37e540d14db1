import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts'
import { linked, remembered, withRole } from '../../support/people.ts'
import { halls, mark, NOW } from '../halls.ts'
import { unique } from '../kit.ts'

test('a linked device has the roles that it claims itself, and no others', async () => {
  const store = await openSqlite({ file: ':memory:', secret: 'only for tests', halls, catalogueNow: NOW })
  await linked(store, 'tab', 'ada', mark(9))
  await withRole(store, 'ada', { role: 'admin' })
  expect((await store.person({ id: 'ada' }))?.roles).toEqual([{ role: 'admin' }])
  expect(await store.person({ id: 'tab' })).toMatchObject({ id: 'ada', device: 'tab', roles: [] })
  const role = { role: 'staff', hall: 'binjiang' } as const
  await withRole(store, 'tab', role)
  expect(await store.person({ id: 'tab' })).toMatchObject({ id: 'ada', roles: [role] })
  expect((await store.person({ id: 'ada' }))?.roles).toEqual([{ role: 'admin' }])
  expect((await store.colleagues()).map(({ id, roles }) => [id, roles.length])).toEqual([
    ['ada', 1],
    ['tab', 1],
  ])
  await store.close()
})

test('devices are listed with where and since when; one that is signed out is linked no more', async () => {
  const store = await openSqlite({ file: ':memory:', secret: 'only for tests', halls, catalogueNow: NOW })
  await remembered(store, 'ada', {})
  await linked(store, 'tab', 'ada', mark(9))
  await linked(store, 'pad', 'ada', mark(10))
  expect(await store.devices('ada')).toMatchObject([
    { id: 'ada', door: 'web' },
    { id: 'pad', linked: NOW },
    { id: 'tab', linked: NOW },
  ])
  const out = (person: string, device: string) =>
    store.execute({ type: 'signOut', key: unique('out'), now: NOW + 5, actor: person, person, device })
  expect(await out('bob', 'tab')).toEqual({ ok: false, code: 'HALLO_DEVICE_UNKNOWN' })
  expect(await out('ada', 'tab')).toEqual({ ok: true, device: 'tab' })
  expect(await store.person({ id: 'tab' })).toMatchObject({ id: 'tab', tokensFrom: NOW + 6 })
  expect((await store.person({ id: 'ada' }))?.tokensFrom).toBeUndefined()
  expect((await store.devices('ada')).map(({ id }) => id)).toEqual(['ada', 'pad'])
  expect(await out('ada', 'tab')).toEqual({ ok: true, device: 'tab', repeated: true })
  // Linked again later, it is signed in anew only by a newer token.
  await linked(store, 'tab', 'ada', mark(11))
  expect(await store.person({ id: 'tab' })).toMatchObject({ id: 'ada', device: 'tab', tokensFrom: NOW + 6 })
  await store.close()
})

test('wrong tries are counted over all processes', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hallo-tries-'))
  const file = path.join(folder, 'hallo.db')
  const stores = await Promise.all(
    [1, 2].map(() => openSqlite({ file, secret: 'only for tests', halls, catalogueNow: NOW })),
  )
  try {
    const wrong = (n: number) => ({ key: unique(), now: NOW, actor: 'eve', person: `eve${n % 4}`, network: 'one' })
    const claims: string[] = []
    const links: string[] = []
    for (let n = 0; n < 22; n += 1) {
      const store = stores[n % 2]!
      const claim = await store.execute({ type: 'claim', ...wrong(n), person: `c${n}`, code: `GUESS-${n}` })
      const link = await store.execute({
        type: 'link',
        ...wrong(n),
        code: 'ABCD-2345',
        mobile: `+86138001380${10 + n}`,
      })
      claims.push(claim.ok ? 'ok' : claim.code)
      links.push(link.ok ? 'ok' : link.code)
    }
    // Twenty an address, whoever of the processes hears them; and five a person.
    expect(claims.indexOf('HALLO_TRIES_EXHAUSTED')).toBe(20)
    expect(links.indexOf('HALLO_TRIES_EXHAUSTED')).toBe(20)
  } finally {
    for (const store of stores) await store.close()
    await rm(folder, { recursive: true, force: true })
  }
})
