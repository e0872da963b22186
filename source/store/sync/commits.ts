import { BRANCH } from './carried-files.ts';
import { ask, type Git } from './git.ts';
import type { Judge } from './merge.ts';
import type { Blobs, Tree } from './tree.ts';

export const REF = `refs/heads/${BRANCH}`;
export const REMOTE = 'origin';
export const REMOTE_REF = `refs/remotes/${REMOTE}/${BRANCH}`;

/** The newest commits: ours, and the remote's as it was when last asked. */
type Tips = { readonly head: string | undefined; readonly remote: string | undefined };

export async function tipsOf(git: Git): Promise<Tips> {
  const listed = await ask(git, ['for-each-ref', '--format=%(refname) %(objectname)', REF, REMOTE_REF]);
  const tips = new Map(
    listed
      .toString()
      .split('\n')
      .map((line) => line.split(' ') as [string, string]),
  );
  return { head: tips.get(REF), remote: tips.get(REMOTE_REF) };
}

/** The commit that two have in common, or nothing when their histories are unrelated. */
export async function baseOf(git: Git, one: string, other: string): Promise<string | undefined> {
  const { stdout } = await git(['merge-base', one, other]);
  return stdout.toString().trim() || undefined;
}

/** Lets the side win that changed the files last. The same on every machine, as all look at the same commits. */
export function newerWins(git: Git, ours: string, theirs: string): Judge {
  return async (names) => {
    const [one, other] = await Promise.all([ours, theirs].map((commit) => lastChange(git, commit, names)));
    if (one === undefined || other === undefined) return one === undefined ? 'theirs' : 'ours';
    if (one.time !== other.time) return one.time > other.time ? 'ours' : 'theirs';
    return one.oid > other.oid ? 'ours' : 'theirs';
  };
}

async function lastChange(git: Git, commit: string, names: readonly string[]) {
  const listed = await ask(git, ['rev-list', '--max-count=1', '--timestamp', commit, '--', ...names]);
  const [, time, oid] = /^(\d+) (\w+)/.exec(listed.toString()) ?? [];
  return time === undefined || oid === undefined ? undefined : { time: Number(time), oid };
}

type NewCommit = {
  /** The first one's files are `before`; none for the first commit of all. */
  readonly parents: readonly string[];
  readonly before: Tree;
  readonly after: Tree;
  readonly message: string;
};

/**
 * Makes a commit on our branch and returns its id. Git's own work tree and index have no part in it, and so
 * neither have line ends, filters, signing and whatever else is set for them, nor a lock that was left behind.
 */
export async function commit(git: Git, blobs: Blobs, { parents, before, after, message }: NewCommit): Promise<string> {
  const parts: (string | Uint8Array)[] = [];
  const data = (bytes: Uint8Array) => parts.push(`data ${bytes.length}\n`, bytes, '\n');
  parts.push(`commit ${REF}\nmark :1\ncommitter ${await committer(git)}\n`);
  data(Buffer.from(message));
  for (const [index, parent] of parents.entries()) parts.push(index === 0 ? `from ${parent}\n` : `merge ${parent}\n`);
  for (const name of before.keys()) if (!after.has(name)) parts.push(`D ${quoted(name)}\n`);
  for (const [name, { mode, oid }] of after) {
    if (before.get(name)?.oid === oid) continue;
    parts.push(`M ${mode} ${blobs.isNew(oid) ? 'inline' : oid} ${quoted(name)}\n`);
    if (blobs.isNew(oid)) data(blobs.bytes(oid));
  }
  parts.push('\nget-mark :1\ndone\n');
  const input = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return (await ask(git, 'fast-import --quiet --done'.split(' '), { input })).toString().trim();
}

/** Takes over the remote's commit, which has all of ours. */
export async function fastForward(git: Git, from: string | undefined, to: string): Promise<void> {
  await ask(git, ['update-ref', '-m', 'waymark sync', REF, to, from ?? '']);
}

/** Lets `git status` in the home say something sensible. Nothing depends on it, and it may fail. */
export async function refreshIndex(git: Git): Promise<void> {
  const { stdout } = await git(['symbolic-ref', '--quiet', 'HEAD']);
  if (stdout.toString().trim() === REF) await git(['read-tree', REF]);
}

/** The learner's own name and address where git knows them, but never what git would guess. */
async function committer(git: Git): Promise<string> {
  const { code, stdout } = await git(['-c', 'user.useConfigOnly=true', 'var', 'GIT_COMMITTER_IDENT']);
  if (code === 0) return stdout.toString().trim();
  const ours = ['-c', 'user.name=Waymark', '-c', 'user.email=waymark@localhost'];
  return (await ask(git, [...ours, 'var', 'GIT_COMMITTER_IDENT'])).toString().trim();
}

function quoted(name: string): string {
  return `"${name.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}
