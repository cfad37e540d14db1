import { defineConfig } from 'vitest/config'

/** The MongoDB store on a server (test/store/mongo/test-server.ts); where there is none, skipped, which it says. */
export default defineConfig({
  test: {
    include: ['test/**/*.mongo.test.ts'],
    env: { TZ: 'Pacific/Auckland' },
    setupFiles: ['test/support/chance.ts'],
    globalSetup: ['test/store/mongo/with-server.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
})
