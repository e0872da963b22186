import { it } from 'vitest';
import { afterFile } from '../../../support/cleanup.ts';
import { hasGit, newWorld, type World } from './machines.ts';

/**
 * A test that needs git, and runs beside others: git waits for the disk. On a machine without git it is skipped
 * and says why; with NEED_ALL, as in `.ci/run`, it fails.
 */
export const itWithGit = hasGit || process.env['NEED_ALL'] ? it.concurrent : it.skip;

if (!hasGit) process.stderr.write('git is not installed: the tests of `waymark sync` are skipped\n');

/** A remote and nobody yet; removed after the tests of the file. */
export function world(config?: string): World {
  const made = newWorld(config);
  afterFile(made.end);
  return made;
}
