import { describe, expect } from 'vitest';
import { itWithGit } from './support/git.ts';
import { interleave } from './support/interleavings.ts';

/** `WAYMARK_SYNC_RUNS=200` for all of them, which are longer, too. */
const ALL = Number(process.env['WAYMARK_SYNC_RUNS'] ?? 0);
const RUNS = ALL || 12;
const STEPS = ALL > 0 ? 8 : 3;
const AT_ONCE = 4;

describe('machines that tick and sync as they like', () => {
  itWithGit(`all end equal, and nothing is lost (${RUNS} runs)`, { timeout: 120_000 + RUNS * 5000 }, async () => {
    const seeds = Array.from({ length: RUNS }, (_, seed) => seed);
    let [events, syncs, offline] = [0, 0, 0];
    const worker = async () => {
      for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
        const run = await interleave(seed, STEPS);
        events += run.events;
        syncs += run.syncs;
        offline += run.offline;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    expect(events).toBeGreaterThan(RUNS);
    expect(syncs).toBeGreaterThan(RUNS * 3);
    if (RUNS >= 12) expect(offline).toBeGreaterThan(0);
  });
});
