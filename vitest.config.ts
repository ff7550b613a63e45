import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // Tests share nothing but what they import, and importing it anew for each file takes longer than most of them.
    isolate: false,
    // Most of the time goes to processes that the tests start and wait for.
    maxWorkers: 2,
    globalSetup: ['test/support/build.ts', 'test/support/postgres.ts'],
  },
})
