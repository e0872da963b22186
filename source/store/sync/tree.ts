import { createHash } from 'node:crypto';
import type { Notice } from '../../progress/history.ts';
import { count } from '../../text/quantity.ts';
import { visibleLine } from '../../text/visible.ts';
import { STORE_LIMITS } from '../disk/boundary.ts';
import { type Parsed, parse } from '../journal/file-format.ts';
import { folded, isCarried } from './carried-files.ts';
import { ask, type Git } from './git.ts';

/** A file in a tree: how git marks it (`100644`), and the id of what it holds. */
export type Entry = { readonly mode: string; readonly oid: string };

/** Files by their names in the home, as they are in a commit or on the disk. */
export type Tree = ReadonlyMap<string, Entry>;

export const REGULAR = '100644';

/** Names that git itself would not make, or that are no UTF-8: what bears one is not taken in. */
const STRANGE = /(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)|\uFFFD/i;

/**
 * Makes a function that reads the files of a commit: none where there is none. It remembers them.
 * @param notify is told, once, what of a commit is not taken in
 */
export function openTrees(git: Git, notify: (notice: Notice) => void): (commit: string | undefined) => Promise<Tree> {
  const known = new Map<string, Tree>();
  return async (commit) => {
    if (commit === undefined) return new Map();
    const tree = known.get(commit) ?? (await treeOf(git, commit, notify));
    known.set(commit, tree);
    return tree;
  };
}

async function treeOf(git: Git, commit: string, notify: (notice: Notice) => void): Promise<Tree> {
  const tree = new Map<string, Entry>();
  const spellings = new Map<string, string>();
  const refused: string[] = [];
  const listed = await ask(git, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit]);
  for (const line of listed.toString().split('\0')) {
    const [, mode, oid, size, name] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.+)$/s.exec(line) ?? [];
    if (mode === undefined || oid === undefined || name === undefined) continue;
    if (STRANGE.test(name)) continue;
    // A link that came from elsewhere is never followed, and never made.
    const isWanted =
      mode.startsWith('100') && Number(size) <= STORE_LIMITS.journalFile && tree.size < STORE_LIMITS.committed;
    if ((!isCarried(name) || isWanted) && isSpelledAlone(name)) tree.set(name, { mode, oid });
    else refused.push(name);
  }
  if (refused.length > 0) {
    const others = refused.length > 1 ? ` and ${count(refused.length - 1, 'other')}` : '';
    const what = `${visibleLine(refused[0] ?? '')}${others} of the repository`;
    notify(`${what}: not taken in (a link, too large, or a name that other systems take for another).`);
  }
  return tree;

  /** Whether no other name is the same file, or its folder the same folder, where capitals are not told apart. */
  function isSpelledAlone(name: string): boolean {
    for (let end = name.indexOf('/'); ; end = name.indexOf('/', end + 1)) {
      const part = end === -1 ? name : name.slice(0, end);
      const known = spellings.get(folded(part)) ?? part;
      if (known !== part) return false;
      spellings.set(folded(part), part);
      if (end === -1) return true;
    }
  }
}

/** What files hold, by id. */
export type Blobs = {
  /** The id of what a file holds. */
  idOf(bytes: Uint8Array): string;
  /** Adds what is not in the repository yet, and returns its id. */
  add(bytes: Uint8Array): string;
  /** Reads what is not known yet of these from the repository, in one go. */
  load(oids: Iterable<string>): Promise<void>;
  /** What was added or loaded. */
  bytes(oid: string): Uint8Array;
  /** The same as a journal file. */
  parsed(oid: string): Parsed;
  /** Whether it was added, and may not be in the repository. */
  isNew(oid: string): boolean;
};

/** @param algorithm by which the repository makes ids. */
export function openBlobs(git: Git, algorithm: 'sha1' | 'sha256'): Blobs {
  const known = new Map<string, Uint8Array>();
  const added = new Set<string>();
  const parsed = new Map<string, Parsed>();

  function bytes(oid: string): Uint8Array {
    const found = known.get(oid);
    if (found === undefined) throw new TypeError(`${oid} was not loaded`);
    return found;
  }

  const idOf = (content: Uint8Array) =>
    createHash(algorithm).update(`blob ${content.length}\0`).update(content).digest('hex');

  return {
    idOf,
    add(content) {
      const oid = idOf(content);
      known.set(oid, content);
      added.add(oid);
      return oid;
    },

    async load(oids) {
      const missing = [...new Set(oids)].filter((oid) => !known.has(oid));
      if (missing.length === 0) return;
      const input = Buffer.from(`${missing.join('\n')}\n`);
      const output = await ask(git, ['cat-file', '--batch'], { input });
      for (const [oid, content] of splitBatch(output)) known.set(oid, content);
    },

    bytes,
    parsed(oid) {
      const result = parsed.get(oid) ?? parse(bytes(oid));
      parsed.set(oid, result);
      return result;
    },
    isNew: (oid) => added.has(oid),
  };
}

/** The answer of `cat-file --batch`: for each a line `<oid> blob <size>`, its bytes, and a line feed. */
function* splitBatch(output: Buffer): Generator<readonly [string, Uint8Array]> {
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at);
    const [oid = '', , size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (size === undefined) continue; // `<oid> missing`
    yield [oid, output.subarray(at, at + Number(size))];
    at += Number(size) + 1;
  }
}
