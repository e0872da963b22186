import { isAbsolute, join } from 'node:path';
import { readIn, STORE_LIMITS } from '../disk/boundary.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { takeLock } from '../disk/lock.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { failureAt } from '../disk/system-error.ts';
import type { Locations } from '../locations.ts';

/** What this machine knows of the document of a path. */
export type Place = {
  /** Its file, absolute. */
  readonly file: string;
  /** When it was read here last, as `at` of an event; '' while that is not over. */
  readonly read: string;
  /** The hash of the version that it had then. */
  readonly version: string;
  /** Ids of the items whose boxes were ticked in it then. */
  readonly ticked: readonly string[];
};

/** Where documents lie on this machine, by the ids of their paths: `local/documents.json`. */
export type Documents = {
  all(): ReadonlyMap<string, Place>;
  /** Remembers places, beside those that are known. */
  put(places: ReadonlyMap<string, Place>): Promise<void>;
  /**
   * Says where paths are from that are being saved, for the holder of the lock: whoever has it next must not take one
   * of them for a path without a document here.
   */
  claim(files: ReadonlyMap<string, string>): Promise<void>;
};

/** Opens what this machine knows of documents. What cannot be read is as if it were not there: it can be found again. */
export function openDocuments({ home, local }: Locations, disk: Disk = realDisk): Documents {
  const file = join(local, 'documents.json');
  let known: { readonly text: string; readonly places: ReadonlyMap<string, Place> } | undefined;

  function all(): ReadonlyMap<string, Place> {
    let bytes: Uint8Array | undefined;
    try {
      bytes = readIn(disk, home, file, STORE_LIMITS.cached);
    } catch (error) {
      // Only for this machine, and made again: nothing that a learner has to be stopped for.
      if (!(failureAt(file, 'read', error) instanceof Error)) throw error;
    }
    const text = Buffer.from(bytes ?? []).toString();
    if (known?.text !== text) known = { text, places: placesIn(text) };
    return known.places;
  }

  async function write(places: Iterable<readonly [string, Place]>): Promise<void> {
    const documents = Object.fromEntries([...all(), ...places]);
    const text = `${JSON.stringify({ version: 1, documents }, null, 1)}\n`;
    if (known?.text !== text) await replaceFile(disk, file, Buffer.from(text), { home, replacesLink: true });
  }

  return {
    all,
    async put(places) {
      if (places.size === 0) return;
      const lock = await takeLock(join(local, 'lock'), { home, disk });
      try {
        await write(places);
      } finally {
        await lock.release();
      }
    },
    async claim(files) {
      const places = all();
      const fresh = [...files].filter(([id, file]) => isAbsolute(file) && places.get(id)?.file !== file);
      if (fresh.length > 0) await write(fresh.map(([id, file]) => [id, { ...(places.get(id) ?? UNREAD), file }]));
    },
  };
}

const UNREAD: Omit<Place, 'file'> = { read: '', version: '', ticked: [] };

function placesIn(text: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  try {
    const { documents } = JSON.parse(text) as { documents?: Record<string, Partial<Place>> };
    for (const [id, { file, read = '', version = '', ticked = [] }] of Object.entries(documents ?? {})) {
      if (typeof file !== 'string' || typeof read !== 'string' || typeof version !== 'string') continue;
      if (Array.isArray(ticked) && ticked.every((item) => typeof item === 'string'))
        places.set(id, { file, read, version, ticked });
    }
  } catch {
    // As if it were not there.
  }
  return places;
}
