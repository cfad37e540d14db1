import { defineConfig } from 'vitest/config'

/**
 * The page in Chromium against the running service. Needs `npm run build` first, and a Chromium at `/usr/bin/chromium`
 * or where `CHROMIUM` says; without one the tests are skipped, and say so.
 */
export default defineConfig({
  test: {
    include: ['test/page/**/*.browser.test.ts'],
    env: { TZ: 'Pacific/Auckland' },
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
})
