import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Packed } from '../../glance/packed-glance.ts';
import { readIn, STORE_LIMITS } from '../disk/boundary.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { codeOf } from '../disk/system-error.ts';
import type { Found } from '../journal/folder.ts';
import { fileNameOf } from '../library/path-file.ts';
import type { Locations } from '../locations.ts';
import { cachedIn, cachedText, isCaching, writeCached } from './cached-file.ts';
import { curriculumFingerprints, journalNow, madeFrom, type Origin } from './made-from.ts';

/**
 * Glances computed beforehand, one a path, as `local/glance/<id>`: the answer of `waymark status` then costs the same
 * however long the journal is. Whatever cannot be read, or is not as expected, is no glance: then it is computed.
 */
export function glanceFile({ local }: Locations, id: string): string {
  return join(local, 'glance', fileNameOf(id));
}

/**
 * The id of the path that a name stands for, or without a name of the one that was opened last. Nothing where the
 * name stands for a file or a folder: see `subjectOf`, which has the last word.
 */
export function idFor(name: string | undefined, { locations, builtin }: Origin): string | undefined {
  const wanted = name ?? lastIn(locations);
  if (wanted === builtin.id) return wanted;
  const names = wanted === undefined ? [] : [wanted, fileNameOf(wanted)].map((own) => `${own}.json`);
  const isKnown = names.length > 0 && namesIn(locations.paths).some((own) => names.includes(own.normalize('NFC')));
  return isKnown ? wanted : name === undefined ? builtin.id : undefined;
}

/** The glance on a path that was made from a basis, or the one that comes with the program in `beginning`. */
export function cachedGlance(
  { home, ...rest }: Locations,
  id: string,
  basis: string,
  beginning?: string,
): Packed | undefined {
  const locations = { home, ...rest };
  const found = cachedIn<Packed & { readonly zone: string }>(glanceFile(locations, id), basis, home);
  const holds = found?.below === undefined || curriculumFingerprints(locations, found.below.ids) === found.below.files;
  if (holds && found?.zone === zoneNow()) {
    const { zone, ...glance } = found;
    return glance;
  }
  return beginning === undefined ? undefined : cachedIn<Packed>(beginning, basis, dirname(beginning));
}

/**
 * Sees to it that the glance on a path is kept, as things stand now. Nothing is done where it is kept already.
 * @param make computes the glance; gives nothing where it is not to be kept
 * @param look tells what the journal is made of that it is computed from
 * @throws {Failure} when it cannot be written
 */
export async function cacheGlance(
  origin: Origin,
  id: string,
  make: () => Promise<Packed | undefined>,
  look: () => readonly Found[] | undefined = () => journalNow(origin.locations),
  disk: Disk = realDisk,
): Promise<void> {
  const { locations } = origin;
  if (!isCaching(locations)) return;
  const basis = madeFrom(origin, id, look());
  if (basis === undefined || cachedGlance(locations, id, basis) !== undefined) return;
  const glance = await make();
  // What changed while it was computed may be in it or not.
  if (glance === undefined || madeFrom(origin, id, look()) !== basis) return;
  await writeCached(
    disk,
    locations.home,
    glanceFile(locations, id),
    Buffer.from(cachedText(basis, { ...glance, zone: zoneNow() })),
  );
}

/** Where the learner is: on which days something was done is told by that, and so is how fast it goes. */
function zoneNow(): string {
  return `${new Date().getTimezoneOffset()} ${process.env['TZ'] ?? ''}`;
}

function lastIn({ home, local }: Locations): string | undefined {
  const bytes = readIn(realDisk, home, join(local, 'last'), STORE_LIMITS.note);
  return bytes && Buffer.from(bytes).toString().trim().split('\n')[0];
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
