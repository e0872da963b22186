import { join } from 'node:path';
import type { Notice } from '../../progress/history.ts';
import type { Task } from '../../task.ts';
import type { Disk } from '../disk/disk.ts';
import { type Lock, takeLock } from '../disk/lock.ts';
import type { Locations } from '../locations.ts';
import { type Amount, amountInWords, amountOf, NOTHING, sum } from './amounts.ts';
import { isCarried } from './carried-files.ts';
import { baseOf, commit, fastForward, newerWins, tipsOf } from './commits.ts';
import type { Git } from './git.ts';
import { IGNORE_FILE, IGNORED } from './git-repository.ts';
import { readWork, type Work, writeWork } from './home-files.ts';
import { type LibraryChange, libraryChanges, withLegacyLists } from './library-changes.ts';
import { mergeTrees } from './merge.ts';
import { type Blobs, openBlobs, type openTrees, REGULAR, type Tree } from './tree.ts';

type AbsorbOptions = {
  readonly git: Git;
  readonly treeOf: ReturnType<typeof openTrees>;
  readonly disk: Disk;
  readonly locations: Locations;
  /** This device, for those who read the repository's log. */
  readonly device: string;
  readonly patience?: number | undefined;
  readonly task: Task;
};

type Absorbed = {
  /** Our newest commit. */
  readonly head: string;
  /** Whether it is a new one. */
  readonly isNew: boolean;
  /** The remote's, as it was when last asked. */
  readonly remote: string | undefined;
  /** What is new in our repository, from the files. */
  readonly kept: Amount;
  /** What is new in the files, from the repository. */
  readonly taken: Amount;
  /** What our repository has over the remote's. */
  readonly unsent: Amount;
  /** What became of paths of the library that the remote has otherwise. */
  readonly changes: readonly LibraryChange[];
  readonly notices: readonly Notice[];
};

/**
 * Commits what is in the files, and takes in what was fetched. All of it under the lock of the journal, so that
 * an open dashboard adds its events before or after, and without the network, so that it does not wait long.
 *
 * Files are written before the commit that says so is made: whoever is killed in between has files that are
 * ahead of the repository, as after any tick, and the next sync goes on from there.
 */
export async function absorb(options: AbsorbOptions): Promise<Absorbed> {
  const { git, treeOf, disk, locations, patience, task } = options;
  const lock = await takeLock(join(locations.local, 'lock'), {
    home: locations.home,
    disk,
    task,
    ...(patience !== undefined && { patience }),
  });
  try {
    const { head, remote } = await tipsOf(git);
    const blobs = openBlobs(git, (head ?? remote)?.length === 64 ? 'sha256' : 'sha1');
    const notices: Notice[] = [];
    const changes: LibraryChange[] = [];
    const step: Step = { ...options, blobs, lock, notices, changes };
    const files = await commitFiles(step, head);
    const theirs = await treeOf(remote);
    const merged = remote === undefined || remote === files.tip ? files : await takeIn(step, files, remote, theirs);
    return {
      head: merged.tip,
      isNew: merged.tip !== head,
      remote,
      kept: files.amount,
      taken: merged === files ? files.restored : sum(files.restored, merged.amount),
      unsent: await amountOf(merged.tree, theirs, blobs),
      changes,
      notices,
    };
  } finally {
    await lock.release();
  }
}

type Step = AbsorbOptions & {
  readonly blobs: Blobs;
  readonly lock: Lock;
  readonly notices: Notice[];
  readonly changes: LibraryChange[];
};
type Committed = Tip & { readonly restored: Amount; readonly isHeld: Work['isHeld'] };
type Tip = { readonly tip: string; readonly tree: Tree; readonly amount: Amount };

/** Makes a commit of the files, if there is anything new in them. What they lost of the journal comes back. */
async function commitFiles(step: Step, head: string | undefined): Promise<Committed> {
  const { git, treeOf, disk, locations, blobs, device, task } = step;
  const known = await treeOf(head);
  const work = await readWork({ disk, locations, blobs, known, task });
  step.notices.push(...work.notices);
  const ours = new Map(work.tree);
  for (const [name, entry] of known) {
    // A library that is missing altogether is a mishap; one that lacks a path is a decision.
    if (!isCarried(name) || (name.startsWith('paths/') && !work.hasPaths) || work.isHeld(name)) ours.set(name, entry);
  }
  if (!known.has(IGNORE_FILE)) ours.set(IGNORE_FILE, { mode: REGULAR, oid: blobs.add(Buffer.from(IGNORED)) });
  const own = `journal/${device}/`;
  const tree = await mergeTrees({ own, base: known, ours, theirs: known }, blobs, async () => 'ours');
  // What is held was not lost, though it is not among the files.
  const files = new Map([...work.tree, ...[...known].filter(([name]) => work.isHeld(name))]);
  const restored = await amountOf(tree, files, blobs);
  const amount = await amountOf(tree, known, blobs);
  await write(step, work.isHeld, files, tree);
  if (head !== undefined && isSame(tree, known)) return { tip: head, tree, amount, restored, isHeld: work.isHeld };
  const parents = head === undefined ? [] : [head];
  const tip = await commit(git, blobs, {
    parents,
    before: known,
    after: tree,
    message: `${device}: ${amountInWords(amount)}`,
  });
  return { tip, tree, amount, restored, isHeld: work.isHeld };
}

/** Merges the remote's newest commit with ours, whether they have anything in common or not. */
async function takeIn(step: Step, { tip, tree: ours, isHeld }: Committed, remote: string, theirs: Tree): Promise<Tip> {
  const { git, treeOf, blobs, device, task } = step;
  await task.step('Merging what both have');
  const base = await baseOf(git, tip, remote);
  if (base === remote) return { tip, tree: ours, amount: NOTHING };
  const sides = { own: `journal/${device}/`, base: await treeOf(base), ours, theirs };
  const merged = await mergeTrees(sides, blobs, newerWins(git, tip, remote));
  const tree = await withLegacyLists(merged, sides, blobs);
  const amount = await amountOf(tree, ours, blobs);
  const changes = await libraryChanges(sides, tree, blobs);
  await write(step, isHeld, ours, tree);
  step.changes.push(...changes.filter(({ files }) => !files.some(isHeld)));
  if (base === tip && isSame(tree, theirs)) {
    await fastForward(git, tip, remote);
    return { tip: remote, tree, amount };
  }
  const message = `${device}: took in ${amountInWords(amount)}`;
  return {
    tip: await commit(git, blobs, { parents: [tip, remote], before: ours, after: tree, message }),
    tree,
    amount,
  };
}

function write(step: Step, isHeld: Work['isHeld'], from: Tree, to: Tree): Promise<void> {
  const { disk, locations, blobs, lock, notices, task } = step;
  const { home } = locations;
  return writeWork({ disk, home, blobs, lock, isHeld, task, notify: (notice) => notices.push(notice) }, from, to);
}

function isSame(one: Tree, other: Tree): boolean {
  return one.size === other.size && [...one].every(([name, { oid }]) => other.get(name)?.oid === oid);
}
