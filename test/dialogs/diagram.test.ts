import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HOUSE } from '../../dialogs/house.ts'
import { diagramFolder, diagrams } from '../../scripts/diagram.ts'

describe('the diagrams of the dialogs', () => {
  it('are up to date (`npm run diagram` draws them)', () => {
    const written = readdirSync(diagramFolder()).map((file) => [
      file,
      readFileSync(join(diagramFolder(), file), 'utf8'),
    ])
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(diagrams()))
  })

  it.each(HOUSE.dialogs.map((dialog) => [dialog.name, dialog] as const))(
    '%s: every way leads from a step to a step, and every step can be reached',
    (_, { steps, ways, first, intents, due, stale }) => {
      expect(Object.keys(steps)).toContain(first)
      for (const [from, tos] of Object.entries(ways)) {
        expect(Object.keys(steps)).toContain(from)
        for (const to of tos) expect([...Object.keys(steps), 'end']).toContain(to)
      }
      const reached = new Set([first, ...Object.values(ways).flat()])
      const inside = Object.keys(steps).filter((step) => !reached.has(step))
      // what no step leads to is begun by words, old taps or the service itself
      if (inside.length > 0) expect(intents ?? due ?? stale).toBeDefined()
      for (const step of Object.keys(steps)) expect(ways[step], `the ways out of ${step}`).toBeDefined()
    },
  )
})
