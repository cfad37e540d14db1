import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      'test/acceptance/**',
      'test/attack/**',
      'test/**/*.browser.test.ts',
      'test/**/*.mongo.test.ts',
      'test/**/*.wechaty.test.ts',
    ],
    // The server's own zone must never matter (docs/architecture.md), so the tests run in one no sample hall uses.
    env: { TZ: 'Pacific/Auckland' },
    setupFiles: ['test/support/chance.ts'],
    // ends what hangs; how long a test takes is judged nowhere, since the machine may be busy
    testTimeout: 90_000,
    maxWorkers: '100%',
  },
})
