import { defineConfig } from 'vitest/config'

/** Whole processes, killed and crowded: minutes, not seconds. Needs `npm run build` first. */
export default defineConfig({
  test: {
    include: ['test/acceptance/**/*.test.ts'],
    env: { TZ: 'Pacific/Auckland' },
    setupFiles: ['test/support/chance.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
})
