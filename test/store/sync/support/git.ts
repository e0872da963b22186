import { afterAll, it } from 'vitest';
import { hasGit, newWorld, type World } from './machines.ts';

/**
 * A test that needs git, and runs beside others: git waits for the disk. On a machine without git it is skipped
 * and says why; in CI it fails.
 */
export const itWithGit = hasGit || process.env['CI'] === 'true' ? it.concurrent : it.skip;

if (!hasGit) process.stderr.write('git is not installed: the tests of `waymark sync` are skipped\n');

const worlds: World[] = [];
afterAll(() => {
  for (const world of worlds.splice(0)) world.end();
});

/** A remote and nobody yet; removed after the tests of the file. */
export function world(config?: string): World {
  const made = newWorld(config);
  worlds.push(made);
  return made;
}
