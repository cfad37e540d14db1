import { defineConfig } from 'vitest/config'

/** The built service under attack, measured. Needs `npm run build` first; five minutes at most. */
export default defineConfig({
  test: {
    include: ['test/attack/**/*.test.ts'],
    env: { TZ: 'Pacific/Auckland' },
    testTimeout: 150_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
})
