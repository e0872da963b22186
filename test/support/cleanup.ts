import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const tasks: (() => void)[] = [];

/** Does something after the last test of the file that runs: a module of support is loaded once for many of them. */
export function afterFile(task: () => void): void {
  tasks.push(task);
}

/** Does all that was left to be done; the last first. */
export function cleanUp(): void {
  for (const task of tasks.splice(0).reverse()) task();
}

/** A new folder, which is removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-test-'));
  afterFile(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
