import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../failure.ts';
import type { Packed } from '../../glance/packed-glance.ts';
import { readIn, STORE_LIMITS } from '../disk/boundary.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import type { Found } from '../journal/folder.ts';
import { fileNameOf } from '../library/path-file.ts';
import type { Locations } from '../locations.ts';
import { isCaching, writeCached } from './cached-file.ts';
import { cachedGlance, idFor } from './glance.ts';
import { journalNow, madeFrom, type Origin } from './made-from.ts';

/**
 * The answer of `waymark status --short` as a line that a shell can read by itself, in `local/shell/line`:
 *
 *     the settings that it was made with
 *     the line
 *     the line
 *     a file or folder that it was made from
 *     ...
 *     end
 *
 * It holds where the settings are those of the shell, the line is there twice, and the file is newer than every file
 * and folder that it names. No shell can tell more without starting a program. That is enough: the program looks once
 * more at all of them when the new file is written and about to take its place ({@link cacheLine}). So what changes
 * unseen changes after that look, gets a time that is not before the line's, and a line that is not newer does not
 * hold. A file that comes, goes or is replaced changes the time of its folder, whatever its own time is. What remains
 * is what is given an old time afterwards: a file changed in place, a folder into which `tar` has put files; or a clock
 * that is set back.
 *
 * The names are relative to the home where they are in it: a home that is moved does not look at its old place.
 */
export function lineFile({ local }: Locations): string {
  return join(local, 'shell', 'line');
}

/** The line that a shell with these settings would show now, or nothing where it would ask. */
export function cachedLine(locations: Locations, settings: string): string | undefined {
  try {
    const file = lineFile(locations);
    const [first, line, copy, ...rest] = textIn(locations, file).split('\n');
    const sources = rest.slice(0, rest.indexOf('end'));
    if (first !== settings || !line || line !== copy || !rest.includes('end')) return undefined;
    return isNewest(file, sources, locations.home) ? line : undefined;
  } catch {
    return undefined;
  }
}

/** Whether there is a line, be it too old: without one no prompt has asked for it yet. */
export function isLineThere(locations: Locations): boolean {
  return existsSync(lineFile(locations));
}

/** Whether that line is this one. Where nobody has used Waymark yet there is none, and need not be. */
export function isLineKept(locations: Locations, settings: string, line: string): boolean {
  return !isCaching(locations) || cachedLine(locations, settings) === line;
}

function isNewest(file: string, sources: readonly string[], home: string): boolean {
  const own = timeOf(file);
  return sources.every((source) => timeOf(resolve(home, source)) < own);
}

function timeOf(file: string): bigint {
  return statSync(file, { bigint: true }).mtimeNs;
}

/** The text of such a file. */
function lineText(settings: string, line: string, sources: readonly string[]): string {
  return [settings, line, line, ...sources, 'end', ''].join('\n');
}

/** What a line is made from. */
type Sources = {
  readonly names: readonly string[];
  /** When the last of them changed, in nanoseconds. */
  readonly newest: bigint;
};

/**
 * The files and folders that the line on a path is made from, as far as they are there: what is not would change its
 * folder by coming. Nothing where a name cannot be written as a line.
 * @param program the folder of the program
 * @param found what the journal is made of
 */
function sourcesOf(
  { locations, builtin }: Origin,
  id: string,
  program: string,
  found: readonly Found[] | undefined,
): Sources | undefined {
  const { home, journal, paths, local } = locations;
  const own = [home, local, join(local, 'last'), paths, join(paths, `${fileNameOf(id)}.json`), journal];
  const files = readdirSync(program).map((name) => join(program, name));
  const others = [...own, dirname(builtin.file), builtin.file, program, ...files].filter((file) => existsSync(file));
  // What was found was there just now.
  const events = (found ?? []).filter(({ kind, path }) => kind !== 'aside' && path !== journal);
  const names = [...others, ...events.map(({ path }) => path)].map((file) => inHome(file, home));
  // A name that is not Unicode is not read as it is, and would not be found again.
  if (names.some((name) => /[\n\uFFFD]/.test(name))) return undefined;
  const times = [...others.map(timeOf), ...events.map(({ stat }) => stat.mtimeNs)];
  return { names, newest: times.reduce((newest, time) => (time > newest ? time : newest), 0n) };
}

function inHome(file: string, home: string): string {
  if (file === home) return '.';
  return file.startsWith(home + sep) ? relative(home, file) : file;
}

function textIn({ home }: Locations, file: string): string {
  return Buffer.from(readIn(realDisk, home, file, STORE_LIMITS.cached) ?? []).toString();
}

/** The clock of files goes in steps, of some milliseconds on most systems: what is written within one looks as old. */
const STEP = 10;
const TRIES = 3;

type LineOptions = {
  readonly origin: Origin;
  /** Names the path that is shown; without it, that is the one that was opened last. */
  readonly name: string | undefined;
  /** What of the environment of a shell counts, as it writes it. */
  readonly settings: string;
  /** The folder of the program. */
  readonly program: string;
  /** What the journal was made of when the glance was computed. */
  readonly found?: readonly Found[] | undefined;
};

/**
 * Sees to it that the line for the shell's prompt is kept, as things stand now. It is made of the glance that is kept
 * for that path, so that the two say the same, and where there is none there is no line. Nothing is done where the
 * line is kept already.
 * @param write the line of a glance
 * @throws {Failure} when it cannot be written, or something changes meanwhile: then the old one stays, and is too old
 */
export async function cacheLine(
  { origin, name, settings, program, found }: LineOptions,
  write: (glance: Packed) => string,
  disk: Disk = realDisk,
): Promise<void> {
  const { locations } = origin;
  const id = idFor(name, origin);
  if (id === undefined || !isCaching(locations)) return;
  const look = (found: readonly Found[] | undefined) => {
    const [sources, basis] = [sourcesOf(origin, id, program, found), madeFrom(origin, id, found)];
    return { sources, basis, state: JSON.stringify([idFor(name, origin), basis, sources?.names]) };
  };
  const { sources, basis, state } = look(found ?? journalNow(locations));
  const glance = basis === undefined ? undefined : cachedGlance(locations, id, basis);
  if (sources === undefined || glance === undefined) return;
  const file = lineFile(locations);
  const text = lineText(settings, write(glance), sources.names);
  let { newest } = sources;
  const isCached = () => textIn(locations, file) === text && timeOf(file) > newest;
  for (let count = 0; count < TRIES && !isCached(); count++) {
    if (count > 0) await sleep(STEP);
    await writeCached(disk, locations.home, file, Buffer.from(text), {
      before: async () => {
        const now = look(journalNow(locations));
        newest = now.sources?.newest ?? newest;
        if (now.state !== state) throw new Failure('something changed while the line was written');
      },
    });
  }
}
