import { isAbsolute, join, resolve } from 'node:path';
import { visibleLine } from '../../text/visible.ts';
import { readIn, STORE_LIMITS } from '../disk/boundary.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { makeFolder, replaceFile } from '../disk/replace-file.ts';
import { codeOf, failureAt } from '../disk/system-error.ts';
import { BRANCH } from './carried-files.ts';
import { REF, REMOTE, REMOTE_REF } from './commits.ts';
import { ask, type Calling, type Git, withoutPassword, wordsOf } from './git.ts';
import { AT_THE_OTHER_END } from './git-permissions.ts';

export const IGNORE_FILE = '.gitignore';

/** What holds for one machine only, and what a writer that was killed left. */
const LINES = ['/local/', '.waymark-*.tmp'];

/** Waymark never commits these; this is for the learner who calls git by hand. */
export const IGNORED = `${LINES.join('\n')}\n`;

/** With a star, since a remote that does not have the branch yet is no error. */
const FETCHED = `+${REF}*:refs/remotes/${REMOTE}/${BRANCH}*`;

/** What came of calling the remote. `why` are git's own words. */
export type Called =
  | { readonly kind: 'done' }
  /** It answered, and said no. Most often someone else has pushed meanwhile. */
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unreachable'; readonly why: string }
  /** The learner did not want to wait for it. */
  | { readonly kind: 'stopped'; readonly why: string };

type SetupOptions = { readonly git: Git; readonly home: string; readonly disk?: Disk };

/** Whether the home is a repository of its own. One that it lies in does not count. */
export async function isRepository({ home, disk = realDisk }: Pick<SetupOptions, 'home' | 'disk'>): Promise<boolean> {
  try {
    await disk.stat(join(home, '.git'), { bigint: true });
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return false;
    throw failureAt(home, 'read', error);
  }
}

/**
 * Makes the home a repository, if it is none yet.
 * @returns whether it was none.
 */
export async function makeRepository(options: SetupOptions): Promise<boolean> {
  const { git, home, disk = realDisk } = options;
  await makeFolder(disk, home);
  const isNew = !(await isRepository(options));
  if (isNew) {
    // No templates: they bring hooks.
    await ask(git, ['init', '--quiet', '--template=']);
    await ask(git, ['symbolic-ref', 'HEAD', REF]);
    // Notes are in there, and git goes by the umask.
    await disk.chmod(join(home, '.git'), 0o700);
  }
  await ignoreLocal(disk, home);
  return isNew;
}

/** The address of the remote, or nothing when there is none. */
export async function remoteOf(git: Git): Promise<string | undefined> {
  const { stdout } = await git(['config', '--get', `remote.${REMOTE}.url`]);
  return stdout.toString().trim() || undefined;
}

/** Sets the address of the remote. */
export async function setRemote(git: Git, address: string): Promise<void> {
  const known = await remoteOf(git);
  if (known === undefined) await ask(git, ['remote', 'add', '--', REMOTE, address]);
  else if (known !== address) {
    await ask(git, ['remote', 'set-url', '--', REMOTE, address]);
    // What the other one had says nothing about this one.
    await ask(git, ['update-ref', '-d', REMOTE_REF]);
  }
}

/**
 * The address of a remote as git is to know it: a folder is named from where the learner stands, but git would look
 * from the home. What has a colon before any slash is an address (`git@example.org:me/waymark.git`).
 */
export function addressOf(word: string, cwd: string): string {
  return isAbsolute(word) || /^[^/\\]+:/.test(word) ? word : resolve(cwd, word);
}

async function ignoreLocal(disk: Disk, home: string): Promise<void> {
  const path = join(home, IGNORE_FILE);
  const previous = ignoredBefore(disk, home, path);
  const text = previous === undefined ? '' : Buffer.from(previous).toString();
  const missing = LINES.filter((line) => !text.split(/\r?\n/).includes(line));
  if (missing.length === 0) return;
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  await replaceFile(disk, path, Buffer.from(`${before}${missing.join('\n')}\n`), { home, previous });
}

function ignoredBefore(disk: Disk, home: string, path: string): Uint8Array | undefined {
  try {
    return readIn(disk, home, path, STORE_LIMITS.note);
  } catch (error) {
    throw failureAt(path, 'read', error);
  }
}

/** Fetches what the remote has. A branch that is gone there is forgotten, so that it will be sent again. */
export async function fetch(git: Git, address: string): Promise<Called> {
  const options = [AT_THE_OTHER_END.fetch, '--progress', '--no-tags', '--no-recurse-submodules', '--prune'];
  const { code, stderr } = await git(['fetch', ...options, REMOTE, FETCHED], { calling: calling('Asking', address) });
  return code === 0 ? { kind: 'done' } : { kind: 'unreachable', why: wordsOf(stderr) || `exit code ${code}` };
}

/** Sends what we have: never by force, so that nothing at the remote is ever overwritten. */
export async function push(git: Git, address: string): Promise<Called> {
  const options = [
    AT_THE_OTHER_END.push,
    '--porcelain',
    '--progress',
    '--no-follow-tags',
    '--no-signed',
    '--recurse-submodules=no',
    '--no-verify',
  ];
  const { code, stdout, stderr } = await git(['push', ...options, REMOTE, `${REF}:${REF}`], {
    calling: calling('Sending to', address),
  });
  if (code === 0) return { kind: 'done' };
  const [, why] = /^!\t[^\t]*\t(.*)$/m.exec(stdout.toString()) ?? [];
  if (why !== undefined) return { kind: 'refused', why: withoutPassword(why) };
  return { kind: 'unreachable', why: wordsOf(stderr) || `exit code ${code}` };
}

/** A remote on this machine asks for no password. */
function calling(what: string, address: string): Calling {
  const asks = !isAbsolute(address) && !/^file:/i.test(address);
  return { what: `${what} ${visibleLine(withoutPassword(address))}`, asks };
}
