import { defineConfig } from 'vitest/config';

// Dates are shown where the learner is: in the tests that is always the same place.
process.env['TZ'] = 'UTC';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/build.ts'],
    testTimeout: 30_000,
    // By default one core is left alone, which is half of a small machine.
    maxWorkers: '100%',
  },
});
