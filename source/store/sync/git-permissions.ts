import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import { visibleLine } from '../../text/visible.ts';
import { type Disk, fingerprintOf, realDisk } from '../disk/disk.ts';
import { codeOf, hintAt } from '../disk/system-error.ts';

/**
 * What git may do for Waymark. A store may have come from somebody else, with a `.git` in which git is told to start
 * programs: by `--git-dir` it is used without git's own look at whose it is. So that look is taken here; and what the
 * store's own settings say of programs does not count, while what the user's own settings ask for does.
 */

/** Always: hooks are made for projects, a colour would be read as text, and what was sent should outlive a power cut. */
const ALWAYS: readonly string[] = [
  'core.hooksPath=/dev/null',
  'color.ui=false',
  'core.fsync=committed',
  'core.logAllRefUpdates=true',
  // An address of this kind is a command.
  'protocol.ext.allow=never',
];

/** Settings with which git starts a program, and what stands for none. Names are in small letters. */
const PROGRAMS: readonly (readonly [name: RegExp, none: string])[] = [
  [/^core\.sshcommand$/, 'ssh'],
  [/^core\.askpass$/, ''],
  [/^core\.fsmonitor$/, 'false'],
  [/^core\.alternaterefscommand$/, 'true'],
  [/^gc\.recentobjectshook$/, ''],
];
/** Several of these may be given, and an empty one takes back those before it. */
const HELPER = /^credential\.(?:.*\.)?helper$/;
/** Names a program, or lets git fetch behind our back, and cannot be taken back. */
const REFUSED = /^(?:core\.gitproxy|remote\..*\.(?:vcs|promisor)|extensions\.partialclone)$/;

/** The programs at the other end, for `fetch` and `push`: of several settings of them git takes the first. */
export const AT_THE_OTHER_END = { fetch: '--upload-pack=git-upload-pack', push: '--receive-pack=git-receive-pack' };

/** One setting of git: `local` and `worktree` are those of the store. */
type Setting = { readonly scope: string; readonly name: string; readonly value: string };

/**
 * What git is to be told on every call, as `name=value`, given all settings that it knows of.
 * @throws {Failure} where the store has a setting that cannot be overruled
 */
export function overrulingSettings(home: string, settings: readonly Setting[]): readonly string[] {
  const isOfStore = ({ scope }: Setting) => scope === 'local' || scope === 'worktree';
  const names = new Set(settings.filter(isOfStore).map(({ name }) => name));
  const own = (name: string) =>
    settings.filter((one) => one.name === name && !isOfStore(one)).map(({ value }) => value);
  const overruling = [...names].flatMap((name) => {
    const key = name.toLowerCase();
    if (REFUSED.test(key))
      throw new Failure(
        `${visibleLine(join(home, '.git/config'))}: ${visibleLine(name)} may start a program; remove it`,
      );
    if (HELPER.test(key)) return ['', ...own(name)].map((value) => `${name}=${value}`);
    const none = PROGRAMS.find(([pattern]) => pattern.test(key))?.[1];
    return none === undefined ? [] : [`${name}=${own(name).at(-1) ?? none}`];
  });
  return [...ALWAYS, ...overruling];
}

/** The answer of `git config --list -z --show-scope --includes`. */
export function settingsIn(listed: string): readonly Setting[] {
  const parts = listed.split('\0');
  const settings: Setting[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [scope = '', entry = ''] = parts.slice(at, at + 2);
    const end = entry.indexOf('\n');
    settings.push({ scope, name: end < 0 ? entry : entry.slice(0, end), value: end < 0 ? '' : entry.slice(end + 1) });
  }
  return settings;
}

/** What of a repository decides what git does with it. */
const DECIDING = ['.git', '.git/config', '.git/config.worktree', '.git/HEAD', '.git/objects', '.git/objects/info'];

/**
 * Sees to it that the repository of a home is this user's own, and what it seems to be.
 * @returns what changes whenever its settings do
 * @throws {Failure} with the remedy where it is not
 */
export function checkedRepository(home: string, disk: Disk = realDisk): string {
  const user = process.geteuid?.();
  const seen: string[] = [];
  for (const name of DECIDING) {
    const path = join(home, name);
    const found = entryOf(disk, path);
    if (found === undefined) continue;
    if (found.isFile()) seen.push(fingerprintOf(found));
    if (found.isSymbolicLink() || (name === '.git' && !found.isDirectory())) {
      throw new Failure(
        `${visibleLine(path)}: is not the repository itself but leads elsewhere, and is not used; put it there`,
      );
    }
    if (user === undefined || found.uid === BigInt(user)) continue;
    const owner = found.uid === 0n ? 'root' : `user ${found.uid}`;
    const remedy =
      hintAt(path, 'EACCES') || `if it is to be trusted, sudo chown -R "$(id -un)" ${visibleLine(join(home, '.git'))}`;
    throw new Failure(`${visibleLine(path)}: belongs to ${owner}, whose settings could start programs here; ${remedy}`);
  }
  return seen.join(' ');
}

function entryOf(disk: Disk, path: string) {
  try {
    return disk.lstat(path, { bigint: true });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}
