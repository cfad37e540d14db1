import { expect, test } from 'vitest'
import { KeyDestroyed, type KeyRows, keyIdsOf, personSeal } from '../../src/store/seal/person-seal.ts'
import { openVault } from '../../src/store/vault.ts'

/** The simplest rows that a store can have. */
function rows(): KeyRows & { all: ({ person: string; sealed: Buffer } | undefined)[] } {
  const all: ({ person: string; sealed: Buffer } | undefined)[] = []
  const newest = new Map<string, number>()
  return {
    all,
    ofPerson(person) {
      const at = newest.get(person)
      const row = at === undefined ? undefined : all[at - 1]
      return row && { id: at!, sealed: row.sealed }
    },
    byId: (id) => all[id - 1],
    add(person, sealed) {
      newest.set(person, all.push({ person, sealed }))
      return all.length
    },
    destroy(person) {
      for (const [at, row] of all.entries()) if (row?.person === person) all[at] = undefined
    },
  }
}
const vault = openVault('only for tests')

test('a value opens for another process, in its place only, and names the keys that it needs', () => {
  const kept = rows()
  const sealed = personSeal(vault, kept).seal(['ada', 'bob', 'ada'], 'here', { text: 'hi' })
  expect(keyIdsOf(sealed)).toEqual([1, 2])
  const other = personSeal(vault, kept)
  expect(other.open('here', sealed)).toEqual({ text: 'hi' })
  expect(() => other.open('there', sealed)).toThrow()
  expect(() => personSeal(openVault('another'), kept).open('here', sealed)).toThrow()
  expect(sealed.includes('hi')).toBe(false)
})

test('what is for several goes with any of them, and what comes later has a new key', () => {
  const kept = rows()
  const seal = personSeal(vault, kept)
  const [both, bobs] = [seal.seal(['ada', 'bob'], 'both', 1), seal.seal('bob', 'bob', 2)]
  seal.destroy('ada')
  expect(() => seal.open('both', both)).toThrow(KeyDestroyed)
  expect(seal.open('bob', bobs)).toBe(2)
  const later = seal.seal('ada', 'later', 3)
  expect(personSeal(vault, kept).open('later', later)).toBe(3)
  expect(keyIdsOf(later)).not.toEqual(keyIdsOf(both).slice(0, 1))
})

test('what the secret itself sealed stays readable, and a key that was taken back is not used again', () => {
  const kept = rows()
  const seal = personSeal(vault, kept)
  const old = vault.seal('old', { text: 'older' })
  expect(keyIdsOf(old)).toEqual([])
  expect(seal.open('old', old)).toEqual({ text: 'older' })
  seal.seal('ada', 'here', 1)
  kept.all.pop()
  seal.drop()
  const again = seal.seal('ada', 'here', 2)
  expect(personSeal(vault, kept).open('here', again)).toBe(2)
})

test('many persons have each their own, also where more are in use than are kept in memory', () => {
  const kept = rows()
  const seal = personSeal(vault, kept)
  const values = Array.from({ length: 9000 }, (_, n) => seal.seal(`p${n}`, 'here', n))
  expect(values.every((sealed, n) => seal.open('here', sealed) === n)).toBe(true)
  expect(kept.all).toHaveLength(9000)
})
