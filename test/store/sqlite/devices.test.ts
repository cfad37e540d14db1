import { expect, test } from 'vitest'
import { openSqlite } from '../../../src/store/sqlite/index.ts'
import { linked, withRole } from '../../support/people.ts'
import { halls, mark, NOW } from '../halls.ts'

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
