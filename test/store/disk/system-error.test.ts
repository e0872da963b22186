import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { failureAt, hintAt, systemError } from '../../../source/store/disk/system-error.ts';
import { temporaryFolder } from '../../support/cleanup.ts';

const ME = 12_345;
const isRoot = process.geteuid?.() === 0;

afterEach(() => void vi.restoreAllMocks());

/** As somebody else than root. */
function asMe(): void {
  vi.spyOn(process as Required<Pick<NodeJS.Process, 'geteuid'>>, 'geteuid').mockReturnValue(ME);
}

it('what belongs to the system is not to be given to anybody', () => {
  asMe();
  for (const path of ['/', '/nothing-of-this-name', '/nothing-of-this-name/waymark/local']) {
    expect(hintAt(path, 'EACCES')).toBe('');
    expect(failureAt(path, 'write', systemError('EACCES'))).toMatchObject({
      message: `${path}: cannot write (permission denied); choose another folder with --store or WAYMARK_HOME`,
    });
  }
});

it.runIf(isRoot)('in a folder of one’s own, all that is another’s is given back, from the topmost on', () => {
  const own = temporaryFolder();
  const file = join(own, 'home/journal/2026-11.json');
  mkdirSync(join(own, 'home/journal'), { recursive: true });
  writeFileSync(file, '');
  chownSync(own, ME, ME);
  asMe();
  expect(hintAt(file, 'EACCES')).toBe(
    `${own}/home belongs to root: sudo chown -R "$(id -un)" ${own}/home gives it back`,
  );
  expect(hintAt(file, 'ENOSPC')).toBe('');
  chownSync(join(own, 'home'), ME, ME);
  chownSync(join(own, 'home/journal'), ME, ME);
  expect(hintAt(file, 'EPERM')).toBe(`${file} belongs to root: sudo chown -R "$(id -un)" ${file} gives it back`);
  chownSync(file, ME, ME);
  expect(hintAt(file, 'EPERM')).toBe('');
});
