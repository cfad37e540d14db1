import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../../dialogs/common/all-commands.ts'
import { INVERSES, type Talk } from './changes.ts'
import { HouseWithGuests } from './house-with-guests.ts'

/** Each command that changes something is in the log, and what takes it back brings back what was. */
let house: HouseWithGuests
beforeEach(async () => {
  house = await HouseWithGuests.open()
})
afterEach(() => house.engine.close())

test('each command of the house has its inverse here, or says why it has none', () => {
  expect(Object.keys(INVERSES).sort()).toEqual(COMMANDS.map(({ word }) => word).sort())
})

const shown = (talk: Talk) => talk.join(' | ')
const entries = Object.entries(INVERSES)

describe('what only shows', () => {
  const talks = entries.flatMap(([, each]) => ('shows' in each ? each.shows : []))
  test.each(talks.map((talk) => [shown(talk), talk] as const))('%s', async (_, talk) => {
    const before = [await house.state(), await house.log()]
    await house.talk(talk)
    expect([await house.state(), await house.log()]).toEqual(before)
  })
})

describe('what changes something', () => {
  const talks = entries.flatMap(([, each]) =>
    'changes' in each ? each.changes.map((talk) => [shown(talk), talk, each] as const) : [],
  )
  test.each(talks)('%s', async (_, talk, inverse) => {
    const last = talk.findLastIndex((line, i) => i > 0 && line.startsWith('/'))
    if (last > 0) await house.talk(talk.slice(0, last))
    const before = await house.state()
    const log = await house.log()
    await house.talk(last > 0 ? talk.slice(last) : talk)
    const { said } = house
    const added = (await house.log()).slice(0, (await house.log()).length - log.length)
    if (inverse.audit === undefined) expect(added, said).toEqual([])
    else expect(added, said).toContain(inverse.audit)
    if ('without' in inverse) return
    expect(await house.state(), said).not.toEqual(before)
    await house.talk(inverse.undo ?? ['/undo'])
    if (house.asksYes) await house.talk(['yes'])
    expect(await house.state(), house.said).toEqual(before)
  })
})

test('several changes of the halls, taken back one by one, lead the same way back', async () => {
  const edits = entries.flatMap(([, each]) => ('changes' in each && each.audit === 'edit' ? each.changes : []))
  const some = fc.uniqueArray(fc.nat(edits.length - 1), { minLength: 2, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(some, async (picks) => {
      const other = await HouseWithGuests.open()
      try {
        const stations: { version: number; before: object }[] = []
        for (const pick of picks) {
          const before = await other.state()
          const { version: was } = await other.engine.store.catalogue()
          await other.talk([...edits[pick]!, 'cancel'])
          const { version } = await other.engine.store.catalogue()
          // what an earlier one has left no place for is refused
          if (version === was + 1) stations.push({ version, before })
        }
        for (const { version, before } of stations.reverse()) {
          await other.talk([`/undo ${version}`, 'yes'])
          expect(await other.state(), other.said).toEqual(before)
        }
      } finally {
        await other.engine.close()
      }
    }),
    { numRuns: 12, seed: 16 },
  )
}, 60_000)
