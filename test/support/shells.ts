import { accessSync, chmodSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe } from 'vitest';
import type { Environment } from './inside.ts';
import { newLearner, run } from './run.ts';
import { CLI } from './waymark.ts';

/**
 * Tests that need a program of the system. Where it is missing they are skipped, and say so; `.ci/run`, which installs
 * all of them, sets NEED_ALL, so that there they fail.
 */
export function describeWith(program: string, body: () => void): void {
  const isThere = (process.env['PATH'] ?? '').split(delimiter).some((folder) => isProgram(join(folder, program)));
  if (isThere || process.env['NEED_ALL']) describe(program, body);
  else describe.skip(`${program} (skipped: it is not installed; docs/shell.md names the packages)`, body);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A learner on whose PATH `waymark` is. */
export function shellUser() {
  const learner = newLearner();
  const waymark = learner.write('bin/waymark', `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`);
  chmodSync(waymark, 0o755);
  const env = {
    HOME: learner.folder,
    WAYMARK_HOME: learner.home,
    PATH: `${join(learner.folder, 'bin')}${delimiter}${process.env['PATH']}`,
  };
  return {
    ...learner,
    env,
    /** Runs a script in a shell that reads none of its own settings. */
    script: (shell: 'bash' | 'zsh' | 'fish', text: string, more: Environment = {}) =>
      run(shell, [...QUIETLY[shell], '-c', text], { cwd: learner.folder, env: { ...env, ...more } }),
  };
}

const QUIETLY = { bash: ['--norc', '--noprofile'], zsh: ['-f'], fish: ['--no-config'] };
