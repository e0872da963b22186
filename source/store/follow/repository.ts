import { createHash } from 'node:crypto';
import { promises } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { LIMITS } from '../../curriculum/limits.ts';
import { Failure } from '../../failure.ts';
import { Stopped, type Task, UNWATCHED } from '../../task.ts';
import { count } from '../../text/quantity.ts';
import { visibleLine } from '../../text/visible.ts';
import { takeLock } from '../disk/lock.ts';
import { failureAt } from '../disk/system-error.ts';
import { ask, type Git, openGit, withoutPassword, wordsOf } from '../sync/git.ts';
import { repositoryKey } from './address.ts';

export type Repositories = {
  /**
   * Fetches a repository, as it is now, and writes its documents out.
   * @throws Failure when it cannot be had, and was not before
   */
  fetch(repository: string): Promise<Fetched>;
};

type Fetched = {
  /** Where its documents are, as in the repository. */
  readonly folder: string;
  /** The names of the documents that it had the last time; nothing where it was not fetched before. */
  readonly before: ReadonlySet<string> | undefined;
  /** Why it could not be asked, where its documents are those of the last time. */
  readonly trouble: string | undefined;
};

type RepositoryOptions = {
  /** The folder for what is made again when it is gone. */
  readonly cache: () => string;
  readonly env: NodeJS.ProcessEnv;
  readonly task?: Task;
};

/** Names that no document has, and that a disk may take for something else. */
const STRANGE = /(?:^|\/)(?:\.{1,2}|\.git[^/]*)(?:\/|$)|[\\:\u0000-\u001f\u007f]|^\//i;
const DOCUMENT = /(?:\.(?:md|markdown|mdown|mkd)|(?:^|\/)curriculum\.json)$/i;
const MOST_FILES = 20_000;

/**
 * Nothing of a repository runs, and nothing of it leads out of its folder: it is fetched without tags, submodules and
 * prompts, and its documents are written from what git holds, so that no hook, filter or link has a part in it.
 */
const SETTINGS = [
  ...['protocol.ext.allow=never', 'fetch.recurseSubmodules=false', 'transfer.bundleURI=false', 'gc.auto=0'],
  ...['credential.interactive=false', 'core.askPass=', 'fetch.fsckObjects=false', 'remote.origin.tagOpt=--no-tags'],
].flatMap((setting) => ['-c', setting]);

/** So long, in milliseconds, a fetch waits for another one of the same repository. */
const PATIENCE = 10 * 60_000;

/** Opens the repositories that are followed: each in a folder of its own in the cache. */
export function openRepositories({ cache, env, task = UNWATCHED }: RepositoryOptions): Repositories {
  return {
    async fetch(repository) {
      const home = join(cache(), 'repositories', digits(repositoryKey(repository)));
      const lock = await takeLock(`${home}.lock`, { patience: PATIENCE, task });
      const before = await namesIn(join(home, 'files'));
      try {
        const trouble = await fetchInto(home, repository);
        if (trouble !== undefined && before === undefined)
          throw new Failure(`${shown(repository)} cannot be fetched (${trouble}); check the address and the network`);
        return { folder: join(home, 'files'), before, trouble };
      } catch (error) {
        // What git leaves of a fetch that was stopped is of no use, and all of it can be had again.
        if (error instanceof Stopped) await remove(before === undefined ? home : join(home, '.git'));
        throw error;
      } finally {
        await lock.release();
      }
    },
  };

  /** Returns why it could not be fetched; nothing where it was. */
  async function fetchInto(home: string, repository: string): Promise<string | undefined> {
    await promises.mkdir(home, { recursive: true, mode: 0o700 }).catch((error) => {
      throw failureAt(home, 'write', error);
    });
    // Of one that was killed: all of it can be had again.
    const left = await namesIn(join(home, '.git'));
    if ([...(left ?? [])].some((name) => name.endsWith('.lock'))) await remove(join(home, '.git'));
    const asked = openGit({ home, env, interactive: false });
    if (!(await isThere(join(home, '.git')))) await ask(asked, ['init', '--quiet', '--template=']);
    const own =
      env['GIT_SSH_COMMAND'] || (await asked(['config', '--get', 'core.sshCommand'])).stdout.toString().trim();
    const git = openGit({ home, env: quiet(env, own || 'ssh'), interactive: false, task });
    const trouble = await fetched(git, repository);
    if (trouble === undefined) await writeOut(git, home, repository, task);
    return trouble;
  }
}

/** Why it could not be fetched; nothing where it was. */
async function fetched(git: Git, repository: string): Promise<string | undefined> {
  const options = [
    '--progress',
    '--depth=1',
    '--no-tags',
    '--no-recurse-submodules',
    '--no-write-commit-graph',
    '--force',
  ];
  const args = [...SETTINGS, 'fetch', ...options, '--', repository, '+HEAD:refs/waymark/head'];
  const { code, stderr } = await git(args, { calling: { what: `Fetching ${shown(repository)}`, asks: false } });
  return code === 0 ? undefined : visibleLine(wordsOf(stderr) || `exit code ${code}`);
}

/** Writes the documents of what was fetched in the place of those of the last time. */
async function writeOut(git: Git, home: string, repository: string, task: Task): Promise<void> {
  const head = (await ask(git, ['rev-parse', 'refs/waymark/head'])).toString().trim();
  const [folder, made, mark] = [join(home, 'files'), join(home, 'new'), join(home, 'head')];
  const before = await promises.readFile(mark, 'utf8').catch(() => '');
  if (before === head && (await isThere(folder))) return;
  const files = await documentsIn(git, head, repository);
  try {
    await remove(made);
    await promises.mkdir(made, { mode: 0o700 });
    const contents = contentsOf(
      await ask(git, ['cat-file', '--batch'], { input: Buffer.from(files.map(({ oid }) => `${oid}\n`).join('')) }),
    );
    for (const [index, { name }] of files.entries()) {
      await task.step('Writing files', index, files.length);
      const content = contents[index];
      if (content === undefined) throw new Failure(`${shown(repository)}: git does not give ${visibleLine(name)}`);
      await promises.mkdir(dirname(join(made, name)), { recursive: true, mode: 0o700 });
      await promises.writeFile(join(made, name), content, { mode: 0o600, flag: 'wx' });
    }
    await remove(folder);
    await promises.rename(made, folder);
    await promises.writeFile(mark, head, { mode: 0o600 });
  } catch (error) {
    await remove(made);
    throw failureAt(home, 'write', error);
  }
}

/** The documents of a commit: regular files alone, never a link, and none that is too large to be one. */
async function documentsIn(
  git: Git,
  head: string,
  repository: string,
): Promise<readonly { readonly name: string; readonly oid: string }[]> {
  const listed = (await ask(git, ['ls-tree', '-r', '-l', '-z', '--full-tree', head])).toString();
  const files = listed.split('\0').flatMap((line) => {
    const [, mode = '', oid = '', size = '', name = ''] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.+)$/s.exec(line) ?? [];
    const isDocument = DOCUMENT.test(name) && !STRANGE.test(name) && visibleLine(name) === name;
    return isDocument && mode.startsWith('100') && Number(size) <= LIMITS.bytes ? [{ name, oid }] : [];
  });
  // A disk that does not tell capitals apart takes two of these for one.
  const distinct = [...new Map(files.map((file) => [file.name.normalize('NFKC').toLowerCase(), file])).values()];
  if (distinct.length > MOST_FILES) {
    throw new Failure(
      `${shown(repository)}: ${count(distinct.length, 'document')}, more than anybody studies; follow a part of it`,
    );
  }
  return distinct;
}

/** The answer of `cat-file --batch`: for each a line `<oid> blob <size>`, its bytes, and a line feed. */
function contentsOf(output: Buffer): readonly (Buffer | undefined)[] {
  const contents: (Buffer | undefined)[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at);
    const size = output.toString('latin1', at, end).split(' ')[2];
    at = end + 1;
    contents.push(size === undefined ? undefined : output.subarray(at, at + Number(size)));
    if (size !== undefined) at += Number(size) + 1;
  }
  return contents;
}

/** Nobody is asked for anything: not by git, and not by ssh. */
function quiet(env: NodeJS.ProcessEnv, command: string): NodeJS.ProcessEnv {
  const ssh = `${command} -oBatchMode=yes`;
  return {
    ...env,
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GIT_TERMINAL_PROMPT: '0',
    GIT_SSH_COMMAND: ssh,
    GCM_INTERACTIVE: 'never',
  };
}

function shown(repository: string): string {
  return visibleLine(withoutPassword(repository));
}

function digits(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 20);
}

/** The names of what is in a folder and in the folders in it, with slashes; nothing where it is missing. */
async function namesIn(folder: string): Promise<ReadonlySet<string> | undefined> {
  const names = await promises.readdir(folder, { recursive: true }).catch(() => undefined);
  return names && new Set(names.map((name) => name.replaceAll(sep, '/')));
}

async function remove(place: string): Promise<void> {
  await promises.rm(place, { recursive: true, force: true });
}

async function isThere(place: string): Promise<boolean> {
  return promises.lstat(place).then(
    () => true,
    () => false,
  );
}
