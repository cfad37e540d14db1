import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf, hasKey, idOf, keyHash, NO_KEYS, numberOf, withKey } from '../../../src/store/decide/code.ts'
import { Batch } from '../../../src/store/sqlite/batch.ts'
import { openDatabase } from '../../../src/store/sqlite/file/database.ts'
import { migrate } from '../../../src/store/sqlite/file/migrate.ts'
import { groundOf } from '../../../src/store/sqlite/ground.ts'
import { sqliteStore } from '../../../src/store/sqlite/sqlite-store.ts'
import { openVault, type Vault } from '../../../src/store/vault.ts'
import { halls, NOW } from '../halls.ts'
import { booked, confirming, reserving } from '../kit.ts'

const CODES = 25 ** 8

describe('codes', () => {
  test('are read back however they are typed', () => {
    fc.assert(
      fc.property(fc.nat(CODES - 1), (number) => {
        const code = codeOf(number)
        expect(code).toMatch(/^[2-9CDFGHJKMNPQRTVWXY]{4}-[2-9CDFGHJKMNPQRTVWXY]{4}$/)
        for (const typed of [code, code.toLowerCase(), code.replace('-', ' '), ` ${idOf(number)} `])
          expect(numberOf(typed)).toBe(number)
      }),
    )
    // Full-width letters, as a Chinese keyboard may give them.
    expect(numberOf('７ＫＭＤ－２ＱＸＶ')).toBe(numberOf('7KMD-2QXV'))
    for (const wrong of ['', '7KMD-2QX', '7KMD-2QXVV', '7KMD-2QX0', 'OOOO-1111', '😀😀😀😀'])
      expect(numberOf(wrong)).toBeUndefined()
  })

  test('keys are remembered in any number', () => {
    const vault = openVault('only for tests')
    const marks = ['a', 'b', 'c', 'd'].map((key) => keyHash(vault, key))
    const keys = marks.slice(0, 3).reduce(withKey, NO_KEYS)
    expect(marks.map((mark) => hasKey(keys, mark))).toEqual([true, true, true, false])
  })
})

test('a number that another key has drawn is passed over, in the same way each time', async () => {
  const honest = openVault('only for tests')
  /** Every key draws the same number at first. */
  const vault: Vault = {
    ...honest,
    hash(purpose, text) {
      const mark = honest.hash(purpose, text)
      if (purpose === 'key' && !text.includes(' ')) mark.fill(0, 8)
      return mark
    },
  }
  const db = openDatabase(':memory:', 5)
  migrate(db, 0)
  const store = sqliteStore(groundOf({ db, vault, clock: () => NOW }), new Batch(db))
  await store.changeCatalogue({ expected: 0, halls, actor: 'system', now: NOW, what: 'first start' })
  const commands = ['first', 'second', 'third'].map((key) => reserving({ key, person: key, party: 1 }))
  const bookings = []
  for (const command of commands) bookings.push(booked(await store.execute(command)))
  expect(new Set(bookings.map(({ code }) => code)).size).toBe(3)
  for (const [i, command] of commands.entries())
    expect(await store.execute(command)).toEqual({ ok: true, booking: bookings[i], repeated: true })
  const full = await store.execute(reserving({ key: 'fourth', person: 'fourth', party: 6 }))
  expect(full).toMatchObject({ ok: false, code: 'HALLO_SLOT_LEFT' })
  expect((await store.execute(confirming(bookings[2]!))).ok).toBe(true)
  expect((await store.verify()).problems).toEqual([])
  await store.close()
})
