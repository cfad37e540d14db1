import { defineConfig } from 'vitest/config'

/** The adapter on a real Wechaty with wechaty-puppet-mock; needs `npm run wechaty:install`, and is skipped without, which it says. */
export default defineConfig({
  test: {
    include: ['test/**/*.wechaty.test.ts'],
    env: { TZ: 'Pacific/Auckland' },
    setupFiles: ['test/support/chance.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
})
