import { defineConfig } from 'vitest/config';

// Dates are shown where the learner is: in the tests that is always the same place.
process.env['TZ'] = 'UTC';
// React draws as in the program that users have: its development build takes half as long again.
process.env['NODE_ENV'] = 'production';

export default defineConfig({
  oxc: { jsx: { development: false } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/build.ts'],
    setupFiles: ['test/support/setup.ts'],
    // Time limits are for what hangs, and not for a machine that is busy.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000, interval: 5 } },
    // By default one core is left alone, which is half of a small machine.
    maxWorkers: '100%',
    // To start a process for each file, and load the same modules in it, takes a quarter of all the time.
    isolate: false,
    // Not setImmediate: Node counts those that wait, and one that is cleared after the clock is real again is missing in
    // its count for the rest of the process.
    fakeTimers: { toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] },
  },
});
