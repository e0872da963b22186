import { execFileSync } from 'node:child_process';

/** Builds the program once before the tests, so that those on a terminal run what users run. */
export default function setup(): void {
  execFileSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' });
}
