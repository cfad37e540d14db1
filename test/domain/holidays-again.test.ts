import { createRequire } from 'node:module'
import { expect, test, vi } from 'vitest'

const broken = vi.hoisted(() => ({ times: 1 }))
vi.mock('node:module', async (original) => {
  const real = await original<typeof import('node:module')>()
  return {
    ...real,
    createRequire: (from: string | URL) => {
      const load = real.createRequire(from)
      return Object.assign((name: string) => {
        // As where files can't be opened because too many are.
        if (name === 'date-holidays' && broken.times-- > 0) throw new Error('EMFILE: too many open files')
        return load(name) as unknown
      }, load)
    },
  }
})

test('where the holidays could not be loaded, the next who needs them tries again', async () => {
  const { dayKind } = await import('../../src/domain/hall/public-holidays.ts')
  expect(createRequire).toBeDefined()
  expect(() => dayKind('GB', '2026-12-25')).toThrow('EMFILE')
  expect(dayKind('GB', '2026-12-25')).toBe('off')
  expect(dayKind('GB', '2026-12-24')).toBeUndefined()
})
