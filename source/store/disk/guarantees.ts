import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import type { Locations } from '../locations.ts';
import { entryAt, isOwn, placeIn } from './boundary.ts';
import { type Disk, realDisk } from './disk.ts';
import { randomHex } from './replace-file.ts';
import { codeOf, reasonOf, systemError } from './system-error.ts';

/**
 * What cannot be promised on the disk that a home is on, in words; nothing where all is well, or nothing is kept
 * yet. Found by trying, since one system has disks of all kinds. What is tried with is gone afterwards, and has a
 * name that no reader looks at.
 */
export async function limitsOf({ home, journal }: Locations, disk: Disk = realDisk): Promise<readonly string[]> {
  const refused = notTried(disk, home, journal);
  if (refused !== undefined) return refused;
  const name = `.waymark-${randomHex(8)}`;
  const file = join(journal, `${name}.tmp`);
  const link = join(journal, `${name}-link.tmp`);
  const symlink = join(home, `${name}.tmp`);
  try {
    const problem = await failureOf(disk.open(file, 'wx', 0o600).then((handle) => handle.close()));
    if (problem === 'ENOENT') return [];
    if (problem !== undefined) return [`nothing can be stored: ${reasonOf(problem)}`];
    const trials: readonly (readonly [Promise<unknown>, string])[] = [
      [setMode(disk, file), 'no file modes: others who use this machine may be able to read the journal'],
      [
        disk.link(file, link),
        'no hard links: a file is set aside in two steps, between which its new name may be taken',
      ],
      [disk.symlink(name, symlink), 'no symbolic links: a process killed as it locks keeps others out for a minute'],
      [syncFolder(disk, journal), 'folders cannot be synced: a power cut may take back the last tick'],
    ];
    const failures = await Promise.all(trials.map(([trial]) => failureOf(trial)));
    return trials.filter((_, at) => failures[at] !== undefined).map(([, limit]) => limit);
  } finally {
    for (const path of [file, link, symlink]) await disk.unlink(path).catch(() => undefined);
  }
}

/** Nothing is tried in the home of another user, nor where a link leads that is not followed. */
function notTried(disk: Disk, home: string, journal: string): readonly string[] | undefined {
  try {
    placeIn(disk, home, journal);
    return entryAt(disk, home) !== undefined && !isOwn(disk, home) ? [] : undefined;
  } catch (error) {
    if (error instanceof Failure) return [error.message];
    throw error;
  }
}

/** Some disks take every mode and keep none. */
async function setMode(disk: Disk, file: string): Promise<void> {
  await disk.chmod(file, 0o600);
  const { mode } = await disk.stat(file, { bigint: true });
  if ((Number(mode) & 0o077) !== 0) throw systemError('ENOTSUP');
}

async function syncFolder(disk: Disk, folder: string): Promise<void> {
  const handle = await disk.open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** The code of the error with which the system refused. */
async function failureOf(trial: Promise<unknown>): Promise<string | undefined> {
  try {
    await trial;
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return code;
  }
}
