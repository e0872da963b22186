import { type BigIntStats, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Packed } from '../glance/packed.ts';
import { isEntered, isHidden, isJournalFile, stateOf } from './journal-folder.ts';
import type { Locations } from './locations.ts';
import { codeOf } from './trouble.ts';

/**
 * Glances computed beforehand, one a path, as `local/glance/<id>`: the answer of `waymark status` then costs the same
 * however long the journal is. This is their reading: it is synchronous and loads nothing, since it is all that a
 * prompt waits for. Their writing is in `keep-glance.ts`.
 *
 * A glance is kept with its basis, which names everything that it was made from, and holds only as long as the basis
 * is the same. Whatever cannot be read, or is not as expected, is no glance: then it is computed.
 */
export type Origin = {
  readonly locations: Locations;
  /** The path that Waymark brings along. */
  readonly builtin: { readonly id: string; readonly file: string };
  /** Names the program and its version: another one may compute otherwise. */
  readonly program: string;
};

/** The file that keeps the glance on a path. */
export function glanceFile({ local }: Locations, id: string): string {
  return join(local, 'glance', id);
}

/**
 * The id of the path that a name stands for, or without a name of the one that was opened last. Nothing where the
 * name stands for a file or a folder: see `subjectOf`, which has the last word.
 */
export function idFor(name: string | undefined, { locations, builtin }: Origin): string | undefined {
  const wanted = name ?? readOrNothing(join(locations.local, 'last'))?.trim();
  if (wanted === builtin.id) return wanted;
  const isKnown = wanted !== undefined && namesIn(locations.paths).includes(`${wanted}.json`);
  return isKnown ? wanted : name === undefined ? builtin.id : undefined;
}

/** The glance that was made from a basis, from the first of these files that keeps it. */
export function keptGlance(files: readonly string[], basis: string): Packed | undefined {
  for (const file of files) {
    const glance = keptIn<Packed>(file, basis);
    if (glance !== undefined) return glance;
  }
  return undefined;
}

/** Something computed with its basis as the text of a file. It is there twice: comparing is the fastest way to find damage. */
export function keptText(basis: string, computed: unknown): string {
  const line = `${JSON.stringify(computed)}\n`;
  return `${basis}\n${line}${line}`;
}

/** What such a file keeps, or nothing when its basis is another or a single character is not as it has to be. */
export function keptIn<Computed>(file: string, basis: string): Computed | undefined {
  const text = readOrNothing(file);
  if (text === undefined || !text.startsWith(`${basis}\n`)) return undefined;
  const lines = text.slice(basis.length + 1);
  const line = lines.slice(0, lines.length / 2);
  return line.endsWith('\n') && line + line === lines ? JSON.parse(line) : undefined;
}

/**
 * Everything that the glance on a path is made from: the program, the curriculum, and every file of the journal that
 * `scan` would read, with its size, times and inode. Nothing when it cannot be told whether they change.
 */
export function basisOf(origin: Origin, id: string): string | undefined {
  try {
    const curriculum = curriculumState(origin, id);
    if (curriculum === undefined) return undefined;
    const files = journalEntries(origin.locations.journal).filter(({ isFolder }) => !isFolder);
    return [origin.program, id, curriculum, ...files.map(({ path, state }) => `${path} ${state}`)].join('\n');
  } catch {
    return undefined;
  }
}

/**
 * What changes whenever the file of a path does; nothing where there is none.
 * @throws as {@link basisOf} finds that nothing can be told
 */
export function curriculumState({ locations, builtin }: Origin, id: string): string | undefined {
  const own = statOf(join(locations.paths, `${id}.json`));
  if (own !== undefined) return stateOf(own);
  // Of the built-in path its content counts: its first glance is made with the program, for any machine.
  return id === builtin.id ? readFileSync(builtin.file, 'utf8') : undefined;
}

/** A folder of the journal, or a file that is read as part of it, with its state. */
type Entry = { readonly path: string; readonly isFolder: boolean; readonly state: string };

/** Every folder and file that `scan` would look at. */
export function journalEntries(folder: string, depth = 0): readonly Entry[] {
  const names = namesIn(folder).filter((name) => !isHidden(name));
  return names.flatMap((name) => {
    const path = join(folder, name);
    const stat = statOf(path);
    if (stat === undefined) return [];
    const isFolder = stat.isDirectory();
    const entry = { path, isFolder, state: stateOf(stat) };
    if (!isFolder) return isJournalFile(name, stat) ? [entry] : [];
    const isLink = () => lstatSync(path).isSymbolicLink();
    return isEntered(depth, isLink) ? [entry, ...journalEntries(path, depth + 1)] : [];
  });
}

const SECOND = 1_000_000_000n;

/**
 * What is known of a file, or nothing without one.
 * @throws where a disk counts in whole seconds, as FAT does: nobody can tell what changes within one
 */
function statOf(path: string): BigIntStats | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (stat?.isFile() && stat.ctimeNs % SECOND === 0n) throw new RangeError('no fractions of a second');
  return stat;
}

function namesIn(folder: string): readonly string[] {
  return orNothing(() => readdirSync(folder).sort()) ?? [];
}

function readOrNothing(file: string): string | undefined {
  return orNothing(() => readFileSync(file, 'utf8'));
}

/** What is not there is empty. What cannot be read is not. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
