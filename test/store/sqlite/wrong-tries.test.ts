import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts'
import { halls, NOW } from '../halls.ts'
import { unique } from '../kit.ts'

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
