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
    testTimeout: 20_000,
    maxWorkers: '100%',
  },
})
